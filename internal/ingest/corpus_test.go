package ingest

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// sharedFile opens real text that is not part of the project, or skips.
func sharedFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../../../shared/data", name))
	if errors.Is(err, os.ErrNotExist) {
		t.Skipf("../shared/data/%s is not there", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	return data
}

type segment struct{ Doc, En, Ko string }

func (s segment) text(lang news.Lang) string {
	if lang == news.Korean {
		return s.Ko
	}
	return s.En
}

func ntrex(t *testing.T) []segment {
	t.Helper()
	var segments []segment
	lines := bufio.NewScanner(strings.NewReader(string(sharedFile(t, "ntrex-en-ko.jsonl"))))
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
	segments := ntrex(t)
	for lang, allowed := range map[news.Lang]int{news.English: 0, news.Korean: 4} {
		inserted := 0
		for _, s := range segments {
			if text := s.text(lang); strings.Join(prose.Unglue(text), " ") != text {
				inserted++
				t.Logf("%s: a space goes into a line of %s", lang, s.Doc)
			}
		}
		t.Logf("%s: %d of %d lines changed", lang, inserted, len(segments))
		if inserted > allowed {
			t.Errorf("%s: %d lines changed, want at most %d", lang, inserted, allowed)
		}
	}
}

// Ten sentences at a time, joined with and without a space: how many of the joins are found again, and how many are invented.
func TestSentencesFindsJoins(t *testing.T) {
	t.Parallel()
	segments := ntrex(t)
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
			for start := 0; start+10 <= len(segments); start += 10 {
				ends := map[int]bool{}
				size := 0
				var group []string
				for _, s := range segments[start : start+10] {
					text := strings.TrimSpace(s.text(tt.lang))
					if !prose.EndsInStop(text) {
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
				got := prose.Sentences(strings.Join(group, tt.joiner))
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

// Korean without a label, one line, three and twenty at a time, in the encodings that detectors get wrong.
func TestDecodeNaturalKorean(t *testing.T) {
	t.Parallel()
	segments := ntrex(t)
	encodings := map[string]encoding.Encoding{
		"cp949":    korean.EUCKR,
		"utf-16le": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		"utf-16be": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
		"utf-8":    encoding.Nop,
	}
	for name, enc := range encodings {
		for _, lines := range []int{1, 3, 20} {
			right, total := 0, 0
			for start := 0; start+lines <= len(segments); start += lines {
				var text strings.Builder
				for _, s := range segments[start : start+lines] {
					text.WriteString(s.Ko + "\n")
				}
				data, err := enc.NewEncoder().Bytes([]byte(text.String()))
				if err != nil {
					continue // a dash or an accent that CP949 lacks
				}
				total++
				if got, err := decode(data, "text/html; charset=utf-8"); err == nil && got == text.String() {
					right++
				}
			}
			t.Logf("%s, %d lines: %d of %d right", name, lines, right, total)
			if right*1000 < total*995 {
				t.Errorf("%s, %d lines: %d of %d right, want 99.5 %%", name, lines, right, total)
			}
		}
	}
}

// No line of the corpus is wire matter, so every line that a rule touches is damage.
func TestWireRulesLeaveNaturalTextAlone(t *testing.T) {
	t.Parallel()
	for _, lang := range news.SourceLangs() {
		for _, s := range ntrex(t) {
			d := &draft{lines: []string{s.text(lang)}}
			d.takeOutWireMatter()
			if got := d.lines[0]; strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(s.text(lang)), " ") {
				t.Errorf("%s: a line of %s lost text to %+v", lang, s.Doc, d.article.Stripped)
			}
		}
	}
}

func TestLanguageOfNaturalText(t *testing.T) {
	t.Parallel()
	for lang, want := range map[news.Lang]string{news.English: scriptLatin, news.Korean: scriptKorean} {
		wrong, segments := 0, ntrex(t)
		for _, s := range segments {
			counts := prose.CountScripts(withoutGlosses(s.text(lang)))
			if scriptOf(counts) != want || lang == news.English && latinLanguage([]string{s.En}) != english {
				wrong++
			}
		}
		t.Logf("%s: %d of %d single lines judged wrong", lang, wrong, len(segments))
		if wrong*200 > len(segments) {
			t.Errorf("%s: %d of %d lines judged wrong, want 0.5 %% at most", lang, wrong, len(segments))
		}
	}
}
