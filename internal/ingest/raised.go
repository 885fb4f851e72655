package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// The marks that stand around raised and lowered text until what it says is settled. No text holds them: they are taken out of markup.
const (
	supStart, supEnd = "\x01", "\x02"
	subStart, subEnd = "\x03", "\x04"
	raisedMarks      = supStart + supEnd + subStart + subEnd
)

var (
	// slashedFraction is a raised numerator, a slash and a denominator that is lowered, raised or on the line.
	slashedFraction = lazyregexp.New(`( ?)\x01\s*(\d{1,3})\s*\x02\s*[/⁄∕]\s*[\x01\x03]?\s*(\d{1,3})\b\s*[\x02\x04]?`)
	// raisedFraction is a fraction that is raised as a whole.
	raisedFraction = lazyregexp.New(`( ?)\x01\s*(\d{1,3})\s*[/⁄∕]\s*(\d{1,3})\s*\x02`)
	// footnoteMark is what a page raises to point at a footnote.
	footnoteMark = lazyregexp.New(`^(?:\[[^\[\]]{1,12}\]|\(?\d{1,3}(?:\s*[,;–-]\s*\d{1,3}){0,8}\)?|[*†‡§¶#]{1,3}|[a-d])$`)
	power        = lazyregexp.New(`^[-−–]?\d{1,3}$`)
	// powered ends in what has powers: a unit, the base of a large number, or a letter that stands for a number.
	powered = lazyregexp.New(`(?:^|[^A-Za-z])(?:[kcdmμ]?m|ft|mi|yd|mc|[A-Za-zα-ω])$|\d ?in$`)
	// plainNumber ends in a whole number that may have a power. A year, a price, a percentage or a grouped number has a footnote.
	plainNumber  = lazyregexp.New(`(?:^|[^\d.,$€£¥₩])\d{1,3}$`)
	afterMonth   = lazyregexp.New(month + ` \d{1,2}$|\d월 ?\d{1,2}$`)
	priced       = lazyregexp.New(`[$€£¥₩] ?\d{1,3}(?:,?\d{3})*$`)
	amount       = lazyregexp.New(`(?:^|[^\d.,])\d{1,3}(?:,\d{3})*$`)
	ofHundredths = lazyregexp.New(`^ ?(?:euros?|dollars?|pounds?|francs?|cents?|€|\$|£|유로|달러|파운드|seconds?|초)`)
	raceTime     = lazyregexp.New(`\d:\d\d$`)
	hourBefore   = lazyregexp.New(`\b(?:at|until|till|from|before|after|around) (?:1?\d|2[0-4])$`)
	minutes      = lazyregexp.New(`^[0-5]\d$`)
	isotope      = lazyregexp.New(`^[A-Z][a-z]?(?:[^a-z]|$)`)
)

var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "-", "⁻", "−", "⁻", "–", "⁻")

// vulgar are the fractions that have a character of their own.
var vulgar = map[string]string{
	"1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖", "3/5": "⅗", "4/5": "⅘", "1/6": "⅙", "5/6": "⅚",
	"1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞",
}

// settleRaised puts raised and lowered text on the line so that it keeps its value, and returns the footnote marks that it left out.
func settleRaised(text string) (settled string, marks []string) {
	if !strings.ContainsAny(text, raisedMarks) {
		return text, nil
	}
	text = settleFractions(settleFractions(text, slashedFraction), raisedFraction)
	var b strings.Builder
	for {
		start := strings.IndexAny(text, supStart+subStart)
		if start < 0 {
			break
		}
		b.WriteString(text[:start])
		isSup := text[start] == supStart[0]
		raisedText, rest := text[start+1:], ""
		if end := strings.IndexAny(raisedText, supEnd+subEnd); end >= 0 {
			raisedText, rest = raisedText[:end], raisedText[end+1:]
		}
		if isSup {
			said, isMark := raised(b.String(), strings.TrimSpace(raisedText), rest)
			if isMark {
				marks = append(marks, strings.TrimSpace(raisedText))
			}
			raisedText = said
		}
		b.WriteString(raisedText)
		text = rest
	}
	b.WriteString(text)
	return strings.NewReplacer(supStart, "", supEnd, "", subStart, "", subEnd, "").Replace(b.String()), marks
}

// settleFractions writes fractions on the line: 3<sup>1</sup>/<sub>2</sub> is 3½, and 3<sup>5/16</sup> is 3 5/16.
func settleFractions(text string, pattern *lazyregexp.Regexp) string {
	var b strings.Builder
	last := 0
	for _, m := range pattern.FindAllStringSubmatchIndex(text, -1) {
		b.WriteString(text[last:m[0]])
		space, fraction := text[m[2]:m[3]], text[m[4]:m[5]]+"/"+text[m[6]:m[7]]
		before := b.String()
		before = before[max(0, len(before)-24):]
		afterDigit := before != "" && unicode.IsDigit(rune(before[len(before)-1]))
		sign, single := vulgar[fraction]
		switch {
		case afterDigit && single && plainNumber.MatchString(before):
			b.WriteString(sign)
		case single:
			b.WriteString(space + sign)
		case afterDigit:
			b.WriteString(" " + fraction)
		default:
			b.WriteString(space + fraction)
		}
		last = m[1]
	}
	return b.String() + text[last:]
}

// raised is what a text in <sup> says between the text before it and the text after: a power, cents and minutes keep their value, a
// footnote's mark says nothing here, and anything else is text ("1st"). On the line, "Dec. 1" with the mark 2 would be 1.2.
func raised(before, text, after string) (said string, isMark bool) {
	before = before[max(0, len(before)-24):]
	last, _ := utf8.DecodeLastRuneInString(before)
	twoDigits := len(text) == 2 && hasDigit(text[:1]) && hasDigit(text[1:])
	switch {
	case text == "":
		return "", false
	case text == "TM":
		return "™", false
	case unicode.IsDigit(last) && strings.Contains("oO0º°", text) && (strings.HasPrefix(after, "C") || strings.HasPrefix(after, "F")):
		return "°", false
	case twoDigits && (priced.MatchString(before) || amount.MatchString(before) && ofHundredths.MatchString(after) || raceTime.MatchString(before)):
		return "." + text, false
	case minutes.MatchString(text) && hourBefore.MatchString(before):
		return ":" + text, false
	case power.MatchString(text) && isPowered(before, text, after):
		return superscripts.Replace(text), false
	case len(text) == 1 && strings.Contains("nkxyz", text) && (unicode.IsDigit(last) || powered.MatchString(before)):
		return "^" + text, false
	case len(text) == 1 && unicode.IsDigit(last) && unicode.IsLower(rune(text[0])):
		return text, false // 1a, 2o
	}
	if footnoteMark.MatchString(text) {
		return "", true
	}
	return text, false
}

// isPowered reports whether a raised number is a power, or an isotope's weight, and no footnote's mark.
func isPowered(before, text, after string) bool {
	if !hasDigit(text[:1]) {
		return true // no mark has a sign
	}
	if isotope.MatchString(after) {
		last, _ := utf8.DecodeLastRuneInString(before)
		return before == "" || unicode.IsSpace(last) || last == '('
	}
	return len(text) < 3 && (powered.MatchString(before) || plainNumber.MatchString(before) && !afterMonth.MatchString(before))
}
