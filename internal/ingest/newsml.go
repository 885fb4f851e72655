package ingest

import (
	"errors"
	"slices"
	"strings"
)

// readNewsMLG2 reads the text items of a NewsML-G2 message or item.
func readNewsMLG2(root *node) ([]*draft, error) {
	return readItems(root.all("newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem"), readG2Item)
}

// readItems reads the items of a message. Its pictures are no articles and are passed over unless there is nothing else.
func readItems(items []*node, read func(*node) (*draft, error)) ([]*draft, error) {
	var drafts []*draft
	var err error = refuse(Empty, "a message without items", hintXML)
	for _, item := range items {
		var d *draft
		if d, err = read(item); err != nil {
			if e, ok := errors.AsType[*Error](err); ok && e.Reason == NotText {
				continue
			}
			d = &draft{refused: err}
		}
		drafts = append(drafts, d)
	}
	if len(drafts) == 0 {
		return nil, err
	}
	return drafts, nil
}

func readG2Item(item *node) (*draft, error) {
	if item.name != "newsitem" {
		return nil, refuse(NotText, "a package or a list of references, not a text", "send the newsItem with the text in it")
	}
	meta, content := item.first("itemmeta"), item.first("contentmeta")
	if class := afterColon(meta.first("itemclass").attr("qcode")); class != "" && class != "text" && class != "composite" {
		return nil, refuse(NotText, "the item's class is not text", "send the newsItem with the text in it")
	}
	if status := afterColon(meta.first("pubstatus").attr("qcode")); status == "canceled" || status == "cancelled" {
		return nil, refuse(Withdrawn, "the sender has canceled the item", "send the version that replaces it")
	}
	d := &draft{}
	a := &d.article
	a.ID, a.Version = item.attr("guid"), digits(item.attr("version"))
	d.readG2Headlines(content)
	setIfEmpty(&a.Title, meta.textOf("title"))
	a.Byline = strings.TrimRight(content.textOf("by", "creator/name"), " ,")
	a.Credit = content.textOf("creditline", "infosource/name")
	for _, name := range []string{meta.textOf("provider/name"), meta.first("provider").attr("literal"), afterColon(meta.first("provider").attr("qcode")), item.textOf("rightsinfo/copyrightholder/name")} {
		setIfEmpty(&a.Credit, name)
	}
	d.setDateline(content.textOf("dateline", "located/name"))
	a.Copyright = item.textOf("rightsinfo/copyrightnotice")
	a.Section = meta.textOf("service/name")
	for _, date := range []string{content.textOf("contentcreated"), meta.textOf("firstcreated"), meta.textOf("versioncreated")} {
		d.setPublished(date)
	}
	a.Embargo = parseStamp(meta.textOf("embargoed"))
	d.keep("", "editors-note", meta.textOf("ednote"))
	if !d.readG2Content(item.first("contentset")) {
		return nil, refuse(Empty, "the item has no text in it", "send the newsItem with its text inline")
	}
	return d, nil
}

// readG2Headlines takes the headline that no role makes a lesser one, and keeps the others under Stripped.
func (d *draft) readG2Headlines(content *node) {
	var headlines []*node
	if content != nil {
		headlines = content.all("headline")
	}
	slices.SortStableFunc(headlines, func(a, b *node) int { return headlineRank(a) - headlineRank(b) })
	for _, h := range headlines {
		if text := h.plain(); d.article.Title == "" {
			d.article.Title = text
		} else if !sameText(text, d.article.Title) {
			d.keep("", "headline-other", text)
		}
	}
}

// headlineRank orders headlines: the main one, those of no role, other ones in full, and what stands above, below or elsewhere.
func headlineRank(h *node) int {
	role := strings.ToLower(afterColon(h.attr("role")))
	for _, lesser := range []string{"sub", "short", "kicker", "over", "teaser", "deck", "slug", "seo", "social", "web", "brief", "caption"} {
		if strings.Contains(role, lesser) {
			return 3
		}
	}
	switch {
	case strings.Contains(role, "main"):
		return 0
	case role == "":
		return 1
	}
	return 2
}

// readG2Content reads the best rendering of the story that has words in it.
func (d *draft) readG2Content(set *node) bool {
	if set == nil {
		return false
	}
	renderings := set.all("inlinexml", "inlinedata")
	slices.SortStableFunc(renderings, func(a, b *node) int { return renderingRank(a) - renderingRank(b) })
	for _, r := range renderings {
		kept := len(d.article.Stripped)
		if nitf := r.find("nitf"); nitf != nil {
			d.fillNITF(nitf)
		} else if r.name == "inlinexml" || strings.Contains(r.attr("contenttype"), "html") {
			d.readFragment(r.value())
			d.titleInBody = d.article.Title == ""
		} else {
			d.readLines(r.raw())
		}
		if hasWords(strings.Join(d.lines, " ")) {
			return true
		}
		d.lines, d.wrapped, d.article.Stripped = nil, false, d.article.Stripped[:kept]
	}
	return false
}

