package ingest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestHTMLBlocks(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want, captions string }{
		{"paragraphs", "<p>One.</p><p>Two.</p>", "One.|Two.", ""},
		{"no glue", "<div>One.<div>Two.</div>Three.</div>", "One.|Two.|Three.", ""},
		{"line breaks", "One.<br><br/>Two.", "One.|Two.", ""},
		{"inline elements", "<p>A <b>bo</b>ld <a href=x>link</a>.</p>", "A bold link.", ""},
		{"entities", "<p>R&amp;D &quot;x&quot; &#8212;</p>", `R&D "x" —`, ""},
		{"unread elements", "<p>One.</p><script>var a = '<p>no</p>'</script><style>p{}</style><nav>Home</nav><iframe>x</iframe>", "One.", ""},
		{"nested unread", "<nav>a<nav>b</nav>c</nav><p>One.</p>", "One.", ""},
		{"head", "<html><head><title>T</title></head><body><p>One.</p></body></html>", "One.", ""},
		{"head left open", "<html><head><title>T</title><meta charset=x><body><p>One.</p>", "One.", ""},
		{"caption", "<figure><img src=a><figcaption>A ship.</figcaption></figure><p>One.</p>", "One.", "A ship."},
		{"credit of a picture", `<figure><img src=a><div class="byline">Lee/CW</div><figcaption>A ship.</figcaption></figure><p class="byline">By Kim.</p>`, "By Kim.", "Lee/CW|A ship."},
		{"table in a figure", "<figure><table><tr><td>Kim</td><td>61,204</td></tr></table></figure><p>One.</p>", "Kim 61,204|One.", ""},
		{"caption by class", `<p class="txt_caption">A ship.</p><p>One.</p>`, "One.", "A ship."},
		{"caption never closed", `<p>One.</p><figcaption>A ship.<p>Two.</p>`, "One.|A ship. Two.", ""},
		{"footnote marks", "<p>On Dec. 1.<sup>2</sup> It rose<sup>[3]</sup> by 3.<sup><a href=x>*</a></sup></p>", "On Dec. 1. It rose by 3.", ""},
		{"raised text", "<p>The 1<sup>st</sup> has 5 km<sup>2</sup> and 10<sup>6</sup> trees.</p>", "The 1st has 5 km² and 10⁶ trees.", ""},
		{"list", "<ul><li>One<li>Two</ul>", "One|Two", ""},
		{"cells", "<table><tr><td>a</td><td>b</td></tr></table>", "a b", ""},
		{"cut off", "<p>One.</p><p>Two. <a href=", "One.|Two.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			blocks, captions := rewrite(tt.in).blocks()
			for i, block := range blocks {
				blocks[i], _ = settleRaised(block)
			}
			if diff := cmp.Diff(tt.want, strings.Join(blocks, "|")); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.captions, strings.Join(captions, "|")); diff != "" {
				t.Errorf("captions (-want +got):\n%s", diff)
			}
		})
	}
}

// bodyTexts is a story long enough for readability to believe in.
var bodyTexts = []string{
	"태풍으로 닫혔던 부산항이 4일 오전 6시 다시 문을 열었다. 운영이 이틀 넘게 멈춘 것은 9년 만이며, 배 41척이 바깥 항에서 기다리고 있었다.",
	"부산항만공사는 \"밀린 물량은 토요일까지 모두 처리될 것\"이라고 밝혔다. 크레인과 창고, 철도에는 피해가 없는 것으로 조사됐다.",
	"보험업계는 손실을 약 170억원으로 추산했다. 급한 화물은 울산항과 광양항에서 내릴 수 있다고 공사는 덧붙였다.",
}

