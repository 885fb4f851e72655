package quantity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// vague reads 수백만, 수 천, 몇십: an order of magnitude.
func (k *korean) vague(i int) int {
	r, size := utf8.DecodeRuneInString(k.text[i:])
	if r != '수' && r != '몇' {
		return i
	}
	at := i + size
	if byteAt(k.text, at) == ' ' {
		at++
	}
	first := runeAt(k.text, at)
	if smallScales[first] == 0 && bigScales[first] == 0 {
		return i
	}
	a, ok := k.amount(at)
	if !ok || !k.isCounted(a.end) && (a.runes < 2 || isHangul(runeAt(k.text, a.end))) {
		return i
	}
	return k.add(Quantity{Reading: plain(Vague, a.value)}, i, a.end)
}

// isCounted reports whether a counter or a unit stands at i, past a space and 여.
func (k *korean) isCounted(i int) bool {
	rest := strings.TrimPrefix(strings.TrimPrefix(k.text[i:], "여"), " ")
	_, n, ok := koreanCounted.match(rest)
	return ok && (!strings.HasPrefix(k.text[i:], " ") || k.endsWord(len(k.text)-len(rest)+n))
}

// particles are the syllables that may follow a counter directly: the noun particles of one syllable, as package prose
// has them, and suffixes.
const particles = "은는이가을를의에와과도로만간째쯤경께여당씩내전후뒤초중말보인이나라란며면였였던짜꼴뿐밖들든마조다"

// endsWord reports whether a word can end at i: nothing of Hangul follows, or a particle does.
func (k *korean) endsWord(i int) bool {
	r := runeAt(k.text, i)
	rest := k.text[i:]
	return !isHangul(r) || strings.ContainsRune(particles, r) ||
		strings.HasPrefix(rest, "으로") || strings.HasPrefix(rest, "부터") || strings.HasPrefix(rest, "까지") || strings.HasPrefix(rest, "처럼")
}

// sino reads a Sino-Korean numeral in Hangul. It needs a counter: 백만 명, 이십 년, 천만 관객.
func (k *korean) sino(i int) int {
	a, ok := k.amount(i)
	if !ok || a.figures {
		return i
	}
	if n := notAmount(k.text[i:]); n > 0 {
		return i + n
	}
	if k.isCounted(a.end) && k.isSino(i, a) {
		return k.finish(a, i)
	}
	if a.runes > 1 && a.big != (Value{}) && !slices.Contains(sinoWords, k.text[i:a.end]) && (byteAt(k.text, a.end) == ' ' || strings.HasPrefix(k.text[a.end:], "여")) {
		return k.add(Quantity{Reading: plain(Number, a.value)}, i, a.end)
	}
	return i
}

// sinoWords are the words and places that are spelled like a Sino-Korean number: 오만 is Oman, 이천 a city. They count
// before money, measures and the plainest counters only.
var sinoWords = []string{"오만", "이만", "이천", "사천", "구천", "구만", "사만", "이백", "사백", "구백"}

// plainCounters are the counters that no word begins with.
var plainCounters = []string{"명", "마리", "권", "가구", "개 ", "개의", "개를", "개가", "여 "}

// roundCounters are the counters that make a number of 백 and 천, but not of 만, which is a verb before them: 둘둘 만 채.
var roundCounters = []string{"채 ", "채의", "채가", "채를", "페이지", "쪽짜리", "쪽 ", "건의", "건이", "건 ", "곳의", "곳이", "곳 ", "척의"}

