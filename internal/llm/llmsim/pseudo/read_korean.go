package pseudo

import (
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// koreanQuantities are words that are a quantity by themselves, but for a particle.
var koreanQuantities = func() map[string]quantity {
	m := map[string]quantity{
		"첫": {kind: ordinal, value: 1}, "절반": {kind: half}, "정오": {kind: clock, value: 12, half: 2}, "자정": {kind: clock, value: 12, half: 1},
		"석": {kind: small, value: 3}, "넉": {kind: small, value: 4},
	}
	for i, w := range koreanWords.small[2:] {
		m[w] = quantity{kind: small, value: float64(i + 2)}
	}
	for power, w := range koreanWords.many {
		m[w] = quantity{kind: many, value: power}
	}
	for w, n := range map[string]string{"하루": "1", "이틀": "2", "사흘": "3", "나흘": "4", "닷새": "5", "열흘": "10"} {
		m[w] = quantity{kind: amount, text: n, value: number(n, 0), unit: unitByEnglish["day"]}
	}
	for i, w := range koreanWords.weekdays {
		m[w] = quantity{kind: weekday, value: float64(i)}
	}
	return m
}()

// koreanRules read figures whose form says what they are.
var koreanRules = []rule{
	{lazyregexp.New(`^(\d{4}) ?년대`), func(g []string) quantity { return quantity{kind: decade, value: number(g[1], 0)} }},
	{lazyregexp.New(`^(\d+) ?일(?:간|째| 동안)`), func(g []string) quantity {
		return quantity{kind: amount, text: g[1], unit: unitByEnglish["day"]}
	}},
	{lazyregexp.New(`^(?:((?:1[5-9]|20)\d\d) ?년)?(?: ?(\d{1,2}) ?월)?(?: ?(\d{1,2}(?:[∼~-]\d{1,2})?) ?일)?`), func(g []string) quantity {
		return quantity{kind: date, year: g[1], month: g[2], day: g[3]}
	}},
	{lazyregexp.New(`^(?:(\d+)분)?(\d{1,2})초(\d+)`), func(g []string) quantity { // 2분23초417
		if g[1] == "" {
			return quantity{kind: verbatim, text: g[2] + "." + g[3], unit: unitByEnglish["second"]}
		}
		return quantity{kind: verbatim, text: g[1] + ":" + ("0" + g[2])[len(g[2])-1:] + "." + g[3]}
	}},
	{lazyregexp.New(`^(\d+)분의 (\d+)`), func(g []string) quantity { return quantity{kind: verbatim, text: g[2] + "/" + g[1]} }},
	{joined, asItStands},
}

var (
	koreanOver   = lazyregexp.New(`^여`)
	koreanScaled = lazyregexp.New(`^` + figures + `(?: ?[십백천만억조])*(?: ?` + figures + `(?: ?[십백천만억조])+)*(?:\d+(?:\.\d+)?)?`)
	koreanRest   = lazyregexp.New(`^ (` + figures + `) ?(?:명|달러|원|유로|위안|엔)`) // 37만 5,000달러
	// koreanAfter is a unit; after a space it must be a word of its own.
	koreanAfter   = lazyregexp.New(`^(?:` + koreanUnits + `| ` + koreanUnits + `(?:[^가-힣]|$|[은는이가을를의에로와과도만까부]))`)
	koreanClock   = lazyregexp.New(`^ ?(\d{1,2}) ?시(?: ?(\d{1,2}) ?분)?(?:부터 (\d{1,2})분까지)?`)
	koreanFigures = lazyregexp.New(`^` + figures)
	koreanEither  = lazyregexp.New(`^ \S+든`) // 타든 안 타든
	koreanDenial  = lazyregexp.New(`않|^못|[^잘]못|없|아니|^안$|^말[라아]`)
	koreanHearsay = lazyregexp.New(`^[가-힣]*[다라]고 (?:한다|합니다)`) // 맑았다고 한다
	koreanOpen    = lazyregexp.New(`예정|계획|방침|기로$|키로$|추진|검토|고려|저울질|고심|만지작|[을를]지도$|수도$|가능성|전망|^아마|혐의|의혹|의심|알려[졌진]|전해[졌진]|추정|예상|관측|우려|보인다|보고 있|주장[했한]`)
)

// koreanNumber reads figures with 천, 만, 억, 조, a unit and a particle; a date; a time; or figures tied to figures.
func (s *scanner) koreanNumber() bool {
	if s.koreanClock(0) {
		return true
	}
	if q, ok := s.apply(koreanRules); ok {
		if q.kind == verbatim && q.unit == nil {
			s.koreanUnit(&q)
		}
		s.particle()
		s.out.quantity(q)
		return true
	}
	q := quantity{kind: amount}
	if g := s.match(sign); g != nil {
		q.unit = unitByEnglish[signs[g[0]]]
	}
	g := s.match(koreanScaled)
	if g == nil {
		return false
	}
	q.text, q.value, q.scaled = g[0], koreanValue(g[0]), strings.ContainsAny(g[0], "십백천만억조")
	if g := koreanRest.FindStringSubmatch(s.rest()); q.scaled && g != nil {
		s.take(1 + len(g[1]))
		q.value += number(g[1], 0)
	}
	q.over = s.match(koreanOver) != nil
	s.koreanUnit(&q)
	s.particle()
	s.out.quantity(q)
	return true
}

// particle takes the Hangul that stands right after a figure or a Latin word.
func (s *scanner) particle() { s.take(len(letters(s.rest(), isHangul))) }

// koreanValue reads "3조5천억", "22억 5천만", "1만2345" and "1.5".
func koreanValue(s string) float64 {
	powers := []int{12, 8, 4, 3, 2, 1}
	for i, word := range []string{"조", "억", "만", "천", "백", "십"} {
		if before, after, found := strings.Cut(s, word); found {
			return number(plain(koreanValue(before)), powers[i]) + koreanValue(after)
		}
	}
	return number(strings.TrimSpace(s), 0)
}

// koreanUnit takes the unit that follows.
func (s *scanner) koreanUnit(q *quantity) {
	if g := koreanAfter.FindStringSubmatch(s.rest()); g != nil {
		form := g[1] + g[2]
		s.take(strings.Index(g[0], form) + len(form))
		q.unit = unitByKorean[form]
	}
}

// koreanClock reads "3시 30분" after 오전 (1), 오후 (2) or nothing, and "부터 35분까지" behind it.
func (s *scanner) koreanClock(half int) bool {
	g := koreanClock.FindStringSubmatch(s.rest())
	if g == nil || strings.HasPrefix(s.rest()[len(g[0]):], "간") {
		return false
	}
	s.take(len(g[0]))
	q := quantity{kind: clock, value: number(g[1], 0), minute: g[2], half: half}
	s.out.quantity(q)
	if q.minute = g[3]; g[3] != "" {
		s.out.quantity(q)
	}
	s.particle()
	return true
}

// koreanWord reads what begins with a letter.
func (s *scanner) koreanWord() {
	if r, _ := utf8.DecodeRuneInString(s.rest()); !isHangul(r) {
		s.latinWord()
		s.particle()
		return
	}
	w := s.take(len(letters(s.rest(), isHangul)))
	q, isQuantity := koreanQuantities[w]
	for n := len(w) - len("가"); n > len("가") && !isQuantity; n -= len("가") { // without its particle
		q, isQuantity = koreanQuantities[w[:n]]
	}
	half := map[string]int{"오전": 1, "오후": 2}[w]
	switch {
	case isQuantity:
		if q.kind == small {
			if s.koreanUnit(&q); q.unit != nil {
				q.kind, q.text = amount, plain(q.value)
			}
		}
		s.out.quantity(q)
	case half > 0 && s.koreanClock(half):
	case w == "제" && s.rest() != "" && isDigit(s.rest()[0]):
		g := s.match(koreanFigures)
		s.particle()
		s.out.quantity(quantity{kind: verbatim, text: "No. " + g[0]})
	case koreanOpen.MatchString(w), koreanHearsay.MatchString(w + s.rest()):
		s.out.hedge()
		s.out.word(w)
	case koreanDenial.MatchString(w) && !koreanEither.MatchString(s.rest()):
		s.out.keep(s.out.not)
		s.out.word(w)
	default:
		s.out.word(w)
	}
}
