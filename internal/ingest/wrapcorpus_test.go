package ingest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// wrapAt breaks text between words at a column, as an editor does.
func wrapAt(text string, width int) string {
	var b strings.Builder
	used := 0
	for word := range strings.FieldsSeq(text) {
		switch w := prose.Columns(word); {
		case used == 0:
			used = w
		case used+1+w > width:
			b.WriteByte('\n')
			used = w
		default:
			b.WriteByte(' ')
			used += 1 + w
		}
		b.WriteString(word)
	}
	return b.String()
}

// articlesOf cuts the corpus into articles of n paragraphs that end in a full stop, each as wide as a wrapped one must be to show.
func articlesOf(t *testing.T, lang news.Lang, n int) [][]string {
	t.Helper()
	var all [][]string
	var current []string
	for _, s := range ntrex(t) {
		text := strings.Join(strings.Fields(s.text(lang)), " ")
		if !prose.EndsInStop(text) || len(partGlued(text)) > 1 {
			continue
		}
		if current = append(current, text); len(current) == n {
			all = append(all, current)
			current = nil
		}
	}
	return all
}

// Real paragraphs, wrapped at the columns that mailers and terminals use, must come out as they went in: so must those that were not
// wrapped at all.
func TestWrappedNaturalText(t *testing.T) {
	t.Parallel()
	for _, lang := range news.SourceLangs() {
		for _, n := range []int{1, 2, 8} {
			articles := articlesOf(t, lang, n)
			for _, width := range []int{60, 72, 80, 10000} {
				wrong := 0
				for _, article := range articles {
					lines := make([]string, len(article))
					for i, text := range article {
						lines[i] = wrapAt(text, width)
					}
					separator := "\n\n"
					if width > maxWrap {
						separator = "\n" // a line a paragraph, with nothing between
					}
					d := readText("A short title\n\n" + strings.Join(lines, separator))
					d.lines = joinWrapped(d.lines)
					d.lines[0] = ""
					d.setParagraphs()
					got := paragraphTexts(d.article.Paragraphs)
					if len(got) != len(article) {
						if wrong++; wrong <= 3 {
							t.Logf("%s, %d columns: %q", lang, width, got)
						}
					}
				}
				name := fmt.Sprintf("%s, %d paragraphs at %d columns", lang, n, width)
				t.Logf("%s: %d of %d articles wrong", name, wrong, len(articles))
				if wrong*100 > len(articles) {
					t.Errorf("%s: %d of %d articles wrong, want 1 in 100 at most", name, wrong, len(articles))
				}
			}
		}
	}
}
