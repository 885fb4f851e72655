package dateline_test

import (
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/dateline"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestLine(t *testing.T) {
	t.Parallel()
	day := time.Date(2026, 11, 6, 9, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		from         news.Lang
		line, credit string
		published    time.Time
		to           news.Lang
		form         dateline.Form
		want         string
	}{
		{"en", "SEOUL, Nov. 26", "Yonhap", time.Time{}, "ko", "", "(서울=연합뉴스)"},
		{"en", "SEOUL, Nov. 26", "Yonhap", time.Time{}, "ko", dateline.Square, "[서울=연합뉴스]"},
		{"en", "SEOUL, Nov. 26", "Yonhap", time.Time{}, "ko", dateline.Off, ""},
		{"en", "NEW YORK", "AP", time.Time{}, "ko", dateline.Round, "(뉴욕=AP)"},
		{"en", "LONDON, Nov 26", "Reuters", time.Time{}, "ko", "", "(런던=로이터)"},
		{"en", "XYLOPOLIS, Nov 26", "", time.Time{}, "ko", "", "(XYLOPOLIS)"},
		{"en", "", "AP", time.Time{}, "ko", "", "(AP)"},
		{"ko", "", "연합뉴스", day, "en", "", "(Yonhap) --"},
		{"en", "", "", day, "ko", "", ""},
		{"ko", "서울", "연합뉴스", day, "en", "", "SEOUL, Nov. 6 (Yonhap) --"},
		{"ko", "뉴욕", "뉴시스", time.Time{}, "en", "", "NEW YORK (Newsis) --"},
		{"ko", "부산", "", time.Time{}, "en", "", "BUSAN --"},
		{"ko", "부산", "", time.Time{}, "en", dateline.Off, ""},
		{"ko", "부산", "", time.Time{}, "ja", "", ""},
	} {
		a := news.Article{Lang: tt.from, Dateline: tt.line, Credit: tt.credit, PublishedAt: tt.published}
		if got := dateline.Line(a, tt.to, tt.form); got != tt.want {
			t.Errorf("%s (%s) to %s, %s: got %q, want %q", tt.line, tt.credit, tt.to, tt.form, got, tt.want)
		}
	}
}
