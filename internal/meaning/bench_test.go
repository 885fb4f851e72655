package meaning_test

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/tasks/news"
)

// BenchmarkCompare reads and compares the paragraphs of the gold set, 150 of them.
func BenchmarkCompare(b *testing.B) {
	t := &testing.T{}
	list := carefulParagraphs(t)[:150]
	bytes := 0
	for _, p := range list {
		bytes += len(p.en[0]) + len(p.ko[0])
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		for _, p := range list {
			meaning.Compare(meaning.Join(meaning.Read(p.en[0], news.English), meaning.Read(p.ko[0], news.Korean), false))
		}
	}
}

// BenchmarkLongText shows that the cost grows with the text and no faster.
func BenchmarkLongText(b *testing.B) {
	list := carefulParagraphs(&testing.T{})
	for _, n := range []int{5, 20, 80} {
		var en, ko []string
		for _, p := range list[:n] {
			en, ko = append(en, p.en[0]), append(ko, p.ko[0])
		}
		source, target := strings.Join(en, " "), strings.Join(ko, " ")
		b.Run("", func(b *testing.B) {
			b.SetBytes(int64(len(source) + len(target)))
			for b.Loop() {
				meaning.Compare(meaning.Join(meaning.Read(source, news.English), meaning.Read(target, news.Korean), false))
			}
		})
	}
}
