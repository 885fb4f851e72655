package pseudo

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// koreanWords are words that carry a number or a time.
var koreanWords = map[string]token{
	"두": {kind: small, value: decimal{coef: 2}}, "세": {kind: small, value: decimal{coef: 3}}, "네": {kind: small, value: decimal{coef: 4}},
	"다섯": {kind: small, value: decimal{coef: 5}}, "여섯": {kind: small, value: decimal{coef: 6}}, "일곱": {kind: small, value: decimal{coef: 7}},
	"여덟": {kind: small, value: decimal{coef: 8}}, "아홉": {kind: small, value: decimal{coef: 9}}, "열": {kind: small, value: decimal{coef: 10}},
	"첫": {kind: ordinal, value: decimal{coef: 1}}, "절반": {kind: half}, "정오": {kind: clock, hour: 12, half: afternoon}, "자정": {kind: clock, hour: 12, half: morning},
	"수십": {kind: many, value: decimal{coef: 1}}, "수백": {kind: many, value: decimal{coef: 2}}, "수천": {kind: many, value: decimal{coef: 3}},
	"수백만": {kind: many, value: decimal{coef: 6}}, "수십억": {kind: many, value: decimal{coef: 9}},
	"하루": koreanDays(1), "이틀": koreanDays(2), "사흘": koreanDays(3), "나흘": koreanDays(4), "닷새": koreanDays(5), "열흘": koreanDays(10),
	"일요일": koreanWeekday(0), "월요일": koreanWeekday(1), "화요일": koreanWeekday(2), "수요일": koreanWeekday(3),
	"목요일": koreanWeekday(4), "금요일": koreanWeekday(5), "토요일": koreanWeekday(6),
	"및": {kind: function, role: and}, "그러나": {kind: function, role: but}, "하지만": {kind: function, role: but}, "안": {kind: function, role: not},
	"이라고": {kind: function}, "라고": {kind: function}, "이라며": {kind: function}, "라며": {kind: function}, "고": {kind: function}, "며": {kind: function},
}

func koreanDays(n uint64) token {
	value := decimal{coef: n}
	return token{kind: amount, text: value.String(), value: value, unit: unitByEnglish["day"]}
}

func koreanWeekday(n uint64) token { return token{kind: weekday, value: decimal{coef: n}} }

// koreanParticles are the endings that are cut off a word, longest first, and what they do.
var koreanParticles = []struct {
	ending string
	role   role
}{
	{"에서는", in}, {"으로", to}, {"에서", in}, {"에게", to}, {"까지", to}, {"부터", from}, {"에는", in}, {"하고", and}, {"라고", none}, {"라며", none},
	{"은", none}, {"는", none}, {"이", none}, {"가", none}, {"을", object}, {"를", object}, {"의", of}, {"에", in}, {"로", to}, {"와", and}, {"과", and}, {"도", none}, {"만", none}, {"께", in},
}

// negations are the stems that make a word negative.
var negations = []string{"않", "못", "없", "아니"}

// sayings are the verbs of speech that close a sentence.
var sayings = []string{"말했다", "밝혔다", "전했다", "강조했다", "설명했다", "덧붙였다"}

// hanja are the country names of headlines.
var hanja = map[rune]string{'美': "US", '中': "China", '日': "Japan", '北': "North Korea", '韓': "South Korea", '英': "Britain", '獨': "Germany", '佛': "France", '露': "Russia"}

// scanKorean reads a Korean text.
func (s *scanner) scanKorean() {
	for s.pos < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[s.pos:])
		switch {
		case s.term(false):
			s.particle()
		case s.address():
		case r >= '0' && r <= '9':
			s.koreanNumber()
		case strings.ContainsRune(signRunes, r) && s.currency():
		case isHangul(r):
			s.hangulWord()
		case unicode.Is(unicode.Han, r):
			s.pos += size
			if country := hanja[r]; country != "" {
				s.emit(token{kind: keep, text: country})
			}
		case unicode.IsLetter(r):
			w := letters(s.rest())
			s.take(max(len(w), size), token{kind: keep, text: w})
			s.particle()
		default:
			s.punctuation(r, size)
		}
	}
}

// hangulRun returns the Hangul at the start of s.
func hangulRun(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !isHangul(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

// particle takes the particle that stands right after something that is no Hangul word.
func (s *scanner) particle() {
	run := hangulRun(s.rest())
	for _, p := range koreanParticles {
		if run == p.ending {
			s.take(len(run), token{kind: function, role: p.role})
			return
		}
	}
}

func (s *scanner) hangulWord() {
	run := hangulRun(s.rest())
	s.pos += len(run)
	if t, ok := koreanWords[run]; ok {
		s.emit(t)
		return
	}
	if run == "제" && s.rest() != "" && isDigit(s.rest()[0]) {
		s.emit(token{kind: keep, text: "No."})
		return
	}
	if half, ok := halfDays[run]; ok && s.koreanClock(half) {
		return
	}
	for _, verb := range sayings {
		if strings.HasSuffix(run, verb) {
			run = strings.TrimSuffix(run, verb)
			defer s.emit(token{kind: function, role: said})
			break
		}
	}
	s.inflected(run)
}

// inflected emits a word without its particle: what English puts before the word comes first.
func (s *scanner) inflected(run string) {
	stem, r := run, none
	if s.closesSentence() {
		stem = withoutEnding(run)
	} else {
		stem, r = cutParticle(run)
	}
	if stem == "" {
		return
	}
	for _, stop := range negations {
		if strings.Contains(stem, stop) {
			s.emit(token{kind: function, role: not})
			break
		}
	}
	if t, ok := koreanWords[stem]; ok {
		s.emit(t)
		return
	}
	after := r == and || r == of
	if !after {
		s.emit(token{kind: function, role: r})
	}
	s.emit(token{kind: word, text: stem})
	if after {
		s.emit(token{kind: function, role: r})
	}
}

// closesSentence reports whether the word that was just read is the verb at the end.
func (s *scanner) closesSentence() bool {
	rest := strings.TrimLeft(s.rest(), `"”’'`)
	return rest == "" || rest[0] == '.'
}

// cutParticle takes the particle off a word, unless too little would be left of it.
func cutParticle(run string) (stem string, r role) {
	for _, p := range koreanParticles {
		if cut := strings.TrimSuffix(run, p.ending); len(cut) < len(run) && len(cut) >= 2*len("가") {
			return cut, p.role
		}
	}
	return run, none
}

// withoutEnding cuts the ending off the verb that closes a sentence: the target language brings its own.
func withoutEnding(verb string) string {
	for _, ending := range []string{"했다", "됐다", "한다", "된다", "였다", "이다", "다"} {
		if stem, found := strings.CutSuffix(verb, ending); found {
			return stem
		}
	}
	return verb
}
