package ingest

import (
	"mime"
	"path"
	"regexp"
	"strings"
)

var (
	// htmlStart is how a page, or a fragment of one, begins.
	htmlStart = regexp.MustCompile(`(?i)^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|\?xml[^>]*>\s*<(?:!doctype\s+)?html` +
		`|html|head|body|article|section|main|div|p|h[1-6]|figure|br|span)\b`)
	// markdownStart is a front matter or a first-level heading: anything less may be plain text.
	markdownStart = regexp.MustCompile(`^\s*(?:---[ \t]*\n[A-Za-z_]+[ \t]*:|# \S)`)
)

// formatOf decides what to read the text as: what the caller says, then the name's ending, then the content, then
// the declared type. Servers declare text/plain for everything, so the content is asked first.
func formatOf(in Input, text string) Format {
	if in.Format != "" && in.Format != Auto {
		return in.Format
	}
	switch strings.ToLower(path.Ext(strings.SplitN(in.Name, "?", 2)[0])) {
	case ".md", ".markdown":
		return Markdown
	case ".json", ".ninjs":
		return Ninjs
	}
	switch head := text[:min(len(text), 2048)]; {
	case strings.HasPrefix(strings.TrimLeft(head, " \t\r\n\uFEFF"), "{"):
		return Ninjs
	case htmlStart.MatchString(head):
		return HTML
	case markdownStart.MatchString(strings.ReplaceAll(head, "\r\n", "\n")):
		return Markdown
	}
	return declaredFormat(in.ContentType)
}

func declaredFormat(contentType string) Format {
	kind, _, _ := mime.ParseMediaType(contentType)
	switch {
	case kind == "text/html" || kind == "application/xhtml+xml":
		return HTML
	case kind == "text/markdown":
		return Markdown
	case kind == "application/json" || strings.HasSuffix(kind, "+json"):
		return Ninjs
	}
	return Text
}
