package tasks_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestValidate(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name   string
		change func(*tasks.Request)
		want   string // a piece of the error; empty means valid
	}{
		{"least", func(*tasks.Request) {}, ""},
		{"every field", func(r *tasks.Request) {
			r.Bullets, r.Queue, r.Timeout, r.Deadline = 10, tasks.Bulk, time.Second, time.Now()
		}, ""},
		{"summary in the article's language", func(r *tasks.Request) { r.Kind, r.To = tasks.Summarize, "en" }, ""},
		{"translation into the article's language", func(r *tasks.Request) { r.To = "en" }, "in English already"},
		{"no article", func(r *tasks.Request) { r.Article = tasks.Article{} }, "no id"},
		{"no paragraphs", func(r *tasks.Request) { r.Article.Paragraphs = nil }, "no paragraphs"},
		{"long id", func(r *tasks.Request) { r.Article.ID = strings.Repeat("x", 513) }, "513 bytes"},
		{"language that gisa does not read", func(r *tasks.Request) { r.Article.Lang = "ja" }, `"ja"`},
		{"language that gisa does not write", func(r *tasks.Request) { r.To = "tlh" }, `"tlh"`},
		{"no kind", func(r *tasks.Request) { r.Kind = "" }, "kind"},
		{"kind without prefix", func(r *tasks.Request) { r.Kind = "digest" }, `"digest"`},
		{"unknown queue", func(r *tasks.Request) { r.Queue = "breaking" }, `"breaking"`},
		{"too many bullets", func(r *tasks.Request) { r.Bullets = 11 }, "11 bullets"},
		{"bullets below zero", func(r *tasks.Request) { r.Bullets = -1 }, "-1 bullets"},
		{"timeout that asynq would read as half an hour", func(r *tasks.Request) { r.Timeout = 500 * time.Millisecond }, "below one second"},
		{"timeout below zero", func(r *tasks.Request) { r.Timeout = -time.Second }, "below one second"},
		{"timeout that asynq would cut", func(r *tasks.Request) { r.Timeout = 1900 * time.Millisecond }, "whole number"},
		{"deadline before time", func(r *tasks.Request) { r.Deadline = time.Unix(0, 0) }, "not a time"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			r := request("a")
			tc.change(&r)
			err := r.Validate()
			if tc.want == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			if !errors.Is(err, tasks.ErrInvalid) || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("error %v, want ErrInvalid with %q", err, tc.want)
			}
		})
	}
}

// TestIDNeverChanges holds an id of the past: queues and ledgers are full of them.
func TestIDNeverChanges(t *testing.T) {
	t.Parallel()
	if got, want := request("yna_20261121_001").ID(), "yna_20261121_001_v1_digest_ko_59b67e53"; got != want {
		t.Errorf("ID = %s, want %s", got, want)
	}
}

func TestIDShowsTheArticle(t *testing.T) {
	t.Parallel()
	longURL := "https://news.example.com/2026/11/21/economy/central-bank-holds-key-rate-for-third-time-in-a-row/index.html"
	for _, tc := range []struct{ name, id, want string }{
		{"plain", "AKR20261121000100001", `^AKR20261121000100001_v1_`},
		{"dash and slash", "a-b/c", `^a_b_c_v1_`},
		{"urn", "urn:newsml:reuters.com:20261121:nL1", `^urn_newsml_reuters\.com_20261121_nL1_v1_`},
		{"Hangul", "연합 20261121", `^연합_20261121_v1_`},
		{"braces and line break", "a{b}\nc", `^a_b__c_v1_`},
		{"long", longURL, `^https___news\.example\.com_2026_11_21_economy_central_[0-9a-f]{12}_v1_`},
		{"long Hangul", strings.Repeat("가", 100), `^가{17}_[0-9a-f]{12}_v1_`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			r := request(tc.id)
			r.Kind = tasks.Summarize
			got := r.ID()
			if !regexp.MustCompile(tc.want + `summarize_ko_[0-9a-f]{8}$`).MatchString(got) {
				t.Errorf("ID(%q) = %s", tc.id, got)
			}
			if strings.ContainsAny(got, "-/ {}") || !utf8.ValidString(got) || len(got) > 128 {
				t.Errorf("ID(%q) = %s does not suit the web UI", tc.id, got)
			}
		})
	}
	if a, b := request(longURL), request(longURL+"?x=1"); a.ID()[:64] == b.ID()[:64] {
		t.Error("long ids with a common beginning share the readable part")
	}
}

func TestIDHoldsAllThatChangesTheResult(t *testing.T) {
	t.Parallel()
	base := request("a").ID()
	for name, change := range map[string]func(*tasks.Request){
		"text":        func(r *tasks.Request) { r.Article.Paragraphs[1].Text += "." },
		"title":       func(r *tasks.Request) { r.Article.Title = "" },
		"paragraphs":  func(r *tasks.Request) { r.Article.Paragraphs = r.Article.Paragraphs[:1] },
		"article id":  func(r *tasks.Request) { r.Article.ID = "b" },
		"version":     func(r *tasks.Request) { r.Article.Version = 2 },
		"embargo":     func(r *tasks.Request) { r.Article.Embargo = time.Unix(1_800_000_000, 0).UTC() },
		"kind":        func(r *tasks.Request) { r.Kind = tasks.Summarize },
		"language":    func(r *tasks.Request) { r.To = "ja" },
		"bullets":     func(r *tasks.Request) { r.Bullets = 5 },
		"source lang": func(r *tasks.Request) { r.Article.Lang = "ko" },
	} {
		r := request("a")
		change(&r)
		if r.ID() == base {
			t.Errorf("%s: the id stays %s", name, base)
		}
	}
	for name, change := range map[string]func(*tasks.Request){
		"queue":           func(r *tasks.Request) { r.Queue = tasks.Urgent },
		"timeout":         func(r *tasks.Request) { r.Timeout = time.Minute },
		"deadline":        func(r *tasks.Request) { r.Deadline = time.Now() },
		"default bullets": func(r *tasks.Request) { r.Bullets = news.DefaultBullets },
	} {
		r := request("a")
		change(&r)
		if r.ID() != base {
			t.Errorf("%s: the id becomes %s", name, r.ID())
		}
	}
	translate := request("a")
	translate.Kind = tasks.Translate
	with := translate
	with.Bullets = 7
	if translate.ID() != with.ID() {
		t.Error("a translation has no bullets, and their number makes another job")
	}
}
