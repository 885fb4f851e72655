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
