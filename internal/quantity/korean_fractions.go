package quantity

import (
	"strings"
	"unicode/utf8"
)

// slash reads 2/3 and 3/4분기.
func (k *korean) slash(i int) int {
	if c := byteAt(k.text, i); '1' <= c && c <= '4' && strings.HasPrefix(k.text[i+1:], "/4분기") { // the third quarter
		return k.add(Quantity{Reading: plain(Ordinal, Int(int64(c-'0'))), Weight: Hard}, i, i+len("3/4분기"))
	}
	q, end, ok := k.slashed(i)
	if !ok {
		return i
	}
	return k.add(q, i, end)
}

// slashed reads a proper fraction of short terms, or one part of many, at i.
func (k *korean) slashed(i int) (Quantity, int, bool) {
	_, end := k.twoDigits(i)
	if end == i || byteAt(k.text, end) != '/' || byteAt(k.text, i-1) == '/' {
		return Quantity{}, i, false
	}
	num, den := k.text[i:end], k.text[end+1:figuresEnd(k.text, end+1)]
	v, ok := slashRatio(num, den)
	if !ok {
		return Quantity{}, i, false
	}
	n, _ := ParseDecimal(num)
	d, _ := ParseDecimal(den)
	return Quantity{Reading: plain(Fraction, v), Parts: []Reading{plain(Number, n), plain(Number, d)}}, end + 1 + len(den), true
}

// partsOf reads fractions, from their denominator on: 3분의 2, 100만분의 1.
func (k *korean) partsOf(a koreanAmount) (Quantity, int, bool) {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(k.text[a.end:], " "), "분의")
	if !ok {
		return Quantity{}, a.end, false
	}
	b, ok := k.amount(len(k.text) - len(strings.TrimPrefix(rest, " ")))
	den, whole := a.value.Int64()
	num, whole2 := b.value.Int64()
	if num > den && b.big == Int(1e4) && strings.HasSuffix(k.text[:b.end], "만") { // 5분의 1만: only a fifth
		num, b.end = num/1e4, b.end-len("만")
		b.value = Int(num)
	}
	if !ok || !whole || !whole2 {
		return Quantity{}, a.end, false
	}
	v, ok := Ratio(num, den)
	q := Quantity{Reading: plain(Fraction, v), Weight: hardIf(a.figures)}
	q.Parts = []Reading{plain(Number, b.value), plain(Number, a.value)}
	return q, b.end, ok
}

// tenthNames are the tenths, hundredths and thousandths of a batting average: 3할1푼2리.
var tenthNames = []string{"할", "푼", "리"}

// tenths reads a batting average or a share in those words: 3할1푼2리.
func (k *korean) tenths(i int) int {
	sum, end, unit := Value{}, i, int64(1)
	for _, name := range tenthNames {
		unit *= 10
		at := end
		if end > i && byteAt(k.text, at) == ' ' {
			at++
		}
		n, stop := k.twoDigits(at)
		if stop != at+1 || !strings.HasPrefix(k.text[stop:], name) {
			continue
		}
		part, _ := Ratio(n, unit)
		sum, _ = sum.Add(part)
		end = stop + len(name)
	}
	if end == i || !strings.HasPrefix(k.text[i+1:], "할") || strings.HasPrefix(k.text[end:], "인") || strings.HasPrefix(k.text[end:], "당") {
		return i // 5할인, 2할당
	}
	return k.add(Quantity{Reading: plain(Fraction, sum), Weight: Hard}, i, end)
}

// mixed adds the fraction behind a whole number: 220 2/3, 5⅔, 5와 3분의 2.
func (k *korean) mixed(a koreanAmount) koreanAmount {
	f, end, ok := k.slashed(a.end + 1)
	ok = ok && byteAt(k.text, a.end) == ' '
	r, size := utf8.DecodeRuneInString(k.text[a.end:])
	if g, isGlyph := glyphs[r]; isGlyph {
		f.Value, end, ok = ratio(g), a.end+size, true
	}
	for _, and := range []string{"와 ", "과 ", " 와 ", " 과 "} {
		if strings.HasPrefix(k.text[a.end:], and) {
			f, end, ok = k.fraction(a.end + len(and))
		}
	}
	if sum, fits := a.value.Add(f.Value); ok && fits {
		a.value, a.end = sum, end
	}
	return a
}

// fraction reads 3분의 2 at i.
func (k *korean) fraction(i int) (Quantity, int, bool) {
	den, ok := k.amount(i)
	if !ok {
		return Quantity{}, i, false
	}
	return k.partsOf(den)
}

// halfUnit reads 반 분, 반 마일: half of a unit that stands apart.
func (k *korean) halfUnit(i int) int {
	end := i + len("반")
	if !strings.HasPrefix(k.text[i:], "반 ") {
		return i
	}
	t, after, ok := k.tailAt(end)
	if !ok || t.kind != Duration && t.kind != Measure {
		return i
	}
	return k.add(t.quantity(half), i, after)
}
