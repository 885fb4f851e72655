package render

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

// onTerminal is a status line on a terminal of that many columns, and what it has drawn.
func onTerminal(columns int) (*StatusLine, *strings.Builder) {
	var out strings.Builder
	return &StatusLine{out: &out, terminal: func() (int, bool) { return columns, true }}, &out
}

func TestStatusLineStaysOnOneLine(t *testing.T) {
	t.Parallel()
	line, out := onTerminal(0)
	line.Show("%d/%d  %s", 1, 2, "two\nlines \x1b[2J")
	line.Clear()
	if got := out.String(); got != "\r\x1b[K1/2  two lines [2J · 0:00\r\x1b[K" {
		t.Errorf("got %q", got)
	}
}

// TestStatusLineTicks holds that no second passes without a sign of life, and none after the end has one.
func TestStatusLineTicks(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		line, out := onTerminal(40)
		line.Show("translate 0/3")
		time.Sleep(2100 * time.Millisecond)
		line.Show("translate 1/3")
		line.Show("translate 2/3") // too fast for the eye
		time.Sleep(time.Second)
		line.Clear()
		time.Sleep(time.Minute)
		want := strings.Join([]string{"", "translate 0/3 · 0:00", "translate 0/3 · 0:01", "translate 0/3 · 0:02",
			"translate 1/3 · 0:02", "translate 2/3 · 0:03", ""}, "\r\x1b[K")
		if diff := cmp.Diff(want, out.String()); diff != "" {
			t.Error(diff)
		}
		out.Reset()
		line.Show("again")
		line.Clear()
		line.Clear()
		if got := out.String(); got != "\r\x1b[Kagain · 0:00\r\x1b[K" {
			t.Errorf("after Clear: %q", got)
		}
	})
}

func TestStatusLineIsCutToTheTerminal(t *testing.T) {
	t.Parallel()
	for _, text := range []string{strings.Repeat("나다", 60), strings.Repeat("ab ", 60), strings.Repeat("가 b", 60), "short", ""} {
		for _, columns := range []int{10, 39, 40, 80, 120} {
			line, out := onTerminal(columns)
			line.Show("%s", text)
			shown := strings.TrimPrefix(out.String(), "\r\x1b[K")
			line.Clear()
			if width := displaywidth.String(shown); width >= columns || !strings.HasSuffix(shown, " · 0:00") {
				t.Errorf("%d columns, %d wide: %q", columns, width, shown)
			}
		}
	}
}

func TestNoticesStandAboveTheStatusLine(t *testing.T) {
	t.Parallel()
	line, out := onTerminal(40)
	fmt.Fprintln(line, "before")
	line.Show("at work")
	fmt.Fprintln(line, "a notice")
	line.Clear()
	if want := "before\n\r\x1b[Kat work · 0:00\r\x1b[Ka notice\n\r\x1b[Kat work · 0:00\r\x1b[K"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestProgress(t *testing.T) {
	t.Parallel()
	both := news.Progress{Stage: news.StageTranslate, Translation: news.Share{Done: 3, Total: 12}, Summary: news.Share{Total: 3}}
	repair := news.Progress{
		Stage: news.StageRepair, Done: 1, Total: 2, Repairing: 3, Tokens: 812,
		Translation: news.Share{Done: 12, Total: 12}, Summary: news.Share{Done: 3, Total: 3},
	}
	for want, p := range map[string]news.Progress{
		"":                               {},
		"translate 2/5":                  {Stage: "translate", Done: 2, Total: 5},
		"translate 3/12 · summarise 0/3": both,
		"summarise 1/3 · 1 token":        {Stage: news.StageSummarise, Done: 1, Total: 3, Summary: news.Share{Done: 1, Total: 3}, Tokens: 1},
		"translate 12/12 · summarise 3/3 · repair 1/2 · 3 texts · 812 tokens": repair,
	} {
		if got := Progress(p); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestWhatIsNoTerminal(t *testing.T) {
	t.Parallel()
	file, err := os.Create(t.TempDir() + "/file")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	NewStatusLine(file).Show("working")
	if info, err := file.Stat(); err != nil || info.Size() != 0 {
		t.Errorf("a file was written to: %v, %v", info, err)
	}
	for _, w := range []interface{ Write([]byte) (int, error) }{file, &strings.Builder{}} {
		if width, ok := Terminal(w); ok || width != 0 {
			t.Errorf("%T is a terminal of %d columns", w, width)
		}
	}
}
