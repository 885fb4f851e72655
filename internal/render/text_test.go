package render

import (
	"regexp"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestEvidenceHasOnePairOfMarks(t *testing.T) {
	t.Parallel()
	for quote, want := range map[string]string{
		"kept its rate":            "  p1: “kept its rate”\n",
		"the bank's rate":          "  p1: “the bank's rate”\n",
		"“We hold,” the bank said": "  p1: “We hold,” the bank said\n",
		`"We hold," the bank said`: "  p1: \"We hold,\" the bank said\n",
		"it said “we hold”":        "  p1: it said “we hold”\n",
	} {
		r := example(t, "en-ko")
		r.Summary.Bullets[0].Evidence[0].Quote = quote
		if got := rendered(t, Text, r, Options{}); !strings.Contains(got, want) {
			t.Errorf("no line %q in\n%s", want, got)
		}
	}
}

func TestNoLineIsTooWide(t *testing.T) {
	t.Parallel()
	colors := regexp.MustCompile("\x1b\\[[0-9;]*m")
	for _, direction := range []string{"en-ko", "ko-en"} {
		for _, width := range []int{30, 60, 72, 99, 100, 120, 121} {
			for _, color := range []bool{false, true} {
				for line := range strings.Lines(rendered(t, Text, example(t, direction), Options{Width: width, Color: color})) {
					line = colors.ReplaceAllString(strings.TrimSuffix(line, "\n"), "")
					if w := displaywidth.String(line); w > width {
						t.Errorf("width %d: a line of %d columns: %q", width, w, line)
					}
				}
			}
		}
	}
}

// In a pipe a paragraph is a line, whatever its length, so that it can be searched and pasted.
func TestNothingIsBrokenWithoutAWidth(t *testing.T) {
	t.Parallel()
	r := example(t, "en-ko")
	got := rendered(t, Text, r, Options{})
	for _, p := range append(r.Article.Paragraphs, r.Translation.Paragraphs...) {
		if p.ID != "p1" && p.ID != "p6" && p.ID != "p7" { // the others have marks in them
			continue
		}
		if !strings.Contains(got, " "+p.Text+"\n") {
			t.Errorf("%s is broken: no line ends in %q", p.ID, p.Text)
		}
	}
	if strings.Contains(got, "\x1b") {
		t.Error("colours that nobody asked for")
	}
}

func TestColumnsOfKoreanAreAligned(t *testing.T) {
	t.Parallel()
	colors := regexp.MustCompile("\x1b\\[[0-9;]*m")
	marked := withMarks(pieces("짧은 글과 English 단어가 섞인 한국어 문장을 옆에 놓는다", []mark{{span: span{7, 21}, numbers: []int{1}, severity: news.Error}}))
	for _, p := range []page{{}, {color: true}} {
		at := -1
		for _, line := range p.columns(marked, "a translation that is long enough to wrap twice", 20) {
			left, _, found := strings.Cut(colors.ReplaceAllString(line, ""), "│")
			if !found {
				t.Fatalf("no gutter in %q", line)
			}
			if w := displaywidth.String(left); at >= 0 && w != at {
				t.Errorf("gutter at %d and %d", at, w)
			} else {
				at = w
			}
		}
	}
}

// A mark that goes over the end of a line is closed there, so that it does not colour the gutter or the margin.
func TestColorsEndWithTheirLine(t *testing.T) {
	t.Parallel()
	p := page{color: true}
	text := withMarks(pieces("one two three four", []mark{{span: span{4, 13}, numbers: []int{1}, severity: news.Error}}))
	want := []string{"one \x1b[0;4;31mtwo" + reset, "\x1b[0;4;31mthree" + reset + "¹ four"}
	if diff := cmp.Diff(want, p.show(wrap(text, 13))); diff != "" {
		t.Error(diff)
	}
	p.color = false
	if diff := cmp.Diff([]string{"one ⟦two", "three⟧¹ four"}, p.show(wrap(text, 13))); diff != "" {
		t.Error(diff)
	}
}

// What stands twice is not guessed at: the paragraph has the number, and no words are marked.
func TestDoubtfulPlaceMarksTheParagraph(t *testing.T) {
	t.Parallel()
	got := rendered(t, Text, ferry(number("p1", "1,200", "1천200명")), Options{Lang: news.English})
	for _, want := range []string{"\np1¹   The ferry carried 1,200 people", "\n      ¹ error · number · look [1,200 → 1천200명]\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "⟦") {
		t.Errorf("a place was guessed:\n%s", got)
	}
}

// What the source says of itself is there in every form for people, and what it does not say is not made up.
func TestFactsOfTheSource(t *testing.T) {
	t.Parallel()
	bare := ferry()
	for name, write := range map[string]renderer{"text": Text, "markdown": Markdown, "html": HTML} {
		got := rendered(t, write, example(t, "en-ko"), Options{})
		for _, want := range []string{"SANTIAGO, Chile, Nov. 5", "By Elena Fuentes", "Andes Wire", "WORLD", "2026-11-05 13:30 -03:00",
			"https://wire.example/2026/11/05/chile-quake", "Magnitude 7.4 quake kills nine in northern Chile"} {
			if !strings.Contains(strings.ReplaceAll(got, "&#43;", "+"), want) {
				t.Errorf("%s has no %q", name, want)
			}
		}
		if got := rendered(t, write, bare, Options{}); strings.Contains(got, "0001-01-01") || strings.Contains(got, "발신지") {
			t.Errorf("%s makes facts up:\n%s", name, got)
		}
	}
}

func TestCostIsToldPlainly(t *testing.T) {
	t.Parallel()
	r := ferry()
	if got := strings.Join(made(r, news.English), " · "); !strings.Contains(got, "cost unknown") || strings.Contains(got, " s ·") {
		t.Errorf("an unknown cost and time read %q", got)
	}
	free := 0.0
	r.Usage.CostUSD, r.Usage.Seconds = &free, 12.34
	if got := strings.Join(made(r, news.English), " · "); !strings.Contains(got, "cost $0.0000") || !strings.Contains(got, "12.3 s") {
		t.Errorf("no cost and 12 seconds read %q", got)
	}
}

func TestWrap(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"한국은행은 금리를 동결했다", 11, []string{"한국은행은", "금리를", "동결했다"}},
		{"아주긴한국어낱말", 6, []string{"아주긴", "한국어", "낱말"}},
		{"x" + strings.Repeat("y", 7), 4, []string{"xyyy", "yyyy"}},
		{"not broken,  one space", 0, []string{"not broken, one space"}},
		{"", 0, []string{""}},
	} {
		if diff := cmp.Diff(tt.want, wrap(tt.text, tt.width)); diff != "" {
			t.Errorf("wrap(%q, %d): %s", tt.text, tt.width, diff)
		}
	}
}

func TestFindings(t *testing.T) {
	t.Parallel()
	r := ferry(number("p1", "1,200", "1천200명"), number("title", "", ""))
	write := func(lang news.Lang, findings []news.Finding) string {
		var b strings.Builder
		if err := Findings(&b, findings, Options{Lang: lang}); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	if got, want := write(news.English, r.Findings), "error   p1     number        look [1,200 → 1천200명]\nerror   title  number        look\n"; got != want {
		t.Errorf("got %q", got)
	}
	remark := []news.Finding{{Check: news.FamilyMeta, Severity: news.Error, Paragraph: "p1", Message: "look"}}
	if got, want := write(news.English, remark), "error   p1     model's remark look\n"; got != want {
		t.Errorf("got %q", got)
	}
	if got, want := write(news.Korean, r.Findings[:1]), "오류    p1     숫자          look [1,200 → 1천200명]\n"; got != want {
		t.Errorf("got %q", got)
	}
	if got, want := write(news.Korean, nil), "지적 사항 없음\n"; got != want {
		t.Errorf("got %q", got)
	}
}
