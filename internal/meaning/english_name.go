package meaning

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/phonetic"
)

//go:embed names/words.txt
var capitalised string

// noNames are English words that have a capital and are no names.
var noNames = sync.OnceValue(func() map[string]bool { return wordSet(capitalised) })

// wordSet returns the words of a list of lines, without its comments.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(list) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, word := range strings.Fields(line) {
			set[word] = true
		}
	}
	return set
}

// An latinWord is a word of an English text.
type latinWord struct {
	Span
	text    string // without a possessive ending
	capital bool
	opens   bool // it is the first of its sentence or quotation
	joined  bool // nothing but a space or hyphen parts it from the word before
	sound   *phonetic.Word
}

// latinWords cuts a text into its words. What stands between them decides which ones make a name together.
func latinWords(t *Text) []latinWord {
	raw, end := t.Raw, 0
	words := make([]latinWord, 0, len(raw)/5+1)
	for at := 0; at < len(raw); {
		r, size := utf8.DecodeRuneInString(raw[at:])
		if !unicode.IsLetter(r) {
			at += size
			continue
		}
		stop := wordEnd(raw, at)
		text := strings.TrimRight(raw[at:stop], "'’-")
		text = strings.TrimSuffix(strings.TrimSuffix(text, "'s"), "’s")
		between := raw[end:at]
		words = append(words, latinWord{
			Span: Span{at, at + len(text)}, text: text, capital: unicode.IsUpper(r) && !strings.HasPrefix(raw[stop:], "$"), // US$2 billion
			opens:  opensSentence(between, len(words) == 0),
			joined: len(words) > 0 && (between == " " || between == ". " && stop-at > 1 && isShortened(words[len(words)-1].text)),
		})
		end = at + len(text)
		at = stop
	}
	return words
}

// isShortened reports whether the full stop behind a word is the word's: an initial, Mr, Rep.
func isShortened(word string) bool {
	return len(word) <= 2 || titles()[strings.ToLower(word)] && len(word) <= 4
}

// wordEnd returns where the word that begins at a place ends: letters, apostrophes, hyphens, and the full stops of U.S.
func wordEnd(raw string, at int) int {
	for at < len(raw) {
		r, size := utf8.DecodeRuneInString(raw[at:])
		next, _ := utf8.DecodeRuneInString(raw[at+size:])
		switch {
		case unicode.IsLetter(r), unicode.Is(unicode.Mn, r):
		case strings.ContainsRune("'’-", r) && unicode.IsLetter(next):
		case r == '.' && unicode.IsUpper(runeBefore(raw, at)) && (unicode.IsUpper(next) || isAbbreviated(raw, at)):
		default:
			return at
		}
		at += size
	}
	return at
}

// isAbbreviated reports whether the full stop at a place ends letters with full stops: U.S., L.A.
func isAbbreviated(raw string, at int) bool { return at >= 3 && raw[at-2] == '.' }

// runeBefore returns the rune before a place.
func runeBefore(raw string, at int) rune {
	r, _ := utf8.DecodeLastRuneInString(raw[:at])
	return r
}

func opensSentence(between string, first bool) bool {
	return first || strings.ContainsAny(between, "!?\"“‘:•") || strings.Contains(between, ". ") || strings.HasSuffix(between, ".")
}

// An englishName is a run of words with capitals that may be a name.
type englishName struct {
	Span
	words    []latinWord
	first    int     // the index of the first of them in the text
	of       *entity // where the tables have it
	weak     bool    // the form may mean something else
	capital  bool    // a country is called by its capital
	at       int     // the index of its Korean word, or noCounterpart, or counterpartElsewhere
	isTitled bool    // a title stands before it
	given    bool    // the Korean text has its first word and not its last
	opens    bool    // one word at the start of a sentence, which has a capital anyway
}

// compound returns the two names of a word such as Russian-Turkish and Kim-Trump, nil for any other word. In a name of Korea the
// letter behind the hyphen is small.
func compound(w latinWord, at int) []englishName {
	first, second, found := strings.Cut(w.text, "-")
	if !found || !isUpper(first) || !isUpper(second) || len(first) < 3 || len(second) < 3 || noNames()[strings.ToLower(first)] || noNames()[strings.ToLower(second)] {
		return nil
	}
	var list []englishName
	for i, part := range []string{first, second} {
		start := w.Start + i*(len(first)+1)
		name := englishName{Span: Span{start, start + len(part)}, words: []latinWord{{Span: Span{start, start + len(part)}, text: part, capital: true}}, first: at}
		for _, h := range knownNames().english[strings.ToLower(part)] {
			name.of, name.weak = h.of, h.weak
		}
		list = append(list, name)
	}
	return list
}

