package meaning_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestClausesAreFound drops a clause of each sentence that has one, at its head or its end, and prints how many are found.
func TestClausesAreFound(t *testing.T) {
	t.Parallel()
	for _, set := range []struct {
		name string
		rows []row
	}{{"ntrex", ntrex(t)}, {"gold", gold(t)}, {"clean", clean(t)}} {
		for _, toKorean := range []bool{true, false} {
			var dropped, missed rate
			for _, r := range set.rows {
				for _, bad := range withoutClauses(r, toKorean) {
					found := omissions(bad, toKorean)
					missed.count(len(found) > 0 || figuresMissed(bad, toKorean))
					if dropped.add(found, news.FamilyOmission); len(found) == 0 && testing.Verbose() {
						fmt.Printf("MISSED clause\n\t%s\n\t%s\n", bad.En, bad.Ko)
					}
				}
			}
			t.Logf("%s clause to Korean %v: %d of %d, %d %%, with figures that are missed %d %%", set.name, toKorean, dropped.found, dropped.planted, 100*dropped.found/max(dropped.planted, 1), 100*missed.found/max(missed.planted, 1))
			if 100*dropped.found < 54*dropped.planted {
				t.Errorf("%s, to Korean %v: fewer than 54 %% of the clauses dropped are found", set.name, toKorean)
			}
		}
	}
}

func (r *rate) count(found bool) {
	r.planted++
	if found {
		r.found++
	}
}

// figuresMissed reports whether the translation lacks a figure, which internal/check tells of.
func figuresMissed(r row, toKorean bool) bool {
	source, from, target, to := r.En, "en", r.Ko, "ko"
	if !toKorean {
		source, from, target, to = target, to, source, from
	}
	have := map[quantity.Value]bool{}
	for _, q := range quantity.Find(target, to) {
		have[q.Value] = true
	}
	return slices.ContainsFunc(quantity.Find(source, from), func(q quantity.Quantity) bool {
		return q.Weight == quantity.Hard && (q.Kind <= quantity.Age && q.Kind != quantity.Ordinal) && !have[q.Value]
	})
}

func omissions(r row, toKorean bool) []meaning.Doubt {
	return findings(r, toKorean, []news.Family{news.FamilyOmission})
}

// withoutClauses returns the row without one of the clauses of its translation, once for each: of at least a quarter of its sentence and so
// many words that it says something, with as many left.
func withoutClauses(r row, toKorean bool) []row {
	lang, target := news.Korean, r.Ko
	if !toKorean {
		lang, target = news.English, r.En
	}
	var list []row
	for _, s := range meaning.Read(target, lang).Sentences {
		sentence := target[s.Start:s.End]
		for _, short := range shortened(sentence, lang) {
			text := target[:s.Start] + short + target[s.End:]
			if toKorean {
				list = append(list, row{r.En, text})
			} else {
				list = append(list, row{text, r.Ko})
			}
		}
	}
	return list
}

// shortened returns a sentence without its first or its last clause.
func shortened(sentence string, lang news.Lang) []string {
	if strings.ContainsAny(sentence, "\"“”‘’") {
		return nil // quotations are compared by themselves
	}
	words := strings.Fields(sentence)
	var list []string
	for i := 1; i < len(words)-1; i++ {
		if lang == news.Korean {
			list = append(list, shortenedKorean(words, i)...)
		} else {
			list = append(list, shortenedEnglish(words, i)...)
		}
	}
	return list
}

// says reports whether the words are enough for a clause of which the rest is what is left.
func says(clause, rest []string, least int) bool {
	n, m := len(strings.Join(clause, " ")), len(strings.Join(rest, " "))
	return len(clause) >= least && len(rest) >= least && 4*n >= n+m && 3*m >= n+m
}

var subordinate = []string{"but", "while", "although", "though", "whereas", "because", "after", "before", "unless", "when", "and", "which"}

// shortenedEnglish drops what begins with a conjunction at word i, or what ends there with the comma of a first clause.
func shortenedEnglish(words []string, i int) []string {
	cut := strings.HasSuffix(words[i-1], ",")
	switch word := words[i]; {
	case slices.Contains(subordinate, word) && (cut || word == "after" || word == "while" || word == "because") && says(words[i:], words[:i], 5):
		return []string{strings.TrimRight(strings.Join(words[:i], " "), ",") + "."}
	case cut && slices.Contains(subordinate, strings.ToLower(words[0])) && says(words[:i], words[i:], 5) && !strings.Contains(strings.Join(words[:i-1], " "), ","):
		return []string{strings.ToUpper(word[:1]) + word[1:] + " " + strings.Join(words[i+1:], " ")}
	}
	return nil
}

// connecting are endings of the verbs of first clauses, with the ending of a last one.
var connecting = [][2]string{{"지만", "다"}, {"했으며", "했다"}, {"으나", "다"}, {"했고", "했다"}, {"였고", "였다"}, {"됐고", "됐다"}, {"었고", "었다"}, {"았고", "았다"}, {"하며", "한다"}, {"면서", "다"}, {"는데", "다"}, {"자마자", "다"}}

// shortenedKorean drops what ends with word i-1, but for its topic, or all behind it.
func shortenedKorean(words []string, i int) []string {
	word := strings.TrimSuffix(words[i-1], ",")
	k := slices.IndexFunc(connecting, func(e [2]string) bool { return strings.HasSuffix(word, e[0]) })
	if k < 0 {
		return nil
	}
	var list []string
	from := 0
	if strings.HasSuffix(words[0], "은") || strings.HasSuffix(words[0], "는") {
		from = 1
	}
	if says(words[from:i], words[i:], 4) {
		list = append(list, strings.Join(append(slices.Clone(words[:from]), words[i:]...), " "))
	}
	if says(words[i:], words[:i], 4) {
		list = append(list, strings.Join(words[:i-1], " ")+" "+strings.TrimSuffix(word, connecting[k][0])+connecting[k][1]+".")
	}
	return list
}
