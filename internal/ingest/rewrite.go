package ingest

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/gisa-news/gisa/internal/visible"
)

// A markup is HTML in which everything that depends on how a browser shows it has become plain paragraphs and text.
type markup struct {
	text   string
	struck []string // what is struck out and therefore not in text
	asides []aside  // what stands beside the story
	hidden []string // and what no reader of the page sees
}

// rewrite takes out struck-out text and what no reader sees, marks raised and lowered text for [settleRaised], writes ruby as base(reading) and <q> as quotation
// marks, makes paragraphs of <pre>, and a space of a <br> inside a sentence. It reads tokens and takes any nesting and any fragment.
func rewrite(source string) markup {
	source, hidden := visible.Filter(bareText(source))
	byBlanks := partsByBlankLines(source)
	if !byBlanks && !needsRewriting(source) {
		return markup{text: source, hidden: hidden}
	}
	w := rewriter{tokens: html.NewTokenizer(strings.NewReader(source)), byBlanks: byBlanks}
	for w.next() {
	}
	w.closeHeld()
	w.endGroup()
	return markup{text: w.withJoins(), struck: w.struck, asides: w.asides, hidden: hidden}
}

// needsRewriting reports whether one of the elements occurs that rewrite knows.
func needsRewriting(source string) bool {
	for rest := source; ; {
		i := strings.IndexByte(rest, '<')
		if i < 0 {
			return strings.Contains(strings.ToLower(source), "line-through") || asideSign.MatchString(source)
		}
		rest = rest[i+1:]
		end := strings.IndexAny(rest[:min(len(rest), 8)], " \t\r\n/>")
		if end <= 0 {
			continue
		}
		if tag := atom.Lookup([]byte(strings.ToLower(rest[:end]))); holds(tag) || tag == atom.Br || tag == atom.Q || tag == atom.Ruby {
			return true
		}
	}
}

// holds lists the elements whose text is held back until they end.
func holds(tag atom.Atom) bool { return isStruck(tag) || isHeldText(tag) }

func isStruck(tag atom.Atom) bool { return tag == atom.Del || tag == atom.S || tag == atom.Strike }

func isHeldText(tag atom.Atom) bool {
	return tag == atom.Sup || tag == atom.Sub || tag == atom.Pre || tag == atom.Rt || tag == atom.Rp
}

// partsByBlankLines reports whether blank lines part the paragraphs of markup that has no element for them, as blogs store it.
func partsByBlankLines(source string) bool {
	return strings.Contains(source, "\n") && blankLine.MatchString(strings.TrimSpace(source)) && !blockInside.MatchString(source)
}

// rewriter goes through the tokens of one source.
type rewriter struct {
	tokens   *html.Tokenizer
	out      strings.Builder
	byBlanks bool

	held      atom.Atom // the element whose text is held back
	heldDepth int
	heldAside string // the rule by which it is an aside, or ""
	heldText  strings.Builder
	heldRaw   strings.Builder // its source, in case it never ends

	reading strings.Builder // the reading of the ruby so far

	raw    atom.Atom // the element whose text is no text
	lines  []string  // the lines of the current block, parted by <br>
	line   strings.Builder
	breaks []span // where in out those <br> are
	joins  []join

	struck []string
	asides []aside
}

func (w *rewriter) next() bool {
	kind := w.tokens.Next()
	raw := string(w.tokens.Raw())
	switch kind {
	case html.ErrorToken:
		return false
	case html.TextToken:
		w.text(raw)
	case html.StartTagToken, html.SelfClosingTagToken:
		t := w.tokens.Token()
		w.start(t, raw, kind == html.SelfClosingTagToken)
	case html.EndTagToken:
		w.end(w.tokens.Token().DataAtom, raw)
	default:
		if w.held == 0 {
			w.out.WriteString(raw)
		}
	}
	return true
}

func (w *rewriter) text(raw string) {
	switch {
	case w.raw != 0:
		w.out.WriteString(raw)
	case w.held != 0:
		w.heldText.WriteString(html.UnescapeString(raw))
		w.heldRaw.WriteString(raw)
	case w.byBlanks && strings.Contains(raw, "\n"):
		for i, part := range blankLine.Split(raw, -1) {
			if i > 0 {
				w.endGroup()
				w.out.WriteString("<p>")
			}
			w.write(part)
		}
	default:
		w.write(raw)
	}
}

// write adds text of the story as it is escaped.
func (w *rewriter) write(raw string) {
	w.out.WriteString(raw)
	w.line.WriteString(html.UnescapeString(raw))
}

