package prose

import (
	"strings"
	"testing"
)

func TestOutsideQuotes(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`He said "go home" twice.`:   "He said ￼ twice.",
		"그는 “간다”고 말했다.":              "그는 ￼고 말했다.",
		"그는 “간다\"고 말했다.":             "그는 ￼고 말했다.", // typists mix them
		"‘새 길’과 「법」과 『책』과 «말»":       "￼과 ￼과 ￼과 ￼",
		"It's the Kims' house.":      "It's the Kims' house.",
		"He said 'go' and (‘went’).": "He said ￼ and (￼).",
		"해야 합니다.” 그가 말했다.":           "해야 합니다.” 그가 말했다.", // it began in an earlier paragraph
		"":                           "",
	} {
		got, ok := OutsideQuotes(text)
		if got != want || !ok {
			t.Errorf("OutsideQuotes(%q) = %q, %v; want %q", text, got, ok, want)
		}
	}
	for _, text := range []string{`He said "go.`, "그는 “간다고 말했다.", "「법을 고쳤다"} {
		if got, ok := OutsideQuotes(text); ok {
			t.Errorf("OutsideQuotes(%q) = %q, as if the marks paired up", text, got)
		}
	}
}

func TestOpensQuote(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text string // a bar stands for the mark
		want bool
	}{{"|go", true}, {"said |go", true}, {"(|go", true}, {"it|s", false}, {"Kims| house", false}, {"the | mark", false}} {
		before, after, _ := strings.Cut(tt.text, "|")
		if got := OpensQuote(before, after); got != tt.want {
			t.Errorf("%s: %v", tt.text, got)
		}
	}
}

func TestFoldQuotes(t *testing.T) {
	t.Parallel()
	if got := FoldQuotes("“a” ‘b’ „c“ «d» ‚e’ 「가」"); got != `"a" 'b' "c" "d" 'e' 「가」` {
		t.Errorf("folded to %s", got)
	}
}

func TestOutsideBrackets(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"홍길동(洪吉童)은":     "홍길동은",
		"a (b (c) d) e": "a  e",
		"미국（美）과":        "미국과",
		"a (b":          "a (b",
		"a) b":          "a) b",
		"no brackets":   "no brackets",
	} {
		if got := OutsideBrackets(text); got != want {
			t.Errorf("OutsideBrackets(%q) = %q, want %q", text, got, want)
		}
	}
}
