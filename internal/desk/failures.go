package desk

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/prompts"
	"github.com/gisa-news/gisa/tasks/news"
)

// failures says what has to be handed back, and how.
type failures struct {
	problems []prompts.Problem
	mend     []string // paragraphs whose draft is worth mending
	redo     []string // paragraphs without a usable draft, or with one that the model will not change
	title    bool
	bullets  []string // all bullets that failed …
	foreign  []string // … and those of them that are good but in the wrong language
}

// failed sorts the errors that the checks find now. A refusal is final: asking again is what gets an
// account closed.
func (s *session) failed() failures {
	var f failures
	for _, finding := range s.check() {
		id := finding.Paragraph
		if finding.Severity != news.Error || id == "" || s.reasons[id].family == news.FamilyRefusal {
			continue
		}
		f.problems = append(f.problems, prompts.Problem{ID: id, Text: problemText(finding)})
		switch {
		case id == news.TitleID:
			f.title = true
		case news.IsBullet(id):
			f.bullets = appendNew(f.bullets, id)
			if finding.Check == news.FamilyUntranslated {
				f.foreign = appendNew(f.foreign, id)
			}
		case finding.Check.IsNoDraft() || s.stubborn[id]:
			f.redo = appendNew(f.redo, id)
		default:
			f.mend = appendNew(f.mend, id)
		}
	}
	f.mend = slices.DeleteFunc(f.mend, func(id string) bool { return slices.Contains(f.redo, id) })
	return f
}

// problemText is a finding as the model is told it.
func problemText(f news.Finding) string {
	text := f.Message
	if f.Source != "" {
		text += "; source: " + f.Source
	}
	if f.Target != "" {
		text += "; draft: " + f.Target
	}
	return text
}

func (f failures) problemsOf(ids []string) []prompts.Problem {
	var problems []prompts.Problem
	for _, p := range f.problems {
		if slices.Contains(ids, p.ID) {
			problems = append(problems, p)
		}
	}
	return problems
}

// apply takes over each candidate that the checks like better than what stands there.
func (s *session) apply(p patch) {
	for id, text := range p.texts {
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		s.keepBetter(id, func() func() {
			old, why := s.texts[id], s.reasons[id]
			s.write(id, text)
			return func() { s.texts[id] = old; s.restore(id, why) }
		})
	}
	for i := range s.bullets {
		id := news.BulletID(i + 1)
		bullet, ok := p.bullets[id]
		if !ok {
			continue
		}
		s.keepBetter(id, func() func() {
			old := s.bullets[i]
			s.bullets[i] = bullet
			return func() { s.bullets[i] = old }
		})
	}
}

// keepBetter makes a change and takes it back unless the findings on id weigh less afterwards.
func (s *session) keepBetter(id string, change func() (undo func())) {
	before := s.weight(id)
	undo := change()
	if s.weight(id) >= before {
		undo()
	}
}

func (s *session) restore(id string, why reason) {
	if why != (reason{}) {
		s.reasons[id] = why
	}
}

// weight adds up the findings on id. A missing text weighs more than any other, and one that is no translation, on
// which there is little to find, more than any translation.
func (s *session) weight(id string) int {
	weight := 0
	for _, f := range s.check() {
		if f.Paragraph != id {
			continue
		}
		switch f.Severity {
		case news.Error:
			weight += 100
		case news.Warning:
			weight += 10
		}
	}
	source, text := s.sourceAndText(id)
	switch {
	case text == "":
		weight += 10000
	case s.job.To != s.job.Article.Lang && !check.Translated(source, text, s.job.To):
		weight += 5000
	}
	return weight
}

// sourceAndText returns what stands under an id now, and what it is a translation of; a bullet is of nothing.
func (s *session) sourceAndText(id string) (source, text string) {
	for i, b := range s.bullets {
		if news.BulletID(i+1) == id {
			return "", b.Text
		}
	}
	if id == news.TitleID {
		return s.job.Article.Title, s.texts[id]
	}
	p, _ := s.job.Article.Paragraph(id)
	return p.Text, s.texts[id]
}

func appendNew(list []string, id string) []string {
	if slices.Contains(list, id) {
		return list
	}
	return append(list, id)
}
