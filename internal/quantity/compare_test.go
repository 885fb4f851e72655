package quantity

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func compareTexts(en, ko string) Diff { return Compare(Find(en, "en"), Find(ko, "ko")) }

func TestComparePairs(t *testing.T) {
	t.Parallel()
	for _, line := range fixtures(t, "pairs.tsv", 4) {
		en, ko := Find(line[0], "en"), Find(line[1], "ko")
		if diff := cmp.Diff(line[2], differences(Compare(en, ko))); diff != "" {
			t.Errorf("%s | %s (-want +got):\n%s", line[0], line[1], diff)
		}
		if diff := cmp.Diff(line[3], differences(Compare(ko, en))); diff != "" {
			t.Errorf("back: %s | %s (-want +got):\n%s", line[1], line[0], diff)
		}
	}
}

// The pairs of a Diff carry what a message needs: both spellings and what went wrong.
func TestCompareNamesTheFault(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, en, ko   string
		source, target string
		fault          Fault
	}{
		{"scale", "a £1.8 billion plan", "1.8억 파운드 규모의 계획", "£1.8 billion", "1.8억 파운드", Scale},
		{"digit", "26,750 people", "26,950명", "26,750", "26,950", Digits},
		{"a digit lost", "26,750 people", "2,675명", "26,750", "2,675", Scale},
		{"currency", "$500", "500원", "$500", "500원", Currency},
		{"unit", "100 feet", "100m", "100 feet", "100m", Unit},
		{"span", "30 seconds", "30분", "30 seconds", "30분", Unit},
		{"month for months", "six months", "6월", "six months", "6월", Unit},
		{"points", "3 percentage points", "3%", "3 percentage points", "3%", PerCent},
		{"half of the day", "1 p.m.", "오전 1시", "1 p.m.", "오전 1시", HalfDay},
		{"another amount", "$12 million", "3500만 달러", "$12 million", "3500만 달러", Amount},
		{"weekday", "on Sunday", "금요일에", "Sunday", "금요일", Amount},
		{"magnitude", "tens of thousands", "수천 명", "tens of thousands", "수천", Scale},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d := compareTexts(tt.en, tt.ko)
			if len(d.Changed) != 1 || len(d.Missing)+len(d.Surplus) > 0 {
				t.Fatalf("got %s, want one changed pair", differences(d))
			}
			p := d.Changed[0]
			if p.Source.Text != tt.source || p.Target.Text != tt.target || p.Fault != tt.fault {
				t.Errorf("got %s > %s (%s), want %s > %s (%s)", p.Source.Text, p.Target.Text, p.Fault, tt.source, tt.target, tt.fault)
			}
			if d.Clean(Firm) {
				t.Error("the fault weighs nothing")
			}
		})
	}
}

func TestCompareWeights(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, en, ko string
		hard, firm   bool // clean of hard, of hard and firm
	}{
		{"figures", "12 bodies were found", "시신이 발견됐다", false, false},
		{"a small word", "Five generations passed", "세대가 지났다", true, false},
		{"two", "Two men came", "남성들이 왔다", true, true},
		{"one or two figures in Korean", "Men came", "남성 2명이 왔다", true, true},
		{"a name", "The G20 met", "정상들이 만났다", true, true},
		{"a big word", "Sixteen men came", "남성들이 왔다", false, false},
		{"a span in words", "It took six months", "시간이 걸렸다", false, false},
	} {
		d := compareTexts(tt.en, tt.ko)
		if d.Clean(Hard) != tt.hard || d.Clean(Firm) != tt.firm {
			t.Errorf("%s: clean of hard %v, of firm %v; want %v, %v (%s)", tt.name, d.Clean(Hard), d.Clean(Firm), tt.hard, tt.firm, differences(d))
		}
	}
}

// A number is used up by its counterpart: a second one of the same value but another sort has to have its own.
func TestCompareCountsEach(t *testing.T) {
	t.Parallel()
	if d := compareTexts("5 people, 5 percent and $5", "5명과 5%"); differences(d) != "missing $5" {
		t.Errorf("got %s", differences(d))
	}
	if d := compareTexts("In 2018 it rose and in 2018 it fell", "2018년에 올랐다가 내렸다"); !d.Clean(Soft) {
		t.Errorf("a year told once for twice is flagged: %s", differences(d))
	}
}

func TestCompareEmpty(t *testing.T) {
	t.Parallel()
	if d := Compare(nil, nil); !d.Clean(Soft) {
		t.Errorf("nothing differs from nothing: %s", differences(d))
	}
	if d := compareTexts("12 men", ""); differences(d) != "missing 12" {
		t.Errorf("got %s", differences(d))
	}
}

// Ten thousand unmatched numbers on either side are compared without looking at every pair.
func TestCompareManyLooseEnds(t *testing.T) {
	t.Parallel()
	en := Find(strings.Repeat("17 miles, one in five, 23% ", 3000), "en")
	ko := Find(strings.Repeat("29달러, 3분의 2, 31km ", 3000), "ko")
	if d := Compare(en, ko); len(d.Missing)+len(d.Changed) == 0 {
		t.Error("nothing is missing")
	}
}
