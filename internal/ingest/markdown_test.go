package ingest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarkdownLines(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"strong", "A **bold** and __bolder__ ~~gone~~ word.", "A bold and bolder gone word."},
		{"emphasis", "An *old* and _new_ word.", "An old and new word."},
		{"no emphasis", "snake_case_name and 2 * 3 * 4 and f(*x)", "snake_case_name and 2 * 3 * 4 and f(*x)"},
		{"link", `See [the port](https://example.com/a "Port") now.`, "See the port now."},
		{"reference link", "See [the port][1] now.\n\n[1]: https://example.com", "See the port now."},
		{"code", "Run `gisa parse` now.", "Run gisa parse now."},
		{"escapes", `1\. A \*star\* here.`, "1. A *star* here."},
		{"comment", "One <!-- not this --> two.", "One  two."},
		{"tags", "One <b>bold</b><br> word, a < b.", "One bold word, a < b."},
		{"heading", "It rained.\n\n## The port ##\n\nIt opened.", "It rained.|The port|It opened."},
		{"quote", "> He said so.", "He said so."},
		{"items", "- One.\n- Two.\n1. Three.", "One.|Two.|Three."},
		{"rule", "One.\n\n---\n\nTwo.\n\n* * *", "One.|Two."},
		{"fence", "One.\n```\n*raw*\n```\nTwo.", "One.|*raw*|Two."},
		{"hard break", "One  \nTwo\\\nThree", "One|Two|Three"},
		{"Korean", "**부산항**이 [다시](https://example.com) 열렸다.", "부산항이 다시 열렸다."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, line := range readMarkdown(tt.in).lines {
				if line != "" {
					got = append(got, line)
				}
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, "|")); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMarkdownTitle(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"heading", "# Port *opens*\n\nIt rained.", "Port opens"},
		{"front matter", "---\ntitle: 'Port opens'\n---\n# Another\n\nIt rained.", "Port opens"},
		{"front matter never closed", "---\ntitle: Port opens\n\nIt rained.", ""},
		{"underlined", "Port opens\n===\n\nIt rained.", "Port opens"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d := readMarkdown(tt.in)
			d.takeOutWireMatter()
			if tt.want != "" && d.article.Title != tt.want {
				t.Errorf("title %q, want %q", d.article.Title, tt.want)
			}
			if tt.want == "" && strings.Join(d.lines, "") == "" {
				t.Error("the text was taken for a front matter")
			}
		})
	}
}
