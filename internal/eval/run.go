package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

// Run is the work of a system on a set of articles. On disk it is JSON Lines: these fields first, then one
// [Output] a line.
type Run struct {
	Name            string    `json:"name"` // heads its column in a table
	Model           string    `json:"model,omitempty"`
	PromptVersion   string    `json:"prompt_version,omitempty"`
	GlossaryVersion string    `json:"glossary_version,omitempty"`
	CreatedAt       time.Time `json:"created_at,omitzero"`
	// Settings are what else one must know to make the run again, such as the temperature. They are kept, not read.
	Settings map[string]string `json:"settings,omitempty"`
	Outputs  []Output          `json:"-"`
}

// Output is the result of one article, or its error.
type Output struct {
	ID      string      `json:"id"` // of the Item
	Result  news.Result `json:"result"`
	Seconds float64     `json:"seconds"`         // from the article to its result
	Error   string      `json:"error,omitempty"` // why there is no result; the texts of Result do not count then, its usage does
}

// ReadRun reads what Write wrote. A line that is cut off, has no id or has an id twice is an error.
func ReadRun(r io.Reader) (Run, error) {
	var run Run
	seen := map[string]bool{}
	lines := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return Run{}, fmt.Errorf("read run: %w", err)
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if err := run.readLine(line, seen); err != nil {
				return Run{}, fmt.Errorf("read run: line %d: %w", n, err)
			}
		}
		if err != nil {
			break
		}
	}
	if run.Name == "" {
		return Run{}, errors.New("read run: it is empty")
	}
	return run, nil
}

// readLine takes the first line as the header and every other as an output.
func (run *Run) readLine(line []byte, seen map[string]bool) error {
	if run.Name == "" {
		if err := json.Unmarshal(line, run); err != nil {
			return err
		}
		if run.Name == "" {
			return errors.New("the first line of a run has a name, this one has none")
		}
		return nil
	}
	var o Output
	if err := json.Unmarshal(line, &o); err != nil {
		return err
	}
	if o.ID == "" {
		return errors.New("the output has no id")
	}
	if seen[o.ID] {
		return fmt.Errorf("there is an output for %q already", o.ID)
	}
	seen[o.ID] = true
	run.Outputs = append(run.Outputs, o)
	return nil
}

// Write writes the run as JSON Lines.
func (run Run) Write(w io.Writer) error {
	if run.Name == "" {
		return errors.New("write run: it has no name")
	}
	buffered := bufio.NewWriter(w)
	lines := json.NewEncoder(buffered)
	lines.SetEscapeHTML(false)
	if err := lines.Encode(run); err != nil {
		return fmt.Errorf("write run: %w", err)
	}
	for _, o := range run.Outputs {
		if err := lines.Encode(o); err != nil {
			return fmt.Errorf("write run: output %q: %w", o.ID, err)
		}
	}
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("write run: %w", err)
	}
	return nil
}
