package main

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

const ferry = "The ferry sailed from Incheon at noon with 46 people on board, the operator said on Friday."

func TestTarget(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		asked  string
		source news.Lang
		sumUp  string
		want   news.Lang
		hint   string // a part of it
	}{
		"nothing, of English":    {"", news.English, "gisa summarize", news.Korean, ""},
		"nothing, of Korean":     {"", news.Korean, "gisa summarize", news.English, ""},
		"Korean":                 {"ko", news.English, "gisa summarize", news.Korean, ""},
		"capitals":               {"KO", news.English, "gisa summarize", news.Korean, ""},
		"another language":       {"ja", news.Korean, "gisa summarize", "ja", ""},
		"unknown":                {"tlh", news.English, "gisa summarize", "", "one of de, en, "},
		"by its name":            {"Korean", news.English, "gisa summarize", "", "did you mean ko? one of "},
		"a country":              {"kr", news.English, "", "", "did you mean ko? one of "},
		"into itself":            {"en", news.English, "gisa summarize", "", "or only sum it up: gisa summarize"},
		"summed up in itself":    {"en", news.English, "", news.English, ""},
		"unknown, for a summary": {"tlh", news.English, "", "", ""},
	} {
		got, err := target(tt.asked, tt.source, tt.sumUp)
		if got != tt.want || (err != nil) != (tt.want == "") || err != nil && diagnose(err).code != exitUsage {
			t.Errorf("%s: %q, error %v, want %q", name, got, err, tt.want)
		}
		if err != nil && !strings.Contains(diagnose(err).hint, tt.hint) {
			t.Errorf("%s: hint %q, want %q", name, diagnose(err).hint, tt.hint)
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
