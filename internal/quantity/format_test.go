package quantity

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFormatKorean(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		r                     Reading
		yonhap, daily, spaced string
	}{
		{plain(Number, Int(1_200_000)), "120만", "120만", "120만"},
		{plain(Number, Int(7890)), "7천890", "7890", "7890"},
		{plain(Number, Int(12_345)), "1만2천345", "1만2345", "1만 2345"},
		{plain(Number, Int(100_000_000)), "1억", "1억", "1억"},
		{plain(Number, decimal(t, "12345.5")), "1만2345.5", "1만2345.5", "1만 2345.5"},
		{plain(Number, Int(0)), "0", "0", "0"},
		{Reading{Money, Int(3_500_000_000_000), "KRW"}, "3조5천억원", "3조5000억원", "3조 5000억 원"},
		{Reading{Money, Int(2_000_000_000), "USD"}, "20억 달러", "20억 달러", "20억 달러"},
		{plain(Percent, decimal(t, "5.25")), "5.25%", "5.25%", "5.25%"},
		{plain(Points, decimal(t, "0.25")), "0.25%포인트", "0.25%포인트", "0.25%포인트"},
		{plain(Multiple, Int(4)), "4배", "4배", "4배"},
		{plain(Fraction, ratio([2]int64{2, 3})), "3분의 2", "3분의 2", "3분의 2"},
		{plain(Age, Int(42)), "42세", "42세", "42세"},
		{plain(Year, Int(2018)), "2018년", "2018년", "2018년"},
		{plain(Decade, Int(1990)), "1990년대", "1990년대", "1990년대"},
		{plain(Month, Int(6)), "6월", "6월", "6월"},
		{plain(Day, Int(20)), "20일", "20일", "20일"},
		{plain(Weekday, Int(2)), "화요일", "화요일", "화요일"},
		{plain(Clock, Int(810)), "오후 1시 30분", "오후 1시 30분", "오후 1시 30분"},
		{plain(Clock, Int(540)), "오전 9시", "오전 9시", "오전 9시"},
		{plain(Clock, Int(720)), "정오", "정오", "정오"},
		{Reading{Duration, Int(18), "month"}, "18개월", "18개월", "18개월"},
		{Reading{Measure, Int(72), "km"}, "72km", "72km", "72km"},
		{Reading{Measure, Int(550), "lb"}, "550파운드", "550파운드", "550파운드"},
		{plain(Vague, Int(10_000)), "수만", "수만", "수만"},
		{plain(Ordinal, Int(19)), "19번째", "19번째", "19번째"},
	} {
		want := []string{tt.yonhap, tt.daily, tt.spaced}
		got := []string{Format(tt.r, "ko", Yonhap), Format(tt.r, "ko", Daily), Format(tt.r, "ko", Spaced)}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.r, diff)
		}
	}
}

func TestFormatEnglish(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		r    Reading
		want string
	}{
		{plain(Number, Int(1_200_000)), "1.2 million"},
		{plain(Number, Int(379_800)), "379,800"},
		{plain(Number, Int(1_234_560_001)), "1,234,560,001"},
		{plain(Number, decimal(t, "1234.5")), "1,234.5"},
		{Reading{Money, Int(3_543_200_000_000), "KRW"}, "3.5432 trillion won"},
		{Reading{Money, Int(3_600_000_000), "USD"}, "$3.6 billion"},
		{Reading{Money, Int(20), "JPY"}, "20 yen"},
		{plain(Percent, Int(5)), "5 percent"},
		{plain(Points, Int(2)), "2 percentage points"},
		{plain(Multiple, Int(3)), "3 times"},
		{plain(Fraction, ratio([2]int64{2, 3})), "2/3"},
		{plain(Ordinal, Int(21)), "21st"},
		{plain(Ordinal, Int(12)), "12th"},
		{plain(Year, Int(2018)), "2018"},
		{plain(Decade, Int(1990)), "1990s"},
		{plain(Month, Int(9)), "September"},
		{plain(Weekday, Int(7)), "Sunday"},
		{plain(Clock, Int(810)), "1:30 p.m."},
		{plain(Clock, Int(540)), "9 a.m."},
		{plain(Clock, Int(0)), "midnight"},
		{Reading{Duration, Int(1), "year"}, "1 year"},
		{Reading{Duration, Int(18), "month"}, "18 months"},
		{Reading{Measure, Int(45), "mi"}, "45 miles"},
		{Reading{Measure, Int(72), "km"}, "72 km"},
		{plain(Vague, Int(1e11)), "hundreds of billions"},
	} {
		if got := Format(tt.r, "en", Yonhap); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.r, got, tt.want)
		}
	}
}

