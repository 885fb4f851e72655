package desk

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/prompts"
	"github.com/gisa-news/gisa/tasks/news"
)

// maxRounds is how often a text may be handed back. A third try rarely helps and always costs.
const maxRounds = 2

// retranslateTogether is how many paragraphs the first round asks for in one call.
const retranslateTogether = 3

// repair hands back what the checks found errors in, and keeps a new text only where it is better.
func (s *session) repair(ctx context.Context) error {
	for round := 1; round <= maxRounds; round++ {
		failed := s.failed()
		if len(failed.problems) == 0 {
			return nil
		}
		if err := s.repairRound(ctx, failed, round); err != nil {
			return s.withoutRepair(ctx, err)
		}
	}
	return nil
}

// withoutRepair lets the draft stand when nobody will run the job again. What the repair was for is in the
// findings, so that the result needs review; a job that was told to stop has no result.
func (s *session) withoutRepair(ctx context.Context, err error) error {
	if !s.job.Last || ctx.Err() != nil {
		return err
	}
	s.unrepaired = "the repair could not be made: the model cannot be asked"
	if kind := llm.KindOf(err); kind != "" {
		s.unrepaired += " (" + string(kind) + ")"
	}
	return nil
}

// repairRound asks for all that failed side by side, one call for each way of asking, and compares
// afterwards.
func (s *session) repairRound(ctx context.Context, f failures, round int) error {
	again := chunk{penalty: loopPenalty, temperature: retryTemperature * float32(round)}
	var patches [4]patch
	var group errgroup.Group // without a context: see draft
	for i, ask := range []func(context.Context, failures, chunk) (patch, error){
		s.repairParagraphs, s.retranslate, s.repairTitle, s.repairBullets,
	} {
		group.Go(func() error {
			var err error
			patches[i], err = ask(ctx, f, again)
			if _, explained := explanation(err); explained {
				return nil // the finding that asked for the repair stands
			}
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	s.markStubborn(f.mend, patches[0].texts)
	for _, p := range patches {
		s.apply(p)
	}
	s.progress("repair", round, maxRounds)
	return nil
}

// markStubborn remembers the drafts that came back as they had been handed out. A model that sees such a draft again
// writes it again (Qwen2.5-Coder 0.5B: 46 of 48), so the next round asks for a translation without it.
func (s *session) markStubborn(ids []string, mended map[string]string) {
	for _, id := range ids {
		if strings.TrimSpace(mended[id]) == strings.TrimSpace(s.texts[id]) {
			s.stubborn[id] = true
		}
	}
}

// patch holds candidates for better texts.
type patch struct {
	texts   map[string]string
	bullets map[string]news.Bullet
}

// repairParagraphs hands drafts back that are worth mending.
func (s *session) repairParagraphs(ctx context.Context, f failures, again chunk) (patch, error) {
	paragraphs := s.paragraphs(f.mend)
	if len(paragraphs) == 0 {
		return patch{}, nil
	}
	task := prompts.Repair{Article: s.brief(nil, paragraphs), Problems: f.problemsOf(f.mend)}
	for _, p := range paragraphs {
		task.Drafts = append(task.Drafts, news.Paragraph{ID: p.ID, Text: s.texts[p.ID]})
	}
	texts, err := s.askTexts(ctx, task, paragraphs, again)
	return patch{texts: texts}, err
}

// retranslate asks anew for paragraphs that are missing, or whose draft is of no use. Alone, a paragraph goes without
// the title, which a weak model writes in place of it (Qwen2.5-Coder 0.5B, 36 paragraphs: 26 translated without the
// title and 24 with it, 16 and 11 in the register that is asked for).
func (s *session) retranslate(ctx context.Context, f failures, again chunk) (patch, error) {
	texts, err := s.askInParts(ctx, s.paragraphs(f.redo), again, func(part []news.Paragraph) renderer {
		brief := s.brief(nil, part)
		if len(part) == 1 {
			brief.Title = ""
		}
		return prompts.Translation{Article: brief}
	})
	return patch{texts: texts}, err
}

// askInParts asks for a few texts at a time, side by side, because a weak model that copied eleven paragraphs
// translates three; and in the second round for one at a time.
func (s *session) askInParts(ctx context.Context, sources []news.Paragraph, again chunk, task func([]news.Paragraph) renderer) (map[string]string, error) {
	size := retranslateTogether
	if again.temperature > retryTemperature {
		size = 1
	}
	var mu sync.Mutex
	all := map[string]string{}
	var group errgroup.Group // without a context: see draft
	for part := range slices.Chunk(sources, size) {
		group.Go(func() error {
			texts, err := s.askTexts(ctx, task(part), part, again)
			if _, explained := explanation(err); explained {
				return nil
			}
			mu.Lock()
			defer mu.Unlock()
			maps.Copy(all, texts)
			return err
		})
	}
	return all, group.Wait()
}

// repairTitle translates the article's title by itself, or asks for a headline where it has none.
func (s *session) repairTitle(ctx context.Context, f failures, again chunk) (patch, error) {
	if !f.title {
		return patch{}, nil
	}
	again.title = true
	article := s.job.Article
	if article.Title == "" {
		lead := article.Paragraphs[:min(len(article.Paragraphs), 3)]
		texts, err := s.askTexts(ctx, prompts.Headline{Article: s.brief(nil, lead)}, nil, again)
		return patch{texts: texts}, err
	}
	brief := s.brief(nil, []news.Paragraph{{ID: news.TitleID, Text: article.Title}})
	brief.Title = ""
	texts, err := s.askTexts(ctx, prompts.Texts{Article: brief}, nil, again)
	return patch{texts: texts}, err
}

// repairBullets translates bullets that are in the wrong language, which is the cheap and sure cure, and
// asks anew for those with another fault.
func (s *session) repairBullets(ctx context.Context, f failures, again chunk) (patch, error) {
	if len(f.bullets) == 0 {
		return patch{}, nil
	}
	var foreign []news.Paragraph
	for i, b := range s.bullets {
		if id := news.BulletID(i + 1); slices.Contains(f.foreign, id) {
			foreign = append(foreign, news.Paragraph{ID: id, Text: b.Text})
		}
	}
	if len(foreign) > 0 {
		return s.translateBullets(ctx, foreign, again)
	}
	task := prompts.BulletRepair{Article: s.brief(nil, s.job.Article.Paragraphs), Problems: f.problemsOf(f.bullets)}
	for i, b := range s.bullets {
		task.Drafts = append(task.Drafts, news.Paragraph{ID: news.BulletID(i + 1), Text: b.Text})
	}
	bullets, err := s.askBullets(ctx, task, f.bullets, again)
	return patch{bullets: bullets}, err
}

func (s *session) translateBullets(ctx context.Context, foreign []news.Paragraph, again chunk) (patch, error) {
	texts, err := s.askInParts(ctx, foreign, again, func(part []news.Paragraph) renderer {
		brief := s.brief(nil, part)
		brief.Title = ""
		return prompts.Texts{Article: brief}
	})
	bullets := map[string]news.Bullet{}
	for i, b := range s.bullets {
		if text := texts[news.BulletID(i+1)]; text != "" {
			bullets[news.BulletID(i+1)] = news.Bullet{Text: text, Evidence: b.Evidence}
		}
	}
	return patch{bullets: bullets}, err
}

// paragraphs returns the article's paragraphs with these ids, in document order.
func (s *session) paragraphs(ids []string) []news.Paragraph {
	var list []news.Paragraph
	for _, p := range s.job.Article.Paragraphs {
		if slices.Contains(ids, p.ID) {
			list = append(list, p)
		}
	}
	return list
}
