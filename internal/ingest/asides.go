package ingest

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// An aside is an element whose text is beside the story: a post of another site, a footnote, a comment in the margin.
type aside struct{ rule, text string }

// The rules of asides under Article.Stripped. A list mark is no text at all, and kept nowhere.
const (
	asideEmbed    = "embed"
	asideFootnote = "footnote"
	asideComment  = "editors-comment"
	asideMark     = "footnote-mark"
	asideListMark = "list-mark"
)

var (
	// asideSign is what no source with an aside is without.
	asideSign = lazyregexp.New(`(?i)twitter-|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-embed|fb-post|mso-|msocomment|footnote|endnote|noteref|doc-note|references|(?:href|id)\s*=\s*["']?#?(?:_?fn|_?ftn|_?edn|cite_)`)
	// embedClass is the class that a site gives a post of its own to show elsewhere. Whoever prints the article sets the post anew.
	embedClass = lazyregexp.New(`(?i)(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-embed(?:-bq)?|fb-post)(?:\s|$)`)
	noteClass  = lazyregexp.New(`(?i)(?:^|\s)(?:footnotes?|footnote-(?:list|item|text|body)|endnotes?|references|reflist)(?:\s|$)`)
	noteRole   = lazyregexp.New(`^doc-(?:footnote|endnotes?)$|^(?:foot|end|rear)notes?$`)
	noteID     = lazyregexp.New(`(?i)^_?(?:fn|ftn|edn|footnote|endnote|cite_note|com)[:_.\-]?\d{1,3}$`)
	markLink   = lazyregexp.New(`(?i)^#_?(?:fn|ftn|edn|msocom|cite_note|cite_ref|footnote|endnote|note)[\w:.\-]*\d`)
	markClass  = lazyregexp.New(`(?i)(?:^|\s)(?:footnote|noteref|footnote-?(?:ref|link|anchor|mark)|fn-?ref|fn)(?:\s|$)`)
	backArrow  = lazyregexp.New(`^[\[(]?[↩↑⤴^]\x{FE0E}?[\])]?$`)
	// bareMark is a footnote's mark on the line, right behind a sentence or a part of one.
	bareMark = lazyregexp.New(`([\p{L}%)][.!?,;]["”’]?|[.!?]["”’])((?:\[\d{1,3}\])+)(\s|$)`)
)

// asideOf returns the rule by which an element is an aside, or "".
func asideOf(t html.Token) string {
	if t.DataAtom == 0 {
		return ""
	}
	class, id, role, style, href := "", "", "", "", ""
	for _, a := range t.Attr {
		switch a.Key {
		case "class":
			class = a.Val
		case "id":
			id = a.Val
		case "role", "epub:type":
			role = a.Val
		case "style":
			style = strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
		case "href":
			href = a.Val
		}
	}
	isHolder := isBlock(t.DataAtom) && t.DataAtom != atom.Body && t.DataAtom != atom.Html && t.DataAtom != atom.Article && t.DataAtom != atom.Main
	switch {
	case strings.Contains(style, "mso-list:ignore"):
		return asideListMark
	case isHolder && (strings.Contains(style, "mso-element:comment") || class == "MsoCommentText"):
		return asideComment
	case class == "MsoCommentReference":
		return asideMark
	case t.DataAtom == atom.A:
		if markLink.MatchString(href) || role == "doc-noteref" || role == "noteref" || role == "doc-backlink" || markClass.MatchString(class) {
			return asideMark
		}
	case isHolder && embedClass.MatchString(class):
		return asideEmbed
	case isHolder && (noteClass.MatchString(class) || noteRole.MatchString(role) || noteID.MatchString(id) || strings.Contains(style, "mso-element:footnote") || strings.Contains(style, "mso-element:endnote")):
		return asideFootnote
	}
	return ""
}

// releaseAside files the text of an aside. What points at a footnote in words is text.
func (w *rewriter) releaseAside(rule, text string) {
	text = strings.Join(strings.Fields(text), " ")
	switch {
	case text == "" || rule == asideListMark || rule == asideMark && backArrow.MatchString(text):
	case rule == asideMark && !footnoteMark.MatchString(text):
		w.write(html.EscapeString(text))
	case rule == asideFootnote:
		w.endGroup()
		w.asides = append(w.asides, aside{rule, strings.TrimSpace(strings.Trim(text, "↩↑⤴\uFE0E"))})
	default:
		w.asides = append(w.asides, aside{rule, text})
	}
}

// endsAside reports whether the end of another element ends an aside that was left open.
func (w *rewriter) endsAside(tag atom.Atom) bool {
	switch {
	case w.held == atom.Li:
		return tag == atom.Ol || tag == atom.Ul
	case isBlock(w.held):
		return false
	}
	return isBlock(tag)
}

// takeNoteMarks takes the marks of footnotes off a line.
func takeNoteMarks(line string) (rest string, marks []string) {
	if !strings.Contains(line, "[") {
		return line, nil
	}
	for _, m := range bareMark.FindAllStringSubmatch(line, -1) {
		marks = append(marks, m[2])
	}
	return bareMark.ReplaceAllString(line, "$1$3"), marks
}
