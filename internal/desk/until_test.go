package desk_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

// slow is a model that takes its time for each task.
type slow struct {
	model
	takes map[string]time.Duration
	limit time.Duration // of one call
}

func (m *slow) Complete(ctx context.Context, r llm.Request) (llm.Reply, error) {
	var late <-chan time.Time
	if m.limit > 0 {
		late = time.After(m.limit)
	}
	select {
	case <-ctx.Done():
		return llm.Reply{}, &llm.Error{Kind: llm.KindCanceled, Err: ctx.Err()}
	case <-late:
		return llm.Reply{}, &llm.Error{Kind: llm.KindUnavailable, Err: context.DeadlineExceeded}
	case <-time.After(m.takes[taskOf(r)] * time.Duration(len(r.Fields))):
		return m.model.Complete(ctx, r)
	}
}

func TestResultIsWhatThereIsWhenTheTimeIsUp(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		m := &slow{takes: map[string]time.Duration{"translate": time.Hour, "summarise": time.Second}}
		job := digest(article(3))
		job.Until = time.Now().Add(time.Minute)
		began := time.Now()
		result, err := desk.New(desk.Config{Model: m, Memory: &memory{}}).Run(t.Context(), job)
		if err != nil {
			t.Fatal(err)
		}
		var missing []string
		for _, f := range result.Findings {
			if f.Check == news.FamilyBudget && f.Severity == news.Error {
				missing = append(missing, f.Paragraph)
			}
		}
		if diff := cmp.Diff([]string{"p1", "p2", "p3", "title"}, missing); diff != "" {
			t.Errorf("findings (-want +got):\n%s", diff)
		}
		if result.State != news.NeedsReview || len(result.Summary.Bullets) != 2 || result.Usage.Seconds != 60 || time.Since(began) != time.Minute {
			t.Errorf("state %s, %d bullets, %v s, took %s", result.State, len(result.Summary.Bullets), result.Usage.Seconds, time.Since(began))
		}
	})
}

// What an earlier attempt paid for is in the result, also when the time was up before the next one.
func TestPaidRepliesAreInTheResultWhenTheTimeIsUp(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		away := func(task string, _ llm.Request, _ map[string]string) error {
			if task == "summarise" {
				return &llm.Error{Kind: llm.KindRateLimited, RetryAfter: 30 * time.Second, Err: errors.New("busy")}
			}
			return nil
		}
		job := digest(article(3))
		job.ID, job.Until = "", time.Now().Add(10*time.Second)
		result, err := desk.New(desk.Config{Model: &model{spoil: away}, Memory: &memory{}}).RunWithRetries(t.Context(), job, func(time.Duration, error) {})
		if err != nil {
			t.Fatal(err)
		}
		if p, _ := result.Translation.Paragraph("p3"); p.Text == "" || len(result.Summary.Bullets) != 0 || result.State != news.NeedsReview {
			t.Errorf("state %s, p3 %q, %d bullets", result.State, p.Text, len(result.Summary.Bullets))
		}
	})
}

func TestTimeIsUpBeforeThereIsAnything(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		m := &slow{takes: map[string]time.Duration{"translate": time.Hour, "summarise": time.Hour}}
		job := digest(article(3))
		job.Until = time.Now().Add(time.Minute)
		if _, err := desk.New(desk.Config{Model: m, Memory: &memory{}}).RunWithRetries(t.Context(), job, nil); !errors.Is(err, desk.ErrTimeUp) {
			t.Errorf("error %v", err)
		}
	})
}

// A model that does not manage six texts within a call's time manages three.
func TestShorterRepliesAfterATimeout(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		m := &slow{takes: map[string]time.Duration{"translate": time.Second}, limit: 5 * time.Second}
		job := desk.Job{Order: news.Order{Article: article(6), To: news.Korean, Translate: true}}
		began := time.Now()
		result, err := desk.New(desk.Config{Model: m, Memory: &memory{}}).RunWithRetries(t.Context(), job, func(time.Duration, error) {})
		if err != nil || result.State != news.OK {
			t.Errorf("state %s, error %v", result.State, err)
		}
		if took := time.Since(began).Seconds(); result.Usage.Seconds != took || took < 6 {
			t.Errorf("%v s, took %v with both attempts and the pause", result.Usage.Seconds, took)
		}
	})
}

