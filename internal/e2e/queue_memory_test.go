package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// programEnv names a program to measure in place of the one that is built, such as an older one to set beside it.
const programEnv = "GISA_TEST_PROGRAM"

// longStory is an article of 6 KB of real copy, which is no other's.
func longStory(t testing.TB, n int) news.Article {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "en", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	a := news.Article{ID: fmt.Sprintf("long%d", n), Version: 1, Lang: news.English, Title: fmt.Sprintf("Harbor opens pier %d", n)}
	size := 0
	for i := range files {
		raw, err := os.ReadFile(files[(n+i)%len(files)])
		if err != nil {
			t.Fatal(err)
		}
		for text := range strings.SplitSeq(string(raw), "\n\n") {
			if text = strings.TrimSpace(text); text == "" || size >= 6<<10 {
				continue
			}
			text = fmt.Sprintf("%s Case %d was closed.", text, n)
			a.Paragraphs = append(a.Paragraphs, news.Paragraph{ID: news.ParagraphID(len(a.Paragraphs) + 1), Text: text})
			size += len(text)
		}
	}
	return a
}

// TestManyJobsStaySmall holds how much memory a worker takes that does 200 jobs of 6 KB on two processors.
func TestManyJobsStaySmall(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped with -short: the program is built, and does 200 jobs")
	}
	const jobs, most = 200, 70 << 20
	n := connect(t, redistest.Start(t, redistest.Options{AOF: true}).URL())
	n.patience = 5 * time.Minute
	sim, url := serveSim(t, llmsim.Config{Latency: 100 * time.Millisecond})
	program := os.Getenv(programEnv)
	if program == "" {
		program = buildGisa(t)
	}
	ids := make([]string, jobs)
	for i := range ids {
		ids[i] = n.submit(t, tasks.Request{Article: longStory(t, i), To: news.Korean, Kind: tasks.Digest})
	}
	began := time.Now()
	w := start(t, exec.Command(program, "worker"), "GISA_REDIS_URL="+n.url, "GISA_LLM_BASE_URL="+url, "GISA_LOG_LEVEL=error", "GOMEMLIMIT=off", "GOGC=100", "GOMAXPROCS=2")
	states := map[tasks.State]int{}
	for _, id := range ids {
		states[n.finish(t, id).State]++
	}
	peak := peakMemory(t, w)
	t.Logf("%d jobs in %.1f s: %v, %d calls, peak %.1f MB", jobs, time.Since(began).Seconds(), states, sim.Journal().Totals.Requests, float64(peak)/(1<<20))
	w.drain(t)
	t.Logf("the processor: %s", w.cmd.ProcessState.UserTime().Round(10*time.Millisecond))
	if peak > most {
		t.Errorf("%d jobs took %d MB, want %d at most", jobs, peak>>20, most>>20)
	}
}
