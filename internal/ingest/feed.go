package ingest

import (
	"strings"
)

// readFeed reads the items of RSS (0.9x, 1.0, 2.0).
func readFeed(root *node) ([]*draft, error) {
	var drafts []*draft
	for _, item := range root.all("item") {
		drafts = append(drafts, readFeedItem(item))
	}
	if len(drafts) == 0 {
		return nil, refuse(Empty, "a feed without items", hintXML)
	}
	return drafts, nil
}

func readFeedItem(item *node) *draft {
	d := &draft{}
	a := &d.article
	body, summary := "", ""
	for _, child := range item.children {
		value := strings.TrimSpace(child.value())
		switch child.feedName() {
		case "title":
			setIfEmpty(&a.Title, plainTitle(unescape(value)))
		case "link":
			setIfEmpty(&a.URL, value)
		case "guid":
			setIfEmpty(&a.ID, value)
		case "pubdate", "dc:date", "dc:created", "published":
			d.setPublished(value)
		case "dc:creator", "author":
			setIfEmpty(&a.Byline, authorName(value))
		case "category", "dc:subject":
			setIfEmpty(&a.Section, value)
		case "source", "dc:source", "dc:publisher":
			setIfEmpty(&a.Credit, value)
		case "dc:rights", "copyright":
			setIfEmpty(&a.Copyright, value)
		case "content:encoded", "content":
			body = child.value()
		case "description":
			summary = child.value()
		}
	}
	d.readFeedBody(body, summary)
	if strings.HasPrefix(a.ID, "http") && a.URL == "" {
		a.URL = a.ID
	}
	return d
}

// readFeedBody reads the body of an item, or its summary if that is all there is. It is HTML as a rule and plain text where it has no markup.
func (d *draft) readFeedBody(bodies ...string) {
	for _, body := range bodies {
		if strings.Contains(body, "<") || escapedTag.MatchString(body) {
			d.readFragment(body)
		} else {
			d.readLines(body)
		}
		if hasWords(strings.Join(d.lines, " ")) {
			break
		}
	}
	d.titleInBody = d.article.Title == ""
}

// feedName is the name of a child of an item: bare for RSS's own, with the usual prefix for the modules that are read, and "" for others.
func (n *node) feedName() string {
	switch space := strings.ToLower(n.space); {
	case space == "content", strings.Contains(space, "modules/content"):
		return "content:" + n.name
	case space == "dc", strings.Contains(space, "purl.org/dc"):
		return "dc:" + n.name
	case space == "", strings.HasPrefix(space, "http://purl.org/rss/1.0/") && !strings.Contains(space, "modules"), strings.Contains(space, "rss2"), strings.Contains(space, "netscape"), strings.Contains(space, "userland"):
		return n.name
	}
	return ""
}

// value is the text of an element, with the markup in it if a sender has not escaped that.
func (n *node) value() string {
	for _, child := range n.children {
		if child.name != "" {
			return n.markup(asHTML)
		}
	}
	return n.raw()
}

// authorName is the name in "desk@example.org (Hana Park)", which RSS wants, or the whole text.
func authorName(text string) string {
	address, name, found := strings.Cut(text, "(")
	if name = strings.TrimSuffix(strings.TrimSpace(name), ")"); found && strings.Contains(address, "@") && name != "" {
		return name
	}
	return text
}

// readAtom reads the entries of an Atom feed, or the one entry.
func readAtom(root *node) ([]*draft, error) {
	var drafts []*draft
	for _, entry := range root.all("entry") {
		drafts = append(drafts, readEntry(entry))
	}
	if len(drafts) == 0 {
		return nil, refuse(Empty, "a feed without entries", hintXML)
	}
	return drafts, nil
}

func readEntry(entry *node) *draft {
	d := &draft{}
	a := &d.article
	a.Title = plainTitle(unescape(strings.TrimSpace(atomText(entry.first("title")))))
	a.ID = entry.textOf("id")
	a.Byline = entry.textOf("author/name")
	a.Credit = entry.textOf("source/title")
	a.Copyright = entry.textOf("rights")
	a.Section = entry.first("category").attr("label")
	setIfEmpty(&a.Section, entry.first("category").attr("term"))
	d.setPublished(entry.textOf("published"))
	d.setPublished(entry.textOf("updated"))
	for _, child := range entry.children {
		if rel := child.attr("rel"); child.name == "link" && (rel == "" || rel == "alternate") {
			setIfEmpty(&a.URL, child.attr("href"))
		}
	}
	d.readFeedBody(atomText(entry.first("content")), atomText(entry.first("summary")))
	return d
}

// atomText is the text of an Atom construct of any type as HTML or text.
func atomText(n *node) string {
	if n == nil {
		return ""
	}
	return n.value()
}
