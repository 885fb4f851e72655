package main

import (
	"errors"
	"time"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/input"
)

// received is the flag --received: when fresh copy came in. Zero says nothing: a file may lie there for years, and its own time is that of
// the last copy, so only whoever receives copy knows.
type received struct{ time.Time }

func (r *received) flag(cmd *cobra.Command) {
	cmd.Flags().Var(r, "received", `when the copy came in, for datelines without a year: now, or a time such as 2026-11-26 or 2026-11-26T09:00:00+09:00`)
}

// Set reads the value of the flag.
func (r *received) Set(text string) error {
	if text == "now" {
		r.Time = time.Now()
		return nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, text); err == nil {
			r.Time = t
			return nil
		}
	}
	return errors.New("no time: now, 2026-11-26 or 2026-11-26T09:00:00+09:00")
}

// String is the flag's default in the help: none.
func (r *received) String() string { return "" }

// Type is what the help calls the value.
func (r *received) Type() string { return "now|TIME" }

// freshInputs are inputs of which it may be known when they came in.
func (p *program) freshInputs(r received) input.Source {
	source := p.inputs()
	source.Received = r.Time
	return source
}
