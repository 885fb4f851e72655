package news_test

import (
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestFindingTellsWhatToWrite(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		finding news.Finding
		want    string
	}{
		"a suggestion":               {news.Finding{Message: "it became 12만원", Suggestion: "120만원"}, "it became 12만원: write 120만원"},
		"one that the message tells": {news.Finding{Message: "합쇼체: write 밝혔다", Suggestion: "밝혔다"}, "합쇼체: write 밝혔다"},
		"none":                       {news.Finding{Message: "it became 12만원"}, "it became 12만원"},
	} {
		if got := tt.finding.Told(); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
