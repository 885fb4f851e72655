package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/internal/visible"
)

// Markdown's marks, in the order in which they are taken off. Only what cannot be prose is taken for a mark.
var (
	mdHeading    = lazyregexp.New(`^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$`)
	mdRule       = lazyregexp.New(`^ {0,3}(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,}|={3,})$`)
	mdQuote      = lazyregexp.New(`^ {0,3}(?:> ?)+`)
	mdItem       = lazyregexp.New(`^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?`)
	mdImage      = lazyregexp.New(`!\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:[ \t]+"[^"]*")?\)`)
	mdLink       = lazyregexp.New(`\[([^\[\]]*)\]\(<?(?:[^()\s]|\([^()\s]*\))*>?(?:[ \t]+["'][^"']*["'])?\)`)
	mdReference  = lazyregexp.New(`\[([^\[\]]*)\]\[[^\[\]]*\]`)
	mdDefinition = lazyregexp.New(`^ {0,3}\[[^\[\]^]+\]:[ \t]+<?(?:[A-Za-z][A-Za-z+.\-]*:|www\.|[/#.])\S*(?:[ \t]+["'(].*["')])?[ \t]*$`)
	mdFootnote   = lazyregexp.New(`^ {0,3}\[\^[^\[\]\s]+\]:[ \t]*(.*)$`)
	mdNoteMark   = lazyregexp.New(`\[\^[^\[\]\s]+\]`)
	mdAutolink   = lazyregexp.New(`<((?:https?://|mailto:)[^<>\s]+)>`)
	mdTableRule  = lazyregexp.New(`^ {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$`)
	mdStrong     = lazyregexp.New(`\*\*(\S(?:[^*\n]*\S)?)\*\*|__(\S(?:[^_\n]*\S)?)__`)
	mdStruck     = lazyregexp.New(`~~(\S(?:[^~\n]*\S)?)~~`)
	mdEmphasis   = lazyregexp.New(`(^|[\s(“"'‘])(?:\*([^\s*](?:[^*\n]*[^\s*])?)\*|_([^\s_](?:[^_\n]*[^\s_])?)_)`)
	mdCode       = lazyregexp.New("`([^`\n]*)`")
	mdEscape     = lazyregexp.New(`\\([\\` + "`" + `*_{}\[\]()#+\-.!>~|])`)
	mdComment    = lazyregexp.New(`<!--[^>]*-->`)
	mdSheet      = lazyregexp.New(`(?is)<style\b.*?</style>`)
	mdBlock      = lazyregexp.New(`</?(?:details|summary|figure|figcaption|table|tr|td|th|ul|ol|li|blockquote)\b[^<>]*>`)
	mdAlert      = lazyregexp.New(`^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]$`)
	mdCaption    = lazyregexp.New(`^[ \t]*(?:\*([^*]+)\*|_([^_]+)_)[ \t]*$`)
	mdSoleImage  = lazyregexp.New(`^[ \t]*!\[[^\[\]]*\]\([^()]*\)[ \t]*$`)
	mdBreak      = lazyregexp.New(`(?:  +|\\)$`)
	mdTag        = lazyregexp.New(`</?(?:p|br|b|i|em|strong|u|s|sup|sub|del|ins|strike|span|div|a|small|mark|center|img)\b[^<>]*>`)
)

