package lexicon_test

import (
	"testing"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/internal/llm/llmsim/pseudo"
	"github.com/gisa-news/gisa/tasks/news"
)

// The simulator's filler says nothing that a check of meaning could hold against the source: it has no word of the news.
func TestFillerIsNoNews(t *testing.T) {
	t.Parallel()
	for _, to := range []news.Lang{news.English, news.Korean} {
		source := "각별히 공손히 다정히 느긋이 넉넉히 오롯이 나직이 소담히 가만히 고이"
		if to == news.Korean {
			source = "gently quietly softly warmly brightly kindly lightly calmly neatly sweetly"
		}
		for n := range 40 {
			text := pseudo.Voice{To: to}.Text(source[:len(source)-n] + " " + source + ".")
			for _, word := range lexicon.Find(text, to) {
				t.Errorf("%s: %q is in the lexicon", to, text[word.Start:word.End])
			}
		}
	}
}
