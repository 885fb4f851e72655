package eval_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/eval"
)

// timed is a run over copies of the story that took these times. Its figures but the seconds are perfect.
func timed(name string, seconds ...float64) eval.Report {
	var items []eval.Item
	for i := range seconds {
		item := story()
		item.ID = fmt.Sprint(i)
		items = append(items, item)
	}
	run := perfect(name, items)
	for i, s := range seconds {
		run.Outputs[i].Seconds = s
	}
	return eval.NewReport(run, items)
}

func secondsOf(t *testing.T, diffs []eval.Difference) eval.Difference {
	t.Helper()
	i := slices.IndexFunc(diffs, func(d eval.Difference) bool { return d.Metric == "seconds" })
	if i < 0 {
		t.Fatal("no difference in seconds")
	}
	return diffs[i]
}

// The same difference at every article leaves nothing to chance.
func TestCompareConstant(t *testing.T) {
	t.Parallel()
	d := secondsOf(t, eval.Compare(timed("a", 1, 5, 9), timed("b", 3, 7, 11), 1))
	wantClose(t, "difference", d.Delta, -2)
	wantClose(t, "low", d.Low, -2)
	wantClose(t, "high", d.High, -2)
	if d.A != "a" || d.B != "b" || d.Articles != 3 || *d.ABetter != 1 {
		t.Errorf("got %+v, better %v", d, *d.ABetter)
	}
}

// Two articles that differ by 0 and by 2 can be drawn in four ways, with the means 0, 1, 1 and 2.
func TestCompareTwoArticles(t *testing.T) {
	t.Parallel()
	d := secondsOf(t, eval.Compare(timed("a", 1, 1), timed("b", 1, 3), 1))
	if d.Delta != -1 || d.Low != -2 || d.High != 0 {
		t.Errorf("got %+v", d)
	}
	if math.Abs(*d.ABetter-0.75) > 0.03 { // three standard errors of 2,000 draws
		t.Errorf("a is better in %v of the draws, want 0.75", *d.ABetter)
	}
}

// For the mean of many differences the interval is that of the normal distribution: 1.96 standard errors.
func TestCompareNormal(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	const n = 100
	a, b := make([]float64, n), make([]float64, n)
	var sum, squares float64
	for i := range n {
		b[i] = 10 * random.Float64() // what both share, and a paired comparison must not see
		x := 0.3 + random.NormFloat64()
		a[i] = b[i] + x
		sum += x
		squares += x * x
	}
	mean := sum / n
	spread := 1.96 * math.Sqrt((squares/n-mean*mean)/n)
	d := secondsOf(t, eval.Compare(timed("a", a...), timed("b", b...), 7))
	if math.Abs(d.Delta-mean) > 1e-9 || math.Abs(d.Low-(mean-spread)) > spread/8 || math.Abs(d.High-(mean+spread)) > spread/8 {
		t.Errorf("got %v in [%v, %v], want %v in [%v, %v]", d.Delta, d.Low, d.High, mean, mean-spread, mean+spread)
	}
}

func TestCompareIsDeterministic(t *testing.T) {
	t.Parallel()
	a, b := timed("a", 1, 4, 2, 8, 5, 7), timed("b", 3, 1, 4, 1, 5, 9)
	first, second := eval.Compare(a, b, 1), eval.Compare(a, b, 1)
	if diff := cmp.Diff(first, second); diff != "" {
		t.Errorf("the same seed, another answer:\n%s", diff)
	}
	if *secondsOf(t, first).ABetter == *secondsOf(t, eval.Compare(a, b, 2)).ABetter {
		t.Error("the seed changes nothing")
	}
}

func TestCompareSides(t *testing.T) {
	t.Parallel()
	items := goldSet(t)[:6]
	good := eval.NewReport(perfect("good", items), items)
	bad := eval.NewReport(perfect("bad", items, items[0].ID, items[1].ID, items[2].ID, items[3].ID, items[4].ID), items)
	for _, d := range eval.Compare(good, bad, 1) {
		switch d.Metric {
		case "chrf", "ok", "omission": // better upwards and downwards
			if *d.ABetter < 0.99 {
				t.Errorf("%s: the good run is better in %v of the draws", d.Metric, *d.ABetter)
			}
		case "coverage":
			if d.ABetter != nil || d.Articles != 1 {
				t.Errorf("coverage judges: %+v", d)
			}
		case "calls":
			if *d.ABetter != 0 {
				t.Errorf("ties count as better: %v", *d.ABetter)
			}
		case "cost_usd":
			t.Error("an unknown price is compared")
		}
	}
}

// Only what both runs have is compared.
func TestCompareCommonArticles(t *testing.T) {
	t.Parallel()
	d := secondsOf(t, eval.Compare(timed("a", 1, 1, 100), timed("b", 2, 2), 1))
	if d.Articles != 2 || d.Delta != -1 {
		t.Errorf("got %+v", d)
	}
	if diffs := eval.Compare(timed("a", 1), eval.Report{}, 1); len(diffs) != 0 {
		t.Errorf("nothing is compared with something: %+v", diffs)
	}
}
