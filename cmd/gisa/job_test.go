package main

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"github.com/gisa-news/gisa/tasks"
)

func TestJobsStandInColumns(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	err := writeJobs(&out, []tasks.Status{
		{ID: "a", State: tasks.OK, Queue: "default", From: "en", To: "ko", Title: "Harbour\x1b[2J reopens"},
		{ID: strings.Repeat("연합뉴스-", 12), State: tasks.NeedsReview, Queue: "bulk", From: "ko", To: "en", ArticleID: "yna-1"},
	})
	if err != nil {
		t.Fatal(err)
	}
	first, second, _ := strings.Cut(strings.TrimSuffix(out.String(), "\n"), "\n")
	at := func(line, word string) int {
		before, _, _ := strings.Cut(line, word)
		return displaywidth.String(before)
	}
	for _, words := range [][2]string{{"ok", "needs_review"}, {"default", "bulk"}, {"en→ko", "ko→en"}, {"Harbour [2J reopens", "yna-1"}} {
		if a, b := at(first, words[0]), at(second, words[1]); a != b {
			t.Errorf("%s at column %d, %s at %d\n%s", words[0], a, words[1], b, out.String())
		}
	}
}
