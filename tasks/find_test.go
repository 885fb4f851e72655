package tasks_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/hibiken/asynq"

	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestFind(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		one := submit(t, b, request("yna_20261121_001")).ID
		two := submit(t, b, request("yna_20261121_002")).ID
		odd := submit(t, b, request("조선[1]*")).ID
		task, err := tasks.NewTask(request("outside"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := asynq.NewClientFromRedisClient(b.redis).Enqueue(task); err != nil {
			t.Fatal(err)
		}
		unlisted := request("outside").ID()
		hash := func(id string) string { return id[len(id)-8:] }
		for short, want := range map[string]string{
			one: one, "yna_20261121_002": two, hash(two): two, hash(two)[:6]: two, "조선": odd, unlisted: unlisted,
		} {
			if got, err := b.client.Find(t.Context(), short); got != want || err != nil {
				t.Errorf("%s is %q, %v; want %s", short, got, err, want)
			}
		}
		for short, want := range map[string]error{
			"yna_2026": tasks.ErrAmbiguous, "": tasks.ErrNotFound, "nothing": tasks.ErrNotFound, "0261121": tasks.ErrNotFound,
			"yna*": tasks.ErrNotFound, "yna_20261121_00[12]": tasks.ErrNotFound, "digest": tasks.ErrNotFound,
		} {
			if got, err := b.client.Find(t.Context(), short); !errors.Is(err, want) {
				t.Errorf("%q is %q, error %v; want %v", short, got, err, want)
			}
		}
		if _, err := b.client.Find(t.Context(), "yna_2026"); err == nil || !strings.Contains(err.Error(), one+", "+two) {
			t.Errorf("%v does not name the candidates", err)
		}
	})
}

func TestFindTellsOfManyCandidates(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	for i := range 10 {
		submit(t, b, request(fmt.Sprintf("many_%d", i)))
	}
	if _, err := b.client.Find(t.Context(), "many"); err == nil || strings.Count(err.Error(), "many_") != 8 || !strings.HasSuffix(err.Error(), " and 2 others") {
		t.Errorf("error %v", err)
	}
}

// TestShortIDsAreFound holds that what a list shows is taken for the job that it shows.
func TestShortIDsAreFound(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	for i := range 40 {
		for _, name := range []string{fmt.Sprintf("tag:wire.example,2026:newsml_%03d", i), fmt.Sprintf("abcdef%02x0123", i%20)} {
			r := request(name)
			r.Article.Version = i + 1
			submit(t, b, r)
		}
	}
	jobs, err := b.client.List(t.Context(), tasks.Filter{Limit: 100})
	if err != nil || len(jobs) != 80 {
		t.Fatalf("%d jobs, %v", len(jobs), err)
	}
	short, err := b.client.ShortIDs(t.Context(), jobs)
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range short {
		if len(s) < 6 || len(s) > 12 || strings.HasPrefix(s, "tag") {
			t.Errorf("%s is short for %s", s, jobs[i].ID)
		}
		if got, err := b.client.Find(t.Context(), s); got != jobs[i].ID || err != nil {
			t.Errorf("%s is %q, %v; want %s", s, got, err, jobs[i].ID)
		}
	}
}

// TestReceiptTellsWhatBecameOfAJob submits jobs again that have failed and that are done.
func TestReceiptTellsWhatBecameOfAJob(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		failing, fine := request("failing"), request("fine")
		if r := submit(t, b, fine); r.Existing || r.State != tasks.Queued || r.LastError != "" {
			t.Errorf("a new job: %+v", r)
		}
		if r := submit(t, b, fine); !r.Existing || r.State != tasks.Queued {
			t.Errorf("a job that waits: %+v", r)
		}
		submit(t, b, failing)
		b.work(t, func(ctx context.Context, task *asynq.Task) error {
			if id, _ := asynq.GetTaskID(ctx); strings.HasPrefix(id, "failing") {
				return fmt.Errorf("the model has crashed: %w", asynq.SkipRetry)
			}
			return b.finish(ctx, task, news.NeedsReview)
		})
		for _, r := range []tasks.Request{failing, fine} {
			if _, err := b.client.Wait(t.Context(), r.ID(), nil); err != nil {
				t.Fatal(err)
			}
		}
		if r := submit(t, b, failing); !r.Existing || r.State != tasks.Failed || !strings.Contains(r.LastError, "the model has crashed") {
			t.Errorf("a failed job: %+v", r)
		}
		if r := submit(t, b, fine); !r.Existing || r.State != tasks.NeedsReview {
			t.Errorf("a job that is done: %+v", r)
		}
	})
}

