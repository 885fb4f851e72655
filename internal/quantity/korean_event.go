package quantity

import (
	"slices"
	"strings"
)

// events are the nouns behind two figures that name an event by its day: 9.11 테러, 6.25전쟁, 3.1절.
var events = []string{
	"테러", "전쟁", "사태", "혁명", "운동", "민주화", "민중항쟁", "항쟁", "참사", "계엄", "비상계엄", "대선", "총선", "지방선거", "사건", "절", "만세", "선언", "합의", "의거",
	"쿠데타", "대책", "부동산",
}

// eventDate reads the two figures of an event as parts of its name.
func (k *korean) eventDate(i int) int {
	if next := k.gluedEventDate(i); next > i {
		return next
	}
	month, end := k.twoDigits(i)
	if end == i || month < 1 || month > 12 || byteAt(k.text, end) != '.' {
		return i
	}
	day, stop := k.twoDigits(end + 1)
	if stop == end+1 || day < 1 || day > 31 || isDigit(byteAt(k.text, stop)) || !isEvent(k.text[stop:]) {
		return i
	}
	k.add(Quantity{Reading: plain(Label, Int(month))}, i, end)
	return k.add(Quantity{Reading: plain(Label, Int(day))}, end+1, stop)
}

func isEvent(s string) bool {
	s = strings.TrimPrefix(s, " ")
	return slices.ContainsFunc(events, func(w string) bool { return strings.HasPrefix(s, w) })
}

// gameNames are the games whose year the press prints with two figures: 88올림픽.
var gameNames = []string{"올림픽", "월드컵", "아시안게임", "아시아드", "엑스포"}

// isGames reports whether the name of games stands at i, or behind the one word there.
func (k *korean) isGames(i int) bool {
	rest := strings.TrimPrefix(k.text[i:], " ")
	if end := strings.IndexByte(rest, ' '); end >= 0 {
		rest = rest[:end]
	}
	return slices.ContainsFunc(gameNames, func(w string) bool { return strings.Contains(rest, w) })
}

// sinoPair reads two digits in Hangul that follow each other before a scale: 이삼십 is twenty or thirty.
func (k *korean) sinoPair(i int) int {
	low := sinoDigits[runeAt(k.text, i)]
	middle := i + len("이")
	if low == 0 || middle >= len(k.text) || sinoDigits[runeAt(k.text, middle)] != low+1 || smallScales[runeAt(k.text, middle+len("이"))] == 0 {
		return i
	}
	a, ok := k.amount(middle)
	scale, whole := a.value.Int64()
	if !ok || !whole || scale%(low+1) != 0 || !k.isCounted(a.end) {
		return i
	}
	first := Quantity{Reading: plain(Number, Int(scale/(low+1)*low)), Approx: true}
	if t, _, ok := k.tailAt(a.end); ok && t.kind != Number {
		first.Alternatives = t.readings(first.Value)
	}
	k.add(first, i, middle)
	next := k.finish(a, middle)
	last := &k.found[len(k.found)-1]
	last.Weight, last.Approx = Soft, true
	return next
}

// bestOf reads 5전 3승제 and 7전4선승제, a series of at most so many games, as the first of its numbers.
func (k *korean) bestOf(i int) int {
	n, end := k.twoDigits(i)
	rest, ok := strings.CutPrefix(k.text[end:], "전")
	if !ok || end == i {
		return i
	}
	at := len(k.text) - len(strings.TrimPrefix(rest, " "))
	m, stop := k.twoDigits(at)
	if m != n/2+1 {
		return i
	}
	for _, w := range []string{"승제", "선승제", "선승", "선제"} {
		if strings.HasPrefix(k.text[stop:], w) {
			return k.add(Quantity{Reading: plain(Number, Int(n)), Weight: Hard}, i, stop+len(w))
		}
	}
	return i
}
