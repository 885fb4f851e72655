package ingest

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// pageInfo is what a page says of itself.
type pageInfo struct {
	isWhole  bool // it has a title, metadata or an article element: a page and no fragment
	elements int
	meta     map[string]string
	news     map[string]any // the first JSON-LD object of a news type
	site     string
	title    string // of the <title> element
	captions []*html.Node
}

// metaKeys maps a field to the names of <meta> that carry it, the best first.
var metaKeys = map[string][]string{
	"title":     {"og:title", "twitter:title", "dc.title", "title"},
	"byline":    {"article:author", "og:article:author", "dable:author", "byl", "author", "dc.creator"},
	"section":   {"article:section", "og:article:section", "section", "news:section"},
	"published": {"article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "dc.date", "date"},
	"site":      {"og:site_name", "twitter:site", "application-name"},
}

// inspect walks the parsed page once.
func inspect(doc *html.Node) *pageInfo {
	p := &pageInfo{meta: map[string]string{}}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		p.elements++
		switch {
		case n.DataAtom == atom.Meta:
			p.readMeta(n)
		case n.DataAtom == atom.Title && n.Namespace == "":
			p.isWhole = true
			setIfEmpty(&p.title, strings.Join(strings.Fields(nodeText(n)), " "))
		case n.DataAtom == atom.Article, n.DataAtom == atom.Main:
			p.isWhole = p.isWhole || n.Namespace == ""
		case n.DataAtom == atom.Script:
			p.readJSONLD(n)
		case isCaption(n.DataAtom, n.Attr):
			p.captions = append(p.captions, n)
		}
	}
	p.site = p.first("site")
	return p
}

func (p *pageInfo) readMeta(n *html.Node) {
	key, content := "", ""
	for _, a := range n.Attr {
		switch a.Key {
		case "name", "property", "itemprop":
			key = strings.ToLower(strings.TrimSpace(a.Val))
		case "content":
			content = strings.TrimSpace(a.Val)
		}
	}
	if _, seen := p.meta[key]; key != "" && content != "" && !seen {
		p.meta[key] = content
		p.isWhole = p.isWhole || strings.HasPrefix(key, "og:")
	}
}

// readJSONLD keeps the first schema.org object whose type is an article, also one inside an array or a @graph.
func (p *pageInfo) readJSONLD(n *html.Node) {
	if p.news != nil || n.FirstChild == nil || !hasAttr(n, "type", "application/ld+json") {
		return
	}
	var v any
	data := strings.TrimSpace(scriptFence.ReplaceAllString(n.FirstChild.Data, ""))
	if json.Unmarshal([]byte(data), &v) != nil && json.Unmarshal([]byte(escapeLineEnds(data)), &v) != nil {
		return
	}
	p.news = newsObject(v, 4)
}

// scriptFence is what old pages put around a script to hide it.
var scriptFence = lazyregexp.New(`^\s*(?:<!--|(?://\s*)?<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*$`)

// escapeLineEnds escapes the line ends and tabs inside strings, which JSON forbids and templates write.
func escapeLineEnds(data string) string {
	var b strings.Builder
	inside, escaped := false, false
	for i := range len(data) {
		switch c := data[i]; {
		case inside && c < ' ':
			b.WriteString(map[byte]string{'\n': `\n`, '\t': `\t`}[c])
			continue
		case c == '"' && !escaped:
			inside = !inside
		}
		escaped = inside && data[i] == '\\' && !escaped
		b.WriteByte(data[i])
	}
	return b.String()
}

// isLocked reports whether the page says that its article is not for everybody.
func (p *pageInfo) isLocked() bool {
	switch free := p.news["isAccessibleForFree"].(type) {
	case bool:
		return !free
	case string:
		return strings.EqualFold(strings.TrimSpace(free[strings.LastIndexByte(free, '/')+1:]), "false")
	}
	return strings.EqualFold(p.meta["article:content_tier"], "locked")
}

// articleBody is the story as the page gives it to machines.
func (p *pageInfo) articleBody() string {
	if body, _ := p.news["articleBody"].(string); body != "" {
		return unescape(body)
	}
	return liveBlog(p.news["liveBlogUpdate"])
}

