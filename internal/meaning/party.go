package meaning

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/phonetic"
)

// A party is a person, country, place or company that both texts name.
type party struct {
	kind    string // of entity, person, or "" where nobody can say
	english []Span // where it is named, in order
	korean  []int  // the indexes of its Korean words
}

// parties returns who is named in both texts, each once, in the order of the English text. Where two of them may be one, neither is
// among them.
func (n *naming) parties() []*party {
	var list []*party
	byName := map[string]*party{}
	for _, name := range n.names {
		if name.weak && !n.isTheOther(name) || name.given || name.capital && n.namesCountry(name.of) || n.isPartOfTitle(name) && name.of == nil {
			continue
		}
		words := n.koreanMentions(name)
		if len(words) == 0 {
			continue
		}
		key := name.key()
		if byName[key] == nil {
			byName[key] = &party{kind: n.kindOfName(name), korean: words}
			list = append(list, byName[key])
		}
		byName[key].english = append(byName[key].english, name.Span)
	}
	return slices.DeleteFunc(list, func(p *party) bool {
		return slices.ContainsFunc(list, func(other *party) bool {
			return other != p && slices.ContainsFunc(p.korean, func(i int) bool { return slices.Contains(other.korean, i) })
		})
	})
}

// isTheOther reports whether a name is the North or the South for a Korea.
func (n *naming) isTheOther(name englishName) bool {
	i := name.first
	return name.of != nil && (name.text() == "North" || name.text() == "South") && i > 0 && strings.EqualFold(n.words[i-1].text, "the") &&
		(i+1 == len(n.words) || !n.words[i+1].joined || !n.words[i+1].capital)
}

// key is what is the same in all names of one party: the first form of the tables, the family name.
func (e englishName) key() string {
	switch {
	case e.of != nil:
		return e.of.english[0].text
	case isKoreanName(e.words):
		return e.text()
	}
	return e.words[len(e.words)-1].text
}

// isPlaceName reports whether the lexicon has a name as a place.
func (n *naming) isPlaceName(name englishName) bool {
	w, found := wordAt(n.english.Words, name.Span)
	return found && kindOf(w) == "place"
}

func (n *naming) kindOfName(name englishName) string {
	switch {
	case name.of != nil:
		return name.of.kind
	case n.isPlaceName(name):
		return "place"
	case name.isTitled || isKoreanName(name.words) || n.speaks(name):
		return "person"
	}
	return ""
}

// namesCountry reports whether the English text calls a country by its own name.
func (n *naming) namesCountry(e *entity) bool {
	return slices.ContainsFunc(n.names, func(name englishName) bool { return name.of == e && !name.capital && !name.weak })
}

// koreanMentions returns the indexes of all Korean words for an English name.
func (n *naming) koreanMentions(name englishName) []int {
	var list []int
	var sound *phonetic.Word
	if name.of == nil {
		if name.at < 0 {
			return nil
		}
		last := name.words[len(name.words)-1]
		sound = n.spoken(&last)
	}
	named := slices.ContainsFunc(n.hangul, func(h koreanWord) bool { return h.of != nil && h.of == name.of && !h.capital })
	for i := range n.hangul {
		h := &n.hangul[i]
		switch {
		case name.of != nil && (h.of != name.of || h.capital && named) && !isWeakMention(h, name.of):
		case name.of == nil && i != name.at && !n.isCalled(i, sound):
		default:
			list = append(list, i)
		}
	}
	return list
}

// isWeakMention reports whether a Korean word is a form of a name that may mean something else, with nothing but a particle behind it.
func isWeakMention(h *koreanWord, e *entity) bool {
	return slices.ContainsFunc(e.korean, func(f form) bool {
		return f.weak && f.text == h.stem && utf8.RuneCountInString(f.text) > 1
	})
}

// isCalled reports whether a Korean word is a name that sounds like a family name: the whole of it, or a syllable before a title.
func (n *naming) isCalled(i int, sound *phonetic.Word) bool {
	h := &n.hangul[i]
	if h.isVerb || !sound.MayBegin(h.text) {
		return false
	}
	syllables, distance := sound.Prefix(h.spelling(), 1, alike)
	if syllables == 1 {
		return distance <= veryAlike && n.titled(i)
	}
	return syllables > 1 && isNameTail(h.spelling().After(syllables))
}
