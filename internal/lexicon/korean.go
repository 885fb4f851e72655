package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

func isHangul(r rune) bool { return prose.IsSyllable(r) }

// runEnd is where the syllables from a place on end.
func runEnd(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !isHangul(r) {
			break
		}
		at += size
	}
	return at
}

// maxRun bounds how far a word is read, in bytes: no word of Korean is as long.
const maxRun = 20 * syllable

// syllable is the length of a syllable in bytes.
const syllable = 3

// A run is an unbroken run of Hangul, a word with its particles and endings or several in one.
type run struct {
	*koreanReader
	start, end int
}

// words reads a run from its head: else behind a prefix, else behind a word that the lexicon lacks. What hangs on a figure, on
// letters or on a closing mark is no word of one syllable (3명, CBS는), and no particle.
func (r *run) words() {
	depth := 0
	if r.hangs() {
		depth = 1
	}
	if r.read(r.start, depth) {
		return
	}
	first := r.start + 2*syllable
	if depth > 0 || strings.ContainsRune(prefixes, r.runeAt(r.start)) {
		first = r.start + syllable
	}
	for at := first; at+2*syllable <= r.end; at += syllable {
		first := len(r.found)
		if !r.read(at, 1) {
			continue
		}
		if r.standsBehindUnknown(r.found[first]) {
			return
		}
		r.found = r.found[:first]
	}
}

// standsBehindUnknown reports whether a word may be the second part of a compound whose first the lexicon lacks: nouns are, verbs are
// not, nor what a suffix with its particle (중요성과) or two syllables of a foreign name (마드리드) look like.
func (r *run) standsBehindUnknown(w Word) bool {
	stem := r.text[w.Start:w.End]
	last := r.runeAt(w.End - syllable)
	if !slices.ContainsFunc(r.koreanForms(stem), entryForm.isNominal) &&
		!(strings.ContainsRune(suffixes, last) && slices.ContainsFunc(r.koreanForms(stem[:len(stem)-syllable]), entryForm.isNoun)) {
		return false
	}
	if len(stem) > 2*syllable {
		return true
	}
	first, second := r.runeAt(w.Start), r.runeAt(w.Start+syllable)
	if strings.ContainsRune(foreign, first) || strings.ContainsRune("게고지는던며면", last) || strings.ContainsRune(suffixes, first) && prose.IsParticle(second) {
		return false
	}
	known := korean().copulas[stem[:syllable]]
	return !slices.Contains(known, stem) && !slices.Contains(known, stem[:syllable])
}

// foreign are syllables that start no Korean word of two syllables behind another one, and stand in foreign names.
const foreign = "리스드르크트프츠즈키티디피니버에카타파올"

// prefixes are syllables that a noun may have before it without becoming another one: 재선출, 총투표.
const prefixes = "재총"

// hangs reports whether something stands before the run that belongs to the same word.
func (r *run) hangs() bool {
	before, size := utf8.DecodeLastRuneInString(r.text[:r.start])
	switch before {
	case '(', '[', '‘', '“', '<', '《', '〈', '·', '-', '~', '∼', '/', ',', '.', '…', '—', '–', utf8.RuneError:
		return false
	case '"', '\'':
		earlier, _ := utf8.DecodeLastRuneInString(r.text[:r.start-size])
		return earlier != utf8.RuneError && !prose.IsSpace(earlier) && earlier != '('
	}
	return !prose.IsSpace(before)
}

func (r *run) runeAt(at int) rune {
	first, _ := utf8.DecodeRuneInString(r.text[at:])
	return first
}

// read finds the words from a place to the end of the run, the longest first, if a stem there is followed by what may follow it. From the second word of a compound on (depth), stems have two syllables and are no endings.
func (r *run) read(at, depth int) bool {
	least := syllable
	if depth > 0 {
		least = 2 * syllable
	}
	if at+least > r.end {
		return false
	}
	shelf := r.koreanShelf(headOf(r.text[at:r.end]))
	for end := min(r.end, at+max(shelf.longest, syllable)); end >= at+least; end -= syllable {
		forms := shelf.spelled(r.text[at:end])
		if end == at+syllable {
			forms = r.koreanForms(r.text[at:end])
		}
		if len(forms) == 0 || depth > 0 && korean().endings[r.text[at:end]] != 0 {
			continue
		}
		if word, ok := r.whole(at, end, forms); ok {
			r.add(word)
			return true
		}
		if depth < maxParts && end-at >= 2*syllable && r.compound(at, end, depth, forms) {
			return true
		}
	}
	return false
}

// maxParts bounds the words of a compound.
const maxParts = 4

