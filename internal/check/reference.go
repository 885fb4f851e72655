package check

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// A reference is what texts are checked against: the article, the target language and the ways of the house. What the
// families want of the article again and again is computed once, when it is first wanted.
type reference struct {
	Article news.Article
	To      news.Lang
	Style   Style
	Terms   []glossary.Hit

	ByOthers bool        // see Input
	ended    func() bool // likewise
	others   []string    // the translation by others, by paragraph of the article; nil where it is gisa's own
	day      day

	text   func() string                  // all of the article: its linesOf
	words  func() map[string]bool         // the lowerWords of text
	told   func() []quantity.Quantity     // those of text
	lines  map[string][]quantity.Quantity // those of a line of the article, once they were wanted
	heard  heardNames
	spoken func() []news.Finding // where the article speaks to the translator, see instruction
	long   map[string][]int      // by paragraph: the Terms of longTerm letters and more that it mentions
	first  map[string][]int      // by paragraph: the Terms that it has to use, see firstMention
}

func newReference(in Input) *reference {
	ref := &reference{
		Article: in.Article, To: in.To, Style: in.Style, Terms: in.Terms, ByOthers: in.ByOthers, ended: in.ended, others: othersOf(in), day: dayOf(in),
		lines: map[string][]quantity.Quantity{}, long: map[string][]int{}, first: map[string][]int{},
	}
	if ref.Style.Register == "" {
		ref.Style.Register = Plain
	}
	ref.text = sync.OnceValue(func() string { return strings.Join(linesOf(ref.Article), "\n") })
	if in.Summary != nil {
		ref.heard.in = map[string]bool{}
		for _, line := range linesOf(ref.Article) {
			ref.heard.in[line] = false
		}
	}
	ref.told = sync.OnceValue(func() []quantity.Quantity { return ref.quantitiesOf(linesOf(ref.Article)) })
	ref.words = sync.OnceValue(func() map[string]bool {
		words := map[string]bool{}
		for _, word := range lowerWords(ref.text()) {
			words[word] = true
		}
		return words
	})
	ref.spoken = sync.OnceValue(func() []news.Finding {
		found := instruction(news.TitleID, ref.Article.Title)
		for _, p := range ref.Article.Paragraphs {
			found = append(found, instruction(p.ID, p.Text)...)
		}
		return found
	})
	for i, hit := range in.Terms {
		if id := firstMention(hit); id != "" {
			ref.first[id] = append(ref.first[id], i)
		}
		if utf8.RuneCountInString(hit.Form) < longTerm {
			continue
		}
		for _, id := range hit.Paragraphs {
			ref.long[id] = append(ref.long[id], i)
		}
	}
	return ref
}

// quantitiesFor returns the quantities that the text under id may have: those of its own paragraph and, for a title,
// those of the whole article. The caller must not append to the slice.
func (ref *reference) quantitiesFor(id, paragraph string) []quantity.Quantity {
	if id == news.TitleID {
		return ref.told()
	}
	return ref.quantitiesIn(paragraph)
}

// quantitiesIn returns the quantities of a line of the article, which is read once. The caller must not change them.
func (ref *reference) quantitiesIn(line string) []quantity.Quantity {
	found, known := ref.lines[line]
	if !known {
		found = quantity.Find(line, string(ref.Article.Lang))
		ref.lines[line] = found
	}
	return found
}

// linesOf returns the article's title and its paragraphs.
func linesOf(article news.Article) []string {
	list := []string{article.Title}
	for _, p := range article.Paragraphs {
		list = append(list, p.Text)
	}
	return list
}

// heardNames are the names of the article as the bullets want them: those of the lines that were read so far.
type heardNames struct {
	names meaning.Names
	in    map[string]bool // by line of the article; nil where no bullets were asked for
}

// add takes the names of a text that was read if it is a line of the article.
func (h *heardNames) add(text *meaning.Text) {
	if done, isLine := h.in[text.Raw]; isLine && !done {
		h.in[text.Raw] = true
		h.names.Add(text)
	}
}

// names returns those of all lines.
func (ref *reference) names() *meaning.Names {
	for line, done := range ref.heard.in {
		if !done {
			ref.heard.add(meaning.ReadWith(line, ref.Article.Lang, nil))
		}
	}
	return &ref.heard.names
}

// quantitiesOf reads lines one by one, so that reading many takes no more room than one. The places are those in all of
// them, joined.
func (ref *reference) quantitiesOf(lines []string) []quantity.Quantity {
	var all []quantity.Quantity
	at := 0
	for _, line := range lines {
		for _, q := range ref.quantitiesIn(line) {
			q.Start, q.End = q.Start+at, q.End+at
			all = append(all, q)
		}
		at += len(line) + len("\n")
	}
	return all
}
