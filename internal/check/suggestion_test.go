package check_test

import (
	"testing"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/tasks/news"
)

// Where code knows what should stand in the translation, the finding says so, with the places of both.
func TestSuggestions(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		lang               news.Lang
		source, target     string
		words, wrong, want string
	}{
		{"en", "Exports reached 1.2 million tons in May.", "5월 수출은 12만t에 이르렀다.", "1.2 million tons", "12만t", "120만t"},
		{"en", "The fund is worth $3.6 billion.", "이 기금은 3억6천만 달러 규모다.", "$3.6 billion", "3억6천만 달러", "36억 달러"},
		{"en", "The rate rose to 3.5 percent.", "금리가 3.8%로 올랐다.", "3.5 percent", "3.8%", "3.5%"},
		{"en", "Some 1.2 million people fled.", "약 12만명이 피란했다.", "1.2 million", "12만", "120만"},
		{"ko", "예산은 90억원이다.", "The budget is 90 billion won.", "90억원", "90 billion won", "9 billion won"},
		{"ko", "지지율은 45.2%였다.", "The rating was 42.5 percent.", "45.2%", "42.5 percent", "45.2 percent"},
		{"ko", "김 장관이 20일 방문한다.", "Minister Kim will visit on the 21st.", "20일", "the 21st", ""},
		{"en", "She is 54.", "그는 45세다.", "54", "45세", ""},
	} {
		to := news.Korean
		if tt.lang == news.Korean {
			to = news.English
		}
		found := check.Run(check.Input{
			Article:     news.Article{ID: "a", Version: 1, Lang: tt.lang, Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.source}}},
			To:          to,
			Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.target}}},
		})
		var f *news.Finding
		for i := range found {
			if found[i].Check == news.FamilyNumber || found[i].Check == news.FamilyDate {
				f = &found[i]
				break
			}
		}
		if f == nil {
			t.Errorf("%s: nothing found", tt.target)
			continue
		}
		if f.Suggestion != tt.want {
			t.Errorf("%s: suggests %q, want %q", tt.target, f.Suggestion, tt.want)
		}
		if tt.want == "" {
			continue
		}
		if f.SourceSpan == nil || f.TargetSpan == nil {
			t.Errorf("%s: no places in %+v", tt.target, *f)
			continue
		}
		from, end, _ := f.SourceSpan.Bytes(tt.source)
		start, to2, _ := f.TargetSpan.Bytes(tt.target)
		if tt.source[from:end] != tt.words || tt.target[start:to2] != tt.wrong {
			t.Errorf("%q and %q are marked, want %q and %q", tt.source[from:end], tt.target[start:to2], tt.words, tt.wrong)
		}
	}
}