// isSino reports whether the counted numeral at i is a number and no word.
func (k *korean) isSino(i int, a koreanAmount) bool {
	name, rest := k.text[i:a.end], k.text[a.end:]
	if a.runes > 1 && !slices.Contains(sinoWords, name) {
		return !strings.HasPrefix(rest, "장자") // 백만장자
	}
	spaced := strings.TrimPrefix(rest, " ")
	t, _, _ := koreanTails.match(spaced)
	counts := func(c string) bool { return strings.HasPrefix(spaced, c) }
	plainly := slices.ContainsFunc(plainCounters, counts) || a.big == (Value{}) && slices.ContainsFunc(roundCounters, counts)
	switch {
	case t.kind == Money && a.value.Float64() >= 10: // 사원 is an employee
		return true
	case a.runes > 1:
		return plainly || t.kind == Measure || spaced != rest && t.kind == Year
	case a.value.Float64() >= 100:
		counted := a.big == (Value{}) && (t.kind == Age || t.kind == Multiple) // 백 세, 백 배; 만세 is a cheer
		return spaced != rest && (plainly || counted || t.kind == Measure || t.kind == Percent || t.unit == "year" || t.kind == Year)
	}
	return k.isSingleSino(i, a)
}

// singleSino are the counters before which one Sino-Korean syllable is a number. Elsewhere 이, 사, 오, 일 … are words.
var singleSino = []string{"개월", "퍼센트", "세기", "학년", "주일", "분의", "분기", "개년", "피트", "마일", "인치"}

func (k *korean) isSingleSino(i int, a koreanAmount) bool {
	if a.value.Float64() >= 10 {
		return byteAt(k.text, a.end) == ' ' || strings.HasPrefix(k.text[a.end:], "대") || strings.HasPrefix(k.text[a.end:], "년")
	}
	rest := strings.TrimPrefix(k.text[a.end:], " ")
	if strings.HasPrefix(k.text[i:], "이 분기") {
		return false // this quarter
	}
	for _, c := range singleSino {
		if strings.HasPrefix(rest, c) {
			return true
		}
	}
	return k.text[i:a.end] != "이" && slices.ContainsFunc(spacedSino, func(c string) bool { return strings.HasPrefix(k.text[a.end:], c) })
}

// spacedSino are the counters before which one Sino-Korean syllable that stands apart is a number; 이 is "this" there.
var spacedSino = []string{" 년", " 점", " 분 ", " 초 ", " 회 ", " 주", " 미터"}

// native reads a native numeral with its counter: 두 명, 열두 살, 스무 차례, 세 정상.
func (k *korean) native(i int) int {
	n, end := nativeTensAt(k.text, i)
	at := end
	if n > 0 && byteAt(k.text, at) == ' ' {
		at++ // 열 다섯
	}
	unit, end2 := nativeUnitAt(k.text, at)
	if unit == 0 {
		end2 = end
	}
	n, end = n+unit, end2
	if n == 0 {
		return i
	}
	name := k.text[i:end]
	if name == "석" && k.follows(i) {
		return i // 한 석 차, 3석 차: seats
	}
	if k.isNativeCounted(end) {
		return k.finish(koreanAmount{value: Int(n), end: end}, i)
	}
	next := runeAt(k.text, end)
	if ((aloneNatives[name] || n > 10 && standsAlone(name)) && k.endsWord(end)) || (determiners[name] && next == ' ') {
		return k.add(Quantity{Reading: plain(Number, Int(n))}, i, end)
	}
	return i
}

// follows reports whether a quantity ends at i or a space before it.
func (k *korean) follows(i int) bool {
	last := len(k.found) - 1
	return last >= 0 && k.found[last].End >= len(strings.TrimSuffix(k.text[:i], " "))
}

// standsAlone reports whether a native numeral ends in a form that needs no counter: 열하나, not 열한.
func standsAlone(name string) bool {
	return slices.ContainsFunc([]string{"하나", "둘", "셋", "넷"}, func(w string) bool { return strings.HasSuffix(name, w) })
}

// gluedCounters are the counters that may follow a native numeral without a space.
var gluedCounters = []string{"명", "번", "달", "살", "배", "차례", "가지", "사람", "군데", "쌍", "마리", "켤레", "째", "시", "개", "곳", "건"}

