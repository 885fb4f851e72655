package eval

import (
	"math"
	"strings"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// Figures are the figures of an article or of a corpus by the name of the metric. What is undefined is absent.
type Figures map[string]float64

// Score returns the figures of one article.
//
// A failed article counts as one whose translation is missing: its text metrics are 0, its omission is 1, and every
// paragraph is an error of the checks, so that it pulls a mean down instead of being left out of it. Whether bullets were
// asked for, one failure alone does not tell; [NewReport] knows it from the other outputs. The checks run with the
// default house style and with the item's glossary alone.
func Score(item Item, o Output) Figures {
	return measureAll(newSubject(item, o, askedOf(o))).figures()
}

// asked is what a system was asked for, and so what counts as 0 where it is missing.
type asked struct{ translation, bullets bool }

// askedOf returns what the system was asked for, by what the outputs have. Failed articles do not tell; a translation at
// least was asked for.
func askedOf(outputs ...Output) asked {
	var a asked
	for _, o := range outputs {
		if o.Error == "" {
			a.translation = a.translation || o.Result.Translation != nil
			a.bullets = a.bullets || o.Result.Summary != nil
		}
	}
	if !a.bullets {
		a.translation = true
	}
	return a
}

// subject is an article, its output and the findings in it, ready to be measured.
type subject struct {
	item        Item
	output      Output
	asked       asked
	translation news.Translation
	bullets     []news.Bullet
	findings    []news.Finding
	mentioned   []glossary.Hit
}

func newSubject(item Item, o Output, a asked) *subject {
	s := &subject{item: item, output: o, asked: a, mentioned: glossary.New(item.Entries).Slice(item.Article)}
	input := check.Input{Article: item.Article, To: item.To, Terms: s.mentioned}
	if o.Error == "" && o.Result.Translation != nil {
		s.translation = *o.Result.Translation
	}
	if o.Error == "" && o.Result.Summary != nil {
		s.bullets = o.Result.Summary.Bullets
	}
	if a.translation {
		input.Translation = &s.translation
	}
	if a.bullets {
		input.Summary = &news.Summary{Bullets: s.bullets}
		input.Bullets = max(1, len(s.bullets)) // how many were asked for is not known; none is an error
	}
	s.findings = check.Run(input)
	return s
}

// text returns a translation as a reader has it, the title first.
func text(t news.Translation) string {
	lines := []string{t.Title}
	for _, p := range t.Paragraphs {
		lines = append(lines, p.Text)
	}
	return strings.Join(lines, "\n")
}

func bulletText(bullets []news.Bullet) string {
	lines := make([]string, len(bullets))
	for i, b := range bullets {
		lines[i] = b.Text
	}
	return strings.Join(lines, "\n")
}

// measurements are what each metric measured, in the order of the table.
type measurements []totals

func measureAll(s *subject) measurements {
	list := make(measurements, len(metrics))
	for i, m := range metrics {
		list[i] = m.measure(s)
	}
	return list
}

func (m measurements) plus(other measurements) measurements {
	total := make(measurements, len(metrics))
	copy(total, m)
	for i := range other {
		total[i] = total[i].plus(other[i])
	}
	return total
}

func (m measurements) figures() Figures {
	f := Figures{}
	for i, s := range m {
		if x := metrics[i].figure(s); !math.IsNaN(x) {
			f[metrics[i].Name] = x
		}
	}
	return f
}
