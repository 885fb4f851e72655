package quantity

import "strings"

// finish adds the amount that starts at `start`, with the unit behind it, to what was found.
func (k *korean) finish(a koreanAmount, start int) int {
	if q, next, ok := k.partsOf(a); ok {
		return k.add(q, start, next)
	}
	end, floor := a.end, false
	if strings.HasPrefix(k.text[end:], "여") {
		end, floor = end+len("여"), true
	}
	if next := k.jump(a, start); next > start {
		return next
	}
	t, after, ok := k.tailAt(end)
	if !ok || t.none && (k.isName(start, a.end) || a.isYear(start)) || k.isGames(a.end) && a.end-start == 2 {
		return k.bare(a, start, floor)
	}
	if t.kind == Clock {
		return k.clock(a, start, after)
	}
	if t.unit == "minute" && len(k.found) > 0 {
		if next := k.sameHour(a.value, start, after); next > start {
			return next
		}
	}
	q := t.quantity(a.value)
	q.Approx = floor || k.isApprox(start, after) || t.kind == Percent && strings.HasPrefix(k.text[after:], "대")
	q, after = k.adjust(q, start, after)
	for last := start; after > last; {
		last = after
		q, after = k.smaller(q, after)
	}
	q, after = k.minorMoney(q, after)
	q, after = k.hundredths(q, after)
	q.Weight = k.weight(a, q)
	if strings.HasSuffix(k.text[:after], "분기") {
		q.Weight = max(q.Weight, Firm)
	}
	if t.kind == Age && q.Kind == Ordinal {
		q.Weight = Soft // Pope Leo is 레오 14세
	}
	if strings.HasSuffix(k.text[:after], "박") && isDigit(byteAt(strings.TrimPrefix(k.text[after:], " "), 0)) {
		q.Weight = Soft // 7박8일 are eight days
	}
	if n, whole := q.Value.Int64(); whole && n == 1 && strings.HasPrefix(k.text[after:], "당") {
		q.Weight = Soft // 1달러당 is on the dollar, 1㎡당 a square meter
	}
	return k.add(q, start, after)
}

// weight returns how likely a faithful translation is to keep the quantity: figures above two, big scales, spans of time
// and the kinds that always matter are kept.
func (k *korean) weight(a koreanAmount, q Quantity) Weight {
	n := a.value.Float64()
	if q.Kind == Duration {
		n = max(n, q.Value.Float64()) // 1시간 30분 are 90 minutes
	}
	span := q.Kind == Day && len(q.Alternatives) > 0 // 1일 may be a day rather than a date
	switch {
	case q.Kind == Label:
		return Soft
	case q.Kind == Percent, q.Kind == Points:
		return Hard
	case a.figures:
		return hardIf(n > smallWord || a.value.over > 0 || q.Kind.strong() && !span)
	case n > plainWord && a.runes != 1, q.Kind == Duration, q.Kind == Age:
		return hardIf(n > smallWord)
	}
	return firmIf(n > smallWord)
}

// tailAt returns the unit that starts at i, past a space, and its end.
func (k *korean) tailAt(i int) (koreanTail, int, bool) {
	at, spaced := i, false
	if byteAt(k.text, i) == ' ' {
		at, spaced = i+1, true
	}
	t, n, ok := koreanTails.match(k.text[at:])
	if !ok {
		return koreanTail{}, i, false
	}
	end := at + n
	if isLetter(k.text[at]) && (isLetter(byteAt(k.text, end)) || isDigit(byteAt(k.text, end))) {
		return koreanTail{}, i, false // 5G, 3min
	}
	if spaced && !k.endsWord(end) {
		return koreanTail{}, i, false
	}
	return t, end, true
}

// readings returns the meanings that a number takes from the unit of another: two in 2∼3시, three in 3~5억.
func (t koreanTail) readings(v Value) []Reading {
	if t.kind == Clock {
		return clockReadings(v.num*60, anyHalf)
	}
	return []Reading{t.quantity(v).Reading}
}

// quantity returns the value with that unit.
func (t koreanTail) quantity(v Value) Quantity {
	if t.scale != (Value{}) {
		if scaled, ok := v.Mul(t.scale); ok {
			v = scaled
		}
	}
	q := Quantity{Reading: Reading{Kind: t.kind, Value: v, Unit: t.unit}}
	for _, r := range t.also {
		if r.Unit == "century" {
			if years, ok := v.Mul(Int(100)); ok {
				q.Alternatives = append(q.Alternatives, Reading{Duration, years, "year"})
			}
			continue
		}
		q.Alternatives = append(q.Alternatives, Reading{r.Kind, v, r.Unit})
	}
	return q
}
