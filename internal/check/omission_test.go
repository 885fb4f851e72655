package check_test

import (
	"testing"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// A long title that is short in Korean is no omission, as long as the translation has it.
func TestLongTermsAreNoOmission(t *testing.T) {
	t.Parallel()
	article := news.Article{ID: "a", Version: 1, Lang: news.English, Paragraphs: []news.Paragraph{{ID: "p1", Text: "The talks were led by Special Representative for Korean Peninsula Peace and Security Affairs Kim Do-yeon and by Special Representative for North Korea Alan Reese, officials at the ministry said on the day."}}}
	terms := glossary.Starter().Slice(article)
	for text, want := range map[string]int{
		"김도연 한반도평화교섭본부장과 앨런 리스 대북특별대표가 회담을 이끌었다고 외교부 당국자들이 이날 밝혔다.": 0,
		"김도연과 앨런 리스가 회담을 이끌었다고 당국자들이 이날 말했다.":                       1,
	} {
		findings := check.Run(check.Input{
			Article: article, To: news.Korean, Terms: terms,
			Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: text}}},
		})
		got := 0
		for _, f := range findings {
			if f.Check == news.FamilyOmission {
				got++
			}
		}
		if got != want {
			t.Errorf("%q: %d findings, want %d: %v", text, got, want, findings)
		}
	}
}

func TestMostBullets(t *testing.T) {
	t.Parallel()
	article := news.Article{Paragraphs: []news.Paragraph{{ID: "p1", Text: "One. It cost 3.5 billion won."}, {ID: "p2", Text: "Two"}}}
	if got := check.MostBullets(article); got != 3 {
		t.Errorf("%d bullets, want 3", got)
	}
}
