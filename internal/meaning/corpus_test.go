package meaning_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// ntrexFile is the first half of NTREX, which stands beside the repository and is not part of it.
const ntrexFile = "../../../shared/data/ntrex-en-ko.jsonl"

// A row is a segment of faithful human translation.
type row struct{ En, Ko string }

// ntrex returns the rows of ntrex, or skips the test.
func ntrex(t *testing.T) []row {
	t.Helper()
	file, err := os.Open(ntrexFile)
	if err != nil {
		t.Skip("no corpus beside the repository: ", err)
	}
	defer file.Close()
	var rows []row
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var r row
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, r)
	}
	return rows
}

// gold returns the paragraphs of the gold set beside their references.
func gold(t *testing.T) []row {
	t.Helper()
	files, err := filepath.Glob("../../testdata/gold/*/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no gold set: %v", err)
	}
	var rows []row
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var g struct {
			Lang       news.Lang
			Paragraphs []news.Paragraph
			Reference  news.Translation
		}
		if err := json.Unmarshal(data, &g); err != nil {
			t.Fatal(err)
		}
		for i, p := range g.Paragraphs {
			r := row{En: p.Text, Ko: g.Reference.Paragraphs[i].Text}
			if g.Lang == news.Korean {
				r.En, r.Ko = r.Ko, r.En
			}
			rows = append(rows, r)
		}
	}
	return rows
}

// clean returns the paragraphs of the clean articles of internal/check.
func clean(t *testing.T) []row {
	t.Helper()
	file, err := os.Open("../check/testdata/clean.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var rows []row
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var a struct {
			Lang                news.Lang `json:"source_lang"`
			Source, Translation string
		}
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		source, target := strings.Split(a.Source, "\n\n"), strings.Split(a.Translation, "\n\n")
		if len(source) != len(target) {
			continue
		}
		for i := range source {
			r := row{En: source[i], Ko: target[i]}
			if a.Lang == news.Korean {
				r.En, r.Ko = r.Ko, r.En
			}
			rows = append(rows, r)
		}
	}
	return rows
}

// findings returns the doubts of some families about a row, in one direction.
func findings(r row, toKorean bool, families []news.Family) []meaning.Doubt {
	p := meaning.Pair{Source: meaning.Read(r.En, news.English), Target: meaning.Read(r.Ko, news.Korean)}
	if !toKorean {
		p.Source, p.Target = p.Target, p.Source
	}
	return slices.DeleteFunc(meaning.Compare(p), func(d meaning.Doubt) bool { return !slices.Contains(families, d.Family) || d.Severity == news.Info })
}

var figures = []news.Family{news.FamilyDirection, news.FamilyBound, news.FamilyWhose, news.FamilyNumber}

// TestFalseAlarms prints what is found in faithful human translations.
func TestFalseAlarms(t *testing.T) {
	rows := ntrex(t)
	flagged := map[news.Family]int{}
	for _, r := range rows {
		for _, toKorean := range []bool{true, false} {
			for _, d := range findings(r, toKorean, figures) {
				flagged[d.Family]++
				if testing.Verbose() && toKorean {
					fmt.Printf("%s %s: %s | %s | %s\n\t%s\n\t%s\n", d.Family, d.Severity, d.Message, r.En[d.Source.Start:d.Source.End], r.Ko[d.Target.Start:d.Target.End], r.En, r.Ko)
				}
			}
		}
	}
	for _, f := range figures {
		perThousand := 1000 * float64(flagged[f]) / float64(2*len(rows))
		t.Logf("%s: %d flags in %d segments both ways, %.1f per 1,000", f, flagged[f], 2*len(rows), perThousand)
		if perThousand > 5 {
			t.Errorf("%s flags %.1f of 1,000 faithful segments", f, perThousand)
		}
	}
	for _, r := range append(gold(t), clean(t)...) {
		for _, toKorean := range []bool{true, false} {
			for _, d := range findings(r, toKorean, figures) {
				if toKorean {
					t.Errorf("gold: %s: %s | %s | %s | %s | %s", d.Family, d.Message, r.En[d.Source.Start:d.Source.End], r.Ko[d.Target.Start:d.Target.End], r.En, r.Ko)
				}
			}
		}
	}
}

