package quantity

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// readings are the fixtures that pin what Find reads, and their languages.
var readings = map[string]string{"english.tsv": "en", "korean.tsv": "ko", "english-rows.tsv": "en", "korean-rows.tsv": "ko"}

func TestFind(t *testing.T) {
	t.Parallel()
	for file, lang := range readings {
		for _, line := range fixtures(t, file, 2) {
			if diff := cmp.Diff(line[1], list(Find(line[0], lang))); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", lang, line[0], diff)
			}
		}
	}
}

func TestFindOtherLanguage(t *testing.T) {
	t.Parallel()
	if found := Find("12 Personen", "de"); found != nil {
		t.Errorf("found %v in a language that is not read", found)
	}
}

// The number of a character of HTML is no number of the text.
func TestFindOutsideReferences(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"The port&#39;s 12 cranes":          "12",
		"the port&#x27;s 12 cranes":         "12",
		"He said &#8220;no&#8221; 12 times": "12 times",
		"AT&#12 cranes stood there; later":  "12",
	} {
		if found := Find(text, "en"); len(found) != 1 || found[0].Text != want || text[found[0].Start:found[0].End] != want {
			t.Errorf("%s: found %v, want %s", text, found, want)
		}
	}
}

// Every spelling of a unit is read behind a figure.
func TestEveryUnit(t *testing.T) {
	t.Parallel()
	for _, u := range units {
		for _, name := range u.english {
			wantReading(t, "en", spell(name), Reading{Measure, Int(7), u.symbol})
		}
		for _, name := range u.korean {
			wantReading(t, "ko", "7"+name+" 정도", Reading{Measure, Int(7), u.symbol})
		}
	}
}

// Every spelling of a money is read behind a figure, every sign before one.
func TestEveryCurrency(t *testing.T) {
	t.Parallel()
	for _, c := range currencies {
		want := Reading{Money, Int(700), c.code}
		if c.minor {
			want.Value = Int(7)
		}
		for _, name := range c.english {
			wantReading(t, "en", strings.Replace(spell(name), "7", "700", 1), want)
		}
		for _, name := range c.korean {
			wantReading(t, "ko", "모두 700"+name+"을 냈다", want)
		}
		for _, sign := range c.signs {
			wantReading(t, "en", "It cost "+sign+"700.", want)
			wantReading(t, "ko", "값은 "+sign+"700이다.", want)
		}
	}
}

// spell puts a seven before a unit: right before it where the table says so.
func spell(name string) string {
	if rest, ok := strings.CutPrefix(name, "+"); ok {
		return "The limit is 7" + rest + "."
	}
	return "The limit is 7 " + name + "."
}

// Every word of the tables that is a quantity by itself is read as one.
func TestEveryWord(t *testing.T) {
	t.Parallel()
	for name, readings := range lexical {
		if numerals[name].role == dozenWord {
			continue // read by the same rule, and more closely, behind an article
		}
		wantReading(t, "en", "It was "+name+" again.", readings[0])
	}
	for name, unit := range relative {
		wantReading(t, "en", "It rained "+name+" here.", Reading{Kind: Relative, Unit: unit})
	}
	for name, reading := range idioms {
		wantReading(t, "en", "It was "+name+" again.", reading)
	}
	for _, row := range koreanWords {
		wantReading(t, "ko", "그는 "+row.name+" 말했다", row.readings[0])
	}
}

// Every holiday may be told by its date.
func TestEveryHoliday(t *testing.T) {
	t.Parallel()
	for _, h := range holidays {
		for _, name := range h.english {
			text := "It falls on " + strings.ToUpper(name[:1]) + name[1:] + "."
			if d := Compare(Find(text, "en"), Find(fmt.Sprintf("%d월 %d일이다.", h.month, h.day), "ko")); !d.Clean(Firm) {
				t.Errorf("%s: %s", text, differences(d))
			}
		}
		for _, name := range h.korean {
			text := fmt.Sprintf("It falls on %s %d.", []string{"Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."}[h.month-1], h.day)
			if d := Compare(Find(text, "en"), Find(name+" 무렵이다.", "ko")); !d.Clean(Firm) {
				t.Errorf("%s: %s", name, differences(d))
			}
		}
	}
}

