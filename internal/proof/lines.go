package proof

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"

	"golang.org/x/sync/errgroup"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks/news"
)

// RowFindings are the findings of one row, or the reason why it could not be checked.
type RowFindings struct {
	Line     int            `json:"-"` // in the input, counted from 1
	ID       string         `json:"id"`
	Findings []news.Finding `json:"findings"`
	Error    string         `json:"error,omitempty"`
}

// Total is what CheckLines saw.
type Total struct {
	Rows     int
	Doubtful int // rows that need review
	Bad      int // rows that could not be checked
	BadLine  int // the first of them, counted from 1
}

// maxLine is the longest row, in bytes: about twice the largest article that gisa takes.
const maxLine = 4 << 20

// CheckLines reads rows as JSON lines and writes a RowFindings line for each, in the same order, checking
// on all processors. A row that cannot be checked gets an error in its place and does not stop the others.
func (r Reader) CheckLines(ctx context.Context, in io.Reader, out io.Writer) (Total, error) {
	r = r.withDefaults()
	type pending chan RowFindings
	jobs, order := make(chan func()), make(chan pending, 4*runtime.GOMAXPROCS(0))
	group, ctx := errgroup.WithContext(ctx)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() error {
			for job := range jobs {
				job()
			}
			return nil
		})
	}
	group.Go(func() error {
		defer close(order)
		defer close(jobs)
		return eachLine(in, func(n int, line []byte, tooLong bool) error {
			answer := make(pending, 1)
			select {
			case order <- answer:
			case <-ctx.Done():
				return ctx.Err()
			}
			select {
			case jobs <- func() { answer <- r.checkLine(n, line, tooLong) }:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	})
	var total Total
	group.Go(func() error {
		w := bufio.NewWriter(out)
		for answer := range order {
			var row RowFindings
			select {
			case row = <-answer:
			case <-ctx.Done():
				return ctx.Err()
			}
			total.add(row)
			if err := render.JSON(w, row); err != nil {
				return err
			}
		}
		return w.Flush()
	})
	return total, group.Wait()
}

// eachLine hands on the lines that are not blank. One that is too long comes without its bytes, and those behind it are
// read all the same.
func eachLine(in io.Reader, do func(n int, line []byte, tooLong bool) error) error {
	lines := bufio.NewReader(in)
	for n := 1; ; n++ {
		line, tooLong, err := ingest.ReadLine(lines, maxLine)
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read line %d: %w", n, err)
		}
		if len(line) > 0 || tooLong {
			if err := do(n, line, tooLong); err != nil {
				return err
			}
		}
		if err != nil {
			return nil
		}
	}
}

func (r Reader) checkLine(n int, line []byte, tooLong bool) RowFindings {
	if tooLong {
		return RowFindings{Line: n, Error: fmt.Sprintf("line %d is longer than %d MiB", n, maxLine>>20)}
	}
	var row Row
	if err := json.Unmarshal(line, &row); err != nil {
		return RowFindings{Line: n, Error: "not a JSON object with id, source_lang, target_lang, source and translation"}
	}
	findings, err := r.Check(row)
	if err != nil {
		return RowFindings{Line: n, ID: row.ID, Error: err.Error()}
	}
	return RowFindings{Line: n, ID: row.ID, Findings: findings}
}

func (t *Total) add(row RowFindings) {
	t.Rows++
	if row.Error != "" {
		if t.Bad++; t.Bad == 1 {
			t.BadLine = row.Line
		}
	}
	if news.Judge(row.Findings) != news.OK {
		t.Doubtful++
	}
}
