package prompts

import (
	"fmt"

	"github.com/gisa-news/gisa/tasks/news"
)

// Translation asks for every paragraph of the article and, if WithTitle, for its title. The reply's
// fields are the paragraph ids, and "title".
type Translation struct {
	Article   Article
	WithTitle bool
}

// Render returns the prompt.
func (t Translation) Render() (Prompt, error) {
	prompt, err := render(t.Article, "translate.tmpl", t)
	if err != nil {
		return Prompt{}, err
	}
	return prompt.withExample(t.Article, func(a Article, m model) (Prompt, []Field, error) {
		if !t.WithTitle {
			a.Title = ""
		}
		shown, err := render(a, "translate.tmpl", Translation{Article: a, WithTitle: t.WithTitle})
		return shown, m.translated(t.WithTitle), err
	})
}

// Headline asks for a headline of an article that came without one. The reply's field is "title".
type Headline struct {
	Article Article
}

// Render returns the prompt.
func (h Headline) Render() (Prompt, error) { return render(h.Article, "headline.tmpl", h) }

// Summary asks for bullets in the target language, drawn from the source. The reply's fields are "b1",
// "b2", …, each an object of "text", "paragraph" and "quote", in this order: text first was verbatim in
// 41 of 43 quotes and never looped, evidence first in 26 of 30 with 3 loops of 15 (Qwen2.5-Coder 0.5B).
type Summary struct {
	Article Article
	Bullets int
}

// Render returns the prompt.
func (s Summary) Render() (Prompt, error) {
	prompt, err := render(s.Article, "summarise.tmpl", s)
	if err != nil {
		return Prompt{}, err
	}
	return prompt.withExample(s.Article, func(a Article, m model) (Prompt, []Field, error) {
		shown, err := render(a, "summarise.tmpl", Summary{Article: a, Bullets: len(m.Bullets)})
		return shown, m.summed(), err
	})
}

// Repair hands drafts back with what is wrong with them. The reply's fields are the ids of the drafts.
// Article holds the source of the drafts.
type Repair struct {
	Article  Article
	Drafts   []news.Paragraph
	Problems []Problem
}

// Problem is one thing that is wrong with a draft, in words.
type Problem struct {
	ID   string `json:"id"` // of the draft
	Text string `json:"problem"`
}

// Render returns the prompt.
func (r Repair) Render() (Prompt, error) {
	return r.Article.renderRepair("repair.tmpl", r.Drafts, r.Problems)
}

// BulletRepair hands bullets back with what is wrong with them. The reply's fields are the ids of the
// problems, each an object as for Summary. Drafts may hold the other bullets too, so that none is repeated.
type BulletRepair struct {
	Article  Article
	Drafts   []news.Paragraph
	Problems []Problem
}

// Render returns the prompt.
func (r BulletRepair) Render() (Prompt, error) {
	return r.Article.renderRepair("repair_bullets.tmpl", r.Drafts, r.Problems)
}

func (a Article) renderRepair(task string, drafts []news.Paragraph, problems []Problem) (Prompt, error) {
	block, err := draftBlock(drafts, problems)
	if err != nil {
		return Prompt{}, fmt.Errorf("prompts: encode drafts: %w", err)
	}
	return render(a, task, map[string]any{"Article": a, "Drafts": block})
}

// Texts asks for a translation of loose texts, such as a bullet that came out in the wrong language.
// They are the Article's paragraphs; the reply's fields are their ids.
type Texts struct {
	Article Article
}

// Render returns the prompt.
func (t Texts) Render() (Prompt, error) {
	prompt, err := render(t.Article, "texts.tmpl", t)
	if err != nil {
		return Prompt{}, err
	}
	return prompt.withExample(t.Article, func(a Article, m model) (Prompt, []Field, error) {
		a.Title = ""
		shown, err := render(a, "texts.tmpl", Texts{a})
		return shown, m.translated(false), err
	})
}
