package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/tasks/news"
)

// draft is an article on its way through the pipeline.
type draft struct {
	article news.Article // the metadata known so far; its paragraphs come last
	// lines is the body: one paragraph or one wrapped line each, "" between paragraphs.
	lines []string
	// wrapped says that a line may be a piece of a paragraph, because whoever wrote the text chose where lines end.
	wrapped bool
	// titleInBody says that the first short line may be the title: nothing else has named it.
	titleInBody bool
	// dayOnly says that PublishedAt is a day whose time nobody gave.
	dayOnly bool
	// linked says that the item of a feed has a URL of its own, which is not the input's.
	linked bool
	// refused is why this item of several is no article.
	refused error
}

// filedDateline is a dateline that a sender files with what stands around it in print.
var filedDateline = lazyregexp.New(`^(.*?),?(?: ?[(/](` + credits + `)[)/])? ?(?:` + dash + `|_)?$`)

// filedKorean is the same in Korean: (서울=연합뉴스).
var filedKorean = lazyregexp.New(`^[(\[<【〔]([^=()]+?) ?= ?([^=()]+?)[)\]>】〕]\s*=?$`)

// setDateline keeps the dateline of an item's own field, and the agency in it where nothing else names one.
func (d *draft) setDateline(text string) {
	if d.article.Dateline != "" {
		return
	}
	text = strings.TrimSpace(text)
	if m := filedKorean.FindStringSubmatch(text); m != nil {
		text = m[1]
		setIfEmpty(&d.article.Credit, m[2])
	} else if m := filedDateline.FindStringSubmatch(text); m != nil {
		text = m[1]
		setIfEmpty(&d.article.Credit, m[2])
	}
	setIfEmpty(&d.article.Dateline, text)
}

// keep stores what cleaning took out of the body: in its own field, or under Stripped when the field is taken.
func (d *draft) keep(f field, rule, value string) {
	value = strings.TrimSpace(value)
	if value == "" {
		return
	}
	target := d.field(f)
	switch {
	case target == nil:
		d.strip(rule, value)
	case *target == "":
		*target = value
	case f == fieldDateline && !hasDigit(*target) && hasDigit(value):
		// The day is what a dateline is needed for: the one in the copy has it, the sender's place has not.
		d.strip(rule, *target)
		*target = value
	case f == fieldByline && (strings.Contains(*target, value) || strings.Contains(value, *target)):
		// "홍길동" and "홍길동 기자" are one person.
	case *target != value:
		d.strip(rule, value)
	}
}

func hasDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }

func (d *draft) strip(rule, text string) {
	d.article.Stripped = append(d.article.Stripped, news.Stripped{Rule: rule, Text: text})
}

// field returns where the article keeps f, or nil for what only Stripped keeps.
func (d *draft) field(f field) *string {
	switch f {
	case fieldSection:
		return &d.article.Section
	case fieldLabel:
		return &d.article.Label
	case fieldCredit:
		return &d.article.Credit
	case fieldByline:
		return &d.article.Byline
	case fieldEmail:
		return &d.article.Email
	case fieldDateline:
		return &d.article.Dateline
	case fieldCopyright:
		return &d.article.Copyright
	}
	return nil
}

// contentID names an article that came without an id: the same text is the same story, whoever sends it.
func contentID(a news.Article) string {
	h := sha256.New()
	h.Write([]byte(a.Lang))
	for _, text := range append([]string{a.Title}, paragraphTexts(a.Paragraphs)...) {
		h.Write([]byte{0})
		h.Write([]byte(text))
	}
	return "a" + hex.EncodeToString(h.Sum(nil)[:8])
}

func paragraphTexts(paragraphs []news.Paragraph) []string {
	texts := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		texts[i] = p.Text
	}
	return texts
}

// settleRaised puts raised and lowered text on the line, in the body and in what stands under Stripped.
func (d *draft) settleRaised() {
	var marks, more []string
	for i, line := range d.lines {
		d.lines[i], more = settleRaised(line)
		marks = append(marks, more...)
		d.lines[i], more = takeNoteMarks(d.lines[i])
		marks = append(marks, more...)
	}
	for i, s := range d.article.Stripped {
		d.article.Stripped[i].Text, _ = settleRaised(s.Text)
	}
	if len(marks) > 0 {
		d.strip("footnote-mark", strings.Join(marks, " "))
	}
}
