package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/dateline"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/prompts"
	"github.com/gisa-news/gisa/tasks/news"
)

// Config is what a desk works with.
type Config struct {
	Model Model
	// ModelName goes into the key of a remembered reply, so that a change of model asks anew.
	ModelName string
	// SummaryModel writes the bullets in place of Model, and SummaryModelName goes into the keys of its replies. Nil means
	// that Model writes them too.
	SummaryModel     Model
	SummaryModelName string
	Memory           Memory
	// ChunkTokens is about how many tokens of translation one call is asked for. Default 1,500.
	ChunkTokens int
	// MaxCalls bounds the calls of one job, repairs included. Default: 6 plus two a paragraph, but no more than 20 a
	// chunk and 26.
	MaxCalls int
	// MaxCostUSD ends the calls of a job that has cost that much, in US dollars. Default: two dollars, and a half for
	// every 1,000 characters of the article. A model without a known price is bounded by MaxCalls alone.
	MaxCostUSD float64
	// Glossary holds the terms to use. Nil means the starter glossary alone.
	Glossary *glossary.Glossary
	// Style is what the house prints where more than one way is right.
	Style check.Style
	// Turns bound how many articles are checked at once, of all desks that share them. Nil means no bound.
	Turns *Turns
	// Now is the clock of the provenance. Default time.Now.
	Now func() time.Time
}

// defaultChunkTokens keeps a reply short enough to be whole on any server, and a loop cheap.
const defaultChunkTokens = 1500

// Desk does the work. It is safe for use by several goroutines.
type Desk struct{ Config }

// New fills in the defaults.
func New(c Config) *Desk {
	if c.ChunkTokens <= 0 {
		c.ChunkTokens = defaultChunkTokens
	}
	if c.Glossary == nil {
		c.Glossary = glossary.Starter()
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	return &Desk{c}
}

// Run does the job. It returns an error, and no result, only for what a later attempt can cure or an
// operator must: the model cannot be reached, refuses the key or the request as such, or ctx has ended.
// Whatever else goes wrong ends in a result that needs review, with a finding that says what and where. It is ErrTimeUp
// if job.Until came before there was any text.
func (d *Desk) Run(ctx context.Context, job Job) (news.Result, error) {
	if err := job.Validate(); err != nil {
		return news.Result{}, fmt.Errorf("desk: %w", err)
	}
	job.Bullets = min(job.WantedBullets(), check.MostBullets(job.Article)) // a flash of one sentence has no three points
	if !job.Until.IsZero() {
		var cancel context.CancelFunc
		ctx, cancel = context.WithDeadlineCause(ctx, job.Until, ErrTimeUp)
		defer cancel()
	}
	began := d.Now()
	job, err := d.recallTimeouts(ctx, job)
	if err != nil {
		return news.Result{}, fmt.Errorf("desk: %w", err)
	}
	if ended(ctx) {
		return news.Result{}, fmt.Errorf("desk: %w", ctx.Err())
	}
	s := newSession(d.Config, job)
	s.draft.ended = func() bool { return ended(ctx) }
	if err := s.write(ctx); err != nil && !s.endsAnyway(ctx, err) {
		return news.Result{}, fmt.Errorf("desk: %w", errors.Join(err, d.noteTimeout(ctx, job, err)))
	}
	if isTimeUp(ctx) && s.draft.isEmpty() {
		return news.Result{}, fmt.Errorf("desk: %w", ErrTimeUp)
	}
	if err := s.repair(ctx); err != nil {
		return news.Result{}, fmt.Errorf("desk: repair: %w", err)
	}
	var result news.Result
	s.inTurn(ctx, func() { result = s.result(d.Now()) })
	if ended(ctx) { // in the middle of the checks
		return news.Result{}, fmt.Errorf("desk: %w", ctx.Err())
	}
	result.Usage.Seconds = d.secondsSince(began)
	return result, nil
}

// ended reports whether nobody waits for the result any more. A job whose own time is up is to have what there is.
func ended(ctx context.Context) bool { return ctx.Err() != nil && !isTimeUp(ctx) }

// secondsSince returns how long ago something began, in tenths of a second.
func (d *Desk) secondsSince(began time.Time) float64 {
	return d.Now().Sub(began).Round(100 * time.Millisecond).Seconds()
}

// sideBySide is how many questions of a job are put at once at most: more than any server takes, and few enough that the
// prompts which wait are no burden.
const sideBySide = 32

// write drafts the translation of the article and, side by side, its bullets. When one call fails the others go on: what
// they bring is paid for, and kept for the next attempt.
func (s *session) write(ctx context.Context) error {
	var group errgroup.Group
	group.SetLimit(sideBySide)
	if s.job.Translate {
		for _, c := range chunks(s.job.Order, s.ChunkTokens) {
			for _, part := range s.parts(ctx, c, s.job.timeouts) {
				group.Go(func() error { return s.translate(ctx, part, manner{}) })
			}
		}
	}
	if s.job.Summarize {
		group.Go(func() error { return s.summarise(ctx) })
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return s.inVain()
}

// endsAnyway reports whether the draft that there is after an error of the model is to be the result: that of a job
// which nobody runs again, if it has any text. What is missing is then explained.
func (s *session) endsAnyway(ctx context.Context, err error) bool {
	if !s.job.Last || ctx.Err() != nil || s.waits(err) || llm.KindOf(err) == "" || s.draft.isEmpty() {
		return false
	}
	s.draft.explain(s.draft.missing(), reason{family: news.FamilyStructure, message: "the model could not be asked for it" + inBrackets(llm.KindOf(err))})
	return true
}

func (s *session) result(now time.Time) news.Result {
	translation, summary, findings, refused := s.draft.finish()
	news.NameFindings(findings)
	if translation != nil {
		translation.Dateline = dateline.Line(s.job.Article, s.job.To, s.Style.Dateline)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	usage := s.usage
	usage.RefusedRepairs = refused
	return news.Result{
		Job:         s.job.ID,
		State:       news.Judge(findings),
		Article:     s.job.Article,
		To:          s.job.To,
		Translation: translation,
		Summary:     summary,
		Findings:    findings,
		Provenance: news.Provenance{
			Model:           s.modelsNamed(),
			PromptVersion:   prompts.Version(),
			GlossaryVersion: s.Glossary.Version(),
			SourceHash:      sourceHash(s.job.Article),
			CreatedAt:       now.UTC().Truncate(time.Second),
			Label:           news.Label,
		},
		Usage: usage,
	}
}

// sourceHash identifies the words that were worked on: title and paragraphs.
func sourceHash(a news.Article) string {
	words, err := json.Marshal([]any{a.Lang, a.Title, a.Paragraphs})
	if err != nil {
		panic(err) // strings always marshal
	}
	sum := sha256.Sum256(words)
	return "sha256:" + hex.EncodeToString(sum[:])
}
