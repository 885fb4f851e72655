package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

func isHangul(r rune) bool { return prose.IsSyllable(r) }

// addKorean adds a stem in all forms that it takes before its endings. One written with 다 (없다) is a verb or an adjective and nothing else.
func (x *index) addKorean(e *Entry, stem string) {
	add := func(text string, f follow) {
		if text == "" {
			return
		}
		x.korean[text] = append(x.korean[text], entryForm{entry: e, follow: f})
		x.longest = max(x.longest, len(text))
	}
	verb, surely := strings.CutSuffix(stem, "다")
	if !surely || utf8.RuneCountInString(verb) == 0 {
		verb, surely = stem, false
	}
	surely = surely || onlyVerb(verb)
	if !surely {
		switch {
		case (e.Class == Verb || e.Class == Adjective) && utf8.RuneCountInString(verb) == 1:
		case e.Class == Adverb || e.Class == Other:
			add(stem, asWord)
		default:
			add(stem, asNoun)
		}
	}
	if surely || e.Class == Verb || e.Class == Adjective {
		for _, form := range conjugate(verb) {
			add(form.text, form.follow)
		}
	}
}

// onlyVerb recognises stems that can be no noun by their last sounds: 않, 없, 높, 못하.
func onlyVerb(stem string) bool {
	last, _ := utf8.DecodeLastRuneInString(stem)
	_, _, final := prose.Letters(last)
	return strings.ContainsRune("ㄶㅀㅄㅎㅆㄲㄵㄺㄻㄼㄾㄿ", final) && final != 0 || last == '하' && utf8.RuneCountInString(stem) > 1 || last == '르' || stem == "아니"
}

// findKorean reads the runs of Hangul of a text.
func (x *index) findKorean(text string) []Word {
	var found []Word
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !isHangul(r) {
			at += size
			continue
		}
		end := at
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if !isHangul(r) {
				break
			}
			end += size
		}
		run := run{index: x, text: text, start: at, end: min(end, at+maxRun)}
		found = append(found, run.words()...)
		at = end
	}
	return found
}

// maxRun bounds how far a word is read, in bytes: no word of Korean is as long.
const maxRun = 20 * syllable

// syllable is the length of a syllable in bytes.
const syllable = 3

// A run is an unbroken run of Hangul, a word with its particles and endings or several in one.
type run struct {
	*index
	text       string
	start, end int
}

// words reads a run from its head: else behind a prefix or the unit of a figure, else behind a word that the lexicon lacks.
func (r *run) words() []Word {
	if words := r.read(r.start, 0); words != nil {
		return words
	}
	second := r.start + syllable
	if second+2*syllable <= r.end && (r.afterFigure() || strings.ContainsRune(prefixes, r.runeAt(r.start))) {
		if words := r.read(second, 1); words != nil {
			return words
		}
	}
	for at := second + syllable; at+2*syllable <= r.end; at += syllable {
		if words := r.read(at, 1); words != nil {
			return words
		}
	}
	return nil
}

// prefixes are syllables that a noun may have before it without becoming another one.
const prefixes = "재신총대전현구본각제첫고저범친양한주여남새온맨"

func (r *run) runeAt(at int) rune {
	first, _ := utf8.DecodeRuneInString(r.text[at:])
	return first
}

func (r *run) afterFigure() bool {
	return r.start > 0 && (r.text[r.start-1] >= '0' && r.text[r.start-1] <= '9')
}

// read returns the words from a place to the end of the run, the longest first; nil where no stem there is followed by
// what may follow it. From the second word of a compound on (depth), stems have two syllables and are no endings.
func (r *run) read(at, depth int) []Word {
	least := syllable
	if depth > 0 {
		least = 2 * syllable
	}
	for end := min(r.end, at+r.longest); end >= at+least; end -= syllable {
		forms := r.korean[r.text[at:end]]
		if len(forms) == 0 || depth > 0 && r.tails.endings[r.text[at:end]] {
			continue
		}
		if word, ok := r.whole(at, end, forms); ok {
			return []Word{word}
		}
		if depth < maxParts && end-at >= 2*syllable {
			if words := r.compound(at, end, depth, forms); words != nil {
				return words
			}
		}
	}
	return nil
}

// maxParts bounds the words of a compound.
const maxParts = 4

// whole returns the word from at to the end of the run where all behind the stem is an ending, a suffix or a particle.
func (r *run) whole(at, end int, forms []entryForm) (Word, bool) {
	word := Word{Start: at, End: at}
	for _, f := range forms {
		last, ok := r.follows(at, end, f.follow)
		if !ok || !f.entry.fits(r.text, at, end, news.Korean) {
			continue
		}
		word.End = max(word.End, last)
		if !slices.Contains(word.Entries, f.entry) {
			word.Entries = append(word.Entries, f.entry)
		}
	}
	if word.End > end && slices.ContainsFunc(forms, entryForm.isNoun) && r.caseFollows(at, end) { // 공격을 is no verb
		word.End = end
	}
	return word, len(word.Entries) > 0
}

func (f entryForm) isNoun() bool { return f.follow&asNoun != 0 }

// compound returns the words of a compound whose first noun ends at end.
func (r *run) compound(at, end, depth int, forms []entryForm) []Word {
	word := Word{Start: at, End: end}
	for _, f := range forms {
		if f.follow&(asNoun|asWord) != 0 && f.entry.fits(r.text, at, end, news.Korean) {
			word.Entries = append(word.Entries, f.entry)
		}
	}
	if len(word.Entries) == 0 {
		return nil
	}
	rest := r.read(end, depth+1)
	if rest == nil && r.end-end >= 3*syllable && strings.ContainsRune(suffixes, r.runeAt(end)) {
		rest = r.read(end+syllable, depth+1)
	}
	if rest == nil {
		return nil
	}
	return append([]Word{word}, rest...)
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
	return r.end, r.tails.takes(f, rest)
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
	for _, copula := range copulas() {
		if long && strings.HasPrefix(rest, copula) {
			return true
		}
	}
	if long && strings.HasPrefix(rest, "다") && r.tails.endings[rest] {
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
		if f, ok := r.light[r.text[at:end]]; ok && r.tails.takes(f, r.text[end:r.end]) || f&asWord != 0 && r.tailIsParticle(end) {
			return true
		}
	}
	return false
}

func (r *run) tailIsParticle(at int) bool {
	return at == r.end || prose.TrimParticle(r.text[at-syllable:r.end], prose.Case|prose.Auxiliary|prose.Compound, 1) == r.text[at-syllable:at]
}
