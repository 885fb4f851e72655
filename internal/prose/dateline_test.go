package prose

import (
	"testing"
	"time"
)

func TestFindDateline(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text  string
		month time.Month
		day   int
		year  int
		rest  string
	}{
		{"MIAMI, Sept. 26 (AP) — A storm came.", time.September, 26, 0, "A storm came."},
		{"NEW YORK, Sept. 4 — U.S. stocks fell.", time.September, 4, 0, "U.S. stocks fell."},
		{"LONDON, June 4, 2025 (Reuters) – It rained.", time.June, 4, 2025, "It rained."},
		{"SEOUL, July 9 (Yonhap) -- The president met.", time.July, 9, 0, "The president met."},
		{"WEST PALM BEACH, Fla., Aug. 14 (AP) - He spoke.", time.August, 14, 0, "He spoke."},
		{"São Paulo, May 1 (AFP) — Workers marched.", time.May, 1, 0, "Workers marched."},
		{"LONDON June 4 (Reuters) - Shares rose.", time.June, 4, 0, "Shares rose."},
		{"Aug 14 (Reuters) - Shares rose.", time.August, 14, 0, "Shares rose."},
		{"TOKYO, Dec. 31 /Kyodo/ - It snowed.", time.December, 31, 0, "It snowed."},
	} {
		d, ok := FindDateline(tt.text)
		if !ok || d.Month != tt.month || d.Day != tt.day || d.Year != tt.year || tt.text[d.End:] != tt.rest {
			t.Errorf("%q: %+v, %v", tt.text, d, ok)
		}
	}
	for _, text := range []string{
		"On May 8 the bank cut rates.", "SEOUL (AP) — The bank cut rates.", "May said 8 people died.", "", "Paris, June 40 (AP) - No.", "지난 5월 8일",
		"Police said June 4 - a Wednesday - was quiet.", "The court, which met on June 4 - a Wednesday - agreed.",
	} {
		if d, ok := FindDateline(text); ok {
			t.Errorf("%q: %+v", text, d)
		}
	}
}

func TestStoryStart(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"MIAMI, Sept. 26 (AP) — A storm came.":       "A storm came.",
		"PARIS (AP) — A storm came.":                 "A storm came.",
		"SAN JOSE, Calif. (AP) - A storm came.":      "A storm came.",
		"(파리=연합뉴스) 홍길동 특파원 = 폭풍이 왔다.":                "폭풍이 왔다.",
		"[뉴욕=뉴시스] 폭풍이 왔다.":                           "폭풍이 왔다.",
		"폭풍이 왔다(풍속=30m).":                            "폭풍이 왔다(풍속=30m).",
		"오하이오주 콜럼버스(AP) — 폭풍이 왔다.":                   "폭풍이 왔다.",
		"런던, 4월 23일 - 폭풍이 왔다.":                       "폭풍이 왔다.",
		"폭풍(태풍) 소식이 왔다.":                             "폭풍(태풍) 소식이 왔다.",
		"GRAND RAPIDS, Mich. — A storm came.":        "A storm came.",
		"DETROIT — A storm came.":                    "A storm came.",
		"OPEC+ — the oil alliance — met.":            "OPEC+ — the oil alliance — met.",
		"Detroit — the city — won.":                  "Detroit — the city — won.",
		"Paris won.":                                 "Paris won.",
		"NATO (OTAN in French) – an alliance – met.": "NATO (OTAN in French) – an alliance – met.",
	} {
		if got := text[StoryStart(text):]; got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