// A plant replaces words of a faithful translation so that it says something else.
type plant struct {
	family  news.Family
	name    string
	english [][2]string // both ways
	korean  [][2]string
	make    func(r row, toKorean bool) []row
}

var plants = []plant{
	{news.FamilyBound, "bound",
		[][2]string{{"at least #", "at most #"}, {"more than #", "less than #"}, {"over #", "under #"}, {"up to #", "at least #"}, {"above #", "below #"}, {"no more than #", "no less than #"}, {"nearly #", "more than #"}},
		[][2]string{{"# 이상", "# 이하"}, {"최소 #", "최대 #"}, {"# 초과", "# 미만"}, {"이 넘는", "이 안 되는"}, {"# 넘게", "# 가까이"}, {"적어도 #", "많아야 #"}, {"# 이상", "# 미만"}}, nil},
	{news.FamilyDirection, "direction",
		[][2]string{{"rose", "fell"}, {"rise", "fall"}, {"increase", "decrease"}, {"increased", "decreased"}, {"increasing", "decreasing"}, {"raised", "cut"}, {"raise", "cut"}, {"gained", "lost"}, {"gain", "loss"}, {"higher", "lower"}, {"up #", "down #"},
			{"climbed", "dropped"}, {"strengthened", "weakened"}, {"surged", "plunged"}, {"surplus", "deficit"}, {"growth", "decline"}, {"profit", "loss"}, {"rising", "falling"}, {"growing", "shrinking"}, {"grew", "shrank"}, {"expand", "shrink"}},
		[][2]string{{"증가", "감소"}, {"상승", "하락"}, {"인상", "인하"}, {"올랐", "내렸"}, {"오른", "내린"}, {"늘었", "줄었"}, {"늘어나", "줄어들"}, {"늘려", "줄여"}, {"늘리", "줄이"}, {"흑자", "적자"}, {"강세", "약세"}, {"강화", "약화"}, {"급등", "급락"}, {"확대", "축소"}, {"급증", "급감"},
			{"성장", "위축"}, {"높아", "낮아"}, {"높은", "낮은"}, {"높였", "낮췄"}, {"이익", "손실"}}, nil},
	{family: news.FamilyWhose, name: "exchanged", make: swapped},
	{family: news.FamilyWhose, name: "score", make: turnedScore},
}

// planted returns what the substitution makes of a text, in both directions, once for each place.
func planted(text string, pairs [][2]string, english bool) []string {
	var out []string
	for _, p := range pairs {
		for _, way := range [][2]string{p, {p[1], p[0]}} {
			if s, ok := substitute(text, way[0], way[1], english); ok {
				out = append(out, s)
			}
		}
	}
	return out
}

// substitute replaces the first place where the words stand whole, in English, with # for a figure that stays.
func substitute(text, old, new string, english bool) (string, bool) {
	bare, replacement := strings.Trim(old, "# "), strings.Trim(new, "# ")
	before, after := strings.HasPrefix(old, "#"), strings.HasSuffix(old, "#")
	for at := 0; ; {
		i := strings.Index(text[at:], bare)
		if i < 0 {
			return "", false
		}
		i += at
		end := i + len(bare)
		at = end
		if !english && i > 0 && text[i-1] != ' ' || english && (i > 0 && letter(text[i-1]) || end < len(text) && letter(text[end])) || strings.HasPrefix(text[end:], "쪽") || strings.HasPrefix(text[end:], "적") {
			continue
		}
		if after && !figure(strings.TrimLeft(text[end:], " $€£"), true) || before && !figure(strings.TrimRight(text[:i], " "), false) {
			continue
		}
		return text[:i] + replacement + text[end:], true
	}
}

