package pseudo

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// scales are the English words for a power of ten; the short ones follow an amount of money without a space.
var scales = map[string]int{
	"hundred": 2, "thousand": 3, "million": 6, "mln": 6, "billion": 9, "bln": 9, "trillion": 12, "tln": 12,
	"k": 3, "m": 6, "mn": 6, "bn": 9, "b": 9, "tn": 12,
}

var numberWords = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
}

// quantityWords are words that are a quantity by themselves.
var quantityWords = func() map[string]quantity {
	m := map[string]quantity{"half": {kind: half}}
	for i, w := range strings.Fields("sunday monday tuesday wednesday thursday friday saturday") {
		m[w] = quantity{kind: weekday, value: float64(i)}
	}
	for i, w := range strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth") {
		m[w] = quantity{kind: ordinal, value: float64(i + 1)}
	}
	for w, power := range map[string]float64{"dozens": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12} {
		m[w] = quantity{kind: many, value: power}
	}
	return m
}()

const monthNames = `(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b`

// englishRules read figures whose form says what they are.
var englishRules = []rule{
	{joined, asItStands},
	{lazyregexp.New(`^(\d{1,2})(?:(?:[:.](\d\d))? ?([ap])(?:\.m\.|m\b)|:(\d\d)\b)`), func(g []string) quantity {
		return quantity{kind: clock, value: number(g[1], 0), minute: g[2] + g[4], half: strings.Index(" ap", g[3])}
	}},
	{lazyregexp.New(`^(\d+)(?:st|nd|rd|th)\b`), func(g []string) quantity { return quantity{kind: ordinal, value: number(g[1], 0)} }},
	{lazyregexp.New(`^(\d{3}0)s\b`), func(g []string) quantity { return quantity{kind: decade, value: number(g[1], 0)} }},
	{lazyregexp.New(`^(\d{1,2}) ` + monthNames), func(g []string) quantity { return quantity{kind: date, day: g[1], month: month(g[2])} }},
}

var (
	englishDate   = lazyregexp.New(`^` + monthNames + `(?:\.? (\d{1,2}(?:[-–]\d{1,2})?)\b(?:, ((?:19|20)\d\d)\b)?|\.? ((?:19|20)\d\d)\b)?`)
	englishYear   = lazyregexp.New(`^((?:1[5-9]|20)\d\d)(?:$|[^\d,.A-Za-z]|[,.](?:\D|$))`)
	englishAmount = lazyregexp.New(`^(US\$|[$£€¥₩])?(` + figures + `)((?:k|m|mn|bn|b|tn)\b)?`)
	englishScale  = lazyregexp.New(`^[ -]?(hundred|thousand|million|mln|billion|bln|trillion|tln)\b`)
	wordsAfter    = lazyregexp.New(`^[ -]?(%|[A-Za-z]+)(?:([ -])([A-Za-z]+))?`)
	fractionAfter = lazyregexp.New(`^(?:-(half|third|quarter|fourth|fifth|sixth|eighth|tenth)s?|[ -](third|quarter|fourth|fifth|sixth|eighth|tenth)s)\b`)
	partOfUnit    = lazyregexp.New(`^(half|quarter) (?:of )?an? ([a-z]+(?: point)?)\b`)
	smallAfter    = lazyregexp.New(`^-(one|two|three|four|five|six|seven|eight|nine)\b`)
	englishOpen   = lazyregexp.New(`^(?i:plan(?:s|ned|ning)? to|intend(?:s|ed)? to|(?:scheduled|slated|set) (?:to|for)|consider(?:s|ing)|mull(?:s|ing)|weighing|reviewing|looking into|under (?:consideration|review)|may|might|maybe|possib(?:ly|ility)|potentially|likelihood|could be|alleged(?:ly)?|purportedly|suspected|accused of|reportedly|presumed|(?:believed|thought|said|reported|expected|forecast|predicted|projected|seems?|seemed|appears?|appeared) to|(?:un)?likely|probabl[ey]|fear(?:s|ed)?|claim(?:s|ed)?|explor(?:es|ed|ing))\b`)
	anonymous     = lazyregexp.New(`^(?i:not to be (?:named|identified))\b`) // as a desk tells it: on condition of anonymity
	denial        = lazyregexp.New(`^(?i:not|never|no|cannot|nor|without|none|nobody|nothing|neither|unable|yet to|fail(?:s|ed)? to|refus(?:e|es|ed)|den(?:y|ies|ied)|[a-z]+n['’]t)\b`)
	apostrophe    = lazyregexp.New(`^['’][A-Za-z]+`)
)

// month is the number of a month by the first three letters of its name.
func month(name string) string {
	return strconv.Itoa(strings.Index("JanFebMarAprMayJunJulAugSepOctNovDec", name)/3 + 1)
}

