package ingest

import (
	"mime"
	"path"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

var (
	// htmlStart is how a page, or a fragment of one, begins and nothing else does.
	htmlStart = lazyregexp.New(`(?i)^\s*(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|\?xml[^>]*>\s*(?:<!--[^>]*-->\s*)*<(?:!doctype\s+)?html` +
		`|html|head|body|article|section|main|div|p|h[1-6]|figure|br|span|img|table|ul|ol|blockquote|pre)\b`)
	// markdownStart is a front matter or a first-level heading: anything less may be plain text.
	markdownStart = lazyregexp.New(`^\s*(?:---[ \t]*\n[A-Za-z_]+[ \t]*:|# \S)`)
	firstTag      = lazyregexp.New(`^\s*(?:<!--[^>]*-->\s*)*<([A-Za-z][A-Za-z0-9_.:\-]*)([^<>]*)>`)
	// closedTag is the end of an element that texts have, or a line break: no plain text has one.
	closedTag = lazyregexp.New(`(?i)</(?:p|a|b|i|em|strong|div|span|h[1-6]|li|ul|ol|table|blockquote|figure|u|font|small|sup|sub|del|s)\s*>|<br\s*/?>`)
	// blockInside is an element that makes paragraphs.
	blockInside = lazyregexp.New(`(?i)<(?:p|br|div|pre|td|section|article)\b`)
	blankLine   = lazyregexp.New(`\r?\n[ \t]*\r?\n\s*`)
)

// formatOf decides what to read the text as: what the caller says, then the name's ending, then the content, then
// the declared type. Servers declare text/plain for everything, so the content is asked first.
func formatOf(in Input, text string) Format {
	if in.Format != "" && in.Format != Auto {
		return in.Format
	}
	text = strings.TrimLeft(text, " \t\r\n\uFEFF")
	switch ext := strings.ToLower(path.Ext(strings.SplitN(in.Name, "?", 2)[0])); {
	case ext == ".md" || ext == ".markdown":
		return Markdown
	case ext == ".json" || ext == ".ninjs":
		return Ninjs
	case isXML(text):
		return XML
	case (ext == ".html" || ext == ".htm" || ext == ".xhtml") && strings.Contains(text, "<"):
		return HTML
	}
	switch head := text[:min(len(text), 2048)]; {
	case strings.HasPrefix(head, "{"):
		return Ninjs
	case isHTML(head, text):
		return HTML
	case markdownStart.MatchString(strings.ReplaceAll(head, "\r\n", "\n")):
		return Markdown
	}
	return declaredFormat(in.ContentType)
}

// isHTML recognises a page and a fragment, whatever it begins with: an element, or text with elements in it.
func isHTML(head, text string) bool {
	if htmlStart.MatchString(head) {
		return true
	}
	if m := firstTag.FindStringSubmatch(head); m != nil {
		tag := strings.ToLower(m[1])
		return (isElement(tag) || strings.Contains(tag, "-")) && (strings.Contains(m[2], "=") || strings.HasSuffix(m[2], "/") || closedTag.MatchString(text))
	}
	if markdownStart.MatchString(head) {
		return false
	}
	return strings.Contains(text, "<") && closedTag.MatchString(text) || escapedTag.MatchString(head) && strings.HasPrefix(head, "&lt;")
}

func isElement(tag string) bool {
	a := atom.Lookup([]byte(tag))
	// Names of attributes are atoms too; those that are no element are not worth a list.
	return a != 0
}

func declaredFormat(contentType string) Format {
	kind, _, _ := mime.ParseMediaType(contentType)
	switch {
	case kind == "text/html" || kind == "application/xhtml+xml":
		return HTML
	case kind == "text/markdown":
		return Markdown
	case kind == "text/xml" || kind == "application/xml" || strings.HasSuffix(kind, "+xml"):
		return XML
	case kind == "application/json" || strings.HasSuffix(kind, "+json"):
		return Ninjs
	}
	return Text
}
