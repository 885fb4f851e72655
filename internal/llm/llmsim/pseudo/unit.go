package pseudo

import (
	"maps"
	"slices"
	"strings"
)

// unit is what an amount counts, in both languages.
type unit struct {
	english []string // the singular, the plural, then the other forms that a text may hold
	korean  []string // the form that is written, then the others that are read
}

// units are the units that are read and written.
var units = []unit{
	{[]string{"percentage point", "percentage points"}, []string{"%포인트", "%p", "퍼센트포인트"}},
	{[]string{"percent", "percent", "per cent", "pct", "%"}, []string{"%", "퍼센트", "프로"}},
	{[]string{"dollar", "dollars"}, []string{" 달러", "달러", "불"}},
	{[]string{"won", "won"}, []string{"원", " 원"}},
	{[]string{"euro", "euros"}, []string{" 유로", "유로"}},
	{[]string{"pound", "pounds"}, []string{" 파운드", "파운드"}},
	{[]string{"yen", "yen"}, []string{"엔"}},
	{[]string{"yuan", "yuan"}, []string{" 위안", "위안"}},
	{[]string{"year old", "years old", "year-old", "year-olds"}, []string{"세", "살"}},
	{[]string{"month", "months"}, []string{"개월", "달"}},
	{[]string{"year", "years"}, []string{"년", "년간"}},
	{[]string{"week", "weeks"}, []string{"주", "주일"}},
	{[]string{"day", "days"}, []string{"일간", "일 동안", "일째"}},
	{[]string{"hour", "hours"}, []string{"시간"}},
	{[]string{"minute", "minutes"}, []string{"분", "분간"}},
	{[]string{"second", "seconds"}, []string{"초"}},
	{[]string{"person", "people", "persons"}, []string{"명", "인"}},
	{[]string{"time", "times"}, []string{"차례", "회", "번"}},
	{[]string{"fold", "times"}, []string{"배"}},
	{[]string{"kilometer", "kilometers", "kilometre", "kilometres", "km"}, []string{"㎞", "km", "킬로미터"}},
	{[]string{"mile", "miles"}, []string{"마일"}},
	{[]string{"meter", "meters", "metre", "metres"}, []string{"m", "미터"}},
	{[]string{"foot", "feet"}, []string{"피트"}},
	{[]string{"ton", "tons", "tonnes"}, []string{"t", "톤"}},
	{[]string{"kilogram", "kilograms", "kg"}, []string{"㎏", "kg", "킬로그램"}},
	{[]string{"point", "points"}, []string{"점", "포인트"}},
	{[]string{"seat", "seats"}, []string{"석"}},
	{[]string{"degree", "degrees"}, []string{"도"}},
}

// continues reports whether an amount may go on with this unit, as 2 hours do with 6 minutes.
func (u *unit) continues() bool {
	return u != nil && slices.Contains([]string{"month", "day", "minute", "second"}, u.english[0])
}

// signs are the currency signs that stand before a number.
var signs = map[string]string{"US$": "dollar", "$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₩": "won"}

// unitByEnglish and unitByKorean find the units by each of their forms.
var unitByEnglish, unitByKorean = func() (english, korean map[string]*unit) {
	english, korean = map[string]*unit{}, map[string]*unit{}
	for i := range units {
		for _, form := range units[i].english {
			english[form] = &units[i]
		}
		for _, form := range units[i].korean {
			korean[strings.TrimSpace(form)] = &units[i]
		}
	}
	return english, korean
}()

// koreanUnits is a group of all Korean units, the longest first.
var koreanUnits = "(" + strings.Join(slices.SortedFunc(maps.Keys(unitByKorean), func(a, b string) int { return len(b) - len(a) }), "|") + ")"
