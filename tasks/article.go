package tasks

import (
	"time"

	"github.com/gisa-news/gisa/internal/ingest"
)

// NewArticle returns the article that a text is: plain text, with a blank line between paragraphs. It is cleaned as
// [ReadArticle] cleans a file; what is taken out of the body, such as a byline, is in a field of the article. Without
// a title, a first line that looks like one becomes it.
//
// The article's id is a hash of its content. Where the newsroom has an id of its own for the story, put it into ID:
// the id of the job will show it, and a later version of the story can have it again, with a higher Version.
//
// The error says what makes the text no article, without quoting it: no words, too much text, another language.
func NewArticle(lang Lang, title, text string, options ...ReadOption) (Article, error) {
	return parse(ingest.Input{Data: []byte(text), ContentType: "text/plain; charset=utf-8", Format: ingest.Text, Title: title, Lang: lang}, options)
}

// ReadArticle returns the article that is in a file: what "gisa parse" prints of it. It reads plain text, Markdown,
// web pages, ninjs, NITF, NewsML and feeds of one item, in any encoding that English and Korean news travels in. The name, which may be empty, is the
// file's: its ending is a hint to what is in it, and errors begin with it.
func ReadArticle(name string, data []byte, options ...ReadOption) (Article, error) {
	return parse(ingest.Input{Name: name, Data: data}, options)
}

// A ReadOption says of an article what is not in it.
type ReadOption func(*ingest.Input)

// ReceivedAt says when fresh copy came in. A dateline that names a day and no year, as SEOUL, Nov. 26 (Yonhap) does, then dates the
// article if that day is at most two weeks before. Without it such copy has no date: it may be of any year.
func ReceivedAt(t time.Time) ReadOption {
	return func(in *ingest.Input) { in.Received = t }
}

func parse(in ingest.Input, options []ReadOption) (Article, error) {
	for _, option := range options {
		option(&in)
	}
	return ingest.Parse(in)
}
