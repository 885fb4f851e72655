package check_test

import (
	"path/filepath"
	"runtime"
	"testing"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/tasks/news"
)

// book is an article of that many paragraphs of real copy with its translation.
func book(tb testing.TB, paragraphs int) check.Input {
	tb.Helper()
	files, err := filepath.Glob("../../testdata/gold/en/*.json")
	if err != nil || len(files) == 0 {
		tb.Fatal(files, err)
	}
	in := gold(tb, files[0])
	in.Article.Paragraphs, in.Translation.Paragraphs = nil, nil
	for {
		for _, file := range files {
			from := gold(tb, file)
			for i, p := range from.Article.Paragraphs {
				id := news.ParagraphID(len(in.Article.Paragraphs) + 1)
				in.Article.Paragraphs = append(in.Article.Paragraphs, news.Paragraph{ID: id, Text: p.Text})
				in.Translation.Paragraphs = append(in.Translation.Paragraphs, news.Paragraph{ID: id, Text: from.Translation.Paragraphs[i].Text})
				if len(in.Article.Paragraphs) == paragraphs {
					return in
				}
			}
		}
	}
}

// kept is how much memory a draft holds for each of its paragraphs, the texts themselves aside.
func kept(in check.Input) float64 {
	before := inUse()
	draft := check.Prepare(in)
	_ = draft.Findings()
	after := inUse()
	runtime.KeepAlive(draft)
	return float64(after-before) / float64(len(in.Article.Paragraphs))
}

func inUse() uint64 {
	runtime.GC()
	runtime.GC() // what has a finalizer
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// BenchmarkDraftKept is what a draft of a long article holds in memory.
func BenchmarkDraftKept(b *testing.B) {
	in := book(b, 3200)
	kept(in) // loads the lexicon
	for b.Loop() {
		b.ReportMetric(kept(in), "B/paragraph")
	}
}
