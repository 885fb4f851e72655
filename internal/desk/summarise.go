package desk

import (
	"context"
	"strings"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/prompts"
	"github.com/gisa-news/gisa/tasks/news"
)

// summarise asks for the bullets, drawn from the source. An article that does not fit into the model's
// window is summed up from its first half, and so on: news puts what matters first.
func (s *session) summarise(ctx context.Context) error {
	ids := make([]string, s.job.Bullets)
	for i := range ids {
		ids[i] = news.BulletID(i + 1)
	}
	paragraphs := s.leading()
	var how manner
	for {
		task := prompts.Summary{Article: s.brief(nil, paragraphs), Bullets: len(ids)}
		bullets, err := s.askBullets(ctx, task, ids, how)
		split := llm.KindOf(err).Means().Split
		switch {
		case err == nil:
			list := make([]news.Bullet, len(ids))
			for i, id := range ids {
				list[i] = bullets[id]
			}
			s.draft.writeBullets(list, len(paragraphs))
			s.told.summarised(len(bullets))
			return nil
		case split == llm.SplitToFit && len(paragraphs) > 1:
			paragraphs = paragraphs[:len(paragraphs)/2]
		case split == llm.SplitToFinish && how.penalty == 0:
			how = manner{penalty: loopPenalty, temperature: retryTemperature}
		default:
			return s.giveUp(err, append(ids, news.SummaryID)...)
		}
	}
}

// summaryTokens is about how many tokens, as translations, the bullets are drawn from at most: some ten pages of a
// newspaper. More does not fit into most windows, and is paid for all the same where it does.
const summaryTokens = 50_000

// leading returns the paragraphs that the bullets are drawn from: all, but of an article as long as a book.
func (s *session) leading() []news.Paragraph {
	paragraphs, tokens := s.job.Article.Paragraphs, 0
	for i, p := range paragraphs {
		if tokens += tokensFor(p.Text, s.job.Article.Lang, s.job.To); tokens > summaryTokens && i > 0 {
			return paragraphs[:i]
		}
	}
	return paragraphs
}

// giveUp turns a failure that cannot be cured into a finding, and hands back any other.
func (s *session) giveUp(err error, ids ...string) error {
	why, explained := explanation(err)
	if !explained && s.job.Last && isRefused(err) && !s.waits(err) {
		why, explained = reason{family: news.FamilyStructure, message: llm.KindOf(err).Means().Words, final: true}, true
		s.refuse(err)
	}
	if !explained {
		return err
	}
	s.draft.explain(ids, why)
	return nil
}

// askBullets asks for one bullet under each id.
func (s *session) askBullets(ctx context.Context, task renderer, ids []string, how manner) (map[string]news.Bullet, error) {
	if ended(ctx) {
		return nil, ctx.Err()
	}
	prompt, err := task.Render()
	if err != nil {
		return nil, err
	}
	fields := make([]llm.Field, len(ids))
	for i, id := range ids {
		fields[i] = llm.Field{Name: id, Fields: []llm.Field{
			{Name: "text"},
			{Name: "paragraph", Enum: idsOf(s.job.Article.Paragraphs)},
			{Name: "quote"},
		}}
	}
	reply, err := s.ask(ctx, question{to: s.summariser, prompt: prompt, fields: fields, maxTokens: maxTokens(len(ids) * bulletTokens), manner: how})
	if err != nil {
		return nil, err
	}
	bullets := map[string]news.Bullet{}
	for _, id := range ids {
		if text := strings.TrimSpace(reply.Values[id+".text"]); text != "" {
			bullets[id] = news.Bullet{Text: text, Evidence: s.evidence(reply.Values[id+".paragraph"], reply.Values[id+".quote"])}
		}
	}
	return bullets, nil
}

// evidence keeps a quote only if it is verbatim. One that stands in another paragraph than the one named
// gets the right name, if there is only one: code knows that better than the model.
func (s *session) evidence(paragraph, quote string) []news.Evidence {
	quote = strings.TrimSpace(quote)
	var holders []string
	for _, p := range s.job.Article.Paragraphs {
		if !check.Quotes(p.Text, quote) {
			continue
		}
		if p.ID == paragraph {
			return []news.Evidence{{Paragraph: paragraph, Quote: quote}}
		}
		holders = append(holders, p.ID)
	}
	if len(holders) != 1 {
		return []news.Evidence{}
	}
	return []news.Evidence{{Paragraph: holders[0], Quote: quote}}
}
