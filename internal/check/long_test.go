package check_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/tasks/news"
)

// longParagraph is a paragraph of about that many bytes of English, and its careful translation: paragraphs of the gold set, over and
// over again.
func longParagraph(tb testing.TB, size int) check.Input {
	tb.Helper()
	files, err := filepath.Glob("../../testdata/gold/*/*.json")
	if err != nil || len(files) == 0 {
		tb.Fatal("no gold set", err)
	}
	var source, target strings.Builder
	for source.Len() < size {
		for _, file := range files {
			g := gold(tb, file)
			for i, p := range g.Article.Paragraphs {
				en, ko := p.Text, g.Translation.Paragraphs[i].Text
				if g.Article.Lang == news.Korean {
					en, ko = ko, en
				}
				if source.Len() < size {
					fmt.Fprint(&source, en, " ")
					fmt.Fprint(&target, ko, " ")
				}
			}
		}
	}
	return check.Input{
		Article:     news.Article{ID: "a", Version: 1, Lang: news.English, Paragraphs: []news.Paragraph{{ID: "p1", Text: strings.TrimSpace(source.String())}}},
		To:          news.Korean,
		Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: strings.TrimSpace(target.String())}}},
	}
}

// BenchmarkLongParagraph shows that all checks of a paragraph cost in proportion to its length.
func BenchmarkLongParagraph(b *testing.B) {
	for _, size := range []int{4 << 10, 16 << 10, 64 << 10, 256 << 10} {
		in := longParagraph(b, size)
		b.Run(fmt.Sprintf("%dKiB", size>>10), func(b *testing.B) {
			before := ownTime()
			for b.Loop() {
				check.Run(in)
			}
			b.ReportMetric((ownTime()-before).Seconds()*1000/float64(b.N)/float64(size>>10), "user-ms/KiB")
		})
	}
}

// ownTime is the time that this process has spent on processors, without the system's.
func ownTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano())
}

// A paragraph of any length is compared by meaning: of a careful translation little is said, and a fault is found where it stands.
func TestLongParagraphIsComparedByMeaning(t *testing.T) {
	t.Parallel()
	in := longParagraph(t, 64<<10)
	text := &in.Translation.Paragraphs[0].Text
	before := kindsOf(check.Run(in))
	if n := before[news.FamilyNegation] + before[news.FamilyLength]; n > 2 {
		t.Errorf("%d findings of a careful translation: %v", n, before)
	}
	const good, bad = "대통령실은 제안을 받아들였다고 밝혔다.", "대통령실은 제안을 받아들이지 않았다고 밝혔다."
	in.Article.Paragraphs[0].Text += " The presidential office said it accepted the proposal."
	*text += " " + good
	if after := kindsOf(check.Run(in)); after[news.FamilyNegation] > before[news.FamilyNegation] {
		t.Errorf("a good sentence is doubted: %v", after)
	}
	*text = strings.Replace(*text, good, bad, 1)
	found := false
	for _, f := range check.Run(in) {
		at := len([]rune((*text)[:strings.Index(*text, bad)]))
		found = found || f.Check == news.FamilyNegation && f.TargetSpan != nil && f.TargetSpan.Start >= at
	}
	if !found {
		t.Error("a sentence that says the opposite, 64 KiB into a paragraph, is not found")
	}
}

func kindsOf(findings []news.Finding) map[news.Family]int {
	kinds := map[news.Family]int{}
	for _, f := range findings {
		kinds[f.Check]++
	}
	return kinds
}
