package render

import (
	"cmp"
	"slices"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// sheet is a result laid out for reading: every text cut where something is to be marked, every finding beside the text that
// it is about.
type sheet struct {
	Bullets []block
	Blocks  []block // the headline and the paragraphs
	Whole   []note  // what is about no single text
}

// block is one text of a result, or one bullet, with what was found about it.
type block struct {
	ID             string
	Source, Target []piece
	Evidence       []passage
	Notes          []note
	// Unplaced are the numbers of the notes whose words are marked nowhere: the block itself is marked with them.
	Unplaced []int
}

// passage is the quote of a bullet.
type passage struct {
	Paragraph string
	Quote     []piece
}

// note is a finding under the number that it is marked with.
type note struct {
	Number int
	news.Finding
}

// spread lays a result out. Notes are numbered in the order of reading.
func spread(r news.Result) sheet {
	var s sheet
	number := 0
	taken := map[string]bool{}
	take := func(id string) []note {
		taken[id] = true
		return notesOf(r.Findings, func(f news.Finding) bool { return f.Paragraph == id })
	}
	if r.Summary != nil {
		for i, bullet := range r.Summary.Bullets {
			b := draft{id: news.BulletID(i + 1), target: bullet.Text, evidence: bullet.Evidence}
			b.notes = take(b.id)
			s.Bullets = append(s.Bullets, b.marked(&number))
		}
	}
	if r.Translation != nil {
		for _, b := range pairs(r) {
			b.notes = take(b.id)
			s.Blocks = append(s.Blocks, b.marked(&number))
		}
		s.begin(r.Translation.Dateline)
	}
	s.Whole = notesOf(r.Findings, func(f news.Finding) bool { return !taken[f.Paragraph] })
	for i := range s.Whole {
		number++
		s.Whole[i].Number = number
	}
	return s
}

// begin puts the dateline before the first paragraph, as print has it.
func (s *sheet) begin(dateline string) {
	for i, b := range s.Blocks {
		if b.ID == news.TitleID {
			continue
		}
		if dateline != "" && len(b.Target) > 0 {
			s.Blocks[i].Target = append([]piece{{Text: dateline + " "}}, b.Target...)
		}
		return
	}
}

func notesOf(findings []news.Finding, ours func(news.Finding) bool) []note {
	var notes []note
	for _, f := range findings {
		if ours(f) {
			notes = append(notes, note{Finding: f})
		}
	}
	slices.SortStableFunc(notes, func(a, b note) int { return cmp.Compare(rank(a.Severity), rank(b.Severity)) })
	return notes
}

// rank orders severities, the worst first.
func rank(s news.Severity) int {
	switch s {
	case news.Error:
		return 0
	case news.Warning:
		return 1
	}
	return 2
}

// pairs returns the headline and the paragraphs beside their translations.
func pairs(r news.Result) []draft {
	var list []draft
	if r.Article.Title != "" || r.Translation.Title != "" {
		list = append(list, draft{id: news.TitleID, source: r.Article.Title, target: r.Translation.Title})
	}
	for _, p := range r.Article.Paragraphs {
		target, _ := r.Translation.Paragraph(p.ID)
		list = append(list, draft{id: p.ID, source: p.Text, target: target.Text})
	}
	return list
}

// draft is a block before it is marked.
type draft struct {
	id, source, target string
	evidence           []news.Evidence
	notes              []note
}

// marked numbers the notes on from number and marks their words where they stand.
func (d draft) marked(number *int) block {
	b := block{ID: d.id, Notes: d.notes}
	var source, target []mark
	quotes := make([][]mark, len(d.evidence))
	for i := range b.Notes {
		*number++
		n := &b.Notes[i]
		n.Number = *number
		placed := addMark(&target, d.target, n.TargetSpan, n.Target, *n)
		placed = addMark(&source, d.source, n.SourceSpan, n.Source, *n) || placed
		for j, e := range d.evidence {
			placed = addMark(&quotes[j], e.Quote, nil, n.Source, *n) || placed
		}
		if !placed {
			b.Unplaced = append(b.Unplaced, n.Number)
		}
	}
	b.Source, b.Target = pieces(d.source, source), pieces(d.target, target)
	for j, e := range d.evidence {
		b.Evidence = append(b.Evidence, passage{Paragraph: e.Paragraph, Quote: pieces(e.Quote, quotes[j])})
	}
	return b
}

func addMark(marks *[]mark, text string, at *news.Span, words string, n note) bool {
	where, ok := placeOf(text, at, words)
	if ok {
		*marks = append(*marks, mark{span: where, severity: n.Severity, numbers: []int{n.Number}})
	}
	return ok
}

// placeOf returns the place of a finding's words in a text. The text may be shorter than the one that the span was taken
// from, as what no screen shows was taken out: then the words are looked for.
func placeOf(text string, at *news.Span, words string) (span, bool) {
	if at != nil {
		start, end, inside := at.Bytes(text)
		if inside && text[start:end] == words {
			return span{start, end}, end-start < len(text)
		}
	}
	start, end, ok := prose.Locate(text, words)
	return span{start, end}, ok
}

// doubt says, in l, that nothing carries a bullet; it is empty where something does.
func (b block) doubt(l news.Lang) string {
	refused := func(n note) bool { return n.Check == news.FamilyEvidence && n.Severity != news.Info }
	switch {
	case len(b.Evidence) == 0:
		return wordNoEvidence.in(l)
	case slices.ContainsFunc(b.Notes, refused):
		return wordBadEvidence.in(l)
	}
	return ""
}
