package desk

import (
	"slices"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/prompts"
	"github.com/gisa-news/gisa/tasks/news"
)

// session is one job at work: what it asks, with what, and what that has cost. The texts themselves are in its draft.
type session struct {
	Config
	job                    Job
	draft                  *draft
	translator, summariser *writer        // the same one, unless the bullets have a model of their own
	terms                  []glossary.Hit // the entries of the glossary that the article mentions
	facts                  []string
	told                   *teller

	mu    sync.Mutex // guards what follows
	usage news.Usage
	calls int

	refused error // a question that was turned down in the last attempt
}

// writer is a model, and where what it answers is kept.
type writer struct {
	model   Model
	replies Replies
	named   string // what the server calls the model; guarded by the session's mutex
}

func newSession(c Config, job Job) *session {
	if c.MaxCalls <= 0 {
		c.MaxCalls = 6 + 2*len(job.Article.Paragraphs)
	}
	terms := c.Glossary.Slice(job.Article)
	translator := &writer{model: c.Model, replies: Replies{Memory: c.Memory, ModelName: c.ModelName + job.run()}}
	summariser := translator
	if c.SummaryModel != nil {
		summariser = &writer{model: c.SummaryModel, replies: Replies{Memory: c.Memory, ModelName: c.SummaryModelName + job.run()}}
	}
	return &session{
		Config: c, job: job, terms: terms,
		draft:      newDraft(job.Order, c.Style, terms),
		translator: translator, summariser: summariser,
		facts: facts(job.Article, job.To, c.Style.Numbers),
		told:  newTeller(job),
	}
}

// modelsNamed names the models that have answered, the translator first. The caller holds the mutex.
func (s *session) modelsNamed() string {
	var names []string
	for _, w := range []*writer{s.translator, s.summariser} {
		if w.named != "" && !slices.Contains(names, w.named) {
			names = append(names, w.named)
		}
	}
	return strings.Join(names, " + ")
}

// refuse remembers a question that was turned down while others may have been answered.
func (s *session) refuse(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refused = err
}

// inVain returns why a question was turned down where no other brought anything either.
func (s *session) inVain() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.modelsNamed() != "" {
		return nil
	}
	return s.refused
}

// brief is the article for a prompt that works on these paragraphs.
func (s *session) brief(before, paragraphs []news.Paragraph) prompts.Article {
	return prompts.Article{
		From:       language(s.job.Article.Lang),
		To:         language(s.job.To),
		Title:      s.job.Article.Title,
		Before:     before,
		Paragraphs: paragraphs,
		Terms:      s.promptTerms(),
		Facts:      s.facts,
		House: prompts.House{
			Register: string(s.Style.Register), Numbers: s.Style.NumbersName(),
			Originals: s.Style.Originals, Around: s.Style.Around,
		},
	}
}

// promptTerms is the glossary as the model sees it. All tasks on an article get the same list, so that
// they share the beginning of their prompts.
func (s *session) promptTerms() []prompts.Term {
	var terms []prompts.Term
	if s.job.To != news.English && s.job.To != news.Korean || s.job.To == s.job.Article.Lang {
		return nil // the glossary knows these two languages
	}
	for _, hit := range s.terms {
		terms = append(terms, prompts.Term{Source: hit.Form, Target: hit.Target(s.job.To), Note: hit.Entry.Note})
	}
	return terms
}

func language(l news.Lang) prompts.Language {
	return prompts.Language{Tag: string(l), Name: l.EnglishName()}
}
