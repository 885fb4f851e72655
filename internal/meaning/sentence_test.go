package meaning_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// A paragraph is a text and its translation, sentence by sentence where the lines of the corpus are sentences.
type paragraph struct {
	doc    string
	en, ko []string
}

// side returns the texts of a direction.
func (p paragraph) side(toKorean bool) (source, target []string) {
	if toKorean {
		return p.en, p.ko
	}
	return p.ko, p.en
}

// paragraphsOf joins so many segments of an article of NTREX to a paragraph. What is no sentence (headlines, captions) is left out.
func paragraphsOf(t *testing.T, n int) []paragraph {
	t.Helper()
	var list []paragraph
	last := paragraph{}
	for _, row := range ntrexSegments(t) {
		if row.Doc != last.doc {
			last = paragraph{doc: row.Doc}
		}
		if n > 1 && (!isSentence(row.En) || !isSentence(row.Ko)) {
			continue
		}
		last.en, last.ko = append(last.en, row.En), append(last.ko, row.Ko)
		if len(last.en) == n {
			list = append(list, last)
			last = paragraph{doc: row.Doc}
		}
	}
	return list
}

func isSentence(text string) bool { return strings.HasSuffix(strings.TrimRight(text, `"'”’`), ".") }

// carefulParagraphs are those of careful translations: the gold set, and the clean articles of internal/check, whose translators did
// not know the rules.
func carefulParagraphs(t *testing.T) []paragraph {
	t.Helper()
	var list []paragraph
	for _, r := range append(gold(t), clean(t)...) {
		list = append(list, paragraph{en: []string{r.En}, ko: []string{r.Ko}})
	}
	return list
}

// doubts returns the doubts of the sentence family about a source and its translation.
func doubts(source, target []string, toKorean bool) []meaning.Doubt {
	from, to := news.English, news.Korean
	if !toKorean {
		from, to = to, from
	}
	var list []meaning.Doubt
	for _, d := range meaning.Compare(meaning.Pair{Source: meaning.Read(strings.Join(source, " "), from), Target: meaning.Read(strings.Join(target, " "), to)}) {
		if d.Family == news.FamilyOmission || d.Family == news.FamilyAddition {
			list = append(list, d)
		}
	}
	return list
}

// TestSentencesAreFound prints the figures of PRECISION.md: sentences dropped and invented in paragraphs of NTREX, and false alarms.
func TestSentencesAreFound(t *testing.T) {
	t.Parallel()
	paragraphs := paragraphsOf(t, 3)
	for _, toKorean := range []bool{true, false} {
		var droppedLong, dropped, invented rate
		alarms := 0
		for n, p := range paragraphs {
			source, target := p.side(toKorean)
			if len(doubts(source, target, toKorean)) > 0 {
				alarms++
				continue
			}
			_, strange := paragraphs[(n+len(paragraphs)/2)%len(paragraphs)].side(toKorean)
			for i := range source {
				without := append(append([]string{}, target[:i]...), target[i+1:]...)
				r := &droppedLong
				if 4*len(source[i]) < len(strings.Join(source, " ")) {
					r = &dropped
				}
				r.add(doubts(source, without, toKorean), news.FamilyOmission)
				with := append(append(append([]string{}, target[:i]...), strange[i]), target[i:]...)
				invented.add(doubts(source, with, toKorean), news.FamilyAddition)
			}
		}
		for name, r := range map[string]rate{"dropped": dropped, "a quarter and more dropped": droppedLong, "invented": invented} {
			if 100*r.found < 65*r.planted {
				t.Errorf("to Korean %v, %s: %d of %d found", toKorean, name, r.found, r.planted)
			}
		}
		if 100*alarms > 3*len(paragraphs) {
			t.Errorf("to Korean %v: %d false alarms on %d paragraphs", toKorean, alarms, len(paragraphs))
		}
		t.Logf("to Korean %v: dropped, a quarter and more %v, under a quarter %v; invented %v; false alarms on %d of %d paragraphs of %d segments",
			toKorean, droppedLong, dropped, invented, alarms, len(paragraphs), 3*len(paragraphs))
	}
}

type rate struct{ found, planted int }

func (r *rate) add(list []meaning.Doubt, family news.Family) {
	r.planted++
	for _, d := range list {
		if d.Family == family {
			r.found++
			return
		}
	}
}

// TestSentenceFalseAlarms counts the doubts about translations that nobody touched, and prints each with GISA_SHOW=1.
func TestSentenceFalseAlarms(t *testing.T) {
	t.Parallel()
	for name, list := range map[string][]paragraph{"ntrex": paragraphsOf(t, 1), "gold and clean": carefulParagraphs(t)} {
		for _, toKorean := range []bool{true, false} {
			alarms := 0
			for _, p := range list {
				source, target := p.side(toKorean)
				for _, d := range doubts(source, target, toKorean) {
					alarms++
					if os.Getenv("GISA_SHOW") != "" {
						t.Logf("%s %s\n  %s\n  %s\n  [%s] [%s]", d.Family, d.Severity, source[0], target[0], source[0][d.Source.Start:d.Source.End], target[0][d.Target.Start:d.Target.End])
					}
				}
			}
			t.Logf("%s, to Korean %v: %d doubts on %d segments", name, toKorean, alarms, len(list))
			if 1000*alarms > 3*len(list) {
				t.Errorf("%s, to Korean %v: %d false alarms on %d segments", name, toKorean, alarms, len(list))
			}
		}
	}
}

// writtenParagraphs are those of testdata/paragraphs.txt, by the sentence.
func writtenParagraphs(t *testing.T) []paragraph {
	t.Helper()
	data, err := os.ReadFile("testdata/paragraphs.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []paragraph
	for block := range strings.SplitSeq(string(data), "\n\n") {
		if en, ko, ok := strings.Cut(strings.TrimSpace(block), "\n"); ok {
			list = append(list, paragraph{en: prose.Sentences(en), ko: prose.Sentences(ko)})
		}
	}
	return list
}

// TestSentencesOfWrittenParagraphs drops every sentence that has one of its own on the other side, and puts one of another paragraph in.
func TestSentencesOfWrittenParagraphs(t *testing.T) {
	t.Parallel()
	list := writtenParagraphs(t)
	for _, toKorean := range []bool{true, false} {
		var dropped, invented rate
		alarms := 0
		for n, p := range list {
			source, target := p.side(toKorean)
			for _, d := range doubts(source, target, toKorean) {
				alarms++
				t.Logf("false: %s %s of %q", d.Family, d.Severity, source[0])
			}
			_, strange := list[(n+7)%len(list)].side(toKorean)
			for i := range target {
				if len(source) == len(target) {
					without := slices.Delete(slices.Clone(target), i, i+1)
					if dropped.add(doubts(source, without, toKorean), news.FamilyOmission); os.Getenv("GISA_SHOW") != "" {
						t.Logf("dropped %v %q", doubts(source, without, toKorean), source[i])
					}
				}
				invented.add(doubts(source, slices.Insert(slices.Clone(target), i, strange[i%len(strange)]), toKorean), news.FamilyAddition)
			}
		}
		if 100*dropped.found < 75*dropped.planted || 100*invented.found < 75*invented.planted || alarms > 0 {
			t.Errorf("to Korean %v: dropped %v, invented %v, %d false alarms", toKorean, dropped, invented, alarms)
		}
		t.Logf("to Korean %v: dropped %v, invented %v, false alarms %d on %d paragraphs", toKorean, dropped, invented, alarms, len(list))
	}
}
