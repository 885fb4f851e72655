package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks/news"
)

// output is the --format flag: text, md, json or html.
type output struct{ format string }

func (o *output) flag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.format, "format", "text", "text, md, json or html")
}

func (o *output) validate() error {
	return checkChoice("format", o.format, []string{"text", "md", "json", "html"})
}

func (p *program) print(r news.Result, o output) error {
	switch o.format {
	case "md":
		return render.Markdown(p.stdout, r, p.layout())
	case "json":
		return writeJSON(p.stdout, r)
	case "html":
		return render.HTML(p.stdout, r, p.layout())
	}
	return render.Text(p.stdout, r, p.layout())
}

// layout fits text to the terminal, or to 80 columns where there is none.
func (p *program) layout() render.Options {
	width, terminal := terminalWidth(p.stdout)
	return render.Options{Width: width, Color: terminal && !p.config.noColor}
}

func terminalWidth(w io.Writer) (width int, terminal bool) {
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

// statusLine is one line on a terminal's stderr that says how far the work has come. Elsewhere it is silent.
type statusLine struct {
	mu  sync.Mutex
	out io.Writer // nil when there is no terminal
}

func (p *program) status() *statusLine {
	if _, terminal := terminalWidth(p.stderr); !terminal {
		return &statusLine{}
	}
	return &statusLine{out: p.stderr}
}

func (s *statusLine) show(format string, args ...any) {
	if s.out == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	line := strings.ReplaceAll(fmt.Sprintf(format, args...), "\n", " ")
	fmt.Fprintf(s.out, "\r\x1b[K%s", line)
}

func (s *statusLine) clear() {
	if s.out != nil {
		s.mu.Lock()
		defer s.mu.Unlock()
		fmt.Fprint(s.out, "\r\x1b[K")
	}
}
