package meaning_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// sure are the families that these pairs are about.
var sure = []news.Family{news.FamilyNegation, news.FamilyTime, news.FamilyModality, news.FamilyNumber}

// TestPairs finds the fault of every pair that has one, and nothing in the others, in both directions.
func TestPairs(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/pairs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 3 {
			t.Fatalf("%q has %d fields", line, len(fields))
		}
		for _, toKorean := range []bool{true, false} {
			var got []news.Family
			for _, d := range findings(row{En: fields[1], Ko: fields[2]}, toKorean, sure) {
				got = append(got, d.Family)
			}
			switch want := news.Family(fields[0]); {
			case want == "clean" && len(got) > 0:
				t.Errorf("%v in %q | %q (to Korean %v)", got, fields[1], fields[2], toKorean)
			case want != "clean" && !slices.Contains(got, want):
				t.Errorf("found %v, want %s in %q | %q (to Korean %v)", got, want, fields[1], fields[2], toKorean)
			}
		}
	}
}
