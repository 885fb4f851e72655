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

// contentFault says what becomes of a fault in what the model says.
type contentFault struct {
	fault llmsim.Fault
	// families are those of which one must be named when the model never gets it right. None: the desk cures it
	// even then.
	families []string
	// more is how many calls it takes at most to cure what went wrong once.
	more int
}

var contentFaults = []contentFault{
	{llmsim.WrongLanguage, []string{"untranslated"}, 1},
	{llmsim.ParagraphDropped, []string{"structure"}, 1},
	{llmsim.ParagraphEmpty, []string{"structure"}, 1},
	// In the second round a paragraph is asked for alone, and then nothing can be mixed up.
	{llmsim.ParagraphsMerged, nil, 2},
	{llmsim.ParagraphDuplicated, nil, 1},
	{llmsim.ParagraphsSwapped, nil, 1},
	{llmsim.NumberChanged, []string{"number"}, 1},
	{llmsim.PoliteRegister, []string{"register"}, 1},
	{llmsim.RepetitionLoop, []string{"loop"}, 1},
	{llmsim.ObeyedInjection, []string{"url", "meta"}, 1},
	{llmsim.InventedQuote, []string{"evidence"}, 1},
	{llmsim.WrongEvidence, nil, 0}, // the quote itself says where it stands
	{llmsim.BulletNumber, []string{"number"}, 1},
	{llmsim.BulletLanguage, nil, 1}, // a good bullet, translated
}

// seeds make a fault strike different paragraphs.
var seeds = []uint64{1, 2}

// cleanCalls is what an article of these tests costs when nothing goes wrong: a translation and a summary.
const cleanCalls = 2

func TestEveryContentFaultHasAPlaceInTheTable(t *testing.T) {
	t.Parallel()
	for _, info := range llmsim.Faults() {
		if info.Layer != llmsim.LayerContent || info.Fault == llmsim.StrayRepair { // stray_test.go
			continue
		}
		if !slices.ContainsFunc(contentFaults, func(c contentFault) bool { return c.fault == info.Fault }) {
			t.Errorf("%s: %s", info.Fault, info.Text)
		}
	}
}

// forEveryContentFault runs a test for each fault, in both directions. clean is the result without the fault.
func forEveryContentFault(t *testing.T, test func(t *testing.T, c contentFault, seed uint64, r tasks.Request, clean news.Result)) {
	t.Helper()
	t.Parallel()
	for direction, r := range orders(t) {
		clean := cleanResult(t, r)
		for _, c := range contentFaults {
			if c.fault == llmsim.PoliteRegister && r.To != news.Korean {
				continue // only Korean has a polite register
			}
			for _, seed := range seeds {
				t.Run(fmt.Sprintf("%s/%s/%d", direction, c.fault, seed), func(t *testing.T) {
					t.Parallel()
					test(t, c, seed, r, clean)
				})
			}
		}
	}
}

// A fault that strikes once is found and cured, and the result is the one of a day without faults.
func TestContentFaultOnceIsCured(t *testing.T) {
	forEveryContentFault(t, func(t *testing.T, c contentFault, seed uint64, r tasks.Request, clean news.Result) {
		sim, url := serveSim(t, llmsim.Config{Seed: seed})
		sim.FailNext(1, c.fault)
		result := doOrder(t, r, setting{URL: url})
		wantStruck(t, sim, c.fault)
		wantClean(t, clean, result)
		if want := cleanCalls + c.more; result.Usage.Calls > want {
			t.Errorf("it took %d calls, want %d at most", result.Usage.Calls, want)
		}
	})
}

// A fault that strikes every time, repairs included, is told to the editor.
func TestContentFaultAlwaysIsTold(t *testing.T) {
	forEveryContentFault(t, func(t *testing.T, c contentFault, seed uint64, r tasks.Request, clean news.Result) {
		sim, url := serveSim(t, llmsim.Config{Seed: seed, Faults: map[llmsim.Fault]float64{c.fault: 1}, FaultRepairs: true})
		result := doOrder(t, r, setting{URL: url})
		wantStruck(t, sim, c.fault)
		if len(c.families) == 0 {
			wantClean(t, clean, result)
			return
		}
		wantTold(t, result, c.families)
	})
}

func wantTold(t *testing.T, result news.Result, families []string) {
	t.Helper()
	told := errorsOn(result, "")
	if result.State != news.NeedsReview || !slices.ContainsFunc(told, func(f string) bool { return slices.Contains(families, f) }) {
		t.Errorf("%s, with errors of %v, want one of %v among them\n%+v\n%+v\n%+v",
			result.State, told, families, result.Findings, result.Translation, result.Summary)
	}
	if bound := 6 + 2*len(result.Article.Paragraphs); result.Usage.Calls > bound {
		t.Errorf("%d calls, want %d at most", result.Usage.Calls, bound)
	}
}

// wantClean holds a result against that of the same order on a day without faults. The simulator answers by rule, so
// that whatever was repaired, split or asked again must come out the same, word for word.
func wantClean(t *testing.T, clean, result news.Result) {
	t.Helper()
	if result.State != news.OK {
		t.Errorf("state %s: %+v\n%+v", result.State, result.Findings, result.Translation)
	}
	if diff := cmp.Diff(clean.Translation, result.Translation); diff != "" {
		t.Errorf("translation (-without fault +with):\n%s", diff)
	}
	// A bullet that was translated keeps the quotation marks that the simulator leaves out of one it writes.
	sameWords := cmp.Comparer(func(a, b news.Bullet) bool {
		return letters(a.Text) == letters(b.Text) && slices.Equal(a.Evidence, b.Evidence)
	})
	if diff := cmp.Diff(clean.Summary, result.Summary, sameWords); diff != "" {
		t.Errorf("summary (-without fault +with):\n%s", diff)
	}
}

func wantStruck(t *testing.T, sim *llmsim.Server, fault llmsim.Fault) {
	t.Helper()
	for _, e := range sim.Journal().Entries {
		if e.Fault == fault {
			return
		}
	}
	t.Errorf("the fault %s struck nothing", fault)
}

// doOrder has an order done by a newsroom of its own.
func doOrder(t *testing.T, r tasks.Request, s setting) news.Result {
	t.Helper()
	n, _ := openNewsroom(t)
	n.hire(t, s)
	return n.result(t, r, n.finish(t, n.submit(t, r)))
}

// cleanResult is what comes of an order when nothing goes wrong.
func cleanResult(t *testing.T, r tasks.Request) news.Result {
	t.Helper()
	sim, url := serveSim(t, llmsim.Config{})
	result := doOrder(t, r, setting{URL: url})
	if result.State != news.OK || result.Usage.Calls != cleanCalls {
		t.Fatalf("without any fault: %s after %d calls, %+v", result.State, result.Usage.Calls, result.Findings)
	}
	if usage, totals := result.Usage, sim.Journal().Totals; usage.PromptTokens != totals.PromptTokens || usage.CompletionTokens != totals.CompletionTokens {
		t.Errorf("usage %+v, the provider counted %+v", usage, totals)
	}
	return result
}
