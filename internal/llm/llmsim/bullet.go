package llmsim

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/llm/llmsim/pseudo"
	"github.com/gisa-news/gisa/tasks/news"
)

// The length of a quote, in characters. A Korean sentence says as much in half of an English one.
const (
	quoteMin       = 20
	quoteMax       = 150
	quoteMaxKorean = 80
)

// evidence is a verbatim piece of a paragraph.
type evidence struct{ paragraph, quote string }

// bullet answers an object of strings with a claim and its evidence.
func (d *draft) bullet(f field, n int) value {
	v := value{name: f.name}
	e := d.evidence(n, allowed(f))
	for _, inner := range f.fields {
		answer := value{name: inner.name}
		switch inner.name {
		case "paragraph":
			answer.text = e.paragraph
		case "quote", "evidence":
			answer.text = e.quote
		case "text":
			answer.source = e.quote
			answer.text = d.voice().Statement(e.quote)
		default:
			answer.text = generic
		}
		v.fields = append(v.fields, answer)
	}
	return v
}

// bulletNumber returns which bullet a field is, counted from 0, whether or not others are asked for beside it; a field
// that is no bullet counts as the first.
func bulletNumber(name string) int { return max(news.BulletNumber(name)-1, 0) }

// allowed are the paragraphs that a bullet may name; nil means all of them.
func allowed(f field) []string {
	for _, inner := range f.fields {
		if inner.name == "paragraph" {
			return inner.enum
		}
	}
	return nil
}

// evidence picks the n-th quote: the lead first, then the longest paragraphs, a sentence of each; when every
// paragraph has had its turn, their next sentences.
func (d *draft) evidence(n int, allowed []string) evidence {
	var paragraphs []news.Paragraph
	for _, p := range d.ask.article.Paragraphs {
		if len(allowed) == 0 || slices.Contains(allowed, p.ID) {
			paragraphs = append(paragraphs, p)
		}
	}
	if len(paragraphs) == 0 {
		return evidence{}
	}
	slices.SortStableFunc(paragraphs[1:], func(a, b news.Paragraph) int { return cmp.Compare(len(b.Text), len(a.Text)) })
	p := paragraphs[n%len(paragraphs)]
	return evidence{p.ID, quoteFrom(p.Text, n/len(paragraphs))}
}

// quoteFrom picks a sentence that can stand alone: of the right length and without quotation marks if there is one.
func quoteFrom(text string, skip int) string {
	limit := quoteMax
	if pseudo.IsKorean(text) {
		limit = quoteMaxKorean
	}
	sentences := pseudo.Sentences(text)
	if len(sentences) == 0 {
		return strings.TrimSpace(text)
	}
	slices.SortStableFunc(sentences, func(a, b string) int { return cmp.Compare(unfitness(a, limit), unfitness(b, limit)) })
	return shorten(sentences[skip%len(sentences)], limit)
}

func unfitness(sentence string, limit int) int {
	n := 0
	if length := utf8.RuneCountInString(sentence); length < quoteMin || length > limit {
		n += 2
	}
	if strings.ContainsAny(sentence, "\"“”") {
		n++
	}
	return n
}

// shorten cuts a sentence at the last space before the limit, so that it stays verbatim and no number is cut.
func shorten(sentence string, limit int) string {
	count := 0
	for i := range sentence {
		if count++; count > limit {
			if space := strings.LastIndexByte(sentence[:i], ' '); space > 0 {
				return strings.TrimRight(sentence[:space], ",;: ")
			}
			return sentence[:i]
		}
	}
	return sentence
}
