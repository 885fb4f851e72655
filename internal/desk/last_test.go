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

// A repair that the server turns down never costs the draft, on any attempt: asking again is of no use, and the draft is
// paid for.
func TestRepairThatIsRefused(t *testing.T) {
	t.Parallel()
	for _, kind := range []llm.Kind{llm.KindBadRequest, llm.KindBlocked, llm.KindFormatUnsupported} {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			m := &model{spoil: func(task string, _ llm.Request, values map[string]string) error {
				if task == "repair" {
					return &llm.Error{Kind: kind, Err: errors.New("no")}
				}
				values["p2"] = "항만 당국은 폭풍이 지나간 뒤 부두를 다시 열었다고 밝혔으며 선박의 입항을 차례로 허가했습니다."
				return nil
			}}
			d := desk.New(desk.Config{Model: m, Memory: &memory{}})
			result, err := d.Run(t.Context(), desk.Job{Order: news.Order{Article: article(4), To: news.Korean, Translate: true}})
			if err != nil {
				t.Fatal(err)
			}
			if result.State != news.NeedsReview || len(result.Translation.Paragraphs) != 4 || result.Translation.Paragraphs[1].Text == "" {
				t.Errorf("state %s, translation %+v", result.State, result.Translation)
			}
		})
	}
}

// Of an article of which one part is refused to the end, the others are the result; of one that is refused whole there
// is none.
func TestPartThatIsRefusedToTheEnd(t *testing.T) {
	t.Parallel()
	for name, refusedPart := range map[string]string{"one part": "p4", "all": ""} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := &model{spoil: func(_ string, _ llm.Request, values map[string]string) error {
				if _, asked := values[refusedPart]; asked || refusedPart == "" {
					return &llm.Error{Kind: llm.KindBlocked, Err: errors.New("no")}
				}
				return nil
			}}
			d := desk.New(desk.Config{Model: m, Memory: &memory{}, ChunkTokens: 50})
			job := desk.Job{Order: news.Order{Article: article(4), To: news.Korean, Translate: true}}
			if _, err := d.Run(t.Context(), job); llm.KindOf(err) != llm.KindBlocked {
				t.Errorf("error %v: there are attempts left", err)
			}
			job.Last = true
			result, err := d.Run(t.Context(), job)
			if refusedPart == "" {
				if llm.KindOf(err) != llm.KindBlocked {
					t.Errorf("error %v, result %+v", err, result.Translation)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if result.State != news.NeedsReview || result.Translation.Paragraphs[0].Text == "" || result.Translation.Paragraphs[3].Text != "" {
				t.Errorf("state %s, translation %+v", result.State, result.Translation)
			}
		})
	}
}

// A model that thinks to the end of its room is not asked for less: it would think as long.
func TestThinkingIsNoLoop(t *testing.T) {
	t.Parallel()
	m := &model{spoil: func(string, llm.Request, map[string]string) error { return &llm.Error{Kind: llm.KindThinking} }}
	d := desk.New(desk.Config{Model: m, Memory: &memory{}})
	result, err := d.Run(t.Context(), desk.Job{Order: news.Order{Article: article(4), To: news.Korean, Translate: true}})
	if err != nil || result.State != news.NeedsReview {
		t.Fatalf("state %s, error %v", result.State, err)
	}
	if n := m.count("translate"); n > 3 { // the draft, and two rounds of repair
		t.Errorf("%d translations were asked for", n)
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
