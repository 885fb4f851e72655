package main

import (
	"testing"

	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

const ferry = "The ferry sailed from Incheon at noon with 46 people on board, the operator said on Friday."

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
