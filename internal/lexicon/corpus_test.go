package lexicon

import (
	"encoding/json"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// A pair is a text with its translation by a person.
type pair struct {
	from, to       news.Lang
	source, target string
}

// gold returns the articles of the gold set, each with its headline as one text.
func gold(t *testing.T) []pair {
	t.Helper()
	set := os.DirFS("../../testdata/gold")
	paths, err := fs.Glob(set, "*/*.json")
	if err != nil || len(paths) == 0 {
		t.Fatalf("%d gold articles, %v", len(paths), err)
	}
	type article struct {
		Title      string
		Paragraphs []struct{ Text string }
	}
	text := func(a article) string {
		lines := []string{a.Title}
		for _, p := range a.Paragraphs {
			lines = append(lines, p.Text)
		}
		return strings.Join(lines, "\n\n")
	}
	var pairs []pair
	for _, path := range paths {
		var item struct {
			article
			Lang, To  news.Lang
			Reference article
		}
		data, err := fs.ReadFile(set, path)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, &item); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		pairs = append(pairs, pair{item.Lang, item.To, text(item.article), text(item.Reference)})
	}
	return pairs
}

// ntrex returns the segments of NTREX, English to Korean. Where they are not there the test is skipped.
func ntrex(t *testing.T) []pair {
	t.Helper()
	data, err := os.ReadFile("../../../shared/data/ntrex-en-ko.jsonl")
	if err != nil {
		t.Skip("the segments of NTREX are not part of the project:", err)
	}
	var pairs []pair
	for line := range strings.Lines(string(data)) {
		var segment struct{ En, Ko string }
		if err := json.Unmarshal([]byte(line), &segment); err != nil {
			t.Fatal(err)
		}
		pairs = append(pairs, pair{news.English, news.Korean, segment.En, segment.Ko})
	}
	return pairs
}
