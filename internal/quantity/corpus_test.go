package quantity

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"testing"
)

// The corpora are real text that is not part of the project. Tests that read them skip where they are absent.
const (
	ntrex   = "../../../shared/data/ntrex-en-ko.jsonl"
	systems = "../../../shared/data/system-outputs-en-ko.jsonl"
)

// row is a segment of a corpus in both languages.
type row struct {
	Doc    any    `json:"doc"`
	Domain string `json:"domain"`
	System string `json:"system"`
	EN     string `json:"en"`
	KO     string `json:"ko"`

	id string // document, system and number of the segment within both
}

// corpus reads the segments of a domain; an empty domain means all.
func corpus(t *testing.T, path, domain string) []row {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("corpus not here: %v", err)
	}
	defer f.Close()
	var rows []row
	number := map[string]int{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var r row
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		if r.System == "" {
			r.System = "human"
		}
		group := fmt.Sprintf("%v %s", r.Doc, r.System)
		r.id = fmt.Sprintf("%s %d", group, number[group])
		number[group]++
		if domain == "" || r.Domain == domain {
			rows = append(rows, r)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

// numeric reports whether a segment has a number that must have a counterpart.
func numeric(found ...[]Quantity) bool {
	for _, list := range found {
		for _, q := range list {
			if q.Weight > Soft {
				return true
			}
		}
	}
	return false
}

// tally counts the segments of a corpus and what was flagged.
type tally struct {
	segments, flags, hard, right int
}

// TestFalseAlarms flags the corpora in both directions. Every flag must have been read and judged by a person.
func TestFalseAlarms(t *testing.T) {
	for _, tt := range []struct {
		corpus, path, domain string
	}{
		{"ntrex", ntrex, ""}, {"systems", systems, "news"},
	} {
		t.Run(tt.corpus, func(t *testing.T) {
			rows := corpus(t, tt.path, tt.domain)
			verdicts := judged(t, tt.corpus)
			var n tally
			for _, r := range rows {
				n.flag(t, r, verdicts[r.id])
				delete(verdicts, r.id)
			}
			for id := range verdicts {
				t.Errorf("%s: judged and not in the corpus", id)
			}
			t.Logf("%d segments, %d with numbers; flagged %d (%.1f %%), %d of them hard; %d are errors of the translation",
				len(rows), n.segments, n.flags, share(n.flags, n.segments), n.hard, n.right)
			if share(n.flags-n.right, n.segments) > 2 || share(n.right, n.flags) < 85 {
				t.Errorf("%d false alarms", n.flags-n.right)
			}
		})
	}
}

// judged returns the verdicts on the segments of a corpus: "true" where the flag is right.
func judged(t *testing.T, corpus string) map[string]string {
	t.Helper()
	verdicts := map[string]string{}
	for _, f := range fixtures(t, "judged.tsv", 6) {
		if f[0] == corpus {
			verdicts[f[1]+" "+f[2]+" "+f[3]] = f[4]
		}
	}
	return verdicts
}

// flag compares a segment in both directions and holds the outcome against the verdict.
func (n *tally) flag(t *testing.T, r row, verdict string) {
	t.Helper()
	en, ko := Find(r.EN, "en"), Find(r.KO, "ko")
	forth, back := Compare(en, ko), Compare(ko, en)
	if numeric(en, ko) {
		n.segments++
	}
	flagged := !forth.Clean(Firm) || !back.Clean(Firm)
	if flagged {
		n.flags++
	}
	if !forth.Clean(Hard) {
		n.hard++
	}
	switch {
	case !flagged && verdict == "true":
		t.Errorf("%s: a known error is not flagged any more", r.id)
	case flagged && verdict == "":
		t.Errorf("%s: flagged and not judged: %s", r.id, differences(forth))
	case flagged && verdict == "false":
		t.Errorf("%s: a known false alarm is back: %s", r.id, differences(forth))
	case flagged:
		n.right++
	}
}
