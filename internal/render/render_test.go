package render

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

var update = flag.Bool("update", false, "write the golden files anew")

// example reads a result of testdata: "en-ko" or "ko-en".
func example(t *testing.T, name string) news.Result {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var r news.Result
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

type renderer func(io.Writer, news.Result, Options) error

func rendered(t *testing.T, write renderer, r news.Result, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	t.Parallel()
	json := func(w io.Writer, r news.Result, _ Options) error { return JSONLine(w, r) }
	for _, tt := range []struct {
		name  string
		write renderer
		opt   Options
	}{
		{"narrow.txt", Text, Options{Width: 80}},
		{"wide.txt", Text, Options{Width: 120}},
		{"pipe.txt", Text, Options{}},
		{"color.txt", Text, Options{Width: 80, Color: true}},
		{"summary.txt", Text, Options{Only: OnlySummary}},
		{"plain.txt", Plain, Options{}},
		{"translation.txt", Plain, Options{Only: OnlyTranslation}},
		{"md", Markdown, Options{}},
		{"html", HTML, Options{}},
		{"fragment.html", Fragment, Options{Only: OnlyTranslation}},
		{"jsonl", json, Options{}},
	} {
		for _, direction := range []string{"en-ko", "ko-en"} {
			t.Run(direction+"."+tt.name, func(t *testing.T) {
				t.Parallel()
				golden(t, direction+"."+tt.name, rendered(t, tt.write, example(t, direction), tt.opt))
			})
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Error(diff)
	}
}
