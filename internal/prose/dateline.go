package prose

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// Dateline is what opens a story of an agency in English: place, day and sender. Year is 0 where it names none.
type Dateline struct {
	Month time.Month
	Day   int
	Year  int
	End   int // the byte offset at which the story itself begins
}

// Where the parts of a dateline stand among the groups of dateline.
const (
	datelineMonth = iota + 1
	datelineDay
	datelineYear
)

var dateline = lazyregexp.New(`^(?:\p{Lu}[\pL.'’ -]{1,40}(?:, \p{Lu}[\pL.'’ -]{1,30}){0,2}, |\p{Lu}[\p{Lu}.'’ -]{1,40} )?` +
	`(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:, (\d{4}))?` +
	`(?: ?\([^()]{2,40}\)| ?/[^/]{2,40}/)? ?(?:—|–|--|-|:) ?`)

// mayOpenWithDate reports whether a text begins with a capital and its first figure stands behind a month. It spares most
// texts the pattern.
func mayOpenWithDate(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsUpper(first) {
		return false
	}
	at := strings.IndexAny(text[:min(len(text), longestPlace)], "0123456789")
	if at < 1 || text[at-1] != ' ' {
		return false
	}
	month := text[strings.LastIndexByte(text[:at-1], ' ')+1 : at-1]
	return len(month) >= 3 && strings.Contains("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", month[:3])
}

// longestPlace is more bytes than a dateline has before its day.
const longestPlace = 1024

// FindDateline reads the dateline with a day at the start of a text, such as "MIAMI, Sept. 26 (AP) —". It reports false where
// there is none.
func FindDateline(text string) (Dateline, bool) {
	if !mayOpenWithDate(text) {
		return Dateline{}, false
	}
	m := dateline.FindStringSubmatchIndex(text)
	if m == nil {
		return Dateline{}, false
	}
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return text[m[2*i]:m[2*i+1]]
	}
	month, err := time.Parse("Jan", group(datelineMonth))
	day, err2 := strconv.Atoi(group(datelineDay))
	year, _ := strconv.Atoi(group(datelineYear))
	if err != nil || err2 != nil || day < 1 || day > 31 {
		return Dateline{}, false
	}
	return Dateline{Month: month.Month(), Day: day, Year: year, End: m[1]}, true
}

var undated = lazyregexp.New(`^\p{Lu}[\p{Lu}.'’ -]{1,40}(?:, [\pL.'’ -]{2,30})? \(\pL{2,14}\) ?(?:—|–|--|-) ?`)

var koreanDateline = lazyregexp.New(`^[(\[][^()\[\]=]{1,30}=[^()\[\]=]{1,30}[)\]] ?(?:[가-힣· ]{2,20}(?:기자|특파원) ?= ?)?`)

// translatedDateline is an English one put into Korean: 런던(AP) —, 런던, 4월 23일 -.
var translatedDateline = lazyregexp.New(`^[가-힣][가-힣 ]{1,20}(?:, ?[가-힣 ]{2,12})?(?: ?\([\pL]{2,14}\)|, ?(?:\d{4}년 ?)?\d{1,2}월 ?\d{1,2}일(?: ?\([\pL]{2,14}\))?) ?(?:—|–|--|-) ?`)

// bareDateline is a place in capitals with nothing but a long dash: DETROIT —, GRAND RAPIDS, Mich. —. One with a country is not: the
// translation may tell the country later.
var bareDateline = lazyregexp.New(`^\p{Lu}[\p{Lu}.'’ -]{3,40}\p{Lu}(?:, \p{Lu}[\pL.]{1,5}\.)? ?(?:—|–|--) ?`)

// StoryStart returns where a text begins behind the dateline that opens it, with a day or without, in English or in Korean; 0 where
// there is none.
func StoryStart(text string) int {
	if line, ok := FindDateline(text); ok {
		return line.End
	}
	var form *lazyregexp.Regexp
	switch first, _ := utf8.DecodeRuneInString(text); {
	case unicode.IsUpper(first) && hasDash(text[:min(len(text), longestPlace)]):
		form = undated
	case first == '(' || first == '[':
		form = koreanDateline
	case IsSyllable(first) && hasDash(text[:min(len(text), longestPlace)]):
		form = translatedDateline
	default:
		return 0
	}
	if at := form.FindStringIndex(text); at != nil {
		return at[1]
	}
	if form == undated {
		if at := bareDateline.FindStringIndex(text); at != nil {
			return at[1]
		}
	}
	return 0
}

// hasDash reports whether one of the marks stands in a text that end a dateline. It spares most texts the patterns.
func hasDash(text string) bool {
	return strings.IndexByte(text, '-') >= 0 || strings.Contains(text, "—") || strings.Contains(text, "–")
}

// On returns the day of the dateline in a year.
func (d Dateline) On(year int) time.Time {
	return time.Date(year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}
