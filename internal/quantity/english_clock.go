package quantity

import "strings"

// meridiem reads a.m. or p.m. at token i.
func (e *english) meridiem(i int) (meridiem, int, bool) {
	switch e.at(i).lower {
	case "a.m.", "am", "a.m":
		return morning, i + 1, true
	case "p.m.", "pm", "p.m":
		return afternoon, i + 1, true
	}
	return anyHalf, i, false
}

// clock reads 12:55 p.m., 7.55am, 10 a.m., 13:10, 5 o'clock and running times.
func (e *english) clock(i int) int {
	if next := e.runningTime(i); next > i {
		return next
	}
	hour, minute, next, colon := e.hourMinute(i)
	if next == i {
		return e.zoneTime(i)
	}
	if m, after, ok := e.meridiem(next); ok && hour <= 12 {
		return e.add(clockQuantity(hour*60+minute, m), i, after)
	}
	switch {
	case e.at(next).is("o'clock") || e.at(next).is("o’clock"):
		return e.add(clockQuantity(hour*60, anyHalf), i, next+1)
	case hour == 12 && (e.at(next).is("noon") || e.at(next).is("midday")):
		return e.add(clockQuantity(halfDay, afternoon), i, next+1)
	case hour == 12 && e.at(next).is("midnight"):
		return e.add(clockQuantity(0, morning), i, next+1)
	case !colon:
		return i
	}
	if hour >= 24 {
		q := Quantity{Reading: Reading{Duration, Int(hour*60 + minute), "second"}, Weight: Hard}
		return e.add(q, i, next)
	}
	q := clockQuantity(hour*60+minute, anyHalf)
	if before := e.at(i - 1); before.capital() && weekdays[before.lower] == 0 { // Mark 10:15: chapter and verse
		q.Parts = []Reading{plain(Number, Int(hour)), plain(Number, Int(minute))}
	}
	q.Alternatives = append(q.Alternatives, Reading{Duration, Int(hour*60 + minute), "second"}, Reading{Duration, Int(hour*60 + minute), "minute"})
	return e.add(q, i, next)
}

// runningTime reads 2:05:30, with or without a fraction, and 2:23.417, which are minutes and seconds.
func (e *english) runningTime(i int) int {
	first, ok := e.integer(i)
	second, next, point := e.sixtieths(i + 1)
	if !ok || first > 99 || next == i+1 {
		return i
	}
	sum, ok := second.Add(Int(first * 60))
	if !point {
		third, end, _ := e.sixtieths(next)
		if end == next {
			return i
		}
		sum, ok = third.Add(Int(sum.num * 60))
		next = end
	}
	if !ok {
		return i
	}
	return e.add(Quantity{Reading: Reading{Duration, sum, "second"}, Weight: Hard}, i, next)
}

// sixtieths reads a colon at token i and the two figures below 60 behind it, which may have a decimal point.
func (e *english) sixtieths(i int) (v Value, next int, point bool) {
	figure := e.at(i + 1)
	whole, _, point := strings.Cut(figure.text, ".")
	v, ok := ParseDecimal(figure.text)
	if !ok || !e.at(i).is(":") || e.at(i).gap || figure.gap || len(whole) != 2 || v.Float64() >= 60 {
		return Value{}, i, false
	}
	return v, i + 2, point
}

// hourMinute reads 5, 5:30 or 5.30 at token i. It returns i as next where that is no time.
func (e *english) hourMinute(i int) (hour, minute int64, next int, colon bool) {
	if h, m, ok := strings.Cut(e.tokens[i].text, "."); ok {
		hv, ok1 := ParseDecimal(h)
		mv, ok2 := ParseDecimal(m)
		if _, _, suffix := e.meridiem(i + 1); ok1 && ok2 && suffix && len(m) == 2 && mv.num < 60 {
			return hv.num, mv.num, i + 1, false
		}
		return 0, 0, i, false
	}
	hour, ok := e.integer(i)
	if !ok || hour > 99 || len(e.tokens[i].text) > 2 { // 0040 GMT
		return 0, 0, i, false
	}
	if m, ok := e.integer(i + 2); ok && e.at(i+1).is(":") && !e.at(i+1).gap && !e.at(i+2).gap && len(e.at(i+2).text) == 2 && m < 60 {
		return hour, m, i + 3, true
	}
	return hour, 0, i + 1, false
}

// zoneTime reads four figures before a time zone: 1134 GMT.
func (e *english) zoneTime(i int) int {
	if strings.HasPrefix(e.tokens[i].text, "0") {
		if q, ok := militaryTime(e.tokens[i].text); ok { // 0500
			return e.add(q, i, i+1)
		}
	}
	switch e.at(i + 1).text {
	case "GMT", "BST", "UTC", "EST", "EDT", "PST", "PDT", "KST", "CET", "JST":
		if q, ok := militaryTime(e.tokens[i].text); ok {
			return e.add(q, i, i+1)
		}
	}
	return i
}

// militaryTime reads four figures as hours and minutes.
func militaryTime(s string) (Quantity, bool) {
	v, ok := ParseDecimal(s)
	if !ok || len(s) != 4 || v.over != 0 || v.num >= 2400 || v.num%100 >= 60 {
		return Quantity{}, false
	}
	minutes := v.num/100*60 + v.num%100
	q := Quantity{Reading: plain(Clock, Int(minutes)), Weight: Hard}
	q.Alternatives = []Reading{plain(Number, v)}
	return q, true
}

// openedTime reads the times, spans and halves of a year whose first word tells which they may be.
func (e *english) openedTime(i int) int {
	switch e.tokens[i].lower {
	case "a", "half", "quarter":
		return e.halfPast(i)
	case "couple":
		return e.couple(i)
	case "first", "second", "latter":
		return e.halfYear(i)
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve":
		return e.spokenTime(i)
	}
	return i
}

// halfPast reads "half past three", "a quarter to nine" and "quarter past six".
func (e *english) halfPast(i int) int {
	at := i
	if e.at(at).is("a") {
		at++
	}
	var minutes int64
	switch by := e.at(at + 1); {
	case e.at(at).is("half") && by.is("past") && at == i:
		minutes = 30
	case e.at(at).is("quarter") && by.is("past"):
		minutes = 15
	case e.at(at).is("quarter") && by.is("to"):
		minutes = -15
	default:
		return i
	}
	a, ok := e.amount(at+2, false)
	if !ok || a.value.over != 0 || a.value.num > 12 || a.value.num < 1 {
		return i
	}
	q := clockQuantity(a.value.num*60+minutes, anyHalf)
	q.Weight = Soft
	return e.add(q, i, a.next)
}

// spokenTime reads "seven-thirty" and "at eight forty-five".
func (e *english) spokenTime(i int) int {
	hour, at := numerals[e.tokens[i].lower], i+1
	hyphen := e.at(at).isHyphen() && !e.at(at).gap
	if hyphen {
		at++
	} else if !beforeTime[e.at(i-1).lower] {
		return i
	}
	minutes, ok := e.words(at)
	n, whole := minutes.value.Int64()
	if !ok || !whole || minutes.scaled || minutes.article || n < 10 || n > 59 || hyphen && n%5 != 0 {
		return i
	}
	half, next, named := e.meridiem(minutes.next)
	if _, _, unit := e.tailAt(minutes.next, minutes); unit && !named || e.at(minutes.next).isHyphen() && !e.at(minutes.next).gap {
		return i // two thirty-year bonds
	}
	q := clockQuantity(hour.value*60+n, half)
	return e.add(q, i, next)
}
