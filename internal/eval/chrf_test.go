package eval_test

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/gisa-news/gisa/internal/eval"
)

// chrfFixtures is what sacreBLEU 2.4.3 says; testdata/chrf.py made it.
type chrfFixtures struct {
	Pairs []struct {
		Name, Hyp, Ref string
		ChrF, ChrFPP   float64
	}
	Corpora []struct {
		Name         string
		Pairs        []int
		ChrF, ChrFPP float64
	}
	Signatures struct{ ChrF, ChrFPP string }
}

func TestChrFIsSacreBLEU(t *testing.T) {
	t.Parallel()
	f := readChrFFixtures(t)
	for _, p := range f.Pairs {
		wantClose(t, p.Name+": chrF2", eval.ChrF{}.Sentence(p.Hyp, p.Ref), p.ChrF)
		wantClose(t, p.Name+": chrF2++", eval.ChrF{WordOrder: 2}.Sentence(p.Hyp, p.Ref), p.ChrFPP)
	}
	for _, c := range f.Corpora {
		var hyps, refs []string
		for _, i := range c.Pairs {
			hyps, refs = append(hyps, f.Pairs[i].Hyp), append(refs, f.Pairs[i].Ref)
		}
		wantClose(t, c.Name+": chrF2", eval.ChrF{}.Corpus(hyps, refs), c.ChrF)
		wantClose(t, c.Name+": chrF2++", eval.ChrF{WordOrder: 2}.Corpus(hyps, refs), c.ChrFPP)
	}
	if got := (eval.ChrF{}).Signature(); got != f.Signatures.ChrF {
		t.Errorf("signature %q, want %q", got, f.Signatures.ChrF)
	}
	if got := (eval.ChrF{WordOrder: 2}).Signature(); got != f.Signatures.ChrFPP {
		t.Errorf("signature %q, want %q", got, f.Signatures.ChrFPP)
	}
}

// A text that is missing counts as an empty one, not as none.
func TestChrFCorpusOfUnequalLists(t *testing.T) {
	t.Parallel()
	refs := []string{"불이 났다.", "비가 왔다."}
	got := eval.ChrF{}.Corpus(refs[:1], refs)
	wantClose(t, "one text of two", got, eval.ChrF{}.Corpus([]string{refs[0], ""}, refs))
	if got <= 0 || got >= 100 {
		t.Errorf("got %g, want something between", got)
	}
}

func readChrFFixtures(t *testing.T) chrfFixtures {
	t.Helper()
	data, err := os.ReadFile("testdata/chrf.json")
	if err != nil {
		t.Fatal(err)
	}
	var f chrfFixtures
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	if len(f.Pairs) < 12 || len(f.Corpora) == 0 {
		t.Fatalf("%d pairs and %d corpora", len(f.Pairs), len(f.Corpora))
	}
	return f
}

func wantClose(t *testing.T, name string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-9) {
		t.Errorf("%s: got %.12f, want %.12f", name, got, want)
	}
}
