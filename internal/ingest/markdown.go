package ingest

import (
	"regexp"
	"strings"
)

// Markdown's marks, in the order in which they are taken off. Only what cannot be prose is taken for a mark.
var (
	mdHeading    = regexp.MustCompile(`^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$`)
	mdRule       = regexp.MustCompile(`^ {0,3}(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,}|={3,})$`)
	mdQuote      = regexp.MustCompile(`^ {0,3}(?:> ?)+`)
	mdItem       = regexp.MustCompile(`^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+`)
	mdImage      = regexp.MustCompile(`!\[([^\[\]]*)\]\([^()\s]*(?:[ \t]+"[^"]*")?\)`)
	mdLink       = regexp.MustCompile(`\[([^\[\]]*)\]\(<?[^()\s]*>?(?:[ \t]+["'][^"']*["'])?\)`)
	mdReference  = regexp.MustCompile(`\[([^\[\]]*)\]\[[^\[\]]*\]`)
	mdDefinition = regexp.MustCompile(`^ {0,3}\[[^\[\]]*\]:[ \t]+\S+`)
	mdStrong     = regexp.MustCompile(`\*\*(\S(?:[^*\n]*\S)?)\*\*|__(\S(?:[^_\n]*\S)?)__|~~(\S(?:[^~\n]*\S)?)~~`)
	mdEmphasis   = regexp.MustCompile(`(^|[\s(“"'‘])(?:\*([^\s*](?:[^*\n]*[^\s*])?)\*|_([^\s_](?:[^_\n]*[^\s_])?)_)`)
	mdCode       = regexp.MustCompile("`([^`\n]*)`")
	mdEscape     = regexp.MustCompile(`\\([\\` + "`" + `*_{}\[\]()#+\-.!>~|])`)
	mdComment    = regexp.MustCompile(`<!--[^>]*-->`)
	mdBreak      = regexp.MustCompile(`(?:  +|\\)$`)
	mdTag        = regexp.MustCompile(`</?(?:p|br|b|i|em|strong|u|s|sup|sub|span|div|a|small|mark|center)\b[^<>]*>`)
)

// readMarkdown takes the markup off and leaves the text. The first heading is the title unless the front matter names one.
func readMarkdown(text string) *draft {
	d := &draft{wrapped: true, titleInBody: true}
	lines := d.frontMatter(strings.Split(normalizeLineEnds(text), "\n"))
	fenced := false
	for _, line := range lines {
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
		d.markdownLine(line)
	}
	return d
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
	if mdRule.MatchString(line) || mdDefinition.MatchString(line) {
		d.lines = append(d.lines, "")
		return
	}
	line = mdQuote.ReplaceAllString(line, "")
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
	line = mdComment.ReplaceAllString(line, "")
	line = mdTag.ReplaceAllString(line, "")
	line = mdLink.ReplaceAllString(line, "$1")
	line = mdReference.ReplaceAllString(line, "$1")
	line = mdCode.ReplaceAllString(line, "$1")
	line = mdStrong.ReplaceAllString(line, "$1$2$3")
	line = mdEmphasis.ReplaceAllString(line, "$1$2$3")
	return mdEscape.ReplaceAllString(line, "$1")
}
