package render

import (
	"os"
	"strings"
	"testing"
)

func TestStatusLineStaysOnOneLine(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	line := &StatusLine{out: &out}
	line.Show("%d/%d  %s", 1, 2, "two\nlines \x1b[2J")
	line.Clear()
	if got := out.String(); got != "\r\x1b[K1/2  two lines [2J\r\x1b[K" {
		t.Errorf("got %q", got)
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
