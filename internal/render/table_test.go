package render_test

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"github.com/gisa-news/gisa/internal/render"
)

var columns = []render.Column{{Head: "TITLE", Flexible: true}, {Head: "STATE", State: true}, {Head: "COST", Right: true}}

var rows = [][]string{
	{"한국은행, 기준금리를 연 2.50%로 동결하고 성장률 전망치를 하향 조정", "ok", "$0.0042"},
	{"Harbour\x1b[2J reopens", "failed", ""},
	{"👩\u200d💻👩\u200d💻👩\u200d💻👩\u200d💻👩\u200d💻👩\u200d💻👩\u200d💻👩\u200d💻👩\u200d💻", "needs_review", "$12.0000"},
}

func table(t *testing.T, o render.Options) []string {
	t.Helper()
	var out strings.Builder
	if err := render.Table(&out, columns, rows, o); err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
}

func TestTableFits(t *testing.T) {
	t.Parallel()
	for _, width := range []int{40, 41, 60, 80, 120} {
		lines := table(t, render.Options{Width: width})
		for _, line := range lines {
			if n := displaywidth.String(line); n > width {
				t.Errorf("%d columns of %d: %s", n, width, line)
			}
		}
		for i, word := range []string{"STATE", "ok", "failed", "needs_review"} {
			at := func(line, word string) int {
				before, _, _ := strings.Cut(line, word)
				return displaywidth.String(before)
			}
			if at(lines[i], word) != at(lines[0], "STATE") {
				t.Errorf("%d columns: %s is elsewhere\n%s", width, word, strings.Join(lines, "\n"))
			}
		}
		if displaywidth.String(lines[1]) != displaywidth.String(lines[3]) {
			t.Errorf("numbers do not end together\n%s", strings.Join(lines, "\n"))
		}
		if cut := strings.Contains(lines[1], "…"); cut != (width <= 80) {
			t.Errorf("%d columns: a title is cut: %t", width, cut)
		}
	}
}

func TestTableWithoutAWidthIsNotCut(t *testing.T) {
	t.Parallel()
	lines := table(t, render.Options{})
	if !strings.HasPrefix(lines[1], rows[0][0]+"  ok") || !strings.HasPrefix(lines[2], "Harbour [2J reopens ") {
		t.Errorf("%q", lines)
	}
}

func TestTableInColor(t *testing.T) {
	t.Parallel()
	all := strings.Join(table(t, render.Options{Width: 60, Color: true}), "\n")
	for _, want := range []string{"\x1b[1mTITLE\x1b[0m", "\x1b[32mok\x1b[0m", "\x1b[31mfailed\x1b[0m", "\x1b[33mneeds_review\x1b[0m"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is missing in\n%q", want, all)
		}
	}
}

func TestTSV(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	err := render.TSV(&out, [][]string{{"a\tb\nc", "", "d\x1b"}})
	if out.String() != "a b c\t\td \n" || err != nil {
		t.Errorf("%q, %v", out.String(), err)
	}
}

func TestInColor(t *testing.T) {
	t.Parallel()
	for when, want := range map[string][2]bool{"always": {true, true}, "never": {false, false}, "auto": {false, true}, "": {false, true}} {
		if got := [2]bool{render.InColor(when, false), render.InColor(when, true)}; got != want {
			t.Errorf("%q: %v, want %v", when, got, want)
		}
	}
}
