// Package joblist shows jobs of the queue: as a table for people, as lines, TSV or JSON for programs, and one job in full
// with what to do next. It shows nothing of an article but its title and id, and asks no servers.
package joblist

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// Table writes jobs for a person at a terminal, under a header. short has a short id for each job.
func Table(w io.Writer, jobs []tasks.Status, short []string, now time.Time, o render.Options) error {
	rows := make([][]string, len(jobs))
	for i, s := range jobs {
		rows[i] = []string{title(s), short[i], string(s.State), Age(s.SubmittedAt, now), seconds(s), cost(s, "–")}
	}
	return render.Table(w, []render.Column{
		{Head: "TITLE", Flexible: true}, {Head: "ID"}, {Head: "STATE", State: true},
		{Head: "AGE", Right: true}, {Head: "SECONDS", Right: true}, {Head: "COST", Right: true},
	}, rows, o)
}

// Lines writes a line a job for scripts: id, state, queue, languages, title, with two spaces between them and none to
// align them, so that a line looks the same whatever the others are.
func Lines(w io.Writer, jobs []tasks.Status) error {
	for _, s := range jobs {
		row := [][]string{{s.ID, string(s.State), s.Queue, fmt.Sprintf("%s→%s", s.From, s.To), title(s)}}
		if err := render.Columns(w, row); err != nil {
			return err
		}
	}
	return nil
}

// TSVColumns names the columns of [TSV], in their order. Later versions add columns at the end only.
const TSVColumns = "id, state, queue, kind, from, to, title, article_id, version, attempts,\n  " +
	"submitted_at, finished_at, seconds, cost_usd, last_error"

// TSV writes a line a job with tabs between the cells of [TSVColumns]. Times are RFC 3339 in UTC; a cell is empty where
// nothing is known.
func TSV(w io.Writer, jobs []tasks.Status) error {
	rows := make([][]string, len(jobs))
	for i, s := range jobs {
		rows[i] = []string{
			s.ID, string(s.State), s.Queue, s.Kind, string(s.From), string(s.To), s.Title, s.ArticleID,
			strconv.Itoa(s.Version), strconv.Itoa(s.Attempts), stamp(s.SubmittedAt), stamp(s.FinishedAt),
			number(s.Seconds, s.Seconds > 0), number(s.Cost.USD, s.Cost.Known), s.LastError,
		}
	}
	return render.TSV(w, rows)
}

// JSON writes a line of JSON a job.
func JSON(w io.Writer, jobs []tasks.Status) error {
	for _, s := range jobs {
		if err := render.JSON(w, s); err != nil {
			return err
		}
	}
	return nil
}

// Show writes all that is known of one job, a line a field, and what to do next.
func Show(w io.Writer, s tasks.Status) error {
	var rows [][]string
	for _, field := range [][]string{
		{"job", s.ID}, {"state", string(s.State)},
		{"work", fmt.Sprintf("%s %s → %s", strings.TrimPrefix(s.Kind, tasks.KindPrefix), s.From, s.To)},
		{"title", s.Title}, {"queue", s.Queue}, {"attempts", fmt.Sprintf("%d of %d", s.Attempts, s.MaxAttempts)},
		{"progress", progress(s.Progress)}, {"error", s.LastError}, {"next try", clock(s.NextAttempt)},
		{"submitted", clock(s.SubmittedAt)}, {"finished", clock(s.FinishedAt)},
		{"seconds", seconds(s)}, {"cost", cost(s, "unknown")}, {"next", Next(s.State, s.ID)},
	} {
		if field[1] != "" {
			rows = append(rows, field)
		}
	}
	return render.Columns(w, rows)
}

// Next names the commands that are of use for a job in that state.
func Next(state tasks.State, id string) string {
	switch {
	case state.HasResult():
		return "gisa job result " + id
	case state.Done():
		return "gisa job retry " + id
	}
	return "gisa job wait " + id + " · gisa job result " + id
}

// Bill says what making a result again costs: about what it cost before.
func Bill(u news.Usage) string {
	price := "a price that is not known"
	if u.CostUSD != nil {
		price = fmt.Sprintf("$%.4f", *u.CostUSD)
	}
	return fmt.Sprintf("is made again, at about %d calls, %d tokens and %s", u.Calls, u.PromptTokens+u.CompletionTokens, price)
}

// Age is how long ago something was, in its largest unit: "12s", "3m", "5h", "2d". It is empty for no time.
func Age(then, now time.Time) string {
	ago := max(now.Sub(then), 0)
	switch {
	case then.IsZero():
		return ""
	case ago < time.Minute:
		return fmt.Sprintf("%ds", ago/time.Second)
	case ago < time.Hour:
		return fmt.Sprintf("%dm", ago/time.Minute)
	case ago < 48*time.Hour:
		return fmt.Sprintf("%dh", ago/time.Hour)
	}
	return fmt.Sprintf("%dd", ago/(24*time.Hour))
}

// title is the title of the article, or its id where it has none.
func title(s tasks.Status) string { return cmp.Or(s.Title, s.ArticleID) }

func seconds(s tasks.Status) string {
	if s.Seconds == 0 {
		return ""
	}
	return fmt.Sprintf("%.1f", s.Seconds)
}

// cost is the word for unknown where a result has no known cost. What has no result has no cost yet.
func cost(s tasks.Status, unknown string) string {
	switch {
	case s.Cost.Known:
		return fmt.Sprintf("$%.4f", s.Cost.USD)
	case s.State.HasResult():
		return unknown
	}
	return ""
}

func progress(p tasks.Progress) string {
	if p.Total == 0 {
		return ""
	}
	return fmt.Sprintf("%s %d/%d", p.Stage, p.Done, p.Total)
}

// clock is a time as the user's clock shows it, and nothing for none.
func clock(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Local().Format(time.DateTime)
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

func number(value float64, known bool) string {
	if !known {
		return ""
	}
	return strconv.FormatFloat(value, 'f', -1, 64)
}
