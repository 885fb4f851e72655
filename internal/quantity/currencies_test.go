package quantity

import "testing"

func TestWorthIn(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text         string
		year         int
		worth, known bool
	}{
		{"15억 달러(약 2조1000억원)", 2025, true, true},
		{"15억 달러(약 2조1000억원)", 0, true, true},
		{"15억 달러(약 2100억원)", 2025, false, true},
		{"15억 달러(약 2100억원)", 0, false, true},
		{"15억 달러(약 1조4000억원)", 2025, false, true},
		{"15억 달러(약 1조4000억원)", 2007, true, true},
		{"70유로(약 11만원)", 2025, true, true},
		{"70유로(약 110만원)", 2025, false, true},
		{"1만 엔(약 9만5000원)", 2025, true, true},
		{"1만 엔(약 9500원)", 0, false, true},
		{"300만 위안(약 5억9천만원)", 2025, true, true},
		{"5000원(약 3.6달러)", 2025, true, true},
		{"5000원(약 36달러)", 2025, false, true},
		{"100흐리우냐(약 3천원)", 2025, false, false},
		{"100달러(약 90유로)", 2025, false, false},
		{"4억 달러(약 3억원)", 1989, false, false},
	} {
		found := Find(tt.text, "ko")
		if len(found) != 2 {
			t.Fatalf("%s: %v", tt.text, found)
		}
		if worth, known := WorthIn(found[0], found[1], tt.year); worth != tt.worth || known != tt.known {
			t.Errorf("%s in %d: %v, %v", tt.text, tt.year, worth, known)
		}
	}
}

// The rows of a currency stand together, the older first, and each is a range that the next one touches.
func TestRates(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for i, r := range rates {
		if r.low <= 0 || r.low >= r.high || r.high > 3*r.low && r.code != "RUB" && r.code != "BRL" {
			t.Errorf("%s since %d: %v to %v", r.code, r.since, r.low, r.high)
		}
		if familyOf[r.code] == "" {
			t.Errorf("%s is no currency of the table", r.code)
		}
		if !seen[r.code] {
			seen[r.code] = true
			continue
		}
		if last := rates[i-1]; last.code != r.code || last.since >= r.since || last.high < r.low || last.low > r.high {
			t.Errorf("%s since %d does not follow on the row before it", r.code, r.since)
		}
		low, high, ok := rate(r.code, r.since)
		if !ok || low > r.low || high < r.high {
			t.Errorf("%s in %d: %v to %v", r.code, r.since, low, high)
		}
	}
}