func (k *korean) isNativeCounted(i int) bool {
	if byteAt(k.text, i) == ' ' {
		_, n, ok := koreanCounted.match(k.text[i+1:])
		return ok && k.endsWord(i+1+n)
	}
	for _, c := range gluedCounters {
		if strings.HasPrefix(k.text[i:], c) && k.endsWord(i+len(c)) {
			return true
		}
	}
	return false
}

func nativeTensAt(s string, i int) (int64, int) { return nativeAt(s, i, nativeTens) }

func nativeUnitAt(s string, i int) (int64, int) { return nativeAt(s, i, nativeUnits) }

func nativeAt(s string, i int, table []nativeNumeral) (int64, int) {
	for _, n := range table {
		if strings.HasPrefix(s[i:], n.name) {
			return n.value, i + len(n.name)
		}
	}
	return 0, i
}

// koreanPairs are the words that name a number and the next one: 서너 is three or four, 사나흘 three or four days.
// They read as two quantities, of which `first` is the one in the first syllables. Without a unit they need a counter.
var koreanPairs = []struct {
	first, second string
	low           int64
	unit          string
}{
	{"한", "두", 1, ""}, {"두", "세", 2, ""}, {"두", "서너", 2, ""}, {"서", "너", 3, ""}, {"너", "댓", 4, ""}, {"네", "댓", 4, ""},
	{"네", "다섯", 4, ""}, {"대", "여섯", 5, ""}, {"예", "닐곱", 6, ""}, {"일고", "여덟", 7, ""}, {"여덟", "아홉", 8, ""},
	{"하루", "이틀", 1, "day"}, {"이", "삼일", 2, "day"}, {"사", "나흘", 3, "day"}, {"삼", "사일", 3, "day"}, {"너", "댓새", 4, "day"},
	{"네", "댓새", 4, "day"}, {"사", "오일", 4, "day"}, {"대", "엿새", 5, "day"}, {"오", "륙일", 5, "day"}, {"예", "니레", 6, "day"},
	{"이", "삼년", 2, "year"}, {"이", "삼 년", 2, "year"}, {"삼", "사년", 3, "year"}, {"삼", "사 년", 3, "year"},
	{"사", "오년", 4, "year"}, {"사", "오 년", 4, "year"}, {"오", "륙년", 5, "year"}, {"오", "륙 년", 5, "year"},
}

var koreanPairWords = buildKoreanPairs()

// buildKoreanPairs returns the row of each pair by its spelling.
func buildKoreanPairs() prefixes[int] {
	table := prefixes[int]{}
	for row, p := range koreanPairs {
		table.add(p.first+p.second, row)
	}
	return table
}

// pair reads 두세 명, 서너 차례, 사나흘. Both numbers are soft: another language may say several.
func (k *korean) pair(i int) int {
	row, n, ok := koreanPairWords.match(k.text[i:])
	if !ok {
		return i
	}
	p := koreanPairs[row]
	middle, end := i+len(p.first), i+n
	if p.unit != "" {
		if !k.endsWord(end) {
			return i
		}
		k.addSoft(Reading{Duration, Int(p.low), p.unit}, i, middle)
		return k.addSoft(Reading{Duration, Int(p.low + 1), p.unit}, middle, end)
	}
	if !k.isNativeCounted(end) {
		return i
	}
	low := Quantity{Reading: plain(Number, Int(p.low)), Approx: true}
	if t, _, ok := k.tailAt(end); ok && t.kind != Number {
		low.Alternatives = t.readings(low.Value)
	}
	k.add(low, i, middle)
	next := k.finish(koreanAmount{value: Int(p.low + 1), end: end}, middle)
	last := &k.found[len(k.found)-1]
	last.Weight, last.Approx = Soft, true
	return next
}

func (k *korean) addSoft(r Reading, start, end int) int {
	return k.add(Quantity{Reading: r, Approx: true}, start, end)
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
