package quantity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// prefixes is a table of spellings found by their first rune, the longest first.
type prefixes[T any] map[rune][]prefixRow[T]

type prefixRow[T any] struct {
	name  string
	value T
}

func (p prefixes[T]) add(name string, value T) {
	r, _ := utf8.DecodeRuneInString(name)
	rows := append(p[r], prefixRow[T]{name, value})
	slices.SortStableFunc(rows, func(a, b prefixRow[T]) int { return len(b.name) - len(a.name) })
	p[r] = rows
}

// match returns the longest spelling that s begins with, and its length.
func (p prefixes[T]) match(s string) (value T, length int, ok bool) {
	r, _ := utf8.DecodeRuneInString(s)
	for _, row := range p[r] {
		if strings.HasPrefix(s, row.name) {
			return row.value, len(row.name), true
		}
	}
	return value, 0, false
}

var (
	koreanTails    = buildKoreanTails()
	koreanCounted  = buildKoreanCounters()
	koreanLexicon  = buildKoreanLexicon()
	koreanNotScale = buildNotScales()
)

func buildKoreanTails() prefixes[koreanTail] {
	table := prefixes[koreanTail]{}
	for _, row := range koreanTailRows {
		table.add(row.name, row.tail)
	}
	for _, name := range koreanShadows {
		table.add(name, koreanTail{kind: Number, none: true})
	}
	for _, name := range notScales {
		if runeAt(name, 0) == '조' { // the only scale that is a unit too
			table.add(name, koreanTail{kind: Number, none: true})
		}
	}
	for _, u := range units {
		for _, name := range u.korean {
			table.add(name, koreanTail{kind: Measure, unit: u.symbol})
		}
	}
	for _, c := range currencies {
		t := koreanTail{kind: Money, unit: c.code}
		if c.minor {
			t.scale = hundredth
		}
		for _, name := range c.korean {
			table.add(name, t)
		}
	}
	return table
}

// buildKoreanCounters returns what may stand behind a numeral in Hangul: counters and every tail.
func buildKoreanCounters() prefixes[koreanTail] {
	table := prefixes[koreanTail]{}
	for _, name := range koreanCounters {
		table.add(name, koreanTail{kind: Number})
	}
	for _, rows := range koreanTails {
		for _, row := range rows {
			table.add(row.name, row.value)
		}
	}
	return table
}

func buildKoreanLexicon() prefixes[[]Reading] {
	table := prefixes[[]Reading]{}
	for _, row := range koreanWords {
		table.add(row.name, row.readings)
	}
	return table
}

func buildNotScales() prefixes[bool] {
	table := prefixes[bool]{}
	for _, name := range notScales {
		table.add(name, true)
	}
	return table
}
