package render_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"github.com/gisa-news/gisa/internal/render"
)

func TestColumns(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	rows := [][]string{
		{"a", "ok", "default", "Harbour\x1b[2J reopens"},
		{strings.Repeat("연합뉴스-", 12), "needs_review", "bulk", "yna-1"},
		{"short\nid", "ok"},
	}
	if err := render.Columns(&out, rows); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	at := func(line, word string) int {
		before, _, _ := strings.Cut(line, word)
		return displaywidth.String(before)
	}
	for _, words := range [][2]string{{"ok", "needs_review"}, {"default", "bulk"}, {"Harbour [2J reopens", "yna-1"}} {
		if a, b := at(lines[0], words[0]), at(lines[1], words[1]); a != b {
			t.Errorf("%s at column %d, %s at %d\n%s", words[0], a, words[1], b, out.String())
		}
	}
	if len(lines) != 3 || !strings.HasPrefix(lines[2], "short id ") || !strings.HasSuffix(lines[2], " ok") || rows[2][0] != "short\nid" {
		t.Errorf("a short row is %q", lines[len(lines)-1])
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestColumnsTellThatNothingWasWritten(t *testing.T) {
	t.Parallel()
	if err := render.Columns(full{}, [][]string{{"a"}}); err == nil {
		t.Error("no error")
	}
}

// What turns the writing or hides does not reach a list either, and takes no column.
func TestCellsAreHarmless(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	if err := render.Columns(&b, [][]string{{"\u202eab\u200b", "x"}, {"abc", "\x9by"}}); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), "ab   x\nabc  \ufffdy\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
