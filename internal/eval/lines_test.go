package eval

import (
	"math"
	"strings"
	"testing"
)

func TestScoreLines(t *testing.T) {
	t.Parallel()
	hyps := []string{"정부가 예산 3조원을 편성했다.", "The bridge opened on Monday."}
	refs := []string{"정부가 3조원의 예산을 편성했다.", "The bridge was opened on Monday."}
	for metric, want := range map[string][]LineScore{
		"chrf":    {{"chrF2|nrefs:1|case:mixed|eff:yes|nc:6|nw:0|", 67.62}}, // sacreBLEU 2.4.3 says the same
		"chrf++":  {{"chrF2++|nrefs:1|case:mixed|eff:yes|nc:6|nw:2|", 66.63}},
		"rouge-l": {{"ROUGE-L F1|syllables", 88.44}, {"ROUGE-L F1|words", 82.95}},
	} {
		got, err := ScoreLines(metric, hyps, refs)
		if err != nil || len(got) != len(want) {
			t.Fatalf("%s: %v, error %v", metric, got, err)
		}
		for i := range want {
			if !strings.HasPrefix(got[i].Signature, want[i].Signature) || math.Abs(got[i].Value-want[i].Value) > 0.005 {
				t.Errorf("%s: got %v, want %v", metric, got[i], want[i])
			}
		}
	}
	for _, metric := range LineMetrics() {
		for _, s := range mustScore(t, metric, refs, refs) {
			if s.Value != 100 {
				t.Errorf("%s of a text against itself is %g", metric, s.Value)
			}
		}
	}
}

func TestScoreLinesRefuses(t *testing.T) {
	t.Parallel()
	one, two := []string{"a"}, []string{"a", "b"}
	for name, err := range map[string]error{
		"unknown metric": second(ScoreLines("bleu", one, one)),
		"other numbers":  second(ScoreLines("chrf", one, two)),
		"nothing":        second(ScoreLines("rouge-l", nil, nil)),
	} {
		if err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func second(_ []LineScore, err error) error { return err }

func mustScore(t *testing.T, metric string, hyps, refs []string) []LineScore {
	t.Helper()
	scores, err := ScoreLines(metric, hyps, refs)
	if err != nil {
		t.Fatal(err)
	}
	return scores
}
