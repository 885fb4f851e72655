package ingest

import (
	"strings"
	"unicode"
)

// scanner is what a scan remembers of the runes that it has passed.
type scanner struct {
	rs       []rune
	quotes   int  // straight double quotes so far
	single   bool // a straight single quote is open
	token    int  // start of the current run without spaces
	tokenBad bool // that run is a URL, a path or an e-mail address
}

func (s *scanner) see(i int) {
	switch r := s.rs[i]; {
	case r == '"':
		s.quotes++
	case r == '\'':
		s.single = s.singleAfter(i)
	case r == '/' || r == '@' || r == '\\':
		s.tokenBad = true
	case isSpace(r):
		s.token, s.tokenBad = i+1, false
	}
}

// singleAfter tells whether a straight single quote is open after the one at i. Between two letters it is an apostrophe.
func (s *scanner) singleAfter(i int) bool {
	afterWord := i > 0 && isWordRune(s.rs[i-1])
	if afterWord && i+1 < len(s.rs) && isWordRune(s.rs[i+1]) {
		return s.single
	}
	return !s.single && !afterWord && (i == 0 || !isStop(s.rs[i-1]))
}

// maxClosers bounds the stops, quotes and brackets that one sentence ends with.
const maxClosers = 8

// pastClosers returns the index after the stops at i and the closing quotes and brackets attached to them.
func (s *scanner) pastClosers(i int) int {
	end := i
	for end < len(s.rs) && isStop(s.rs[end]) {
		end++
	}
	quotes := s.quotes
	for n := 0; end < len(s.rs) && n < maxClosers; n++ {
		switch r := s.rs[end]; {
		case isCloser(r):
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

// closesBefore reports whether a straight quote right before at must be a closing one, going by what follows.
func (s *scanner) closesBefore(at int) bool {
	if at >= len(s.rs) {
		return true
	}
	r := s.rs[at]
	return isSpace(r) || strings.ContainsRune(",.;)", r) || isHangulSyllable(r) && isQuotative(s.wordAt(at))
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
	for start > 0 && end-start < maxWord && (unicode.IsLetter(s.rs[start-1]) || s.rs[start-1] == '.' && start < end) {
		start--
	}
	return strings.TrimLeft(string(s.rs[start:end]), ".")
}

// inAddress reports whether the current run starts like a URL, or goes on after end like an e-mail address.
func (s *scanner) inAddress(end int) bool {
	head := string(s.rs[s.token:min(s.token+8, len(s.rs))])
	head = strings.TrimLeft(head, `"'([<“‘`)
	if strings.HasPrefix(head, "http") || strings.HasPrefix(head, "www.") {
		return true
	}
	for _, r := range s.rs[end:min(end+maxWord, len(s.rs))] {
		if r == '@' || isSpace(r) {
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

func isStop(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' || r == '。' }

// isCloser recognises quotes and brackets that only ever close. Straight quotes need their context.
func isCloser(r rune) bool { return strings.ContainsRune("”’)]」』〉》", r) }
