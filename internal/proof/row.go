package proof

import (
	"fmt"
	"strings"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// Row is a text and its translation. Paragraphs are separated by blank lines.
type Row struct {
	ID          string    `json:"id"`
	SourceLang  news.Lang `json:"source_lang"`
	TargetLang  news.Lang `json:"target_lang"`
	Source      string    `json:"source"`
	Translation string    `json:"translation"`
}

// Reader checks rows. It holds what is the same for all of them.
type Reader struct {
	Glossary *glossary.Glossary // nil means the starter glossary
	Style    check.Style
}

// Check returns the findings of a row, or an error that says why the row cannot be checked.
func (r Reader) Check(row Row) ([]news.Finding, error) {
	if err := row.validate(); err != nil {
		return nil, err
	}
	r = r.withDefaults()
	source, target := paragraphs(row.Source), paragraphs(row.Translation)
	findings := []news.Finding{}
	if len(source) != len(target) {
		findings = append(findings, news.Finding{Check: news.FamilyStructure, Severity: news.Error,
			Message: fmt.Sprintf("the source has %d paragraphs, the translation %d", len(source), len(target))})
		// Nobody knows which belongs to which: the texts are compared whole.
		source, target = []string{strings.Join(source, " ")}, []string{strings.Join(target, " ")}
	}
	article := news.Article{ID: row.ID, Version: 1, Lang: row.SourceLang, Paragraphs: numbered(source)}
	return append(findings, check.Run(check.Input{
		Article: article, To: row.TargetLang, Translation: &news.Translation{Paragraphs: numbered(target)},
		Style: r.Style, Terms: r.Glossary.Slice(article),
	})...), nil
}

func (r Reader) withDefaults() Reader {
	if r.Glossary == nil {
		r.Glossary = glossary.Starter()
	}
	return r
}

func (row Row) validate() error {
	switch {
	case !row.SourceLang.IsSource():
		return fmt.Errorf("source_lang %q is not en or ko", row.SourceLang)
	case !row.TargetLang.IsTarget():
		return fmt.Errorf("target_lang %q is not one that gisa writes", row.TargetLang)
	case row.SourceLang == row.TargetLang:
		return fmt.Errorf("source_lang and target_lang are both %s", row.SourceLang)
	case strings.TrimSpace(row.Source) == "":
		return fmt.Errorf("source is empty")
	}
	return nil
}

// paragraphs cuts a text at blank lines and joins the lines of each paragraph.
func paragraphs(text string) []string {
	var list []string
	var lines []string
	for line := range strings.Lines(text + "\n\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		} else if len(lines) > 0 {
			list = append(list, strings.Join(lines, " "))
			lines = nil
		}
	}
	if len(list) == 0 {
		return []string{""}
	}
	return list
}

func numbered(texts []string) []news.Paragraph {
	list := make([]news.Paragraph, len(texts))
	for i, text := range texts {
		list[i] = news.Paragraph{ID: news.ParagraphID(i + 1), Text: text}
	}
	return list
}
