// Package dateline writes where and from whom a story comes, as the press of the target language does:
// "SEOUL, Nov. 26 (Yonhap) --" of an English story becomes (서울=연합뉴스) in Korean, and the reverse. It goes by rule: no
// model is asked, so a credit cannot get lost or invented.
//
// It knows the places of the lexicon and the agencies of its own table; what it does not know stays as the source has it.
package dateline

import (
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

// Form is how a house writes a Korean dateline.
type Form string

// The forms. English has one: SEOUL, Nov. 26 (Yonhap) --.
const (
	Round  Form = "round"  // (서울=연합뉴스), the default
	Square Form = "square" // [서울=뉴시스]
	Off    Form = "off"    // none, in either language
)

// Line returns the dateline of a story in the target language, which is its credit alone where the source names no place.
// It is "" where the source has neither, where the house wants none, or where the language is neither English nor Korean.
func Line(a news.Article, to news.Lang, form Form) string {
	city, _, _ := strings.Cut(a.Dateline, ",")
	city = strings.TrimSpace(city)
	if city == "" && a.Credit == "" || form == Off {
		return ""
	}
	place, credit := placeName(city, a.Lang, to), Agency(a.Credit, to)
	switch to {
	case news.Korean:
		return korean(place, credit, form)
	case news.English:
		return english(place, credit, a.PublishedAt)
	}
	return ""
}

func korean(place, credit string, form Form) string {
	if credit != "" {
		place = strings.TrimPrefix(place+"="+credit, "=")
	}
	if form == Square {
		return "[" + place + "]"
	}
	return "(" + place + ")"
}

// english writes the line as the agencies do: the date only where the source tells it.
func english(place, credit string, published time.Time) string {
	line := strings.ToUpper(place)
	if place != "" && !published.IsZero() {
		line += ", " + monthNames[published.Month()] + " " + published.Format("2")
	}
	if credit != "" {
		line += " (" + credit + ")"
	}
	return strings.TrimSpace(line) + " --"
}

// monthNames are the months as the agencies shorten them.
var monthNames = [...]string{"", "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."}

// placeName returns a place in the target language: its first name in the lexicon.
func placeName(place string, from, to news.Lang) string {
	if from == to {
		return place
	}
	lower := strings.ToLower(place)
	for _, word := range lexicon.Find(lower, from) {
		if word.Start != 0 || word.End != len(lower) {
			continue
		}
		for _, e := range word.Entries {
			if e.Class == lexicon.Noun && to == news.Korean {
				return e.Korean[0]
			}
			if e.Class == lexicon.Noun {
				return e.English[0]
			}
		}
	}
	return place
}

// Agency returns an agency as the press of the target language calls it.
func Agency(credit string, to news.Lang) string {
	for _, a := range agencies {
		if strings.EqualFold(credit, a.english) || credit == a.korean {
			if to == news.Korean {
				return a.korean
			}
			return a.english
		}
	}
	return credit
}

// agencies are those whose name differs in the two languages.
var agencies = []struct{ english, korean string }{
	{"Yonhap", "연합뉴스"}, {"Newsis", "뉴시스"}, {"News1", "뉴스1"}, {"Reuters", "로이터"}, {"Xinhua", "신화"}, {"Kyodo", "교도"},
	{"Bloomberg", "블룸버그"}, {"TASS", "타스"}, {"Jiji", "지지"}, {"KCNA", "조선중앙통신"}, {"Anadolu", "아나돌루"}, {"dpa", "dpa"},
}
