package check

import (
	"regexp"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/tasks/news"
)

// A leftover is a kind of thing that a model or a server leaves in a text and a newspaper never prints. It is found by
// its form and counts only where the source does not have the like.
type leftover struct {
	says   string
	hints  []string // one of them stands in every text that has the leftover; they spare the pattern most texts
	found  *regexp.Regexp
	unless *regexp.Regexp // what of the source explains it, in lower case; nil where found itself does
}

// match returns what of a text is such a leftover, or "".
func (l *leftover) match(target string, source func() string) string {
	for _, hint := range l.hints {
		if !strings.Contains(target, hint) {
			continue
		}
		found := l.found.FindString(target)
		unless := l.unless
		if unless == nil {
			unless = l.found
		}
		if found == "" || unless.MatchString(source()) {
			return ""
		}
		return found
	}
	return ""
}

// meta finds what a model or a server leaves beside or in the translation: broken characters, tokens, markup, notes,
// preambles. Errors, at most one a text.
// No flag on 1,767 segments of people and systems, in either direction; what it finds was written as fixtures.
func meta(_ *reference, p pair) []news.Finding { return metaFindings(p.id, p.source, p.target) }

func metaFindings(id, source, target string) []news.Finding {
	says, found := findLeftover(source, target)
	if says == "" {
		return nil
	}
	return []news.Finding{{Check: news.FamilyMeta, Severity: news.Error, Paragraph: id,
		Message: "the text holds " + says, Target: excerpt(strings.TrimSpace(found))}}
}

// findLeftover says what kind of leftover a text has, and which.
func findLeftover(source, target string) (says, found string) {
	if says := unprintable(source, target); says != "" {
		return says, ""
	}
	folded, low := foldCase(target), sync.OnceValue(func() string { return foldCase(source) }) // few texts want the source's
	if tag := strayTag(target, low); tag != "" {
		return "a tag", tag
	}
	raw := func() string { return source }
	for i := range markupRules {
		if found := markupRules[i].match(target, raw); found != "" {
			return markupRules[i].says, found
		}
	}
	for i := range remarkRules {
		if found := remarkRules[i].match(folded, low); found != "" {
			return remarkRules[i].says, found
		}
	}
	return strayQuote(source, target)
}