// liveBlog is the story of a live blog as HTML: its posts, each under its headline, in the order of the page.
func liveBlog(posts any) string {
	list, isList := posts.([]any)
	if !isList {
		list = []any{posts}
	}
	var b strings.Builder
	for _, item := range list {
		post, _ := item.(map[string]any)
		body, _ := post["articleBody"].(string)
		if body = unescape(body); !hasWords(body) {
			continue
		}
		if headline := firstText(post["headline"]); hasWords(headline) {
			b.WriteString("<h3>" + html.EscapeString(unescape(headline)) + "</h3>")
		}
		if !strings.Contains(body, "<") {
			body = strings.ReplaceAll(html.EscapeString(normalizeLineEnds(body)), "\n", "</p><p>")
		}
		b.WriteString("<p>" + body + "</p>")
	}
	return b.String()
}

func newsObject(v any, depth int) map[string]any {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			if found := newsObject(item, depth-1); depth > 0 && found != nil {
				return found
			}
		}
	case map[string]any:
		if isNewsType(v["@type"]) {
			return v
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if found := newsObject(v[key], depth-1); depth > 0 && found != nil {
				return found
			}
		}
	}
	return nil
}

// isNewsType reports whether a type, or one of several, is that of an article.
func isNewsType(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || v == "BlogPosting" || v == "LiveBlogPosting"
	case []any:
		return slices.ContainsFunc(v, isNewsType)
	}
	return false
}

// firstText returns a string, the name of an object, or the first of an array of either.
func firstText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		return firstText(v["name"])
	case []any:
		if len(v) > 0 {
			return firstText(v[0])
		}
	}
	return ""
}

// maxAuthors is how many names a byline has.
const maxAuthors = 6

// authorNames are the names of one author or of several.
func authorNames(v any) string {
	list, isList := v.([]any)
	if !isList {
		return firstText(v)
	}
	var names []string
	for _, item := range list[:min(len(list), maxAuthors)] {
		if name := strings.TrimSpace(firstText(item)); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

func hasAttr(n *html.Node, key, value string) bool {
	for _, a := range n.Attr {
		if a.Key == key && strings.EqualFold(strings.TrimSpace(a.Val), value) {
			return true
		}
	}
	return false
}

func (p *pageInfo) first(field string) string {
	for _, key := range metaKeys[field] {
		if value := p.meta[key]; value != "" && !strings.HasPrefix(value, "http") {
			return value
		}
	}
	return ""
}

// fill gives the draft what the page says, JSON-LD before <meta>: it is written for machines.
func (p *pageInfo) fill(d *draft) {
	a := &d.article
	setIfEmpty(&a.Title, firstText(p.news["headline"]))
	setIfEmpty(&a.Byline, authorNames(p.news["author"]))
	setIfEmpty(&a.Section, firstText(p.news["articleSection"]))
	d.setPublished(firstText(p.news["datePublished"]))
	setIfEmpty(&a.Title, p.first("title"))
	if outlet, _, portal := strings.Cut(p.first("byline"), " | "); portal {
		setIfEmpty(&a.Credit, outlet) // Naver and others name whose article they show, and themselves
	} else {
		setIfEmpty(&a.Byline, p.first("byline"))
	}
	setIfEmpty(&a.Section, p.first("section"))
	d.setPublished(p.first("published"))
}

// maxCaption is the longest text, in bytes, that a caption's class name is believed on.
const maxCaption = 1000

// takeCaptions removes the captions from the page and returns their texts.
func (p *pageInfo) takeCaptions() []string {
	var texts []string
	for _, n := range p.captions {
		text := strings.Join(strings.Fields(nodeText(n)), " ")
		if n.Parent == nil || text == "" || len(text) > maxCaption {
			continue
		}
		n.Parent.RemoveChild(n)
		texts = append(texts, text)
	}
	return texts
}

func nodeText(n *html.Node) string {
	var b strings.Builder
	for child := range n.Descendants() {
		if child.Type == html.TextNode {
			b.WriteString(child.Data)
			b.WriteByte(' ')
		}
		if b.Len() > maxCaption {
			break
		}
	}
	return b.String()
}