// englishNumber reads the figures here with what belongs to them: sign, scale, unit, time, date.
func (s *scanner) englishNumber() bool {
	if q, ok := s.apply(englishRules); ok {
		if q.kind == verbatim {
			s.englishUnit(&q)
		}
		s.out.quantity(q)
		return true
	}
	year := englishYear.FindStringSubmatch(s.rest())
	g := s.match(englishAmount)
	if g == nil {
		return false
	}
	q := quantity{kind: amount, text: g[2], unit: unitByEnglish[signs[g[1]]]}
	power := scales[g[3]]
	if g[3] != "" && q.unit == nil { // 100m
		q.unit, power = unitByEnglish[g[3]], 0
	}
	power += s.englishScales()
	q.value, q.scaled = number(q.text, power), power > 0
	s.englishUnit(&q)
	if year != nil && q.unit == nil && !q.scaled {
		q = quantity{kind: date, year: year[1]}
	}
	s.out.quantity(q)
	return true
}

// englishScales takes the scale words that follow, "hundred thousand", and returns their power of ten.
func (s *scanner) englishScales() (power int) {
	for g := s.match(englishScale); g != nil; g = s.match(englishScale) {
		power += scales[g[1]]
	}
	return power
}

// englishUnit takes the unit that follows, of two words or one. A sign before the number has already given one to money.
func (s *scanner) englishUnit(q *quantity) {
	g := wordsAfter.FindStringSubmatch(s.rest())
	if g == nil {
		return
	}
	length := len(g[0])
	found := unitByEnglish[strings.ToLower(g[1]+g[2]+g[3])]
	if found == nil {
		length -= len(g[2] + g[3])
		found = unitByEnglish[strings.ToLower(g[1])]
	}
	if found != nil && (q.unit == nil || q.unit == found) {
		s.take(length)
		q.unit = found
	}
}

// englishWord reads what begins with a letter.
func (s *scanner) englishWord() {
	switch {
	case s.out.counted && strings.HasPrefix(s.rest(), "and "): // 2 hours and 6 minutes are one
		s.take(len("and"))
	case s.englishMonth(), s.englishNumberWord():
	case s.match(englishOpen) != nil:
		s.out.hedge()
	case s.match(anonymous) != nil:
		s.out.word("anonymous")
	case s.match(denial) != nil:
		s.out.keep(s.out.not)
	default:
		s.out.keep(s.take(len(letters(s.rest(), isHangul)))) // a gloss: Yoon (윤석열)
		s.latinWord()
	}
	s.match(apostrophe)
}

// englishMonth reads "Nov. 20, 2026", "Nov. 1-20", "November 2026" and "in May".
func (s *scanner) englishMonth() bool {
	g := englishDate.FindStringSubmatch(s.rest())
	if g == nil {
		return false
	}
	if (g[0] == "March" || g[0] == "May") && s.out.words == 0 {
		return false // verbs, at the beginning of a sentence
	}
	s.take(len(g[0]))
	s.out.quantity(quantity{kind: date, month: month(g[1]), day: g[2], year: g[3] + g[4]})
	return true
}

// englishNumberWord reads "two", "twenty-one million people", "a million", "third", "two-thirds", "dozens".
func (s *scanner) englishNumberWord() bool {
	if g := partOfUnit.FindStringSubmatch(s.rest()); g != nil && unitByEnglish[g[2]] != nil { // half a point
		s.take(len(g[0]))
		s.out.quantity(quantity{kind: amount, text: map[string]string{"half": "0.5", "quarter": "0.25"}[g[1]], unit: unitByEnglish[g[2]]})
		return true
	}
	w := letters(s.rest(), isForeign)
	lower := strings.ToLower(w)
	if q, ok := quantityWords[lower]; ok && (q.kind != weekday || w != lower) {
		s.take(len(w))
		s.out.quantity(q)
		return true
	}
	n, counts := numberWords[lower]
	if counts {
		s.take(len(w))
	} else {
		n = 1 // a million
	}
	if g := s.match(fractionAfter); counts && g != nil {
		below := map[string]int{"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}[g[1]+g[2]]
		s.out.quantity(quantity{kind: verbatim, text: fmt.Sprintf("%d/%d", n, below)})
		return true
	}
	if g := s.match(smallAfter); n >= 20 && g != nil {
		n += numberWords[g[1]]
	}
	power := s.englishScales()
	if !counts && power == 0 {
		return false
	}
	q := quantity{kind: amount, value: number(fmt.Sprint(n), power), scaled: power > 0}
	q.text = plain(q.value)
	s.englishUnit(&q)
	if q.unit == nil && !q.scaled && n <= 10 {
		q.kind = small
	}
	s.out.quantity(q)
	return true
}
