package lexicon

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// casing says which capitals a form asks for: a row that has "May" does not mean the verb, one that has "US" not the pronoun.
type casing uint8

const (
	anyCase casing = iota
	capital
	allCapitals
)

func casingOf(word string) casing {
	first, size := utf8.DecodeRuneInString(word)
	switch {
	case !unicode.IsUpper(first):
		return anyCase
	case size < len(word) && word == strings.ToUpper(word):
		return allCapitals
	}
	return capital
}

// allows reports whether the word of a text has the capitals that a form asks for.
func (c casing) allows(word string) bool { return c == anyCase || casingOf(word) >= c }

// inflected yields the words of a lemma or phrase in all its inflections; the slice is the same each time. Of a phrase, the first word of a
// verb and the last one of a noun or adjective is inflected.
func inflected(lemma string, class Class) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		words := wordsOf(lemma)
		texts := make([]string, len(words))
		for i, w := range words {
			texts[i] = w.text
		}
		at := len(texts) - 1
		if class == Verb {
			at = 0
		}
		for _, form := range inflect(texts[at], class) {
			texts[at] = form
			if !yield(texts) {
				return
			}
		}
	}
}

// inflect returns a lemma with its inflections: what is no word of English ("visitted") does no harm.
func inflect(lemma string, class Class) []string {
	forms := append([]string{lemma}, irregularForms()[lemma]...)
	switch class {
	case Noun:
		return append(forms, withS(lemma))
	case Verb:
		return append(append(forms, withS(lemma)), withEnding(lemma, "ed", "ing")...)
	case Adjective:
		return append(forms, withEnding(lemma, "er", "est")...)
	}
	return forms
}

// withS is the plural of a noun and the third person of a verb.
func withS(lemma string) string {
	switch {
	case endsInConsonantY(lemma):
		return lemma[:len(lemma)-1] + "ies"
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "x"), strings.HasSuffix(lemma, "z"),
		strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "o"):
		return lemma + "es"
	}
	return lemma + "s"
}

// withEnding attaches endings that start with a vowel: an e goes, a y changes, a consonant is doubled where it may be.
func withEnding(lemma string, endings ...string) []string {
	var forms []string
	for _, ending := range endings {
		switch {
		case strings.HasSuffix(lemma, "ie") && ending == "ing":
			forms = append(forms, lemma[:len(lemma)-2]+"ying")
		case strings.HasSuffix(lemma, "ee") && ending == "ing":
			forms = append(forms, lemma+ending)
		case strings.HasSuffix(lemma, "e"):
			forms = append(forms, lemma[:len(lemma)-1]+ending)
		case endsInConsonantY(lemma) && ending != "ing":
			forms = append(forms, lemma[:len(lemma)-1]+"i"+ending)
		default:
			forms = append(forms, lemma+ending)
			if doubles(lemma) {
				forms = append(forms, lemma+lemma[len(lemma)-1:]+ending)
			}
		}
	}
	return forms
}

func endsInConsonantY(word string) bool {
	n := len(word)
	return n > 1 && word[n-1] == 'y' && !isVowel(word[n-2])
}

