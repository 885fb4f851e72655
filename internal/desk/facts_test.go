package desk

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestFacts(t *testing.T) {
	t.Parallel()
	friday := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	for name, tt := range map[string]struct {
		lang, to  news.Lang
		published time.Time
		text      string
		want      []string
	}{
		"to Korean": {news.English, news.Korean, friday, "The fund of $1.2 million was set up on Tuesday, 30 miles from Busan, on Tuesday.",
			[]string{"Tuesday: 17일 if it is past, 11월 24일 if it is to come", "$1.2 million = 120만 달러", "30 miles: 48km, if the unit has to be explained"}},
		"to English": {news.Korean, news.English, friday, "정부는 17일 3조5천억원을 쓰겠다고 밝혔다.",
			[]string{"17일 = Tuesday (Nov. 17)", "3조5천억원 = 3.5 trillion won"}},
		"no date":          {news.English, news.Korean, time.Time{}, "He left on Tuesday.", nil},
		"to Japanese":      {news.English, news.Japanese, friday, "It cost $1.2 million.", nil},
		"nothing to count": {news.English, news.Korean, friday, "He left with two friends.", nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := news.Article{Lang: tt.lang, PublishedAt: tt.published, Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.text}}}
			if diff := cmp.Diff(tt.want, facts(a, tt.to, quantity.Yonhap)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
