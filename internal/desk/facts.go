package desk

import (
	"fmt"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// facts are what code knows better than a model: how the article's numbers are written in the target
// language, which days its weekdays are, and its measures in metric units. Package check
// resolves weekdays by the same code.
func facts(a news.Article, to news.Lang, style quantity.Style) []string {
	if to == a.Lang || to != news.English && to != news.Korean {
		return nil
	}
	var texts []string
	for _, p := range a.Paragraphs {
		texts = append(texts, p.Text)
	}
	found := quantity.Find(a.Title+"\n"+strings.Join(texts, "\n"), string(a.Lang))
	lines := dayFacts(found, a.PublishedAt, to)
	for _, e := range quantity.Equivalents(found, string(to), style) {
		lines = append(lines, e.Source+" = "+e.Target)
	}
	return append(lines, unitFacts(found, to, style)...)
}

// dayFacts tells weekdays as days of the month for Korean and, for English, the days of the month within a
// week of the article as weekdays.
func dayFacts(found []quantity.Quantity, published time.Time, to news.Lang) []string {
	if published.IsZero() {
		return nil
	}
	var lines []string
	seen := map[string]bool{}
	for _, q := range found {
		line := ""
		n, _ := q.Value.Int64()
		switch {
		case q.Kind == quantity.Weekday && to == news.Korean:
			line = weekdayLine(q.Text, time.Weekday(n%7), published)
		case q.Kind == quantity.Day && to == news.English:
			line = dayLine(q.Text, int(n), published)
		}
		if line != "" && !seen[line] {
			seen[line] = true
			lines = append(lines, line)
		}
	}
	return lines
}

func weekdayLine(text string, weekday time.Weekday, published time.Time) string {
	past, coming := prose.WeekdayDates(published, weekday)
	return fmt.Sprintf("%s: %d일 if it is past, %d월 %d일 if it is to come", text, past.Day(), coming.Month(), coming.Day())
}

func dayLine(text string, day int, published time.Time) string {
	d, ok := prose.DateNear(published, day)
	if !ok {
		return ""
	}
	return fmt.Sprintf("%s = %s (%s)", text, d.Weekday(), d.Format("Jan. 2"))
}

func unitFacts(found []quantity.Quantity, to news.Lang, style quantity.Style) []string {
	var lines []string
	seen := map[string]bool{}
	for _, q := range found {
		metric, ok := quantity.Metric(q.Reading)
		if !ok || to != news.Korean || seen[q.Text] {
			continue
		}
		seen[q.Text] = true
		lines = append(lines, fmt.Sprintf("%s: %s, if the unit has to be explained", q.Text, quantity.Format(metric, string(to), style)))
	}
	return lines
}
