package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// ledgerOfFigures is an article of as many paragraphs and as much text as any door lets in, full of figures and names.
func ledgerOfFigures() news.Article {
	a := news.Article{ID: "ledger", Version: 1, Lang: news.English, Title: "Steelmakers of Ulsan sell 3.5 million tons in 2025"}
	size := (news.MaxText - len(a.Title)) / news.MaxParagraphs
	for n := range news.MaxParagraphs {
		text := fmt.Sprintf("Plant %d of Daehan Steel in Ulsan sold %d.%d million tons worth $%d.%d billion, up %d.%d percent, said Kim Min-%s. "+
			"It hired %s workers on Nov. %d, paid 1%d,%d00 won an hour and lost %d of its 1,%d customers within %d months, the ministry said.",
			n+1, 1+n%90, n%10, 1+n*7%80, n%9, n%20, n%7, []string{"jun", "seo", "ah", "ho"}[n%4],
			[]string{"no", "360", "1,200", "48"}[n%4], 1+n%28, n%9, 1+n%8, 2+n%70, 100+n%800, 3+n%20)
		text += strings.Repeat(" Shares fell.", size)
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{ID: news.ParagraphID(n + 1), Text: text[:size]})
	}
	return a
}

// TestJobAtTheLimitStaysSmall holds how much memory a worker takes for one article of the most paragraphs and the most text,
// each of which is repaired. The worker is the program itself, for this one may be built to find races.
func TestJobAtTheLimitStaysSmall(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped with -short: 4,000 paragraphs are checked three times")
	}
	t.Parallel()
	const most = 250 << 20
	n := connect(t, redistest.Start(t, redistest.Options{AOF: true}).URL())
	n.patience = 5 * time.Minute
	_, url := serveSim(t, llmsim.Config{})
	w := start(t, exec.Command(buildGisa(t), "worker"), "GISA_REDIS_URL="+n.url, "GISA_LLM_BASE_URL="+url, "GISA_LOG_LEVEL=error", "GOMEMLIMIT=off", "GOGC=100")
	status := n.finish(t, n.submit(t, tasks.Request{Article: ledgerOfFigures(), To: news.Korean, Kind: tasks.Digest}))
	peak := peakMemory(t, w)
	w.drain(t)
	t.Logf("%s in %.1f s, %d MB", status.State, status.Seconds, peak>>20)
	if !status.State.Done() || status.State == tasks.Failed {
		t.Errorf("the job is %+v", status)
	}
	if peak > most {
		t.Errorf("one job took %d MB, want %d at most", peak>>20, most>>20)
	}
}

// buildGisa builds the program as it is shipped, and returns where it lies.
func buildGisa(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "gisa")
	if out, err := exec.Command("go", "build", "-o", path, "github.com/gisa-news/gisa/cmd/gisa").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return path
}

// peakMemory returns the most memory that a process has had resident so far, in bytes.
func peakMemory(t testing.TB, p *process) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		t.Skip("there is no /proc here: ", err)
	}
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	kB, err := strconv.Atoi(strings.Fields(after)[0])
	if err != nil {
		t.Fatal(err)
	}
	return kB << 10
}
