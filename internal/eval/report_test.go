package eval_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/eval"
	"github.com/gisa-news/gisa/tasks/news"
)

// perfect is a run of references; each name in failed has an error instead.
func perfect(name string, items []eval.Item, failed ...string) eval.Run {
	run := eval.Run{Name: name, Model: "m", PromptVersion: "p"}
	for _, item := range items {
		o := referenceOutput(item)
		if slices.Contains(failed, item.ID) {
			o = eval.Output{ID: item.ID, Error: "no answer"}
		}
		run.Outputs = append(run.Outputs, o)
	}
	return run
}

func TestReport(t *testing.T) {
	t.Parallel()
	items := goldSet(t)
	r := eval.NewReport(perfect("gold", items), items)
	wantFigures(t, r.Figures, bestOf)
	if len(r.Articles) != len(items) || r.Failed != 0 || r.Run != "gold" || r.Model != "m" || r.PromptVersion != "p" {
		t.Errorf("got %+v", r)
	}
}

// Of four articles one failed: means take it as 0, and it counts in shares with all its parts.
func TestReportCountsFailures(t *testing.T) {
	t.Parallel()
	items := goldSet(t)[:4]
	r := eval.NewReport(perfect("gold", items, items[1].ID), items)
	lost, all := len(items[1].Article.Paragraphs), 0
	for _, item := range items {
		all += len(item.Article.Paragraphs)
	}
	wantFigures(t, r.Figures, eval.Figures{"ok": 0.75, "rouge_l_word": 0.75, "evidence": 0.75, "omission": float64(lost) / float64(all), "register": 1})
	if r.Failed != 1 || r.Articles[1].Error != "no answer" || r.Articles[1].Figures["chrf"] != 0 {
		t.Errorf("failed %d, article %+v", r.Failed, r.Articles[1])
	}
	if n := r.Figures["number_f1"]; n <= 0.7 || n >= 1 {
		t.Errorf("number_f1 is %v", n)
	}
}

func TestReportOfFailuresAlone(t *testing.T) {
	t.Parallel()
	items := []eval.Item{story()}
	r := eval.NewReport(perfect("bad", items, "story"), items)
	wantFigures(t, r.Figures, eval.Figures{"chrf": 0, "ok": 0, "omission": 1})
}

// The corpus chrF is that of the summed statistics, not the mean.
func TestReportChrF(t *testing.T) {
	t.Parallel()
	items := goldSet(t)[:3]
	run := perfect("half", items)
	run.Outputs[0].Result.Translation.Paragraphs = run.Outputs[0].Result.Translation.Paragraphs[:1]
	var hyps, refs []string
	for i, item := range items {
		hyps = append(hyps, wholeText(*run.Outputs[i].Result.Translation))
		refs = append(refs, wholeText(item.Reference))
	}
	r := eval.NewReport(run, items)
	wantClose(t, "chrf", r.Figures["chrf"], eval.ChrF{}.Corpus(hyps, refs))
	wantClose(t, "chrfpp", r.Figures["chrfpp"], eval.ChrF{WordOrder: 2}.Corpus(hyps, refs))
	wantClose(t, "chrf of the first", r.Articles[0].Figures["chrf"], eval.ChrF{}.Sentence(hyps[0], refs[0]))
}

func wholeText(t news.Translation) string {
	lines := []string{t.Title}
	for _, p := range t.Paragraphs {
		lines = append(lines, p.Text)
	}
	return strings.Join(lines, "\n")
}

func TestReportNamesWhatDoesNotMatch(t *testing.T) {
	t.Parallel()
	items := goldSet(t)[:3]
	run := perfect("some", items[:2])
	run.Outputs = append(run.Outputs, eval.Output{ID: "stray"})
	r := eval.NewReport(run, items)
	if diff := cmp.Diff([]string{items[2].ID}, r.Missing); diff != "" {
		t.Errorf("missing (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"stray"}, r.Unknown); diff != "" {
		t.Errorf("unknown (-want +got):\n%s", diff)
	}
	if len(r.Articles) != 2 || r.Figures["ok"] != 1 {
		t.Errorf("%d articles, ok %v", len(r.Articles), r.Figures["ok"])
	}
}

// One unknown price makes the price of the run unknown.
func TestReportCost(t *testing.T) {
	t.Parallel()
	items := goldSet(t)[:2]
	run := perfect("priced", items)
	one, three := 1.0, 3.0
	run.Outputs[0].Result.Usage.CostUSD, run.Outputs[1].Result.Usage.CostUSD = &one, &three
	wantFigures(t, eval.NewReport(run, items).Figures, eval.Figures{"cost_usd": 2})
	run.Outputs[1].Result.Usage.CostUSD = nil
	if usd, defined := eval.NewReport(run, items).Figures["cost_usd"]; defined {
		t.Errorf("cost_usd is %v", usd)
	}
}

// A bullet that one article lacks was due there.
func TestReportMissesBullets(t *testing.T) {
	t.Parallel()
	items := goldSet(t)[:2]
	run := perfect("one summary", items)
	run.Outputs[0].Result.Summary = nil
	wantFigures(t, eval.NewReport(run, items).Figures, eval.Figures{"rouge_l_syllable": 0.5, "evidence": 0.5, "ok": 0.5, "chrf": 100})
}

func TestReportMarshals(t *testing.T) {
	t.Parallel()
	items := []eval.Item{story()}
	run := perfect("r", items)
	run.Outputs[0].Result.Summary = nil
	data, err := json.Marshal(eval.NewReport(run, items))
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Run      string
		Figures  map[string]*float64
		Articles []struct {
			ID      string
			Figures map[string]*float64
		}
		Notes []string
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if got.Run != "r" || *got.Figures["chrf"] != 100 || *got.Articles[0].Figures["chrf"] != 100 || len(got.Notes) != 4 {
		t.Errorf("got %s", data)
	}
	if got.Figures["rouge_l_word"] != nil || got.Figures["cost_usd"] != nil {
		t.Errorf("what is undefined has a figure: %s", data)
	}
}
