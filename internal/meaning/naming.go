package meaning

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/internal/phonetic"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// A naming is the names of a pair of texts, each with what it is called in the other.
type naming struct {
	english, korean *Text
	words           []latinWord
	hangul          []koreanWord
	names           []englishName
	title           bool // a headline
	toEnglish       bool
}

const (
	noCounterpart        = -1
	counterpartElsewhere = -2 // it has a counterpart, nobody can say at which word
)

func newNaming(p Pair) *naming {
	n := &naming{english: p.Source, korean: p.Target, title: p.Title}
	if p.Source.Lang == news.Korean {
		n.english, n.korean, n.toEnglish = p.Target, p.Source, true
	}
	n.words, n.hangul = latinWords(n.english), koreanWords(n.korean)
	n.title = n.title || !prose.EndsInStop(n.english.Raw) && isHeadline(n.words)
	n.markWords()
	n.names = englishNames(n.words)
	for i := range n.names {
		n.names[i].at = n.counterpart(&n.names[i])
		if n.names[i].at == noCounterpart && i > 0 {
			n.names[i].at = n.hearHalf(n.names[i-1], n.names[i])
		}
	}
	return n
}

// markWords marks the Korean words that the lexicon has.
func (n *naming) markWords() {
	w := 0
	for i := range n.hangul {
		h := &n.hangul[i]
		for w < len(n.korean.Words) && n.korean.Words[w].Start < h.Start {
			w++
		}
		h.isWord = w < len(n.korean.Words) && n.korean.Words[w].Start == h.Start
	}
}

// counterpart finds the word of the Korean text that stands for an English name.
func (n *naming) counterpart(name *englishName) int {
	if name.of != nil {
		if i := slices.IndexFunc(n.hangul, func(w koreanWord) bool { return w.of == name.of }); i >= 0 {
			return i
		}
		if n.countForms(name.of.korean, false) > 0 {
			return counterpartElsewhere
		}
	}
	for _, w := range name.words {
		if len(w.text) >= 2 && strings.Contains(n.korean.Raw, w.text) && !n.isGloss(w.text) {
			return counterpartElsewhere
		}
	}
	if w, found := wordAt(n.english.Words, name.Span); found {
		if i := slices.IndexFunc(n.korean.Words, w.Shares); i >= 0 {
			return n.hangulAt(n.korean.Words[i].Start)
		}
	}
	if isKoreanName(name.words) {
		return n.koreanPerson(name)
	}
	if at := n.hearMixed(name); at >= 0 {
		return at
	}
	at := n.hearName(name)
	if at >= 0 && n.isOtherPlace(name, at) {
		n.hangul[at].heard = false
		return noCounterpart
	}
	return at
}

// isOtherPlace reports whether a name and the Korean word that sounds like it are two places: Guangzhou and 항저우.
func (n *naming) isOtherPlace(name *englishName, at int) bool {
	e, isKnown := wordAt(n.english.Words, name.Span)
	k, found := wordAt(n.korean.Words, n.hangul[at].Span)
	isWithin := func(e *lexicon.Entry) bool {
		return slices.ContainsFunc(e.Korean, func(place string) bool { return strings.HasPrefix(n.hangul[at].text, place) }) // 강남, 강남구
	}
	return isKnown && found && k.Start == n.hangul[at].Start && !slices.ContainsFunc(e.Entries, isWithin) && kindOf(e) == "place" && kindOf(k) == "place" && !e.Shares(k)
}

// hearName finds the Korean word that sounds like a name, the family name rather than the one before it.
func (n *naming) hearName(name *englishName) int {
	best := noCounterpart
	for i := range slices.Backward(name.words) {
		at := n.hear(&name.words[i])
		if at >= 0 && best < 0 {
			best = at
			name.given = i < len(name.words)-1 && n.hangul[at].text == n.hangul[at].stem
		}
	}
	if best < 0 && len(name.words) == 1 {
		best = n.hearPeople(name.words[0].text)
	}
	if best < 0 || name.given {
		if at := n.hear(&latinWord{text: name.text()}); at >= 0 {
			best, name.given = at, false
		}
	}
	return best
}

