package quantity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind tells the tokens of English apart.
type tokenKind uint8

const (
	symbol  tokenKind = iota // one rune that is neither of the others
	word                     // letters, with inner apostrophes and points (o'clock, U.S., a.m.); may hold digits after the first letter
	figures                  // digits with their commas and decimal point
	opaque                   // an address, a handle, a telephone number
)

// token is a piece of English text.
type token struct {
	kind       tokenKind
	text       string
	lower      string // of words, without a possessive 's
	start, end int
	gap        bool // white space stands before it
}

// tokenize cuts a text into tokens, in one pass.
func tokenize(text string) []token {
	tokens := make([]token, 0, len(text)/5+4)
	gap, fresh := true, true // fresh: an address may begin here
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i, gap, fresh = i+size, true, true
			continue
		}
		t := tokenAt(text, i, r, size, fresh)
		t.gap = gap
		tokens = append(tokens, t)
		i, gap = t.end, false
		fresh = t.kind == symbol && startsRun(r)
	}
	return tokens
}

func tokenAt(text string, i int, r rune, size int, fresh bool) token {
	end, kind := i+size, symbol
	if fresh {
		if e := opaqueEnd(text, i); e > i {
			return token{kind: opaque, text: text[i:e], start: i, end: e}
		}
	}
	switch {
	case r < utf8.RuneSelf && isDigit(byte(r)):
		end, kind = figuresEnd(text, i), figures
	case unicode.IsLetter(r):
		end, kind = wordEnd(text, i, size), word
	}
	t := token{kind: kind, text: text[i:end], start: i, end: end}
	if kind == word {
		t.lower = strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(t.text), "'s"), "’s")
	}
	return t
}

// wordEnd returns the end of the word that starts at i with a rune of that size.
func wordEnd(text string, i, size int) int {
	if e := dottedEnd(text, i); e > i {
		return e
	}
	end := i + size
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		switch {
		case isWordRune(r) || unicode.Is(unicode.Mn, r):
		case (r == '\'' || r == '’') && unicode.IsLetter(runeAt(text, end+n)):
		default:
			return end
		}
		end += n
	}
	return end
}

// dottedEnd returns the end of an abbreviation of single letters, such as a.m. or U.S., that starts at i, or i.
func dottedEnd(text string, i int) int {
	end := i
	for isLetter(byteAt(text, end)) && byteAt(text, end+1) == '.' {
		end += 2
	}
	if end < i+4 {
		return i
	}
	return end
}

// is reports whether the token is this word, in any case, or this symbol.
func (t token) is(s string) bool {
	if t.kind == word {
		return t.lower == s
	}
	return t.text == s
}

// capital reports whether the token is a word with an upper-case initial.
func (t token) capital() bool {
	return t.kind == word && unicode.IsUpper(runeAt(t.text, 0))
}

// named reports whether the token looks like a name: a capital at its start, or within it as in iPhone.
func (t token) named() bool {
	return t.kind == word && strings.IndexFunc(t.text, unicode.IsUpper) >= 0
}

// isHyphen reports whether the token joins words or figures.
func (t token) isHyphen() bool {
	return t.kind == symbol && (t.text == "-" || t.text == "‑" || t.text == "–" || t.text == "−" || t.text == "—" || t.text == "~")
}

// phrases is a table of spellings of one or more words, found by their first. Hyphens between the words do not matter.
type phrases[T any] map[string][]phrase[T]

type phrase[T any] struct {
	rest  []string // the words after the first
	value T
}

func (p phrases[T]) add(spelling string, value T) {
	var words []string
	for _, t := range tokenize(spelling) {
		if !t.isHyphen() {
			words = append(words, t.term())
		}
	}
	rows := append(p[words[0]], phrase[T]{words[1:], value})
	slices.SortStableFunc(rows, func(a, b phrase[T]) int { return len(b.rest) - len(a.rest) })
	p[words[0]] = rows
}

// match returns the longest phrase that starts at token i and the first token after it.
func (p phrases[T]) match(tokens []token, i int) (value T, next int, ok bool) {
	if i >= len(tokens) {
		return value, i, false
	}
	for _, row := range p[tokens[i].term()] {
		if next, ok = follow(tokens, i+1, row.rest); ok {
			return row.value, next, true
		}
	}
	return value, i, false
}

// follow reports whether the words stand at token i, and where they end.
func follow(tokens []token, i int, words []string) (int, bool) {
	for _, w := range words {
		if i < len(tokens) && tokens[i].isHyphen() {
			i++
		}
		if i >= len(tokens) || tokens[i].term() != w {
			return i, false
		}
		i++
	}
	return i, true
}

// term returns the spelling that the tables have for the token.
func (t token) term() string {
	if t.kind == word {
		return t.lower
	}
	return t.text
}

func buildPhrases[T any](rows map[string]T) phrases[T] {
	table := phrases[T]{}
	for spelling, value := range rows {
		table.add(spelling, value)
	}
	return table
}
