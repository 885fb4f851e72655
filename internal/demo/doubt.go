package demo

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// doubt is an error that the checks found in a recorded reply, and what became of the text.
type doubt struct {
	finding       news.Finding
	before, after string // the first reply, and the text of the result
	mended        bool   // the result has no such error any more
}

// doubts returns what was found in the first replies of a recording, in the order of the document, beside the result.
func doubts(r llmsim.Recording, result news.Result) []doubt {
	first, stands := firstReplies(r), textsOf(*result.Translation, *result.Summary)
	before := textsOf(*first.Translation, *first.Summary)
	first.Article, first.To, first.Bullets = result.Article, result.To, len(first.Summary.Bullets)
	first.Terms = glossary.Starter().Slice(result.Article)
	var list []doubt
	for _, f := range check.Prepare(first).Findings() {
		if f.Severity == news.Error {
			left := slices.ContainsFunc(result.Findings, func(now news.Finding) bool {
				return now.Severity == news.Error && now.Paragraph == f.Paragraph && now.Check == f.Check
			})
			list = append(list, doubt{f, before[f.Paragraph], stands[f.Paragraph], !left})
		}
	}
	return list
}

// firstReplies is what the recording answers when it is asked for the first time.
func firstReplies(r llmsim.Recording) check.Input {
	in := check.Input{Translation: &news.Translation{Title: r.Title.Answers[0]}, Summary: &news.Summary{}}
	for _, p := range r.Paragraphs {
		in.Translation.Paragraphs = append(in.Translation.Paragraphs, news.Paragraph{ID: p.ID, Text: p.Answers[0]})
	}
	for _, b := range r.Bullets {
		a := b.Answers[0]
		in.Summary.Bullets = append(in.Summary.Bullets, news.Bullet{
			Text: a.Text, Evidence: []news.Evidence{{Paragraph: a.Paragraph, Quote: a.Quote}},
		})
	}
	return in
}

func textsOf(t news.Translation, s news.Summary) map[string]string {
	texts := map[string]string{news.TitleID: t.Title}
	for _, p := range t.Paragraphs {
		texts[p.ID] = p.Text
	}
	for i, b := range s.Bullets {
		texts[news.BulletID(i+1)] = b.Text
	}
	return texts
}

// changed returns the words of after that stand where before has others: what both begin and end with is left out.
func changed(before, after string) string {
	old, words := strings.Fields(before), strings.Fields(after)
	for len(old) > 0 && len(words) > 0 && old[0] == words[0] {
		old, words = old[1:], words[1:]
	}
	for len(old) > 0 && len(words) > 0 && old[len(old)-1] == words[len(words)-1] {
		old, words = old[:len(old)-1], words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// sentenceWith returns the sentence of a text in which words stand, or the whole text where none has them.
func sentenceWith(text, words string) string {
	for _, sentence := range prose.Sentences(text) {
		if words != "" && strings.Contains(sentence, words) {
			return strings.TrimSpace(sentence)
		}
	}
	return text
}