func (e englishName) text() string {
	var b strings.Builder
	for i, w := range e.words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// isKoreanName reports whether words are a romanised name of Korea: a family name with one or two more, or with a hyphen in the
// given name.
func isKoreanName(words []latinWord) bool {
	if len(words) < 2 || len(words) > 3 {
		return false
	}
	given, family := words[1:], words[0]
	if !familyNames()[strings.ToLower(family.text)] {
		given, family = words[:len(words)-1], words[len(words)-1]
	}
	if !familyNames()[strings.ToLower(family.text)] {
		return false
	}
	return len(given) == 2 && len(given[0].text) <= 6 && len(given[1].text) <= 6 || strings.Contains(given[0].text, "-")
}

// koreanPerson finds the word of the Korean text that is the name of a Korean: the whole, or the family name before a title.
func (n *naming) koreanPerson(name *englishName) int {
	plain, turned := phonetic.Latin(name.text()), phonetic.Latin(name.words[len(name.words)-1].text+" "+texts(name.words[:len(name.words)-1]))
	for i := range n.hangul {
		h := &n.hangul[i]
		for _, sound := range []phonetic.Word{plain, turned} {
			if syllables, _ := sound.Prefix(h.spelling(), 2, veryAlike); syllables >= 2 {
				h.heard = true
				if syllables == utf8.RuneCountInString(h.text) {
					h.stem = h.text // 박진만 has no particle
				}
				return i
			}
		}
	}
	for _, w := range []latinWord{name.words[0], name.words[len(name.words)-1]} {
		if !familyNames()[strings.ToLower(w.text)] {
			continue
		}
		sound := phonetic.Latin(w.text)
		for i := range n.hangul {
			h := &n.hangul[i]
			first, size := utf8.DecodeRuneInString(h.text)
			if sound.Distance(phonetic.Hangul(string(first))) <= veryAlike && (size == len(h.text) || titleAt(h.text[size:]) != "") && n.titled(i) {
				h.heard = true
				return i
			}
		}
	}
	return noCounterpart
}

func texts(words []latinWord) string { return englishName{words: words}.text() }

// titled reports whether a title stands in or behind a Korean word, perhaps behind where somebody holds it: 박정호 한양대 교수.
func (n *naming) titled(i int) bool {
	h := n.hangul[i]
	_, size := utf8.DecodeRuneInString(h.text)
	if size < len(h.text) && titleAt(h.text[size:]) != "" {
		return true
	}
	for j := i; j < i+2 && n.hangul[j].next == " " && j+1 < len(n.hangul); j++ {
		next := n.hangul[j+1]
		if endsInTitle(next) {
			return true
		}
		if next.text != next.stem || len(h.text) < 6 {
			return false
		}
	}
	return false
}

// endsInTitle reports whether a Korean word is a title or a compound with one: 재무장관.
func endsInTitle(h koreanWord) bool {
	if titleAt(h.text) != "" {
		return true
	}
	return slices.ContainsFunc(koreanTitles(), func(t string) bool {
		return len(t) > 3 && (strings.HasSuffix(h.stem, t) || strings.HasSuffix(h.text, t)) && len(h.stem) > len(t)
	})
}

// wordAt returns the word that the lexicon has at a place, if it has one.
func wordAt(words []lexicon.Word, at Span) (lexicon.Word, bool) {
	i := sort.Search(len(words), func(i int) bool { return words[i].End > at.Start })
	if i == len(words) || words[i].Start >= at.End {
		return lexicon.Word{}, false
	}
	return words[i], true
}

// hangulAt returns the index of the Korean word that begins at a place, or counterpartElsewhere.
func (n *naming) hangulAt(start int) int {
	if i := slices.IndexFunc(n.hangul, func(h koreanWord) bool { return h.Start == start }); i >= 0 {
		return i
	}
	return counterpartElsewhere
}

// sharesAny reports whether one of the words may mean the same as w.
func sharesAny(w lexicon.Word, words []lexicon.Word) bool {
	return slices.ContainsFunc(words, w.Shares)
}

// kindOf returns what a word is the name of, place or company, and "" where it is none or may be another word too. North is
// no name. Companies and teams are names where both languages say them alike; others are translated.
func kindOf(w lexicon.Word) string {
	kind := ""
	for i, e := range w.Entries {
		k := ""
		switch {
		case e.Field == "places" && !slices.ContainsFunc(e.English, func(lemma string) bool { return noNames()[lemma] }):
			k = "place"
		case e.Field == "organisations" && phonetic.Latin(e.English[0]).Distance(phonetic.Hangul(e.Korean[0])) <= alike:
			k = "company"
		}
		if k == "" || i > 0 && k != kind {
			return ""
		}
		kind = k
	}
	return kind
}

func runeAfter(raw string, at int) rune {
	r, _ := utf8.DecodeRuneInString(raw[at:])
	return r
}

// isGloss reports whether a Latin word stands in the Korean text behind its Hangul, in brackets, and nowhere else: 존슨(Johnson).
func (n *naming) isGloss(word string) bool {
	raw := n.korean.Raw
	at := strings.Index(raw, word)
	open := strings.LastIndexByte(raw[:at], '(')
	return open > 0 && prose.IsSyllable(runeBefore(raw, open)) && !strings.ContainsAny(raw[open:at], ")가나다") && strings.LastIndex(raw, word) == at
}
