package quantity

import "testing"

func TestOpaqueEnd(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"https://example.com/2019/10/02 again", "https://example.com/2019/10/02"},
		{"www.example.co.kr에", "www.example.co.kr"},
		{"site24.com, he said", "site24.com"},
		{"kim24@example.com.", "kim24@example.com"},
		{"@user99 said", "@user99"},
		{"#100days of code", "#100days"},
		{"859-292-3680 now", "859-292-3680"},
		{"010-1234-5678이다", "010-1234-5678"},
		{"1-800-555-0199", "1-800-555-0199"},
		{"192.168.10.24 is down", "192.168.10.24"},
		{"3.5% of it", ""},
		{"#3 seed", ""},
		{"2018-09-30", ""},
		{"31-27", ""},
		{"added.They", ""},
		{"U.S. 3", ""},
	} {
		if got := tt.text[:opaqueEnd(tt.text, 0)]; got != tt.want {
			t.Errorf("%s: opaque %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestFiguresEnd(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"26,750 people", "26,750"}, {"3.5%", "3.5"}, {"1,000,000.5", "1,000,000.5"}, {"12, 13", "12"}, {"5,00", "5"},
		{"1234,567", "1234"}, {"1,2345", "1"}, {"7.", "7"}, {"7.a", "7"},
	} {
		if got := tt.text[:figuresEnd(tt.text, 0)]; got != tt.want {
			t.Errorf("%s: figures %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestTokenize(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"The U.S. paid $3.6bn at 5 o'clock.", []string{"The", "U.S.", "paid", "$", "3.6", "bn", "at", "5", "o'clock", "."}},
		{"a 42-year-old's 1980s", []string{"a", "42", "-", "year", "-", "old's", "1980", "s"}},
		{"", []string{}},
	} {
		got := []string{}
		for _, token := range tokenize(tt.text) {
			got = append(got, token.text)
		}
		if len(got) != len(tt.want) {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
			continue
		}
		for i := range got {
			if got[i] != tt.want[i] {
				t.Errorf("%s: token %d is %q, want %q", tt.text, i, got[i], tt.want[i])
			}
		}
	}
}
