package desk

import (
	"fmt"
	"sync"

	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/prompts"
	"github.com/gisa-news/gisa/tasks/news"
)

// session is the state of one job.
type session struct {
	Config
	job   Job
	terms []glossary.Hit // the entries of the glossary that the article mentions
	facts []string

	mu      sync.Mutex
	texts   map[string]string // what was written so far, by paragraph id and news.TitleID
	bullets []news.Bullet     // as many as were asked for; one that is missing has no text
	reasons map[string]reason // why a text is missing
	// stubborn holds the ids whose draft a repair did not change.
	stubborn map[string]bool
	usage    news.Usage
	calls    int
	model    string // as the server names it

	unrepaired string // why a draft was left as it is
	summarised int    // of how many paragraphs the bullets were drawn
}

// reason says why the desk has no text for an id, where it knows better than the checks.
type reason struct {
	family  news.Family
	message string
}

func newSession(c Config, job Job) *session {
	if c.MaxCalls <= 0 {
		c.MaxCalls = 6 + 2*len(job.Article.Paragraphs)
	}
	return &session{
		Config: c, job: job, texts: map[string]string{}, reasons: map[string]reason{}, stubborn: map[string]bool{},
		bullets: make([]news.Bullet, job.Bullets),
		terms:   c.Glossary.Slice(job.Article),
		facts:   facts(job.Article, job.To, c.Style.Numbers),
	}
}

func (s *session) write(id, text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.texts[id] = text
	delete(s.reasons, id)
}

// explain remembers why ids have no text; the first reason stands.
func (s *session) explain(ids []string, why reason) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, id := range ids {
		if _, known := s.reasons[id]; !known {
			s.reasons[id] = why
		}
	}
}

func (s *session) translation() *news.Translation {
	t := &news.Translation{Title: s.texts[news.TitleID]}
	for _, p := range s.job.Article.Paragraphs {
		t.Paragraphs = append(t.Paragraphs, news.Paragraph{ID: p.ID, Text: s.texts[p.ID]})
	}
	return t
}

// explained reports whether the desk knows why a text is missing, so that the bare fact need not be told.
func (s *session) explained(f news.Finding) bool {
	return f.Check == news.FamilyStructure && s.reasons[f.Paragraph] != reason{}
}

// notes are the findings that only the desk can know of.
func (s *session) notes() []news.Finding {
	var notes []news.Finding
	for _, id := range append(idsOf(s.job.Article.Paragraphs), news.TitleID, news.SummaryID) {
		if why, ok := s.reasons[id]; ok {
			notes = append(notes, news.Finding{Check: why.family, Severity: news.Error, Paragraph: id, Message: why.message})
		}
	}
	if s.unrepaired != "" {
		notes = append(notes, news.Finding{Check: news.FamilyRepair, Severity: news.Error, Message: s.unrepaired})
	}
	if all := len(s.job.Article.Paragraphs); s.summarised > 0 && s.summarised < all {
		notes = append(notes, news.Finding{Check: news.FamilyOmission, Severity: news.Warning, Paragraph: news.SummaryID,
			Message: fmt.Sprintf("the bullets are drawn from the first %d of %d paragraphs: the article does not fit into the model's window", s.summarised, all)})
	}
	if s.job.Translate && s.job.Article.Title == "" && s.texts[news.TitleID] != "" {
		notes = append(notes, news.Finding{Check: news.FamilyStructure, Severity: news.Info, Paragraph: news.TitleID,
			Message: "the article has no title: the headline is the model's own", Target: s.texts[news.TitleID]})
	}
	return notes
}

// progress counts finished texts; it never holds the session's lock while it reports.
func (s *session) progress(stage string, done, total int) {
	if s.job.Progress != nil {
		s.job.Progress(stage, done, total)
	}
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
