package quantity

import (
	"strconv"
	"strings"
)

// Style is how a Korean house writes large numbers.
type Style uint8

// The house styles, by the example of 3,500 billion won and of 7,890.
const (
	Yonhap Style = iota // 3조5천억원, 7천890
	Daily               // 3조5000억원, 7890
	Spaced              // 3조 5000억 원, 7890
)

// Format writes a reading as the press of that language does: 120만, 3조5천억원, 1.2 million, $3.6 billion. The value is
// never rounded. For languages other than "ko" it writes English.
func Format(r Reading, lang string, style Style) string {
	if lang == "ko" {
		return formatKorean(r, style)
	}
	return formatEnglish(r)
}

// Equivalent is a number of the source with its spelling in the target language.
type Equivalent struct {
	Source string // the words of the source
	Target string
}

// Equivalents lists the numbers whose writing changes with the language: counts and moneys from ten thousand up, orders
// of magnitude, percentage points. It is the number table of a prompt. Each spelling stands in it once.
func Equivalents(found []Quantity, lang string, style Style) []Equivalent {
	var table []Equivalent
	seen := map[string]bool{}
	for _, q := range found {
		if seen[q.Text] || !q.changesWriting() {
			continue
		}
		seen[q.Text] = true
		table = append(table, Equivalent{Source: q.Text, Target: Format(q.Reading, lang, style)})
	}
	return table
}

func (q Quantity) changesWriting() bool {
	switch q.Kind {
	case Vague, Points:
		return q.Unit == ""
	case Number, Money, Measure:
		return q.Value.Float64() >= 10000
	}
	return false
}

// scaleName is a power of ten with a name.
type scaleName struct {
	value int64
	name  string
}

var (
	koreanScaleNames  = []scaleName{{1e16, "경"}, {1e12, "조"}, {1e8, "억"}, {1e4, "만"}}
	englishScaleNames = []scaleName{{1e12, "trillion"}, {1e9, "billion"}, {1e6, "million"}}
)

// koreanNumber writes 35,000,000,000 as 350억. What is no finite decimal is written as a fraction.
func koreanNumber(v Value, style Style) string {
	text, ok := v.decimal()
	if !ok {
		return v.String()
	}
	whole, decimals, _ := strings.Cut(text, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || n < 0 {
		return text
	}
	var groups []string
	for _, s := range koreanScaleNames {
		if g := n / s.value; g > 0 {
			groups, n = append(groups, koreanGroup(g, style)+s.name), n%s.value
		}
	}
	if n > 0 || decimals != "" || len(groups) == 0 {
		last := koreanGroup(n, style)
		if decimals != "" {
			last = strconv.FormatInt(n, 10) + "." + decimals
		}
		groups = append(groups, last)
	}
	if style == Spaced {
		return strings.Join(groups, " ")
	}
	return strings.Join(groups, "")
}

// koreanGroup writes a number below ten thousand.
func koreanGroup(n int64, style Style) string {
	if style != Yonhap || n < 1000 {
		return strconv.FormatInt(n, 10)
	}
	s := strconv.FormatInt(n/1000, 10) + "천"
	if rest := n % 1000; rest > 0 {
		s += strconv.FormatInt(rest, 10)
	}
	return s
}

// maxDecimals is how many decimals a scale may carry before plain figures read better.
const maxDecimals = 4

// englishNumber writes 1,200,000 as 1.2 million.
func englishNumber(v Value) string {
	for _, s := range englishScaleNames {
		if v.Float64() < float64(s.value) {
			continue
		}
		part, ok := v.Mul(Value{num: 1, over: s.value - 1})
		if text, finite := part.decimal(); ok && finite {
			if _, decimals, _ := strings.Cut(text, "."); len(decimals) <= maxDecimals {
				return text + " " + s.name
			}
		}
		break
	}
	text, ok := v.decimal()
	if !ok {
		return v.String()
	}
	whole, decimals, point := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		return whole + "." + decimals
	}
	return whole
}

var (
	koreanMoney, englishMoney = indexMoneyNames()
	koreanUnits               = map[string]string{"lb": "파운드", "deg": "도"}
	// englishUnits are the units whose symbol is not what English copy prints.
	englishUnits = map[string]struct{ one, many string }{
		"m": {"meter", "meters"}, "mi": {"mile", "miles"}, "yd": {"yard", "yards"}, "ft": {"foot", "feet"}, "in": {"inch", "inches"},
		"nmi": {"nautical mile", "nautical miles"}, "ly": {"light year", "light years"}, "mi²": {"square mile", "square miles"},
		"ft²": {"square foot", "square feet"}, "acre": {"acre", "acres"}, "L": {"liter", "liters"}, "ft³": {"cubic foot", "cubic feet"},
		"gal": {"gallon", "gallons"}, "bbl": {"barrel", "barrels"}, "g": {"gram", "grams"}, "t": {"ton", "tons"}, "lb": {"pound", "pounds"},
		"oz": {"ounce", "ounces"}, "st": {"stone", "stone"}, "kn": {"knot", "knots"}, "deg": {"degree", "degrees"}, "W": {"watt", "watts"},
	}
	koreanSpans = map[string]string{
		"second": "초", "minute": "분", "hour": "시간", "day": "일", "week": "주", "month": "개월", "year": "년",
	}
	koreanWeekdays  = [...]string{"", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"}
	englishWeekdays = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	englishMonths   = [...]string{
		"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
	}
	englishVague = map[int64]string{
		10: "dozens", 100: "hundreds", 1e3: "thousands", 1e4: "tens of thousands", 1e5: "hundreds of thousands", 1e6: "millions",
		1e7: "tens of millions", 1e8: "hundreds of millions", 1e9: "billions", 1e10: "tens of billions", 1e11: "hundreds of billions",
		1e12: "trillions",
	}
	koreanVague = map[int64]string{
		10: "수십", 100: "수백", 1e3: "수천", 1e4: "수만", 1e5: "수십만", 1e6: "수백만", 1e7: "수천만", 1e8: "수억", 1e9: "수십억",
		1e10: "수백억", 1e11: "수천억", 1e12: "수조",
	}
)

// indexMoneyNames returns the printed name of each currency in both languages.
func indexMoneyNames() (korean, english map[string]string) {
	korean, english = map[string]string{}, map[string]string{}
	for _, c := range currencies {
		if !c.minor && korean[c.code] == "" {
			korean[c.code], english[c.code] = c.korean[0], c.english[0]
		}
	}
	return korean, english
}

// formatSpecial writes weekdays, orders of magnitude and clock times from the tables of a language; the figure n of
// everything else.
func formatSpecial(r Reading, n string, weekdays []string, vague map[int64]string, clock func(minutes int64) string) string {
	switch r.Kind {
	case Weekday:
		return nameAt(weekdays, r.Value.num, n)
	case Vague:
		if word, ok := vague[r.Value.num]; ok {
			return word
		}
	case Clock:
		return clock(r.Value.num)
	}
	return n
}

// nameAt returns the i-th name, or the figure where there is none.
func nameAt(names []string, i int64, figure string) string {
	if i < 1 || i >= int64(len(names)) {
		return figure
	}
	return names[i]
}
