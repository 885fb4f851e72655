package quantity

import "strings"

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
	if last := e.quarterTo(q.Reading, next); last > 0 {
		q.Alternatives, q.Parts = append(q.Alternatives, plain(Ordinal, Int(last/3))), []Reading{plain(Month, Int(last))}
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

// quarterTo returns the month that ends the quarter which three months up to token next are, or 0: the three months to September.
func (e *english) quarterTo(r Reading, next int) int64 {
	if r.Unit != "month" || r.Value != Int(3) || !untilMonth[e.at(next).lower] || !e.at(next+1).capital() {
		return 0
	}
	if m := months[e.at(next+1).lower].number; m%3 == 0 {
		return m
	}
	return 0
}

// untilMonth are the words between a span of months and the month that it ends with.
var untilMonth = map[string]bool{"to": true, "through": true, "until": true, "till": true, "ended": true, "ending": true}

// isYearToDate reports whether the months from token i up to next are those from January: the first nine months, the
// nine months to September.
func (e *english) isYearToDate(r Reading, i, next int) bool {
	if n, whole := r.Value.Int64(); r.Unit != "month" || !whole || n < 1 || n > 12 {
		return false
	}
	if e.at(i - 1).is("first") {
		return true
	}
	return untilMonth[e.at(next).lower] && e.at(next+1).capital() && Int(months[e.at(next+1).lower].number) == r.Value
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

// tail is a unit behind a number: of measure, of money, per cent, years old.
type tail struct {
	kind  Kind
	unit  string
	scale Value     // what the value is multiplied by: a cent is 1/100 of a dollar
	exact string    // the spelling, where case matters
	glued bool      // only right behind the figure
	also  []Reading // further meanings; the number gives their values
}

// englishTails is the table of the units that follow a number in English.
var englishTails = buildEnglishTails()

func buildEnglishTails() phrases[tail] {
	table := phrases[tail]{}
	for _, u := range units {
		for _, name := range u.english {
			addTail(table, name, tail{kind: Measure, unit: u.symbol})
		}
	}
	for _, c := range currencies {
		t := tail{kind: Money, unit: c.code}
		if c.minor {
			t.scale = hundredth
		}
		for _, name := range c.english {
			addTail(table, name, t)
		}
	}
	for name, t := range plainTails {
		addTail(table, name, t)
	}
	return table
}

// addTail adds a unit to the table. A leading "+" means that it stands right behind the figure, in this case of letters.
func addTail(table phrases[tail], name string, t tail) {
	if rest, ok := strings.CutPrefix(name, "+"); ok {
		t.glued, name = true, rest
		t.exact = rest
	}
	table.add(name, t)
}

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
