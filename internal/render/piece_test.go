package render

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

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
