package quantity

import (
	"strings"
	"unicode/utf8"
)

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
