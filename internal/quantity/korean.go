package quantity

import (
	"strings"
	"unicode/utf8"
)

// korean reads the quantities of a Korean text, rune by rune. Each rule looks at what starts at a byte offset
// and returns the offset after it, or the same offset where it does not apply.
type korean struct {
	text  string
	found []Quantity
}

func findKorean(text string) []Quantity {
	k := &korean{text: text}
	fresh := true // an address or a word may begin here
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		next := i
		if fresh || strings.HasPrefix(text[i:], "http://") || strings.HasPrefix(text[i:], "https://") {
			next = opaqueEnd(text, i)
		}
		if next == i {
			next = k.read(i, r, fresh || !isHangul(runeBefore(text, i)))
		}
		if next == i {
			next = i + size
		}
		fresh = startsRun(runeBefore(text, next))
		i = next
	}
	k.settleGlosses()
	return k.found
}

// read applies the rules for what starts with r at i.
func (k *korean) read(i int, r rune, wordStart bool) int {
	switch {
	case r < utf8.RuneSelf && isDigit(byte(r)):
		return k.figures(i)
	case r < utf8.RuneSelf && isLetter(byte(r)):
		return k.latin(i)
	case isHangul(r) && wordStart:
		return k.hangul(i)
	}
	return k.money(i)
}

// figures reads what starts with a digit.
func (k *korean) figures(i int) int {
	for _, rule := range []func(*korean, int) int{(*korean).date, (*korean).eventDate, (*korean).bestOf, (*korean).relay, (*korean).tenths, (*korean).clockFigures, (*korean).slash} {
		if next := rule(k, i); next > i {
			return next
		}
	}
	a, ok := k.amount(i)
	if !ok {
		return figuresEnd(k.text, i)
	}
	return k.finish(k.mixed(a), i)
}

// hangul reads what starts with Hangul at the start of a word.
func (k *korean) hangul(i int) int {
	for _, rule := range []func(*korean, int) int{(*korean).vague, (*korean).pair, (*korean).sinoPair, (*korean).holiday, (*korean).lexical, (*korean).halfUnit, (*korean).sino, (*korean).native} {
		if next := rule(k, i); next > i {
			return next
		}
	}
	return i
}

// add adds a quantity that spans text[start:end] to what was found, and returns end.
func (k *korean) add(q Quantity, start, end int) int {
	q.Start, q.End, q.Text = start, end, k.text[start:end]
	if q.Weight == Hard {
		q.side = sideBehind(k.text[end:])
	}
	k.found = append(k.found, q)
	return end
}

// lexical reads the words that are a quantity by themselves.
func (k *korean) lexical(i int) int {
	readings, n, ok := koreanLexicon.match(k.text[i:])
	if !ok {
		return i
	}
	q := Quantity{Reading: readings[0], Alternatives: readings[1:], Weight: firmIf(readings[0].Kind == Clock)}
	return k.add(q, i, i+len(strings.TrimRight(k.text[i:i+n], " ")))
}

// isApprox reports whether a word around the span says that the number is rounded.
func (k *korean) isApprox(start, end int) bool {
	before := strings.TrimSuffix(k.text[max(0, start-12):start], " ")
	for _, w := range []string{"약", "대략", "거의", "어림잡아", "줄잡아"} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	if strings.HasPrefix(k.text[end:], "여") || strings.HasSuffix(k.text[start:end], "여") {
		return true // 10여 명, 10년여
	}
	after := strings.TrimPrefix(k.text[end:], " ")
	for _, w := range []string{"가량", "정도", "안팎", "남짓", "쯤", "여 "} {
		if strings.HasPrefix(after, w) {
			return true
		}
	}
	return false
}
