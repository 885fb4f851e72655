package e2e

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// withMoreToLose gives each paragraph of an order a last sentence, which a repair may drop.
func withMoreToLose(r tasks.Request) tasks.Request {
	r.Article.Paragraphs = slices.Clone(r.Article.Paragraphs)
	for i := range r.Article.Paragraphs {
		last := fmt.Sprintf(" The port opened pier %d in %d.", 20+i, 1990+i)
		if r.Article.Lang == news.Korean {
			last = fmt.Sprintf(" 항구는 %d년에 부두 %d개를 열었다.", 1990+i, 20+i)
		}
		r.Article.Paragraphs[i].Text += last
	}
	return r
}

// A repair that mends what was found and changes something else is refused and counted. Once, the next repair is taken.
func TestStrayRepairOnceIsCured(t *testing.T) {
	t.Parallel()
	for direction, r := range orders(t) {
		r = withMoreToLose(r)
		t.Run(direction, func(t *testing.T) {
			t.Parallel()
			clean := cleanResult(t, r)
			sim, url := serveSim(t, llmsim.Config{})
			sim.FailNext(1, llmsim.NumberChanged)
			sim.FailNext(1, llmsim.StrayRepair)
			result := doOrder(t, r, setting{URL: url})
			wantStruck(t, sim, llmsim.StrayRepair)
			wantClean(t, clean, result)
			if n := result.Usage.RefusedRepairs; n != 1 {
				t.Errorf("%d repairs were refused, want 1", n)
			}
		})
	}
}

// When every repair changes more, the draft stands as it was, with what was found, and the result tells why.
func TestStrayRepairAlwaysLeavesTheDraft(t *testing.T) {
	t.Parallel()
	for direction, r := range orders(t) {
		r = withMoreToLose(r)
		t.Run(direction, func(t *testing.T) {
			t.Parallel()
			clean := cleanResult(t, r)
			sim, url := serveSim(t, llmsim.Config{Faults: map[llmsim.Fault]float64{llmsim.StrayRepair: 1}})
			sim.FailNext(1, llmsim.NumberChanged)
			result := doOrder(t, r, setting{URL: url})
			wantStruck(t, sim, llmsim.StrayRepair)
			wantTold(t, result, []string{"number"})
			at := slices.IndexFunc(result.Findings, func(f news.Finding) bool { return f.Check == news.FamilyRepair && f.Severity == news.Info })
			if n := result.Usage.RefusedRepairs; n != 2 || at < 0 {
				t.Fatalf("%d repairs were refused, want 2 that a finding tells of: %+v", n, result.Findings)
			}
			id := result.Findings[at].Paragraph
			for i, p := range result.Translation.Paragraphs {
				want := clean.Translation.Paragraphs[i].Text
				if p.ID == id && len(p.Text) != len(want) || p.ID != id && p.Text != want {
					t.Errorf("%s is not as it was drafted: %s", p.ID, cmp.Diff(want, p.Text))
				}
			}
		})
	}
}
