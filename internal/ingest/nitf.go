package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// readNITF reads an item of the News Industry Text Format.
func readNITF(root *node) ([]*draft, error) {
	d := &draft{}
	nitf := root.find("nitf")
	data := nitf.first("head", "docdata")
	switch data.attr("management-status") {
	case "canceled", "cancelled":
		return nil, refuse(Withdrawn, "the sender has canceled the item", "send the version that replaces it")
	}
	d.fillNITF(nitf)
	a := &d.article
	a.ID = data.first("doc-id").attr("id-string")
	setIfEmpty(&a.Credit, data.first("doc-id").attr("regsrc"))
	setIfEmpty(&a.Credit, data.first("doc.copyright").attr("holder"))
	setIfEmpty(&a.Section, nitf.first("head", "pubdata").attr("position.section"))
	for _, date := range []string{data.first("date.issue").attr("norm"), nitf.first("head", "pubdata").attr("date.publication"), data.first("date.release").attr("norm"),
		nitf.find("story.date").attr("norm")} {
		d.setPublished(date)
	}
	if release := parseStamp(data.first("date.release").attr("norm")); release.After(a.PublishedAt) {
		a.Embargo = release
	}
	d.keep("", "editors-note", data.first("ed-msg").attr("info"))
	return []*draft{d}, nil
}

// fillNITF reads the headline, the lines above the story and the story: what an item has that comes inside another format too.
func (d *draft) fillNITF(nitf *node) {
	a := &d.article
	head := nitf.first("body", "body.head")
	setIfEmpty(&a.Title, head.textOf("hedline/hl1"))
	setIfEmpty(&a.Title, nitf.textOf("head/title"))
	d.keep("", "subheadline", head.textOf("hedline/hl2"))
	if line := head.first("byline"); line != nil {
		setIfEmpty(&a.Byline, strings.TrimRight(line.plain("byttl"), " ,;"))
		d.keep("", "byline-title", line.first("byttl").plain())
	}
	setIfEmpty(&a.Credit, head.textOf("distributor"))
	d.setDateline(nitfDateline(head.first("dateline")))
	setIfEmpty(&a.Copyright, head.textOf("rights"))
	d.keep("", "abstract", head.textOf("abstract"))
	d.keep("", "editors-note", head.textOf("note"))
	if content := nitf.first("body", "body.content"); content != nil {
		for _, quote := range content.all("bq") {
			d.keep("", "quotation-credit", quote.textOf("credit"))
		}
		for _, caption := range content.all("media-caption") {
			d.keep("", "caption", caption.plain())
		}
		for _, note := range content.all("note", "fn") {
			d.keep("", "note", note.plain())
		}
		d.readFragment(content.markup(nitfName))
	}
	d.titleInBody = false
	d.keep("", "tagline", nitf.textOf("body/body.end/tagline"))
}

// nitfDateline is the dateline as it is printed, with a comma before the day. A time that is for machines is none of it.
func nitfDateline(line *node) string {
	day := line.first("story.date").plain()
	if strings.IndexFunc(day, unicode.IsLower) < 0 && !strings.Contains(day, "일") {
		return line.plain("story.date")
	}
	text := line.plain()
	before, after, _ := strings.Cut(text, " "+day)
	if last, _ := utf8.DecodeLastRuneInString(before); before != text && prose.IsWordRune(last) {
		return before + ", " + day + after
	}
	return text
}

// nitfName is the element of HTML that an element of NITF is, or "" for what is no part of the story.
func nitfName(n *node) string {
	switch n.name {
	case "credit", "media", "note", "fn", "nitf-table-metadata", "virtloc", "datasource", "postaddr":
		return ""
	case "block", "bq", "frac", "nitf-table", "hl1", "hl2":
		return map[string]string{"block": "div", "bq": "blockquote", "frac": "span", "nitf-table": "div", "hl1": "h2", "hl2": "h3"}[n.name]
	case "frac-num":
		return "sup"
	case "frac-den":
		return "sub"
	case "num", "money", "chron", "location", "person", "org", "event", "function", "object.title", "copyrite", "frac-sep", "lang", "pronounce", "classifier", "city", "country", "state",
		"region", "sublocation", "name.given", "name.family", "alt-code":
		return "span"
	}
	return n.name
}
