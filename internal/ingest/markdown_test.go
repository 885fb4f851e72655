package ingest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestMarkdownLines(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"strong", "A **bold** and __bolder__ ~~gone~~ word.", "A bold and bolder  word."},
		{"emphasis", "An *old* and _new_ word.", "An old and new word."},
		{"no emphasis", "snake_case_name and 2 * 3 * 4 and f(*x)", "snake_case_name and 2 * 3 * 4 and f(*x)"},
		{"link", `See [the port](https://example.com/a "Port") now.`, "See the port now."},
		{"link with brackets", "See [night buses](https://example.com/night_(bus)) and ![](a_(b).jpg)more.", "See night buses and more."},
		{"autolink", "See <https://example.com/a> now.", "See https://example.com/a now."},
		{"footnote", "It rose.[^1] It fell.[^note]\n\n[^1]: The city's figures.\n[^note]: Not all.", "It rose. It fell."},
		{"speaker", "[Anchor]: Good evening.", "[Anchor]: Good evening."},
		{"table", "| Route | Start |\n|---|:-:|\n| **N13** | Sanggye |\n| a\\|b | c |", "Route Start|N13 Sanggye|a|b c"},
		{"table without borders", "Route | Start\n--- | ---\nN13 | Sanggye\n\nEither | or.", "Route Start|N13 Sanggye|Either | or."},
		{"reference link", "See [the port][1] now.\n\n[1]: https://example.com", "See the port now."},
		{"code", "Run `gisa parse` now.", "Run gisa parse now."},
		{"escapes", `1\. A \*star\* here.`, "1. A *star* here."},
		{"comment", "One <!-- not this --> two.", "One  two."},
		{"tags", "One <b>bold</b><br> word, a < b.", "One bold word, a < b."},
		{"heading", "It rained.\n\n## The port ##\n\nIt opened.", "It rained.|The port|It opened."},
		{"quote", "> He said so.", "He said so."},
		{"items", "- One.\n- Two.\n1. Three.", "One.|Two.|Three."},
		{"tasks", "- [x] One.\n- [ ] Two.", "One.|Two."},
		{"alert", "> [!NOTE]\n> One.", "One."},
		{"details", "<details><summary>One</summary>Two.</details>", "  One Two. "},
		{"caption under an image", "One.\n\n![](a.png)\n*A pump. Photo: Frost*\n\n*Two.*", "One.|Two."},
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

// A footnote's text is kept, and a hard break ends a paragraph only where a sentence ends, or between short lines.
func TestMarkdownParagraphs(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want, stripped string }{
		{"break inside a sentence", "The mayor went home with a hard  \nbreak and slept.", "The mayor went home with a hard break and slept.", ""},
		{"break before a name", "The mayor went home and met  \nKim Min-ji in the street.", "The mayor went home and met Kim Min-ji in the street.", ""},
		{"Korean break", "시장은 20일 집에 돌아가는 길에  \n비를 맞았다고 말했다.", "시장은 20일 집에 돌아가는 길에 비를 맞았다고 말했다.", ""},
		{"break after a sentence", "The mayor went home.  \nHe slept.", "The mayor went home.|He slept.", ""},
		{"verse", "The sea  \nThe wind  \nThe rain.", "The sea|The wind|The rain.", ""},
		{"footnote", "It rose.[^1]\n\n[^1]: The city's figures.", "It rose.", "The city's figures."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			a := mustParse(t, Input{Name: "in.md", Lang: news.English, Data: []byte("# Title\n\n" + tt.in)})
			if diff := cmp.Diff(tt.want, strings.Join(texts(a), "|")); diff != "" {
				t.Errorf("paragraphs (-want +got):\n%s", diff)
			}
			stripped := ""
			for _, s := range a.Stripped {
				stripped += s.Text
			}
			if stripped != tt.stripped {
				t.Errorf("stripped %q, want %q", stripped, tt.stripped)
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
