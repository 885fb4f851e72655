package eval_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/eval"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestRunIsReadBack(t *testing.T) {
	t.Parallel()
	usd := 0.002
	want := eval.Run{
		Name: "small", Model: "m1", PromptVersion: "p1", CreatedAt: time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC),
		Settings: map[string]string{"temperature": "0"},
		Outputs: []eval.Output{
			{ID: "a", Seconds: 1.5, Result: news.Result{
				State: news.OK, To: news.Korean, Findings: []news.Finding{},
				Translation: &news.Translation{Title: "불 <b>", Paragraphs: []news.Paragraph{{ID: "p1", Text: strings.Repeat("불이 났다. ", 20000)}}},
				Usage:       news.Usage{Calls: 2, PromptTokens: 10, CostUSD: &usd},
			}},
			{ID: "b", Error: "no answer"},
		},
	}
	var file bytes.Buffer
	if err := want.Write(&file); err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(file.Bytes(), []byte("\n")); n != 3 {
		t.Errorf("%d lines, want a header and two outputs", n)
	}
	got, err := eval.ReadRun(&file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadRunRefuses(t *testing.T) {
	t.Parallel()
	const header = `{"name":"r"}` + "\n"
	for _, tt := range []struct{ name, file, want string }{
		{"nothing", "", "empty"},
		{"no header", `{"id":"a"}`, "line 1: the first line"},
		{"no json", header + "\n" + `{"id":"a"`, "line 3: "},
		{"no id", header + `{"seconds":1}`, "line 2: the output has no id"},
		{"twice", header + `{"id":"a"}` + "\n" + `{"id":"a"}`, `line 3: there is an output for "a" already`},
	} {
		if _, err := eval.ReadRun(strings.NewReader(tt.file)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %q", tt.name, err, tt.want)
		}
	}
	if err := (eval.Run{}).Write(&bytes.Buffer{}); err == nil {
		t.Error("a run without a name was written")
	}
}

func FuzzReadRun(f *testing.F) {
	f.Add([]byte(`{"name":"r"}` + "\n" + `{"id":"a","result":{"to":"ko"},"seconds":2}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		run, err := eval.ReadRun(bytes.NewReader(data))
		if err != nil {
			return
		}
		var file bytes.Buffer
		if err := run.Write(&file); err != nil {
			t.Fatal(err)
		}
		again, err := eval.ReadRun(&file)
		if err != nil || again.Name != run.Name || len(again.Outputs) != len(run.Outputs) {
			t.Errorf("read back as %q with %d outputs, %v", again.Name, len(again.Outputs), err)
		}
	})
}
