package pseudo

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// scanner walks over a text once and tells the writer what it finds.
type scanner struct {
	text   string
	pos    int
	terms  *Terms
	out    *writer
	korean bool
	quoted bool // inside straight double quotes
	single bool // inside single quotes
}

func (s *scanner) rest() string { return s.text[s.pos:] }

// take moves on by n bytes.
func (s *scanner) take(n int) string {
	piece := s.text[s.pos : s.pos+n]
	s.pos += n
	s.out.read += utf8.RuneCountInString(piece)
	return piece
}

// match takes what the pattern, anchored at its start, finds here, and returns its groups.
func (s *scanner) match(pattern *lazyregexp.Regexp) []string {
	groups := pattern.FindStringSubmatch(s.rest())
	if groups != nil {
		s.take(len(groups[0]))
	}
	return groups
}

// rule reads figures that a pattern, anchored at its start, finds.
type rule struct {
	pattern *lazyregexp.Regexp
	read    func(groups []string) quantity
}

// apply takes what the first rule finds that finds anything.
func (s *scanner) apply(rules []rule) (quantity, bool) {
	for _, r := range rules {
		if g := r.pattern.FindStringSubmatch(s.rest()); g != nil && g[0] != "" {
			s.take(len(g[0]))
			return r.read(g), true
		}
	}
	return quantity{}, false
}

func asItStands(groups []string) quantity { return quantity{kind: verbatim, text: groups[0]} }

var (
	// address is a link, a domain, a handle, or a name with a figure: COVID-19, G20.
	address = lazyregexp.New(`^(?:[A-Za-z]*[A-Z][A-Za-z]*-?\d+\b|[a-z]+://[!-~]*[\w/]|www\.[!-~]*[\w/]|[\w.+-]+@[\w.-]*\w|@\w+|#[\pL\pN_]+|(?:[\w-]+\.)+(?:com|org|net|gov|edu|kr|jp|io)\b(?:/[!-~]*[\w/])?)`)
	// figures tied to figures, as in a score, a range or a fraction, and names such as 5G.
	joined = lazyregexp.New(`^(?:` + figures + `(?:[-/–~∼]` + figures + `)+|\d+[A-Z]+\b|\d+(?::\d\d){2}(?:\.\d+)?|\d*[¼½¾⅓⅔])`)
	sign   = lazyregexp.New(`^(?:US\$|[$£€¥₩])`)
	// continued is what follows the comma of "2 hours, 6 minutes".
	continued = lazyregexp.New(`^ (?:and )?\d+ (?:month|day|minute|second)`)
	minusSign = lazyregexp.New(`^([Mm]inus |영하 ?|마이너스 ?|[-−])\d`)
	dotted    = lazyregexp.New(`^(?:[A-Z]\.){2,}`)
)

// figures are digits with thousands commas and a decimal point.
const figures = `\d+(?:,\d{3})*(?:\.\d+)?`

func (s *scanner) scan() {
	number, word := s.englishNumber, s.englishWord
	if s.korean {
		number, word = s.koreanNumber, s.koreanWord
	}
	for s.pos < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.rest())
		if s.atWordStart() && (s.term() || s.kept()) {
			continue
		}
		switch {
		case s.minus():
		case (isDigit(s.rest()[0]) || strings.ContainsRune("U$£€¥₩", r)) && number():
		case unicode.IsLetter(r):
			word()
		default:
			s.punctuation(r, size)
		}
	}
}

// minus takes a minus before a figure: minus 35, -1.8%, 영하 12도.
func (s *scanner) minus() bool {
	g := minusSign.FindStringSubmatch(s.rest())
	if g == nil || !s.atWordStart() {
		return false
	}
	s.take(len(g[1]))
	s.out.minus = true
	return true
}

// atWordStart reports whether the rune before the scanner's place is no letter and no digit.
func (s *scanner) atWordStart() bool {
	before, _ := utf8.DecodeLastRuneInString(s.text[:s.pos])
	return s.pos == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before)
}

// term takes a term whose translation was given with the text.
func (s *scanner) term() bool {
	target, n := s.terms.at(s.rest(), !s.korean)
	if n == 0 {
		return false
	}
	s.take(n)
	s.out.keep(target)
	return true
}

// kept takes what stays as it is: addresses, names with a figure, abbreviations without their dots.
func (s *scanner) kept() bool {
	if s.rest()[0] >= utf8.RuneSelf {
		return false
	}
	if g := s.match(dotted); g != nil {
		s.out.keep(strings.ReplaceAll(g[0], ".", ""))
	} else if g := s.match(address); g != nil {
		s.out.keep(g[0])
	} else {
		return false
	}
	return true
}

// letters returns the letters that f accepts at the start of s.
func letters(s string, f func(rune) bool) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !f(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

func isForeign(r rune) bool { return unicode.IsLetter(r) && !isHangul(r) }

// latinWord takes a word that is not Hangul: acronyms stay, the rest is filler.
func (s *scanner) latinWord() {
	w := s.take(len(letters(s.rest(), isForeign)))
	if len(w) > 1 && len(w) <= 5 && w[0] < utf8.RuneSelf && strings.ToUpper(w) == w && strings.ToUpper(s.text) != s.text {
		s.out.keep(w)
	} else {
		s.out.word(w)
	}
}

// punctuation takes one rune that is no letter.
func (s *scanner) punctuation(r rune, size int) {
	at := s.pos
	mark := s.take(size)
	switch {
	case r == '"':
		s.quoted = !s.quoted
		s.quote(mark, s.quoted)
	case r == '“', r == '”':
		s.quote(mark, r == '“')
	case r == '\'', r == '‘', r == '’':
		next, _ := utf8.DecodeRuneInString(s.rest())
		before, _ := utf8.DecodeLastRuneInString(s.text[:at])
		opens := r != '’' && !s.single && unicode.IsLetter(next) && !unicode.IsLetter(before)
		if opens || s.single && r != '‘' && (!isForeign(next) || !unicode.IsLetter(before)) {
			s.single = opens
			s.quote(mark, opens)
		}
	case r == '(':
		s.out.open(mark)
		s.out.counted = true // brackets are never empty
	case r == ')':
		s.out.close(mark)
	case isStop(r):
		if endsSentence(s.text, at, size) {
			s.out.endSentence()
		}
	case r == ',' && s.out.amount && continued.MatchString(s.rest()):
	case (r == ',' || r == ':') && s.out.words > 0:
		s.out.close(mark)
	}
}

func (s *scanner) quote(mark string, opens bool) {
	switch {
	case s.out.form.unquoted:
	case opens:
		s.out.open(mark)
	default:
		s.out.close(mark)
	}
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
