package pseudo

import (
	"strconv"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// eastAsian writes numbers, dates and times the way Korean, Japanese and Chinese do: from the largest part to the smallest.
type eastAsian struct {
	myriad                           myriad
	lang                             news.Lang
	year, month, day, hour, minute   string
	morning, afternoon, decade, over string
	prefixOrdinal, ordinal           string
	space                            string
	weekdays                         [7]string
	small                            [11]string
	many                             map[int]string
	half                             string
}

var koreanMyriad = myriad{trillion: "조", hundredMillion: "억", tenThousand: "만", thousand: "천"}

var koreanMeasure = eastAsian{
	myriad: koreanMyriad, lang: news.Korean,
	year: "년", month: "월", day: "일", hour: "시", minute: "분", morning: "오전", afternoon: "오후", decade: "년대", ordinal: "번째", over: "여", space: " ",
	weekdays: [7]string{"일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"},
	small:    [11]string{"영", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"},
	many:     map[int]string{1: "수십", 2: "수백", 3: "수천", 6: "수백만", 9: "수십억", 12: "수조"}, half: "절반",
}.measure

func (e eastAsian) measure(t token) string {
	n := int(t.value.coef)
	switch t.kind {
	case amount:
		return e.amount(t)
	case date:
		return e.joined([]part{{t.year, e.year}, {t.month, e.month}, {t.day, e.day}})
	case clock:
		return e.clock(t)
	case weekday:
		return e.weekdays[n]
	case decade:
		return strconv.Itoa(t.year) + e.decade
	case ordinal:
		return e.prefixOrdinal + strconv.Itoa(n) + e.ordinal
	case small:
		return e.small[n]
	case many:
		return e.many[n]
	case half:
		return e.half
	}
	return t.text
}

type part struct {
	n      int
	suffix string
}

func (e eastAsian) joined(parts []part) string {
	var out []string
	for _, p := range parts {
		if p.n > 0 {
			out = append(out, strconv.Itoa(p.n)+p.suffix)
		}
	}
	return strings.Join(out, e.space)
}

func (e eastAsian) clock(t token) string {
	s := strconv.Itoa(t.hour) + e.hour + e.space
	if t.minute > 0 {
		s += strconv.Itoa(t.minute) + e.minute
	}
	switch t.half {
	case morning:
		s = e.morning + e.space + s
	case afternoon:
		s = e.afternoon + e.space + s
	}
	return strings.TrimSpace(s)
}

// amount writes the value and its unit. A whole number that counts nothing gets a general counter, so that it
// can't run together with the word after it.
func (e eastAsian) amount(t token) string {
	s := t.text
	if t.scaled {
		s = t.value.byMyriads(e.myriad)
	}
	if t.over {
		s += e.over
	}
	u := t.unit
	if u == nil && !t.scaled && t.value.isWhole() {
		u = unitByEnglish["item"]
	}
	switch {
	case u == nil:
		return s
	case e.lang == news.Korean:
		return s + u.korean[0]
	}
	return s + u.words[e.lang]
}

// western writes them the way European languages do.
type western struct {
	scales             []scale // largest first
	months             [13]string
	weekdays           [7]string
	small              [11]string
	many               map[int]string
	half, over         string
	morning, afternoon string // after the time
	decade             string // a format with the year
	lang               news.Lang
}

func (l *western) measure(t token) string {
	n := int(t.value.coef)
	switch t.kind {
	case amount:
		return l.amount(t)
	case date:
		return strings.TrimSpace(positive(t.day) + " " + l.months[t.month] + " " + positive(t.year))
	case clock:
		return l.clock(t)
	case weekday:
		return l.weekdays[n]
	case decade:
		return l.decade + strconv.Itoa(t.year)
	case ordinal:
		return strconv.Itoa(n) + "."
	case small:
		return l.small[n]
	case many:
		return l.many[n]
	case half:
		return l.half
	}
	return t.text
}

func positive(n int) string {
	if n <= 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func (l *western) clock(t token) string {
	s := strconv.Itoa(t.hour)
	if t.minute > 0 {
		s += ":" + strconv.Itoa(100 + t.minute)[1:]
	}
	switch t.half {
	case morning:
		return s + " " + l.morning
	case afternoon:
		return s + " " + l.afternoon
	}
	return s
}

func (l *western) amount(t token) string {
	s := t.text
	if t.scaled {
		s = t.value.byThousands(l.scales)
	}
	if t.over {
		s = l.over + " " + s
	}
	if t.unit != nil {
		s += t.unit.words[l.lang]
	}
	return s
}

var english = western{
	scales:   []scale{{12, "trillion"}, {9, "billion"}, {6, "million"}},
	months:   [13]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	weekdays: [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
	small:    [11]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"},
	many:     map[int]string{1: "dozens of", 2: "hundreds of", 3: "thousands of", 6: "millions of", 9: "billions of", 12: "trillions of"},
	half:     "half", over: "more than", morning: "a.m.", afternoon: "p.m.",
}

// englishMeasure follows AP: months cut short before a day, money with its sign, ordinals with their letters.
func englishMeasure(t token) string {
	switch t.kind {
	case date:
		return englishDate(t)
	case decade:
		return strconv.Itoa(t.year) + "s"
	case ordinal:
		return englishOrdinal(int(t.value.coef))
	case amount:
		return englishAmount(t)
	}
	return english.measure(t)
}

func englishDate(t token) string {
	month := english.months[t.month]
	switch {
	case t.month == 0 && t.day > 0:
		return "the " + englishOrdinal(t.day)
	case t.day == 0 && t.year == 0 && (t.month == 3 || t.month == 5):
		return "in " + month // March and May are words too
	case t.day == 0:
		return strings.TrimSpace(month + " " + positive(t.year))
	}
	if t.month == 9 {
		month = "Sept."
	} else if t.month < 3 || t.month > 7 {
		month = month[:3] + "."
	}
	s := month + " " + strconv.Itoa(t.day)
	if t.year > 0 {
		s += ", " + strconv.Itoa(t.year)
	}
	return s
}

func englishOrdinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		suffix = [...]string{"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"}[n%10]
	}
	return strconv.Itoa(n) + suffix
}

func englishAmount(t token) string {
	s := english.amount(t)
	if t.unit == nil {
		return s
	}
	forms := t.unit.english
	switch forms[0] {
	case "dollar":
		if t.over {
			return "more than $" + strings.TrimPrefix(s, "more than ")
		}
		return "$" + s
	case "item":
		return s
	case "year-old":
		return s + "-year-old"
	case "fold":
		return s + " times"
	}
	form := forms[0]
	if t.value != (decimal{coef: 1}) && len(forms) > 1 && form != "percent" {
		form = forms[1]
	}
	return s + " " + form
}
