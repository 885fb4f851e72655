package quantity

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