func letter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }

// figure reports whether a figure starts the text, or ends it but for a counter.
func figure(s string, first bool) bool {
	if first {
		return s != "" && s[0] >= '0' && s[0] <= '9'
	}
	return strings.ContainsAny(s[max(0, len(s)-12):], "0123456789")
}

// TestPlanted prints how many faults of each kind are found that are planted in faithful translations.
func TestPlanted(t *testing.T) {
	for _, set := range []struct {
		name string
		rows []row
	}{{"ntrex", ntrex(t)}, {"gold", gold(t)}, {"clean", clean(t)}} {
		for _, pl := range plants {
			for _, toKorean := range []bool{true, false} {
				n, found := 0, 0
				for _, r := range set.rows {
					for _, bad := range plantIn(r, pl, toKorean) {
						n++
						if hits := findings(bad, toKorean, []news.Family{pl.family}); len(hits) > len(findings(r, toKorean, []news.Family{pl.family})) {
							found++
						} else if testing.Verbose() {
							fmt.Printf("MISSED %s\n\t%s\n\t%s\n", pl.name, bad.En, bad.Ko)
						}
					}
				}
				t.Logf("%s %s to Korean %v: %d of %d, %d %%", set.name, pl.name, toKorean, found, n, 100*found/max(n, 1))
			}
		}
	}
}

func plantIn(r row, pl plant, toKorean bool) []row {
	var rows []row
	if pl.make != nil {
		return pl.make(r, toKorean)
	}
	if toKorean {
		for _, s := range planted(r.Ko, pl.korean, false) {
			rows = append(rows, row{r.En, s})
		}
	} else {
		for _, s := range planted(r.En, pl.english, true) {
			rows = append(rows, row{s, r.Ko})
		}
	}
	return rows
}

// swapped exchanges each two numbers of one kind in the target that both texts have exactly once.
func swapped(r row, toKorean bool) []row {
	source, target := r.En, r.Ko
	from, to := "en", "ko"
	if !toKorean {
		source, target, from, to = target, source, to, from
	}
	values := map[quantity.Value]int{}
	for _, q := range quantity.Find(source, from) {
		values[q.Value]++
	}
	list := quantity.Find(target, to)
	own := map[quantity.Value]int{}
	for _, q := range list {
		own[q.Value]++
	}
	list = slices.DeleteFunc(list, func(q quantity.Quantity) bool {
		return values[q.Value] != 1 || own[q.Value] != 1 || q.Weight < quantity.Hard || q.Kind > quantity.Year
	})
	var rows []row
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.Kind != b.Kind || a.Unit != b.Unit || a.Text == b.Text {
				continue
			}
			s := target[:a.Start] + b.Text + target[a.End:b.Start] + a.Text + target[b.End:]
			if toKorean {
				rows = append(rows, row{r.En, s})
			} else {
				rows = append(rows, row{s, r.Ko})
			}
		}
	}
	return rows
}

// turnedScore turns a score of the target round that the source has too.
func turnedScore(r row, toKorean bool) []row {
	find := regexp.MustCompile(`\b(\d{1,3})( ?대 ?|[-–])(\d{1,3})\b`)
	source, target := r.En, r.Ko
	if !toKorean {
		source, target = target, source
	}
	var rows []row
	for _, m := range find.FindAllStringSubmatchIndex(target, -1) {
		a, b := target[m[2]:m[3]], target[m[6]:m[7]]
		if a == b || !slices.ContainsFunc(find.FindAllStringSubmatch(source, -1), func(n []string) bool { return n[1] == a && n[3] == b || n[1] == b && n[3] == a }) {
			continue
		}
		s := target[:m[2]] + b + target[m[3]:m[6]] + a + target[m[7]:]
		if toKorean {
			rows = append(rows, row{r.En, s})
		} else {
			rows = append(rows, row{s, r.Ko})
		}
	}
	return rows
}
