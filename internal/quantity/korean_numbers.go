package quantity

import (
	"strings"
	"unicode/utf8"
)

// koreanAmount is a cardinal in figures, in Hangul or in both: 3조5천억, 22 억 5 천만, 백만.
type koreanAmount struct {
	value   Value
	end     int
	figures bool
	big     Value // the last of 만, 억, 조, 경; 0 where there is none
	article Value // what it is where 조 means an article of law; 0 where it cannot
	runes   int   // how many numerals in Hangul
}

// hangulSum is the sum of the parts of a number read so far, each scale below the one before it.
type hangulSum struct {
	k       *korean
	a       koreanAmount
	pos     int
	total   Value // closed by a big scale
	group   Value // since the last big scale
	coef    Value // since the last scale
	hasCoef bool
	small   int64 // the last small scale of the group
	big     int64 // the last big scale
}

const noScale = int64(1) << 62

// amount reads the cardinal that starts at i.
func (k *korean) amount(i int) (koreanAmount, bool) {
	s := hangulSum{k: k, pos: i, small: 1e4, big: noScale}
	for s.step(s.pos == i) {
	}
	v, ok := s.total.Add(s.group)
	v, ok2 := v.Add(s.coef)
	s.a.value, s.a.end = v, s.pos
	return s.a, ok && ok2 && s.pos > i
}

// step takes the next part of the number and reports whether there was one.
func (s *hangulSum) step(first bool) bool {
	p, spaced := s.pos, false
	if !first && byteAt(s.k.text, p) == ' ' {
		p, spaced = p+1, true
	}
	if p >= len(s.k.text) {
		return false
	}
	r, size := utf8.DecodeRuneInString(s.k.text[p:])
	switch {
	case isDigit(s.k.text[p]):
		return !s.hasCoef && s.literal(p, spaced, first)
	case sinoDigits[r] > 0 && !spaced:
		return !s.hasCoef && s.sinoDigit(p, r, size, first)
	case smallScales[r] > 0:
		return s.smallScale(p, size, smallScales[r], spaced)
	case bigScales[r] > 0:
		return s.bigScale(p, size, bigScales[r], r, spaced)
	}
	return false
}

// literal takes figures as the coefficient of what follows.
func (s *hangulSum) literal(p int, spaced, first bool) bool {
	end := figuresEnd(s.k.text, p)
	text := s.k.text[p:end]
	if byteAt(s.k.text, p-1) == '.' && (p == 1 || strings.IndexByte(" ([", s.k.text[p-2]) >= 0) {
		text = "0." + text // 타율 .312
	}
	v, ok := ParseDecimal(text)
	if !ok {
		return false
	}
	if !first && (v.Float64() >= float64(min(s.small, s.big)) || spaced && !s.continues(p, end)) {
		return false
	}
	s.coef, s.hasCoef, s.pos, s.a.figures = v, true, end, true
	return true
}

// continues reports whether figures after a space belong to the number before them: 37만 5,000명 is one number,
// 50만 2018년 is two.
func (s *hangulSum) continues(p, end int) bool {
	rest := s.k.text[end:]
	for _, unit := range []string{"년", "월", "일", "시", "%", "~", "-", "∼", ":", "위", "번째", "차", "세", "살"} {
		if strings.HasPrefix(rest, unit) {
			return false
		}
	}
	return end > p
}

// sinoDigit takes a digit in Hangul. Behind figures it must have its own scale, or it is a particle: 3만이.
func (s *hangulSum) sinoDigit(p int, r rune, size int, first bool) bool {
	next := runeAt(s.k.text, p+size)
	if s.a.figures && smallScales[next] == 0 {
		return false
	}
	if !first && s.small == 10 && s.a.figures {
		return false
	}
	s.coef, s.hasCoef, s.pos = Int(sinoDigits[r]), true, p+size
	s.a.runes++
	return true
}

