package render

import (
	"fmt"
	"io"
	"os"
	"sync"

	"golang.org/x/term"
)

// Terminal returns the columns of the terminal that w writes to, 0 where they are not known, and whether there is one.
func Terminal(w io.Writer) (width int, ok bool) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0, true
	}
	return width, true
}

// StatusLine is one line on a terminal that says how far the work has come. The zero value is silent.
type StatusLine struct {
	mu  sync.Mutex
	out io.Writer // nil when there is no terminal
}

// NewStatusLine makes a status line on the terminal that w writes to, or a silent one where that is none.
func NewStatusLine(w io.Writer) *StatusLine {
	if _, ok := Terminal(w); !ok {
		return &StatusLine{}
	}
	return &StatusLine{out: w}
}

// Show replaces what the line says.
func (s *StatusLine) Show(format string, args ...any) {
	s.write("\r\x1b[K" + Printable(fmt.Sprintf(format, args...)))
}

// Clear takes the line away.
func (s *StatusLine) Clear() { s.write("\r\x1b[K") }

func (s *StatusLine) write(text string) {
	if s.out == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	fmt.Fprint(s.out, text)
}
