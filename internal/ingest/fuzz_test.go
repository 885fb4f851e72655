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
