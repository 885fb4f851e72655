package e2e

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

const (
	modelDeadline = 8 * time.Minute // of a job
	modelTimeout  = 4 * time.Minute // of a call: two slow cores write a dozen tokens a second
)

// TestModelAtURL runs against whatever server the environment names.
func TestModelAtURL(t *testing.T) {
	url := os.Getenv(modelURLEnv)
	switch {
	case testing.Short():
		t.Skip("skipped with -short: a real model is slow")
	case url == "":
		t.Skipf("skipped: %s is not set", modelURLEnv)
	}
	s := setting{URL: url, Key: os.Getenv(keyEnv), Model: os.Getenv(modelEnv), LLMTimeout: modelTimeout, MaxCalls: 4}
	wantHonest(t, s, instructed(t))
}

// TestQwen runs against a model that follows instructions and writes poor Korean.
func TestQwen(t *testing.T) {
	if os.Getenv(modelURLEnv) != "" {
		t.Skipf("skipped: %s is set, and one instructed model is enough", modelURLEnv)
	}
	s := setting{URL: startLlama(t, "qwen").url, LLMTimeout: modelTimeout, MaxCalls: 3}
	wantHonest(t, s, instructed(t))
}

// TestGemma runs against a model that follows no instruction at all: nothing of it may come out as ok.
func TestGemma(t *testing.T) {
	s := setting{URL: startLlama(t, "gemma").url, LLMTimeout: modelTimeout, MaxCalls: 3}
	jobs := map[string]tasks.Request{"en-ko": beginning(wireOrder(t), 3), "ko-en": beginning(festivalOrder(t), 3)}
	for _, result := range wantHonest(t, s, jobs) {
		if result.State == news.OK {
			t.Errorf("ok: %+v\n%+v", result.Translation, result.Summary)
		}
	}
}

// instructed are the orders for a model that follows instructions: one whole article would take three minutes.
func instructed(t *testing.T) map[string]tasks.Request {
	t.Helper()
	return map[string]tasks.Request{"en-ko": beginning(wireOrder(t), 8), "ko-en": beginning(festivalOrder(t), 4)}
}

func wireOrder(t *testing.T) tasks.Request {
	t.Helper()
	const sample = "../shared/data/wire-sample.txt"
	if _, err := os.Stat("../../" + sample); err == nil {
		return fileOrder(t, sample, news.Korean)
	}
	return fileOrder(t, "testdata/articles/en/working-group.txt", news.Korean)
}

func festivalOrder(t *testing.T) tasks.Request {
	t.Helper()
	return fileOrder(t, "testdata/articles/ko/festival.txt", news.English)
}

// beginning is the order for the first paragraphs of an article: these models are slow.
func beginning(r tasks.Request, paragraphs int) tasks.Request {
	r.Article.Paragraphs = r.Article.Paragraphs[:min(paragraphs, len(r.Article.Paragraphs))]
	r.Bullets = 2
	return r
}

// wantHonest has a model do orders side by side, and holds what comes out against what is promised for any model.
func wantHonest(t *testing.T, s setting, jobs map[string]tasks.Request) (results []news.Result) {
	t.Helper()
	n, _ := openNewsroom(t)
	n.patience = modelDeadline + time.Minute
	n.hire(t, s)
	began := time.Now()
	ids := map[string]string{}
	for name, job := range jobs {
		job.Deadline = began.Add(modelDeadline)
		jobs[name] = job
		ids[name] = n.submit(t, job)
	}
	for name, job := range jobs {
		status := n.finish(t, ids[name])
		if status.State == tasks.Failed && strings.Contains(status.LastError, "deadline") {
			t.Skipf("skipped: this machine is too slow for this model: %s", status.LastError)
		}
		if status.FinishedAt.After(job.Deadline) {
			t.Errorf("%s: finished %s after its deadline", name, status.FinishedAt.Sub(job.Deadline))
		}
		result := n.result(t, job, status)
		logResult(t, name, result, status, began)
		if result.Usage.PromptTokens == 0 || result.Usage.CompletionTokens == 0 {
			t.Errorf("%s: usage %+v: the server told more", name, result.Usage)
		}
		results = append(results, result)
	}
	return results
}

func logResult(t *testing.T, name string, result news.Result, status tasks.Status, began time.Time) {
	t.Helper()
	counts := map[string]int{}
	for _, f := range result.Findings {
		counts[fmt.Sprintf("%s %s", f.Severity, f.Check)]++
	}
	empty := 0
	for _, p := range result.Translation.Paragraphs {
		if p.Text == "" {
			empty++
		}
	}
	t.Logf("%s: %s by %s in %s and %d attempts, %d paragraphs (%d empty), %d bullets, findings %v, usage %+v", name, result.State,
		result.Provenance.Model, status.FinishedAt.Sub(began).Round(time.Second), status.Attempts, len(result.Translation.Paragraphs), empty,
		len(result.Summary.Bullets), counts, result.Usage)
}
