package quantity

import "testing"

// news.tsv holds sentences as newspapers write them with a correct translation each. In neither direction may one be
// flagged; what the rules explain too much of shows in TestRecallOnNews.
func TestNewsIsClean(t *testing.T) {
	t.Parallel()
	for _, line := range fixtures(t, "news.tsv", 2) {
		en, ko := Find(line[0], "en"), Find(line[1], "ko")
		if d := Compare(en, ko); !d.Clean(Firm) {
			t.Errorf("%s | %s: %s", line[0], line[1], differences(d))
		}
		if d := Compare(ko, en); !d.Clean(Firm) {
			t.Errorf("back: %s | %s: %s", line[1], line[0], differences(d))
		}
	}
}

// TestRecallOnNews plants the faults of TestRecall in news.tsv.
func TestRecallOnNews(t *testing.T) {
	var rows []row
	for _, line := range fixtures(t, "news.tsv", 2) {
		rows = append(rows, row{EN: line[0], KO: line[1]})
	}
	testRecall(t, rows, Firm) // names count, and they are never hard
}
