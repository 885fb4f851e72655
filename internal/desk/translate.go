package desk

import (
	"context"
	"errors"
	"strings"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/prompts"
	"github.com/gisa-news/gisa/tasks/news"
)

// contextParagraphs is how many paragraphs before a chunk the model gets to read along.
const contextParagraphs = 2

// translate asks for one chunk. A reply that was cut or cannot be read is never asked for again as it
// was: the chunk gets smaller, down to one paragraph. What still fails is explained and left to repair.
func (s *session) translate(ctx context.Context, c chunk) error {
	paragraphs := s.job.Article.Paragraphs[c.first:c.end]
	before := s.job.Article.Paragraphs[max(0, c.first-contextParagraphs):c.first]
	task := prompts.Translation{Article: s.brief(before, paragraphs), WithTitle: c.title}
	texts, err := s.askTexts(ctx, task, paragraphs, c)
	if err == nil {
		s.accept(texts)
		return nil
	}
	if smaller := c.smaller(err); smaller != nil {
		for _, part := range smaller {
			if err := s.translate(ctx, part); err != nil {
				return err
			}
		}
		return nil
	}
	why, explained := explanation(err)
	if !explained {
		return err
	}
	ids := idsOf(paragraphs)
	if c.title {
		ids = append(ids, news.TitleID)
	}
	s.explain(ids, why)
	return nil
}

// askTexts asks for a text under each paragraph's id, and under the title's if the chunk has it.
func (s *session) askTexts(ctx context.Context, task renderer, paragraphs []news.Paragraph, c chunk) (map[string]string, error) {
	prompt, err := task.Render()
	if err != nil {
		return nil, err
	}
	var fields []llm.Field
	estimate := 0
	if c.title {
		fields = append(fields, llm.Field{Name: news.TitleID})
		estimate += titleTokens
	}
	for _, p := range paragraphs {
		fields = append(fields, llm.Field{Name: p.ID})
		estimate += tokensFor(p.Text, s.job.Article.Lang, s.job.To)
	}
	reply, err := s.ask(ctx, question{
		prompt: prompt, fields: fields, maxTokens: maxTokens(estimate), temperature: c.temperature, penalty: c.penalty,
	})
	return reply.Values, err
}

// renderer is any of the tasks of package prompts.
type renderer interface {
	Render() (prompts.Prompt, error)
}

// accept writes down what came back; a field that is absent or blank stays missing.
func (s *session) accept(texts map[string]string) {
	for id, text := range texts {
		if text = strings.TrimSpace(text); text != "" {
			s.write(id, text)
		}
	}
	s.mu.Lock()
	total := len(s.job.Article.Paragraphs)
	done := 0
	for _, p := range s.job.Article.Paragraphs {
		if s.texts[p.ID] != "" {
			done++
		}
	}
	s.mu.Unlock()
	s.progress("translate", done, total)
}

// smaller returns the parts to ask for after a reply that was too long to come whole or could not be
// read; nil when there is nothing left to try or the failure has another cause.
func (c chunk) smaller(err error) []chunk {
	if errors.Is(err, errCallsUsedUp) {
		return nil
	}
	split := llm.KindOf(err).Means().Split
	switch split {
	case llm.SplitNever:
		return nil
	case llm.SplitToFinish:
		c.penalty = loopPenalty
	}
	switch {
	case c.end-c.first > 1:
		middle := (c.first + c.end + 1) / 2
		rest := c
		c.end, rest.first, rest.title = middle, middle, false
		return []chunk{c, rest}
	case c.title:
		c.title = false
		return []chunk{c}
	case split == llm.SplitToFinish && c.temperature == 0:
		c.temperature = retryTemperature
		return []chunk{c}
	}
	return nil
}

func idsOf(paragraphs []news.Paragraph) []string {
	ids := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		ids[i] = p.ID
	}
	return ids
}
