package pseudo

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// englishRoles are the function words of English. A word that is not here is respelled.
var englishRoles = map[string]role{
	"the": none, "a": none, "an": none, "is": none, "are": none, "was": none, "were": none, "be": none, "been": none, "being": none, "am": none,
	"has": none, "have": none, "had": none, "will": none, "would": none, "that": none, "which": none, "who": none, "its": none, "it": none,
	"as": none, "do": none, "does": none, "did": none, "there": none, "this": none, "these": none, "those": none, "also": none, "s": none,
	"of": of, "in": in, "at": in, "on": in, "during": in, "within": in, "to": to, "toward": to, "into": to, "from": from, "since": from,
	"with": with, "and": and, "by": by, "for": forRole, "not": not, "never": not, "no": not, "cannot": not, "nor": not, "without": not,
	"but": but, "however": but, "said": said, "says": said, "told": said,
}

// scales are the English words for a power of ten.
var scales = map[string]int{"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}

// shortScales follow an amount of money without a space.
var shortScales = map[string]int{"k": 3, "m": 6, "mn": 6, "bn": 9, "b": 9, "tn": 12}

// plurals count without a number.
var plurals = map[string]int{"dozens": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12}

var numberWords = map[string]uint64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
}

var ordinalWords = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}

var weekdays = map[string]int{"Sunday": 0, "Monday": 1, "Tuesday": 2, "Wednesday": 3, "Thursday": 4, "Friday": 5, "Saturday": 6}

var months = map[string]int{
	"January": 1, "Jan": 1, "February": 2, "Feb": 2, "March": 3, "Mar": 3, "April": 4, "Apr": 4, "May": 5, "June": 6, "Jun": 6, "July": 7, "Jul": 7,
	"August": 8, "Aug": 8, "September": 9, "Sept": 9, "Sep": 9, "October": 10, "Oct": 10, "November": 11, "Nov": 11, "December": 12, "Dec": 12,
}

// datePrepositions may stand before a bare month or year.
var datePrepositions = map[string]bool{
	"in": true, "since": true, "of": true, "by": true, "until": true, "from": true, "during": true, "after": true, "before": true,
	"last": true, "next": true, "this": true, "early": true, "late": true, "mid": true, "year": true, "to": true, "and": true,
}

// scanEnglish reads an English text.
func (s *scanner) scanEnglish() {
	for s.pos < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[s.pos:])
		switch {
		case s.term(true), s.address():
		case r >= '0' && r <= '9':
			s.englishNumber(nil)
		case strings.ContainsRune(signRunes, r) && s.currency():
		case isHangul(r): // a gloss: Yoon (윤석열)
			run := hangulRun(s.rest())
			s.take(len(run), token{kind: word, text: run})
		case unicode.IsLetter(r):
			s.englishWord()
		default:
			s.punctuation(r, size)
		}
	}
}

// currency reads a sign with the digits after it.
func (s *scanner) currency() bool {
	for _, c := range signs {
		rest := s.rest()
		if strings.HasPrefix(rest, c.sign) && len(rest) > len(c.sign) && isDigit(rest[len(c.sign)]) {
			s.pos += len(c.sign)
			s.englishNumber(unitByEnglish[c.unit])
			return true
		}
	}
	return false
}

func (s *scanner) englishWord() {
	if acronym := dotted(s.rest()); acronym != "" {
		s.pos += len(acronym)
		if acronym = strings.ReplaceAll(acronym, ".", ""); acronym != "am" && acronym != "pm" {
			s.emit(token{kind: keep, text: acronym})
		}
		return
	}
	w := letters(s.rest())
	s.pos += len(w)
	lower := strings.ToLower(w)
	if s.knownWord(w, lower) || s.negated(w) {
	} else if !englishLexicon[lower] || !s.englishNumberWord(w, lower) && !s.functionWord(lower) {
		s.plainWord(w)
	}
	s.previous = lower
	s.suffix()
}

// englishLexicon holds every word that functionWord or englishNumberWord know, so that most words are looked up once.
var englishLexicon = func() map[string]bool {
	all := map[string]bool{"half": true}
	add(all, englishRoles)
	add(all, scales)
	add(all, plurals)
	add(all, numberWords)
	add(all, ordinalWords)
	return all
}()

func add[V any](all map[string]bool, words map[string]V) {
	for w := range words {
		all[w] = true
	}
}