func TestProgressShowsBothHalvesAndTheRepair(t *testing.T) {
	t.Parallel()
	polite := func(task string, _ llm.Request, values map[string]string) error {
		if task == "translate" {
			values["p2"] = "항만 당국은 폭풍이 지나간 뒤 부두를 다시 열었다고 밝혔으며 선박의 입항을 차례로 허가했습니다."
		}
		return nil
	}
	var told []news.Progress
	job := digest(article(3))
	job.Progress = func(p news.Progress) { told = append(told, p) }
	run(t, &model{spoil: polite}, job)
	first, last := told[0], told[len(told)-1]
	if first.Stage == "" || first.Done != 0 {
		t.Errorf("first %+v", first)
	}
	want := news.Progress{
		Stage: news.StageRepair, Done: 1, Total: 2, Repairing: 1,
		Translation: news.Share{Done: 3, Total: 3}, Summary: news.Share{Done: 2, Total: 2},
	}
	if diff := cmp.Diff(want, last); diff != "" {
		t.Errorf("last (-want +got):\n%s", diff)
	}
	if !slices.ContainsFunc(told, func(p news.Progress) bool {
		return p.Translation.Total == 3 && p.Translation.Done == 0 && p.Summary.Total == 2
	}) {
		t.Errorf("the beginning is not told: %+v", told)
	}
}

// A job whose summary cannot be had to the end keeps its translation, of the queue or not. As long as there are attempts
// left it is tried again, and for trouble that is everybody's a job of the queue always is.
func TestJobKeepsWhatCameBeforeTheLastError(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		failure := &llm.Error{Kind: llm.KindUnavailable, Err: errors.New("away")}
		away := func(task string, _ llm.Request, _ map[string]string) error {
			if task == "summarise" || task == "mend" {
				return failure
			}
			return nil
		}
		kept := func(result news.Result, err error) {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
			told := slices.ContainsFunc(result.Findings, func(f news.Finding) bool {
				return f.Paragraph == news.SummaryID && f.Message == "the model could not be asked for it (unavailable)"
			})
			if result.State != news.NeedsReview || !told || len(result.Translation.Paragraphs) != 3 || result.Translation.Title == "" {
				t.Errorf("state %s, findings %v", result.State, result.Findings)
			}
		}
		job := digest(article(3))
		d := desk.New(desk.Config{Model: &model{spoil: away}, Memory: &memory{}})
		if _, err := d.Run(t.Context(), job); llm.KindOf(err) != llm.KindUnavailable {
			t.Errorf("a job with attempts left: error %v", err)
		}
		job.Last = true
		kept(d.Run(t.Context(), job))
		failure.Waits = true
		if _, err := d.Run(t.Context(), job); !llm.Waits(err) {
			t.Errorf("a job that waits with everybody: error %v", err)
		}
		job.ID, job.Last = "", false
		kept(d.RunWithRetries(t.Context(), job, func(time.Duration, error) {}))
	})
}

// After a reply that did not come in time the next attempt at a job of the queue asks for shorter ones, and pays nothing
// twice.
func TestShorterRepliesInTheNextAttempt(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		m := &slow{takes: map[string]time.Duration{"translate": time.Second}, limit: 6 * time.Second}
		d := desk.New(desk.Config{Model: m, Memory: &memory{}, ChunkTokens: 400}) // chunks of 8 texts, and of 5
		job := desk.Job{ID: "j1", Order: news.Order{Article: article(12), To: news.Korean, Translate: true}}
		if _, err := d.Run(t.Context(), job); llm.KindOf(err) != llm.KindUnavailable {
			t.Fatalf("error %v, want a timeout", err)
		}
		paid := len(m.requests)
		job.Tried = 1
		result, err := d.Run(t.Context(), job)
		if err != nil || result.State != news.OK {
			t.Fatalf("state %s, error %v", result.State, err)
		}
		if more := len(m.requests) - paid; paid != 1 || more != 2 {
			t.Errorf("%d calls were answered in the first attempt and %d in the second, want 1 and the two halves of the other", paid, more)
		}
	})
}
