package eval_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/eval"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

const goldJSON = `{
  "id": "fire", "lang": "ko", "to": "en", "category": "disaster", "title": "공장 불", "published_at": "2026-11-12T11:40:00+09:00",
  "dateline": "익산", "paragraphs": [{"id": "p1", "text": "불이 났다."}],
  "reference": {"title": "Fire", "paragraphs": [{"id": "p1", "text": "A fire broke out."}]},
  "bullets": [{"text": "A fire.", "evidence": [{"paragraph": "p1", "quote": "불이 났다."}]}],
  "glossary": [{"source": "익산", "target": "Iksan"}]
}`

func TestLoadGold(t *testing.T) {
	t.Parallel()
	items := goldSet(t)
	if len(items) != 24 {
		t.Fatalf("%d items, want 24", len(items))
	}
	if first, last := items[0].ID, items[23].ID; first != "gold-en-disaster-1" || last != "gold-ko-sport-2" {
		t.Errorf("from %s to %s: not sorted by path", first, last)
	}
}

func TestLoadItem(t *testing.T) {
	t.Parallel()
	items, err := eval.Load(files("ko/fire.json", goldJSON, "README.md", "not json"))
	if err != nil {
		t.Fatal(err)
	}
	item := items[0]
	if diff := cmp.Diff([]glossary.Entry{{English: "Iksan", Korean: "익산"}}, item.Entries); diff != "" {
		t.Errorf("entries of a Korean source (-want +got):\n%s", diff)
	}
	if item.Category != "disaster" || item.To != news.English || item.Article.Dateline != "익산" || item.Article.PublishedAt.Day() != 12 {
		t.Errorf("got %+v", item)
	}
	if item.Reference.Title != "Fire" || item.Bullets[0].Evidence[0].Quote != "불이 났다." {
		t.Errorf("got reference %+v, bullets %+v", item.Reference, item.Bullets)
	}
}

func TestLoadRefuses(t *testing.T) {
	t.Parallel()
	replaced := func(old, new string) fs.FS { return files("a/fire.json", strings.Replace(goldJSON, old, new, 1)) }
	for _, tt := range []struct {
		name string
		fsys fs.FS
		want string
	}{
		{"nothing", files(), "no *.json"},
		{"no json", files("a/fire.json", "{"), "a/fire.json: "},
		{"no id", replaced(`"fire"`, `""`), "a/fire.json: article has no id"},
		{"article id", replaced(`"p1"`, `"p2"`), `a/fire.json: paragraph 1 has id "p2"`},
		{"source language", replaced(`"lang": "ko"`, `"lang": "ja"`), "language"},
		{"target language", replaced(`"to": "en"`, `"to": "ja"`), `from "ko" to "ja"`},
		{"one language", replaced(`"to": "en"`, `"to": "ko"`), `from "ko" to "ko"`},
		{"reference id", replaced(`{"id": "p1", "text": "A fire`, `{"id": "p9", "text": "A fire`), `paragraph 1 of the reference has id "p9", want "p1"`},
		{"reference too short", replaced(`{"id": "p1", "text": "A fire broke out."}`, ``), "0 paragraphs, the article 1"},
		{"reference empty", replaced("A fire broke out.", ""), "p1 of the reference is empty"},
		{"glossary", replaced("Iksan", ""), "glossary entry 1"},
		{"twice", files("a.json", goldJSON, "b.json", goldJSON), `b.json: id "fire" is that of a.json`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			items, err := eval.Load(tt.fsys)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %d items and error %v, want %q", len(items), err, tt.want)
			}
		})
	}
}

func files(namesAndTexts ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(namesAndTexts); i += 2 {
		fsys[namesAndTexts[i]] = &fstest.MapFile{Data: []byte(namesAndTexts[i+1])}
	}
	return fsys
}

func goldSet(t *testing.T) []eval.Item {
	t.Helper()
	items, err := eval.Load(os.DirFS("../../testdata/gold"))
	if err != nil {
		t.Fatal(err)
	}
	return items
}
