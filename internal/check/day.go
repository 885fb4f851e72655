package check

import (
	"time"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// day is what is known of the day that an article is of.
type day struct {
	date  time.Time  // what weekdays are counted from; zero where nobody knows. Of a dateline without a year, only the weekday is right
	month time.Month // 0 where nobody knows
	year  int        // 0 where nobody knows
}

// dayOf returns the day of the article: that of its publication, or that of the dateline that opens the source or the
// translation. Of a dateline without a year, the weekday is the one by which most of the weekdays and days of the two texts agree.
func dayOf(in Input) day {
	if t := in.Article.PublishedAt; !t.IsZero() {
		return day{t, t.Month(), t.Year()}
	}
	line, ok := datelineOf(in)
	switch {
	case !ok:
		return day{}
	case line.Year > 0:
		return day{line.On(line.Year), line.Month, line.Year}
	}
	weekday, ok := likeliestWeekday(in, line)
	for year := someYear; ok && year < someYear+28; year++ {
		if t := line.On(year); t.Weekday() == weekday && t.Day() == line.Day {
			return day{date: t, month: line.Month}
		}
	}
	return day{month: line.Month}
}

// someYear begins a cycle of the calendar, in which every date falls on every weekday.
const someYear = 2000

// datelineOf returns the dateline of the article, wherever it stands.
func datelineOf(in Input) (prose.Dateline, bool) {
	if line, ok := prose.FindDateline(in.Article.Dateline + " —"); ok {
		return line, true
	}
	if len(in.Article.Paragraphs) > 0 {
		if line, ok := prose.FindDateline(in.Article.Paragraphs[0].Text); ok {
			return line, true
		}
	}
	if in.Translation != nil && len(in.Translation.Paragraphs) > 0 {
		return prose.FindDateline(in.Translation.Paragraphs[0].Text)
	}
	return prose.Dateline{}, false
}

// likeliestWeekday returns the weekday of a dateline by the weekdays and the days of the two texts: each pair of one paragraph votes
// for what it would be if both were the same day. Of two with as many votes, the one wins by which the day itself or the day
// before it is named.
func likeliestWeekday(in Input, line prose.Dateline) (time.Weekday, bool) {
	var votes [7]int
	best := -1
	for _, p := range in.Article.Paragraphs {
		for _, weekday := range numbersOf(in, p.ID, quantity.Weekday) {
			for _, n := range numbersOf(in, p.ID, quantity.Day) {
				for away := -7; away <= 13; away++ {
					if line.On(someYear).AddDate(0, 0, away).Day() != int(n) {
						continue
					}
					of := ((int(weekday)-away)%7 + 7) % 7
					votes[of] += 2
					if away == 0 || away == -1 {
						votes[of]++
					}
					if best < 0 || votes[of] > votes[best] {
						best = of
					}
				}
			}
		}
	}
	return time.Weekday(max(best, 0)), best >= 0
}

// numbersOf returns the numbers of a kind in a paragraph and its translation, each once.
func numbersOf(in Input, id string, kind quantity.Kind) []int64 {
	var list []int64
	seen := map[int64]bool{}
	read := func(text string, lang news.Lang) {
		for _, q := range quantity.Find(text, string(lang)) {
			if n, whole := q.Value.Int64(); whole && q.Kind == kind && !seen[n] {
				seen[n] = true
				list = append(list, n)
			}
		}
	}
	source, _ := in.Article.Paragraph(id)
	read(source.Text, in.Article.Lang)
	if in.Translation != nil {
		target, _ := in.Translation.Paragraph(id)
		read(target.Text, in.To)
	}
	return list
}

// isLately reports whether a day of that month is of the days that copy names without their month: those of its own month, and
// those less than two weeks away.
func (d day) isLately(month time.Month, dayOfMonth int) bool {
	if month == d.month {
		return true
	}
	if d.date.IsZero() {
		return false
	}
	const reach = 14
	for away := -reach; away <= reach; away++ {
		if t := d.date.AddDate(0, 0, away); t.Month() == month && t.Day() == dayOfMonth {
			return true
		}
	}
	return false
}