// What Format writes, Find reads as the same value.
func TestFormatIsReadBack(t *testing.T) {
	t.Parallel()
	for _, n := range []int64{3, 999, 1000, 7890, 12_345, 100_000, 1_200_000, 20_400_000, 585_000_000, 3_500_000_000_000, 1_234_567_890_123} {
		for _, style := range []Style{Yonhap, Daily, Spaced} {
			for _, r := range []Reading{plain(Number, Int(n)), {Money, Int(n), "KRW"}, {Money, Int(n), "USD"}} {
				text := Format(r, "ko", style)
				if found := Find("모두 "+text+" 정도다", "ko"); len(found) != 1 || found[0].Value != r.Value {
					t.Errorf("%s is read as %s", text, list(found))
				}
			}
		}
		for _, r := range []Reading{plain(Number, Int(n)), {Money, Int(n), "EUR"}, {Duration, Int(n), "day"}} {
			text := Format(r, "en", Yonhap)
			if found := Find("It was "+text+" in all.", "en"); len(found) != 1 || found[0].Value != r.Value {
				t.Errorf("%s is read as %s", text, list(found))
			}
		}
	}
}

// Every reading that Format can write is read back in both languages, and what it writes in one says in the other that
// nothing differs.
func TestEveryKindIsReadBack(t *testing.T) {
	t.Parallel()
	for _, r := range everyReading() {
		en, ko := "The figure of "+Format(r, "en", Yonhap)+" is new.", "모두 "+Format(r, "ko", Daily)+" 정도다."
		if r.Kind == Vague {
			ko = "모두 " + Format(r, "ko", Daily) + " 원이다."
		}
		wantReading(t, "en", en, r)
		wantReading(t, "ko", ko, r)
		a, b := Find(en, "en"), Find(ko, "ko")
		if d := Compare(a, b); !d.Clean(Soft) {
			t.Errorf("%s | %s: %s", en, ko, differences(d))
		}
	}
}

// everyReading lists a few values of each kind, and one of each unit.
func everyReading() []Reading {
	var all []Reading
	for kind, values := range map[Kind][]int64{
		Number: {3, 12, 350, 10_000, 45_600_000}, Ordinal: {4, 21, 112}, Percent: {3, 42}, Points: {2, 15}, Multiple: {3, 10}, Year: {1945, 2031},
		Decade: {1960, 2020}, Month: {1, 8, 12}, Weekday: {1, 4, 7}, Clock: {0, 65, 540, 720, 1005, 1439}, Vague: {10, 1000, 100_000, 1e7, 1e9, 1e12},
	} {
		for _, v := range values {
			all = append(all, plain(kind, Int(v)))
		}
	}
	for _, d := range []int64{3, 5, 8} {
		all = append(all, plain(Fraction, ratio([2]int64{2, d})))
	}
	for _, unit := range []string{"second", "minute", "hour", "day", "week", "month", "year"} {
		all = append(all, Reading{Duration, Int(1), unit}, Reading{Duration, Int(45), unit})
	}
	for _, u := range units {
		all = append(all, Reading{Measure, Int(1), u.symbol}, Reading{Measure, Int(45), u.symbol})
	}
	for _, c := range currencies {
		all = append(all, Reading{Money, Int(45_000), c.code})
	}
	return all
}

func TestEquivalents(t *testing.T) {
	t.Parallel()
	found := Find("Some 1.2 million people, 12 of them in 2018, paid $3.6bn for 45 miles; tens of thousands of the 1.2 million left.", "en")
	want := []Equivalent{{"1.2 million", "120만"}, {"$3.6bn", "36억 달러"}, {"tens of thousands", "수만"}}
	if diff := cmp.Diff(want, Equivalents(found, "ko", Daily)); diff != "" {
		t.Errorf("number table (-want +got):\n%s", diff)
	}
	if table := Equivalents(nil, "ko", Daily); table != nil {
		t.Errorf("a text without numbers has the table %v", table)
	}
}
