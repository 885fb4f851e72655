package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/fetch"
	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

const ferry = "The ferry sailed from Incheon at noon with 46 people on board, the operator said on Friday."

func TestArticlesOf(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write := func(name, content string) string {
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	row := `{"text":"` + ferry + `"}` + "\n"
	large := `{"text":"` + ferry + `","unused":"` + strings.Repeat("a", 1<<20) + `"}` + "\n"
	rows := write("rows.jsonl", row+"\nnot json\n{}\n"+row)
	for name, tt := range map[string]struct {
		file, stdin string
		jsonLines   bool
		articles    int
		codes       []int
	}{
		"a text":              {write("a.txt", ferry), "", false, 1, nil},
		"rows by their name":  {rows, "", false, 2, []int{exitUsage, exitFailure}},
		"rows by the flag":    {write("rows.txt", row+row), "", true, 2, nil},
		"rows on stdin":       {"-", row, true, 1, nil},
		"a text on stdin":     {"-", ferry, false, 1, nil},
		"no text":             {write("empty.txt", ""), "", false, 0, []int{exitFailure}},
		"no file":             {filepath.Join(folder, "nowhere.jsonl"), "", true, 0, []int{exitUsage}},
		"a folder":            {folder, "", false, 0, []int{exitUsage}},
		"rows without end":    {"-", strings.Repeat(large, ingest.MaxInput/len(large)+1), true, ingest.MaxInput/len(large) + 1, nil},
		"too large by itself": {"-", strings.Repeat("a ", ingest.MaxInput/2+1), false, 0, []int{exitFailure}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := &program{stdin: strings.NewReader(tt.stdin)}
			articles := 0
			var codes []int
			for row := range p.articlesOf(t.Context(), tt.file, tt.jsonLines) {
				if row.Err == nil {
					articles++
				} else {
					codes = append(codes, diagnose(row.Err).code)
				}
			}
			if diff := cmp.Diff(tt.codes, codes); diff != "" || articles != tt.articles {
				t.Errorf("%d articles, want %d; exit codes (-want +got)\n%s", articles, tt.articles, diff)
			}
		})
	}
}

func TestReadInputFetches(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/large" {
			_, _ = w.Write(bytes.Repeat([]byte("a"), ingest.MaxInput+1))
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=euc-kr")
		fmt.Fprint(w, "<p>"+ferry+"</p>")
	}))
	defer server.Close()
	p := &program{}
	if _, err := p.readInput(t.Context(), server.URL); diagnose(err).code != exitUsage {
		t.Errorf("a private address gives %v, want wrong usage", err)
	}
	p.config.FetchPrivate = true
	in, err := p.readInput(t.Context(), server.URL)
	want := ingest.Input{Name: server.URL, Data: []byte("<p>" + ferry + "</p>"), ContentType: "text/html; charset=euc-kr", URL: server.URL}
	if diff := cmp.Diff(want, in); err != nil || diff != "" {
		t.Errorf("error %v, input (-want +got)\n%s", err, diff)
	}
	if _, err := p.readInput(t.Context(), server.URL+"/large"); !strings.Contains(fmt.Sprint(err), "over 8 MiB") {
		t.Errorf("a page that is too large gives %v (reason %s)", err, fetch.TooLarge)
	}
}

func TestTarget(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		asked     string
		source    news.Lang
		translate bool
		want      news.Lang
	}{
		"nothing, of English":    {"", news.English, true, news.Korean},
		"nothing, of Korean":     {"", news.Korean, true, news.English},
		"Korean":                 {"ko", news.English, true, news.Korean},
		"capitals":               {"KO", news.English, true, news.Korean},
		"another language":       {"ja", news.Korean, true, "ja"},
		"unknown":                {"tlh", news.English, true, ""},
		"into itself":            {"en", news.English, true, ""},
		"summed up in itself":    {"en", news.English, false, news.English},
		"unknown, for a summary": {"tlh", news.English, false, ""},
	} {
		got, err := target(tt.asked, tt.source, tt.translate)
		if got != tt.want || (err != nil) != (tt.want == "") || err != nil && diagnose(err).code != exitUsage {
			t.Errorf("%s: %q, error %v, want %q", name, got, err, tt.want)
		}
	}
}

func TestCheckBullets(t *testing.T) {
	t.Parallel()
	for n, ok := range map[int]bool{-1: false, 0: false, 1: true, news.MaxBullets: true, news.MaxBullets + 1: false} {
		if err := checkBullets(n); (err == nil) != ok {
			t.Errorf("%d bullets: error %v", n, err)
		}
	}
}

func TestProgressText(t *testing.T) {
	t.Parallel()
	for want, s := range map[string]tasks.Status{
		"queued · a":                    {ID: "a", State: tasks.Queued},
		"running · a":                   {ID: "a", State: tasks.Running},
		"translate 2/5 · Harbour opens": {ID: "a", Title: "Harbour opens", State: tasks.Running, Progress: tasks.Progress{Stage: "translate", Done: 2, Total: 5}},
		"retrying: server is away · a":  {ID: "a", State: tasks.Retrying, LastError: "server is away"},
	} {
		if got := progressText(s); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
