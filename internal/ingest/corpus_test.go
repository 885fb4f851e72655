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
