package proof

import (
	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/prose"
)

// titles are the title of a text and that of its translation, empty where the texts open with their story.
type titles struct{ source, target paragraph }

// withoutTitle takes the title off both texts, if both open with a headline and have as many paragraphs: a headline of one
// alone is a paragraph too many, which the checks have to see.
func withoutTitle(source, target []paragraph) (restSource, restTarget []paragraph, title titles) {
	if len(source) != len(target) || !opensWithTitle(source) || !opensWithTitle(target) {
		return source, target, titles{}
	}
	return source[1:], target[1:], titles{source[0], target[0]}
}

// opensWithTitle reports whether a headline stands over a story of two paragraphs and more, the first of which is a sentence.
func opensWithTitle(list []paragraph) bool {
	return len(list) > 2 && ingest.IsTitle(list[0].text) && !prose.EndsInStop(list[0].text) && prose.EndsInStop(list[1].text)
}
