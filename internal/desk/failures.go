package desk

import (
	"slices"

	"github.com/gisa-news/gisa/prompts"
	"github.com/gisa-news/gisa/tasks/news"
)

// failures says which texts have to be handed back, and how.
type failures struct {
	problems []prompts.Problem
	mend     map[string]bool // paragraphs whose draft is worth mending
	redo     map[string]bool // paragraphs without a usable draft, or with one that the model will not change
	title    bool
	bullets  []string        // all bullets that failed …
	foreign  map[string]bool // … and those of them that are good but in the wrong language
}

// failed sorts what the checks find now and a round of repair is to mend: errors, and in the first round warnings as
// well. A refusal is final, since asking again is what gets an account closed, and so is thinking without end, since
// every time is paid for.
func (d *draft) failed(round int) failures {
	d.mu.Lock()
	defer d.mu.Unlock()
	f := failures{mend: map[string]bool{}, redo: map[string]bool{}, foreign: map[string]bool{}}
	for _, finding := range d.checked().Findings() {
		id := finding.Paragraph
		if !worthAsking(finding.Severity, round) || finding.Check == news.FamilyInstruction || id == "" || d.reasons[id].final {
			continue
		}
		f.problems = append(f.problems, prompts.Problem{ID: id, Text: problemText(finding)})
		switch {
		case id == news.TitleID:
			f.title = true
		case news.IsBullet(id):
			f.addBullet(id, finding.Check)
		case finding.Check.IsNoDraft() || d.stubborn[id]:
			f.redo[id] = true
			delete(f.mend, id)
		case !f.redo[id]:
			f.mend[id] = true
		}
	}
	return f
}

// worthAsking reports whether a finding is handed back in this round. What the model did not mend of a warning, an editor
// judges sooner than a second call.
func worthAsking(s news.Severity, round int) bool {
	return s == news.Error || s == news.Warning && round == 1
}

func (f *failures) addBullet(id string, family news.Family) {
	if !slices.Contains(f.bullets, id) {
		f.bullets = append(f.bullets, id)
	}
	if family == news.FamilyUntranslated {
		f.foreign[id] = true
	}
}

// texts returns how many texts have to be handed back.
func (f failures) texts() int {
	n := len(f.mend) + len(f.redo) + len(f.bullets)
	if f.title {
		n++
	}
	return n
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

// problemsOf returns the problems of the texts that wanted picks.
func (f failures) problemsOf(wanted func(id string) bool) []prompts.Problem {
	var problems []prompts.Problem
	for _, p := range f.problems {
		if wanted(p.ID) {
			problems = append(problems, p)
		}
	}
	return problems
}

// problemsIn returns the problems of each part, by the id of its first text, and in the order in which they were found.
func (f failures) problemsIn(parts [][]news.Paragraph) map[string][]prompts.Problem {
	firstOf := map[string]string{}
	for _, part := range parts {
		for _, p := range part {
			firstOf[p.ID] = part[0].ID
		}
	}
	problems := map[string][]prompts.Problem{}
	for _, p := range f.problems {
		if first, asked := firstOf[p.ID]; asked {
			problems[first] = append(problems[first], p)
		}
	}
	return problems
}
