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
	translator, summariser *writer          // the same one, unless the bullets have a model of their own
	terms                  []glossary.Hit   // the entries of the glossary that the article mentions
	termsIn                map[string][]int // the places in terms of those that a paragraph or the title mentions
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
	c = c.withLimits(job, len(chunks(job.Order, c.ChunkTokens)))
	terms := c.Glossary.Slice(job.Article)
	translator := &writer{model: c.Model, replies: Replies{Memory: c.Memory, ModelName: c.ModelName + job.run()}}
	summariser := translator
	if c.SummaryModel != nil {
		summariser = &writer{model: c.SummaryModel, replies: Replies{Memory: c.Memory, ModelName: c.SummaryModelName + job.run()}}
	}
	termsIn := map[string][]int{}
	for i, hit := range terms {
		for _, id := range hit.Paragraphs {
			termsIn[id] = append(termsIn[id], i)
		}
	}
	return &session{
		Config: c, job: job, terms: terms, termsIn: termsIn,
		draft:      newDraft(job.Order, c.Style, terms),
		translator: translator, summariser: summariser,
		told: newTeller(job),
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

// brief is the article for a prompt that works on these paragraphs, under its title.
func (s *session) brief(before, paragraphs []news.Paragraph) prompts.Article {
	return s.briefUnder(s.job.Article.Title, before, paragraphs)
}

// briefUnder is the brief under a title of the caller's choice, or none. It carries the terms and the facts of what it
// holds and no others, so that all prompts of an article together grow as the article does.
func (s *session) briefUnder(title string, before, paragraphs []news.Paragraph) prompts.Article {
	part := s.job.Article
	part.Title, part.Paragraphs = title, paragraphs
	return prompts.Article{
		From:       language(s.job.Article.Lang),
		To:         language(s.job.To),
		Title:      title,
		Before:     before,
		Paragraphs: paragraphs,
		Terms:      s.promptTerms(part),
		Facts:      facts(part, s.job.To, s.Style.Numbers),
		House: prompts.House{
			Register: string(s.Style.Register), Numbers: s.Style.NumbersName(),
			Originals: s.Style.Originals, Around: s.Style.Around,
		},
	}
}

// promptTerms is the glossary as the model sees it: the terms that a part of the article mentions. Tasks on the same
// part get the same list, so that they share the beginning of their prompts.
func (s *session) promptTerms(part news.Article) []prompts.Term {
	if s.job.To != news.English && s.job.To != news.Korean || s.job.To == s.job.Article.Lang {
		return nil // the glossary knows these two languages
	}
	var terms []prompts.Term
	for _, hit := range s.termsOf(part) {
		terms = append(terms, prompts.Term{Source: hit.Form, Target: hit.Target(s.job.To), Note: hit.Entry.Note})
	}
	return terms
}

// termsOf returns the entries of the glossary that a part mentions, as the article writes them. Bullets are no part of
// it, and are looked through.
func (s *session) termsOf(part news.Article) []glossary.Hit {
	var at []int
	if part.Title != "" {
		at = append(at, s.termsIn[news.TitleID]...)
	}
	for _, p := range part.Paragraphs {
		if news.IsBullet(p.ID) {
			return s.Glossary.Slice(part)
		}
		at = append(at, s.termsIn[p.ID]...)
	}
	slices.Sort(at)
	var hits []glossary.Hit
	for _, i := range slices.Compact(at) {
		hits = append(hits, s.terms[i])
	}
	return hits
}

func language(l news.Lang) prompts.Language {
	return prompts.Language{Tag: string(l), Name: l.EnglishName()}
}
