package proof_test

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/proof"
	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestWrite(t *testing.T) {
	t.Parallel()
	row := proof.Row{ID: "ko.txt", SourceLang: news.English, TargetLang: news.Korean, Source: "It has 46 ships.", Translation: "배가 47척 있다."}
	findings, err := proof.Reader{}.Check(row)
	if err != nil || proof.Errors(findings) == 0 {
		t.Fatalf("%d errors of %d findings, error %v", proof.Errors(findings), len(findings), err)
	}
	begins := map[string]string{"json": "[\n  {\n    \"", "sarif": "{\n  \"$schema\"", "text": ""}
	for _, format := range proof.Formats() {
		var out strings.Builder
		if err := proof.Write(&out, format, row, findings, render.Options{Width: 80}); err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(out.String(), begins[format]) || strings.HasPrefix(out.String(), "{") != (format == "sarif") || !strings.Contains(out.String(), "47") {
			t.Errorf("%s:\n%s", format, out.String())
		}
		if korean := strings.Contains(out.String(), "오류"); korean != (format == "text") {
			t.Errorf("%s has the words of the translation's language: %v\n%s", format, korean, out.String())
		}
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	findings := []news.Finding{{Severity: news.Error}, {Severity: news.Warning}, {Severity: news.Error}}
	if n := proof.Errors(findings); n != 2 {
		t.Errorf("%d errors, want 2", n)
	}
}
