package meaning_test

import (
	"os"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// TestFreshNames reads sentences that were written before the rules had seen them, in both directions. PRECISION.md tells what was found at
// first sight.
func TestFreshNames(t *testing.T) {
	data, err := os.ReadFile("testdata/names.tsv")
	if err != nil {
		t.Fatal(err)
	}
	faults, found, clean, flagged := 0, 0, 0, 0
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSpace(line), "\t")
		for _, to := range []news.Lang{news.Korean, news.English} {
			doubts := nameDoubts(row{fields[0], fields[1]}, to)
			switch {
			case fields[2] == "-":
				clean++
				if len(doubts) > 0 {
					flagged++
					t.Logf("false, to %s: %s | %s | %s", to, fields[0], fields[1], doubts[0].Message)
				}
			default:
				faults++
				if len(doubts) > 0 {
					found++
				} else {
					t.Logf("missed, to %s: %s | %s", to, fields[0], fields[1])
				}
			}
		}
	}
	t.Logf("%d of %d faults found, %d of %d clean flagged", found, faults, flagged, clean)
	if found < 74 || flagged > 0 {
		t.Errorf("%d of %d faults found, %d of %d clean flagged; it was 74 and 0", found, faults, flagged, clean)
	}
}
