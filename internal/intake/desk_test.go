package intake_test

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/alicebob/miniredis/v2"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/intake"
	"github.com/gisa-news/gisa/tasks"
)

// TestSubmitEndsWithTheQueue holds that a queue which is gone is not asked for every row.
func TestSubmitEndsWithTheQueue(t *testing.T) {
	t.Parallel()
	client, err := tasks.Open("redis://127.0.0.1:1/0?max_retries=0")
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	article := tasks.Article{ID: "a", Version: 1, Lang: tasks.English, Paragraphs: []tasks.Paragraph{{ID: "p1", Text: "One."}}}
	request := func(a tasks.Article) (tasks.Request, error) {
		return tasks.Request{Article: a, To: tasks.Korean, Kind: tasks.Translate}, nil
	}
	var settled []int
	err = intake.Submit(t.Context(), client, slices.Values([]ingest.Row{
		{Line: 1, Err: errors.New("no article")}, {Line: 2, Article: tasks.Article{ID: "invalid"}}, {Line: 3, Article: article}, {Line: 4, Article: article},
	}), request, func(o intake.Outcome) {
		if settled = append(settled, o.Row.Line); o.Err == nil {
			t.Errorf("line %d is accepted", o.Row.Line)
		}
	})
	if err == nil || !strings.HasPrefix(err.Error(), "line 3: ") || !slices.Equal(settled, []int{1, 2}) {
		t.Errorf("error %v after lines %v", err, settled)
	}
}

// TestAQueueThatBreaksOffTellsWhatItTook holds that nobody has to guess what was accepted when Redis goes away in the middle.
func TestAQueueThatBreaksOffTellsWhatItTook(t *testing.T) {
	t.Parallel()
	server := miniredis.RunT(t)
	client, err := tasks.Open("redis://" + server.Addr() + "/0?max_retries=0")
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	text := tasks.Article{Version: 1, Lang: tasks.English, Paragraphs: []tasks.Paragraph{{ID: "p1", Text: "One."}}}
	request := func(a tasks.Article) (tasks.Request, error) {
		if a.ID == "a3" {
			server.Close()
		}
		return tasks.Request{Article: a, To: tasks.Korean, Kind: tasks.Translate}, nil
	}
	rows := func(name string) iter.Seq[ingest.Row] {
		return func(yield func(ingest.Row) bool) {
			for n := 1; n <= 4; n++ {
				row := ingest.Row{Line: n, Article: text}
				if row.Article.ID = fmt.Sprint(name, n); n == 2 {
					row.Err = errors.New("no article")
				}
				if !yield(row) {
					return
				}
			}
		}
	}
	var out strings.Builder
	desk := intake.Desk{Client: client, Out: &out, Err: io.Discard, Code: func(error) int { return 1 }, Tell: func(error) int { return 1 }}
	err = desk.TakeAll(t.Context(), []string{"a", "b", "c"}, rows, request)
	broken, ok := errors.AsType[*intake.Broken](err)
	if !ok || broken.Accepted != 1 || strings.Count(out.String(), "\n") != 1 {
		t.Fatalf("%v after %q", err, out.String())
	}
	if got := err.Error(); !strings.HasPrefix(got, "submit a: line 3: ") || !strings.HasSuffix(got, "(accepted before it: 1; not accepted: a from line 3 on, b, c); refused before it: 1") {
		t.Errorf("%q", got)
	}
}

func TestRefusalsAgreeOnACode(t *testing.T) {
	t.Parallel()
	empty, missing := errors.New("empty"), errors.New("no such file")
	code := func(err error) int {
		if errors.Is(err, missing) {
			return 2
		}
		return 1
	}
	for name, tt := range map[string]struct {
		bad  []error
		code int
		want string
		told int
	}{
		"two reasons":  {[]error{empty, missing}, 1, "2 of 2 inputs were not enqueued", 2},
		"one reason":   {[]error{missing, missing}, 2, "2 of 2 inputs were not enqueued", 2},
		"a lone input": {[]error{missing}, 2, "no such file", 0},
	} {
		told := 0
		desk := intake.Desk{Out: io.Discard, Err: io.Discard, Code: code, Tell: func(err error) int { told++; return code(err) }}
		names := []string{"a", "b"}[:len(tt.bad)]
		rows := func(name string) iter.Seq[ingest.Row] {
			return slices.Values([]ingest.Row{{Err: tt.bad[slices.Index(names, name)]}})
		}
		if err := desk.TakeAll(t.Context(), names, rows, nil); err != nil {
			t.Fatal(err)
		}
		if code, err := desk.Refusals(); code != tt.code || err.Error() != tt.want || told != tt.told {
			t.Errorf("%s: exit code %d, error %q, told %d times", name, code, err, told)
		}
	}
}
