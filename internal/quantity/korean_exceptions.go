package quantity

import (
	"slices"
	"strings"
)

// regnalNames are the names of sovereigns, and the families, whose generation 세 counts; behind any other it is an age.
var regnalNames = []string{
	"찰스", "엘리자베스", "조지", "윌리엄", "헨리", "에드워드", "레오", "바오로", "베네딕토", "비오", "요한", "루이", "나폴레옹", "펠리페", "카를로스", "프레데리크",
	"구스타프", "니콜라이", "알렉산드르", "빌헬름", "압둘라", "람세스", "재벌", "교포", "동포", "이민",
}

// regnalTitles are the titles behind such a name.
var regnalTitles = []string{"교황", "국왕", "여왕", "황제", "대제"}

// lastRegnal is the highest number that a sovereign bears.
const lastRegnal = 26

// isRegnal reports whether a 세 from `start` up to `after` numbers a sovereign or a generation: 찰스 3세, 모하메드 6세 모로코 국왕, 재벌 3세.
func (k *korean) isRegnal(start, after int, n int64) bool {
	if n < 1 || n > lastRegnal {
		return false
	}
	before, behind := strings.TrimSuffix(k.text[:start], " "), strings.TrimPrefix(k.text[after:], " ")
	if slices.ContainsFunc(regnalNames, func(w string) bool { return strings.HasSuffix(before, w) }) {
		return true
	}
	_, title, _ := strings.Cut(behind, " ") // behind the country
	return isHangul(runeBefore(before, len(before))) && slices.ContainsFunc(regnalTitles, func(w string) bool {
		return strings.HasPrefix(behind, w) || strings.HasPrefix(title, w)
	})
}

// forums are the words behind a number that make a name of it, which another language may not number: 6자회담, 8개국(G8).
var forums = []string{"자회담", "자 회담", "자 협의", "개국 협의체"}

// isForum reports whether the figures from `start` up to `end` are part of such a name. Those before (G8) must be the same.
func (k *korean) isForum(start, end int) bool {
	if rest, ok := strings.CutPrefix(k.text[end:], "개국(G"); ok {
		return strings.HasPrefix(rest, k.text[start:end]+")")
	}
	return slices.ContainsFunc(forums, func(w string) bool { return strings.HasPrefix(k.text[end:], w) })
}

// notAmounts are the words that begin like an amount of money: rescuers are 구조원, and a full house is 만원.
var notAmounts = []string{"구조원", "만원 관중", "만원 버스", "만원 열차", "만원 지하철", "만원 상태", "만원사례", "만원을 이"}

// notAmount returns the length of such a word at the start of s, or 0.
func notAmount(s string) int {
	for _, w := range notAmounts {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// gluedEventDate reads 911 테러 and 518민주화운동, events named by the figures of their day alone.
func (k *korean) gluedEventDate(i int) int {
	end := i + 3
	if !isDigit(byteAt(k.text, i+1)) || !isDigit(byteAt(k.text, i+2)) || isDigit(byteAt(k.text, end)) || !isEvent(k.text[end:]) || strings.HasPrefix(k.text[end:], "절") {
		return i
	}
	month, day := int64(k.text[i]-'0'), int64(k.text[i+1]-'0')*10+int64(k.text[i+2]-'0')
	if month == 0 || day == 0 || day > 31 {
		return i
	}
	k.add(Quantity{Reading: plain(Label, Int(month))}, i, i+1)
	return k.add(Quantity{Reading: plain(Label, Int(day))}, i+1, end)
}

// settleGlosses makes the two sides of an equation soft, which explains a unit to readers: 5bp(1bp=0.01%포인트). One that is
// wrong stays as it is.
func (k *korean) settleGlosses() {
	for i := 1; i < len(k.found); i++ {
		a, b := &k.found[i-1], &k.found[i]
		if gap := b.Start - a.End; gap < 1 || gap > len("는 ") || !k.equates(a, b) || a.Kind == b.Kind && a.Unit == b.Unit && a.Value != b.Value {
			continue
		}
		if a.Kind == Measure && b.Kind == Measure && !isConversion(*a, *b) {
			continue
		}
		a.Weight, b.Weight = Soft, Soft
	}
}

// equates reports whether the words between two quantities say that they are as much as each other: 1bp=0.01%포인트, and in brackets 1나노는
// 10억분의 1m.
func (k *korean) equates(a, b *Quantity) bool {
	switch strings.TrimSpace(k.text[a.End:b.Start]) {
	case "=":
		return true
	case "는", "은":
		before := k.text[:a.Start]
		return a.Value == Int(1) && strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')')
	}
	return false
}

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
