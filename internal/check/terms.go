package check

import (
	"slices"
	"strings"
	"unicode"

	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// term looks for a glossary entry in the translation. Korean drops what is known, so a term must
// stand in the paragraph of its first mention, or at least somewhere; later mentions are not counted. The
// house's own terms give errors where they are used nowhere and infos elsewhere, the starter glossary's infos where nothing
// like them is used.
// On NTREX, where references follow no glossary, every flag is an info; the gold set, with its own, has none.
func (d *Draft) term(i int) []news.Finding {
	hit, to := d.ref.Terms[i], d.ref.To
	if to != news.Korean && to != news.English {
		return nil
	}
	first, ok := d.at[firstMention(hit)]
	if !ok || !d.texts[first].translated || d.uses(d.texts[first], i) || isDatelineOnly(d.texts[first].source, hit) {
		return nil
	}
	finding := news.Finding{Check: news.FamilyGlossary, Severity: news.Error, Paragraph: d.texts[first].id, Source: hit.Form, Suggestion: hit.Target(to),
		Message: "the glossary has " + hit.Target(to) + ", which the translation uses nowhere"}
	if d.usesSomewhere(i) {
		finding.Message = "the glossary has " + hit.Target(to) + ", which the translation does not use here"
		finding.Severity = news.Info
	}
	if hit.Entry.Advisory {
		if d.usesSomewhere(i) || to == news.English && d.usesKin(hit.Target(to)) {
			return nil
		}
		finding.Severity = news.Info
	}
	return []news.Finding{finding}
}

// kinLetters is how many letters two words of one stem have in common: Germany and German.
const kinLetters = 4

// usesKin reports whether the translation has a word of the stem of some word of the term, in any case: a German magazine is of
// Germany, and Washington has a Department where Seoul has a Ministry of Justice.
func (d *Draft) usesKin(term string) bool {
	var stems []string
	for _, word := range strings.Fields(strings.ToLower(term)) {
		if len(word) >= kinLetters {
			stems = append(stems, word[:kinLetters])
		}
	}
	return slices.ContainsFunc(d.texts, func(t *checked) bool {
		for word := range strings.FieldsFuncSeq(strings.ToLower(t.target), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if slices.ContainsFunc(stems, func(s string) bool { return strings.HasPrefix(word, s) }) {
				return true
			}
		}
		return false
	})
}

// isDatelineOnly reports whether nothing but the dateline that opens the text mentions a term.
func isDatelineOnly(text string, hit glossary.Hit) bool {
	line, ok := prose.FindDateline(text)
	return ok && len(hit.Paragraphs) == 1 && !strings.Contains(text[line.End:], hit.Form)
}

// firstMention is the id of the paragraph that has to use a term, or "" where none has: a headline may say it in other
// words.
func firstMention(hit glossary.Hit) string {
	for _, id := range hit.Paragraphs {
		if id != news.TitleID {
			return id
		}
	}
	return ""
}

// usesSomewhere reports whether any text of the translation uses the i-th term.
func (d *Draft) usesSomewhere(i int) bool {
	uses := func(t *checked) bool { return d.uses(t, i) }
	return slices.ContainsFunc(d.texts, uses) || slices.ContainsFunc(d.strays, uses)
}

// uses reports whether a text of the translation uses the i-th term, and remembers it.
func (d *Draft) uses(t *checked, i int) bool {
	if t.uses == nil {
		t.uses = make([]answer, len(d.ref.Terms))
	}
	if t.uses[i] == unknown {
		t.uses[i] = no
		if d.ref.Terms[i].In(t.target, d.ref.To) {
			t.uses[i] = yes
		}
	}
	return t.uses[i] == yes
}

// answer is whether something holds of a text, once somebody wants to know.
type answer byte

const (
	unknown answer = iota
	yes
	no
)
