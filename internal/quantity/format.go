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
