package desk

import (
	"context"
	"maps"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/prompts"
	"github.com/gisa-news/gisa/tasks/news"
)

// maxRounds is how often a text may be handed back. A third try rarely helps and always costs.
const maxRounds = 2

// retranslateTogether is how many paragraphs the first round asks for in one call at most.
const retranslateTogether = 3

// repair hands back what the checks found errors in, and keeps a new text only where it is better.
func (s *session) repair(ctx context.Context) error {
	for round := 1; round <= maxRounds; round++ {
		var failed failures
		s.inTurn(ctx, func() { failed = s.draft.failed(round) })
		if ended(ctx) {
			return ctx.Err()
		}
		if len(failed.problems) == 0 {
			return nil
		}
		if err := s.repairRound(ctx, failed, round); err != nil {
			return s.withoutRepair(ctx, err)
		}
	}
	return nil
}

// withoutRepair lets the draft stand when nobody will run the job again, or when another run would not get further: the
// draft is paid for. What the repair was for is in the findings, so that the result needs review; a job that was told
// to stop has no result.
func (s *session) withoutRepair(ctx context.Context, err error) error {
	if ctx.Err() != nil || s.waits(err) || !s.job.Last && !isRefused(err) {
		return err
	}
	s.draft.leaveUnrepaired("the repair could not be made: the model cannot be asked" + inBrackets(llm.KindOf(err)))
	return nil
}

// waits reports whether the job is run again for nothing because of an error that is everybody's. A one-off is not.
func (s *session) waits(err error) bool { return s.job.ID != "" && llm.Waits(err) }

// isRefused reports whether a question was turned down: another attempt would most likely end the same way.
func isRefused(err error) bool {
	kind := llm.KindOf(err)
	if kind == "" {
		return false // Redis, and the like
	}
	again := kind.Means().Again
	return kind == llm.KindBlocked || again == llm.AgainNever || again == llm.AgainOnce
}

// inBrackets returns the kind of an error as a message ends with it, and nothing for none.
func inBrackets(kind llm.Kind) string {
	if kind == "" {
		return ""
	}
	return " (" + string(kind) + ")"
}

// repairRound asks for all that failed side by side, by each way of asking, and compares afterwards. What came is taken
// over whatever else failed: it is paid for.
func (s *session) repairRound(ctx context.Context, f failures, round int) error {
	s.told.repairing(round, f.texts())
	var patches [4]patch
	var group errgroup.Group // without a context: see write
	for i, ask := range []func(context.Context, failures, int) (patch, error){
		s.repairParagraphs, s.retranslate, s.repairTitle, s.repairBullets,
	} {
		group.Go(func() error {
			var err error
			patches[i], err = ask(ctx, f, round)
			if _, explained := explanation(err); explained {
				return nil // the finding that asked for the repair stands
			}
			return err
		})
	}
	err := group.Wait()
	s.draft.markStubborn(s.paragraphs(f.mend), patches[0].texts)
	s.inTurn(ctx, func() {
		for _, p := range patches {
			s.draft.apply(p)
		}
	})
	return err
}

// repairParagraphs hands drafts back that are worth mending, in chunks as large as those that were drafted.
func (s *session) repairParagraphs(ctx context.Context, f failures, round int) (patch, error) {
	paragraphs := s.paragraphs(f.mend)
	parts := cut(paragraphs, s.job.Order, s.ChunkTokens, len(paragraphs))
	problems := f.problemsIn(parts)
	texts, err := s.askInParts(ctx, parts, round, func(part []news.Paragraph) renderer {
		return prompts.Repair{Article: s.brief(nil, part), Drafts: s.draft.textsOf(part), Problems: problems[part[0].ID]}
	})
	return patch{texts: texts}, err
}

