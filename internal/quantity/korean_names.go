package quantity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// bare keeps a number without a unit: a year, part of a name, the first of a range.
func (k *korean) bare(a koreanAmount, start int, floor bool) int {
	q := Quantity{Reading: plain(Number, a.value), Approx: floor || k.isApprox(start, a.end)}
	n, whole := a.value.Int64()
	switch {
	case a.article != (Value{}):
		q.Alternatives = []Reading{plain(Ordinal, a.article)}
	case k.isName(start, a.end):
		q.Kind, q.Alternatives = Label, k.schoolYears(n, start)
		if letter := byteAt(k.text, a.end); letter|0x20 == 'k' && !isLetter(byteAt(k.text, a.end+1)) {
			if v, ok := a.value.Mul(Int(1000)); ok {
				q.Alternatives = []Reading{plain(Number, v)}
			}
		}
	case whole && a.end-start == 2 && k.isGames(a.end):
		q.Alternatives = centuries(Year, n)
	case a.isYear(start) && !k.isGluedCount(a.end):
		q.Kind = Year
	}
	others := k.rangeReadings(a)
	if len(others) > 0 && others[0].isDate() {
		q.Reading, q.Alternatives, others = others[0], nil, others[1:]
	}
	q.Alternatives = append(q.Alternatives, others...)
	q.Weight = k.weight(a, q)
	if q.Reading == plain(Month, Int(1)) {
		q.Weight = Soft // 1∼9월: the first nine months
	}
	if whole && (n <= 5 && strings.HasPrefix(k.text[a.end:], "국") || k.isForum(start, a.end)) {
		q.Weight = Soft // 한미일 3국 are told by their names
	}
	return k.add(q, start, a.end)
}

// isYear reports whether the amount that starts at `start` is four figures of a year of our times.
func (a koreanAmount) isYear(start int) bool {
	n, whole := a.value.Int64()
	return whole && a.end-start == 4 && a.runes == 0 && n >= 1900 && n < 2100
}

// isGluedCount reports whether a counter stands right behind four figures, so that they are no year: 2020명.
func (k *korean) isGluedCount(i int) bool {
	return slices.ContainsFunc(plainCounters, func(c string) bool { return strings.HasPrefix(k.text[i:], c) && k.endsWord(i+len(c)) })
}

// isName reports whether the figures are part of a name: glued to a word before or to Latin letters behind
// (코로나19, 5G), an event told by its date (6·25), or a place in the batting order (4번 타자, the cleanup hitter).
func (k *korean) isName(start, end int) bool {
	before, after := runeBefore(k.text, start), runeAt(k.text, end)
	if rest, ok := strings.CutPrefix(k.text[end:], "번"); isLetter(byteAt(k.text, end)) || ok && strings.HasPrefix(strings.TrimPrefix(rest, " "), "타") {
		return true
	}
	if last := len(k.found) - 1; last >= 0 && k.found[last].End == start {
		return false // 3대2
	}
	if before == '/' || after == '/' && isDigit(byteAt(k.text, end+1)) {
		return true // 24/7
	}
	if isMiddleDot(before) || isMiddleDot(after) && isDigit(byteAt(k.text, end+utf8.RuneLen(after))) {
		return true
	}
	if !isHangul(before) {
		return false
	}
	for _, p := range gluedPrefixes {
		if strings.HasSuffix(k.text[:start], p) {
			return false
		}
	}
	return true
}

func isMiddleDot(r rune) bool { return r == '·' || r == 'ㆍ' || r == '・' || r == '‧' }

// latin skips a word in Latin letters; the figures in it (G20) or behind its hyphen (F-35) are part of a name.
func (k *korean) latin(i int) int {
	end := i
	for isLetter(byteAt(k.text, end)) {
		end++
	}
	if code, ok := moneySigns[k.text[i:end]]; ok {
		return k.moneyAmount(code, i, end)
	}
	for isLetter(byteAt(k.text, end)) || isDigit(byteAt(k.text, end)) {
		end++
	}
	if code, ok := moneyCodes[k.text[i:end]]; ok {
		return k.moneyAmount(code, i, end)
	}
	if byteAt(k.text, end) == '$' {
		if code, ok := moneySigns[k.text[i:end+1]]; ok {
			return k.moneyAmount(code, i, end+1)
		}
	}
	if v, ok := onlyFigures(k.text[i:end]); ok {
		return k.add(Quantity{Reading: plain(Label, v)}, i, end)
	}
	if byteAt(k.text, end) == '-' && isDigit(byteAt(k.text, end+1)) {
		stop := figuresEnd(k.text, end+1)
		if v, ok := ParseDecimal(k.text[end+1 : stop]); ok {
			return k.add(Quantity{Reading: plain(Label, v)}, i, stop)
		}
	}
	if n := romanValue(k.text[i:end]); n > 0 {
		return k.add(Quantity{Reading: Reading{Ordinal, Int(n), numeralUnit}}, i, end)
	}
	return end
}
