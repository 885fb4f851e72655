package ingest

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

// fixture is a line of testdata/wire-rules.tsv. ⏎ in its copy stands for the end of a line.
type fixture struct {
	rule, copy, rest string
	fields           map[string]string
}

func fixtures(t *testing.T) []fixture {
	t.Helper()
	data, err := os.ReadFile("testdata/wire-rules.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var all []fixture
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "# ") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 4 {
			t.Fatalf("%q has %d cells, want 4", line, len(cells))
		}
		f := fixture{cells[0], cells[1], cells[2], map[string]string{}}
		for pair := range strings.SplitSeq(cells[3], "|") {
			// An AP=연합뉴스 has an equals sign of its own.
			name, value, _ := strings.Cut(pair, "=")
			f.fields[name] = value
		}
		all = append(all, f)
	}
	return all
}

// found lists what the draft knows, under the names that the fixtures use.
func found(d *draft) map[string]string {
	fields := map[string]string{}
	for _, f := range []field{fieldSection, fieldLabel, fieldCredit, fieldByline, fieldEmail, fieldDateline, fieldCopyright} {
		if value := *d.field(f); value != "" {
			fields[string(f)] = value
		}
	}
	if !d.article.PublishedAt.IsZero() {
		fields["published"] = d.article.PublishedAt.Format(time.RFC3339)
	}
	for _, s := range d.article.Stripped {
		fields["stripped"] = s.Rule
	}
	return fields
}

func TestWireRules(t *testing.T) {
	t.Parallel()
	for _, f := range fixtures(t) {
		t.Run(f.rule+"/"+f.copy, func(t *testing.T) {
			t.Parallel()
			d := &draft{lines: strings.Split(f.copy, "⏎")}
			if strings.HasPrefix(f.rule, "label") {
				d = &draft{article: article(f.copy)}
			}
			d.takeOutWireMatter()
			rest := d.article.Title + strings.TrimSpace(strings.Join(d.lines, "\n"))
			if rest != f.rest {
				t.Errorf("left %q, want %q", rest, f.rest)
			}
			if diff := cmp.Diff(f.fields, found(d)); diff != "" {
				t.Errorf("fields (-want +got):\n%s", diff)
			}
		})
	}
}

// Every rule must have a fixture that it matches itself, not one that another rule takes.
func TestWireRulesHaveFixtures(t *testing.T) {
	t.Parallel()
	proven := map[string]bool{}
	all := fixtures(t)
	for _, rules := range wireRules() {
		for _, r := range rules {
			for _, f := range all {
				for line := range strings.SplitSeq(f.copy, "⏎") {
					if f.rule == r.name && r.find(line, lowerASCII(line)) != nil {
						proven[r.name] = true
					}
				}
			}
			if !proven[r.name] {
				t.Errorf("rule %s has no fixture that it matches", r.name)
			}
		}
	}
	for _, f := range all {
		if !proven[f.rule] {
			t.Errorf("fixture for %s, which is no rule", f.rule)
		}
	}
}

// Every guard must be needed: some line of testdata is one that its rule would take.
func TestGuardsHaveFixtures(t *testing.T) {
	t.Parallel()
	keep, err := os.ReadFile("testdata/wire-keep.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(keep), "\n")
	for _, f := range fixtures(t) {
		lines = append(lines, strings.Split(f.copy, "⏎")...)
	}
	proven := map[string]bool{}
	for _, rules := range wireRules() {
		for _, r := range rules {
			for _, line := range lines {
				if match := r.re.FindStringSubmatchIndex(line); match != nil && guards[r.name] != nil && guards[r.name](r, line, match) {
					proven[r.name] = true
				}
			}
		}
	}
	for name := range guards {
		if !proven[name] {
			t.Errorf("guard of %s has no line that it keeps", name)
		}
	}
}

func TestWireRulesKeepSentences(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/wire-keep.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		d := &draft{lines: []string{line}}
		d.takeOutWireMatter()
		if d.lines[0] != line {
			t.Errorf("%q became %q, stripped %v", line, d.lines[0], found(d))
		}
	}
}

func TestSectionLabelOnlyAtTheEdges(t *testing.T) {
	t.Parallel()
	body := []string{"One is here.", "Two is here.", "Three is here.", "Business", "Four is here.", "Five is here.", "Six is here."}
	d := &draft{lines: append([]string{"NATIONAL"}, body...)}
	d.takeOutWireMatter()
	if d.article.Section != "NATIONAL" {
		t.Errorf("section %q, want NATIONAL", d.article.Section)
	}
	if diff := cmp.Diff(append([]string{""}, body...), d.lines); diff != "" {
		t.Errorf("a subhead in the middle was taken for a label (-want +got):\n%s", diff)
	}
}

func TestCreditInTheMiddleOfABlock(t *testing.T) {
	t.Parallel()
	d := &draft{lines: []string{"The talks end on Friday. (Yonhap) The sides will meet again.(Yonhap)Rain fell."}}
	d.takeOutWireMatter()
	want := []string{"The talks end on Friday.", "The sides will meet again.", "Rain fell."}
	if diff := cmp.Diff(want, d.lines); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
	if d.article.Credit != "Yonhap" {
		t.Errorf("credit %q, want Yonhap", d.article.Credit)
	}
}

