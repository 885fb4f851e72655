package render

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// TestCreditStays holds that a credited story names its agency in every format, whatever part of it is written and whatever language it is
// in, and that its dateline opens the first paragraph wherever there are paragraphs.
func TestCreditStays(t *testing.T) {
	t.Parallel()
	for direction, tt := range map[string]struct{ credit, line, named string }{
		"en-ko": {"Yonhap", "(서울=연합뉴스)", "연합뉴스"},
		"ko-en": {"연합뉴스", "SEOUL, Nov. 26 (Yonhap) --", "Yonhap"},
	} {
		for _, line := range []string{tt.line, ""} { // a house may want no dateline
			for _, only := range []Part{All, OnlyTranslation, OnlySummary} {
				for _, format := range Formats() {
					r := example(t, direction)
					r.Article.Credit, r.Translation.Dateline = tt.credit, line
					var b bytes.Buffer
					if err := Write(&b, format, r, Options{Only: only}); err != nil {
						t.Fatal(err)
					}
					if got := b.String(); !strings.Contains(got, tt.named) && !strings.Contains(got, tt.credit) {
						t.Errorf("%s, %s, only %q, dateline %q: no credit in\n%s", direction, format, only, line, got)
					}
					if opens := line + " " + opening(r); line != "" && only != OnlySummary && format != "jsonl" && !strings.Contains(b.String(), opens) {
						t.Errorf("%s, %s, only %q: no %q in\n%s", direction, format, only, opens, b.String())
					}
				}
			}
		}
	}
	if !slices.Contains(Formats(), "fragment") {
		t.Error("the formats are not walked")
	}
}

// opening is the first word of a translation.
func opening(r news.Result) string {
	first, _ := r.Translation.Paragraph(r.Article.Paragraphs[0].ID)
	return strings.Fields(first.Text)[0]
}

// TestCreditLine holds that the agency is named once: by the dateline, or else at the end.
func TestCreditLine(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		credit, dateline string
		to               news.Lang
		summary          bool
		want             string
	}{
		"in the dateline":   {"Yonhap", "(서울=연합뉴스)", news.Korean, false, ""},
		"no dateline":       {"Yonhap", "", news.Korean, false, "(연합뉴스)"},
		"a summary":         {"연합뉴스", "", news.English, true, "(Yonhap)"},
		"another language":  {"Yonhap", "", news.Japanese, false, "(Yonhap)"},
		"an unknown agency": {"Harbour Wire", "", news.Korean, false, "(Harbour Wire)"},
		"no credit":         {"", "(서울)", news.Korean, false, ""},
	} {
		r := news.Result{To: tt.to, Article: news.Article{Credit: tt.credit}}
		if !tt.summary {
			r.Translation = &news.Translation{Dateline: tt.dateline}
		}
		if got := creditLine(r); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