func isUpper(word string) bool { return word != "" && word[0] >= 'A' && word[0] <= 'Z' }

// isHead are words that are none by themselves and begin the names of places.
var isHead = wordSet("New San Santa Saint St Los Las El Fort Port Park Christian Jan Gen April June August Jun King Young")

// isFirstName are names of countries and cities that people bear too.
var isFirstName = wordSet("Jordan Paris Israel Georgia Chad India Sydney Austin Sofia London Vienna Lima Florence Kenya China")

// linkWords stand inside names.
var linkWords = wordSet("de del della di da do dos das du van von der den ter bin ibn al el la le y e")

// englishNames returns the names of a text: those of the tables, and runs of words with capitals.
func englishNames(words []latinWord) []englishName {
	var list []englishName
	for i := 0; i < len(words); {
		if name, n := knownEnglish(words[i:]); n > 0 {
			name.first = i
			list = append(list, name)
			i += n
			continue
		}
		if both := compound(words[i], i); both != nil {
			list = append(list, both...)
			i++
			continue
		}
		if !words[i].capital || noNames()[strings.ToLower(words[i].text)] && !(isHead[words[i].text] && runLength(words[i:]) > 1) {
			i++
			continue
		}
		n := runLength(words[i:])
		list = append(list, englishName{
			Span: Span{words[i].Start, words[i+n-1].End}, words: words[i : i+n], first: i,
			isTitled: i > 0 && words[i].joined && titles()[strings.ToLower(words[i-1].text)],
			opens:    words[i].opens && n == 1,
		})
		i += n
	}
	return list
}

// titles are those English words with a capital that stand before persons.
var titles = sync.OnceValue(func() map[string]bool {
	return wordSet(`president vice premier minister chancellor king queen prince princess pope sultan senator sen rep congressman
congresswoman representative governor gov mayor ambassador judge justice general gen colonel captain lieutenant sergeant admiral
chairman chairwoman coach professor prof dr mr mrs ms candidate lawmaker secretary state manager ceo commissioner detective`)
})

// knownEnglish returns the longest name of the tables that begins with the words, and of how many words it is made.
func knownEnglish(words []latinWord) (englishName, int) {
	if !words[0].capital {
		return englishName{}, 0
	}
	text, best, n := "", englishName{}, 0
	for i := 0; i < 4 && i < len(words); i++ {
		if i > 0 && !words[i].joined {
			break
		}
		text = strings.TrimSpace(text + " " + strings.ToLower(words[i].text))
		for _, h := range knownNames().english[text] {
			n = i + 1
			best = englishName{Span: Span{words[0].Start, words[i].End}, words: words[:n], of: h.of, weak: h.weak, capital: h.capital}
		}
	}
	if n == 1 && isFirstName[words[0].text] && len(words) > 1 && words[1].joined && words[1].capital {
		best.weak = true // Jordan Peterson, Paris Hilton
	}
	return best, n
}

// runLength returns how many words from the first on make one name.
func runLength(words []latinWord) int {
	n := 1
	for n < len(words) && words[n].joined && !strings.HasSuffix(words[n-1].text, ".") {
		switch {
		case words[n].capital && !noNames()[strings.ToLower(words[n].text)]:
			n++
		case linkWords[words[n].text] && n+1 < len(words) && words[n+1].joined && words[n+1].capital:
			n += 2
		default:
			return n
		}
	}
	return n
}

// isHeadline reports whether nearly every long word has a capital, so that a capital says nothing.
func isHeadline(words []latinWord) bool {
	capitals, small := 0, 0
	for _, w := range words {
		switch {
		case len(w.text) <= 3:
		case w.capital:
			capitals++
		default:
			small++
		}
	}
	return capitals > 3 && capitals >= 4*small
}

func isAcronym(word string) bool {
	return len(word) >= 2 && strings.ToUpper(word) == word
}