func TestKeep(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name           string
		field          field
		first, second  string
		want, stripped string
	}{
		{"the same twice", fieldCredit, "Yonhap", "Yonhap", "Yonhap", ""},
		{"another", fieldCredit, "Yonhap", "AP", "Yonhap", "AP"},
		{"byline with and without title", fieldByline, "홍길동", "홍길동 기자", "홍길동", ""},
		{"another reporter", fieldByline, "홍길동", "성춘향 기자", "홍길동", "성춘향 기자"},
		{"dateline with a day", fieldDateline, "Busan", "BUSAN, Sept. 4", "BUSAN, Sept. 4", "Busan"},
		{"second dateline", fieldDateline, "BUSAN, Sept. 4", "SEOUL, Sept. 5", "BUSAN, Sept. 4", "SEOUL, Sept. 5"},
		{"white space", fieldSection, " Business ", " ", "Business", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d := &draft{}
			d.keep(tt.field, "rule", tt.first)
			d.keep(tt.field, "rule", tt.second)
			stripped := ""
			for _, s := range d.article.Stripped {
				stripped += s.Text
			}
			if got := *d.field(tt.field); got != tt.want || stripped != tt.stripped {
				t.Errorf("kept %q, stripped %q; want %q, %q", got, stripped, tt.want, tt.stripped)
			}
		})
	}
}

func TestSecondCreditIsKept(t *testing.T) {
	t.Parallel()
	d := &draft{lines: []string{"The talks end on Friday. (Yonhap)", "Rain fell. (AP)"}}
	d.takeOutWireMatter()
	if d.article.Credit != "Yonhap" || len(d.article.Stripped) != 1 || d.article.Stripped[0].Text != "AP" {
		t.Errorf("credit %q, stripped %v; want Yonhap and AP", d.article.Credit, d.article.Stripped)
	}
}

// What stands in the middle of an article looks like furniture now and then, and is the article's own.
func TestLinesThatStay(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"names of apps":       "Koreans use five apps.|KakaoTalk|Naver|Line|Facebook|X|YouTube came first.",
		"apps in Korean":      "다섯 가지를 가장 많이 썼다.|카카오톡|네이버|라인|페이스북|밴드|유튜브가 첫째였다.",
		"apps at the end":     "Koreans use two apps:|KakaoTalk|Naver",
		"a personnel list":    "국장급 인사가 났다.|▷ 예산실장 김하늘 ▷ 세제실장 이바다|▶ 과장급|▷ 총무과장 박구름",
		"scores":              "Kim won by four shots.|KIM HA-NEUL (Example Golf) - 270|LEE BA-DA (Gana Bank) - 274",
		"a subhead":           "The port reopened.|Most Popular|Ships came first.|Planes came next.",
		"a clause":            "The deal has three parts.|(a) The rent falls.|(b) The term grows.|(c) The tenant pays in advance.",
		"the end of a line":   "The firm raised 50 million dollars on Friday from two of its funds in\nSeoul and will hire forty people for a plant that makes batteries for\nships. It opens soon. (AP Photo/Jane Roe)",
		"a sentence on lines": "The firm raised 50 million dollars on Friday from two funds, said its\nchief, and that was all that was known of it when the market closed in\nBusan. It rained all night. It was cold, and the streets were empty of\nPhoto: journalists, tourists, taxis and all of those who like the rain\nand the cold.",
	}
	for name, in := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := mustParse(t, Input{Lang: news.English, Data: []byte("A title\n\n" + strings.ReplaceAll(in, "|", "\n\n"))})
			want := strings.Split(strings.ReplaceAll(strings.ReplaceAll(in, "\n", " "), " (AP Photo/Jane Roe)", ""), "|")
			if diff := cmp.Diff(want, texts(a)); diff != "" {
				t.Errorf("paragraphs (-want +got):\n%s\nstripped %v", diff, a.Stripped)
			}
		})
	}
}

// A caption that is all the text there is makes the article: nothing else is lost by it.
func TestCaptionAlone(t *testing.T) {
	t.Parallel()
	for name, in := range map[string]string{
		"one sentence":  "Ships leave the port of Busan on Friday. (Yonhap photo)",
		"several":       "Ships leave the port of Busan on Friday. They are forty. (Yonhap photo)",
		"with a title":  "Port reopens\n\nShips leave the port of Busan on Friday. (Yonhap photo)",
		"with a list":   "Port reopens\n\nBy Kim Min-ji\n\nShips leave the port of Busan on Friday. (Yonhap photo)\n\n- one\n- two",
		"credit on end": "Port reopens\n\nShips leave the port of Busan on Friday. (PHOTO NOT FOR SALE) (Yonhap)",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := mustParse(t, Input{Data: []byte(in)})
			if a.Paragraphs[0].Text == a.Title || !strings.HasPrefix(a.Paragraphs[0].Text, "Ships leave") || strings.Contains(a.Paragraphs[0].Text, "(") {
				t.Errorf("paragraphs %q", texts(a))
			}
		})
	}
}
