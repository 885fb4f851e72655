package intake_test

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

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
		several bool
		bad     []error
		code    int
		want    string
		told    int
	}{
		"two reasons":  {true, []error{empty, missing}, 1, "2 of 2 inputs were not enqueued", 2},
		"one reason":   {true, []error{missing, missing}, 2, "2 of 2 inputs were not enqueued", 2},
		"a lone input": {false, []error{missing}, 2, "no such file", 0},
	} {
		told := 0
		desk := intake.Desk{Out: io.Discard, Err: io.Discard, Code: code, Tell: func(err error) int { told++; return code(err) }}
		for _, err := range tt.bad {
			if err := desk.Take(t.Context(), "a", tt.several, slices.Values([]ingest.Row{{Err: err}}), nil); err != nil {
				t.Fatal(err)
			}
		}
		if code, err := desk.Refusals(); code != tt.code || err.Error() != tt.want || told != tt.told {
			t.Errorf("%s: exit code %d, error %q, told %d times", name, code, err, told)
		}
	}
}
