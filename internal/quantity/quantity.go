package quantity

import "strings"

// Kind says what a number counts.
type Kind uint8

// The kinds, with the meaning of Value and Unit.
const (
	Number   Kind = iota // a count or a bare figure
	Ordinal              // first, 19th, 3위, 제2차; Unit is "numeral" for Charles III and 찰스 3세
	Fraction             // a part: 1/2
	Percent              // 5 is five percent
	Points               // percentage points; 25 basis points are 0.25
	Multiple             // 2 is twice as much
	Money                // Unit is an ISO 4217 code
	Age                  // in years
	Year                 // of our era
	Decade               // 1990 for the 1990s
	Month                // 1 to 12
	Day                  // of the month
	Weekday              // 1 is Monday, 7 Sunday
	Clock                // minutes after midnight
	Duration             // Unit is "second", "minute", "hour", "day", "week", "month" or "year"
	Measure              // Unit is the symbol of a unit, such as "km"
	Vague                // an order of magnitude: thousands, 수천
	Label                // part of a name: COVID-19, G20, iPhone 15
	Relative             // a time told from today, such as last year; Unit is "day", "month", "quarter" or "year"
	Half                 // of a year: 1 is the first, 2 the second
)

var kindNames = [...]string{
	"number", "ordinal", "fraction", "percent", "points", "multiple", "money", "age", "year", "decade", "month",
	"day", "weekday", "clock", "duration", "measure", "vague", "label", "relative", "half-year",
}

// String returns the kind's name in lower case.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

// Reading is one meaning of a quantity.
type Reading struct {
	Kind  Kind
	Value Value
	Unit  string // see Kind; empty for most
}

// String writes the reading as "money 3600000000 USD".
func (r Reading) String() string {
	s := r.Kind.String() + " " + r.Value.String()
	if r.Unit != "" {
		s += " " + r.Unit
	}
	return s
}

// Quantity is a number of a text.
type Quantity struct {
	Reading                // the likeliest meaning
	Alternatives []Reading // what it may mean as well: 12 o'clock by day or by night, 100m as a distance or an amount
	// Parts are the numbers it is made of, where it may be matched by them one by one: four in ten, 1년 6개월.
	Parts []Reading

	Text       string // the words of the text
	Start, End int    // byte offsets of Text
	Weight     Weight
	Approx     bool // about, some, 약, 여: may be rounded
	side       side // of the true figure, where a word tells it
}

// Weight is how likely a faithful translation is to keep the quantity.
type Weight uint8

// The weights.
const (
	Soft Weight = iota // one, two, first, half, thousands, parts of names: often told another way
	Firm               // small words that count: five generations, fourth, 세 명
	Hard               // figures, scales, dates, spans of time, money, measures
)

var weightNames = [...]string{"soft", "firm", "hard"}

// String returns the weight's name in lower case.
func (w Weight) String() string {
	if int(w) < len(weightNames) {
		return weightNames[w]
	}
	return "unknown"
}

// firmIf returns Firm where ok holds and Soft elsewhere; hardIf returns Hard or Soft.
func firmIf(ok bool) Weight {
	if ok {
		return Firm
	}
	return Soft
}

func hardIf(ok bool) Weight {
	if ok {
		return Hard
	}
	return Soft
}

// readings returns all meanings, the likeliest first.
func (q Quantity) readings() []Reading {
	return append([]Reading{q.Reading}, q.Alternatives...)
}

// String writes the quantity for tests and logs of numbers alone: its readings, "~" for
// approximate, "!" for firm and "!!" for hard.
func (q Quantity) String() string {
	var b strings.Builder
	b.WriteString(q.Reading.String())
	for _, a := range q.Alternatives {
		b.WriteString(" or " + a.String())
	}
	if q.Approx {
		b.WriteString("~")
	}
	return b.String() + strings.Repeat("!", int(q.Weight))
}

// Find returns the quantities of a text in order. Spans are valid and do not overlap. The languages are "en"
// and "ko"; for any other it returns nil. The result depends on nothing but its arguments.
func Find(text, lang string) []Quantity {
	text = withoutReferences(text)
	switch lang {
	case "en":
		return findEnglish(text)
	case "ko":
		return findKorean(text)
	}
	return nil
}

// withoutReferences returns a text of the same length without the numbers of characters of HTML, as in &#39; and &#x27;.
func withoutReferences(text string) string {
	if !strings.Contains(text, "&#") {
		return text
	}
	masked := []byte(text)
	for at := range text {
		behind, is := strings.CutPrefix(text[at:], "&#")
		number, _, ended := strings.Cut(behind[:min(len(behind), 8)], ";")
		if is && ended && strings.Trim(number, "xX0123456789abcdefABCDEF") == "" {
			copy(masked[at+2:], strings.Repeat("#", len(number)))
		}
	}
	return string(masked)
}
