// Package intake hands articles to the queue one by one, as they are read, and tells what became of each. It keeps nothing.
package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks"
)

// Outcome is what became of one row of an input.
type Outcome struct {
	Row     ingest.Row
	Receipt tasks.Receipt
	Err     error // the row was refused: it is no article, or what is wanted of it is impossible
}

// FailedBefore reports whether the row is a job that has failed already. Submitting it changed nothing.
func (o Outcome) FailedBefore() bool {
	return o.Err == nil && o.Receipt.Existing && o.Receipt.State == tasks.Failed
}

// Submit submits the articles of the rows in their order. request says what is wanted of an article, or why it cannot be
// had. each hears of every row as soon as it is settled. A row that is refused keeps nothing back; the error of Submit is
// that of a queue that takes no more.
func Submit(ctx context.Context, client *tasks.Client, rows iter.Seq[ingest.Row],
	request func(tasks.Article) (tasks.Request, error), each func(Outcome)) error {
	for row := range rows {
		outcome := Outcome{Row: row, Err: row.Err}
		var wanted tasks.Request
		if outcome.Err == nil {
			wanted, outcome.Err = request(row.Article)
		}
		if outcome.Err == nil {
			outcome.Receipt, outcome.Err = client.Submit(ctx, wanted)
			if outcome.Err != nil && !errors.Is(outcome.Err, tasks.ErrInvalid) {
				return &lineError{row.Line, outcome.Err}
			}
		}
		each(outcome)
	}
	return nil
}

// accepted and refused are the two forms of an answer.
type (
	accepted struct {
		File      string      `json:"file,omitempty"`
		Line      int         `json:"line"`
		ID        string      `json:"id"` // the article's
		Job       string      `json:"job"`
		Existing  bool        `json:"existing"`
		State     tasks.State `json:"state,omitempty"`      // of an existing job
		LastError string      `json:"last_error,omitempty"` // and why it failed
	}
	refused struct {
		File  string `json:"file,omitempty"`
		Line  int    `json:"line"`
		Error string `json:"error"`
	}
)

// WriteJSON writes the outcome as a line of JSON: {"line":1,"id":"…","job":"…","existing":false} for a job, which has its
// "state" if it was there before, and {"line":2,"error":"…"} for a refusal. file may be empty.
func (o Outcome) WriteJSON(w io.Writer, file string) error {
	var answer any = refused{File: file, Line: o.Row.Line, Error: fmt.Sprint(o.Err)}
	if o.Err == nil {
		a := accepted{File: file, Line: o.Row.Line, ID: o.Row.Article.ID, Job: o.Receipt.ID, Existing: o.Receipt.Existing}
		if a.Existing {
			a.State, a.LastError = o.Receipt.State, o.Receipt.LastError
		}
		answer = a
	}
	return render.JSON(w, answer)
}
