package render

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/gisa-news/gisa/tasks/news"
)

// elements parses a page and returns its elements.
func elements(t *testing.T, page string) []*html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var list []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			list = append(list, n)
		}
	}
	return list
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// text returns what an element shows.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// The page is whole in itself: every link within it leads somewhere, and nothing is fetched or run.
func TestPageStandsAlone(t *testing.T) {
	t.Parallel()
	for _, direction := range []string{"en-ko", "ko-en"} {
		page := rendered(t, HTML, example(t, direction), Options{})
		ids, links := map[string]int{}, []string{}
		for _, n := range elements(t, page) {
			if id := attribute(n, "id"); id != "" {
				ids[id]++
			}
			switch href := attribute(n, "href"); {
			case strings.HasPrefix(href, "#"):
				links = append(links, href[1:])
			case n.Data == "a" && !strings.HasPrefix(href, "https://wire.example/"), n.Data == "link" && href != "data:,":
				t.Errorf("%s: %s leads to %q", direction, n.Data, href)
			}
			if slices.Contains([]string{"script", "img", "iframe", "object", "embed", "source", "video", "audio", "form"}, n.Data) || attribute(n, "src") != "" || attribute(n, "style") != "" {
				t.Errorf("%s: an element %s", direction, n.Data)
			}
		}
		if len(links) < 10 {
			t.Errorf("%s: %d links", direction, len(links))
		}
		for _, id := range links {
			if ids[id] != 1 {
				t.Errorf("%s: %d elements are called %q", direction, ids[id], id)
			}
		}
		if found := regexp.MustCompile(`@import|url\(|@font-face`).FindString(page); found != "" {
			t.Errorf("%s: the style has %q", direction, found)
		}
	}
}

// Every text says which language it is in: it decides the font, the line breaks and the voice of a screen reader.
func TestLanguagesOfThePage(t *testing.T) {
	t.Parallel()
	hangul := regexp.MustCompile(`\p{Hangul}{2}`)
	for _, n := range elements(t, rendered(t, HTML, example(t, "ko-en"), Options{})) {
		switch lang := attribute(n, "lang"); {
		case n.Data == "html" && lang != "en", n.Data == "h1" && lang != "en":
			t.Errorf("%s is in %q", n.Data, lang)
		case n.Data == "td" && attribute(n, "class") == "source" && lang != "ko":
			t.Errorf("a source is in %q: %s", lang, text(n))
		case n.Data == "q" && hangul.MatchString(text(n)) != (lang == "ko"):
			t.Errorf("words are in %q: %s", lang, text(n))
		}
	}
}

func TestDoubtsAreMarkedInTheSentence(t *testing.T) {
	t.Parallel()
	var got []string
	for _, n := range elements(t, rendered(t, HTML, example(t, "en-ko"), Options{})) {
		if n.Data == "mark" {
			got = append(got, attribute(n, "class")+" "+text(n))
		}
	}
	want := "error 28 kilometers, error 280㎞, error 9:15 a.m., error 오후 9시 15분, warning 발견됐습니다., info p5, error p8"
	if strings.Join(got, ", ") != want {
		t.Errorf("marked are %q", got)
	}
}

// What an article brings along stays text, and its address is a link only if it is one of the web.
func TestHostilePage(t *testing.T) {
	t.Parallel()
	r := example(t, "en-ko")
	r.Article.URL = "javascript:alert(1)"
	r.Translation.Title = `</title><script>alert(1)</script>`
	r.Findings = append(r.Findings, news.Finding{Check: `"><img src=x>`, Severity: `x" onclick="y`, Paragraph: "p1", Message: "<b>", Target: "최소"})
	for _, n := range elements(t, rendered(t, HTML, r, Options{})) {
		if n.Data == "script" || n.Data == "img" || attribute(n, "onclick") != "" || strings.HasPrefix(attribute(n, "href"), "javascript") {
			t.Errorf("an element %s %v", n.Data, n.Attr)
		}
		if n.Data == "h1" && text(n) != r.Translation.Title {
			t.Errorf("the headline is %q", text(n))
		}
	}
}
