package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// Strays says what a new text under id would change beside what the findings on the present one are about: "a number", "a
// quotation", "a term", "a name" or "a sentence", and "" for nothing. It knows paragraphs alone: a headline that is too long has to
// leave something out, and a bullet is written anew. Nor has a text that is no draft at all anything to keep.
//
// A finding without words in the translation (an omission, a number that is missing) asks for more text; what stands
// there has to stay.
func (d *Draft) Strays(id, text string) string {
	t, at := d.find(id)
	if t == nil || at == 0 || news.IsBullet(id) || t.target == "" {
		return ""
	}
	doubts := d.On(id)
	if slices.ContainsFunc(doubts, func(f news.Finding) bool { return f.Severity != news.Info && f.Check.IsNoDraft() }) {
		return ""
	}
	e := edit{ref: d.ref, pair: t.pair, after: text, doubts: doubts}
	switch {
	case e.losesNumber():
		return "a number"
	case e.losesQuotation():
		return "a quotation"
	case e.losesTerm():
		return "a term"
	case e.replacesName():
		return "a name"
	case e.losesSentence():
		return "a sentence"
	}
	return ""
}

// An edit is a change of a text that was made because of doubts.
type edit struct {
	ref    *reference
	pair   // the source, and the text before the edit
	after  string
	doubts []news.Finding
}

// isDoubted reports whether a piece of the text before the edit, in bytes, is what a doubt is about, or may be: some
// doubts cannot say where their words stand.
func (e edit) isDoubted(start, end int) bool {
	for _, f := range e.doubts {
		if f.TargetSpan != nil {
			from, to, ok := f.TargetSpan.Bytes(e.target)
			if ok && from < end && start < to {
				return true
			}
			continue
		}
		if f.Target != "" && strings.Contains(e.target[start:end], f.Target) || f.Check == news.FamilyAddition {
			return true
		}
		if f.Check == news.FamilyQuote && quoteMarks(e.target[start:end]).double > 0 {
			return true
		}
	}
	return false
}

// is reports whether a doubt is of that family.
func (e edit) is(families ...news.Family) bool {
	return slices.ContainsFunc(e.doubts, func(f news.Finding) bool { return slices.Contains(families, f.Check) })
}

// losesNumber reports whether a number of the source that nobody doubts is another one afterwards, or none.
func (e edit) losesNumber() bool {
	if !counts(e.ref.To) || !counts(e.ref.Article.Lang) {
		return false
	}
	told := e.ref.quantitiesFor(e.id, e.source)
	diff := quantity.Compare(quantity.Find(e.target, string(e.ref.To)), quantity.Find(e.after, string(e.ref.To)))
	lost := diff.Missing
	for _, p := range diff.Changed {
		lost = append(lost, p.Source)
	}
	return slices.ContainsFunc(lost, func(q quantity.Quantity) bool {
		return q.Weight >= quantity.Hard && !e.isDoubted(q.Start, q.End) && len(quantity.Compare(told, []quantity.Quantity{q}).Surplus) == 0
	})
}

// losesQuotation reports whether words of a quotation that nobody doubts are not there afterwards, one by one in their order.
func (e edit) losesQuotation() bool {
	quotations, paired := prose.Quotations(e.target)
	switch {
	case !paired:
		return e.quotesAnew()
	case e.is(news.FamilyQuote):
		return false
	}
	after := fold(e.after)
	return slices.ContainsFunc(quotations, func(q [2]int) bool {
		return slices.ContainsFunc(e.undoubted(q[0], q[1]), func(piece string) bool { return !strings.Contains(after, fold(piece)) })
	})
}

// undoubted returns what of a quotation nobody doubts: the whole, or its sentences without a doubt.
func (e edit) undoubted(start, end int) []string {
	if !e.isDoubted(start, end) {
		return []string{e.target[start:end]}
	}
	var pieces []string
	from := start
	for _, sentence := range prose.Sentences(e.target[start:end]) {
		at := from + strings.Index(e.target[from:end], sentence)
		from = at + len(sentence)
		if !e.isDoubted(at, from) {
			pieces = append(pieces, sentence)
		}
	}
	return pieces
}

