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
// A failed article had its translation due: its text metrics are 0, its omission is 1, and every paragraph
// is an error of the checks, so that it pulls a mean down instead of being left out of it. Whether bullets
// were due, one failure alone does not tell; [NewReport] knows it from the other outputs. The checks run with
// the default house style and with the item's glossary alone.
func Score(item Item, o Output) Figures {
	return measureAll(newSubject(item, o, dueFor(o))).figures()
}

// due says what a system was asked for, and so what counts as 0 where it is missing.
type due struct{ translation, bullets bool }

// dueFor goes by what there is. Failed articles do not tell; at least a translation was due.
func dueFor(outputs ...Output) due {
	var d due
	for _, o := range outputs {
		if o.Error == "" {
			d.translation = d.translation || o.Result.Translation != nil
			d.bullets = d.bullets || o.Result.Summary != nil
		}
	}
	if !d.bullets {
		d.translation = true
	}
	return d
}

// subject is an article under measurement.
type subject struct {
	item        Item
	output      Output
	due         due
	translation news.Translation
	bullets     []news.Bullet
	findings    []news.Finding
	terms       []glossary.Hit
}

func newSubject(item Item, o Output, d due) *subject {
	s := &subject{item: item, output: o, due: d, terms: glossary.New(item.Entries).Slice(item.Article)}
	input := check.Input{Article: item.Article, To: item.To, Terms: s.terms}
	if o.Error == "" && o.Result.Translation != nil {
		s.translation = *o.Result.Translation
	}
	if o.Error == "" && o.Result.Summary != nil {
		s.bullets = o.Result.Summary.Bullets
	}
	if d.translation {
		input.Translation = &s.translation
	}
	if d.bullets {
		input.Summary = &news.Summary{Bullets: s.bullets}
		input.Bullets = max(1, len(s.bullets)) // how many were asked for is not known; none is an error
	}
	s.findings = check.Run(input)
	return s
}

// text is a translation as a reader has it, the title first.
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
type measurements []sums

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
