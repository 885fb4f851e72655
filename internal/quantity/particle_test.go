package quantity

import (
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/prose"
)

// The lists of this package are subsets that decide where a number's word ends. They are held against the one table of particles:
// whatever hangs on a noun may follow a counter, and what may follow a span of time is a particle or one of four suffixes.
func TestParticlesAreThoseOfProse(t *testing.T) {
	t.Parallel()
	for _, p := range prose.Particles(prose.Case | prose.Auxiliary | prose.Compound) {
		if k := (&korean{text: "명" + p}); !k.endsWord(len("명")) {
			t.Errorf("no counter ends before %s", p)
		}
	}
	table := prose.Particles(prose.Case | prose.Auxiliary)
	for _, p := range spanParticles {
		if !slices.Contains(table, p) && !slices.Contains(strings.Fields("쯤 씩 인 야"), p) {
			t.Errorf("%s may follow a span of time, and is no particle", p)
		}
	}
}
