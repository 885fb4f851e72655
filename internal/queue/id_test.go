package queue

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

// TestHashesNeverChange holds what is hashed of an article: the JSON that encoding/json makes of it when it is not
// told anything, with a line break.
func TestHashesNeverChange(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"plain": "The board met.", "Hangul": "금리를 동결했다.", "markup": "<b>R&D</b> \"x\" \\ / \x7f",
		"separators": "a\u2028b\u2029c\u00a0d", "controls": "a\n\t\x01b", "not UTF-8": "a\xff\xe2\x80", "emoji": "👩\u200d💻\U000e0020",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := news.Article{ID: "a", Version: 1, Lang: "en", Title: text, Paragraphs: []news.Paragraph{{ID: "p1", Text: text}}}
			var old strings.Builder
			if err := json.NewEncoder(&old).Encode(a); err != nil {
				t.Fatal(err)
			}
			raw, err := compactJSON(a)
			if err != nil {
				t.Fatal(err)
			}
			if got := string(hashed(raw)); got != old.String() {
				t.Errorf("hashed %q, want %q", got, old.String())
			}
			sum := sha256.Sum256([]byte(old.String()))
			if got, want := articleHash(raw), hex.EncodeToString(sum[:])[:32]; got != want {
				t.Errorf("hash %s, want %s", got, want)
			}
		})
	}
}

func TestPackedIDIsTheID(t *testing.T) {
	t.Parallel()
	j := koreanJob()
	e, err := j.Pack(MaxInline)
	if err != nil || e.ID != j.ID() {
		t.Errorf("packed as %s, the id is %s (%v)", e.ID, j.ID(), err)
	}
	j.Article.Embargo = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) // has no form in JSON
	if _, err := j.Pack(MaxInline); err == nil {
		t.Error("an article that cannot be encoded was packed")
	}
}
