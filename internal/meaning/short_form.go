package meaning

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// countForms returns how often forms of a name stand in the Korean text, as words or inside words. Where strict is set, words
// that may mean something else do not count, but the syllables of compounds do: 한미.
func (n *naming) countForms(list []form, strict bool) int {
	total := 0
	for _, f := range list {
		switch {
		case f.text == bothKoreas && n.namesBoth():
		case utf8.RuneCountInString(f.text) == 1:
			total += n.countSyllable(f.text)
		case !f.weak || !strict:
			total += strings.Count(n.korean.Raw, f.text)
		}
	}
	return total
}

// bothKoreas is North and South Korea in one word.
const bothKoreas = "남북"

// namesBoth reports whether both texts have a word for the two Koreas: then it is no trace of one of them.
func (n *naming) namesBoth() bool {
	return strings.Contains(n.korean.Raw, bothKoreas) && (strings.Contains(n.english.Raw, interKorean) || strings.Contains(n.english.Raw, "Koreas"))
}

const interKorean = "nter-Korean" // at the start of a sentence too

// Syllables that stand for countries in short (한미, 북중러), and those that stand before one (방미, 대북).
const (
	countrySyllables = "한미중일북러남영불독호인"
	beforeCountry    = "대방주친반재탈"
)

// countSyllable returns how often a syllable stands for a country in the Korean text: in the first three of a word, beside another
// such, or behind 대, 방, 주 and their like; 미, 북 and 러 alone too. Chinese characters stand for one anywhere.
func (n *naming) countSyllable(syllable string) int {
	if !prose.IsSyllable(runeAfter(syllable, 0)) {
		return strings.Count(n.korean.Raw, syllable)
	}
	total := 0
	for _, h := range n.hangul {
		if at := strings.Index(h.text, syllable); (h.of == nil || h.short) && !(strings.HasPrefix(h.text, bothKoreas) && n.namesBoth()) && at >= 0 && at <= 6 && isShort(h, at) {
			total++
		}
	}
	return total
}

// isShort reports whether the syllable at a place of a word stands for a country.
func isShort(h koreanWord, at int) bool {
	end := at + 3
	switch {
	case at == 0 && end == len(h.text):
		return strings.Contains("미북러", h.text) && h.next == " "
	case at == 3 && strings.Contains(beforeCountry, h.text[:3]):
		return true
	case at > 0:
		return allCountries(h.text[:at])
	}
	return allCountries(h.text[end : end+3])
}

func allCountries(syllables string) bool {
	return strings.Trim(syllables, countrySyllables) == ""
}

// nameShortForms finds the countries of 대중 수출 and 방일 일정: the word behind shows that a country is meant.
func nameShortForms(words []koreanWord) {
	for i := range len(words) - 1 {
		h := &words[i]
		runes := []rune(h.text)
		if len(runes) != 2 || h.next != " " || !strings.ContainsRune("대방", runes[0]) || !isCountryMatter(words[i+1].text) {
			continue
		}
		for _, hit := range knownNames().korean[runes[1]] {
			if hit.of.kind == "country" && hit.text == string(runes[1]) {
				h.of, h.short = hit.of, true
			}
		}
	}
}

// isCountryMatter reports whether a word begins with what is done with a country.
func isCountryMatter(word string) bool {
	return slices.ContainsFunc(countryMatters, func(m string) bool { return strings.HasPrefix(word, m) })
}

var countryMatters = strings.Fields("수출 수입 무역 관세 정책 외교 관계 적자 흑자 투자 교역 제재 협상 일정")