// The ways in which Korean sites set a paragraph. Whatever the markup, the paragraphs must come out one by one.
func TestPageLayouts(t *testing.T) {
	t.Parallel()
	layouts := map[string]func([]string) string{
		"p":     func(p []string) string { return "<p>" + strings.Join(p, "</p><p>") + "</p>" },
		"br br": func(p []string) string { return strings.Join(p, "<br><br>") },
		"br":    func(p []string) string { return strings.Join(p, "<br>") },
		"div":   func(p []string) string { return "<div>" + strings.Join(p, "</div><div>") + "</div>" },
	}
	for name, layout := range layouts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			page := fmt.Sprintf(`<html><head><title>부산항 다시 열려</title></head><body><div class="gnb"><a href="/">홈</a><a href="/e">경제</a></div>
				<div id="article">%s</div><div class="footer"><a href="/about">회사소개</a></div></body></html>`, layout(bodyTexts))
			a := mustParse(t, Input{Data: []byte(page), URL: "https://news.example.com/1"})
			if diff := cmp.Diff(bodyTexts, texts(a)); diff != "" {
				t.Errorf("paragraphs (-want +got):\n%s", diff)
			}
			if a.Title != "부산항 다시 열려" || a.URL != "https://news.example.com/1" {
				t.Errorf("title %q, url %q", a.Title, a.URL)
			}
		})
	}
}

func TestPageMetadata(t *testing.T) {
	t.Parallel()
	published := time.Date(2025, 9, 4, 6, 30, 0, 0, time.FixedZone("", 9*60*60))
	tests := []struct{ name, head, title, byline, section string }{
		{"open graph", `<meta property="og:title" content="부산항 다시 열려 - 가나일보"><meta property="og:site_name" content="가나일보"><meta property="article:author" content="홍길동"><meta property="article:section" content="경제"><meta property="article:published_time" content="2025-09-04T06:30:00+09:00">`, "부산항 다시 열려", "홍길동", "경제"},
		{"author page is no author", `<title>부산항 다시 열려</title><meta property="article:author" content="https://example.com/hong"><meta name="author" content="홍길동"><meta property="article:section" content="경제"><meta name="date" content="2025-09-04 06:30:00">`, "부산항 다시 열려", "홍길동", "경제"},
		{"json-ld object", `<title>x</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"부산항 다시 열려","author":{"name":"홍길동"},"articleSection":["경제","사회"],"datePublished":"2025-09-04T06:30:00+09:00"}</script>`, "부산항 다시 열려", "홍길동", "경제"},
		{"json-ld array", `<title>x</title><script type="application/ld+json">[{"@type":"Organization","name":"가나"},{"@type":["ReportageNewsArticle"],"headline":"부산항 다시 열려","author":["홍길동"],"articleSection":"경제","datePublished":"2025-09-04T06:30:00+09:00"}]</script>`, "부산항 다시 열려", "홍길동", "경제"},
		{"broken json-ld", `<meta property="og:title" content="부산항 다시 열려"><meta name="author" content="홍길동"><meta name="section" content="경제"><meta name="pubdate" content="2025-09-04T06:30:00+0900"><script type="application/ld+json">{"@type":</script>`, "부산항 다시 열려", "홍길동", "경제"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			page := "<html><head>" + tt.head + "</head><body><article><p>" + strings.Join(bodyTexts, "</p><p>") + "</p></article></body></html>"
			a := mustParse(t, Input{Data: []byte(page)})
			got := []string{a.Title, a.Byline, a.Section, a.PublishedAt.In(published.Location()).Format(time.RFC3339)}
			if diff := cmp.Diff([]string{tt.title, tt.byline, tt.section, published.Format(time.RFC3339)}, got); diff != "" {
				t.Errorf("title, byline, section, published (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPageFootnoteMarks(t *testing.T) {
	t.Parallel()
	page := "<html><head><title>Port</title></head><body><article><p>" + strings.Join(bodyTexts, "</p><p>") +
		"</p><p>The council meets on Dec. 1.<sup>2</sup> The park has 5 km<sup>2</sup> of land.<sup><a href=x>[3]</a></sup></p></article></body></html>"
	got := texts(mustParse(t, Input{Data: []byte(page)}))
	if want := "The council meets on Dec. 1. The park has 5 km² of land."; got[len(got)-1] != want {
		t.Errorf("got %q, want %q", got[len(got)-1], want)
	}
}

// A page nested deeper than a parser takes is read all the same.
func TestPageNestedTooDeep(t *testing.T) {
	t.Parallel()
	page := "<html><body>" + strings.Repeat("<div>", 5000) + "<p>" + bodyTexts[0] + "</p><p>" + bodyTexts[1] + "</p>"
	a := mustParse(t, Input{Data: []byte(page)})
	if diff := cmp.Diff(bodyTexts[:2], texts(a)); diff != "" {
		t.Errorf("paragraphs (-want +got):\n%s", diff)
	}
}
