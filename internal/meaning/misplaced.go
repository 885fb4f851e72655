package meaning

import (
	_ "embed"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/internal/phonetic"
	"github.com/gisa-news/gisa/tasks/news"
)

//go:embed names/offices.tsv
var officesTSV string

// offices are the Korean titles for the English ones.
var offices = sync.OnceValue(func() map[string][]string {
	table := map[string][]string{}
	for fields := range rows(officesTSV) {
		for title := range strings.SplitSeq(fields[0], "|") {
			table[title] = strings.Fields(fields[1])
		}
	}
	return table
})

// exchangedMessage tells of two parties that changed places.
const exchangedMessage = "this is what another one did or said"

// misplaced finds a party that stands in the place of another: behind the title, behind the given name or before the possession that
// belong to the other one.
func (n *naming) misplaced(parties []*party) []Doubt {
	for _, a := range parties {
		for _, b := range parties {
			if a == b || b.kind == "country" != (a.kind == "country") {
				continue
			}
			for _, compare := range []func(a, b *party) (Span, Span){n.otherTitle, n.otherGiven, n.otherPossession} {
				if english, korean := compare(a, b); !english.IsZero() {
					return []Doubt{n.doubt(news.FamilyRole, news.Error, "this belongs to another one of those who are named", english, korean)}
				}
			}
		}
	}
	return nil
}

// otherTitle reports where a has a title in English alone that b alone has in Korean.
func (n *naming) otherTitle(a, b *party) (english, korean Span) {
	for title, list := range offices() {
		at := n.withTitle(a, title)
		if at.IsZero() || !n.withTitle(b, title).IsZero() || n.bearsTitle(a, list) >= 0 || n.bearsOffice(a, list) {
			continue
		}
		if i := n.bearsTitle(b, list); i >= 0 && !n.hasOffice(b) && (b.kind == "person" || b.kind == "" || strings.HasPrefix(title, "m") && list[0] == "씨") {
			return at, n.hangul[i].Span
		}
	}
	return Span{}, Span{}
}

// withTitle returns where the English text has a party behind a title.
func (n *naming) withTitle(p *party, title string) Span {
	for _, at := range p.english {
		i := n.wordIndex(at)
		for i > 0 && n.words[i].joined && n.words[i-1].capital && !noNames()[strings.ToLower(n.words[i-1].text)] {
			i-- // the given name
		}
		if i > 0 && n.words[i].joined && strings.EqualFold(n.words[i-1].text, title) {
			return at
		}
	}
	return Span{}
}

// hasOffice reports whether a party has any title in English: it may have two.
func (n *naming) hasOffice(p *party) bool {
	for title := range offices() {
		if !n.withTitle(p, title).IsZero() {
			return true
		}
	}
	return false
}

func (n *naming) wordIndex(at Span) int {
	if i := sort.Search(len(n.words), func(i int) bool { return n.words[i].End > at.Start }); i < len(n.words) {
		return i
	}
	return -1
}

// bearsTitle returns the index of a Korean word of a party that one of the titles follows, or -1.
func (n *naming) bearsTitle(p *party, list []string) int {
	for _, i := range p.korean {
		if n.hangul[i].next != " " || i+1 >= len(n.hangul) || n.hangul[i].text != n.hangul[i].stem || len(n.hangul[i].text) < 6 {
			continue
		}
		if slices.Contains(list, titleAt(n.hangul[i+1].text)) {
			return i
		}
	}
	return -1
}

// bearsOffice reports whether a Korean word of a party stands before where somebody has one of the titles: 키스 앤드루스 브렌트퍼드 감독.
func (n *naming) bearsOffice(p *party, list []string) bool {
	return slices.ContainsFunc(p.korean, func(i int) bool {
		return i+2 < len(n.hangul) && n.isBare(i) && n.isBare(i+1) && slices.Contains(list, titleAt(n.hangul[i+2].text))
	})
}

// isBare reports whether a Korean word has no particle and the next one follows it.
func (n *naming) isBare(i int) bool {
	return n.hangul[i].next == " " && n.hangul[i].text == n.hangul[i].stem
}

