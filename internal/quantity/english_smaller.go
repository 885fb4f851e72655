package quantity

// andAHalf adds half a unit: "an hour and a half", "two miles and a half".
func (e *english) andAHalf(q Quantity, next int) (Quantity, int) {
	after, ok := follow(e.tokens, next, []string{"and", "a", "half"})
	if !ok {
		return q, next
	}
	part := half
	if t, _, ok := englishTails.match(e.tokens, next-1); ok {
		part = t.reading(half).Value // a decade and a half
	}
	if v, fits := q.Value.Add(part); fits {
		q.Value = v
		return q, after
	}
	return q, next
}

// smallerUnit adds the minutes to the hours, the months to the years, the inches to the feet.
func (e *english) smallerUnit(q Quantity, next int) (Quantity, int) {
	small, times := smaller(q.Unit)
	if times == 0 {
		return q, next
	}
	i := next
	if e.at(i).is(",") {
		i++
	}
	if e.at(i).is("and") || e.at(i).isHyphen() {
		i++
	}
	b, ok := e.amount(i, false)
	if !ok || b.scaled || b.value.Float64() >= float64(times) {
		return q, next
	}
	t, after, ok := e.tailAt(b.next, b)
	if !ok && q.Unit == "ft" && b.plain && i <= next+1 && !e.at(b.next).is("%") {
		t, after, ok = tail{kind: Measure, unit: "in"}, b.next, true // 5-foot-11
	}
	if !ok || t.unit != small {
		return q, next
	}
	return q.joined(t.reading(b.value), times), after
}

// smaller returns the unit that is counted after this one, and how many make one; 0 where there is none.
func smaller(unit string) (string, int64) {
	switch unit {
	case "year":
		return "month", 12
	case "week":
		return "day", 7
	case "day":
		return "hour", 24
	case "hour":
		return "minute", 60
	case "minute":
		return "second", 60
	case "ft":
		return "in", 12
	}
	return "", 0
}

// joined returns q and an amount of a smaller unit as one quantity in the smaller unit, with both as parts.
func (q Quantity) joined(r Reading, times int64) Quantity {
	whole, ok := q.Value.Mul(Int(times))
	sum, ok2 := whole.Add(r.Value)
	if !ok || !ok2 {
		return q
	}
	q.Parts = append(q.partsOrSelf(), r)
	q.Reading = Reading{Kind: r.Kind, Value: sum, Unit: r.Unit}
	return q
}

func (q Quantity) partsOrSelf() []Reading {
	if len(q.Parts) > 0 {
		return q.Parts
	}
	return []Reading{q.Reading}
}
