package quantity

// withTail reads the unit behind the amount, and what may follow it: "and a half", a smaller unit.
func (e *english) withTail(a amount, i int) (Quantity, int, bool) {
	t, next, ok := e.tailAt(a.next, a)
	if !ok {
		return Quantity{}, i, false
	}
	if t.kind == Duration && t.unit == "hour" && a.plain {
		if c, ok := militaryTime(e.tokens[i].text); ok {
			return c, next, true
		}
	}
	q := Quantity{Weight: t.weight(a)}
	q.Reading = t.reading(a.value)
	for _, r := range t.also {
		r.Value = a.value
		q.Alternatives = append(q.Alternatives, r)
	}
	if t.unit == "deg" { // American copy means Fahrenheit
		q.Alternatives = append(q.Alternatives, Reading{Measure, a.value, "°F"})
	}
	if e.at(a.next - 1).is("dozen") {
		q.Approx, q.Weight = true, Soft
	}
	if e.isEvery(q.Reading, next) {
		q.Weight = Soft // 연중무휴
	}
	if a.plain && e.at(a.next).is("m") && next == a.next+1 { // 100m: a distance or an amount; 100 m² is none
		if v, ok := a.value.Mul(Int(1e6)); ok {
			q.Alternatives = append(q.Alternatives, plain(Number, v))
		}
	}
	if e.isYearToDate(q.Reading, i, next) {
		q.Alternatives = append(q.Alternatives, plain(Month, q.Value)) // 1∼9월
	}
	if t.kind == Duration || t.kind == Measure {
		q, next = e.andAHalf(q, next)
		for last := i; next > last; {
			last = next
			q, next = e.smallerUnit(q, next)
		}
	}
	if q.Value != t.reading(a.value).Value {
		q.Weight = Hard
	}
	return q, next, true
}

// isEvery reports whether a span is all there is of a longer one: seven days a week, 365 days a year.
func (e *english) isEvery(r Reading, next int) bool {
	if !e.at(next).is("a") && !e.at(next).is("per") {
		return false
	}
	of := e.at(next + 1)
	return r.Unit == "day" && (r.Value == Int(7) && of.is("week") || r.Value == Int(365) && of.is("year"))
}

// isYearToDate reports whether the months from token i up to next are those from January: the first nine months, the
// nine months to September.
func (e *english) isYearToDate(r Reading, i, next int) bool {
	if n, whole := r.Value.Int64(); r.Unit != "month" || !whole || n < 1 || n > 12 {
		return false
	}
	if e.at(i - 1).is("first") {
		return true
	}
	switch e.at(next).lower {
	case "to", "through", "until", "till", "ended", "ending":
		return e.at(next+1).capital() && Int(months[e.at(next+1).lower].number) == r.Value
	}
	return false
}

// signed returns q as a negative number where it is a temperature after a minus. Other numbers keep their figure: a fall
// of 3% may be told as -3%.
func (e *english) signed(q Quantity, i int) Quantity {
	before := e.at(i - 1)
	if q.Kind != Measure || unitBySymbol[q.Unit].dim != temperature || !before.is("minus") && !(before.isHyphen() && before.gap) {
		return q
	}
	q.Alternatives = append(q.Alternatives, q.Reading)
	q.Value.num = -q.Value.num
	return q
}

// weight returns the weight of an amount with this unit: "six months" are as exact as figures, "two" are not.
func (t tail) weight(a amount) Weight {
	switch t.kind {
	case Percent, Points, Money:
		return Hard
	case Measure:
		return hardIf(!a.article)
	case Duration, Age:
		return max(a.weight(), hardIf(a.weight() == Firm))
	}
	return a.weight()
}

// reading returns the meaning of the value with this unit.
func (t tail) reading(v Value) Reading {
	if t.scale != (Value{}) {
		if scaled, ok := v.Mul(t.scale); ok {
			v = scaled
		}
	}
	return Reading{Kind: t.kind, Value: v, Unit: t.unit}
}

// tailAt finds the tail that starts at token i, past a hyphen.
func (e *english) tailAt(i int, a amount) (tail, int, bool) {
	hyphen := e.at(i).isHyphen() && !e.at(i).gap
	at := i
	if hyphen {
		at++
	}
	t, next, ok := englishTails.match(e.tokens, at)
	if !ok || (t.glued && (hyphen || e.tokens[at].gap && !e.isDegrees(at, t))) || (t.exact != "" && e.tokens[at].text != t.exact) {
		return tail{}, i, false
	}
	if t.unit == "KRW" && e.isVerb(at, a) {
		return tail{}, i, false
	}
	return t, next, true
}

// isDegrees reports whether the letter of a scale of temperature stands alone at token i: 95 F.
func (e *english) isDegrees(i int, t tail) bool {
	return t.kind == Measure && unitBySymbol[t.unit].dim == temperature && !e.at(i+1).is("-") && !e.at(i+1).is("'")
}

// isVerb reports whether "won" at token i is the past of "win".
func (e *english) isVerb(i int, a amount) bool {
	if !a.scaled && a.value.Float64() < 100 {
		return true
	}
	switch e.at(i + 1).lower {
	case "the", "a", "an", "their", "his", "her", "its", "in", "by", "gold", "silver", "bronze", "at", "back", "again":
		return a.value.Float64() < 1000
	}
	return false
}
