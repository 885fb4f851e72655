package quantity

import (
	"strings"
	"unicode/utf8"
)

// money reads an amount behind a sign: $300만, ₩5000.
func (k *korean) money(i int) int {
	r, size := utf8.DecodeRuneInString(k.text[i:])
	if g, ok := glyphs[r]; ok {
		return k.add(Quantity{Reading: plain(Fraction, ratio(g)), Weight: Hard}, i, i+size)
	}
	code, ok := moneySigns[k.text[i:i+size]]
	if !ok {
		return i
	}
	return k.moneyAmount(code, i, i+size)
}

func (k *korean) moneyAmount(code string, i, at int) int {
	if byteAt(k.text, at) == ' ' {
		at++
	}
	if !isDigit(byteAt(k.text, at)) {
		return at
	}
	a, ok := k.amount(at)
	if !ok {
		return at
	}
	end := k.englishScale(&a)
	if _, n, ok := koreanTails.match(k.text[end:]); ok && familyOf[code] != "" {
		if t, _, _ := koreanTails.match(k.text[end:]); t.kind == Money {
			end += n // $500달러
		}
	}
	return k.add(Quantity{Reading: Reading{Money, a.value, code}, Weight: Hard, Approx: k.isApprox(i, end)}, i, end)
}

// englishScale multiplies by an English abbreviation: $3.6B.
func (k *korean) englishScale(a *koreanAmount) int {
	end := a.end
	for isLetter(byteAt(k.text, end)) {
		end++
	}
	s, ok := abbreviatedScales[strings.ToLower(k.text[a.end:end])]
	if !ok {
		return a.end
	}
	v, fits := a.value.Mul(Int(s.value))
	if !fits {
		return a.end
	}
	a.value = v
	return end
}

// minorMoney adds the cents to the dollars: 1달러 99센트.
func (k *korean) minorMoney(q Quantity, after int) (Quantity, int) {
	at := after
	if byteAt(k.text, at) == ' ' {
		at++
	}
	if q.Kind != Money || !isDigit(byteAt(k.text, at)) {
		return q, after
	}
	b, ok := k.amount(at)
	t, end, found := k.tailAt(b.end)
	if !ok || !found || t.kind != Money || t.scale != hundredth || b.value.Float64() >= 100 {
		return q, after
	}
	minor := t.quantity(b.value)
	sum, ok := q.Value.Add(minor.Value)
	if !ok || familyOf[minor.Unit] != familyOf[q.Unit] && q.Unit != "EUR" {
		return q, after
	}
	q.Parts = []Reading{q.Reading, minor.Reading}
	q.Value, q.Alternatives = sum, nil
	return q, end
}
