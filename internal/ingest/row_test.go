package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

const rowText = "The ferry sailed from Incheon at noon with 46 people on board, the operator said on Friday."

func TestParseRow(t *testing.T) {
	t.Parallel()
	byContent := mustParse(t, Input{Data: []byte(rowText)}).ID
	for name, tt := range map[string]struct{ row, id, title, paragraphs string }{
		"article":                    {`{"article":{"id":"a","version":2,"lang":"en","title":"T","paragraphs":[{"id":"p1","text":"One."},{"id":"p2","text":"Two."}]}}`, "a", "T", "One.|Two."},
		"article before text":        {`{"article":{"id":"a","version":1,"lang":"ko","paragraphs":[{"id":"p1","text":"하나."}]},"text":"other"}`, "a", "", "하나."},
		"text":                       {`{"text":"` + rowText + `"}`, byContent, "", rowText},
		"text with all":              {`{"id":"own","title":"Ferry sails","text":"` + rowText + `"}`, "own", "Ferry sails", rowText},
		"keys in capitals":           {`{"ID":"own","Title":"Ferry sails","TEXT":"` + rowText + `"}`, "own", "Ferry sails", rowText},
		"null article":               {`{"article":null,"text":"` + rowText + `"}`, byContent, "", rowText},
		"article that is a number":   {`{"article":7,"text":"` + rowText + `"}`, byContent, "", rowText},
		"unused keys":                {`{"id":17,"title":["x"],"text":"` + rowText + `","score":{"a":[1]}}`, byContent, "", rowText},
		"byte order mark":            {"\uFEFF" + `{"text":"` + rowText + `"}`, byContent, "", rowText},
		"ninjs":                      {`{"uri":"urn:row","type":"text","language":"en","headline":"Ferry sails","body_text":"` + rowText + `"}`, "urn:row", "Ferry sails", rowText},
		"ninjs with a number for id": {`{"id":17,"uri":"urn:row","type":"text","language":"en","body_html":"<p>` + rowText + `</p>"}`, "urn:row", "", rowText},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, err := ParseRow("in.jsonl line 1", []byte(tt.row), time.Time{})
			if err != nil {
				t.Fatal(err)
			}
			got := []string{a.ID, a.Title, strings.Join(texts(a), "|")}
			if diff := cmp.Diff([]string{tt.id, tt.title, tt.paragraphs}, got); diff != "" {
				t.Errorf("id, title, paragraphs (-want +got):\n%s", diff)
			}
		})
	}
}

func TestParseRowTakesAnArticleAsItIs(t *testing.T) {
	t.Parallel()
	a, err := ParseRow("", []byte(`{"article":{"id":"a","version":3,"lang":"en","credit":"Yonhap","paragraphs":[{"id":"p1","text":" kept  as it is "}]}}`), time.Time{})
	want := news.Article{ID: "a", Version: 3, Lang: news.English, Credit: "Yonhap", Paragraphs: []news.Paragraph{{ID: "p1", Text: " kept  as it is "}}}
	if diff := cmp.Diff(want, a); err != nil || diff != "" {
		t.Errorf("error %v, article (-want +got):\n%s", err, diff)
	}
}

func TestParseRowRefuses(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		row  string
		want Reason
	}{
		"no JSON":                 {`The ferry sailed.`, Malformed},
		"nothing":                 {``, Malformed},
		"a list":                  {`[{"text":"` + rowText + `"}]`, Malformed},
		"a text":                  {`"` + rowText + `"`, Malformed},
		"cut off":                 {`{"text":"The ferry`, Malformed},
		"article without an id":   {`{"article":{"version":1,"lang":"en","paragraphs":[{"id":"p1","text":"One."}]}}`, Malformed},
		"article without text":    {`{"article":{"id":"a","version":1,"lang":"en"}}`, Malformed},
		"article of wrong types":  {`{"article":{"id":"a","version":"1","lang":"en","paragraphs":"The ferry sailed."}}`, Malformed},
		"an empty object":         {`{}`, NotText},
		"null":                    {`null`, NotText},
		"blank text":              {`{"text":"  "}`, NotText},
		"a title alone":           {`{"title":"Ferry sails"}`, NotText},
		"another language":        {`{"text":"Le gouvernement a annoncé mardi que les ports du pays resteraient fermés pendant deux jours à cause de la tempête."}`, Language},
		"a picture":               {`{"uri":"urn:x","type":"picture","body_text":"` + rowText + `"}`, NotText},
		"a ninjs item, withdrawn": {`{"uri":"urn:x","pubstatus":"canceled","body_text":"` + rowText + `"}`, Withdrawn},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := ParseRow("in.jsonl line 1", []byte(tt.row), time.Time{})
			wantReason(t, err, tt.want)
			if strings.Contains(err.Error(), "ferry") {
				t.Errorf("%q quotes the article", err)
			}
		})
	}
}

