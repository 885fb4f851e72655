package desk_test

import (
	"context"
	"errors"
	"testing"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

// A repair that fails from outside is tried again by the queue; where nobody will, the draft is the result.
func TestRepairThatCannotBeMade(t *testing.T) {
	t.Parallel()
	polite := func(task string, _ llm.Request, values map[string]string) error {
		if task == "repair" {
			return &llm.Error{Kind: llm.KindUnavailable, Err: errors.New("overloaded")}
		}
		values["p2"] = "항만 당국은 폭풍이 지나간 뒤 부두를 다시 열었다고 밝혔으며 선박의 입항을 차례로 허가했습니다."
		return nil
	}
	job := desk.Job{Order: news.Order{Article: article(4), To: news.Korean, Translate: true}}
	d := desk.New(desk.Config{Model: &model{spoil: polite}, Memory: &memory{}})
	if _, err := d.Run(t.Context(), job); llm.KindOf(err) != llm.KindUnavailable {
		t.Errorf("error %v, want unavailable: the queue tries again", err)
	}
	job.Last = true
	result, err := d.Run(t.Context(), job)
	if err != nil {
		t.Fatal(err)
	}
	checks := map[news.Family]bool{}
	for _, f := range result.Findings {
		checks[f.Check] = f.Severity == news.Error
	}
	if result.State != news.NeedsReview || !checks["register"] || !checks["repair"] || len(result.Translation.Paragraphs) != 4 {
		t.Errorf("state %s, findings %v", result.State, result.Findings)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := d.Run(ctx, job); err == nil {
		t.Error("a job that was told to stop has a result")
	}
}

// A flash of one sentence has no three points.
func TestFlashHasOneBullet(t *testing.T) {
	t.Parallel()
	d := desk.New(desk.Config{Model: &model{}, Memory: &memory{}})
	result, err := d.Run(t.Context(), desk.Job{Order: news.Order{Article: article(1), To: news.Korean, Translate: true, Summarize: true, Bullets: 3}})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(result.Summary.Bullets); n != 1 || result.State != news.OK {
		t.Errorf("%d bullets, state %s, findings %v", n, result.State, result.Findings)
	}
}
