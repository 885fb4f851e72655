package pseudo

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner walks over a text once.
type scanner struct {
	text     string
	pos      int
	terms    *Terms
	out      *writer
	before   kind   // of the token before; stop at the start
	previous string // the last word read, in lower case
	quoted   bool   // inside straight double quotes
	single   bool   // inside single quotes
	judged   bool
	capitals bool
}

func (s *scanner) rest() string { return s.text[s.pos:] }

// emit hands a token to the writer at once: a text makes a thousand of them.
func (s *scanner) emit(t token) {
	s.before = t.kind
	s.out.read = s.pos
	if !s.out.form.unquoted || t.kind != openQuote && t.kind != closeQuote {
		s.out.token(&t)
	}
}

func (s *scanner) take(n int, t token) {
	s.pos += n
	s.emit(t)
}

// atWordStart reports whether the rune before the scanner's place is no letter and no digit.
func (s *scanner) atWordStart() bool {
	before, _ := utf8.DecodeLastRuneInString(s.text[:s.pos])
	return s.pos == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before)
}

// term takes a term whose translation was given with the text. In English it must end where a word ends.
func (s *scanner) term(wholeWord bool) bool {
	if s.terms.empty() || !s.atWordStart() {
		return false
	}
	target, n := s.terms.at(s.rest(), wholeWord)
	if n == 0 {
		return false
	}
	s.take(n, token{kind: given, text: target})
	return true
}

// address takes a URL, an e-mail address, a handle or a domain, all of which stay as they are.
func (s *scanner) address() bool {
	if !s.atWordStart() {
		return false
	}
	rest := s.rest()
	end, special := 0, rest[0] == '#'
scan:
	for ; end < len(rest) && rest[end] > ' ' && rest[end] < utf8.RuneSelf; end++ {
		switch rest[end] {
		case '"', '(', ')', '<', '>':
			break scan
		case '.', '@', ':':
			special = true
		}
	}
	chunk := strings.TrimRight(rest[:end], ".,;:!?'")
	if !special || len(chunk) < 2 || !isAddress(chunk) {
		return false
	}
	s.take(len(chunk), token{kind: keep, text: chunk})
	return true
}

func isAddress(chunk string) bool {
	if strings.Contains(chunk, "://") || strings.HasPrefix(chunk, "www.") || strings.IndexByte(chunk, '@') >= 0 || chunk[0] == '#' {
		return true
	}
	_, domain, found := strings.Cut(chunk, ".")
	if !found {
		return false
	}
	domain, _, _ = strings.Cut(domain, "/")
	domain = domain[strings.LastIndexByte(domain, '.')+1:]
	switch domain {
	case "com", "org", "net", "gov", "edu", "kr", "jp", "io":
		return true
	}
	return false
}

// punctuation takes one rune that is neither letter nor digit.
func (s *scanner) punctuation(r rune, size int) {
	at := s.pos
	s.pos += size
	switch {
	case unicode.IsSpace(r):
	case r == '"':
		s.quoted = !s.quoted
		s.emit(token{kind: quoteKind(s.quoted), text: `"`})
	case r == '“' || r == '”':
		s.quoted = r == '“'
		s.emit(token{kind: quoteKind(s.quoted), text: string(r)})
	case r == '\'' || r == '‘' || r == '’':
		s.singleQuote(at, r, size)
	case r == '-' && strings.HasPrefix(s.rest(), "-"):
		s.take(1, token{kind: mark, text: "–"})
	case isStop(r):
		if endsSentence(s.text, at, size) && s.before != stop {
			s.emit(token{kind: stop})
		}
	case strings.ContainsRune(",;:()[]—–·", r):
		s.emit(token{kind: mark, text: string(r)})
	}
}

func quoteKind(open bool) kind {
	if open {
		return openQuote
	}
	return closeQuote
}

// singleQuote opens before a letter at the start of a word, closes what is open, and is an apostrophe otherwise.
func (s *scanner) singleQuote(at int, r rune, size int) {
	next, _ := utf8.DecodeRuneInString(s.text[at+size:])
	before, _ := utf8.DecodeLastRuneInString(s.text[:at])
	opens := r != '’' && !s.single && unicode.IsLetter(next) && (at == 0 || !unicode.IsLetter(before)) && s.closesLater(at+size)
	if opens || s.single && r != '‘' {
		s.single = opens
		s.emit(token{kind: quoteKind(opens), text: string(r)})
	}
}

// closesLater reports whether a single quote that ends a word follows, so that the marks come out balanced.
func (s *scanner) closesLater(at int) bool {
	rest := s.text[at:]
	for i, r := range rest {
		if r != '\'' && r != '’' {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(rest[i+utf8.RuneLen(r):]); !unicode.IsLetter(next) || isHangul(next) {
			return true
		}
	}
	return false
}

func isDigit(b byte) bool       { return b >= '0' && b <= '9' }
func isASCIILetter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }

// digitRun returns the digits at the start of s with their thousands commas and decimal point.
func digitRun(s string) string {
	n, point := 0, false
	for n < len(s) {
		switch {
		case isDigit(s[n]):
			n++
		case s[n] == ',' && !point && groupOfThree(s[n+1:]):
			n += 4
		case s[n] == '.' && !point && n+1 < len(s) && isDigit(s[n+1]):
			point = true
			n++
		default:
			return s[:n]
		}
	}
	return s[:n]
}

func groupOfThree(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}

// spacedInt reads a space and a whole number; n is the length of both, 0 if they are not there.
func spacedInt(s string) (value, n int) {
	if len(s) < 2 || s[0] != ' ' || !isDigit(s[1]) {
		return 0, 0
	}
	for n = 1; n < len(s) && isDigit(s[n]) && n < 6; n++ {
		value = value*10 + int(s[n]-'0')
	}
	return value, n
}
