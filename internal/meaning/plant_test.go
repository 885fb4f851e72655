package meaning_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// A plant replaces words of a faithful translation so that it says something else.
type plant struct {
	family  news.Family
	name    string
	english [][2]string // both ways
	korean  [][2]string
	make    func(r row, toKorean bool) []row
	planter *planter
	least   int // percent that must be found
}

var plants = []plant{
	{news.FamilyBound, "bound",
		[][2]string{{"at least #", "at most #"}, {"more than #", "less than #"}, {"over #", "under #"}, {"up to #", "at least #"}, {"above #", "below #"}, {"no more than #", "no less than #"}, {"nearly #", "more than #"}},
		[][2]string{{"# 이상", "# 이하"}, {"최소 #", "최대 #"}, {"# 초과", "# 미만"}, {"이 넘는", "이 안 되는"}, {"# 넘게", "# 가까이"}, {"적어도 #", "많아야 #"}, {"# 이상", "# 미만"}}, nil, nil, 80},
	{news.FamilyDirection, "direction",
		[][2]string{{"rose", "fell"}, {"rise", "fall"}, {"increase", "decrease"}, {"increased", "decreased"}, {"increasing", "decreasing"}, {"raised", "cut"}, {"raise", "cut"}, {"gained", "lost"}, {"gain", "loss"}, {"higher", "lower"}, {"up #", "down #"},
			{"climbed", "dropped"}, {"strengthened", "weakened"}, {"surged", "plunged"}, {"surplus", "deficit"}, {"growth", "decline"}, {"profit", "loss"}, {"rising", "falling"}, {"growing", "shrinking"}, {"grew", "shrank"}, {"expand", "shrink"}},
		[][2]string{{"증가", "감소"}, {"상승", "하락"}, {"인상", "인하"}, {"올랐", "내렸"}, {"오른", "내린"}, {"늘었", "줄었"}, {"늘어나", "줄어들"}, {"늘려", "줄여"}, {"늘리", "줄이"}, {"흑자", "적자"}, {"강세", "약세"}, {"강화", "약화"}, {"급등", "급락"}, {"확대", "축소"}, {"급증", "급감"},
			{"성장", "위축"}, {"높아", "낮아"}, {"높은", "낮은"}, {"높였", "낮췄"}, {"이익", "손실"}}, nil, nil, 65},
	{family: news.FamilyWhose, name: "exchanged", make: swapped, least: 55},
	{family: news.FamilyWhose, name: "score", make: turnedScore, least: 75},
}

// idioms are uses of the planted words that tell of no direction: nothing can be planted there.
var idioms = []string{"in love", "grew up", "growing up", "grow up", "fell to h", "fell on", "fell silent", "fall back", "falling down", "fall and", "fell asleep", "fell short", "loss of life", "loss against", "lost the", "lost four", "lost to", "raised fears", "raised concern", "raised by",
	"raise awareness", "surged further", "one loss", "결정을 내", "평결을 내", "막을 내", "위에 올", "정상에 올", "서리"}

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
		if slices.ContainsFunc(idioms, func(w string) bool { return strings.Contains(text[max(0, i-4):min(len(text), end+16)], w) }) {
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

// TestPlanted prints how many faults of each kind are found that are planted in faithful translations. PRECISION.md has the figures.
func TestPlanted(t *testing.T) {
	t.Parallel()
	sets := []struct {
		name string
		rows []row
	}{{"ntrex", ntrex(t)}, {"gold", gold(t)}}
	if testing.Verbose() {
		sets = append(sets, sets[0])
		sets[2].name, sets[2].rows = "clean", clean(t)
	}
	for _, pl := range plants {
		all, hits := 0, 0
		for _, set := range sets {
			for _, toKorean := range []bool{true, false} {
				n, found := plantAll(set.rows, pl, toKorean)
				t.Logf("%s %s to Korean %v: %d of %d, %d %%", set.name, pl.name, toKorean, found, n, 100*found/max(n, 1))
				all, hits = all+n, hits+found
			}
		}
		if 100*hits < pl.least*all {
			t.Errorf("%s: %d of %d are found, fewer than %d %%", pl.name, hits, all, pl.least)
		}
	}
}

func plantAll(rows []row, pl plant, toKorean bool) (n, found int) {
	for _, r := range rows {
		bad := plantIn(r, pl, toKorean)
		if len(bad) == 0 {
			continue
		}
		before := len(findings(r, toKorean, []news.Family{pl.family}))
		for _, b := range bad {
			n++
			if len(findings(b, toKorean, []news.Family{pl.family})) > before {
				found++
			} else if testing.Verbose() {
				fmt.Printf("MISSED %s\n\t%s\n\t%s\n", pl.name, b.En, b.Ko)
			}
		}
	}
	return n, found
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
