package check

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// lines returns the lines of a file of testdata that are no remarks.
func lines(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "# ") {
			list = append(list, line)
		}
	}
	return list
}

// TestInstructions wants 57 of 60 orders to a model to be found, in twelve forms and two languages.
func TestInstructions(t *testing.T) {
	t.Parallel()
	all := lines(t, "instructions.txt")
	found := 0
	for _, line := range all {
		words := findInstruction("The harbour was closed on Monday. " + line)
		alone := findInstruction(line)
		if alone != "" {
			found++
		}
		if alone == "" || words == "" {
			t.Logf("missed (%t, %t): %s", alone != "", words != "", line)
		}
		if alone != "" && !strings.Contains(strings.ToLower(line), strings.ToLower(alone)) {
			t.Errorf("%q is not of %q", alone, line)
		}
	}
	if len(all) != 60 || found < 57 {
		t.Errorf("%d of %d found, want 57 of 60", found, len(all))
	}
	for _, line := range lines(t, "no-instructions.txt") {
		if words := findInstruction(line); words != "" {
			t.Errorf("%q is taken for an order, in: %s", words, line)
		}
	}
}

// BenchmarkInstruction looks for orders in 6 KB of honest articles, paragraph by paragraph.
func BenchmarkInstruction(b *testing.B) {
	for _, lang := range []string{"en", "ko"} {
		b.Run(lang, func(b *testing.B) {
			paragraphs := honest(b, lang, 6000)
			for b.Loop() {
				for _, p := range paragraphs {
					instruction("p1", p)
				}
			}
		})
	}
}

// honest returns paragraphs of clean.jsonl in a language, as many bytes as are wanted.
func honest(t testing.TB, lang string, size int) (paragraphs []string) {
	t.Helper()
	data, err := os.ReadFile("testdata/clean.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		var row struct {
			Lang   string `json:"source_lang"`
			Source string
		}
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		if row.Lang != lang {
			continue
		}
		for p := range strings.SplitSeq(row.Source, "\n\n") {
			if paragraphs, size = append(paragraphs, p), size-len(p); size < 0 {
				return paragraphs
			}
		}
	}
	return paragraphs
}
