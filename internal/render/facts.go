package render

import (
	"strings"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

// fact is something that the source tells about itself: its dateline, its credit, its date.
type fact struct {
	Name, Value string
	IsURL       bool
}

// factsOf returns what the article of a result tells about itself; what it does not tell is left out. The dateline is
// that of the translation where there is one, all else in the words of the source.
func factsOf(r news.Result, l news.Lang) []fact {
	a := r.Article
	if r.Translation != nil && r.Translation.Dateline != "" {
		a.Dateline = r.Translation.Dateline
	}
	all := []fact{
		{Name: wordLabel.in(l), Value: a.Label},
		{Name: wordSection.in(l), Value: a.Section},
		{Name: wordDateline.in(l), Value: a.Dateline},
		{Name: wordByline.in(l), Value: a.Byline},
		{Name: wordCredit.in(l), Value: a.Credit},
		{Name: wordPublished.in(l), Value: clock(a.PublishedAt)},
		{Name: wordEmbargo.in(l), Value: clock(a.Embargo)},
		{Name: wordCopyright.in(l), Value: a.Copyright},
		{Name: wordURL.in(l), Value: a.URL, IsURL: true},
	}
	var told []fact
	for _, f := range all {
		if strings.TrimSpace(f.Value) != "" {
			told = append(told, f)
		}
	}
	return told
}

// clock writes a time with its distance from UTC, as the source gave it; the zero time is empty.
func clock(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	if _, offset := t.Zone(); offset == 0 {
		return t.Format("2006-01-02 15:04 UTC")
	}
	return t.Format("2006-01-02 15:04 -07:00")
}