// renderingRank orders renderings: HTML, NITF, plain text, others.
func renderingRank(r *node) int {
	for rank, kind := range []string{"html", "nitf", "text/plain"} {
		if strings.Contains(strings.ToLower(r.attr("contenttype")), kind) {
			return rank
		}
	}
	return 3
}

// afterColon is the code of a qcode, whose scheme stands before the colon.
func afterColon(qcode string) string { return qcode[strings.LastIndexByte(qcode, ':')+1:] }

// digits reads a count, or 0.
func digits(text string) int {
	n := 0
	for _, r := range strings.TrimSpace(text) {
		if r < '0' || r > '9' || n > 1<<20 {
			return 0
		}
		n = n*10 + int(r-'0')
	}
	return n
}

// readNewsML1 reads the items of NewsML 1.x.
func readNewsML1(root *node) ([]*draft, error) {
	sender := root.find("sentfrom").first("party").attr("formalname")
	return readItems(root.all("newsitem"), func(item *node) (*draft, error) { return readNewsML1Item(item, sender) })
}

// readNewsML1Item reads one item of a message. The sender is whose wire it came on.
func readNewsML1Item(item *node, sender string) (*draft, error) {
	management := item.first("newsmanagement")
	status := strings.ToLower(management.first("status").attr("formalname"))
	if status == "canceled" || status == "cancelled" {
		return nil, refuse(Withdrawn, "the sender has canceled the item", "send the version that replaces it")
	}
	d := &draft{}
	a := &d.article
	id := item.first("identification", "newsidentifier")
	a.ID, a.Version = id.textOf("publicidentifier", "newsitemid"), digits(id.textOf("revisionid"))
	story := bestComponent(item)
	if story == nil {
		return nil, refuse(NotText, "the item has no text in it", "send the NewsItem with its text inline")
	}
	line := func(name string) string { return item.find(name).plain() }
	a.Title, a.Byline, a.Credit, a.Copyright = line("headline"), line("byline"), line("creditline"), line("copyrightline")
	about := item.find("administrativemetadata")
	setIfEmpty(&a.Byline, about.first("creator", "party").attr("formalname"))
	for _, name := range []string{about.first("provider", "party").attr("formalname"), sender, about.first("source", "party").attr("formalname")} {
		setIfEmpty(&a.Credit, name)
	}
	d.setDateline(line("dateline"))
	for _, note := range item.all("newsline") {
		if kind := note.first("newslinetype").attr("formalname"); kind == "AdvisoryLine" {
			d.keep("", "editors-note", note.textOf("newslinetext"))
		}
	}
	d.setPublished(management.textOf("firstcreated"))
	d.setPublished(management.textOf("thisrevisioncreated"))
	if status == "embargoed" {
		a.Embargo = parseStamp(management.textOf("statuswillchange/dateandtime"))
	}
	d.readNewsML1Story(story)
	return d, nil
}

func (d *draft) readNewsML1Story(content *node) {
	if nitf := content.find("nitf"); nitf != nil {
		d.fillNITF(nitf)
		return
	}
	value := content.value()
	if body := content.find("body.content"); body != nil {
		value = body.markup(nitfName)
	}
	d.readFeedBody(value)
}

// bestComponent returns the DataContent that holds the story: one whose role says so, else the longest of those whose role does not say
// that it is something else.
func bestComponent(item *node) *node {
	var best *node
	bestSize := 0
	for _, c := range storyContents(item, "") {
		size := len(c.content.plain())
		switch c.role {
		case "main", "body", "bodytext", "story", "text", "maintext", "article":
			size *= 1000
		}
		if size > bestSize {
			best, bestSize = c.content, size
		}
	}
	return best
}

type roleContent struct {
	role    string
	content *node
}

// storyContents collects the contents below n that may be the story, each with the role of its component.
func storyContents(n *node, role string) []roleContent {
	if own := n.first("role"); own != nil {
		role = strings.ToLower(own.attr("formalname"))
	}
	switch role {
	case "headline", "caption", "contact", "logo", "stylesheet", "thumbnail", "preview", "quicklook", "photo", "picture", "graphic", "icon", "summary", "abstract", "keywords", "boilerplate":
		return nil
	}
	var found []roleContent
	for _, child := range n.children {
		switch child.name {
		case "datacontent":
			found = append(found, roleContent{role, child})
		case "newscomponent", "contentitem", "encoding":
			found = append(found, storyContents(child, role)...)
		}
	}
	return found
}