func (s *hangulSum) smallScale(p, size int, scale int64, spaced bool) bool {
	if scale >= s.small || !s.isScale(p, size, spaced) {
		return false
	}
	if !s.hasCoef {
		if spaced || s.a.figures && s.group != (Value{}) {
			return false
		}
		s.coef = Int(1)
	}
	part, ok := s.coef.Mul(Int(scale))
	sum, ok2 := s.group.Add(part)
	if !ok || !ok2 {
		return false
	}
	s.group, s.coef, s.hasCoef, s.small, s.pos = sum, Value{}, false, scale, p+size
	s.a.runes++
	return true
}

func (s *hangulSum) bigScale(p, size int, scale int64, r rune, spaced bool) bool {
	if scale >= s.big || !s.isScale(p, size, spaced) {
		return false
	}
	if (r == '조' || r == '경') && !s.isHuge(p, p+size, r, spaced) {
		return false
	}
	group, ok := s.group.Add(s.coef)
	if group == (Value{}) {
		if spaced || s.hasCoef {
			return false
		}
		group = Int(1)
	}
	part, ok2 := group.Mul(Int(scale))
	sum, ok3 := s.total.Add(part)
	if !ok || !ok2 || !ok3 {
		return false
	}
	if r == '조' && s.total == (Value{}) && s.a.figures {
		s.a.article = group
	} else {
		s.a.article = Value{}
	}
	s.total, s.group, s.coef, s.hasCoef, s.small, s.big, s.pos = sum, Value{}, Value{}, false, 1e4, scale, p+size
	s.a.big = Int(scale)
	s.a.runes++
	return true
}

// isScale reports whether the scale at p is one, and not the start of a word such as 조건 or 만점. Right behind a figure
// a small scale always is one: 5천만에, 2천장.
func (s *hangulSum) isScale(p, size int, spaced bool) bool {
	rest := s.k.text[p:]
	r := runeAt(rest, 0)
	if _, _, word := koreanNotScale.match(rest); word && (spaced || !s.a.figures || r == '조' || r == '경') {
		return false
	}
	return !spaced || s.k.isNumeralEnd(p+size)
}

// isNumeralEnd reports whether a numeral that stands apart can end at i: at the end of a word, or before a scale,
// a counter or 여.
func (k *korean) isNumeralEnd(i int) bool {
	r := runeAt(k.text, i)
	if !isHangul(r) || smallScales[r] > 0 || bigScales[r] > 0 || r == '여' {
		return true
	}
	if strings.ContainsRune("은을의로과와", r) && !isHangul(runeAt(k.text, i+utf8.RuneLen(r))) {
		return true // 100 만은
	}
	_, _, ok := koreanCounted.match(k.text[i:])
	return ok
}

// isHuge reports whether 조 or 경 is a scale: money or a lower figure must follow, or decimals stand before it.
// 제713조 is an article of law and 10경기 are ten matches. A 조 that could be either is taken for a scale.
func (s *hangulSum) isHuge(p, end int, r rune, spaced bool) bool {
	rest := strings.TrimPrefix(s.k.text[end:], "여")
	rest = strings.TrimPrefix(rest, " ")
	t, _, unit := koreanTails.match(rest)
	next := runeAt(rest, 0)
	switch {
	case unit && t.kind == Money, s.coef.over > 0:
		return true
	case !s.a.figures:
		return false
	case rest != "" && isDigit(rest[0]) && !strings.HasPrefix(s.k.text[end:], "("):
		return !s.isArticle(p, end)
	case smallScales[next] > 0 && r == '조':
		return true
	}
	return r == '조' && !spaced && !s.isArticle(p, end)
}

// isArticle reports whether the figure before the 조 that ends at `end` numbers an article of law.
func (s *hangulSum) isArticle(p, end int) bool {
	start := len(strings.TrimSuffix(s.k.text[:p], " "))
	for start > 0 && isDigit(s.k.text[start-1]) {
		start--
	}
	before := strings.TrimSuffix(s.k.text[:start], " ")
	for _, w := range []string{"제", "법", "조약", "헌법", "규칙", "령", "헌장", "협정", "조례"} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	for _, w := range []string{"의", "항", "에 따라", " 제", " 1항", " 2항", " 3항"} {
		if strings.HasPrefix(s.k.text[end:], w) {
			return true
		}
	}
	return false
}
