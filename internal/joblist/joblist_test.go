package joblist_test

import (
	"encoding/json"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/joblist"
	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

var jobs = []tasks.Status{
	{ID: "yna_1_v1_digest_en_9f86d081", State: tasks.NeedsReview, Kind: tasks.Digest, Queue: tasks.Default, ArticleID: "yna_1", Version: 1,
		Title: "한은, 기준금리 동결", From: tasks.Korean, To: tasks.English, Attempts: 1, MaxAttempts: 8, SubmittedAt: noon.Add(-3 * time.Minute),
		FinishedAt: noon, Seconds: 12.34, Cost: tasks.Cost{USD: 0.0042, Known: true}},
	{ID: "b_v2_translate_ko_01234567", State: tasks.Failed, Kind: tasks.Translate, Queue: tasks.Bulk, ArticleID: "b", Version: 2,
		From: tasks.English, To: tasks.Korean, Attempts: 8, MaxAttempts: 8, LastError: "HTTP 400:\nbroken", SubmittedAt: noon.Add(-50 * time.Hour)},
	{ID: "c_v1_digest_ko_89abcdef", State: tasks.OK, Kind: tasks.Digest, Queue: tasks.Urgent, ArticleID: "c", Version: 1, Title: "Tab\there",
		From: tasks.English, To: tasks.Korean},
}

func printed(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var b strings.Builder
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestLists(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		write func(io.Writer) error
		want  string
	}{
		"table": {func(w io.Writer) error {
			return joblist.Table(w, jobs, []string{"9f86d0", "012345", "89abcd"}, noon, render.Options{Width: 80})
		}, "" +
			"TITLE                ID      STATE         AGE  SECONDS     COST\n" +
			"한은, 기준금리 동결  9f86d0  needs_review   3m     12.3  $0.0042\n" +
			"b                    012345  failed         2d\n" +
			"Tab here             89abcd  ok                                –\n"},
		"lines": {func(w io.Writer) error { return joblist.Lines(w, jobs) }, "" +
			"yna_1_v1_digest_en_9f86d081  needs_review  default  ko→en  한은, 기준금리 동결\n" +
			"b_v2_translate_ko_01234567  failed  bulk  en→ko  b\n" +
			"c_v1_digest_ko_89abcdef  ok  urgent  en→ko  Tab here\n"},
		"TSV": {func(w io.Writer) error { return joblist.TSV(w, jobs) }, "" +
			"yna_1_v1_digest_en_9f86d081\tneeds_review\tdefault\tarticle.digest\tko\ten\t한은, 기준금리 동결\tyna_1\t1\t1\t2026-11-21T11:57:00Z\t2026-11-21T12:00:00Z\t12.34\t0.0042\t\n" +
			"b_v2_translate_ko_01234567\tfailed\tbulk\tarticle.translate\ten\tko\t\tb\t2\t8\t2026-11-19T10:00:00Z\t\t\t\tHTTP 400: broken\n" +
			"c_v1_digest_ko_89abcdef\tok\turgent\tarticle.digest\ten\tko\tTab here\tc\t1\t0\t\t\t\t\t\n"},
	} {
		if got := printed(t, tt.write); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, tt.want)
		}
	}
}

func TestTSVHasItsColumns(t *testing.T) {
	t.Parallel()
	line, _, _ := strings.Cut(printed(t, func(w io.Writer) error { return joblist.TSV(w, jobs) }), "\n")
	if got, want := strings.Count(line, "\t"), strings.Count(joblist.TSVColumns, ","); got != want {
		t.Errorf("%d tabs, %d named columns", got+1, want+1)
	}
}

func TestJSONIsALineAJob(t *testing.T) {
	t.Parallel()
	lines := strings.Split(strings.TrimSpace(printed(t, func(w io.Writer) error { return joblist.JSON(w, jobs) })), "\n")
	for i, line := range lines {
		var s tasks.Status
		if err := json.Unmarshal([]byte(line), &s); err != nil || s != jobs[i] {
			t.Errorf("line %d is %+v, %v", i+1, s, err)
		}
	}
	if len(lines) != 3 || !strings.Contains(lines[0], `"seconds":12.34,"cost_usd":0.0042`) || strings.Contains(lines[1], "cost_usd") {
		t.Errorf("%q", lines)
	}
}

func TestShowTellsWhatToDoNext(t *testing.T) {
	t.Parallel()
	for state, want := range map[tasks.State]string{
		tasks.Queued: "gisa job wait a · gisa job result a", tasks.Running: "gisa job wait a · gisa job result a", tasks.OK: "gisa job result a",
		tasks.NeedsReview: "gisa job result a", tasks.Failed: "gisa job retry a", tasks.Cancelled: "gisa job retry a",
	} {
		got := printed(t, func(w io.Writer) error {
			return joblist.Show(w, tasks.Status{ID: "a", State: state, Progress: tasks.Progress{Stage: "translate", Done: 1, Total: 4}})
		})
		if !strings.HasSuffix(got, "\nnext      "+want+"\n") || !strings.Contains(got, "\nprogress  translate 1/4\n") {
			t.Errorf("%s:\n%s", state, got)
		}
	}
}

func TestBill(t *testing.T) {
	t.Parallel()
	cost := 0.00312
	for want, usage := range map[string]news.Usage{
		"is made again, at about 4 calls, 6137 tokens and $0.0031":                 {Calls: 4, PromptTokens: 5280, CompletionTokens: 857, CostUSD: &cost},
		"is made again, at about 1 calls, 12 tokens and a price that is not known": {Calls: 1, PromptTokens: 12},
	} {
		if got := joblist.Bill(usage); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestAge(t *testing.T) {
	t.Parallel()
	for want, ago := range map[string]time.Duration{"0s": -time.Minute, "59s": 59 * time.Second, "1m": time.Minute, "59m": time.Hour - 1, "47h": 48*time.Hour - 1, "2d": 48 * time.Hour} {
		if got := joblist.Age(noon.Add(-ago), noon); got != want {
			t.Errorf("%s ago is %q, want %q", ago, got, want)
		}
	}
	if got := joblist.Age(time.Time{}, noon); got != "" {
		t.Errorf("no time is %q", got)
	}
}
