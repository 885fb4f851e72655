package meaning

import (
	"testing"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestEveryActorIsKnown holds that the lexicon has each word for those who do and say things, as one of them.
func TestEveryActorIsKnown(t *testing.T) {
	t.Parallel()
	for word := range actorWords() {
		if words := lexicon.Find(word, news.English); len(words) != 1 || !isActorWord(words[0]) {
			t.Errorf("%s: %+v", word, words)
		}
	}
	for _, word := range []string{"north", "month", "aircraft", "ticket"} {
		for _, w := range lexicon.Find(word, news.English) {
			if isActorWord(w) {
				t.Errorf("%s is nobody", word)
			}
		}
	}
}
