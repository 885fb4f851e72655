package ingest

import (
	"net/url"
	"strings"
	"time"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// maxElements is the size of page that readability is asked to weigh: its cost grows faster than the page, and no
// article page comes near. Larger ones are read block by block.
const maxElements = 20000

// minPageText is how many characters make an article to readability; below it, it gives up and takes the whole page, menu and all. Its own
// 500 is measured on English: Korean says the same in half as many, and flashes are short.
const minPageText = 120

// readPage finds the story in a web page: readability weighs the blocks, the page's metadata gives title, byline, section and time. A
// fragment without a head, or a page that defeats readability, is read block by block.
func readPage(markup, address string) (*draft, error) {
	d := &draft{}
	doc, err := html.Parse(strings.NewReader(markup))
	if err != nil { // nested too deep
		return d.readFragment(markup), nil
	}
	page := inspect(doc)
	page.fill(d)
	if !page.isWhole || page.elements > maxElements {
		return d.readFragment(markup), nil
	}
	for _, caption := range page.takeCaptions() {
		d.strip("caption", caption)
	}
	page.takeFootnoteMarks()
	if !d.readReadable(doc, address) {
		d.article.Stripped = nil
		return d.readFragment(markup), nil
	}
	d.trimSite(page.site)
	return d, nil
}

// readReadable fills in what readability finds, and reports whether that is an article. Pages are hostile and readability is large: should
// it ever panic, the page is read block by block instead, and the worker lives.
func (d *draft) readReadable(doc *html.Node, address string) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	base, err := url.Parse(address)
	if err != nil || !base.IsAbs() {
		base = nil
	}
	parser := readability.NewParser()
	parser.CharThresholds = minPageText
	article, err := parser.ParseAndMutate(doc, base)
	if err != nil || article.Node == nil {
		return false
	}
	var text strings.Builder
	if err := article.RenderText(&text); err != nil || !hasWords(text.String()) {
		return false
	}
	d.lines = strings.Split(text.String(), "\n")
	a := &d.article
	setIfEmpty(&a.Title, article.Title())
	setIfEmpty(&a.Byline, article.Byline())
	if published, err := article.PublishedTime(); err == nil && a.PublishedAt.IsZero() && published.After(time.Unix(0, 0)) {
		a.PublishedAt = published
	}
	return true
}

// readFragment reads markup without asking what of it is the story.
func (d *draft) readFragment(markup string) *draft {
	blocks, captions := htmlBlocks(markup)
	for _, block := range blocks {
		d.lines = append(d.lines, block, "")
	}
	for _, caption := range captions {
		d.strip("caption", caption)
	}
	d.titleInBody = d.article.Title == ""
	return d
}

// trimSite takes the site's name off the end of the title: "… | Example News".
func (d *draft) trimSite(site string) {
	if site == "" {
		return
	}
	for _, separator := range []string{" | ", " - ", " – ", " — ", " :: ", " : ", " < "} {
		if title, found := strings.CutSuffix(d.article.Title, separator+site); found && hasWords(title) {
			d.article.Title = title
			return
		}
	}
}

func setIfEmpty(target *string, value string) {
	if *target == "" {
		*target = strings.TrimSpace(value)
	}
}
