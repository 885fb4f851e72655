package render

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/gisa-news/gisa/tasks/news"
)

// Options say how a result is shown. The zero value shows all of it, unwrapped and without colour, under headings in the
// language of the result.
type Options struct {
	// Lang is the language of headings, states and labels: news.English or news.Korean. Empty means the target
	// language; a language that the interface does not speak means English.
	Lang news.Lang
	// Only leaves out what is not wanted; the zero value shows all.
	Only Part
	// Width is the columns of the terminal, for Text and Findings. 0 means that no line is broken: what a pipe or a file gets.
	Width int
	// Color marks doubts, states and severities with ANSI codes, for Text and Findings.
	Color bool
}

// Part is a part of a result.
type Part string

// The parts that can be asked for. All is the zero value.
const (
	All             Part = ""
	OnlyTranslation Part = "translation"
	OnlySummary     Part = "summary"
)

// prepare returns what is to be shown of r, harmless to a screen, and the options with their defaults filled in. It is an
// error if r does not have the part that is wanted.
func (o Options) prepare(r news.Result) (news.Result, Options, error) {
	o.Lang = cmp.Or(o.Lang, r.To)
	switch {
	case !slices.Contains([]Part{All, OnlyTranslation, OnlySummary}, o.Only):
		return r, o, fmt.Errorf("no part of a result is called %q", o.Only)
	case o.Only == OnlyTranslation && r.Translation == nil, o.Only == OnlySummary && r.Summary == nil:
		return r, o, fmt.Errorf("the result has no %s", o.Only)
	}
	r = PrintableResult(r)
	switch o.Only {
	case OnlyTranslation:
		r.Summary = nil
		r.Findings = slices.DeleteFunc(r.Findings, func(f news.Finding) bool { return isOfSummary(f.Paragraph) })
	case OnlySummary:
		r.Translation = nil
		r.Findings = slices.DeleteFunc(r.Findings, func(f news.Finding) bool {
			return f.Paragraph != "" && !isOfSummary(f.Paragraph)
		})
	}
	return r, o, nil
}

func isOfSummary(id string) bool { return id == news.SummaryID || news.IsBullet(id) }
