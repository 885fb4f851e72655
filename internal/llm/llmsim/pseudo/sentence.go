package pseudo

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// Sentences cuts a text into its sentences. Each is a verbatim piece of the text, without surrounding space.
func Sentences(text string) []string {
	var out []string
	start := 0
	for i, r := range text {
		if i >= start && isStop(r) && endsSentence(text, i, utf8.RuneLen(r)) {
			end := i + utf8.RuneLen(r)
			end += len(closers.FindString(text[end:]))
			out = append(out, strings.TrimSpace(text[start:end]))
			start = end
		}
	}
	if s := strings.TrimSpace(text[start:]); s != "" {
		out = append(out, s)
	}
	return out
}

func isStop(r rune) bool { return strings.ContainsRune(".!?…。", r) }

var (
	// closers are the marks that belong to the sentence before them.
	closers = lazyregexp.New(`^[.!?…。"”’)\]]*`)
	// abbreviation is what stands before a full stop that ends no sentence: a title, a month, an initial.
	abbreviation = lazyregexp.New(`(?:^|[ .("“'-])(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Prof|St|Jr|Sr|Inc|Co|Corp|Ltd|No|vs|` +
		`Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$`)
	// glued is a sentence that begins without a space.
	glued = lazyregexp.New(`^["“‘]?\p{Lu}[\p{Ll} ]`)
)

// endsSentence reports whether the stop of that size at text[i] ends a sentence, by what stands around it.
func endsSentence(text string, i, size int) bool {
	rest := text[i+size:]
	gap := closers.FindString(rest)
	if strings.HasSuffix(gap, `"`) && glued.MatchString(rest[len(gap):]) && len(gap) == 1 && strings.Count(text[:i], `"`)%2 == 0 {
		gap = "" // the quote opens the next sentence
	}
	after := rest[len(gap):]
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	next, _ := utf8.DecodeRuneInString(after)
	switch trimmed := strings.TrimSpace(after); {
	case trimmed == "":
		return true
	case !unicode.IsSpace(next):
		return gap == "" && isHangul(before) && isHangul(next) || (unicode.IsLower(before) || gap != "") && glued.MatchString(after)
	default:
		next, _ = utf8.DecodeRuneInString(trimmed)
		return !unicode.IsLower(next) && !(text[i] == '.' && abbreviation.MatchString(text[max(0, i-8):i]))
	}
}
