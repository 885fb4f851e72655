package meaning_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
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
		[][2]string{{"at least #", "at most #"}, {"more than #", "less than #"}, {"over #", "under #"}, {"up to #", "at least #"}, {"above #", "below #"}, {"no more than #", "no less than #"}, {"nearly #", "more than #"}, {"# or higher", "# or lower"}},
		[][2]string{{"# 이상", "# 이하"}, {"최소 #", "최대 #"}, {"# 초과", "# 미만"}, {"이 넘는", "이 안 되는"}, {"# 넘게", "# 가까이"}, {"적어도 #", "많아야 #"}, {"# 이상", "# 미만"}}, nil, nil, 80},
	{news.FamilyDirection, "direction",
		[][2]string{{"rose", "fell"}, {"rise", "fall"}, {"increase", "decrease"}, {"increased", "decreased"}, {"increasing", "decreasing"}, {"raised", "cut"}, {"raise", "cut"}, {"gained", "lost"}, {"gain", "loss"}, {"higher", "lower"}, {"up #", "down #"},
			{"climbed", "dropped"}, {"strengthened", "weakened"}, {"surged", "plunged"}, {"surplus", "deficit"}, {"growth", "decline"}, {"profit", "loss"}, {"rising", "falling"}, {"growing", "shrinking"}, {"grew", "shrank"}, {"expand", "shrink"}},
		[][2]string{{"증가", "감소"}, {"상승", "하락"}, {"인상", "인하"}, {"올랐", "내렸"}, {"오른", "내린"}, {"늘었", "줄었"}, {"늘어나", "줄어들"}, {"늘려", "줄여"}, {"늘리", "줄이"}, {"흑자", "적자"}, {"강세", "약세"}, {"강화", "약화"}, {"급등", "급락"}, {"확대", "축소"}, {"급증", "급감"},
			{"성장", "위축"}, {"높아", "낮아"}, {"높은", "낮은"}, {"높였", "낮췄"}, {"이익", "손실"}}, nil, nil, 93},
	{family: news.FamilyWhose, name: "exchanged", make: swapped, least: 60},
	{family: news.FamilyWhose, name: "score", make: turnedScore, least: 90},
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
		if slices.ContainsFunc(idioms, func(w string) bool { return strings.Contains(text[max(0, i-18):min(len(text), end+16)], w) }) || isAmiss(text[:i], text[end:], bare, replacement) {
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

// swapped exchanges each two numbers of one kind in the target that both texts have exactly once, figure for figure: the counters stay.
// The ends of a range (10∼15) and the two of a list that share all that is said of them (aged 24 and 27) are left out: the other order
// says the same.
func swapped(r row, toKorean bool) []row {
	source, target := r.En, r.Ko
	from, to := "en", "ko"
	if !toKorean {
		source, target, from, to = target, source, to, from
	}
	values := map[quantity.Value]quantity.Quantity{}
	times := map[quantity.Value]int{}
	for _, q := range quantity.Find(source, from) {
		values[q.Value] = q
		times[q.Value]++
	}
	list := quantity.Find(target, to)
	own := map[quantity.Value]int{}
	for _, q := range list {
		own[q.Value]++
	}
	list = slices.DeleteFunc(list, func(q quantity.Quantity) bool {
		return times[q.Value] != 1 || own[q.Value] != 1 || q.Weight < quantity.Hard || q.Kind > quantity.Year
	})
	var rows []row
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.Kind != b.Kind || a.Unit != b.Unit || a.Text == b.Text || isRange(target, a, b) || isList(target, a, b) && isList(source, values[a.Value], values[b.Value]) {
				continue
			}
			s := exchanged(target, a, b)
			if toKorean {
				rows = append(rows, row{r.En, s})
			} else {
				rows = append(rows, row{s, r.Ko})
			}
		}
	}
	return rows
}

// exchanged returns the text with the figures of two numbers exchanged, or the numbers where one of them is told in words.
func exchanged(text string, a, b quantity.Quantity) string {
	m, n := figuresOf(a.Text), figuresOf(b.Text)
	if m[1] == 0 || n[1] == 0 {
		m, n = [2]int{0, len(a.Text)}, [2]int{0, len(b.Text)}
	}
	return text[:a.Start+m[0]] + b.Text[n[0]:n[1]] + text[a.Start+m[1]:b.Start+n[0]] + a.Text[m[0]:m[1]] + text[b.Start+n[1]:]
}

// figuresOf returns where the figures of a number stand, with the scale behind them: 3천870 of 3천870억원, 20 of 20대.
func figuresOf(text string) [2]int {
	start := strings.IndexAny(text, "0123456789")
	if start < 0 {
		return [2]int{}
	}
	end := start
	for more := true; more; {
		more = false
		for _, part := range []string{" million", " billion", " trillion", "만 ", "억 ", "조 ", "천", "백", "만", "억", "조", ",", ".", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"} {
			if strings.HasPrefix(text[end:], part) {
				end, more = end+len(part), true
				break
			}
		}
	}
	return [2]int{start, start + len(strings.TrimRight(text[start:end], ",. "))}
}

// isRange reports whether two numbers are the ends of one range.
func isRange(text string, a, b quantity.Quantity) bool {
	before := strings.ToLower(strings.TrimRight(text[:a.Start], " "))
	switch between := strings.TrimSpace(text[a.End:b.Start]); between {
	case "∼", "~", "-", "–":
		return true
	case "to":
		return !strings.HasSuffix(before, "from")
	case "and":
		return strings.HasSuffix(before, "between")
	case "에서":
		return strings.HasPrefix(text[b.End:], " 사이")
	}
	return false
}

// isList reports whether two numbers stand side by side, and nothing says that each goes with another thing.
func isList(text string, a, b quantity.Quantity) bool {
	if strings.Contains(text, "respectively") || strings.Contains(text, "각각") {
		return false
	}
	if a.Start > b.Start {
		a, b = b, a
	}
	switch strings.TrimSpace(text[a.End:b.Start]) {
	case "", ",", "and", "or", "와", "과", "·", "및":
		return true
	}
	return false
}

// turnedScore turns a score of the target round that the source has too. Left out are those of who lost in English, where 0-2 and 2-0 say
// the same, those that Korean tells with the smaller number first after that, which is right, and telephone numbers.
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
		around := strings.ToLower(target[max(0, m[0]-30):m[0]] + target[m[1]:min(len(target), m[1]+20)])
		isOfLoser := slices.ContainsFunc([]string{"lost", "behind", "trail", "down ", "outshot", "defeat", "패한"}, func(w string) bool { return strings.Contains(around, w) })
		if isOfLoser && (!toKorean || number(a) > number(b)) || strings.HasPrefix(target[m[1]:], "-") {
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

func number(figures string) int {
	n, _ := strconv.Atoi(figures)
	return n
}
