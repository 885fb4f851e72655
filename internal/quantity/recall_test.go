package quantity

import (
	"strings"
	"testing"
)

// corruption plants one error at a run of figures in a text; it reports false where it cannot.
type corruption struct {
	name  string
	least float64 // the share that must be found
	plant func(text, lang string, start, end int) (string, bool)
}

var corruptions = []corruption{
	{"a digit changed", 0.97, changeDigit},
	{"times ten", 0.97, func(text, _ string, start, end int) (string, bool) {
		return text[:end] + "0" + text[end:], strings.Trim(text[start:end], "0") != "" // ten times nothing is nothing
	}},
	{"the scale swapped", 0.99, swapScale},
	{"a hard number deleted", 0.90, deleteHard},
}

func changeDigit(text, _ string, start, end int) (string, bool) {
	at := start + (end-start)/2
	if !isDigit(text[at]) {
		at++
	}
	to := '1' + (text[at]-'0'+3)%9
	return text[:at] + string(rune(to)) + text[at+1:], to != text[at]
}

func swapScale(text, lang string, _, end int) (string, bool) {
	swaps := [][2]string{{"만", "억"}, {"억", "조"}, {"조", "억"}}
	if lang == "en" {
		swaps = [][2]string{{" million", " billion"}, {" billion", " trillion"}, {" trillion", " billion"}, {"m ", "bn "}, {"bn ", "m "}}
	}
	for _, s := range swaps {
		if strings.HasPrefix(text[end:], s[0]) {
			return text[:end] + s[1] + text[end+len(s[0]):], true
		}
	}
	return "", false
}

func deleteHard(text, lang string, start, end int) (string, bool) {
	for _, q := range Find(text, lang) {
		if q.Weight == Hard && q.Start <= start && end <= q.End {
			return text[:q.Start] + text[q.End:], true
		}
	}
	return "", false
}

// TestRecall plants errors in the translation of the clean pairs of a corpus and counts those that Compare finds: in the
// Korean for English to Korean, in the English for Korean to English.
func TestRecall(t *testing.T) { testRecall(t, corpus(t, ntrex, ""), Hard) }

// testRecall counts what is found with that weight at least.
func testRecall(t *testing.T, rows []row, least Weight) {
	for _, c := range corruptions {
		for _, way := range []string{"en to ko", "ko to en"} {
			t.Run(c.name+", "+way, func(t *testing.T) {
				planted, hard, firm := 0, 0, 0
				for _, r := range rows {
					source, text, lang := Find(r.EN, "en"), r.KO, "ko"
					if way == "ko to en" {
						source, text, lang = Find(r.KO, "ko"), r.EN, "en"
					}
					if !Compare(source, Find(text, lang)).Clean(Firm) {
						continue
					}
					for _, run := range digitRuns(text) {
						bad, ok := c.plant(text, lang, run[0], run[1])
						if !ok || c.name == "a hard number deleted" && !hasHard(source, text, lang, run) {
							continue
						}
						planted++
						d := Compare(source, Find(bad, lang))
						if !d.Clean(Hard) {
							hard++
						}
						if !d.Clean(Firm) {
							firm++
						} else if testing.Verbose() {
							t.Logf("not found: %s | %s", r.EN, bad)
						}
					}
				}
				t.Logf("%d planted, %.1f %% found hard, %.1f %% found hard or firm", planted, share(hard, planted), share(firm, planted))
				if found := map[Weight]int{Hard: hard, Firm: firm}[least]; share(found, planted) < 100*c.least {
					t.Errorf("want %.0f %% at least", 100*c.least)
				}
			})
		}
	}
}

// hasHard reports whether the quantity at the run has a hard counterpart in the source.
func hasHard(source []Quantity, text, lang string, run [2]int) bool {
	for _, q := range Find(text, lang) {
		if q.Start > run[0] || q.End < run[1] {
			continue
		}
		for _, s := range source {
			if s.Weight == Hard && Compare([]Quantity{s}, []Quantity{q}).Clean(Soft) {
				return true
			}
		}
	}
	return false
}

func share(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

// digitRuns returns the spans of figures outside of names: with their commas, not behind Latin letters or a hyphen.
func digitRuns(s string) [][2]int {
	var runs [][2]int
	for i := 0; i < len(s); {
		if !isDigit(s[i]) {
			i++
			continue
		}
		end := i
		for end < len(s) && (isDigit(s[end]) || s[end] == ',' && isDigit(byteAt(s, end+1))) {
			end++
		}
		if before := byteAt(s, i-1); !isLetter(before) && before != '-' && before != '.' && byteAt(s, end) != '-' {
			runs = append(runs, [2]int{i, end})
		}
		i = end
	}
	return runs
}
