package input_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/fetch"
	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/input"
)

const ferry = "The ferry sailed from Incheon at noon with 46 people on board, the operator said on Friday."

func TestRows(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write := func(name, content string) string {
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	row := `{"text":"` + ferry + `"}` + "\n"
	large := `{"text":"` + ferry + `","unused":"` + strings.Repeat("a", 1<<20) + `"}` + "\n"
	rows := write("rows.jsonl", row+"\nnot json\n{}\n"+row)
	for name, tt := range map[string]struct {
		file, stdin string
		jsonLines   bool
		articles    int
		mended      []bool // of each error, whether whoever named the input has to mend it
	}{
		"a text":             {write("a.txt", ferry), "", false, 1, nil},
		"rows by their name": {rows, "", false, 2, []bool{true, false}},
		"rows by the flag":   {write("rows.txt", row+row), "", true, 2, nil},
		"rows on stdin":      {"-", row, true, 1, nil},
		"a text on stdin":    {"-", ferry, false, 1, nil},
		"a feed": {write("feed.xml", "<rss><channel><item><title>a</title><description>"+ferry+"</description></item>"+
			"<item><title>b</title></item><item><description>"+ferry+"</description></item></channel></rss>"), "", false, 2, []bool{false}},
		"no text":             {write("empty.txt", ""), "", false, 0, []bool{false}},
		"no file":             {filepath.Join(folder, "nowhere.jsonl"), "", true, 0, []bool{true}},
		"a folder":            {folder, "", false, 0, []bool{true}},
		"rows without end":    {"-", strings.Repeat(large, ingest.MaxInput/len(large)+1), true, ingest.MaxInput/len(large) + 1, nil},
		"too large by itself": {"-", strings.Repeat("a ", ingest.MaxInput/2+1), false, 0, []bool{false}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source := input.Source{Stdin: strings.NewReader(tt.stdin)}
			articles := 0
			var mended []bool
			for row := range source.Rows(t.Context(), tt.file, tt.jsonLines) {
				if row.Err == nil {
					articles++
				} else {
					_, is := errors.AsType[*input.Error](row.Err)
					mended = append(mended, is)
				}
			}
			if diff := cmp.Diff(tt.mended, mended); diff != "" || articles != tt.articles {
				t.Errorf("%d articles, want %d; to be mended (-want +got)\n%s", articles, tt.articles, diff)
			}
		})
	}
}

func TestReadFetches(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/large" {
			_, _ = w.Write(bytes.Repeat([]byte("a"), ingest.MaxInput+1))
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=euc-kr")
		fmt.Fprint(w, "<p>"+ferry+"</p>")
	}))
	defer server.Close()
	_, err := input.Source{}.Read(t.Context(), server.URL)
	if e, ok := errors.AsType[*fetch.Error](err); !ok || e.Reason != fetch.Private {
		t.Errorf("a private address gives %v", err)
	}
	source := input.Source{Private: true}
	in, err := source.Read(t.Context(), server.URL)
	want := ingest.Input{Name: server.URL, Data: []byte("<p>" + ferry + "</p>"), ContentType: "text/html; charset=euc-kr", URL: server.URL}
	if diff := cmp.Diff(want, in); err != nil || diff != "" {
		t.Errorf("error %v, input (-want +got)\n%s", err, diff)
	}
	if _, err := source.Read(t.Context(), server.URL+"/large"); !strings.Contains(fmt.Sprint(err), "over 8 MiB") {
		t.Errorf("a page that is too large gives %v (reason %s)", err, fetch.TooLarge)
	}
}

// TestPasswordsStayOutside holds that user and password of an address are in no article and in no error.
func TestPasswordsStayOutside(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, password, _ := r.BasicAuth()
		if r.URL.Path == "/empty" || password != "s3cret" {
			return
		}
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "<p>"+ferry+"</p>")
	}))
	defer server.Close()
	source := input.Source{Private: true}
	for _, scheme := range []string{"http", "HTTP", "Http"} {
		address := scheme + "://desk:s3cret@" + server.Listener.Addr().String()
		articles, refused := source.Articles(t.Context(), address+"/story")
		if len(articles) != 1 || articles[0].URL != server.URL+"/story" {
			t.Errorf("%s: articles %+v, refused %v", scheme, articles, refused)
		}
		for _, wrong := range []string{address + "/empty", scheme + "://s3cret@127.0.0.1:1/", scheme + "://desk:s3cret@127.0.0.1:1/"} {
			if _, refused := source.Articles(t.Context(), wrong); len(refused) != 1 || strings.Contains(fmt.Sprint(refused), "s3cret") {
				t.Errorf("refused %v", refused)
			}
		}
	}
}

// TestReceived holds that copy of every door is dated by when it came in, and by nothing else.
func TestReceived(t *testing.T) {
	t.Parallel()
	copied := "Ferry sails again\n\nINCHEON, Nov. 26 (Yonhap) -- " + ferry + "\n"
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, copied)
	}))
	defer server.Close()
	file := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(file, []byte(copied), 0o600); err != nil {
		t.Fatal(err)
	}
	row, err := json.Marshal(map[string]string{"text": copied})
	if err != nil {
		t.Fatal(err)
	}
	for _, door := range []struct {
		name, stdin string
		jsonLines   bool
	}{{file, "", false}, {"-", copied, false}, {"-", string(row), true}, {server.URL, "", false}} {
		for day, want := range map[string]string{"2025-11-27": "2025-11-26", "2024-12-01": "2024-11-26", "2024-06-01": "0001-01-01", "": "0001-01-01"} {
			source := input.Source{Stdin: strings.NewReader(door.stdin), Private: true}
			source.Received, _ = time.Parse(time.DateOnly, day)
			for row := range source.Rows(t.Context(), door.name, door.jsonLines) {
				if got := row.Article.PublishedAt.Format(time.DateOnly); row.Err != nil || got != want {
					t.Errorf("%s, %d bytes on standard input, received %q: of %s, want %s; error %v", door.name, len(door.stdin), day, got, want, row.Err)
				}
			}
		}
	}
}

// What stands where a file is meant, and may be an address, is told so.
func TestHintOfAFileThatIsMissing(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"nowhere.txt":                "name a file, a URL, or - for standard input",
		"some.where/nowhere.txt":     "an address begins with https://, as in https://some.where/nowhere.txt; ",
		"dir/nowhere.txt":            "name a file, a URL, or - for standard input",
		"www.example.com/story.html": "an address begins with https://, as in https://www.example.com/story.html; ",
		"www.example.com":            "an address begins with https://, as in https://www.example.com; ",
		"ftp://u:s3cret@x/y":         "only addresses with http:// and https:// are fetched; ",
	} {
		_, err := input.Source{}.Article(t.Context(), name)
		e, ok := errors.AsType[*input.Error](err)
		if !ok || !strings.HasPrefix(e.Hint, want) || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%s: error %v, %+v, want the hint %q", name, err, e, want)
		}
	}
}
