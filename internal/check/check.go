package check

import (
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// Input is what there is to check. A nil Translation or Summary was not asked for.
type Input struct {
	Article     news.Article
	To          news.Lang
	Translation *news.Translation
	Summary     *news.Summary
	Bullets     int // how many bullets were asked for
	Style       Style
	// ByOthers says that the translation is not gisa's own: who made it may have known the date of an article that does not tell it.
	ByOthers bool
	// Ended, unless it is nil, reports whether nobody wants the findings any more: what was not looked at by then is not.
	Ended func() bool
	// Terms are the glossary entries that occur in the article.
	Terms []glossary.Hit
}

func (in Input) ended() bool { return in.Ended != nil && in.Ended() }

// Run returns the findings of all families: those about the translation in document order, then those
// about the title and the bullets. The slice is never nil.
func Run(in Input) []news.Finding { return Prepare(in).Findings() }
