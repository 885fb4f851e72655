package manual

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPage(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ path, does, description, want string }{
		"examples":    {"gisa doctor", "Look around", "", "Look around.\n\nExamples:\n  gisa doctor  # settings, Redis, model, a round trip\n\n"},
		"another":     {"none", "Try it again", "Try it again, and at once.\n\nMore.", "Try it again.\n\nTry it again, and at once.\n\nMore.\n\n"},
		"a sentence":  {"none", "Submit", "Submit. Files are lists.", "Submit.\n\nFiles are lists.\n\n"},
		"said before": {"none", "Submit", "Submit.", "Submit.\n\n"},
	} {
		if got := Page(tt.path, tt.does, tt.description); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestExamplesFitATerminal(t *testing.T) {
	t.Parallel()
	for path, list := range examples {
		for line := range strings.Lines(table(list)) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 80 {
				t.Errorf("%s: %d columns: %s", path, n, line)
			}
		}
		for _, e := range list {
			if !strings.Contains(e.Line, path) {
				t.Errorf("%s has the example %q", path, e.Line)
			}
		}
	}
}

func TestCommandsWithResultsSayWhatIsNotChecked(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]bool{"gisa digest": true, "gisa check": true, "gisa job result": true, "gisa worker": false, "gisa glossary check": false} {
		if got := strings.Contains(Page(path, "Do", ""), "#what-gisa-does-not-check"); got != want {
			t.Errorf("%s: %t, want %t", path, got, want)
		}
	}
}
