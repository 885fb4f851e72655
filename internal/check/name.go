package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// names finds a name that is spelled in two ways (트럼프 and 트럼트, Do-hoon and Do-hun). It knows no names:
// a word of the source that several paragraphs share is tied to the word of the translation that the same
// paragraphs share and no others; where that word is missing and a near miss of it stands instead, one of
// the two is wrong. Warnings.
// Measured: 3 of 3 flags right on the news of nine systems (PRECISION.md).
func names(in Input, translated []pair) []news.Finding {
	if !counts(in.Article.Lang) || !counts(in.To) || in.To == in.Article.Lang {
		return nil
	}
	places := in.namePlaces(translated)
	if len(places) < 3 {
		return nil
	}
	targets := occurrences(places, func(p namePlace) map[string]bool { return p.target })
	sources := occurrences(places, func(p namePlace) map[string]bool { return p.source })
	var findings []news.Finding
	reported := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(sources)) {
		for _, usual := range counterparts(sources[name], targets) {
			if reported[usual] {
				continue
			}
			if at, odd := oddSpelling(places, sources[name], usual, targets, in.To); odd != "" {
				reported[usual] = true
				findings = append(findings, news.Finding{Check: news.FamilyName, Severity: news.Warning, Paragraph: at,
					Message: fmt.Sprintf("%s is spelled %s elsewhere", odd, usual), Source: name, Target: odd})
			}
		}
	}
	return findings
}

// oddSpelling returns the first of these places that has a near miss of the usual word, and the near miss.
func oddSpelling(places []namePlace, at []int, usual string, targets map[string][]int, to news.Lang) (id, odd string) {
	for _, i := range at {
		if odd := places[i].nearMiss(usual, targets, to); odd != "" {
			return places[i].id, odd
		}
	}
	return "", ""
}

// namePlace is the words of a paragraph that may be names, on both sides.
type namePlace struct {
	id             string
	source, target map[string]bool
}

func (in Input) namePlaces(pairs []pair) []namePlace {
	var places []namePlace
	for _, p := range pairs {
		places = append(places, namePlace{p.id, nameWords(p.source, in.Article.Lang), nameWords(p.target, in.To)})
	}
	if in.Summary != nil {
		for i, b := range in.Summary.Bullets {
			places = append(places, namePlace{news.BulletID(i + 1), in.evidenceWords(b), nameWords(b.Text, in.To)})
		}
	}
	return places
}

func (in Input) evidenceWords(b news.Bullet) map[string]bool {
	words := map[string]bool{}
	for _, e := range b.Evidence {
		maps.Copy(words, nameWords(e.Quote, in.Article.Lang))
	}
	return words
}

// nameWords returns the words that may be names: in English those with a capital, in Korean stems of three
// syllables and more.
func nameWords(text string, lang news.Lang) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '’' && r != '\'' }) {
		if lang == news.Korean {
			word = stem(word)
			if utf8.RuneCountInString(word) >= 3 && countLetters(word).hangul >= 3 {
				words[word] = true
			}
			continue
		}
		word, _, _ = strings.Cut(strings.ReplaceAll(word, "’", "'"), "'")
		word = strings.Trim(word, "-")
		first, _ := utf8.DecodeRuneInString(word)
		if unicode.IsUpper(first) && len(word) >= 4 {
			words[word] = true
		}
	}
	return words
}

// nounParticles are cut from a word to get at the name before them, the longest first.
var nounParticles = []string{
	"에서는", "에서도", "에게는", "으로는", "이라고", "이라는", "에서", "에게", "으로", "까지", "부터", "라고", "라는", "이나", "과의", "와의",
	"은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "만", "로",
}

func stem(word string) string {
	for _, p := range nounParticles {
		if rest, ok := strings.CutSuffix(word, p); ok && utf8.RuneCountInString(rest) >= 3 {
			return rest
		}
	}
	return word
}

// occurrences lists, for every word, the places that have it.
func occurrences(places []namePlace, side func(namePlace) map[string]bool) map[string][]int {
	at := map[string][]int{}
	for i, p := range places {
		for word := range side(p) {
			at[word] = append(at[word], i)
		}
	}
	return at
}

// counterparts returns the words that stand in most of these places and in no other, in the order of the
// alphabet.
func counterparts(at []int, targets map[string][]int) []string {
	if len(at) < 3 {
		return nil
	}
	var words []string
	for word, places := range targets {
		outside := slices.ContainsFunc(places, func(i int) bool { return !slices.Contains(at, i) })
		if !outside && len(places) > 1 && len(places)*5 >= len(at)*3 {
			words = append(words, word)
		}
	}
	slices.Sort(words)
	return words
}

// nearMiss returns a word of the place that is almost the usual one, where that is missing, and that stands
// in fewer places.
func (p namePlace) nearMiss(usual string, targets map[string][]int, lang news.Lang) string {
	if p.target[usual] {
		return ""
	}
	for _, word := range slices.Sorted(maps.Keys(p.target)) {
		if len(targets[word]) < len(targets[usual]) && nearlySame([]rune(word), []rune(usual), lang) {
			return word
		}
	}
	return ""
}

// nearlySame reports whether two words differ as spellings of a name do: in one syllable of three or more
// that begins alike, or in one letter of five or more that is not the ending.
func nearlySame(a, b []rune, lang news.Lang) bool {
	if lang != news.Korean {
		return len(a) >= 5 && len(b) >= 5 && a[0] == b[0] && a[len(a)-1] == b[len(b)-1] && distance(a, b) == 1
	}
	if len(a) != len(b) {
		return false
	}
	differ := -1
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if differ >= 0 {
			return false
		}
		differ = i
	}
	return differ >= 0 && soundAlike(a[differ], b[differ]) && (differ < len(a)-1 || !isParticle(a[differ]) && !isParticle(b[differ]))
}

// soundAlike reports whether two syllables share their first consonant or their vowel.
func soundAlike(a, b rune) bool {
	const vowels, finals = 21, 28
	a, b = a-'가', b-'가'
	return a/(vowels*finals) == b/(vowels*finals) || a/finals%vowels == b/finals%vowels
}

func isParticle(syllable rune) bool { return slices.Contains(nounParticles, string(syllable)) }

// distance is 1 when one insertion, deletion or replacement of a letter makes a into b, and 2 otherwise.
func distance(a, b []rune) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch {
	case len(a) == len(b) && string(a[min(i+1, len(a)):]) == string(b[min(i+1, len(b)):]):
		return 1
	case len(b) == len(a)+1 && string(a[i:]) == string(b[i+1:]):
		return 1
	}
	return 2
}
