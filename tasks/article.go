package tasks

import "github.com/gisa-news/gisa/internal/ingest"

// NewArticle returns the article that a text is: plain text, with a blank line between paragraphs. It is cleaned as
// [ReadArticle] cleans a file; what is taken out of the body, such as a byline, is in a field of the article. Without
// a title, a first line that looks like one becomes it.
//
// The article's id is a hash of its content. Where the newsroom has an id of its own for the story, put it into ID:
// the id of the job will show it, and a later version of the story can have it again, with a higher Version.
//
// The error says what makes the text no article, without quoting it: no words, too much text, another language.
func NewArticle(lang Lang, title, text string) (Article, error) {
	return ingest.Parse(ingest.Input{Data: []byte(text), ContentType: "text/plain; charset=utf-8", Format: ingest.Text, Title: title, Lang: lang})
}

// ReadArticle returns the article that is in a file: what "gisa parse" prints of it. It reads plain text, Markdown,
// web pages, ninjs, NITF, NewsML and feeds of one item, in any encoding that English and Korean news travels in. The name, which may be empty, is the
// file's: its ending is a hint to what is in it, and errors begin with it.
func ReadArticle(name string, data []byte) (Article, error) {
	return ingest.Parse(ingest.Input{Name: name, Data: data})
}
