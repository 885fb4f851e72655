package meaning_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/tasks/news"
)

// ntrexFile is the first half of NTREX, which stands beside the repository and is not part of it.
const ntrexFile = "../../../shared/data/ntrex-en-ko.jsonl"

// A row is a segment of faithful human translation.
type row struct{ En, Ko string }

// A segment is a row of NTREX with the article that it is of.
type segment struct {
	row
	Doc string
}

// ntrexSegments returns the segments of NTREX in their order, or skips the test.
func ntrexSegments(t *testing.T) []segment {
	t.Helper()
	file, err := os.Open(ntrexFile)
	if err != nil {
		t.Skip("no corpus beside the repository: ", err)
	}
	defer file.Close()
	var segments []segment
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var s segment
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		segments = append(segments, s)
	}
	return segments
}

// ntrex returns the rows of NTREX, or skips the test.
func ntrex(t *testing.T) []row {
	t.Helper()
	var rows []row
	for _, s := range ntrexSegments(t) {
		rows = append(rows, s.row)
	}
	return rows
}

// gold returns the paragraphs of the gold set beside their references.
func gold(t *testing.T) []row {
	t.Helper()
	files, err := filepath.Glob("../../testdata/gold/*/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no gold set: %v", err)
	}
	var rows []row
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var g struct {
			Lang       news.Lang
			Paragraphs []news.Paragraph
			Reference  news.Translation
		}
		if err := json.Unmarshal(data, &g); err != nil {
			t.Fatal(err)
		}
		for i, p := range g.Paragraphs {
			r := row{En: p.Text, Ko: g.Reference.Paragraphs[i].Text}
			if g.Lang == news.Korean {
				r.En, r.Ko = r.Ko, r.En
			}
			rows = append(rows, r)
		}
	}
	return rows
}

// clean returns the paragraphs of the clean articles of internal/check.
func clean(t *testing.T) []row {
	t.Helper()
	file, err := os.Open("../check/testdata/clean.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var rows []row
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var a struct {
			Lang                news.Lang `json:"source_lang"`
			Source, Translation string
		}
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		source, target := strings.Split(a.Source, "\n\n"), strings.Split(a.Translation, "\n\n")
		if len(source) != len(target) {
			continue
		}
		for i := range source {
			r := row{En: source[i], Ko: target[i]}
			if a.Lang == news.Korean {
				r.En, r.Ko = r.Ko, r.En
			}
			rows = append(rows, r)
		}
	}
	return rows
}

// findings returns the doubts of some families about a row, in one direction.
func findings(r row, toKorean bool, families []news.Family) []meaning.Doubt {
	p := meaning.Pair{Source: meaning.Read(r.En, news.English), Target: meaning.Read(r.Ko, news.Korean)}
	if !toKorean {
		p.Source, p.Target = p.Target, p.Source
	}
	return slices.DeleteFunc(meaning.Compare(p), func(d meaning.Doubt) bool { return !slices.Contains(families, d.Family) || d.Severity == news.Info })
}

var figures = []news.Family{news.FamilyDirection, news.FamilyBound, news.FamilyWhose, news.FamilyNumber}

// TestFalseAlarms prints what is found in faithful human translations.
func TestFalseAlarms(t *testing.T) {
	t.Parallel()
	rows := ntrex(t)
	flagged := map[news.Family]int{}
	for _, r := range rows {
		for _, toKorean := range []bool{true, false} {
			for _, d := range findings(r, toKorean, figures) {
				flagged[d.Family]++
				if testing.Verbose() && toKorean {
					fmt.Printf("%s %s: %s | %s | %s\n\t%s\n\t%s\n", d.Family, d.Severity, d.Message, r.En[d.Source.Start:d.Source.End], r.Ko[d.Target.Start:d.Target.End], r.En, r.Ko)
				}
			}
		}
	}
	for _, f := range figures {
		perThousand := 1000 * float64(flagged[f]) / float64(2*len(rows))
		t.Logf("%s: %d flags in %d segments both ways, %.1f per 1,000", f, flagged[f], 2*len(rows), perThousand)
		if perThousand > 3 {
			t.Errorf("%s flags %.1f of 1,000 faithful segments", f, perThousand)
		}
	}
	for _, r := range append(gold(t), clean(t)...) {
		for _, toKorean := range []bool{true, false} {
			for _, d := range findings(r, toKorean, figures) {
				if toKorean {
					t.Errorf("gold: %s: %s | %s | %s | %s | %s", d.Family, d.Message, r.En[d.Source.Start:d.Source.End], r.Ko[d.Target.Start:d.Target.End], r.En, r.Ko)
				}
			}
		}
	}
}
