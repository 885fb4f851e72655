package check

import (
	"sync"

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
	// Terms are the glossary entries that occur in the article.
	Terms []glossary.Hit

	// articleWords are the lowerWords of the article; few texts have any, and then they are wanted again and again.
	articleWords func() map[string]bool
}

// Run returns the findings of all families: those about the translation in document order, then those
// about the title and the bullets. The slice is never nil.
func Run(in Input) []news.Finding {
	if in.Style.Register == "" {
		in.Style.Register = Plain
	}
	in.articleWords = sync.OnceValue(func() map[string]bool {
		words := map[string]bool{}
		for _, word := range lowerWords(sourceText(in.Article)) {
			words[word] = true
		}
		return words
	})
	findings := []news.Finding{}
	if in.Translation != nil {
		findings = append(findings, checkTranslation(in)...)
	}
	if in.Summary != nil {
		findings = append(findings, bulletCount(in)...)
		for i, bullet := range in.Summary.Bullets {
			findings = append(findings, checkBullet(in, news.BulletID(i+1), bullet)...)
		}
		findings = append(findings, sameBullets(in.Summary.Bullets)...)
	}
	return findings
}

func checkTranslation(in Input) []news.Finding {
	findings := structure(in)
	var translated []pair
	for _, p := range in.pairs() {
		findings = append(findings, meta(in, p)...)
		if finding := untranslated(in, p); finding != nil {
			findings = append(findings, *finding)
			continue // what else is to be said of it is said when it is translated
		}
		translated = append(translated, p)
		for _, family := range paragraphFamilies {
			findings = append(findings, family(in, p)...)
		}
	}
	findings = append(findings, omissions(in, translated)...)
	findings = append(findings, duplication(translated)...)
	findings = append(findings, terms(in, translated)...)
	return append(findings, names(in, translated)...)
}

// paragraphFamilies look at one translated paragraph, or the title, at a time.
var paragraphFamilies = []func(Input, pair) []news.Finding{
	residue, loop, register, quotation, urls, numbers, negation, headlineLength,
}

// pair is a piece of source and its translation, both not empty.
type pair struct {
	id             string // a paragraph id, or news.TitleID
	source, target string
}

// pairs returns what can be compared. Empty paragraphs are the business of the structure family.
func (in Input) pairs() []pair {
	var pairs []pair
	if in.Translation.Title != "" {
		pairs = append(pairs, pair{news.TitleID, in.Article.Title, in.Translation.Title})
	}
	for _, source := range in.Article.Paragraphs {
		if target, ok := in.Translation.Paragraph(source.ID); ok && !blank(target.Text) {
			pairs = append(pairs, pair{source.ID, source.Text, target.Text})
		}
	}
	return pairs
}
