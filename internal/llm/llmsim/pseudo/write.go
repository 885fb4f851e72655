package pseudo

import "strings"

// words are what a language calls the quantities that have names.
type words struct {
	weekdays, small []string
	many            map[float64]string // by the power of ten
	half, decade    string
	others          func(quantity) string // amounts, dates, times, ordinals
}

var koreanWords = words{
	weekdays: strings.Fields("일요일 월요일 화요일 수요일 목요일 금요일 토요일"),
	small:    strings.Fields("영 한 두 세 네 다섯 여섯 일곱 여덟 아홉 열"),
	many:     map[float64]string{1: "수십", 2: "수백", 3: "수천", 6: "수백만", 9: "수십억", 12: "수조"},
	half:     "절반", decade: "년대", others: inKorean,
}

var englishWords = words{
	weekdays: strings.Fields("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
	small:    strings.Fields("zero one two three four five six seven eight nine ten"),
	many:     map[float64]string{1: "dozens of", 2: "hundreds of", 3: "thousands of", 6: "millions of", 9: "billions of", 12: "trillions of"},
	half:     "half", decade: "s", others: inEnglish,
}

// write puts a quantity into words and figures.
func (w words) write(q quantity) string {
	switch q.kind {
	case weekday:
		return w.weekdays[int(q.value)]
	case small:
		return w.small[int(q.value)]
	case many:
		return w.many[q.value]
	case half:
		return w.half
	case decade:
		return plain(q.value) + w.decade
	}
	return w.others(q)
}

// behind ties a word to a figure that is there.
func behind(figure, word string) string {
	if figure == "" {
		return ""
	}
	return figure + word
}

// spaced joins the parts that are not empty.
func spaced(parts ...string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}
