package render

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

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
		if at, ok := locate(tt.text, tt.words); ok {
			got = tt.text[at.start:at.end]
		}
		if got != tt.want {
			t.Errorf("%s: marked %q, want %q", name, got, tt.want)
		}
	}
}

func TestPieces(t *testing.T) {
	t.Parallel()
	at := func(start, end, number int, s news.Severity) mark {
		return mark{span: span{start, end}, numbers: []int{number}, severity: s}
	}
	for name, tt := range map[string]struct {
		marks []mark
		want  []piece
	}{
		"none":     {nil, []piece{{Text: "abcdef"}}},
		"one":      {[]mark{at(2, 4, 1, news.Info)}, []piece{{Text: "ab"}, {"cd", []int{1}, news.Info}, {Text: "ef"}}},
		"unsorted": {[]mark{at(4, 6, 2, news.Info), at(0, 1, 1, news.Error)}, []piece{{"a", []int{1}, news.Error}, {Text: "bcd"}, {"ef", []int{2}, news.Info}}},
		"touching": {[]mark{at(0, 2, 1, news.Info), at(2, 4, 2, news.Info)}, []piece{{"ab", []int{1}, news.Info}, {"cd", []int{2}, news.Info}, {Text: "ef"}}},
		"the same": {[]mark{at(1, 3, 1, news.Info), at(1, 3, 2, news.Error)}, []piece{{Text: "a"}, {"bc", []int{1, 2}, news.Error}, {Text: "def"}}},
		"nested":   {[]mark{at(1, 5, 2, news.Warning), at(2, 3, 1, news.Info)}, []piece{{Text: "a"}, {"bcde", []int{1, 2}, news.Warning}, {Text: "f"}}},
	} {
		if diff := cmp.Diff(tt.want, pieces("abcdef", tt.marks)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if got := pieces("", nil); got != nil {
		t.Errorf("an empty text has pieces: %v", got)
	}
}

func TestSuperscript(t *testing.T) {
	t.Parallel()
	if got := superscript([]int{1, 20, 345}); got != "¹,²⁰,³⁴⁵" {
		t.Errorf("got %q", got)
	}
}
