package check_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/tasks/news"
)

// A freshRow is a text with its translation, written before the rules were seen: with one fault of a kind, or clean.
type freshRow struct {
	ID          string
	From        news.Lang `json:"source_lang"`
	To          news.Lang `json:"target_lang"`
	Source      string
	Translation string
	Planted     string    // what is wrong; empty where nothing is
	Published   time.Time `json:"published_at"`
}

// A freshSet is a file of rows, one of their twins, and what is reached on both. PRECISION.md has what was found at first sight.
type freshSet struct {
	rows, twins           string
	faults                int // that the rows have
	found                 int // at least
	flagged, twinsFlagged int // at most
}

var freshSets = []freshSet{
	{rows: "fresh-rows", twins: "fresh-twins", faults: 97, found: 95, flagged: 2, twinsFlagged: 1}, // a terse translation, and 석 달 만에
	{rows: "fresh2-rows", twins: "fresh2-twins", faults: 77, found: 76, flagged: 1},                // 2만 달러 이상일 때만
	{rows: "fresh3-rows", twins: "fresh3-twins", faults: 23, found: 22, flagged: 1},                // 회원이 아니면 … 수 없다
	{rows: "fresh4-rows", twins: "fresh4-twins", faults: 93, found: 92},                            // 79 at first sight
	{rows: "fresh5-rows", twins: "fresh5-twins", faults: 82, found: 70, twinsFlagged: 1},           // as at first sight
}

// TestFreshRows finds the faults of the rows, and little in the clean ones and in the twins, the same rows with the fault undone.
func TestFreshRows(t *testing.T) {
	t.Parallel()
	for _, set := range freshSets {
		t.Run(set.rows, func(t *testing.T) {
			t.Parallel()
			found, faults, flagged, twins := 0, 0, 0, 0
			for _, r := range freshRows(t, "testdata/"+set.rows+".jsonl") {
				told := r.isFlagged()
				switch {
				case r.Planted == "" && told:
					flagged++
					t.Logf("flagged: %s %s | %s", r.ID, r.Source, r.Translation)
				case r.Planted != "" && told:
					found, faults = found+1, faults+1
				case r.Planted != "":
					faults++
					t.Logf("missed: %s %s | %s", r.ID, r.Source, r.Translation)
				}
			}
			for _, r := range freshRows(t, "testdata/"+set.twins+".jsonl") {
				if r.isFlagged() {
					twins++
					t.Logf("twin: %s %s | %s", r.ID, r.Source, r.Translation)
				}
			}
			if faults != set.faults || found < set.found || flagged > set.flagged || twins > set.twinsFlagged {
				t.Errorf("%d faults, %d found, %d clean rows and %d twins flagged; want %d, %d at least, %d and %d at most",
					faults, found, flagged, twins, set.faults, set.found, set.flagged, set.twinsFlagged)
			}
		})
	}
}

// isFlagged reports whether the translation has an error or a warning.
func (r freshRow) isFlagged() bool {
	for _, f := range check.Run(check.Input{
		Article: news.Article{ID: r.ID, Version: 1, Lang: r.From, PublishedAt: r.Published, Paragraphs: []news.Paragraph{{ID: "p1", Text: r.Source}}},
		To:      r.To, Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: r.Translation}}},
		ByOthers: true,
	}) {
		if f.Severity != news.Info {
			return true
		}
	}
	return false
}

func freshRows(t *testing.T, name string) []freshRow {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var rows []freshRow
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var r freshRow
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(name, err)
		}
		rows = append(rows, r)
	}
	return rows
}
