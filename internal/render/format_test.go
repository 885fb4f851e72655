package render

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestFormats(t *testing.T) {
	t.Parallel()
	if len(Formats()) != len(writers) {
		t.Errorf("%d formats, %d writers", len(Formats()), len(writers))
	}
	r := news.Result{State: news.OK, To: news.Korean, Translation: &news.Translation{}, Provenance: news.Provenance{Label: news.Label}}
	for _, format := range Formats() {
		var out strings.Builder
		if err := Write(&out, format, r, Options{}); err != nil || out.Len() == 0 && format != "fragment" {
			t.Errorf("%s: %q, error %v", format, out.String(), err)
		}
		told := strings.Contains(out.String(), LabelWord(news.Label, news.Korean)) || strings.Contains(out.String(), news.Label)
		if told != Labelled(format) {
			t.Errorf("%s: labelled %v, want %v:\n%s", format, told, Labelled(format), out.String())
		}
	}
	if err := Write(io.Discard, "pdf", r, Options{}); err == nil || slices.Contains(Formats(), "pdf") {
		t.Error("a format that is not there was written")
	}
	if got := Verdict(r, ""); got != "검사에서 걸린 것 없음 · 기계번역·검수 전" {
		t.Errorf("got %q", got)
	}
	if got := Verdict(r, news.English); got != "checks found nothing · machine translation, not reviewed" {
		t.Errorf("got %q", got)
	}
}
