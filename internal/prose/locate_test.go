package prose

import "testing"

func TestLocate(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		text, words, want string
	}{
		"once":                           {"수출은 12만t으로 늘었다.", "12만t", "12만t"},
		"with a particle behind it":      {"한국은행은 금리를 동결했다.", "한국은행", "한국은행"},
		"at the beginning":               {"3.5 percent was the rate.", "3.5 percent", "3.5 percent"},
		"twice":                          {"Exports rose 3 percent and imports 3 percent.", "3 percent", ""},
		"twice, overlapping":             {"하하하 웃었다.", "하하", ""},
		"not there":                      {"Exports rose.", "imports", ""},
		"no words":                       {"Exports rose.", "", ""},
		"no text":                        {"", "imports", ""},
		"the whole text":                 {"수출이 늘었다.", "수출이 늘었다.", ""},
		"a digit of another number":      {"13명 가운데 3명이 다쳤다.", "3명", "3명"},
		"the number inside 3,000 and 13": {"13 of 3,000 people, 3 of them children", "3", "3"},
		"the decimals of 2.3":            {"up 2.3 percent from 3 percent", "3 percent", "3 percent"},
		"a whole number before a stop":   {"It opened in 2019, and closed.", "2019", "2019"},
		"the end of a sentence":          {"It opened in 2019.", "2019", "2019"},
		"a piece of another word":        {"The rate is separate.", "rate", "rate"},
		"only inside another word":       {"They are separate.", "rate", ""},
		"a Latin word in Korean":         {"삼성SDI가 SDIX를 샀다.", "SDI", "SDI"},
		"an excerpt":                     {"그는 말했다. 수출이 크게 늘었다고 밝혔다.", "수출이 크게…", "수출이 크게"},
		"an excerpt of the whole":        {"수출이 크게 늘었다.", "수출이 크게 늘었다.…", ""},
		"words that end in an ellipsis":  {"칠레 지진…9명 사망", "지진…", "지진…"},
	} {
		got := ""
		if start, end, ok := Locate(tt.text, tt.words); ok {
			got = tt.text[start:end]
		}
		if got != tt.want {
			t.Errorf("%s: marked %q, want %q", name, got, tt.want)
		}
	}
}