// readMarkdown takes the markup off and leaves the text. The first heading is the title unless the front matter names one.
func readMarkdown(text string) *draft {
	d := &draft{wrapped: true, titleInBody: true}
	text, hidden := visible.Filter(text)
	text = mdSheet.ReplaceAllString(text, "")
	d.keepUnread(markup{hidden: hidden})
	lines := d.frontMatter(strings.Split(normalizeLineEnds(text), "\n"))
	fenced, table := false, false
	var broken strings.Builder // the lines of a sentence that hard breaks stand in
	for i, line := range lines {
		trimmed := strings.TrimSpace(line)
		if strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~") {
			fenced = !fenced
			d.lines = append(d.lines, "")
			continue
		}
		if fenced {
			d.lines = append(d.lines, line)
			continue
		}
		table = strings.Contains(line, "|") && (table || strings.HasPrefix(trimmed, "|") || i+1 < len(lines) && mdTableRule.MatchString(lines[i+1]))
		if table {
			d.tableRow(line)
			continue
		}
		if m := mdCaption.FindStringSubmatch(line); m != nil && i > 0 && mdSoleImage.MatchString(lines[i-1]) {
			d.strip("caption", m[1]+m[2])
			d.lines = append(d.lines, "")
			continue
		}
		next := ""
		if i+1 < len(lines) {
			next = lines[i+1]
		}
		if broken.Len() > 0 {
			line = mdQuote.ReplaceAllString(line, "")
		}
		if mdBreak.MatchString(line) && breaksSentence(mdBreak.ReplaceAllString(line, ""), next) {
			broken.WriteString(mdBreak.ReplaceAllString(line, " "))
			continue
		}
		d.markdownLine(broken.String() + line)
		broken.Reset()
	}
	return d
}

// namedLine is a line of a header that names what it holds.
var namedLine = lazyregexp.New(`^(?i)(title|headline|byline|author|dateline|date|published|section|category|source|credit|url|제목|기자|작성자|일시|날짜|출처|섹션)\s*[:：]\s*(.+)$`)

// headerKeys are the Korean names of what a header holds.
var headerKeys = map[string]string{"제목": "title", "기자": "byline", "작성자": "byline", "일시": "date", "날짜": "date", "출처": "credit", "섹션": "section"}

// readHeader takes the lines above the first blank one for the header that a CMS exports, if all of them name what they hold and one is
// the title.
func (d *draft) readHeader(text string) (rest string) {
	head, rest, _ := strings.Cut(strings.TrimLeft(text, "\n"), "\n\n")
	values := map[string]string{}
	for line := range strings.SplitSeq(head, "\n") {
		m := namedLine.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil {
			return text
		}
		key := strings.ToLower(m[1])
		if korean := headerKeys[key]; korean != "" {
			key = korean
		}
		values[key] = m[2]
	}
	if len(values) < 2 || values["title"] == "" && values["headline"] == "" || !hasWords(rest) {
		return text
	}
	for key, value := range values {
		d.frontValue(key, value)
	}
	return rest
}

// tableRow makes a paragraph of a row, its cells apart by spaces as in a table of a page.
func (d *draft) tableRow(line string) {
	if mdTableRule.MatchString(line) {
		return
	}
	cells := strings.Split(strings.ReplaceAll(line, `\|`, "\x00"), "|")
	row := strings.ReplaceAll(strings.Join(strings.Fields(strings.Join(cells, " ")), " "), "\x00", "|")
	d.lines = append(d.lines, "", d.inline(row), "")
}

func (d *draft) markdownLine(line string) {
	if m := mdHeading.FindStringSubmatch(line); m != nil {
		heading := d.inline(m[2])
		if len(m[1]) == 1 && d.article.Title == "" {
			d.article.Title = heading
			heading = ""
		}
		d.lines = append(d.lines, "", heading, "")
		return
	}
	if m := mdFootnote.FindStringSubmatch(line); m != nil {
		if note := d.inline(m[1]); hasWords(note) {
			d.strip("footnote", note)
		}
		d.lines = append(d.lines, "")
		return
	}
	if mdRule.MatchString(line) || mdDefinition.MatchString(line) {
		d.lines = append(d.lines, "")
		return
	}
	line = mdQuote.ReplaceAllString(line, "")
	if mdAlert.MatchString(strings.TrimSpace(line)) {
		d.lines = append(d.lines, "")
		return
	}
	hardBreak := mdBreak.MatchString(line)
	line = mdBreak.ReplaceAllString(line, "")
	if mdItem.MatchString(line) {
		d.lines = append(d.lines, "")
		line = mdItem.ReplaceAllString(line, "")
	}
	d.lines = append(d.lines, d.inline(line))
	if hardBreak {
		d.lines = append(d.lines, "")
	}
}

