package proof

import (
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// TestAHeadlineIsTheTitle holds that a headline over both texts is compared as a title, and one over a single text as a paragraph.
func TestAHeadlineIsTheTitle(t *testing.T) {
	t.Parallel()
	const source = "Profit jumps on AI demand\n\nNet profit rose 41% to $5.9 billion.\n\nShares were up 4.7%."
	tests := []struct{ name, source, translation, paragraph, target string }{
		{"a quotation, which titles put in", source, "\"없어서 못 판다\"…AI 수요에 이익 급증\n\n순이익은 59억 달러로 41% 늘었다.\n\n주가는 4.7% 올랐다.", "", ""},
		{"a wrong figure in the title", source, "AI 수요에 이익 47% 급증\n\n순이익은 59억 달러로 41% 늘었다.\n\n주가는 4.7% 올랐다.", news.TitleID, "47%"},
		{"and in the first paragraph", source, "AI 수요에 이익 급증\n\n순이익은 59억 달러로 47% 늘었다.\n\n주가는 4.7% 올랐다.", "p1", "47%"},
		{"the translation opens with a sentence", source, "AI 수요에 이익이 급증했다.\n\n순이익은 59억 달러로 47% 늘었다.\n\n주가는 4.7% 올랐다.", "p2", "47%"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			row := Row{ID: "row", SourceLang: news.English, TargetLang: news.Korean, Source: tt.source, Translation: tt.translation}
			findings, err := Reader{}.Check(row)
			if err != nil {
				t.Fatal(err)
			}
			var found []news.Finding
			for _, f := range findings {
				if f.Severity != news.Info {
					found = append(found, f)
				}
			}
			if tt.paragraph == "" {
				if len(found) > 0 {
					t.Errorf("found %v", found)
				}
				return
			}
			if len(found) != 1 || found[0].Paragraph != tt.paragraph || found[0].Target != tt.target {
				t.Fatalf("found %v, want %s in %s", found, tt.target, tt.paragraph)
			}
			at := newPlaces(row).of(found[0])
			if text := []rune(row.Translation); at == nil || string(text[at.CharOffset:at.CharOffset+at.CharLength]) != tt.target {
				t.Errorf("the place of it is %+v", at)
			}
		})
	}
}
