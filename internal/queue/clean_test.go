package queue

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestTheDoorStripsWhatSteersAScreen holds that neither a submitter in Go nor whoever writes payloads brings control
// characters or passwords in, and that the id is the same wherever it is computed.
func TestTheDoorStripsWhatSteersAScreen(t *testing.T) {
	t.Parallel()
	const harm = "\x1b]52;c;x\x07\u202e\u009b"
	dirty := Job{Kind: Digest, To: news.Korean, Article: news.Article{
		ID: "a" + harm, Version: 1, Lang: news.English, Title: harm + "Port", Byline: harm + "Kim", URL: "https://user:s3cret@a.example/",
		Paragraphs: []news.Paragraph{{ID: "p1", Text: harm + "The port reopened."}},
	}}
	accepted, err := dirty.Accept(time.Now())
	if err != nil {
		t.Fatal(err)
	}
	raw, err := json.Marshal(dirty.Article)
	if err != nil {
		t.Fatal(err)
	}
	payload := `{"v":1,"kind":"article.digest","to":"ko","article_id":"a","from":"en","queue":"default","timeout_s":60,"article":` + string(raw) + `}`
	decoded, err := Decode(t.Context(), []byte(payload), ledger.NewMemory())
	if err != nil {
		t.Fatal(err)
	}
	for name, article := range map[string]news.Article{"Accept": accepted.Article, "Decode": decoded.Article} {
		text, err := json.Marshal(article)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), `\u001b`) || strings.ContainsAny(string(text), "\u202e\u009b") || strings.Contains(string(text), "s3cret") {
			t.Errorf("%s: %s", name, text)
		}
	}
	if e, err := accepted.Pack(MaxInline); err != nil || e.ID != dirty.ID() {
		t.Errorf("id %s, and %s beforehand; error %v", e.ID, dirty.ID(), err)
	}
}
