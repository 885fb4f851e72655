package glossary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// matching is how strict a Korean match has to be.
type matching int

const (
	// loose matches a form of two syllables and more anywhere. It is for translations, where the form is known to belong.
	loose matching = iota
	// strict matches a form where a word begins; one of two syllables must stand alone or before a particle: 인도 is not
	// in 인도주의, 동해 not in 활동해.
	strict
)

// find returns where form stands in text as a name, as byte offsets, or -1 and 0.
//
// English forms match whole words, with a possessive or a plural s. Korean forms of two syllables and more
// match anywhere, because particles and compounds hang on them (939 mentions in real output: 40 % bare, 49
// % with a core particle, the rest compounds); a single syllable needs a border before and a particle or a
// border behind it.
func find(text, form string, lang news.Lang, ignoreCase bool, how matching) (start, end int) {
	if form == "" {
		return -1, 0
	}
	if ignoreCase {
		text, form = lower(text), lower(form)
	}
	for from := 0; from < len(text); {
		i := strings.Index(text[from:], form)
		if i < 0 {
			break
		}
		start, end = from+i, from+i+len(form)
		if isName(text, start, end, form, lang, how) {
			return start, end
		}
		from = end
	}
	return -1, 0
}

// lower returns text in lower case, byte for byte as long as it was: İ, whose small letter is longer, stays as it is.
func lower(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return !prose.IsSyllable(r) && unicode.ToLower(r) != r }) {
		return text
	}
	b := []byte(text)
	for i, r := range text {
		if prose.IsSyllable(r) {
			continue
		}
		if l := unicode.ToLower(r); l != r && utf8.RuneLen(l) == utf8.RuneLen(r) {
			utf8.EncodeRune(b[i:], l)
		}
	}
	return string(b)
}

// otherWords are forms that are another word behind some words: 세계 대전 is a war, no city.
var otherWords = map[string][]string{
	"대전": {"세계", "1차", "2차", "3차"},
	"인도": {"범죄인", "신병"},
	"개성": {"뚜렷한"},
}

// isOtherWord reports whether a form at the end of that text is another word.
func isOtherWord(before, form string) bool {
	before = strings.TrimSuffix(before, " ")
	return slices.ContainsFunc(otherWords[form], func(w string) bool { return strings.HasSuffix(before, w) })
}

func isName(text string, start, end int, form string, lang news.Lang, how matching) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	if how == strict && isOtherWord(text[:start], form) {
		return false
	}
	if lang != news.Korean || isLatin(form) {
		return !isLatinLetter(before) && !isLatinLetter(afterSuffix(text[end:]))
	}
	switch n := utf8.RuneCountInString(strings.TrimSpace(form)); {
	case n > 1 && how == loose:
		return true
	case n > 2:
		return !unicode.IsLetter(before)
	}
	return !unicode.IsLetter(before) && (strings.HasSuffix(form, " ") || particleFollows(text[end:]))
}

// afterSuffix returns the rune behind a plural or possessive s, which belongs to the word.
func afterSuffix(rest string) rune {
	for _, suffix := range []string{"'s", "’s", "es", "s"} {
		if tail, ok := strings.CutPrefix(rest, suffix); ok {
			if next, _ := utf8.DecodeRuneInString(tail); !isLatinLetter(next) {
				return next
			}
		}
	}
	next, _ := utf8.DecodeRuneInString(rest)
	return next
}

func isLatinLetter(r rune) bool { return prose.IsLatin(r) || unicode.IsDigit(r) }

func isLatin(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return prose.IsLatin(r)
}

// particles hang on a noun, as do 측, "the side of", and nothing at all. Longer ones first, so that the border is looked for behind
// the whole.
var particles = append(prose.Particles(prose.Case|prose.Auxiliary|prose.Compound|prose.Naming), "측", "")

func particleFollows(rest string) bool {
	for _, p := range particles {
		if tail, ok := strings.CutPrefix(rest, p); ok {
			if next, size := utf8.DecodeRuneInString(tail); size == 0 || !unicode.IsLetter(next) {
				return true
			}
		}
	}
	return false
}