func (w *rewriter) start(t html.Token, raw string, closed bool) {
	tag := t.DataAtom
	switch {
	case w.raw != 0:
		w.out.WriteString(raw)
	case w.held == atom.Li && w.heldAside != "" && tag == atom.Li:
		w.release() // nobody ends an item
		w.start(t, raw, closed)
	case w.held != 0:
		w.heldRaw.WriteString(raw)
		w.startInHeld(tag, closed)
	case closed && tag != atom.Br && !isBlock(tag):
		w.out.WriteString(raw)
	case holds(tag) || isLineThrough(t):
		w.held, w.heldDepth = tag, 1
		w.heldRaw.WriteString(raw)
	case !closed && asideOf(t) != "":
		w.held, w.heldDepth, w.heldAside = tag, 1, asideOf(t)
		w.heldRaw.WriteString(raw)
	case tag == atom.Br:
		w.lines = append(w.lines, w.line.String())
		w.line.Reset()
		w.breaks = append(w.breaks, span{w.out.Len(), w.out.Len() + len(raw)})
		w.out.WriteString(raw)
	case tag == atom.Q:
		w.write("“")
	default:
		if isBlock(tag) {
			w.endGroup()
		}
		if isRawText(tag) {
			w.raw = tag
		}
		w.out.WriteString(raw)
	}
}

// startInHeld counts the elements of the held kind, and keeps the line ends that elements inside <pre> stand for.
func (w *rewriter) startInHeld(tag atom.Atom, closed bool) {
	if tag == w.held && !closed {
		w.heldDepth++
	}
	switch {
	case w.held == atom.Pre && tag == atom.Br:
		w.heldText.WriteByte('\n')
	case isBlock(tag):
		w.heldText.WriteString("\n\n")
	}
}

func (w *rewriter) end(tag atom.Atom, raw string) {
	switch {
	case w.raw != 0:
		if tag == w.raw {
			w.raw = 0
		}
		w.out.WriteString(raw)
	case w.held != 0:
		w.heldRaw.WriteString(raw)
		if isBlock(tag) && w.held != atom.Pre {
			w.heldText.WriteByte('\n')
		}
		if tag == w.held {
			if w.heldDepth--; w.heldDepth == 0 {
				w.release()
			}
		} else if w.heldAside != "" {
			if w.endsAside(tag) {
				w.release()
				w.end(tag, raw)
			}
		} else if !isStruck(w.held) && w.held != atom.Pre && (isBlock(tag) || tag == atom.Ruby) {
			w.release() // a <sup> or <rt> that was left open
			w.end(tag, raw)
		}
	case tag == atom.Q:
		w.write("”")
	case tag == atom.Ruby:
		if reading := strings.TrimSpace(w.reading.String()); reading != "" {
			w.write("(" + html.EscapeString(reading) + ")")
		}
		w.reading.Reset()
	case holds(tag):
		// an end without a start
	default:
		if isBlock(tag) && tag != atom.Br {
			w.endGroup()
		}
		w.out.WriteString(raw)
	}
}

// release writes what the held text has become.
func (w *rewriter) release() {
	tag, rule, text := w.held, w.heldAside, w.heldText.String()
	w.held, w.heldAside = 0, ""
	w.heldText.Reset()
	w.heldRaw.Reset()
	if rule != "" {
		w.releaseAside(rule, text)
		return
	}
	switch tag {
	case atom.Sup:
		w.write(supStart + html.EscapeString(text) + supEnd)
	case atom.Sub:
		w.write(subStart + html.EscapeString(text) + subEnd)
	case atom.Rt:
		w.reading.WriteString(text)
	case atom.Rp:
	case atom.Pre:
		w.endGroup()
		for _, paragraph := range joinPreformatted(strings.Split(normalizeLineEnds(text), "\n")) {
			if hasWords(paragraph) {
				w.out.WriteString("<p>" + html.EscapeString(paragraph) + "</p>")
			}
		}
	default:
		w.struck = appendText(w.struck, text)
	}
}

// closeHeld ends an element that the source left open. What it strikes out or raises would be all the rest: it was none.
func (w *rewriter) closeHeld() {
	if w.held == 0 {
		return
	}
	if w.held == atom.Pre && w.heldAside == "" {
		w.release()
		return
	}
	rest := w.heldRaw.String()
	w.held = 0
	w.endGroup()
	w.out.WriteString(rest)
}

// isRawText lists the elements in which the tokenizer knows no elements.
func isRawText(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Textarea, atom.Title, atom.Iframe, atom.Noscript, atom.Noframes, atom.Xmp:
		return true
	}
	return false
}

func isLineThrough(t html.Token) bool {
	for _, a := range t.Attr {
		if t.DataAtom != 0 && t.Type == html.StartTagToken && a.Key == "style" && strings.Contains(strings.ToLower(a.Val), "line-through") {
			return true
		}
	}
	return false
}
