package visible

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Bounds of the work on one page.
const (
	maxDepth   = 1000    // elements in each other
	maxClasses = 32      // of an element
	maxSteps   = 1 << 20 // ancestors looked at for selectors; beyond them a selector's last part decides
)

// Filter returns the markup without the text that no reader sees, and that text, a piece an element. Where no text at all would be left, a
// script shows the page, and nothing is taken out.
func Filter(source string) (shown string, hidden []string) {
	if !mayHide(source) {
		return source, nil
	}
	f := newFilter(source)
	for f.next() {
	}
	f.endPiece()
	if !f.shown || len(f.hidden) == 0 {
		return source, nil
	}
	return f.out.String(), f.hidden
}

// mayHide reports whether anything in source can hide text.
func mayHide(source string) bool {
	source = strings.ToLower(source)
	for _, sign := range []string{"style", "hidden", "class=", "<template", "<dialog", "<datalist", "color"} {
		if strings.Contains(source, sign) {
			return true
		}
	}
	return false
}

// element is one that is open.
type element struct {
	tag, id string
	classes []string
	look    look
	dropped bool // its tags are left out
	picture bool // a picture stands in it
}

// filter goes through the tokens of one page.
type filter struct {
	tokens *html.Tokenizer
	sheet  sheet
	out    strings.Builder
	path   []element
	open   map[string]int // how many of path have a tag
	beyond int            // elements deeper than maxDepth
	raw    string         // the element whose text is no text
	steps  int

	shown  bool // some text is
	hidden []string
	piece  strings.Builder // of hidden text
}

func newFilter(source string) *filter {
	f := &filter{tokens: html.NewTokenizer(strings.NewReader(source)), open: map[string]int{}}
	f.path = []element{{look: page()}}
	f.sheet.byKey = map[string][]rule{}
	f.readSheets(source)
	return f
}

// readSheets reads the style sheets of the page, wherever they stand in it.
func (f *filter) readSheets(source string) {
	tokens := html.NewTokenizer(strings.NewReader(source))
	room, inStyle := maxSheet, false
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken:
			t := tokens.Token()
			inStyle = t.DataAtom == atom.Style && isScreen(attribute(t.Attr, "media"))
		case html.TextToken:
			if text := tokens.Text(); inStyle && len(text) <= room {
				room -= len(text)
				f.sheet.add(string(text))
			}
		default:
			inStyle = false
		}
	}
}

func attribute(attrs []html.Attribute, key string) string {
	for _, a := range attrs {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func (f *filter) top() *element { return &f.path[len(f.path)-1] }

func (f *filter) next() bool {
	kind := f.tokens.Next()
	raw := string(f.tokens.Raw())
	switch kind {
	case html.ErrorToken:
		return false
	case html.TextToken:
		f.text(raw)
	case html.StartTagToken, html.SelfClosingTagToken:
		f.start(f.tokens.Token(), raw)
	case html.EndTagToken:
		f.end(f.tokens.Token().Data, raw)
	default:
		f.out.WriteString(raw)
	}
	return true
}

func (f *filter) text(raw string) {
	switch {
	case f.raw != "" || strings.TrimSpace(raw) == "":
		f.out.WriteString(raw)
	case f.top().look.shows():
		f.endPiece()
		f.out.WriteString(raw)
		f.shown = f.shown || f.open["head"] == 0
	default:
		f.piece.WriteString(html.UnescapeString(raw))
	}
}

// endPiece ends a piece of hidden text.
func (f *filter) endPiece() {
	if text := strings.Join(strings.Fields(f.piece.String()), " "); text != "" {
		f.hidden = append(f.hidden, text)
	}
	f.piece.Reset()
}

func (f *filter) start(t html.Token, raw string) {
	if f.raw != "" {
		f.out.WriteString(raw)
		return
	}
	tag := t.Data
	f.closeImplied(tag)
	if isVoid(tag) || t.Type == html.SelfClosingTagToken {
		if !f.top().look.gone {
			f.out.WriteString(raw)
		}
		f.top().picture = f.top().picture || isPicture(tag)
		return
	}
	if isRaw(tag) {
		f.raw = tag
		f.out.WriteString(raw)
		return
	}
	if len(f.path) >= maxDepth {
		f.beyond++
		f.out.WriteString(raw)
		return
	}
	e := f.element(t)
	e.dropped = e.look.gone
	f.path = append(f.path, e)
	f.open[tag]++
	if e.dropped {
		f.piece.WriteByte(' ')
		f.out.WriteByte(' ')
	} else {
		f.out.WriteString(raw)
	}
}

// element is the element that a start tag opens.
func (f *filter) element(t html.Token) element {
	e := element{tag: t.Data, id: attribute(t.Attr, "id"), classes: strings.Fields(attribute(t.Attr, "class"))}
	e.classes = e.classes[:min(len(e.classes), maxClasses)]
	e.picture = isPicture(e.tag)
	parent := f.top()
	set := f.declared(e, t.Attr)
	e.look = parent.look.in(set, parent.picture)
	switch e.tag {
	case "html", "body", "main", "article":
		e.look.gone, e.look.invisible, e.look.opacity = parent.look.gone, parent.look.invisible, parent.look.opacity // a script shows it
	default:
		e.look.gone = e.look.gone || isHiddenByName(e.tag, t.Attr, e.classes)
	}
	return e
}

func (f *filter) end(tag, raw string) {
	switch {
	case f.raw != "":
		if f.out.WriteString(raw); tag == f.raw {
			f.raw = ""
		}
	case f.beyond > 0:
		f.beyond--
		f.out.WriteString(raw)
	case f.open[tag] == 0:
		if !f.top().look.gone {
			f.out.WriteString(raw) // an end without a start
		}
	default:
		for f.top().tag != tag {
			f.pop()
		}
		if !f.top().dropped {
			f.out.WriteString(raw)
		}
		f.pop()
	}
}

func (f *filter) pop() {
	e := f.top()
	f.open[e.tag]--
	f.path = f.path[:len(f.path)-1]
	f.top().picture = f.top().picture || e.picture
	if !e.look.shows() {
		f.piece.WriteByte(' ')
	}
}
