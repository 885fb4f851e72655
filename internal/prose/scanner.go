package prose

import (
	"strings"
	"unicode"
)

// scanner reads a text once and remembers what it needs of the runes that it has passed, so that a megabyte of quotes or of full
// stops costs no more than a megabyte of prose.
type scanner struct {
	rs       []rune
	start    int  // of the current sentence
	quotes   int  // straight double quotes so far
	single   bool // a straight single quote is open
	token    int  // start of the current run without spaces
	tokenBad bool // that run is a URL, a path or an e-mail address
}

// eachStop calls decide for each run of stops: with the index of the first, and the one after the stops and their closers.
func (s *scanner) eachStop(decide func(stop, end int)) {
	for i := 0; i < len(s.rs); {
		if r := s.rs[i]; r >= 'a' && r <= 'z' || IsSyllable(r) { // most of a text
			i++
			continue
		}
		if !IsStop(s.rs[i]) {
			s.see(i)
			i++
			continue
		}
		end := s.pastClosers(i)
		decide(i, end)
		for ; i < end; i++ {
			s.see(i)
		}
	}
}

func (s *scanner) see(i int) {
	switch r := s.rs[i]; {
	case r == '"':
		s.quotes++
	case r == '\'':
		s.single = s.singleAfter(i)
	case r == '/' || r == '@' || r == '\\':
		s.tokenBad = true
	case IsSpace(r):
		s.token, s.tokenBad = i+1, false
	}
}

// singleAfter tells whether a straight single quote is open after the one at i. Between two letters it is an apostrophe.
func (s *scanner) singleAfter(i int) bool {
	afterWord := i > 0 && IsWordRune(s.rs[i-1])
	if afterWord && i+1 < len(s.rs) && IsWordRune(s.rs[i+1]) {
		return s.single
	}
	return !s.single && !afterWord && (i == 0 || !IsStop(s.rs[i-1]))
}

// maxClosers bounds the stops, quotes and brackets that one sentence ends with.
const maxClosers = 8

// pastClosers returns the index after the stops at i and the closing quotes and brackets attached to them.
func (s *scanner) pastClosers(i int) int {
	end := i
	for end < len(s.rs) && IsStop(s.rs[end]) {
		end++
	}
	quotes := s.quotes
	for n := 0; end < len(s.rs) && n < maxClosers; n++ {
		switch r := s.rs[end]; {
		case IsCloser(r):
		case r == '"' && (quotes%2 == 1 || s.closesBefore(end+1)):
			quotes++
		case r == '\'' && (s.single || s.closesBefore(end+1)):
		default:
			return end
		}
		end++
	}
	return end
}

// closedByQuote reports whether a quotation mark stands among the closers that end before end.
func (s *scanner) closedByQuote(end int) bool {
	for i := end - 1; i >= 0 && !IsStop(s.rs[i]); i-- {
		if !strings.ContainsRune(")]", s.rs[i]) {
			return true
		}
	}
	return false
}

// closesBefore reports whether a straight quote right before at must be a closing one, going by what follows.
func (s *scanner) closesBefore(at int) bool {
	if at >= len(s.rs) {
		return true
	}
	r := s.rs[at]
	return IsSpace(r) || strings.ContainsRune(",.;)", r) || IsSyllable(r) && goesOn(s.wordAt(at), anyParticle)
}

// maxWord bounds how far a word is read, in runes: no rule asks about longer ones.
const maxWord = 24

// wordAt is the run of letters that starts at index at.
func (s *scanner) wordAt(at int) string {
	end := at
	for end < len(s.rs) && end-at < maxWord && unicode.IsLetter(s.rs[end]) {
		end++
	}
	return string(s.rs[at:end])
}

// wordBefore is the run of letters and full stops that ends before index end: "added", "U.S", "J.K".
func (s *scanner) wordBefore(end int) string {
	start := end
	for start > s.start && end-start < maxWord && (unicode.IsLetter(s.rs[start-1]) || s.rs[start-1] == '.' && start < end) {
		start--
	}
	return strings.TrimLeft(string(s.rs[start:end]), ".")
}

// textAt is the text from index at on, as far as any rule looks at it.
func (s *scanner) textAt(at int) string { return string(s.rs[at:min(at+maxWord, len(s.rs))]) }

// inAddress reports whether the current run starts like a URL, or goes on after end like an e-mail address.
func (s *scanner) inAddress(end int) bool {
	head := string(s.rs[s.token:min(s.token+8, len(s.rs))])
	head = strings.TrimLeft(head, `"'([<“‘`)
	if strings.HasPrefix(head, "http") || strings.HasPrefix(head, "www.") {
		return true
	}
	for _, r := range s.rs[end:min(end+maxWord, len(s.rs))] {
		if r == '@' || IsSpace(r) {
			return r == '@'
		}
	}
	return false
}

// isPlainWord reports whether word has at least n letters and ends in a small one.
func isPlainWord(word string, n int) bool {
	rs := []rune(word)
	return len(rs) >= n && unicode.IsLower(rs[len(rs)-1])
}

func isAcronym(word string) bool { return len(word) >= 2 && allCapitals(word) }

func allCapitals(word string) bool {
	for _, r := range word {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return len(word) > 1
}

// IsStop recognises what can end a sentence: full stop, exclamation and question mark, ellipsis.
func IsStop(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' || r == '。' }

// IsCloser recognises quotes and brackets that only ever close. Straight quotes need their context.
func IsCloser(r rune) bool { return strings.ContainsRune("”’)]」』〉》", r) }
