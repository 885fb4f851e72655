package quantity

import "strings"

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
