package render

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestPlain(t *testing.T) {
	t.Parallel()
	const bullets = "• 여객선이 이틀 동안 2천400명을 태웠다.\n• 여객선은 매일 오전 7시부터 운항한다.\n"
	const story = "여객선은 16일 1천200명, 17일 1천200명을 태웠다.\n\n매일 오후 7시부터 운항한다.\n"
	for only, want := range map[Part]string{
		All:             "여객선 운항 재개\n\n" + bullets + "\n" + story,
		OnlyTranslation: "여객선 운항 재개\n\n" + story,
		OnlySummary:     bullets,
	} {
		got := rendered(t, Plain, ferry(number("p1", "1,200", "")), Options{Only: only})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", only, diff)
		}
	}
}

// A gap in a story is not passed over in silence.
func TestMissingParagraphIsSaid(t *testing.T) {
	t.Parallel()
	for name, write := range map[string]renderer{"text": Text, "plain": Plain, "markdown": Markdown, "html": HTML, "fragment": Fragment} {
		r := ferry()
		r.Translation.Paragraphs = r.Translation.Paragraphs[:1]
		if got := rendered(t, write, r, Options{}); !strings.Contains(got, "(번역 없음)") {
			t.Errorf("%s is silent:\n%s", name, got)
		}
	}
}

func TestFragment(t *testing.T) {
	t.Parallel()
	r := ferry()
	r.Translation.Paragraphs[0].Text = `"A & B는 <b>1천200명</b>을 태웠다."`
	want := "<ul>\n<li>여객선이 이틀 동안 2천400명을 태웠다.</li>\n<li>여객선은 매일 오전 7시부터 운항한다.</li>\n</ul>\n" +
		"<p>\"A &amp; B는 &lt;b&gt;1천200명&lt;/b&gt;을 태웠다.\"</p>\n<p>매일 오후 7시부터 운항한다.</p>\n"
	if diff := cmp.Diff(want, rendered(t, Fragment, r, Options{})); diff != "" {
		t.Error(diff)
	}
}

// What is left out takes its findings with it; what is about the whole stays.
func TestOnly(t *testing.T) {
	t.Parallel()
	r := ferry(number("p2", "", "오후 7시"), number("b1", "", "2천400명"), number("", "", ""))
	for name, write := range map[string]renderer{"text": Text, "markdown": Markdown, "html": HTML} {
		for only, want := range map[Part][2]string{ // what is there, and what is not
			OnlyTranslation: {"오후 7시", "2천400명"},
			OnlySummary:     {"2천400명", "오후 7시"},
		} {
			got := rendered(t, write, r, Options{Only: only})
			if !strings.Contains(got, want[0]) || strings.Contains(got, want[1]) || !strings.Contains(got, "기사 전체") {
				t.Errorf("%s of the %s:\n%s", name, only, got)
			}
		}
	}
	if len(r.Findings) != 3 || r.Translation == nil || r.Summary == nil {
		t.Error("the result itself was changed")
	}
}

func TestPartThatIsNotThere(t *testing.T) {
	t.Parallel()
	for name, write := range map[string]renderer{"text": Text, "plain": Plain, "markdown": Markdown, "html": HTML, "fragment": Fragment} {
		for only, want := range map[Part]string{
			OnlyTranslation: "the result has no translation", OnlySummary: "the result has no summary", "headline": `no part of a result is called "headline"`,
		} {
			r := news.Result{State: news.OK, To: news.Korean}
			err := write(io.Discard, r, Options{Only: only})
			if err == nil || err.Error() != want {
				t.Errorf("%s of the %s: %v", name, only, err)
			}
		}
	}
}
