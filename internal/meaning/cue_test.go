package meaning

import (
	"slices"
	"testing"
)

// TestEveryCueIsFound finds every row of every table in its fixture.
func TestEveryCueIsFound(t *testing.T) {
	t.Parallel()
	files, err := cueFiles.ReadDir("cues")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name := file.Name()[:len(file.Name())-len(".tsv")]
		table := readCues(name)
		for _, row := range table.rows {
			text := Read(row.fixture, row.lang)
			match := func(m cueMatch) bool { return m.row.pattern == row.pattern && m.row.class == row.class }
			if !slices.ContainsFunc(table.match(text, Span{0, len(text.Raw)}), match) {
				t.Errorf("%s: %s %q is not found in %q", name, row.lang, row.pattern, row.fixture)
			}
		}
	}
}
