package proof

import (
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// region is a piece of the translation as it came. Lines and columns count from 1, columns and characters in Unicode code
// points; the end is the character behind the last one.
type region struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine"`
	EndColumn   int `json:"endColumn"`
	CharOffset  int `json:"charOffset"`
	CharLength  int `json:"charLength"`
}

// places finds findings in the translation of a row.
type places struct {
	text       string
	title      paragraph
	paragraphs []paragraph
}

func newPlaces(row Row) places {
	source, target := row.texts()
	source, target, title := withoutTitle(source, target)
	if len(source) != len(target) {
		target = whole(target)
	}
	return places{row.Translation, title.target, target}
}

// of returns where the words of a finding stand, or else its paragraph. It returns nil where the finding is about no text.
func (p places) of(f news.Finding) *region {
	if f.Paragraph == news.TitleID {
		return p.within(p.title, f)
	}
	for i, par := range p.paragraphs {
		if f.Paragraph == news.ParagraphID(i+1) {
			return p.within(par, f)
		}
	}
	return nil
}

// within returns where the words of a finding stand in its paragraph, nil where there is none.
func (p places) within(par paragraph, f news.Finding) *region {
	if par.text == "" {
		return nil
	}
	start, end, ok := prose.Locate(par.text, f.Target)
	if at := f.TargetSpan; at != nil {
		start, end, ok = at.Bytes(par.text)
	}
	if !ok {
		start, end = 0, len(par.text)
	}
	from, to := par.place(start, end)
	return regionOf(p.text, from, to)
}

func regionOf(text string, from, to int) *region {
	r := region{CharOffset: utf8.RuneCountInString(text[:from]), CharLength: utf8.RuneCountInString(text[from:to])}
	r.StartLine, r.StartColumn = lineAndColumn(text[:from])
	r.EndLine, r.EndColumn = lineAndColumn(text[:to])
	return &r
}

// lineAndColumn returns where the character behind a text stands.
func lineAndColumn(before string) (line, column int) {
	return 1 + strings.Count(before, "\n"), 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
}
