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

// One sentence is held to the bound of one sentence, however many full stops stand in it: the same short translation
// is no omission of titles and initials either.
func TestAbbreviationsAreNoSentences(t *testing.T) {
	t.Parallel()
	plain := "The port of Busan reopened on Thursday after a storm that had kept its ships out at sea for two whole days."
	korean := "부산항이 이틀 동안 배들을 먼바다에 묶어 둔 폭풍이 지나간 뒤 목요일에 다시 문을 열었다."
	for name, sentence := range map[string]string{
		"abbreviated": "Mr. Kim, Mr. Lee and Dr. Park of the U.S. Department of State held talks on trade in Washington, D.C. on the same day this week.",
		"in full":     "Messrs Kim, Lee and Doctor Park of the American Department of State held talks on trade in Washington City on the same day.",
	} {
		in := check.Input{Article: news.Article{ID: "a", Version: 1, Lang: news.English}, To: news.Korean, Translation: &news.Translation{}}
		for i := range 5 {
			source, target := plain, korean
			if i == 0 {
				source, target = sentence, "김 씨와 이 씨, 국무부의 박 박사는 이날 워싱턴에서 통상 문제를 논의했다."
			}
			id := news.ParagraphID(i + 1)
			in.Article.Paragraphs = append(in.Article.Paragraphs, news.Paragraph{ID: id, Text: source})
			in.Translation.Paragraphs = append(in.Translation.Paragraphs, news.Paragraph{ID: id, Text: target})
		}
		for _, f := range check.Run(in) {
			if f.Check == news.FamilyOmission {
				t.Errorf("%s: %s %s %s", name, f.Severity, f.Paragraph, f.Message)
			}
		}
	}
}

func TestMostBullets(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		want       int
		paragraphs []string
	}{
		{3, []string{"One. It cost 3.5 billion won.", "Two"}},
		{1, []string{"Mr. Kim met U.S. President Joe Biden on Nov. 20 in Washington, D.C. for talks."}},
		{2, []string{"The fair opens on Jan. 7. South Korea sends 40 firms."}},
	} {
		var article news.Article
		for i, text := range tt.paragraphs {
			article.Paragraphs = append(article.Paragraphs, news.Paragraph{ID: news.ParagraphID(i + 1), Text: text})
		}
		if got := check.MostBullets(article); got != tt.want {
			t.Errorf("%q: %d bullets, want %d", tt.paragraphs, got, tt.want)
		}
	}
}