func (s *scanner) functionWord(lower string) bool {
	r, ok := englishRoles[lower]
	if ok {
		s.emit(token{kind: function, role: r})
	}
	return ok
}

// knownWord takes the names of days and months.
func (s *scanner) knownWord(w, lower string) bool {
	if w == lower {
		return false
	}
	if day, ok := weekdays[w]; ok {
		s.emit(token{kind: weekday, value: decimal{coef: uint64(day)}})
		return true
	}
	month, ok := months[w]
	return ok && s.englishDate(month, len(w))
}

// negated takes "didn't", "can't" and their like.
func (s *scanner) negated(w string) bool {
	rest := s.rest()
	if !strings.HasSuffix(w, "n") || !strings.HasPrefix(rest, "'t") && !strings.HasPrefix(rest, "’t") {
		return false
	}
	s.pos = len(s.text) - len(rest) + strings.IndexByte(rest, 't') + 1
	s.emit(token{kind: function, role: not})
	return true
}

// suffix reads what an apostrophe ties to a word: a possessive, or nothing that matters.
func (s *scanner) suffix() {
	rest := s.rest()
	quote, size := utf8.DecodeRuneInString(rest)
	if quote != '\'' && quote != '’' {
		return
	}
	tail := letters(rest[size:])
	if tail == "" {
		return
	}
	if tail == "s" {
		s.emit(token{kind: function, role: of})
	}
	s.pos += size + len(tail)
}

func (s *scanner) plainWord(w string) {
	first, _ := utf8.DecodeRuneInString(w)
	upper := unicode.IsUpper(first) && (!s.opening() || s.capitalNext())
	switch {
	case len(w) > 1 && len(w) <= 5 && strings.ToUpper(w) == w && !s.shouting():
		s.emit(token{kind: keep, text: w})
	case upper:
		s.emit(token{kind: name, text: w})
	default:
		s.emit(token{kind: word, text: w})
	}
}

// opening reports whether a sentence begins here, where a capital does not make a name.
func (s *scanner) opening() bool { return s.before == stop || s.before == openQuote }

func (s *scanner) capitalNext() bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(s.rest(), " "))
	return unicode.IsUpper(next)
}

// shouting reports whether the whole text is in capitals, as some headlines are: then no word is an acronym.
func (s *scanner) shouting() bool {
	if !s.judged {
		s.judged, s.capitals = true, strings.ToUpper(s.text) == s.text
	}
	return s.capitals
}

// englishDate reads what follows a month's name of that length: "Nov. 20, 2026", "November 2026", "in May".
func (s *scanner) englishDate(month, length int) bool {
	rest := s.rest()
	if length <= 4 && month != 5 {
		rest = strings.TrimPrefix(rest, ".")
	}
	t := token{kind: date, month: month}
	number, n := spacedInt(rest)
	switch {
	case isYear(number):
		t.year, rest = number, rest[n:]
	case n > 0 && number <= 31:
		t.day, rest = number, rest[n:]
		if year, n := spacedInt(strings.TrimPrefix(rest, ",")); isYear(year) {
			t.year, rest = year, strings.TrimPrefix(rest, ",")[n:]
		}
	case (month == 3 || month == 5) && !datePrepositions[s.previous]:
		return false // "March" and "May" are words too
	default:
		rest = s.rest()
	}
	s.pos = len(s.text) - len(rest)
	s.emit(t)
	return true
}

func isYear(n int) bool { return n >= 1900 && n < 2100 }

// dotted returns a run such as "U.S." or "a.m." at the start of s.
func dotted(s string) string {
	n := 0
	for n+1 < len(s) && isASCIILetter(s[n]) && s[n+1] == '.' {
		n += 2
	}
	if n < 4 {
		return ""
	}
	return s[:n]
}

// letters returns the letters at the start of s; an apostrophe inside a name such as O'Neill belongs to it.
func letters(s string) string {
	for i, r := range s {
		if r < utf8.RuneSelf && isASCIILetter(byte(r)) || r >= utf8.RuneSelf && unicode.IsLetter(r) && !isHangul(r) {
			continue
		}
		if i == 1 && (r == '\'' || r == '’') {
			if next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):]); unicode.IsUpper(next) {
				continue
			}
		}
		return s[:i]
	}
	return s
}