// otherGiven reports where b stands behind the given name of a in Korean.
func (n *naming) otherGiven(a, b *party) (english, korean Span) {
	for _, name := range n.names {
		if name.of != nil && name.of.kind != "person" || len(name.words) < 2 || isKoreanName(name.words) || !slices.Contains(a.english, name.Span) {
			continue
		}
		for _, i := range b.korean {
			if i == 0 || n.hangul[i-1].next != " " || slices.Contains(b.korean, i-1) {
				continue
			}
			if h := &n.hangul[i-1]; isCalledWhole(name.words[:len(name.words)-1], h) && !n.isGivenOf(b, h) {
				return name.Span, Span{h.Start, n.hangul[i].End}
			}
		}
	}
	return Span{}, Span{}
}

// isCalledWhole reports whether one of the words sounds like the whole of a Korean word.
func isCalledWhole(words []latinWord, h *koreanWord) bool {
	return h.text == h.stem && slices.ContainsFunc(words, func(w latinWord) bool {
		syllables, _ := phonetic.Latin(w.text).Prefix(h.spelling(), 2, veryAlike)
		return syllables == utf8.RuneCountInString(h.text)
	})
}

// isGivenOf reports whether a Korean word sounds like a word of a name of a party.
func (n *naming) isGivenOf(p *party, h *koreanWord) bool {
	return slices.ContainsFunc(n.names, func(name englishName) bool {
		return slices.Contains(p.english, name.Span) && slices.ContainsFunc(name.words, func(w latinWord) bool {
			syllables, _ := phonetic.Latin(w.text).Prefix(h.spelling(), 2, alike)
			return syllables > 0
		})
	})
}

// otherPossession reports where a has something in English alone that b alone has in Korean: Flake's choice, 캐버노의 선택.
func (n *naming) otherPossession(a, b *party) (english, korean Span) {
	for _, at := range a.english {
		thing, found := n.possession(at)
		if !found || n.possesses(a, thing, false) >= 0 {
			continue
		}
		i := n.possesses(b, thing, true)
		if i < 0 || slices.ContainsFunc(b.english, func(other Span) bool {
			w, found := n.possession(other)
			return found && w.Shares(thing)
		}) {
			continue
		}
		return at, n.hangul[i].Span
	}
	return Span{}, Span{}
}

// possession returns the word behind the possessive ending of a name, or before of, against or by and the name.
func (n *naming) possession(at Span) (lexicon.Word, bool) {
	rest := n.english.Raw[at.End:]
	if n.isBesideAnother(at) {
		return lexicon.Word{}, false
	}
	start, end := -1, -1
	if strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s ") {
		start = at.End + strings.IndexByte(rest, ' ') + 1
	}
	if i := n.wordIndex(at); i > 1 && n.words[i].joined && n.words[i-1].joined && hasWord(n.words[i-1].text, "of", "against", "by") {
		end = n.words[i-2].End
	}
	i := slices.IndexFunc(n.english.Words, func(w lexicon.Word) bool { return w.Start == start || w.End == end })
	if i < 0 {
		return lexicon.Word{}, false
	}
	return n.english.Words[i], true
}

// isBesideAnother reports whether a name is told in one breath with another: Trump and Kim, Roe v. Wade.
func (n *naming) isBesideAnother(at Span) bool {
	for _, joint := range []string{" and ", " or ", " v. ", ", ", "-"} {
		if strings.HasPrefix(n.english.Raw[at.End:], joint) || strings.HasSuffix(n.english.Raw[:at.Start], joint) {
			return true
		}
	}
	return false
}

// possesses returns the index of a Korean word of a party before a thing, in the genitive or, where that is not asked for, with no
// particle; or -1.
func (n *naming) possesses(p *party, thing lexicon.Word, genitive bool) int {
	for _, i := range p.korean {
		h := n.hangul[i]
		if n.particle(i) != "의" && (genitive || n.particle(i) != "") || h.next != " " || i+1 >= len(n.hangul) {
			continue
		}
		if genitive && i > 0 && (n.particle(i-1) == "와" || n.particle(i-1) == "과") {
			continue
		}
		if n.compoundHas(i+1, thing) {
			return i
		}
	}
	return -1
}

// compoundHas reports whether one of the Korean nouns that stand side by side from a word on may mean a thing: 수해 지원 제안.
func (n *naming) compoundHas(i int, thing lexicon.Word) bool {
	for j := i; j < min(i+maxCompound, len(n.hangul)); j++ {
		start := n.hangul[j].Start
		if slices.ContainsFunc(n.korean.Words, func(w lexicon.Word) bool { return w.Start == start && w.Shares(thing) }) {
			return true
		}
		if n.particle(j) != "" || n.hangul[j].next != " " {
			return false
		}
	}
	return false
}

const maxCompound = 3
