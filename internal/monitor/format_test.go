package monitor

import (
	"encoding/json"
	"testing"
)

func TestFormattersAlwaysGiveJSON(t *testing.T) {
	t.Parallel()
	for _, data := range []string{
		"", "not json", "\x00\xff", "null", "[1,2]", `"text"`, `{"a":1}`, `{"article":{"paragraphs":[1,2]},"title":"제목\u00a0\u3000"}`, `{"article":"by reference"}`,
	} {
		for name, format := range map[string]func(string, []byte) string{"payload": formatPayload, "result": formatResult} {
			if out := format("article.digest", []byte(data)); !json.Valid([]byte(out)) {
				t.Errorf("%s of %q is %q, which is no JSON", name, data, out)
			}
		}
	}
}

func TestFormatPayload(t *testing.T) {
	t.Parallel()
	got := formatPayload("", []byte(`{"kind":"article.digest","article_id":"a","version":1,"from":"ko","to":"en","title":"금리","article":{"id":"a","paragraphs":[{"id":"p1","text":"비밀"}]}}`))
	if want := `{"title":"금리","kind":"article.digest","from":"ko","to":"en","article_id":"a","version":1,"paragraphs":1}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