// A row with none of the keys that count is told which these are; a ninjs item without a text, that it is one.
func TestParseRowNamesTheKeys(t *testing.T) {
	t.Parallel()
	for row, want := range map[string]string{
		`{"file":"x"}`:                     `write {"title":"…","text":"…"}, `,
		`{}`:                               `write {"title":"…","text":"…"}, `,
		`{"uri":"urn:x","type":"picture"}`: hintNinjs,
	} {
		_, err := ParseRow("in.jsonl line 1", []byte(row), time.Time{})
		if e, ok := errors.AsType[*Error](err); !ok || !strings.HasPrefix(e.Hint, want) {
			t.Errorf("%s: error %v, %+v, want the hint %q", row, err, e, want)
		}
	}
}

// readRows is what ReadRows yields: the articles, and the refusals.
func readRows(from io.Reader) (articles []news.Article, refused []error) {
	for row := range ReadRows("in.jsonl", from, time.Time{}) {
		if row.Err != nil {
			refused = append(refused, row.Err)
			continue
		}
		articles = append(articles, row.Article)
	}
	return articles, refused
}

func TestReadRows(t *testing.T) {
	t.Parallel()
	row := func(id string) string { return `{"id":"` + id + `","text":"` + rowText + `"}` }
	articles, refused := readRows(strings.NewReader("\uFEFF" + row("a") + "\r\n\n  \nnot json\n" + row("b") + "\n{}\n" + row("c")))
	var ids []string
	for _, a := range articles {
		ids = append(ids, a.ID)
	}
	if diff := cmp.Diff([]string{"a", "b", "c"}, ids); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
	if len(refused) != 2 || !strings.HasPrefix(refused[0].Error(), "in.jsonl line 4: ") || !strings.HasPrefix(refused[1].Error(), "in.jsonl line 6: ") {
		t.Errorf("refused %v, want lines 4 and 6", refused)
	}
	wantReason(t, refused[0], Malformed)
	wantReason(t, refused[1], NotText)
}

// TestReadRowsHasNoLimitButOnALine holds that rows are read however many there are, and that a line which is too long is
// named and keeps nothing back.
func TestReadRowsHasNoLimitButOnALine(t *testing.T) {
	t.Parallel()
	row := `{"id":"a","text":"` + rowText + `"}` + "\n"
	articles, refused := readRows(io.MultiReader(strings.NewReader(row), bytes.NewReader(bytes.Repeat([]byte("{}\n"), 4000)),
		bytes.NewReader(bytes.Repeat([]byte("x"), MaxInput+1)), strings.NewReader("\n"+row)))
	if len(articles) != 2 || len(refused) != 4001 {
		t.Fatalf("%d articles, %d refused, want 2 and 4001", len(articles), len(refused))
	}
	wantReason(t, refused[3999], NotText)
	wantReason(t, refused[4000], TooLarge)
	if got := refused[4000].Error(); got != "in.jsonl line 4002: over 8 MiB" {
		t.Errorf("the long line is %q", got)
	}
}

// TestReadRowsStreams holds that a row is there before the next one is written.
func TestReadRowsStreams(t *testing.T) {
	t.Parallel()
	r, w := io.Pipe()
	written := make(chan struct{})
	go func() {
		defer close(written)
		fmt.Fprintln(w, "{}")
	}()
	for row := range ReadRows("in.jsonl", r, time.Time{}) {
		<-written
		if row.Line > 1 {
			if row.Err == nil || !strings.HasPrefix(row.Err.Error(), "read in.jsonl line 2: ") {
				t.Errorf("a pipe that breaks is %v", row.Err)
			}
			return
		}
		w.CloseWithError(errors.New("broken"))
	}
	t.Error("the broken pipe is not told")
}

func FuzzRow(f *testing.F) {
	addArticles(f, ".json")
	f.Add([]byte(`{"article":{"id":"a","version":1,"lang":"en","paragraphs":[{"id":"p1","text":"One."}]}}`))
	f.Add([]byte(`{"id":"own","title":"Ferry sails","text":"` + rowText + `"}`))
	f.Add([]byte(`{"TEXT":"\ud800","article":[]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := ParseRow("in.jsonl", data, time.Time{})
		if err == nil {
			err = a.Validate()
		} else if e := err.Error(); strings.HasPrefix(e, "in.jsonl: ") {
			return
		}
		if err != nil {
			t.Errorf("invalid article, or an error that does not name the row: %v", err)
		}
	})
}