// TestRetryAll fails more jobs than are on a page, and tries those of one queue again.
func TestRetryAll(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		const inBulk, others = 230, 20
		for i := range inBulk + others {
			r := request(articleName(i))
			if r.Queue = tasks.Bulk; i >= inBulk {
				r.Queue = tasks.Default
			}
			submit(t, b, r)
		}
		for name, n := range map[string]int{tasks.Bulk: inBulk, tasks.Default: others} {
			if archived, err := b.inspector.ArchiveAllPendingTasks(name); archived != n || err != nil {
				t.Fatalf("%d of %d archived, %v", archived, n, err)
			}
		}
		count := func(f tasks.Filter) int {
			f.Limit = 1000
			list, err := b.client.List(t.Context(), f)
			if err != nil {
				t.Fatal(err)
			}
			return len(list)
		}
		refused := func(id string, err error) { t.Errorf("%s: %v", id, err) }
		for _, step := range []struct {
			filter tasks.Filter
			want   int
			failed int // that are left
		}{
			{tasks.Filter{State: tasks.Failed, Queue: tasks.Bulk, Limit: 130}, 130, 120},
			{tasks.Filter{State: tasks.Failed, Queue: tasks.Bulk}, 100, others},
			{tasks.Filter{State: tasks.Failed}, others, 0},
			{tasks.Filter{State: tasks.Failed}, 0, 0},
		} {
			n, err := b.client.RetryAll(t.Context(), step.filter, refused)
			if left := count(tasks.Filter{State: tasks.Failed}); n != step.want || err != nil || left != step.failed {
				t.Errorf("%+v: %d tried again, %v, %d left; want %d and %d", step.filter, n, err, left, step.want, step.failed)
			}
		}
		if n := count(tasks.Filter{State: tasks.Queued}); n != inBulk+others {
			t.Errorf("%d are queued", n)
		}
		told := 0
		n, err := b.client.RetryAll(t.Context(), tasks.Filter{State: tasks.Queued}, func(_ string, err error) {
			if told++; !errors.Is(err, tasks.ErrState) {
				t.Error(err)
			}
		})
		if n != 0 || err != nil || told != inBulk+others {
			t.Errorf("queued jobs: %d tried again, %d refused, %v", n, told, err)
		}
	})
}

// TestRetryAllGoesOn has a job whose task asynq cannot remove, as it leaves them when its archive is full.
func TestRetryAllGoesOn(t *testing.T) {
	eachRedis(t, func(t *testing.T, b *bundle) {
		for i := range 5 {
			submit(t, b, request(articleName(i)))
		}
		if _, err := b.inspector.ArchiveAllPendingTasks(tasks.Default); err != nil {
			t.Fatal(err)
		}
		lost := request(articleName(2)).ID()
		if n, err := b.redis.ZRem(t.Context(), "asynq:{default}:archived", lost).Result(); n != 1 || err != nil {
			t.Fatalf("%d removed, %v", n, err)
		}
		var refused []string
		n, err := b.client.RetryAll(t.Context(), tasks.Filter{State: tasks.Failed}, func(id string, _ error) { refused = append(refused, id) })
		if n != 4 || err != nil || len(refused) != 1 || refused[0] != lost {
			t.Errorf("%d tried again, %v, refused %v", n, err, refused)
		}
	})
}

func TestStatusKnowsSecondsAndCost(t *testing.T) {
	t.Parallel()
	b := onMiniredis(t)
	cost := 0.0042
	b.work(t, func(ctx context.Context, task *asynq.Task) error {
		usage := news.Usage{Seconds: 12.5}
		if id, _ := asynq.GetTaskID(ctx); strings.HasPrefix(id, "priced") {
			usage.CostUSD = &cost
		}
		return b.finishWith(ctx, task, news.OK, usage)
	})
	for name, want := range map[string]tasks.Cost{"priced": {USD: cost, Known: true}, "unpriced": {}} {
		id := submit(t, b, request(name)).ID
		for _, forget := range []bool{false, true} { // the task is there, or only the result
			status, err := b.client.Wait(t.Context(), id, nil)
			if err != nil || status.Seconds != 12.5 || status.Cost != want {
				t.Errorf("%s: %g seconds, cost %+v, %v", name, status.Seconds, status.Cost, err)
			}
			if !forget {
				if err := b.inspector.DeleteTask(tasks.Default, id); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

func TestCostInJSON(t *testing.T) {
	t.Parallel()
	for want, c := range map[string]tasks.Cost{"null": {}, "0": {Known: true}, "0.25": {USD: 0.25, Known: true}} {
		raw, err := c.MarshalJSON()
		var back tasks.Cost
		if err == nil {
			err = back.UnmarshalJSON(raw)
		}
		if string(raw) != want || back != c || err != nil {
			t.Errorf("%+v is %s and comes back as %+v, %v", c, raw, back, err)
		}
	}
}
