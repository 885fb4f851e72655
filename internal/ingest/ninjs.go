package ingest

import (
	"strings"

	"github.com/gisa-news/gisa/internal/ninjs"
)

const hintNinjs = "send a ninjs item of type text with a uri and a body"

// readNinjs reads one news item.
func readNinjs(text string) (*draft, error) {
	it, err := ninjs.Parse([]byte(strings.TrimPrefix(text, "\uFEFF")))
	if err != nil {
		return nil, err
	}
	d := &draft{}
	a := &d.article
	a.ID, a.Version = it.ID, it.Version
	a.Title, a.Byline, a.Credit = plainTitle(it.Headline), it.Byline, it.Credit
	d.setDateline(it.Located)
	a.Section, a.Copyright = it.Section, it.Copyright
	a.PublishedAt, a.Embargo = parseStamp(it.Published), parseStamp(it.Embargo)
	if !d.readBodies(it.Bodies) {
		return nil, refuse(Empty, "the item has no body text", hintNinjs)
	}
	return d, nil
}

// readBodies reads the best body that has words in it.
func (d *draft) readBodies(bodies []ninjs.Body) bool {
	for _, body := range bodies {
		if body.Kind == ninjs.Plain {
			d.readLines(body.Value)
		} else {
			d.readFragment(body.Value)
		}
		if hasWords(strings.Join(d.lines, " ")) {
			return true
		}
		d.lines, d.wrapped, d.article.Stripped = nil, false, nil
	}
	return false
}
