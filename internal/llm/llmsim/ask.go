package llmsim

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/llm/llmsim/pseudo"
	"github.com/gisa-news/gisa/tasks/news"
)

// article is the data between the boundary lines of a prompt.
type article struct {
	Title      string           `json:"title"`
	Context    []news.Paragraph `json:"context"`
	Paragraphs []news.Paragraph `json:"paragraphs"`
}

// The tasks that a prompt can name.
const (
	taskTranslate     = "translate"
	taskHeadline      = "headline"
	taskSummarise     = "summarise"
	taskRepair        = "repair"
	taskRepairBullets = "repair-bullets"
	taskTranslateText = "translate-text"
)

// ask is what a prompt wants.
type ask struct {
	task     string // empty when the prompt holds no task that is known
	to       news.Lang
	article  article
	hasText  bool              // the prompt holds an article
	drafts   map[string]string // the texts that a repair hands back, by id
	terms    *pseudo.Terms
	fields   []field
	assumed  bool // the fields are what the task needs: none were prescribed
	form     form
	wantJSON bool // the word JSON stands in the prompt
}

// form is how the reply is written.
type form uint8

const (
	formProse form = iota // nothing was asked for
	formJSON
	formTagged
)

// parsePrompt finds the article, the task and the translations that the prompt prescribes.
func parsePrompt(user string) ask {
	a := ask{to: news.English}
	before, data, after, found := cutBlock(user, "ARTICLE")
	if !found || json.Unmarshal([]byte(data), &a.article) != nil {
		return a
	}
	a.hasText = true
	for line := range strings.Lines(after) {
		words := strings.Fields(line)
		if len(words) >= 6 && words[0] == "TASK" && words[2] == "from" && words[4] == "to" {
			a.task, a.to = words[1], news.Lang(strings.ToLower(strings.Trim(words[5], ".,:;")))
			break
		}
	}
	a.drafts = parseDrafts(after)
	a.terms = parseTerms(before+"\n"+after, data)
	return a
}

// cutBlock splits a message at the boundary lines around the data of that kind, ARTICLE or DRAFT. Whatever the data
// itself says about boundaries stands inside JSON strings and carries another number.
func cutBlock(user, kind string) (before, data, after string, found bool) {
	open := "<<<" + kind + " "
	start := strings.Index("\n"+user, "\n"+open) // at the start of a line: rules that come first may speak of the marks
	if start < 0 {
		return "", "", "", false
	}
	id, rest, found := strings.Cut(user[start+len(open):], "\n")
	id = strings.TrimSpace(id)
	if !found || id == "" {
		return "", "", "", false
	}
	data, after, found = strings.Cut(rest, kind+" "+id+">>>")
	return user[:start], data, after, found
}

// parseDrafts reads what a repair hands back, from the part of the prompt after the article.
func parseDrafts(task string) map[string]string {
	var block struct {
		Drafts []news.Paragraph `json:"drafts"`
	}
	_, data, _, found := cutBlock(task, "DRAFT")
	if !found || json.Unmarshal([]byte(data), &block) != nil {
		return nil
	}
	drafts := map[string]string{}
	for _, d := range block.Drafts {
		drafts[d.ID] = d.Text
	}
	return drafts
}

// termArrows separate a term from the translation that a glossary, a number table or a date table prescribes.
var termArrows = []string{" => ", " -> ", " → ", "→", " = ", "\t", " | "}

// parseTerms reads such lines, "- Kim Jong-un = 김정은 (note)", as far as their left side stands in the article.
func parseTerms(text, articleJSON string) *pseudo.Terms {
	var terms pseudo.Terms
	for line := range strings.Lines(text) {
		line = strings.TrimLeft(strings.TrimSpace(line), "-*•| ")
		for _, arrow := range termArrows {
			source, target, found := strings.Cut(line, arrow)
			if !found {
				continue
			}
			source = strings.Trim(source, "\"“”'`* ")
			if source != "" && len(source) <= 120 && strings.Contains(articleJSON, source) {
				terms.Add(source, firstTarget(target))
			}
			break
		}
	}
	return &terms
}

// firstTarget cuts the note and the other forms off a prescribed translation.
func firstTarget(s string) string {
	if i := strings.IndexAny(s, ";|[\t"); i >= 0 {
		s = s[:i]
	}
	s, _, _ = strings.Cut(s, " (")
	return strings.Trim(s, "\"“”'`* ")
}

// paragraph looks an id up among what is to be translated, then in the context.
func (a *ask) paragraph(id string) (string, bool) {
	for _, list := range [][]news.Paragraph{a.article.Paragraphs, a.article.Context} {
		for _, p := range list {
			if p.ID == id {
				return p.Text, true
			}
		}
	}
	return "", false
}

// isRepair reports whether the request mends an earlier answer: by its task, or as a translation of single
// paragraphs. A chunk of a long article has the headline, if it is the first, or else the paragraphs before it;
// what comes with neither has been asked for before.
func (a *ask) isRepair() bool {
	switch a.task {
	case taskRepair, taskRepairBullets, taskTranslateText, taskHeadline:
		return true
	case taskTranslate:
		return !a.assumed && len(a.article.Context) == 0 && !slices.ContainsFunc(a.fields, func(f field) bool { return f.name == news.TitleID })
	}
	return false
}

// defaultFields are what the task needs, for a prompt whose format the dialect ignores.
func (a *ask) defaultFields() []field {
	var list []field
	switch {
	case a.task == taskSummarise || a.task == taskRepairBullets:
		for _, name := range []string{"b1", "b2", "b3"} {
			list = append(list, field{name: name, fields: []field{{name: "text"}, {name: "paragraph"}, {name: "quote"}}})
		}
		return list
	case a.task == taskHeadline || a.article.Title != "" && !a.isRepair():
		list = append(list, field{name: news.TitleID})
	}
	if a.task == taskHeadline {
		return list
	}
	for _, p := range a.article.Paragraphs {
		list = append(list, field{name: p.ID})
	}
	return list
}