// retranslate asks anew for paragraphs that are missing, or whose draft is of no use. Alone, a paragraph goes without
// the title, which a weak model writes in place of it (Qwen2.5-Coder 0.5B, 36 paragraphs: 26 translated without the
// title and 24 with it, 16 and 11 in the register that is asked for).
func (s *session) retranslate(ctx context.Context, f failures, round int) (patch, error) {
	texts, err := s.askInParts(ctx, s.few(s.paragraphs(f.redo), round), round, func(part []news.Paragraph) renderer {
		if len(part) == 1 {
			return prompts.Translation{Article: s.briefUnder("", nil, part)}
		}
		return prompts.Translation{Article: s.brief(nil, part)}
	})
	return patch{texts: texts}, err
}

// few cuts texts into runs of a few, because a weak model that copied eleven paragraphs translates three; and for the
// second round into single ones.
func (s *session) few(texts []news.Paragraph, round int) [][]news.Paragraph {
	most := retranslateTogether
	if round > 1 {
		most = 1
	}
	return cut(texts, s.job.Order, s.ChunkTokens, most)
}

// askInParts asks for each part by itself, side by side. What one part failed for costs the others nothing: their texts are
// returned beside the error, and a failure that is the job's own leaves the finding that asked for the repair.
func (s *session) askInParts(ctx context.Context, parts [][]news.Paragraph, round int, task func([]news.Paragraph) renderer) (map[string]string, error) {
	var mu sync.Mutex
	all := map[string]string{}
	var group errgroup.Group // without a context: see write
	group.SetLimit(sideBySide)
	for _, part := range parts {
		group.Go(func() error {
			texts, err := s.askTexts(ctx, task(part), part, repairManner(round))
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
func (s *session) repairTitle(ctx context.Context, f failures, round int) (patch, error) {
	if !f.title {
		return patch{}, nil
	}
	article, headline := s.job.Article, []news.Paragraph{{ID: news.TitleID, Text: s.job.Article.Title}}
	if article.Title == "" {
		lead := article.Paragraphs[:min(len(article.Paragraphs), 3)]
		texts, err := s.askTexts(ctx, prompts.Headline{Article: s.brief(nil, lead)}, headline, repairManner(round))
		return patch{texts: texts}, err
	}
	texts, err := s.askTexts(ctx, prompts.Texts{Article: s.briefUnder("", nil, headline)}, headline, repairManner(round))
	return patch{texts: texts}, err
}

// repairBullets translates bullets that are in the wrong language, which is the cheap and sure cure, and
// asks anew for those with another fault.
func (s *session) repairBullets(ctx context.Context, f failures, round int) (patch, error) {
	if len(f.bullets) == 0 {
		return patch{}, nil
	}
	var drafts, foreign []news.Paragraph
	for i, b := range s.draft.summary() {
		text := news.Paragraph{ID: news.BulletID(i + 1), Text: b.Text}
		drafts = append(drafts, text)
		if f.foreign[text.ID] {
			foreign = append(foreign, text)
		}
	}
	if len(foreign) > 0 {
		return s.translateBullets(ctx, foreign, round)
	}
	bullets, err := s.askBullets(ctx, prompts.BulletRepair{
		Article: s.brief(nil, s.leading()), Drafts: drafts, Problems: f.problemsOf(news.IsBullet),
	}, f.bullets, repairManner(round))
	return patch{bullets: bullets}, err
}

func (s *session) translateBullets(ctx context.Context, foreign []news.Paragraph, round int) (patch, error) {
	texts, err := s.askInParts(ctx, s.few(foreign, round), round, func(part []news.Paragraph) renderer {
		return prompts.Texts{Article: s.briefUnder("", nil, part)}
	})
	bullets := map[string]news.Bullet{}
	for i, b := range s.draft.summary() {
		if text := texts[news.BulletID(i+1)]; text != "" {
			bullets[news.BulletID(i+1)] = news.Bullet{Text: text, Evidence: b.Evidence}
		}
	}
	return patch{bullets: bullets}, err
}

// paragraphs returns the article's paragraphs with these ids, in document order.
func (s *session) paragraphs(ids map[string]bool) []news.Paragraph {
	var list []news.Paragraph
	for _, p := range s.job.Article.Paragraphs {
		if ids[p.ID] {
			list = append(list, p)
		}
	}
	return list
}