// Every number word counts what stands behind it.
func TestEveryNumeral(t *testing.T) {
	t.Parallel()
	for name, n := range numerals {
		if n.role == digitWord || n.role == tensWord {
			wantReading(t, "en", "They saw "+name+" men.", plain(Number, Int(n.value)))
		}
	}
	for name, o := range ordinals {
		if o.value > 0 {
			wantReading(t, "en", "It was his "+name+" win.", plain(Ordinal, Int(o.value)))
		}
	}
	for _, n := range append(nativeTens, nativeUnits...) {
		if counted := map[string]string{"석": "석 달", "넉": "넉 달", "하나": "하나", "둘": "둘", "셋": "셋", "넷": "넷"}[n.name]; counted != "" {
			wantValue(t, "소는 "+counted+" 뿐이다", Int(n.value))
			continue
		}
		wantValue(t, "소 "+n.name+" 마리다", Int(n.value))
	}
}

// Every counter makes a number of the numeral before it, which alone is none.
func TestEveryCounter(t *testing.T) {
	t.Parallel()
	for _, name := range koreanCounters {
		wantReading(t, "ko", "모두 열두 "+name+" 뿐이다", plain(Number, Int(12)))
	}
	if found := Find("모두 열두 뿐이다", "ko"); len(found) > 0 {
		t.Errorf("found %s without a counter", list(found))
	}
}

// Every word that begins like a scale leaves the figure before it alone: 7 만점, 7조각, 1.5경기 차.
func TestEveryWordLikeAScale(t *testing.T) {
	t.Parallel()
	for _, name := range notScales {
		wantValue(t, "모두 7 "+name+" 있다", Int(7))
		if r := runeAt(name, 0); r == '조' || r == '경' {
			wantValue(t, "모두 7"+name+" 있다", Int(7))
			wantValue(t, "모두 1.5"+name+" 있다", Value{num: 3, over: 1})
		}
	}
}

// Every word that begins like a unit makes a bare number of the figure before it.
func TestEveryWordLikeAUnit(t *testing.T) {
	t.Parallel()
	for _, name := range koreanShadows {
		if got := list(Find("모두 7"+name+" 뿐이다", "ko")); got != "[7"+name+"] number 7!!" {
			t.Errorf("%s: found %s, want the number 7", name, got)
		}
	}
}

// Every pair of numbers in one word is two quantities, the second one more than the first.
func TestEveryPair(t *testing.T) {
	t.Parallel()
	for _, p := range koreanPairs {
		text := "모두 " + p.first + p.second
		if p.unit == "" {
			text += " 명"
		}
		found := Find(text+"이다", "ko")
		if len(found) != 2 || found[0].Value != Int(p.low) || found[1].Value != Int(p.low+1) || found[1].Unit != p.unit {
			t.Errorf("%s: found %s, want %d and the next", text, list(found), p.low)
		}
	}
}

// Every event told by its day is a name of two figures; games may be told by two figures of their year.
func TestEveryEventAndGames(t *testing.T) {
	t.Parallel()
	for _, name := range events {
		if got := list(Find("그때 9.11 "+name+" 뿐이다", "ko")); got != "[9] label 9; [11] label 11" {
			t.Errorf("%s: found %s", name, got)
		}
	}
	for _, name := range gameNames {
		wantReading(t, "ko", "그는 88"+name+" 때 왔다", plain(Year, Int(1988)))
		wantReading(t, "ko", "그는 88 서울"+name+" 때 왔다", plain(Year, Int(1988)))
	}
}

func TestEveryMonthAndWeekday(t *testing.T) {
	t.Parallel()
	for name, m := range months {
		wantReading(t, "en", "It is on "+strings.ToUpper(name[:1])+name[1:]+" 20.", plain(Month, Int(m.number)))
	}
	for name, d := range weekdays {
		wantReading(t, "en", "It is on "+strings.ToUpper(name[:1])+name[1:]+". again", plain(Weekday, Int(d)))
	}
}

// wantReading reports a text none of whose quantities has the reading among its meanings.
func wantReading(t *testing.T, lang, text string, want Reading) {
	t.Helper()
	found := Find(text, lang)
	for _, q := range found {
		for _, r := range append([]Reading{q.Reading}, q.Alternatives...) {
			if r == want {
				return
			}
		}
	}
	t.Errorf("%s: found %s, want %s", text, list(found), want)
}

func wantValue(t *testing.T, text string, want Value) {
	t.Helper()
	if found := Find(text, "ko"); len(found) != 1 || found[0].Value != want {
		t.Errorf("%s: found %s, want %s", text, list(found), want)
	}
}
