package tasks_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/tasks"
)

func TestNewArticle(t *testing.T) {
	t.Parallel()
	text := "Board leaves rate at 2.5 percent\n\nThe central bank left its key rate\nunchanged on Thursday.\n\n\nGovernor&nbsp;Han said prices were\u00a0stable.\n"
	a, err := tasks.NewArticle(tasks.English, " Central bank holds  key rate ", text)
	if err != nil {
		t.Fatal(err)
	}
	// The first line stays, although it looks like a title: there is one.
	want := []tasks.Paragraph{
		{ID: "p1", Text: "Board leaves rate at 2.5 percent"},
		{ID: "p2", Text: "The central bank left its key rate unchanged on Thursday."},
		{ID: "p3", Text: "Governor Han said prices were stable."},
	}
	if diff := cmp.Diff(want, a.Paragraphs); diff != "" {
		t.Errorf("paragraphs (-want +got):\n%s", diff)
	}
	if a.Title != "Central bank holds key rate" || a.Lang != tasks.English || a.Version != 1 || a.ID == "" {
		t.Errorf("article %+v", a)
	}
	again, err := tasks.NewArticle(tasks.English, "Central bank holds key rate", text)
	if err != nil || again.ID != a.ID {
		t.Errorf("the same content has id %s and %s (%v)", a.ID, again.ID, err)
	}
	other, err := tasks.NewArticle(tasks.English, "Central bank holds key rate", text+"\n\nHe did not say more.")
	if err != nil || other.ID == a.ID {
		t.Errorf("other content has the same id %s (%v)", other.ID, err)
	}
	for name, args := range map[string][3]string{
		"language": {"ja", "Title", text}, "nothing": {"en", "", " \n"}, "a title alone": {"en", "Title", "* * *"},
	} {
		if _, err := tasks.NewArticle(tasks.Lang(args[0]), args[1], args[2]); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestReadArticleIsParse compares with the pipeline that "gisa parse" runs.
func TestReadArticleIsParse(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("../testdata/articles/*/*")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want, wantErr := ingest.Parse(ingest.Input{Name: path, Data: data})
		got, err := tasks.ReadArticle(path, data)
		if diff := cmp.Diff(want, got); diff != "" || (err == nil) != (wantErr == nil) {
			t.Errorf("%s: %v (-want +got):\n%s", path, err, diff)
		}
	}
	_, err = tasks.ReadArticle("report.pdf", []byte("%PDF-1.7\n1 0 obj"))
	if refused, ok := errors.AsType[*ingest.Error](err); !ok || refused.Error() != "report.pdf: PDF file, not text" {
		t.Errorf("error %v", err)
	}
}

// TestReceivedAt holds that copy is dated by its dateline and by when it came in.
func TestReceivedAt(t *testing.T) {
	t.Parallel()
	text := "SEOUL, Nov. 26 (Yonhap) -- The port reopened on Wednesday after a storm, the city said."
	received := tasks.ReceivedAt(time.Date(2025, 12, 1, 0, 0, 0, 0, time.UTC))
	made, err := tasks.NewArticle(tasks.English, "Port reopens", text, received)
	if err != nil || made.PublishedAt.Format(time.DateOnly) != "2025-11-26" {
		t.Errorf("published at %v, error %v", made.PublishedAt, err)
	}
	read, err := tasks.ReadArticle("a.txt", []byte(text), received)
	if err != nil || !read.PublishedAt.Equal(made.PublishedAt) {
		t.Errorf("published at %v, error %v", read.PublishedAt, err)
	}
	if read, err = tasks.ReadArticle("a.txt", []byte(text)); err != nil || !read.PublishedAt.IsZero() {
		t.Errorf("without a time, published at %v, error %v", read.PublishedAt, err)
	}
}