// doubles reports whether a word ends in one vowel and one consonant: stop, travel, cut.
func doubles(word string) bool {
	n := len(word)
	return n > 2 && !isVowel(word[n-1]) && !strings.ContainsRune("wxy", rune(word[n-1])) && isVowel(word[n-2]) && !isVowel(word[n-3])
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// An englishWord is a word of a text with its place, in lower case and without "'s".
type englishWord struct {
	text       string
	start, end int
}

// findEnglish looks up the longest phrase that starts at each word.
func (x *index) findEnglish(t *Text) []Word {
	var found []Word
	var entries []*Entry // of all words found
	for at := 0; at < len(t.words); {
		next := at + 1
		if shelf := x.englishShelf(t.words[at].text); shelf != nil {
			if found == nil {
				found, entries = make([]Word, 0, len(t.words)-at), make([]*Entry, 0, len(t.words)-at)
			}
			from := len(entries)
			var n int
			if entries, n = shelf.longest(t, at, entries); n > 0 {
				next = at + n
				found = append(found, Word{Entries: entries[from:len(entries):len(entries)], Start: t.words[at].start, End: t.words[next-1].end})
			}
		}
		at = next
	}
	return found
}

// longest appends the entries of the longest phrase of the shelf that starts at a word, and returns how many words it has.
func (s *englishShelf) longest(t *Text, at int, entries []*Entry) (_ []*Entry, words int) {
	word, from := t.words[at].text, len(entries)
	rest := t.keys.text[t.keys.starts[at]:]
	forms := s.beginningWith(word)
	for len(forms) > 0 {
		last := len(forms) - 1
		text := s.of(forms[last])
		first := last
		for first > 0 && forms[first-1].at == forms[last].at {
			first--
		}
		if strings.HasPrefix(rest, text) && rest[len(text)] == ' ' {
			words = 1 + strings.Count(text, " ")
			start, end := t.words[at].start, t.words[at+words-1].end
			if words == 1 || !crosses(t.raw[start:end]) {
				if entries = appendFitting(entries, forms[first:], t, start, end); len(entries) > from {
					return entries, words
				}
			}
		}
		forms = forms[:first]
	}
	return entries, 0
}

// keys are the words of a text with one space between them.
type keys struct {
	text   string
	starts []int // of each word
}

func newKeys(words []englishWord) keys {
	var b strings.Builder
	if n := len(words); n > 0 {
		b.Grow(words[n-1].end - words[0].start + n)
	}
	starts := make([]int, 0, len(words)+1)
	for _, w := range words {
		starts = append(starts, b.Len())
		b.WriteString(w.text)
		b.WriteByte(' ')
	}
	return keys{b.String(), append(starts, b.Len())}
}

// crosses reports whether a mark between words parts them: "in fact. Over" has no "fact over".
func crosses(phrase string) bool {
	return strings.ContainsAny(phrase, ",;:?!()\"“”") || strings.Contains(phrase, ". ")
}

// appendFitting appends the entries of the forms that may stand at a place.
func appendFitting(entries []*Entry, forms []entryForm, t *Text, start, end int) []*Entry {
	for _, f := range forms {
		if f.casing.allows(t.raw[start:end]) && f.entry.fits(t.lower, start, end, news.English) {
			entries = append(entries, f.entry)
		}
	}
	return entries
}

// wordsOf cuts a text into words. Hyphens part words, "'s" goes, "n't" is "not", and U.S. keeps its points.
func wordsOf(text string) []englishWord {
	words := make([]englishWord, 0, len(text)/5+1)
	for at := 0; at < len(text); {
		end := at + wordLength(text[at:])
		if end == at {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		words = appendWord(words, text[at:end], at)
		at = end
	}
	return words
}

// wordLength is the length of the run of letters, digits, apostrophes between letters and points of initials at the head of a text.
func wordLength(text string) int {
	end := 0
	for end < len(text) {
		if b := text[end]; b|0x20 >= 'a' && b|0x20 <= 'z' { // most of a text
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[end:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
		case (r == '\'' || r == '’') && end > 0 && startsWithLetter(text[end+size:]):
		case r == '.' && isInitials(text[:end]):
		default:
			return end
		}
		end += size
	}
	return end
}

func startsWithLetter(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(first)
}

// isInitials recognises the head of U.S. and of U.N.: capitals and points in turn, at least one of them before a point.
func isInitials(head string) bool {
	for i := range len(head) {
		if i%2 == 0 && (head[i] < 'A' || head[i] > 'Z') || i%2 == 1 && head[i] != '.' {
			return false
		}
	}
	return len(head)%2 == 1
}

func appendWord(words []englishWord, word string, at int) []englishWord {
	end := at + len(word)
	mark := max(strings.LastIndexByte(word, '\''), strings.LastIndex(word, "’"))
	if mark < 0 {
		lower := strings.ToLower(word)
		if lower == "cannot" {
			return append(words, englishWord{"can", at, at + 3}, englishWord{"not", at + 3, end})
		}
		return append(words, englishWord{lower, at, end})
	}
	lower := strings.ToLower(word[:mark])
	head, isNot := strings.CutSuffix(lower, "n")
	if !isNot || strings.ToLower(word[len(word)-1:]) != "t" {
		return append(words, englishWord{lower, at, at + mark}) // company's, they're
	}
	switch head {
	case "ca":
		head = "can"
	case "wo":
		head = "will"
	case "sha":
		head = "shall"
	}
	return append(words, englishWord{head, at, at + mark - 1}, englishWord{"not", at + mark - 1, end})
}
