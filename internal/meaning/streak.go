package meaning

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// streaks returns the cues "streak N" of a stretch: a third straight day, its fourth day, 사흘 연속, 4일째, 5연승.
func streaks(t *Text, s Span) []cue {
	if t.Lang == news.Korean {
		return koreanStreaks(t, s)
	}
	return englishStreaks(t, s)
}

func streak(n int, s Span) cue { return cue{s, "streak " + strconv.Itoa(n)} }

func englishStreaks(t *Text, s Span) []cue {
	var cues []cue
	words := t.englishIn(s)
	for i := 0; i+1 < len(words); i++ {
		straight := isStraight(words[i+1].lower)
		if words[i+1].cut || !straight && !isSpan(words[i+1].lower) {
			continue
		}
		n, ordinal := smallNumber(words[i].lower)
		if n > 0 && (straight || ordinal && entersDay(words, i) || inARow(words[i+2:])) {
			cues = append(cues, streak(n, Span{words[i].Start, words[i+1].End}))
		}
	}
	return cues
}

func isStraight(word string) bool {
	switch word {
	case "straight", "consecutive", "successive":
		return true
	}
	return false
}

func isSpan(word string) bool {
	switch strings.TrimSuffix(word, "s") {
	case "day", "week", "month", "quarter", "year", "session", "game", "match", "time", "term", "season":
		return true
	}
	return false
}

// entersDay reports whether the ordinal at word i counts the days of something that goes on: for a third day, its third day.
func entersDay(words []englishWord, i int) bool {
	if i == 0 || strings.TrimSuffix(words[i+1].lower, "s") == "quarter" {
		return false
	}
	switch words[i-1].lower {
	case "its", "their":
		return words[i+1].lower == "day" || words[i+1].lower == "week" || words[i+1].lower == "month" || words[i+1].lower == "year"
	case "a", "the":
		return i > 1 && (words[i-2].lower == "for" || words[i-2].lower == "entered" || words[i-2].lower == "into") && words[i+1].lower != "time" && words[i+1].lower != "term"
	}
	return false
}

func inARow(words []englishWord) bool {
	return len(words) > 0 && words[0].lower == "running" || len(words) > 2 && words[0].lower == "in" && words[1].lower == "a" && words[2].lower == "row"
}

// smallNumber reads a number of a streak, and reports whether it is an ordinal.
func smallNumber(word string) (n int, ordinal bool) {
	for i, w := range ordinalWords {
		if w == word {
			return i + 2, true
		}
	}
	for i, w := range cardinalWords {
		if w == word {
			return i + 2, false
		}
	}
	for _, ending := range []string{"st", "nd", "rd", "th", ""} {
		if digits, ok := strings.CutSuffix(word, ending); ok && len(digits) < 3 {
			if n, err := strconv.Atoi(digits); err == nil && n > 1 {
				return n, ending != ""
			}
		}
	}
	return 0, false
}

// The numbers of streaks, from two on.
var (
	ordinalWords = strings.Fields("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth")

	cardinalWords = strings.Fields("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")
	koreanDays    = strings.Fields("이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘")
	koreanCounts  = strings.Fields("두|둘 세|석|셋 네|넉|넷 다섯 여섯 일곱 여덟 아홉 열")
)

// inRow are the words behind a number that make it one of a row.
var inRow = strings.Fields("연속 째 연이어 연거푸 내리")

// koreanUnits are what is counted in a row, the longest first.
var koreanUnits = strings.Fields("거래일 시즌 분기 개월 경기 주일 차례 대회 해 일 주 년 달 회 번 시간")

func koreanStreaks(t *Text, s Span) []cue {
	var cues []cue
	sentence := t.Of(s)
	add := func(n, start, end int) { cues = append(cues, streak(n, Span{s.Start + start, s.Start + end})) }
	for at := 0; at < len(sentence); {
		n, size := koreanNumber(sentence, at)
		if n == 0 {
			_, size = utf8.DecodeRuneInString(sentence[at:])
			at += size
			continue
		}
		if end := rowEnd(sentence, at+size); end > 0 {
			add(n, at, end)
		}
		at += size
	}
	return cues
}

var koreanNumberHeads = sync.OnceValue(func() *cueHeads {
	h := &cueHeads{}
	for _, word := range koreanDays {
		h.addKorean(word)
	}
	for _, forms := range koreanCounts {
		for form := range strings.SplitSeq(forms, "|") {
			h.addKorean(form)
		}
	}
	return h
})

// koreanNumber reads the number of a streak at a place, with its unit where that is a day: 사흘, 3일, 세 번, 5.
func koreanNumber(sentence string, at int) (n, size int) {
	rest := sentence[at:]
	if first, _ := utf8.DecodeRuneInString(rest); !isFigure(rest[0]) && !koreanNumberHeads().mayBegin(first) {
		return 0, 0
	}
	for i, day := range koreanDays {
		if strings.HasPrefix(rest, day) {
			return i + 2, len(day)
		}
	}
	digits := 0
	for digits < len(rest) && rest[digits] >= '0' && rest[digits] <= '9' {
		digits++
	}
	if digits > 0 {
		n, err := strconv.Atoi(rest[:digits])
		if err != nil || digits > 2 || n < 2 {
			return 0, 0
		}
		unit := unitLength(rest[digits:])
		return n, digits + unit
	}
	if at > 0 && sentence[at-1] != ' ' {
		return 0, 0
	}
	for i, forms := range koreanCounts {
		for form := range strings.SplitSeq(forms, "|") {
			if after, ok := strings.CutPrefix(rest, form); ok {
				if unit := unitLength(after); unit > 0 {
					return i + 2, len(form) + unit
				}
			}
		}
	}
	return 0, 0
}

// unitLength returns the length of what is counted at the start of text, a space before it included.
func unitLength(text string) int {
	trimmed := strings.TrimLeft(text, " ")
	for _, unit := range koreanUnits {
		if strings.HasPrefix(trimmed, unit) {
			return len(text) - len(trimmed) + len(unit)
		}
	}
	return 0
}

// rowEnd returns where the words that make a row of the number before end, or 0.
func rowEnd(sentence string, at int) int {
	rest := strings.TrimLeft(sentence[at:], " ")
	for _, word := range inRow {
		if strings.HasPrefix(rest, word) {
			return len(sentence) - len(rest) + len(word)
		}
	}
	for _, word := range []string{"연승", "연패", "연속"} {
		if strings.HasPrefix(rest, word) && rest == sentence[at:] {
			return at + len(word)
		}
	}
	return 0
}
