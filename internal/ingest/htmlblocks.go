package ingest

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks cuts markup into paragraphs by its block elements and returns the captions apart. It reads tokens and builds no tree, so
// it takes any nesting and any fragment.
func (m markup) blocks() (blocks, captions []string) {
	w := blockWriter{}
	tokens := html.NewTokenizer(strings.NewReader(m.text))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			// A string ends with io.EOF and nothing else can go wrong.
			return w.finish()
		case html.TextToken:
			w.text(string(tokens.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			w.start(tokens.Token())
		case html.EndTagToken:
			w.end(tokens.Token().DataAtom)
		}
	}
}

// blockWriter collects the text between the borders of block elements.
type blockWriter struct {
	blocks, captions []string
	current          strings.Builder
	skipping         atom.Atom // the element whose text nobody reads
	skipDepth        int
	caption          atom.Atom // the element that holds a caption
	captionDepth     int
	figures          int // how many <figure> are open
}

func (w *blockWriter) text(text string) {
	if w.skipDepth == 0 {
		w.current.WriteString(text)
	}
}

func (w *blockWriter) start(t html.Token) {
	switch {
	case w.skipDepth > 0 && w.skipping == atom.Head && isBlock(t.DataAtom) && t.DataAtom != atom.Title:
		w.skipDepth = 0 // a head may be left open: the first thing that belongs to the body ends it
	case w.skipDepth > 0:
		if t.DataAtom == w.skipping && t.Type == html.StartTagToken {
			w.skipDepth++
		}
		return
	case isUnread(t.DataAtom) && t.Type == html.StartTagToken:
		w.skipping, w.skipDepth = t.DataAtom, 1
		return
	case w.captionDepth > 0:
		if t.DataAtom == w.caption && t.Type == html.StartTagToken {
			w.captionDepth++
		}
	case t.Type == html.StartTagToken && (isCaption(t.DataAtom, t.Attr) || w.figures > 0 && hasClass(t.Attr, creditClasses)):
		w.breakBlock()
		w.caption, w.captionDepth = t.DataAtom, 1
		return
	}
	if t.DataAtom == atom.Figure && t.Type == html.StartTagToken {
		w.figures++
	}
	if isBlock(t.DataAtom) {
		w.breakBlock()
	} else if t.DataAtom == atom.Td || t.DataAtom == atom.Th || t.DataAtom == atom.Img {
		w.current.WriteByte(' ')
	}
}

func (w *blockWriter) end(tag atom.Atom) {
	switch {
	case w.skipDepth > 0:
		if tag == w.skipping {
			w.skipDepth--
		}
		return
	case w.captionDepth > 0 && tag == w.caption:
		if w.captionDepth--; w.captionDepth == 0 {
			w.captions = appendText(w.captions, w.current.String())
			w.current.Reset()
			return
		}
	}
	if tag == atom.Figure {
		w.figures = max(w.figures-1, 0)
	}
	if isBlock(tag) {
		w.breakBlock()
	}
}

// breakBlock ends the current paragraph. A caption stays in one piece.
func (w *blockWriter) breakBlock() {
	if w.captionDepth > 0 {
		w.current.WriteByte(' ')
		return
	}
	w.blocks = appendText(w.blocks, w.current.String())
	w.current.Reset()
}

func (w *blockWriter) finish() (blocks, captions []string) {
	// A caption that is never closed has swallowed the rest: it was no caption.
	w.captionDepth = 0
	w.breakBlock()
	return w.blocks, w.captions
}

func appendText(texts []string, text string) []string {
	if text = strings.Join(strings.Fields(text), " "); text != "" {
		return append(texts, text)
	}
	return texts
}

// isUnread lists the elements that hold no text of the story.
func isUnread(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Head, atom.Iframe, atom.Object, atom.Svg, atom.Template, atom.Noscript,
		atom.Button, atom.Select, atom.Textarea, atom.Audio, atom.Video, atom.Nav:
		return true
	}
	return false
}

func isBlock(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.Br, atom.Hr, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.Tr, atom.Table,
		atom.Blockquote, atom.Pre,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Section, atom.Article, atom.Aside, atom.Header, atom.Footer, atom.Main,
		atom.Figure, atom.Figcaption, atom.Address, atom.Body, atom.Html, atom.Form, atom.Fieldset, atom.Caption, atom.Center, atom.Title:
		return true
	}
	return false
}

// captionClasses are parts of class names that Korean and English news sites give the words under a picture.
var captionClasses = []string{
	"caption", "img_desc", "img-desc", "imgdesc", "photo_desc", "photo-desc", "photo_txt", "end_photo_org", "txt_cap",
	"figure_desc", "img_info",
}

// creditClasses are parts of the names that sites give a picture's credit beside its caption.
var creditClasses = []string{"byline", "credit", "photographer", "copyright", "source"}

// isCaption recognises the words under a picture by element or class.
func isCaption(tag atom.Atom, attrs []html.Attribute) bool {
	return tag == atom.Figcaption || hasClass(attrs, captionClasses)
}

// hasClass reports whether a class has one of the names in it.
func hasClass(attrs []html.Attribute, names []string) bool {
	for _, a := range attrs {
		if a.Key != "class" && a.Key != "itemprop" {
			continue
		}
		class := strings.ToLower(a.Val)
		for _, name := range names {
			if strings.Contains(class, name) {
				return true
			}
		}
	}
	return false
}

// plainTitle is a title without its markup, if it has any.
func plainTitle(text string) string {
	if !strings.Contains(text, "<") {
		return text
	}
	blocks, _ := rewrite(text).blocks()
	title, _ := settleRaised(strings.Join(blocks, " "))
	return title
}
