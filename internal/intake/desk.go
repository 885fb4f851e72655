package intake

import (
	"context"
	"fmt"
	"io"
	"iter"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/joblist"
	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// Desk submits the inputs of a command line, answers for each article, and keeps the count.
type Desk struct {
	Client   *tasks.Client
	Out, Err io.Writer
	JSON     bool                // answer in JSON lines, unless the results are waited for
	Wait     bool                // keep the ids: somebody will wait for the jobs
	Quiet    bool                // tell no ids: Out is for the results
	Tell     func(err error) int // tells the user why an article was refused
	Code     func(err error) int // the exit code of a refusal

	IDs []string // of the jobs, if somebody will wait for them

	accepted, refused int
	last              tasks.Receipt
	code              int   // on which all refusals agree
	only              error // why a lone article was refused
}

// TakeAll submits the articles of all inputs. A queue that takes no more ends it, with a *Broken.
func (d *Desk) TakeAll(ctx context.Context, names []string, rows func(name string) iter.Seq[ingest.Row], request func(tasks.Article) (tasks.Request, error)) error {
	told := make([]string, len(names))
	for i, name := range names {
		told[i] = news.WithoutUser(name)
	}
	for i, name := range names {
		if err := d.take(ctx, told[i], len(names) > 1, rows(name), request); err != nil {
			return &Broken{Err: err, Accepted: d.accepted, Refused: d.refused, Name: told[i], Unread: told[i+1:]}
		}
	}
	return nil
}

// take submits the articles of one input, one of several or the only one.
func (d *Desk) take(ctx context.Context, name string, several bool, rows iter.Seq[ingest.Row], request func(tasks.Article) (tasks.Request, error)) error {
	inJSON := d.JSON && !d.Wait
	return Submit(ctx, d.Client, rows, request, func(o Outcome) {
		if inJSON {
			file := ""
			if several {
				file = name
			}
			_ = o.WriteJSON(d.Out, file) // nobody reads it any more, and the article counts all the same
		}
		if o.Err == nil {
			d.accept(name, o, inJSON)
		} else {
			d.refuse(name, o, inJSON, several)
		}
	})
}

func (d *Desk) accept(name string, o Outcome, told bool) {
	d.accepted++
	d.last = o.Receipt
	if d.Wait {
		d.IDs = append(d.IDs, o.Receipt.ID)
	}
	state := "new"
	if o.Receipt.Existing {
		state = "existing"
	}
	name = render.Printable(name)
	if !told && !d.Quiet {
		fmt.Fprintf(d.Out, "%s\t%s\t%s\n", o.Receipt.ID, state, name)
	}
	if !told && o.FailedBefore() {
		fmt.Fprintf(d.Err, "gisa: %s: failed before: %s\ngisa: hint: gisa job retry %s tries it again\n",
			name, render.Printable(o.Receipt.LastError), o.Receipt.ID)
	}
}

// refuse tells why an article was refused, unless that is the answer itself or will be the error of the command.
func (d *Desk) refuse(name string, o Outcome, told, several bool) {
	err := o.Err
	if o.Row.Err == nil {
		err = fmt.Errorf("%s: %w", name, err)
	}
	if d.refused++; d.refused == 1 {
		d.code = d.Code(err)
	} else if d.code != d.Code(err) {
		d.code = 1
	}
	switch {
	case o.Row.Line == 0 && !several:
		d.only = err
	case !told:
		d.Tell(err)
	}
}

// Refusals sums up what was refused, and on which exit code that agrees. The error of a lone article is its own.
func (d *Desk) Refusals() (code int, err error) {
	if d.refused == 0 || d.only != nil {
		return d.code, d.only
	}
	return d.code, fmt.Errorf("%d of %d inputs were not enqueued", d.refused, d.refused+d.accepted)
}

// TellNext says, where Err is a terminal, what can be done with the jobs.
func (d *Desk) TellNext(ctx context.Context) {
	if _, terminal := render.Terminal(d.Err); !terminal || d.accepted == 0 {
		return
	}
	next := "gisa job list · gisa job wait ID · gisa job result ID"
	if d.accepted == 1 {
		short, err := d.Client.ShortIDs(ctx, []tasks.Status{{ID: d.last.ID}})
		if err != nil {
			return // the article is accepted, and its id told
		}
		next = joblist.Next(d.last.State, short[0])
	}
	fmt.Fprintln(d.Err, "next: "+next)
}
