package ingest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// One glued joint in a short paragraph is a slip; in a block it is where a paragraph ended.
func TestPartGlued(t *testing.T) {
	t.Parallel()
	slip := "It rained.The port closed."
	if diff := cmp.Diff([]string{"It rained. The port closed."}, partGlued(slip)); diff != "" {
		t.Errorf("slip (-want +got):\n%s", diff)
	}
	long := strings.Repeat("word ", 50) + "and more."
	if diff := cmp.Diff([]string{long, "The port closed."}, partGlued(long+"The port closed.")); diff != "" {
		t.Errorf("block (-want +got):\n%s", diff)
	}
	if got := partGlued("It rained.The port closed.It reopened."); len(got) != 3 {
		t.Errorf("two joints gave %d paragraphs, want 3", len(got))
	}
}

func TestCutLongKeepsQuotations(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("The port closed for a day. ", 20) + `"` + strings.Repeat("We wait here for the ships. ", 8) + `We go on," he said. It rained.`
	parts := cutLong(text, soleBlock)
	if len(parts) < 3 {
		t.Fatalf("got %d parts", len(parts))
	}
	for _, part := range parts {
		if strings.Count(part, `"`)%2 != 0 {
			t.Errorf("a quotation was cut: %q", part)
		}
	}
	if got := strings.Join(parts, " "); got != text {
		t.Errorf("text changed: %q", got)
	}
}
