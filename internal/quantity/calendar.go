package quantity

// meridiem says which half of the day a clock time is in.
type meridiem uint8

const (
	anyHalf meridiem = iota
	morning
	afternoon
)

const halfDay = 12 * 60 // minutes

// clockReadings returns the times that these minutes may mean, the likeliest first.
func clockReadings(minutes int64, m meridiem) []Reading {
	switch {
	case m == morning:
		return []Reading{plain(Clock, Int(minutes%halfDay))}
	case m == afternoon:
		return []Reading{plain(Clock, Int(minutes%halfDay+halfDay))}
	case minutes < 13*60:
		return []Reading{plain(Clock, Int(minutes%(2*halfDay))), plain(Clock, Int((minutes+halfDay)%(2*halfDay)))}
	}
	return []Reading{plain(Clock, Int(minutes%(2*halfDay)))}
}

func clockQuantity(minutes int64, m meridiem) Quantity {
	readings := clockReadings(minutes, m)
	q := Quantity{Reading: readings[0], Alternatives: readings[1:], Weight: Hard}
	if minutes%60 == 0 {
		q.Alternatives = append(q.Alternatives, plain(Number, Int(minutes/60)))
	}
	return q
}

// holidays are the named days with their dates: one text may have the name of a day, the other its date. The name is
// soft, for both may have it.
var holidays = []struct {
	month, day int64
	english    []string
	korean     []string
}{
	{1, 1, []string{"new year's day", "new years day"}, []string{"새해 첫날", "신정"}},
	{2, 14, []string{"valentine's day", "valentines day"}, []string{"밸런타인데이", "발렌타인데이"}},
	{3, 1, []string{"independence movement day"}, []string{"삼일절"}},
	{5, 1, []string{"may day"}, []string{"노동절", "메이데이", "근로자의 날"}},
	{5, 5, []string{"children's day", "cinco de mayo"}, []string{"어린이날"}},
	{6, 6, []string{"memorial day"}, []string{"현충일"}},
	{6, 19, []string{"juneteenth"}, []string{"준틴스"}},
	{7, 4, []string{"fourth of july", "july fourth", "independence day"}, []string{"독립기념일"}},
	{7, 14, []string{"bastille day"}, []string{"바스티유의 날"}},
	{7, 17, []string{"constitution day"}, []string{"제헌절"}},
	{8, 15, []string{"liberation day"}, []string{"광복절"}},
	{10, 3, []string{"national foundation day"}, []string{"개천절"}},
	{10, 9, []string{"hangeul day"}, []string{"한글날"}},
	{10, 31, []string{"halloween"}, []string{"핼러윈", "할로윈"}},
	{12, 24, []string{"christmas eve"}, []string{"성탄 전야", "크리스마스이브", "크리스마스 이브"}},
	{12, 25, []string{"christmas day", "christmas"}, []string{"성탄절", "크리스마스"}},
	{12, 26, []string{"boxing day"}, []string{"박싱데이"}},
	{12, 31, []string{"new year's eve"}, []string{"섣달그믐", "새해 전야"}},
}

var englishHolidays, koreanHolidays = indexHolidays()

// indexHolidays returns the quantity of each name.
func indexHolidays() (phrases[Quantity], prefixes[Quantity]) {
	english, korean := phrases[Quantity]{}, prefixes[Quantity]{}
	for _, h := range holidays {
		q := Quantity{Reading: Reading{Kind: Relative, Unit: "day"}}
		q.Parts = []Reading{plain(Month, Int(h.month)), plain(Day, Int(h.day))}
		for _, name := range h.english {
			english.add(name, q)
		}
		for _, name := range h.korean {
			korean.add(name, q)
		}
	}
	return english, korean
}

// holiday reads New Year's Day and Fourth of July.
func (e *english) holiday(i int) int {
	q, next, ok := englishHolidays.match(e.tokens, i)
	if !ok || !e.tokens[i].capital() {
		return i
	}
	return e.add(q, i, next)
}

// holiday reads 광복절.
func (k *korean) holiday(i int) int {
	q, n, ok := koreanHolidays.match(k.text[i:])
	if !ok {
		return i
	}
	return k.add(q, i, i+n)
}
