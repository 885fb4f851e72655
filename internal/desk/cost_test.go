package desk_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

// stubborn is a model that answers every question with the same text, but for the id of what was asked for.
func stubborn(text string) *model {
	return &model{spoil: func(_ string, _ llm.Request, values map[string]string) error {
		for id := range values {
			if !strings.HasSuffix(id, ".paragraph") {
				values[id] = strings.ReplaceAll(text, "ID", id)
			}
		}
		return nil
	}}
}

const (
	inFrench = "Les autorités ont rouvert le port du quai ID après la tempête et laissé entrer les navires un par un, ont-elles dit."
	theSame  = "이창용 한국은행 총재는 21일 서울에서 기준금리를 2.5%로 동결했다고 밝혔습니다."
)

// longArticle is an article of n paragraphs of real copy.
func longArticle(tb testing.TB, n int) news.Article {
	tb.Helper()
	files, err := filepath.Glob("../../testdata/articles/en/*.txt")
	if err != nil || len(files) == 0 {
		tb.Fatal(files, err)
	}
	a := article(0)
	for len(a.Paragraphs) < n {
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				tb.Fatal(err)
			}
			for text := range strings.SplitSeq(string(data), "\n\n") {
				if text = strings.TrimSpace(text); text != "" && len(a.Paragraphs) < n {
					a.Paragraphs = append(a.Paragraphs, news.Paragraph{ID: news.ParagraphID(len(a.Paragraphs) + 1), Text: text})
				}
			}
		}
	}
	return a
}

// BenchmarkUselessModel is what an article costs when nothing that the model writes is of use: seconds of the processor that are
// the program's own, which must not grow faster than the article.
func BenchmarkUselessModel(b *testing.B) {
	for name, text := range map[string]string{"french": inFrench, "the same": theSame} {
		for _, n := range []int{50, 200, 800, 3200} {
			job := desk.Job{ID: "j1", Order: news.Order{Article: longArticle(b, n), To: news.Korean, Translate: true, Summarize: true, Bullets: 3}}
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				var spent time.Duration
				for b.Loop() {
					before := processor()
					if _, err := desk.New(desk.Config{Model: stubborn(text), ModelName: "fake", Memory: &memory{}}).Run(b.Context(), job); err != nil {
						b.Fatal(err)
					}
					spent += processor() - before
				}
				b.ReportMetric(spent.Seconds()/float64(b.N), "cpu-s/op")
			})
		}
	}
}

// processor is the time that this process has spent on processors, without the system's.
func processor() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano())
}

// TestAnAttemptThatEndsFreesItsProcessor ends long jobs at moments of their checks. Each returns with the error of its
// context, within a second of the processor.
func TestAnAttemptThatEndsFreesItsProcessor(t *testing.T) {
	job := desk.Job{ID: "j1", Order: news.Order{Article: longArticle(t, 1200), To: news.Korean, Translate: true, Summarize: true, Bullets: 3}}
	whole := time.Minute
	for _, part := range []int{0, 4, 2} { // the first is done whole, to know when to end the others
		ctx, end := context.WithCancel(t.Context())
		var ended time.Duration
		if part > 0 {
			time.AfterFunc(whole/time.Duration(part), func() { ended = processor(); end() })
		}
		began := time.Now()
		_, err := desk.New(desk.Config{Model: stubborn(theSame), ModelName: "fake", Memory: &memory{}}).Run(ctx, job)
		if part == 0 {
			if whole = time.Since(began); err != nil {
				t.Fatal(err)
			}
			end()
			continue
		}
		if spent := processor() - ended; !errors.Is(err, context.Canceled) || spent > time.Second {
			t.Errorf("ended after 1/%d of its time: %v of the processor later, error %v", part, spent, err)
		}
		end()
	}
}
