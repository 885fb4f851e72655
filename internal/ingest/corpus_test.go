package ingest

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
