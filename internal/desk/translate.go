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
	paragraphs := s.job.Article.Paragraphs[c.first:c.end]
	task := prompts.Translation{Article: s.brief(s.before(c), paragraphs), WithTitle: c.title}
	wanted := paragraphs
	if c.title {
		wanted = append([]news.Paragraph{{ID: news.TitleID}}, paragraphs...)
	}
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
	prompt, err := task.Render()
	if err != nil {
		return nil, err
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
	reply, err := s.ask(ctx, question{to: s.translator, prompt: prompt, fields: fields, maxTokens: maxTokens(estimate), manner: how})
	return reply.Values, err
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
		middle := (c.first + c.end + 1) / 2
		rest := c
		c.end, rest.first, rest.title = middle, middle, false
		return []chunk{c, rest}, how
	case c.title:
		c.title = false
		return []chunk{c}, how
	case split == llm.SplitToFinish && how.temperature == 0:
		how.temperature = retryTemperature
		return []chunk{c}, how
	}
	return nil, how
}

func idsOf(paragraphs []news.Paragraph) []string {
	ids := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		ids[i] = p.ID
	}
	return ids
}
