package eval_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/eval"
)

func TestGate(t *testing.T) {
	t.Parallel()
	gate, err := eval.ParseGate([]byte(`{"ok": {"max": 0.9}, "findings_error": {"max": 1.5}, "chrf": {"min": 30}, "number_f1": {"min": 0.5, "max": 0.5}, "evidence": {"min": 0}}`))
	if err != nil {
		t.Fatal(err)
	}
	report := eval.Report{Figures: eval.Figures{"chrf": 28.125, "number_f1": 0.5, "findings_error": 2, "ok": 0.9}}
	var got []string
	for _, v := range gate.Check(report) {
		got = append(got, v.String())
	}
	want := []string{"chrf is 28.125, less than 30", "evidence is undefined, and the gate bounds it", "findings_error is 2, more than 1.5"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseGateRefuses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, file, want string }{
		{"no json", `{`, "parse gate: "},
		{"nothing", `{}`, "no bounds; the metrics are chrf, chrfpp,"},
		{"unknown metric", `{"bleu": {"min": 1}}`, `no metric "bleu"; the metrics are chrf, chrfpp,`},
		{"empty bound", `{"chrf": {}}`, "chrf has neither min nor max; the metrics are chrf,"},
		{"null bound", `{"chrf": null}`, "neither"},
		{"misspelled bound", `{"chrf": {"minimum": 30}}`, "minimum"},
		{"crossed", `{"chrf": {"min": 2, "max": 1}}`, "min 2 above max 1"},
		{"more", `{"chrf": {"min": 2}} {}`, "more"},
	} {
		if gate, err := eval.ParseGate([]byte(tt.file)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, %v, want %q", tt.name, gate, err, tt.want)
		}
	}
}

func FuzzParseGate(f *testing.F) {
	f.Add([]byte(`{"chrf": {"min": 30}, "findings_error": {"max": 1.5}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		gate, err := eval.ParseGate(data)
		if err == nil && len(gate.Check(eval.Report{})) != len(gate) {
			t.Errorf("%s: a report without figures keeps a bound", data)
		}
	})
}

func TestGateHolds(t *testing.T) {
	t.Parallel()
	gate, err := eval.ParseGate([]byte(`{"chrf": {"min": 30}, "number_f1": {"min": 0.5}}`))
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		gate   eval.Gate
		report eval.Report
		want   string
	}{
		"kept":              {gate, eval.Report{Figures: eval.Figures{"chrf": 30, "number_f1": 1}}, ""},
		"missed twice":      {gate, eval.Report{Figures: eval.Figures{"chrf": 28.5, "number_f1": 0.25}}, "chrf is 28.5, less than 30\nnumber_f1 is 0.25, less than 0.5"},
		"not measured":      {gate, eval.Report{Figures: eval.Figures{"chrf": 30}}, "number_f1 is undefined, and the gate bounds it"},
		"an article lacks":  {gate, eval.Report{Figures: eval.Figures{"chrf": 30, "number_f1": 1}, Missing: []string{"ko-1", "ko-2"}}, "the run lacks 2 articles of the set, first ko-1"},
		"no gate, no bound": {nil, eval.Report{Missing: []string{"ko-1"}}, ""},
	} {
		got := ""
		if err := tt.gate.Hold(tt.report); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%s: error %q, want %q", name, got, tt.want)
		}
	}
}