// breaksSentence reports whether a hard break after line stands inside a sentence that next goes on with. Short lines are a poem or an
// address.
func breaksSentence(line, next string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, " >\t"))
	return !prose.EndsBefore(line, next) && unicode.IsLetter(first) && (unicode.IsLower(first) || len(strings.Fields(line)) > 3)
}

// inline takes the marks inside a line off. An image leaves its caption under Stripped.
func (d *draft) inline(line string) string {
	if !strings.ContainsAny(line, "*_`[<\\~!") {
		return line
	}
	for _, m := range mdImage.FindAllStringSubmatch(line, -1) {
		if hasWords(m[1]) {
			d.strip("caption", m[1])
		}
	}
	line = mdImage.ReplaceAllString(line, "")
	line = mdNoteMark.ReplaceAllString(line, "")
	line = mdAutolink.ReplaceAllString(line, "$1")
	line = mdComment.ReplaceAllString(line, "")
	if strings.Contains(line, "</") {
		m := rewrite(line)
		d.keepUnread(m)
		line = m.text
	}
	line = mdTag.ReplaceAllString(mdBlock.ReplaceAllString(line, " "), "")
	line = mdLink.ReplaceAllString(line, "$1")
	line = mdReference.ReplaceAllString(line, "$1")
	line = mdCode.ReplaceAllString(line, "$1")
	for _, m := range mdStruck.FindAllStringSubmatch(line, -1) {
		d.strip("struck-out", m[1])
	}
	line = mdStruck.ReplaceAllString(line, "")
	line = mdStrong.ReplaceAllString(line, "$1$2")
	line = mdEmphasis.ReplaceAllString(line, "$1$2$3")
	return mdEscape.ReplaceAllString(line, "$1")
}

// frontMatter reads the "key: value" lines between two --- at the top of a Markdown file and returns the lines after them.
// Only flat values are read: that is what newsroom tools write, and YAML is not worth a parser here.
func (d *draft) frontMatter(lines []string) []string {
	start := 0
	for start < len(lines) && strings.TrimSpace(strings.TrimPrefix(lines[start], "\uFEFF")) == "" {
		start++
	}
	if start == len(lines) || strings.TrimSpace(lines[start]) != "---" {
		return lines
	}
	for i := start + 1; i < len(lines); i++ {
		if end := strings.TrimSpace(lines[i]); end == "---" || end == "..." {
			for _, line := range lines[start+1 : i] {
				if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimLeft(key, " \t") == key {
					d.frontValue(strings.ToLower(strings.TrimSpace(key)), unquote(value))
				}
			}
			return lines[i+1:]
		}
	}
	return lines
}

func (d *draft) frontValue(key, value string) {
	a := &d.article
	if value == "" {
		return
	}
	switch key {
	case "id", "guid", "uri":
		a.ID = value
	case "title", "headline":
		a.Title = value
	case "author", "byline", "by":
		a.Byline = value
	case "section", "category":
		a.Section = value
	case "credit", "source", "agency":
		a.Credit = value
	case "dateline", "located":
		a.Dateline = value
	case "url", "link", "canonical":
		a.URL = value
	case "date", "published", "published_at":
		d.setPublished(value)
	case "embargo", "embargoed":
		a.Embargo = parseStamp(value)
	default:
		d.keep("", "front-matter", key+": "+value)
	}
}

func unquote(value string) string {
	value = strings.TrimSpace(value)
	if len(value) >= 2 && (value[0] == '"' || value[0] == '\'') && value[len(value)-1] == value[0] {
		return value[1 : len(value)-1]
	}
	return value
}
