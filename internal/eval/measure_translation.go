package eval

import (
	"math"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// chrf compares the whole text of an article, as one segment, with the reference.
func chrf(c ChrF) func(*subject) totals {
	return func(s *subject) totals {
		if !s.asked.translation {
			return nil
		}
		return c.statistics(text(s.translation), text(s.item.Reference))
	}
}

func chrfFigure(s totals) float64 {
	if s == nil {
		return math.NaN()
	}
	return chrfScore(s)
}

// numbers counts the hard quantities paragraph by paragraph: those of the source and how many of them the
// translation has, those of the translation and how many of them the source explains. The title is left
// out, because a headline chooses its figures. Whether a day that the source tells as a weekday is the
// right one is for the checks to say; here it counts as told.
func numbers(s *subject) totals {
	if !s.asked.translation {
		return nil
	}
	var inSource, found, inTarget, explained float64
	for _, p := range s.item.Article.Paragraphs {
		translated, _ := s.translation.Paragraph(p.ID)
		source := quantity.Find(p.Text, string(s.item.Article.Lang))
		target := quantity.Find(translated.Text, string(s.item.To))
		missing, surplus := hardDifferences(s.item.Article.PublishedAt, quantity.Compare(source, target))
		inSource += countHard(source)
		found += countHard(source) - missing
		inTarget += countHard(target)
		explained += countHard(target) - surplus
	}
	if inSource+inTarget == 0 {
		return nil
	}
	return totals{inSource, found, inTarget, explained}
}

func countHard(list []quantity.Quantity) float64 {
	n := 0.0
	for _, q := range list {
		if q.Weight == quantity.Hard {
			n++
		}
	}
	return n
}

// hardDifferences counts what the target lacks and what it adds; a quantity gone wrong is both. A month that
// only the dateline tells (next month, 다음 달) is not added.
func hardDifferences(published time.Time, d quantity.Diff) (missing, surplus float64) {
	missing = countHard(d.Missing)
	for _, q := range d.Surplus {
		if q.Weight == quantity.Hard && !isMonthNear(published, q) {
			surplus++
		}
	}
	for _, p := range d.Changed {
		missing += countHard([]quantity.Quantity{p.Source})
		surplus += countHard([]quantity.Quantity{p.Target})
	}
	return missing, surplus
}

// isMonthNear reports whether q is the month of that day, or the one before or after it.
func isMonthNear(day time.Time, q quantity.Quantity) bool {
	month, whole := q.Value.Int64()
	if q.Kind != quantity.Month || !whole || day.IsZero() {
		return false
	}
	return prose.IsNearMonth(day, int(month))
}

// f1 returns the F1 of the counts of numbers. Where one side has quantities and the other none, it is 0.
func f1(s totals) float64 {
	if s == nil {
		return math.NaN()
	}
	inSource, found, inTarget, explained := s[0], s[1], s[2], s[3]
	if found == 0 || explained == 0 {
		return 0
	}
	precision, recall := explained/inTarget, found/inSource
	return 2 * precision * recall / (precision + recall)
}

// names measures the share of the glossary entries in the article that the translation has.
func names(s *subject) totals {
	if !s.asked.translation {
		return nil
	}
	translated, found := text(s.translation), 0
	for _, hit := range s.mentioned {
		if hit.In(translated, s.item.To) {
			found++
		}
	}
	return share(found, len(s.mentioned))
}

// register measures the share of the Korean paragraphs in newspaper style. It goes by the findings of the checks, which
// tell paragraphs, not sentences, and look outside quotation marks only. What is not Korean at all has no register and
// does not count.
func register(s *subject) totals {
	if s.item.To != news.Korean {
		return nil
	}
	wrong, foreign := s.flagged(news.FamilyRegister), s.flagged(news.FamilyUntranslated)
	plain, all := 0, 0
	for _, p := range s.translation.Paragraphs {
		if strings.TrimSpace(p.Text) == "" || foreign[p.ID] {
			continue
		}
		all++
		if !wrong[p.ID] {
			plain++
		}
	}
	return share(plain, all)
}

// omission measures the share of the paragraphs with an error that says they did not arrive as a whole.
func omission(s *subject) totals {
	if !s.asked.translation {
		return nil
	}
	lost, n := s.flagged(news.FamilyStructure, news.FamilyOmission, news.FamilyUntranslated), 0
	for _, p := range s.item.Article.Paragraphs {
		if lost[p.ID] {
			n++
		}
	}
	return share(n, len(s.item.Article.Paragraphs))
}

// flagged returns the paragraphs, the title and the bullets with an error of one of these families.
func (s *subject) flagged(families ...news.Family) map[string]bool {
	ids := map[string]bool{}
	for _, f := range s.findings {
		for _, family := range families {
			if f.Check == family && f.Severity == news.Error {
				ids[f.Paragraph] = true
			}
		}
	}
	return ids
}