// whole returns the word from at to the end of the run where all behind the stem is an ending, a suffix or a particle. Verbs of one
// syllable (진, 한, 큰) are as many words as one likes, and none.
func (r *run) whole(at, end int, forms []entryForm) (Word, bool) {
	word, from := Word{Start: at, End: at}, len(r.entries)
	for _, f := range forms {
		last, ok := r.follows(at, end, f.follow)
		if ok && !f.isNominal() && isGrammar(r.text[at:r.end]) {
			continue
		}
		if !ok || last-at == syllable && !f.isNoun() && f.follow&asWord == 0 || !f.entry.fits(r.text, at, end, news.Korean) {
			continue
		}
		word.End = max(word.End, last)
		r.addEntry(f.entry, from)
	}
	word.Entries = r.entriesFrom(from)
	if word.End > end && slices.ContainsFunc(forms, entryForm.isNoun) && r.caseFollows(at, end) { // 공격을 is no verb
		word.End = end
	}
	return word, len(word.Entries) > 0
}

// isGrammar recognises words that look like a form of a verb and have become something else: 그리고 is "and", 대한 "about".
func isGrammar(word string) bool {
	switch word {
	case "그리고", "그러나", "그런데", "그래서", "그러면", "그렇지만", "그러므로", "그런", "이런", "저런", "어떤", "이러한", "그러한", "어떠한", "대한", "대해", "대해서", "대하여",
		"위한", "위해", "위해서", "위하여", "통한", "통해", "통해서", "통하여", "관한", "관해", "관하여", "의한", "의해", "의하면", "인한", "인해", "인하여", "따라", "따라서", "따른", "따르면", "비롯한", "비롯해",
		"하지만", "하고", "하며", "있어", "있어서", "같은", "같이", "다만", "보다", "가지고", "두고":
		return true
	}
	return false
}

func (f entryForm) isNoun() bool { return f.follow&asNoun != 0 }

func (f entryForm) isNominal() bool { return f.follow&(asNoun|asWord) != 0 }

// compound finds the words of a compound whose first noun ends at end.
func (r *run) compound(at, end, depth int, forms []entryForm) bool {
	words, from := len(r.found), len(r.entries)
	for _, f := range forms {
		if f.follow&(asNoun|asWord) != 0 && f.entry.fits(r.text, at, end, news.Korean) {
			r.entries = append(r.entries, f.entry)
		}
	}
	if len(r.entries) == from {
		return false
	}
	r.add(Word{Entries: r.entriesFrom(from), Start: at, End: end})
	if r.read(end, depth+1) || r.end-end >= 3*syllable && strings.ContainsRune(suffixes, r.runeAt(end)) && r.read(end+syllable, depth+1) {
		return true
	}
	r.found = r.found[:words]
	return false
}

// follows reports whether what stands behind a form, to the end of the run, may follow it, and where the word ends without its particles.
func (r *run) follows(at, end int, f follow) (int, bool) {
	rest := r.text[end:r.end]
	switch {
	case f&asNoun != 0:
		return r.noun(at, end)
	case f&asWord != 0:
		return end, r.particles(at, end, end-at >= 2*syllable)
	}
	return r.end, korean().takes(f, rest)
}

// noun reports what follows of a noun: particles, a suffix, "to be", or one of the verbs that make a verb of it.
func (r *run) noun(at, end int) (int, bool) {
	long := end-at >= 2*syllable
	if r.particles(at, end, long) {
		return end, true
	}
	if !long {
		return 0, false
	}
	if r.lightVerb(end) {
		return r.end, true
	}
	if end+syllable <= r.end && strings.ContainsRune(suffixes, r.runeAt(end)) {
		end += syllable
		if r.particles(at, end, true) || r.lightVerb(end) {
			return end, true
		}
	}
	return 0, false
}

// particles reports whether nothing but particles follows, in any number behind a longer noun, or "to be".
func (r *run) particles(at, end int, long bool) bool {
	if end == r.end {
		return true
	}
	rest := r.text[end:r.end]
	if rest == "들" || strings.HasPrefix(rest, "들") && r.particles(at, end+syllable, long) {
		return true
	}
	if long && slices.ContainsFunc(korean().copulas[rest[:syllable]], func(copula string) bool { return strings.HasPrefix(rest, copula) }) {
		return true
	}
	if long && strings.HasPrefix(rest, "다") && korean().endings[rest] != 0 {
		return true
	}
	return r.caseFollows(at, end)
}

// caseFollows reports whether nothing but particles follows that say what a noun does.
func (r *run) caseFollows(at, end int) bool {
	word := r.text[at:r.end]
	for range 3 {
		trimmed := prose.TrimParticle(word, prose.Case|prose.Auxiliary|prose.Compound, (end-at)/syllable)
		if len(trimmed) == end-at {
			return true
		}
		if len(trimmed) == len(word) || end-at < 2*syllable {
			return false
		}
		word = trimmed
	}
	return false
}

// lightVerb reports whether a form of 하다 or its like stands from a place to the end of the run.
func (r *run) lightVerb(at int) bool {
	for end := min(r.end, at+3*syllable); end > at; end -= syllable {
		if f, ok := korean().light[r.text[at:end]]; ok && korean().takes(f, r.text[end:r.end]) || f&asWord != 0 && r.tailIsParticle(end) {
			return true
		}
	}
	return false
}

func (r *run) tailIsParticle(at int) bool {
	return at == r.end || prose.TrimParticle(r.text[at-syllable:r.end], prose.Case|prose.Auxiliary|prose.Compound, 1) == r.text[at-syllable:at]
}
