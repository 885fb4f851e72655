package meaning

import (
	"slices"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

var (
	timeCues = sync.OnceValue(func() *cueTable { return readCues("time") })
	rateCues = sync.OnceValue(func() *cueTable { return readCues("rate") })
)

// scaleMessages say what differs, by the scale of the cues.
var scaleMessages = map[string]string{
	"base":    "a change is measured against another time",
	"half":    "the first half-year became the second, or the reverse",
	"quarter": "another quarter of the year",
	"day":     "yesterday, today and tomorrow differ",
	"week":    "last, this and next week differ",
	"month":   "last, this and next month differ",
	"year":    "last, this and next year differ",
	"daytime": "morning and afternoon differ",
	"rate":    "a figure is for another span of time",
	"streak":  "it is another day or another one in a row",
}

// certainScales are those whose exchange is an error, wherever it was measured.
var certainScales = []string{"base", "half", "quarter", "streak", "rate"}

// times tells of sentences that stand at another place of one scale of time: from a month earlier for 전년 동월 대비.
func times(p Pair) []Doubt {
	if p.Title {
		return nil
	}
	var doubts []Doubt
	for _, a := range aligned(p) {
		source, target := timesOf(p.Source, a.source), timesOf(p.Target, a.target)
		doubts = append(doubts, exchanged(source, target)...)
		doubts = append(doubts, otherSpan(source, target)...)
	}
	return doubts
}

// otherSpan tells of next week for next month: of weeks, months and years each text names one, as far from today, on different scales.
func otherSpan(source, target []cue) []Doubt {
	told, written := inCalendar(source), inCalendar(target)
	if len(told) != 1 || len(written) != 1 {
		return nil
	}
	scale, place, _ := strings.Cut(told[0].class, " ")
	other, samePlace, _ := strings.Cut(written[0].class, " ")
	if scale == other || place != samePlace || place == "0" {
		return nil
	}
	return []Doubt{{Family: news.FamilyTime, Severity: news.Warning, Message: "a week, a month or a year became another of them", Source: told[0].Span, Target: written[0].Span}}
}

// inCalendar returns the cues that name a week, a month or a year by its distance from today.
func inCalendar(cues []cue) []cue {
	return slices.DeleteFunc(slices.Clone(cues), func(c cue) bool {
		scale, _, _ := strings.Cut(c.class, " ")
		return scale != "week" && scale != "month" && scale != "year"
	})
}

// timesOf returns the cues of time in a stretch of a text.
func timesOf(t *Text, s Span) []cue {
	cues := timeCues().find(t, s)
	for _, c := range cues {
		if scale, last := strings.CutSuffix(c.class, " -1"); last && isCompared(t, c.Span) {
			cues = append(cues, cue{c.Span, "base " + scale})
		}
	}
	for _, c := range rateCues().find(t, s) {
		if nearFigure(t, c.Span) {
			cues = append(cues, c)
		}
	}
	return append(cues, streaks(t, s)...)
}

// nearFigure reports whether a figure stands beside the words: before them in English, behind them in Korean.
func nearFigure(t *Text, s Span) bool {
	const near = 12
	for _, q := range t.Quantities {
		gap := s.Start - q.End
		if t.Lang == news.Korean {
			gap = q.Start - s.End
		}
		if gap >= 0 && gap <= near && (q.Kind == quantity.Percent || q.Kind == quantity.Money || q.Kind == quantity.Number && q.Weight == quantity.Hard) {
			return true
		}
	}
	return false
}

// exchanged returns a doubt for each scale on which each text has a place that the other one lacks.
func exchanged(source, target []cue) []Doubt {
	var doubts []Doubt
	var done []string
	for _, c := range source {
		scale, _, _ := strings.Cut(c.class, " ")
		if slices.Contains(done, scale) {
			continue
		}
		done = append(done, scale)
		told, written := onlyOn(scale, source, target), onlyOn(scale, target, source)
		if told.IsZero() || written.IsZero() {
			continue
		}
		d := Doubt{Family: news.FamilyTime, Severity: news.Warning, Message: scaleMessages[scale], Source: told, Target: written}
		if slices.Contains(certainScales, scale) {
			d.Severity = news.Error
		}
		doubts = append(doubts, d)
	}
	return doubts
}

// onlyOn returns the first cue on a scale whose place the other cues lack.
func onlyOn(scale string, cues, others []cue) Span {
	for _, c := range cues {
		same := func(o cue) bool { return o.class == c.class || isBase(o, c) }
		if strings.HasPrefix(c.class, scale+" ") && !slices.ContainsFunc(others, same) {
			return c.Span
		}
	}
	return Span{}
}

// isCompared reports whether something is measured against the time of a cue: from last year, 지난해 3월보다.
func isCompared(t *Text, s Span) bool {
	if t.Lang == news.English {
		words := t.englishIn(Span{s.Start - 12, s.Start})
		return len(words) > 0 && slices.Contains([]string{"from", "than", "over", "to", "with", "versus"}, words[len(words)-1].lower)
	}
	after := t.Raw[s.End:clip(t.Raw, min(len(t.Raw), s.End+30))]
	return slices.ContainsFunc([]string{"보다", "대비", "비해", "같은", "동기", "동월"}, func(w string) bool { return strings.Contains(after, w) })
}

// isBase reports whether one cue measures against the last year, month or week that the other one names.
func isBase(base, last cue) bool {
	scale, found := strings.CutPrefix(base.class, "base ")
	return found && last.class == scale+" -1"
}
