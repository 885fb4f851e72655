package check

import (
	"cmp"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/tasks/news"
)

// A leftover is a kind of thing that a model or a server leaves in a text and a newspaper never prints. It is found by
// its form and counts only where the source does not have the like.
type leftover struct {
	says   string
	hints  []string // one of them stands in every text that has the leftover; they spare the pattern most texts
	found  *lazyregexp.Regexp
	unless *lazyregexp.Regexp // what of the source explains it, in lower case; nil where found itself does
}

// A haystack is a text that is searched for many words, with the bytes that it has: most words are ruled out by one.
type haystack struct {
	text  string
	bytes [256]bool
}

func newHaystack(text string) *haystack {
	h := &haystack{text: text}
	for i := range len(text) {
		h.bytes[text[i]] = true
	}
	return h
}

func (h *haystack) contains(word string) bool {
	return h.hasBytesOf(word) && strings.Contains(h.text, word)
}

// hasBytesOf reports whether the text has all bytes of a word.
func (h *haystack) hasBytesOf(word string) bool {
	for i := range len(word) {
		if !h.bytes[word[i]] {
			return false
		}
	}
	return true
}

// match returns what of a text is such a leftover, or "".
func (l *leftover) match(target *haystack, source func() string) string {
	if !slices.ContainsFunc(l.hints, target.contains) {
		return ""
	}
	found := l.found.FindString(target.text)
	if found == "" || cmp.Or(l.unless, l.found).MatchString(source()) {
		return ""
	}
	return found
}

// firstOf returns the first leftover of a list that the target has: its kind, and the words.
func firstOf(rules []leftover, target string, source func() string) (says, found string) {
	h := newHaystack(target)
	for i := range rules {
		if found := rules[i].match(h, source); found != "" {
			return rules[i].says, found
		}
	}
	return "", ""
}

// meta finds what a model or a server leaves beside or in the translation: broken characters, tokens, markup, notes,
// preambles. Errors, at most one a text.
// Measured on 1,767 segments of people and systems in both directions: no flag but of quotation marks (see strayQuote).
// Of 93 leftovers that nobody had tuned on 82 were found at first sight, and no look-alike of 40 was flagged (PRECISION.md).
func meta(_ *reference, p pair) []news.Finding {
	return metaFindings(p.id, p.source, p.target, p.low.target, func() string { return p.low.source })
}

func metaFindings(id, source, target, lowTarget string, lowSource func() string) []news.Finding {
	says, found := findLeftover(source, target, lowTarget, lowSource)
	if says == "" {
		return nil
	}
	return []news.Finding{{Check: news.FamilyMeta, Severity: news.Error, Paragraph: id,
		Message: "the text holds " + says, Target: excerpt(strings.TrimSpace(found))}}
}

// findLeftover says what kind of leftover a text has, and which. The low ones are as foldCase makes them.
func findLeftover(source, target, lowTarget string, lowSource func() string) (says, found string) {
	if says := unprintable(source, target); says != "" {
		return says, ""
	}
	if tag := strayTag(source, target); tag != "" {
		return "a tag", tag
	}
	if says, found := firstOf(markupRules, target, func() string { return source }); says != "" {
		return says, found
	}
	if says, found := firstOf(remarkRules, lowTarget, lowSource); says != "" {
		return says, found
	}
	return strayQuote(source, target)
}
