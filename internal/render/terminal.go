package render

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/clipperhouse/displaywidth"
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

// StatusLine is one line on a terminal that says how far the work has come, and for how long it has been going on: it is
// drawn anew every second, so that nobody takes slow work for dead. Where there is no terminal it is silent.
type StatusLine struct {
	out      io.Writer
	terminal func() (columns int, ok bool)

	mu    sync.Mutex
	text  string
	began time.Time     // of the first Show; zero while nothing is shown
	drawn time.Time     // when the line was last drawn
	stop  chan struct{} // closed when the line goes away …
	ended chan struct{} // … and this one when nobody draws it any more
}

// The line is drawn every redrawEvery, and between that at most every drawAtMost.
const (
	redrawEvery = time.Second
	drawAtMost  = 100 * time.Millisecond
)

// NewStatusLine makes a status line on the terminal that w writes to, or a silent one where that is none.
func NewStatusLine(w io.Writer) *StatusLine {
	return &StatusLine{out: w, terminal: func() (int, bool) { return Terminal(w) }}
}

// Show replaces what the line says. Whoever has called it calls Clear in the end.
func (s *StatusLine) Show(format string, args ...any) {
	if _, ok := s.terminal(); !ok {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.text = Printable(fmt.Sprintf(format, args...))
	if s.began.IsZero() {
		s.began, s.drawn = time.Now(), time.Time{}
		s.stop, s.ended = make(chan struct{}), make(chan struct{})
		go s.tick(s.stop, s.ended)
	}
	if time.Since(s.drawn) >= drawAtMost {
		s.draw()
	}
}

// Clear takes the line away. A later Show begins to count the time anew.
func (s *StatusLine) Clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.began.IsZero() {
		return
	}
	s.began = time.Time{}
	close(s.stop)
	ended := s.ended
	s.mu.Unlock()
	<-ended
	s.mu.Lock()
	fmt.Fprint(s.out, clearLine)
}

// Write writes text that stays, such as a notice, above the line.
func (s *StatusLine) Write(text []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.began.IsZero() {
		return s.out.Write(text)
	}
	fmt.Fprint(s.out, clearLine)
	n, err := s.out.Write(text)
	if bytes.HasSuffix(text, []byte("\n")) {
		s.draw()
	}
	return n, err
}

func (s *StatusLine) tick(stop, ended chan struct{}) {
	defer close(ended)
	ticker := time.NewTicker(redrawEvery)
	defer ticker.Stop()
	for {
		select {
		case <-stop:
			return
		case <-ticker.C:
			s.mu.Lock()
			if !s.began.IsZero() {
				s.draw()
			}
			s.mu.Unlock()
		}
	}
}

const (
	clearLine = "\r\x1b[K"
	// usualWidth is that of a terminal that does not tell.
	usualWidth = 80
)

// draw draws the line, cut to the terminal: one that is wrapped cannot be taken back. The caller holds the lock.
func (s *StatusLine) draw() {
	s.drawn = time.Now()
	width, _ := s.terminal()
	clock := " · " + minutes(s.drawn.Sub(s.began))
	fmt.Fprint(s.out, clearLine+Fit(s.text, cmp.Or(width, usualWidth)-1-displaywidth.String(clock))+clock)
}

// minutes writes a time as 0:23.
func minutes(d time.Duration) string {
	seconds := int(d.Seconds())
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}
