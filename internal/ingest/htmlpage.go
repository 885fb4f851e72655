package ingest

import (
	"net/url"
	"strings"
	"time"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
)

// maxElements is the size of page that readability is asked to weigh: its cost grows faster than the page, and no
// article page comes near. Larger ones are read block by block.
const maxElements = 20000

// minPageText is how many characters make an article to readability; below it, it gives up and takes the whole page, menu and all. Its own
// 500 is measured on English: Korean says the same in half as many, and flashes are short.
const minPageText = 120

// readPage finds the story in a web page: readability weighs the blocks, the page's metadata gives title, byline, section and time. A
// fragment without a head, or a page that defeats readability, is read block by block.
func readPage(source, address string) (*draft, error) {
	d := &draft{}
	m := rewrite(bareMarkup(source))
	doc, err := html.Parse(strings.NewReader(m.text))
	if err != nil { // nested too deep
		return d.readBlocks(m), nil
	}
	page := inspect(doc)
	page.fill(d)
	if !page.isWhole || page.elements > maxElements {
		return d.readBlocks(m), nil
	}
	for _, caption := range page.takeCaptions() {
		d.strip("caption", caption)
	}
	if page.isLocked() {
		return nil, refuse(NoStory, "the page says that its article is for subscribers", hintNoStory)
	}
	if err := d.readStory(doc, page, m, address); err != nil {
		return nil, err
	}
	d.trimSite(page.site)
	return d, nil
}

// readStory reads the story of a page: what readability finds, if that tells of the page's title, or the text that the page gives to
// machines, or else all blocks.
func (d *draft) readStory(doc *html.Node, page *pageInfo, m markup, address string) error {
	title := d.article.Title
	setIfEmpty(&title, page.title)
	title = ownTitle(title)
	found := d.readReadable(doc, address)
	if found {
		d.keepUnread(m)
	}
	told := found && d.tellsOf(title)
	body := page.articleBody()
	switch {
	case !told && hasWords(body) || told && columns(strings.Split(body, "\n")) > columns(d.lines)*3/2:
		d.lines = nil
		setIfEmpty(&d.article.Title, title)
		d.readFeedBody(body)
	case !found:
		d.article.Stripped = nil
		d.readBlocks(m)
		told = d.tellsOf(title)
	}
	all := func() []string {
		blocks, _ := m.blocks()
		return blocks
	}
	if err := d.refuseWall(title, all); err != nil {
		return err
	}
	if !told && !hasWords(body) {
		if detail := noticeOf(title, d.lines); detail != "" {
			return refuse(NoStory, detail, hintNoStory)
		}
		return refuse(NoStory, "the page's story is not in it: what text there is does not tell of its title", hintNoStory)
	}
	return nil
}

// columns is the width of all lines together.
func columns(lines []string) int {
	total := 0
	for _, line := range lines {
		total += prose.Columns(line)
	}
	return total
}

// ownTitle is a title without what sites put behind it.
func ownTitle(title string) string {
	if m := siteName.FindStringIndex(title); m != nil && len(wordKeys(title[:m[0]])) > 1 {
		return title[:m[0]]
	}
	return title
}

// siteName is a separator with a name behind it.
var siteName = lazyregexp.New(` (?:[|\-–—<:]|::) [^|–—<]{2,30}$`)

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
	if byline := article.Byline(); !strings.Contains(byline, " | ") {
		setIfEmpty(&a.Byline, byline)
	}
	if published, err := article.PublishedTime(); err == nil && a.PublishedAt.IsZero() && published.After(time.Unix(0, 0)) {
		a.PublishedAt = published
	}
	return true
}

// readFragment reads markup without asking what of it is the story.
func (d *draft) readFragment(source string) *draft { return d.readBlocks(rewrite(bareMarkup(source))) }

func (d *draft) readBlocks(m markup) *draft {
	blocks, captions := m.blocks()
	for _, block := range blocks {
		d.lines = append(d.lines, block, "")
	}
	for _, caption := range captions {
		d.strip("caption", caption)
	}
	d.keepUnread(m)
	d.titleInBody = d.article.Title == "" && !listStart.MatchString(m.text)
	return d
}

// listStart is an element whose first text is no title.
var listStart = lazyregexp.New(`(?i)^\s*<(?:table|ul|ol|li|dl|blockquote|figure)\b`)

// maxHidden is how many pieces of hidden text are kept: menus and dialogs of a page are hidden too.
const maxHidden = 50

// keepUnread keeps under Stripped what is struck out, what stands beside the story, and what no reader of the page sees.
func (d *draft) keepUnread(m markup) {
	for _, text := range m.struck {
		d.strip("struck-out", text)
	}
	for _, a := range m.asides {
		d.strip(a.rule, a.text)
	}
	for _, text := range m.hidden[:min(len(m.hidden), maxHidden)] {
		d.strip("hidden", text)
	}
}

// escapedTag is a tag whose brackets are entities.
var escapedTag = lazyregexp.New(`(?i)&(?:amp;)?lt;/?(?:p|div|br|strong|b|em|i|a|span|ul|ol|li|h[1-6]|blockquote|img|table)\b`)

// bareMarkup is markup without the escape that a sender has put around all of it.
func bareMarkup(source string) string {
	for range 2 {
		if strings.Contains(source, "<") || !escapedTag.MatchString(source) {
			break
		}
		source = html.UnescapeString(source)
	}
	return source
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
