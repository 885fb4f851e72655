package quantity

import "strings"

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

// relay reads 4×400m.
func (k *korean) relay(i int) int {
	legs, end := k.twoDigits(i)
	rest := strings.TrimPrefix(strings.TrimPrefix(k.text[end:], "×"), "x")
	at := len(k.text) - len(rest)
	stop := figuresEnd(k.text, at)
	leg, ok := ParseDecimal(k.text[at:stop])
	if end == i || at == end || stop == at || !ok || byteAt(k.text, stop) != 'm' {
		return i
	}
	return k.add(relayOf(legs, leg), i, stop+len("m"))
}
