package check_test

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/tasks/news"
)

// A paragraph that nobody prints is not compared by meaning, which would take minutes, and the editor is told.
func TestParagraphTooLongToCompare(t *testing.T) {
	t.Parallel()
	source := strings.Repeat("Kim Min-su said exports to Japan rose 3 percent in May. ", 4000)
	target := strings.Repeat("김민수는 5월 대일 수출이 3% 늘었다고 말했다. ", 4000)
	found := check.Run(check.Input{
		Article: news.Article{ID: "a", Version: 1, Lang: news.English, Paragraphs: []news.Paragraph{{ID: "p1", Text: source}}}, To: news.Korean,
		Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: target}}},
	})
	told := false
	for _, f := range found {
		told = told || f.Check == news.FamilyLength && f.Severity == news.Warning && f.Paragraph == "p1"
	}
	if !told {
		t.Errorf("nothing says so: %+v", found)
	}
}