// quotesAnew reports whether the edit of a text with a quotation mark too many or too few quotes words that the text does not have.
func (e edit) quotesAnew() bool {
	quotations, paired := prose.Quotations(e.after)
	before := fold(withoutMarks(e.target))
	return paired && len(e.doubts) == 1 && slices.ContainsFunc(quotations, func(q [2]int) bool {
		return !strings.Contains(before, fold(withoutMarks(e.after[q[0]:q[1]])))
	})
}

// withoutMarks leaves the quotation marks out of a text.
func withoutMarks(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("\"“”„'‘’", r) {
			return -1
		}
		return r
	}, text)
}

// losesTerm reports whether a term that the source has, and that the text used, is not used afterwards.
func (e edit) losesTerm() bool {
	return slices.ContainsFunc(e.ref.Terms, func(hit glossary.Hit) bool {
		return slices.Contains(hit.Paragraphs, e.id) && hit.In(e.target, e.ref.To) && !hit.In(e.after, e.ref.To)
	})
}

// aboutNames are the families whose doubts may be about a name, and those that may ask for a text in other words.
var aboutNames = []news.Family{
	news.FamilyName, news.FamilyCountry, news.FamilyRole, news.FamilyWhose, news.FamilyGlossary, news.FamilyUntranslated, news.FamilyAddition,
	news.FamilyDuplication, news.FamilyLoop, news.FamilyMeta,
}

// replacesName reports whether a name of the source that nobody doubts went, and one that the source lacks came.
func (e edit) replacesName() bool {
	before := e.ref.readWhenWanted(pair{id: e.id, source: e.source, target: e.target})
	after := e.ref.readWhenWanted(pair{id: e.id, source: e.source, target: e.after})
	named := e
	named.doubts = slices.DeleteFunc(slices.Clone(e.doubts), func(f news.Finding) bool { return !slices.Contains(aboutNames, f.Check) })
	return slices.ContainsFunc(meaning.ReplacedNames(before.said(), after.said()), func(s meaning.Span) bool { return !named.isDoubted(s.Start, s.End) })
}

// keptShare is how much of a sentence's runs of three letters an edit leaves: of a sentence that was mended, most.
const keptShare = 0.34

// losesSentence reports whether hardly anything of a sentence that nobody doubts is there afterwards. Where nothing of
// any sentence is, the text was written anew, such as one that stood in another's place.
func (e edit) losesSentence() bool {
	after := letterTriples(e.after)
	sentences := prose.Sentences(e.target)
	if e.is(news.FamilyOmission) { // the last one may have been cut short
		sentences = sentences[:max(len(sentences)-1, 0)]
	}
	lost, kept, from := false, false, 0
	for _, sentence := range sentences {
		start := from + strings.Index(e.target[from:], sentence)
		from = start + len(sentence)
		if sharedTriples(letterTriples(sentence), after) >= keptShare {
			kept = true
		} else if !e.isDoubted(start, from) {
			lost = true
		}
	}
	return lost && kept
}

// sharedTriples returns the share of the runs that a text has.
func sharedTriples(runs, text map[[3]rune]bool) float64 {
	shared := 0
	for run := range runs {
		if text[run] {
			shared++
		}
	}
	return float64(shared) / float64(max(len(runs), 1))
}

// letterTriples returns the runs of three letters and digits of a text.
func letterTriples(text string) map[[3]rune]bool {
	runs := map[[3]rune]bool{}
	last := [2]rune{utf8.RuneError, utf8.RuneError}
	for _, r := range foldCase(text) {
		if !prose.IsWordRune(r) {
			continue
		}
		runs[[3]rune{last[0], last[1], r}] = true
		last = [2]rune{last[1], r}
	}
	return runs
}
