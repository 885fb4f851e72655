package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// checkArticle holds what is true of every article that Parse lets through.
func checkArticle(t *testing.T, in Input) {
	t.Helper()
	a, err := Parse(in)
	if err != nil {
		if e := err.Error(); in.Name != "" && !strings.HasPrefix(e, in.Name) && in.Format != "" {
			t.Errorf("%q does not name the input", e)
		}
		return
	}
	if err := a.Validate(); err != nil {
		t.Errorf("invalid article: %v", err)
	}
	for _, p := range a.Paragraphs {
		if !utf8.ValidString(p.Text) || strings.ContainsAny(p.Text, "\n\r\x00\u200b\u202e\u00ad\ufeff") || p.Text != strings.TrimSpace(p.Text) {
			t.Errorf("%s is not clean: %q", p.ID, p.Text)
		}
	}
	again, err := Parse(in)
	if err != nil || again.ID != a.ID || len(again.Paragraphs) != len(a.Paragraphs) {
		t.Errorf("parsed twice, it differs: %v", err)
	}
}

// addArticles seeds a fuzz target with the articles of testdata whose names end so.
func addArticles(f *testing.F, endings ...string) {
	f.Helper()
	for _, ending := range endings {
		paths, _ := filepath.Glob("testdata/articles/*" + ending)
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
}

func FuzzBytes(f *testing.F) {
	f.Add([]byte("가나시는 20일 밤 버스를 늘린다고 밝혔다.\n"), "text/plain; charset=euc-kr")
	f.Add([]byte("\xb0\xa1\xb3\xaa\xbd\xc3"), "")
	f.Add([]byte("\xff\xfeA\x00"), "text/html; charset=utf-16")
	f.Add([]byte("\x1b$B\x24\x22\x1b(B"), "")
	f.Add([]byte("a\x00b\x00"), "charset=shift_jis")
	f.Fuzz(func(t *testing.T, data []byte, contentType string) {
		checkArticle(t, Input{Name: "fuzz.txt", Data: data, ContentType: contentType, Lang: "ko"})
	})
}

func FuzzHTML(f *testing.F) {
	addArticles(f, ".html")
	f.Add([]byte("<p>a<figcaption>b<p>c</figcaption><script>d"))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkArticle(t, Input{Name: "fuzz.html", Data: data, Format: HTML, Lang: "en"})
	})
}

func FuzzWire(f *testing.F) {
	addArticles(f, ".txt", ".md")
	f.Fuzz(func(t *testing.T, data []byte) {
		checkArticle(t, Input{Name: "fuzz.txt", Data: data, Format: Text, Lang: "ko"})
		checkArticle(t, Input{Name: "fuzz.md", Data: data, Format: Markdown, Lang: "en"})
		if text := string(data); utf8.ValidString(text) {
			// Spaces may come and go between sentences, letters may not.
			if got := strings.Join(prose.Sentences(text), ""); squeezed(got) != squeezed(text) {
				t.Errorf("Sentences(%q) changed the text to %q", text, got)
			}
			if got := strings.Join(prose.Unglue(text), ""); squeezed(got) != squeezed(text) {
				t.Errorf("unglue(%q) changed the text to %q", text, got)
			}
		}
	})
}

func FuzzNinjs(f *testing.F) {
	addArticles(f, ".json")
	f.Fuzz(func(t *testing.T, data []byte) {
		checkArticle(t, Input{Name: "fuzz.json", Data: data, Format: Ninjs, Lang: "en"})
	})
}

func squeezed(text string) string { return strings.Join(strings.Fields(text), "") }

func FuzzXML(f *testing.F) {
	for _, seed := range []string{
		`<?xml version="1.0"?><rss><channel><item><title>a</title><description>&lt;p&gt;The port opened.&lt;/p&gt;</description></item></channel></rss>`,
		`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">a</title><content type="xhtml"><div><p>b</p></div></content></entry></feed>`,
		`<nitf><head><docdata><date.issue norm="20261123"/></docdata></head><body><body.head><hedline><hl1>a</hl1></hedline></body.head><body.content><p>b <frac><frac-num>1</frac-num></frac></p></body.content></body></nitf>`,
		`<newsMessage><itemSet><newsItem guid="x"><contentSet><inlineXML><html><p>a</p></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>`,
		`<NewsML><NewsItem><NewsComponent><Role FormalName="Main"/><ContentItem><DataContent><p>a</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in := Input{Name: "fuzz.xml", Data: data, Format: XML, Lang: "en"}
		checkArticle(t, in)
		articles, refused := ParseAll(in)
		for _, a := range articles {
			if err := a.Validate(); err != nil {
				t.Errorf("invalid article: %v", err)
			}
		}
		if len(articles)+len(refused) == 0 {
			t.Error("neither an article nor a refusal")
		}
	})
}

func FuzzRewrite(f *testing.F) {
	for _, seed := range []string{
		"<p>a<br>b <del>c</del> 3<sup>1</sup>/<sub>2</sub></p><pre>  a\nb\n\nc</pre>", "<ruby>a<rt>b</ruby><q>c</q>", "<s>a<s>b</s><sup>c<p>d", "a\n\n<b>c</b>\x01", `<p style="text-decoration:line-through">a</p>`,
		`<blockquote class="twitter-tweet"><p>a</p>b</blockquote><a href="#fn1">1</a><ol><li id="fn1">c<li id="fn2">d</ol>`, `<p><span style='mso-list:Ignore'>a</span>b<div style='mso-element:comment'>c`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		m := rewrite(source)
		blocks, _ := m.blocks()
		for _, block := range blocks {
			if settled, _ := settleRaised(block); strings.ContainsAny(settled, raisedMarks) {
				t.Errorf("marks left in %q", settled)
			}
		}
		if strings.Count(m.text, "<") > 3*strings.Count(source, "<")+2*strings.Count(source, "\n")+4 {
			t.Errorf("%d bytes became %d", len(source), len(m.text))
		}
	})
}

func FuzzANPA(f *testing.F) {
	f.Add("^BC-KOR--Bridge,0123<\n^Bridge opens<\n^Eds: a\n b<\n^By HANA PARK=\n   BUSAN (AP) _ a\nb\nAP-NY-11-23-26 0912EST<\n")
	f.Fuzz(func(t *testing.T, text string) {
		checkArticle(t, Input{Name: "fuzz.txt", Data: []byte("^a<\n^b<\n" + text), Format: Text, Lang: "en"})
	})
}
