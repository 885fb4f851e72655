package glossary

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestStarterParsesAndIsSound(t *testing.T) {
	t.Parallel()
	g := Starter()
	if g.Len() < 100 {
		t.Errorf("%d entries", g.Len())
	}
	if problems := g.Problems(); len(problems) > 0 {
		t.Errorf("problems: %q", problems)
	}
}

func TestFind(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text, form string
		lang       news.Lang
		want       bool
	}{
		{"the Fed raised rates", "Fed", news.English, true},
		{"the Fed's rates", "Fed", news.English, true},
		{"Federal courts", "Fed", news.English, false},
		{"two Senates", "Senate", news.English, true},
		{"the usual", "US", news.English, false},
		{"the U.S. side", "U.S.", news.English, true},
		{"한국은행이 밝혔다", "한국은행", news.Korean, true},
		{"로이터통신에 따르면", "로이터", news.Korean, true},
		{"공화당원들은", "공화당", news.Korean, true},
		{"미 국무부는", "미", news.Korean, true},
		{"미국은", "미", news.Korean, false},
		{"의미가 있다", "미", news.Korean, false},
		{"북한과 미의 협상", "미", news.Korean, true},
		{"이 본부장은", "이 ", news.Korean, true},
		{"많이 본부장은", "이 ", news.Korean, false},
		{"NATO는 밝혔다", "NATO", news.Korean, true},
		{"IMF와의 협의", "IMF", news.Korean, true},
		{"SIMF와의 협의", "IMF", news.Korean, false},
	} {
		if start, _ := find(tt.text, tt.form, tt.lang, false, loose); (start >= 0) != tt.want {
			t.Errorf("find(%q, %q) = %d, want found: %v", tt.text, tt.form, start, tt.want)
		}
	}
}

func TestFindStrictly(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text, form string
		want       bool
	}{
		{"인도 정부는", "인도", true}, {"인도는 밝혔다", "인도", true}, {"인도에서도", "인도", true},
		{"인도주의 단체", "인도", false}, {"활동해 온", "동해", false}, {"동해로 떨어졌다", "동해", true},
		{"한국은행권", "한국은행", true}, {"외한국은행", "한국은행", false}, {"대법원은", "대법원", true},
	} {
		if start, _ := find(tt.text, tt.form, news.Korean, false, strict); (start >= 0) != tt.want {
			t.Errorf("find(%q, %q) = %d, want found: %v", tt.text, tt.form, start, tt.want)
		}
	}
}

func TestSliceTakesOnlyWhatOccurs(t *testing.T) {
	t.Parallel()
	a := news.Article{ID: "a", Version: 1, Lang: news.English, Title: "BOK holds rate", Paragraphs: []news.Paragraph{
		{ID: "p1", Text: "The Bank of Korea met in Seoul."}, {ID: "p2", Text: "South Korea's economy grew, the BOK said."},
	}}
	var got []string
	for _, h := range Starter().Slice(a) {
		got = append(got, h.Form+"="+h.Target(news.Korean)+" "+strings.Join(h.Paragraphs, ","))
	}
	want := []string{"Bank of Korea=한국은행 title,p1,p2", "South Korea=한국 p2", "Seoul=서울 p1"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestPersonsAreKnownByTheirSurname(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		entry Entry
		lang  news.Lang
		text  string
		want  bool
	}{
		{Entry{English: "Stephen Biegun", Korean: "스티븐 비건", Kind: Person}, news.Korean, "비건 대표는 말했다", true},
		{Entry{English: "Stephen Biegun", Korean: "스티븐 비건", Kind: Person}, news.English, "Biegun's visit", true},
		{Entry{English: "Lee Do-hoon", Korean: "이도훈", Kind: Person}, news.Korean, "이 본부장은 말했다", true},
		{Entry{English: "Lee Do-hoon", Korean: "이도훈", Kind: Person}, news.English, "Lee said", true},
		{Entry{English: "Lee Do-hoon", Korean: "이도훈", Kind: Person}, news.English, "the sleeve", false},
		{Entry{English: "Lee Do-hoon", Korean: "이도훈", Kind: Person}, news.Korean, "김 본부장은 말했다", false},
		{Entry{English: "Kim Jong Un", Korean: "김정은", Kind: Person}, news.English, "Kim added", true},
		{Entry{English: "United States", Korean: "미국", KoreanAccepted: []string{"한미"}}, news.Korean, "한미 양국은", true},
		{Entry{English: "POSCO", Keep: true}, news.Korean, "POSCO는 밝혔다", true},
	} {
		if got := (Hit{Entry: tt.entry}).In(tt.text, tt.lang); got != tt.want {
			t.Errorf("%s in %q: %v, want %v", tt.entry.English, tt.text, got, tt.want)
		}
	}
}

func TestValidFrom(t *testing.T) {
	t.Parallel()
	g := New([]Entry{{English: "Ministry of Data", Korean: "국가데이터처", ValidFrom: "2025-10-01"}})
	a := news.Article{Lang: news.English, Paragraphs: []news.Paragraph{{ID: "p1", Text: "the Ministry of Data said"}}}
	for day, want := range map[string]int{"2025-09-30": 0, "2025-10-01": 1} {
		a.PublishedAt, _ = time.Parse(time.DateOnly, day)
		if got := len(g.Slice(a)); got != want {
			t.Errorf("%s: %d hits, want %d", day, got, want)
		}
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	want := []Entry{{English: "Fed", Korean: "연준", KoreanAliases: []string{"연방준비제도", "미 연준"}, Kind: Organisation}}
	for name, data := range map[string]string{
		"json": `[{"en":"Fed","ko":"연준","ko_aliases":["연방준비제도","미 연준"],"kind":"organisation"}]`,
		"csv":  "en,ko,ko_aliases,kind\nFed,연준,연방준비제도|미 연준,organisation\n",
		"bom":  "\ufeffen,ko,ko_aliases,kind\nFed,연준,연방준비제도 | 미 연준,organisation",
	} {
		g, err := Parse(name, []byte(data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(want, g.entries); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	for data, want := range map[string]string{
		"":                                 "no entries",
		"[]":                               "no entries",
		`[{"en":"Fed"}]`:                   "entry 1: ko is empty",
		`[{"en":"a","ko":"b"},{"ko":"나"}]`: "entry 2: en is empty",
		`[{"en":"Fed","ko":"연준","colour":"red"}]`:     "colour",
		`[{"en":"Fed","ko":"연준","kind":"thing"}]`:     "kind must be",
		`[{"en":"Fed","ko":"연준","valid_from":"May"}]`: "valid_from",
		"english,korean\nFed,연준":                      "column 1",
		"en,ko\nFed":                                  "line 2",
	} {
		if _, err := Parse("terms.csv", []byte(data)); err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "glossary terms.csv: ") {
			t.Errorf("Parse(%q): error %v, want one with %q", data, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("en,ko\nFed,연준"))
	f.Add([]byte(`[{"en":"Fed","ko":"연준"}]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := Parse("x", data)
		if err == nil {
			g.Slice(news.Article{Lang: news.Korean, Paragraphs: []news.Paragraph{{ID: "p1", Text: string(data)}}})
		}
	})
}
