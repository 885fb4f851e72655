package prose

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// segment is a line of a news corpus that is not part of the project: a sentence, most of the time, in both languages.
type segment struct{ Doc, En, Ko string }

func (s segment) of(lang news.Lang) string {
	if lang == news.Korean {
		return s.Ko
	}
	return s.En
}

func ntrex(t *testing.T) []segment {
	t.Helper()
	file, err := os.Open("../../../shared/data/ntrex-en-ko.jsonl")
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("the corpus is not here")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var segments []segment
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var s segment
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		segments = append(segments, s)
	}
	return segments
}

// Natural text must come through untouched: what unglue inserts there is either a fault of the text or damage.
func TestUnglueLeavesNaturalTextAlone(t *testing.T) {
	t.Parallel()
	texts := ntrex(t)
	for lang, allowed := range map[news.Lang]int{news.English: 0, news.Korean: 4} {
		inserted := 0
		for _, s := range texts {
			if text := s.of(lang); strings.Join(Unglue(text), " ") != text {
				inserted++
				t.Logf("%s: a space goes into a line of %s", lang, s.Doc)
			}
		}
		t.Logf("%s: %d of %d lines changed", lang, inserted, len(texts))
		if inserted > allowed {
			t.Errorf("%s: %d lines changed, want at most %d", lang, inserted, allowed)
		}
	}
}

// Ten sentences at a time, joined with and without a space: how many of the joins are found again, and how many are invented.
func TestSentencesFindsJoins(t *testing.T) {
	t.Parallel()
	texts := ntrex(t)
	tests := []struct {
		name            string
		lang            news.Lang
		joiner          string
		recall, surplus float64 // per cent of joins found at least, surplus cuts per 100 lines at most
	}{
		{"English spaced", news.English, " ", 97, 8},
		{"English glued", news.English, "", 90, 8},
		{"Korean spaced", news.Korean, " ", 97, 25},
		{"Korean glued", news.Korean, "", 90, 25},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			found, joins, cuts, lines := 0, 0, 0, 0
			for start := 0; start+10 <= len(texts); start += 10 {
				ends := map[int]bool{}
				size := 0
				var group []string
				for _, s := range texts[start : start+10] {
					text := strings.TrimSpace(s.of(tt.lang))
					if !EndsInStop(text) {
						continue // a headline: there is no end to be found
					}
					group = append(group, text)
					size += len(strings.ReplaceAll(text, " ", ""))
					ends[size] = true
				}
				delete(ends, size)
				joins += len(ends)
				lines += len(group)
				at := 0
				got := Sentences(strings.Join(group, tt.joiner))
				for _, sentence := range got[:max(0, len(got)-1)] {
					at += len(strings.ReplaceAll(sentence, " ", ""))
					if ends[at] {
						found++
					} else {
						cuts++
					}
				}
			}
			recall, surplus := 100*float64(found)/float64(joins), 100*float64(cuts)/float64(lines)
			t.Logf("recall %.1f %% of %d joins, %.1f surplus cuts per 100 lines", recall, joins, surplus)
			if recall < tt.recall || surplus > tt.surplus {
				t.Errorf("want recall >= %.0f %%, surplus <= %.0f", tt.recall, tt.surplus)
			}
		})
	}
}

// sentencesOfGold are the sentences of each article of the gold set and of its translation, as one counts them by eye.
var sentencesOfGold = map[string][2]int{
	"en/disaster-1": {16, 15},
	"en/disaster-2": {17, 15},
	"en/economy-1":  {14, 14},
	"en/economy-2":  {12, 13},
	"en/politics-1": {14, 13},
	"en/politics-2": {16, 15},
	"en/science-1":  {15, 16},
	"en/science-2":  {14, 13},
	"en/society-1":  {14, 14},
	"en/society-2":  {16, 14},
	"en/sport-1":    {13, 14},
	"en/sport-2":    {15, 15},
	"ko/disaster-1": {21, 22},
	"ko/disaster-2": {19, 21},
	"ko/economy-1":  {20, 20},
	"ko/economy-2":  {18, 18},
	"ko/politics-1": {18, 20},
	"ko/politics-2": {18, 19},
	"ko/science-1":  {18, 19},
	"ko/science-2":  {17, 18},
	"ko/society-1":  {17, 19},
	"ko/society-2":  {19, 21},
	"ko/sport-1":    {16, 17},
	"ko/sport-2":    {20, 22},
}

func TestSentencesOfTheGoldSet(t *testing.T) {
	t.Parallel()
	for name, want := range sentencesOfGold {
		data, err := os.ReadFile(filepath.Join("../../testdata/gold", name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var article struct {
			Paragraphs []news.Paragraph
			Reference  news.Translation
		}
		if err := json.Unmarshal(data, &article); err != nil {
			t.Fatal(err)
		}
		if got := [2]int{countSentences(article.Paragraphs), countSentences(article.Reference.Paragraphs)}; got != want {
			t.Errorf("%s: %d sentences and %d in the translation, want %d", name, got[0], got[1], want)
		}
	}
}

func countSentences(paragraphs []news.Paragraph) int {
	n := 0
	for _, p := range paragraphs {
		n += len(Sentences(p.Text))
	}
	return n
}

func BenchmarkSentences(b *testing.B) {
	var text strings.Builder
	for _, fixture := range sentenceFixtures(b) {
		text.WriteString(glued(fixture) + " ")
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		Sentences(text.String())
	}
}
