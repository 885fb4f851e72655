package desk

import (
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// writing is what a language costs: characters for one character of English news, and tokens for one
// character. The tokens are those of o200k_base with 15 % on top for other tokenizers; small models
// know little Korean and pay double, so maxTokens leaves as much room again.
type writing struct{ perEnglish, tokens float64 }

var writings = map[news.Lang]writing{
	news.English:  {1, 0.25},
	news.Korean:   {0.53, 0.75},
	news.Japanese: {0.45, 1.0},
	news.Chinese:  {0.32, 0.8},
}

// latin is what every other language costs that gisa writes.
var latin = writing{1.2, 0.35}

func writingOf(l news.Lang) writing {
	if w, ok := writings[l]; ok {
		return w
	}
	return latin
}

// tokensFor estimates how many tokens the translation of a text takes.
func tokensFor(text string, from, to news.Lang) int {
	english := float64(utf8.RuneCountInString(text)) / writingOf(from).perEnglish
	return int(english*writingOf(to).perEnglish*writingOf(to).tokens) + 8 // id, quotes, comma
}

// maxTokens caps a reply: twice the estimate, because a cap that cuts a good reply costs a call and a
// loop at twice the length costs little.
func maxTokens(estimate int) int { return 2*estimate + 64 }

// titleTokens is about what a headline takes.
const titleTokens = 60

// bulletTokens is about what one bullet takes: a sentence, an id and a quote of up to two sentences.
const bulletTokens = 220

// chunk is a run of paragraphs that is translated in one call.
type chunk struct {
	first, end int  // paragraphs first to end-1 of the article
	title      bool // and the title before them
}

// chunks cuts an article at paragraph borders, into replies of about that many tokens. The title goes with the first
// chunk.
func chunks(o news.Order, chunkTokens int) []chunk {
	var list []chunk
	first := 0
	for _, run := range cut(o.Article.Paragraphs, o, chunkTokens, len(o.Article.Paragraphs)) {
		list = append(list, chunk{first: first, end: first + len(run)})
		first += len(run)
	}
	list[0].title = true
	return list
}

// cut returns the runs in which to ask for translations of these texts: so many in a run at most, and replies of about
// that many tokens.
func cut(texts []news.Paragraph, o news.Order, chunkTokens, most int) (runs [][]news.Paragraph) {
	first, tokens := 0, 0
	for i, p := range texts {
		n := tokensFor(p.Text, o.Article.Lang, o.To)
		if i > first && (tokens+n > chunkTokens || i-first == most) {
			runs = append(runs, texts[first:i])
			first, tokens = i, 0
		}
		tokens += n
	}
	if len(texts) > 0 {
		runs = append(runs, texts[first:])
	}
	return runs
}
