package proof

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/tasks/news"
)

// Row is a text and its translation. Paragraphs are separated by blank lines; a first one of both that is a headline is the title, and
// is counted among them no more. Character references of HTML, such as
// &quot;, count as the characters that they stand for; in a translation, those of marks only where the source has some, too.
// A language that is absent is found out from the text.
type Row struct {
	ID          string    `json:"id"`
	SourceLang  news.Lang `json:"source_lang,omitempty"`
	TargetLang  news.Lang `json:"target_lang,omitempty"`
	Source      string    `json:"source"`
	Translation string    `json:"translation"`
	// PublishedAt is the day or the time of the source, as 2026-11-20 or 2026-11-20T09:00:00+09:00: by it weekdays become dates.
	PublishedAt string `json:"published_at,omitempty"`
}

// Reader checks rows. It holds what is the same for all of them.
type Reader struct {
	Glossary *glossary.Glossary // nil means the starter glossary
	Style    check.Style
}

// Check returns the findings of a row, or an error that says why the row cannot be checked.
func (r Reader) Check(row Row) ([]news.Finding, error) {
	row, err := row.WithLanguages()
	if err != nil {
		return nil, err
	}
	published, err := row.published()
	if err != nil {
		return nil, err
	}
	r = r.withDefaults()
	source, target := row.texts()
	source, target, title := withoutTitle(source, target)
	findings := []news.Finding{}
	if len(source) != len(target) {
		findings = append(findings, news.Finding{Check: news.FamilyStructure, Severity: news.Error,
			Message: fmt.Sprintf("the source has %d paragraphs, the translation %d", len(source), len(target))})
		source, target = whole(source), whole(target)
	}
	article := news.Article{ID: row.ID, Version: 1, Lang: row.SourceLang, Title: title.source.text, PublishedAt: published, Paragraphs: numbered(source)}
	findings = append(findings, check.Run(check.Input{
		Article: article, To: row.TargetLang, Translation: &news.Translation{Title: title.target.text, Paragraphs: numbered(target)},
		Style: r.Style, Terms: r.Glossary.Slice(article), ByOthers: true,
	})...)
	news.NameFindings(findings)
	return findings, nil
}

// published reads PublishedAt, a zero time where it is empty.
func (row Row) published() (time.Time, error) {
	if row.PublishedAt == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05"} {
		if t, err := time.Parse(layout, row.PublishedAt); err == nil {
			return t, nil
		}
	}
	return time.Time{}, errors.New("published_at is no date like 2026-11-20 or 2026-11-20T09:00:00+09:00")
}

func (r Reader) withDefaults() Reader {
	if r.Glossary == nil {
		r.Glossary = glossary.Starter()
	}
	return r
}

// WithLanguages returns the row with both languages named: an absent one is found out from its text. A translation that
// does not show its language, or is in that of the source, counts as one into the language that gisa would write. The
// error says why the row cannot be checked.
func (row Row) WithLanguages() (Row, error) {
	if strings.TrimSpace(row.Source) == "" {
		return row, errors.New("source is empty")
	}
	if row.SourceLang == "" {
		if row.SourceLang = ingest.Detect(row.Source); !row.SourceLang.IsSource() {
			return row, errors.New("the source does not look English or Korean: name its language")
		}
	}
	if row.TargetLang == "" {
		if row.TargetLang = ingest.Detect(row.Translation); row.TargetLang == "" || row.TargetLang == row.SourceLang {
			row.TargetLang = row.SourceLang.DefaultTarget()
		}
	}
	switch {
	case !row.SourceLang.IsSource():
		return row, fmt.Errorf("source_lang %q is not en or ko", row.SourceLang)
	case !row.TargetLang.IsTarget():
		return row, fmt.Errorf("target_lang %q is not one that gisa writes", row.TargetLang)
	case row.SourceLang == row.TargetLang:
		return row, fmt.Errorf("source_lang and target_lang are both %s", row.SourceLang)
	}
	return row, nil
}

func numbered(texts []paragraph) []news.Paragraph {
	list := make([]news.Paragraph, len(texts))
	for i, p := range texts {
		list[i] = news.Paragraph{ID: news.ParagraphID(i + 1), Text: p.text}
	}
	return list
}
