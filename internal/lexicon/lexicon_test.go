package lexicon

import "testing"

func TestEveryLineIsAnEntry(t *testing.T) {
	t.Parallel()
	for _, e := range read() {
		if len(e.English) == 0 || len(e.Korean) == 0 || e.Class == "" {
			t.Errorf("%v is no entry", e)
		}
	}
}
