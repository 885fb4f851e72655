package desk

import (
	"context"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/prompts"
	"github.com/gisa-news/gisa/tasks/news"
)

const (
	// contextParagraphs is how many paragraphs before a chunk the model gets to read along at most …
	contextParagraphs = 2
	// … and contextTokens about how many tokens they may have, as translations: they are paid for with every chunk.
	contextTokens = 190
)

// translate asks for one chunk. A reply that was cut or cannot be read is never asked for again as it
// was: the chunk gets smaller, down to one paragraph. What still fails is explained and left to repair.
func (s *session) translate(ctx context.Context, c chunk, how manner) error {
	task, wanted := s.translation(c)
	texts, err := s.askTexts(ctx, task, wanted, how)
	if err == nil {
		s.told.translated(s.draft.write(texts))
		return nil
	}
	if smaller, how := c.smaller(err, how); smaller != nil {
		for _, part := range smaller {
			if err := s.translate(ctx, part, how); err != nil {
				return err
			}
		}
		return nil
	}
	return s.giveUp(err, idsOf(wanted)...)
}

// translation is the task of translating a chunk, and the texts that it asks for.
func (s *session) translation(c chunk) (prompts.Translation, []news.Paragraph) {
	paragraphs := s.job.Article.Paragraphs[c.first:c.end]
	wanted := paragraphs
	if c.title {
		wanted = append([]news.Paragraph{{ID: news.TitleID}}, paragraphs...)
	}
	return prompts.Translation{Article: s.brief(s.before(c), paragraphs), WithTitle: c.title}, wanted
}

// before returns the paragraphs before a chunk that the model gets to read along.
func (s *session) before(c chunk) []news.Paragraph {
	first, tokens := c.first, 0
	for first > 0 && c.first-first < contextParagraphs {
		tokens += tokensFor(s.job.Article.Paragraphs[first-1].Text, s.job.Article.Lang, s.job.To)
		if tokens > contextTokens {
			break
		}
		first--
	}
	return s.job.Article.Paragraphs[first:c.first]
}

// askTexts asks for a text under the id of each source.
func (s *session) askTexts(ctx context.Context, task renderer, sources []news.Paragraph, how manner) (map[string]string, error) {
	if ended(ctx) {
		return nil, ctx.Err()
	}
	q, err := s.textsQuestion(task, sources, how)
	if err != nil {
		return nil, err
	}
	reply, err := s.ask(ctx, q)
	return reply.Values, err
}

// textsQuestion is the question for a text under the id of each source.
func (s *session) textsQuestion(task renderer, sources []news.Paragraph, how manner) (question, error) {
	prompt, err := task.Render()
	if err != nil {
		return question{}, err
	}
	var fields []llm.Field
	estimate := 0
	for _, p := range sources {
		fields = append(fields, llm.Field{Name: p.ID})
		if p.ID == news.TitleID {
			estimate += titleTokens
			continue
		}
		estimate += tokensFor(p.Text, s.job.Article.Lang, s.job.To)
	}
	return question{to: s.translator, prompt: prompt, fields: fields, maxTokens: maxTokens(estimate), manner: how}, nil
}

// renderer is any of the tasks of package prompts.
type renderer interface {
	Render() (prompts.Prompt, error)
}

// smaller returns the parts to ask for, and how, after a reply that was too long to come whole or could not be
// read; no parts when there is nothing left to try or the failure has another cause.
func (c chunk) smaller(err error, how manner) ([]chunk, manner) {
	if isOver(err) {
		return nil, how
	}
	split := llm.KindOf(err).Means().Split
	switch split {
	case llm.SplitNever:
		return nil, how
	case llm.SplitToFinish:
		how.penalty = loopPenalty
	}
	switch {
	case c.end-c.first > 1:
		first, rest := c.halves()
		return []chunk{first, rest}, how
	case c.title:
		c.title = false
		return []chunk{c}, how
	case split == llm.SplitToFinish && how.temperature == 0:
		how.temperature = retryTemperature
		return []chunk{c}, how
	}
	return nil, how
}

// halves cuts a chunk of more than one paragraph in two. The title stays with the first.
func (c chunk) halves() (first, rest chunk) {
	middle := (c.first + c.end + 1) / 2
	return chunk{first: c.first, end: middle, title: c.title}, chunk{first: middle, end: c.end}
}

func idsOf(paragraphs []news.Paragraph) []string {
	ids := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		ids[i] = p.ID
	}
	return ids
}
