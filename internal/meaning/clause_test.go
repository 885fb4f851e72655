package meaning

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestClause(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ lang, text, at, want string }{
		{"en", "Revenue rose 38% to $9.4 billion, while profit fell 3%.", "fell", "profit fell 3%."},
		{"en", "Revenue rose 38% to 1,300 won, while profit fell 3%.", "rose", "Revenue rose 38% to 1,300 won"},
		{"en", "He came. She left and Kim stayed.", "left", "She left "},
		{"ko", "매출은 38% 증가했고 영업이익은 3% 감소했다.", "증가", "매출은 38% 증가했고"},
		{"ko", "매출은 38% 늘었지만 광고 영업이익은 3% 감소했다.", "영업", "광고 영업이익은 3% 감소했다."},
	} {
		text := Read(tt.text, news.Lang(tt.lang))
		at := strings.Index(tt.text, tt.at)
		if got := text.Of(text.Clause(Span{at, at + len(tt.at)})); got != tt.want {
			t.Errorf("%q at %q: %q, want %q", tt.text, tt.at, got, tt.want)
		}
	}
}
