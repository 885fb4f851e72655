package render

import (
	"strings"
	"testing"
)

func TestEscapeMarkdown(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		// What news is full of and Markdown does not care for stays as it is.
		"[속보] 한은, 기준금리 동결":           "[속보] 한은, 기준금리 동결",
		"up 3.5% (0.5%p) [1]":        "up 3.5% (0.5%p) [1]",
		"AT&T, R&D; 3 < 5 > 2":       "AT&T, R&D; 3 < 5 > 2",
		"3~5명이 다쳤다":                  "3~5명이 다쳤다",
		"file_name_x and 2 * 3":      "file_name_x and 2 * 3",
		"$5 million | #1 song - C++": "$5 million | #1 song - C++",
		"2026년 11월 20일. 서울":          "2026년 11월 20일. 서울",
		"-1.8%로 내렸다":                 "-1.8%로 내렸다",
		// What it would read as markup is escaped.
		"*기준금리* 동결":           `\*기준금리\* 동결`,
		"_italic_":            `\_italic\_`,
		"3~5명, 6~7명":          `3\~5명, 6\~7명`,
		"[a](http://x.test)":  `[a\](http://x.test)`,
		"![a](http://x.test)": `![a\](http://x.test)`,
		"[a]: http://x.test":  `[a\]: http://x.test`,
		"see [^1]":            `see \[^1]`,
		"a `code` and \\":     "a \\`code\\` and \\\\",
		"<b>bold</b>":         `\<b>bold\</b>`,
		"<!-- x":              `\<!-- x`,
		"&lt;b&gt; &#40;":     `\&lt;b\&gt; \&#40;`,
		"# 제목":                `\# 제목`,
		"#제목":                 "#제목",
		"- 항목":                `\- 항목`,
		"* 항목":                `\* 항목`,
		"+":                   `\+`,
		"> 인용":                `\> 인용`,
		"1. 서론":               `1\. 서론`,
		"12) 서론":              `12\) 서론`,
		"---":                 `\---`,
		"===":                 `\===`,
		"***":                 `\*\*\*`,
		"[x] done":            `\[x] done`,
		"    indented":        "indented",
	} {
		if got := escapeMarkdown(text); got != want {
			t.Errorf("escapeMarkdown(%q) = %q, want %q", text, got, want)
		}
	}
}

// A bullet keeps its quotation, and a finding the words that it is about.
func TestMarkdownHasEvidenceAndWords(t *testing.T) {
	t.Parallel()
	got := rendered(t, Markdown, example(t, "ko-en"), Options{})
	for _, want := range []string{
		"\n- Exports rose 8.4 percent from a year earlier to $68.81 billion.\n  > p3: “수출이 688억1천만달러로 1년 전보다 8.4% 늘었고”\n",
		"\n- **[evidence in doubt]** The surplus",
		"off by a power of ten [29억8천만달러 → $29.8 billion]\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}
