package charset

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
)

// naturalKorean returns real sentences that are not part of the project, or skips.
func naturalKorean(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile("../../../shared/data/ntrex-en-ko.jsonl")
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("../shared/data/ntrex-en-ko.jsonl is not there")
	}
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range bytes.Lines(data) {
		var s struct{ Ko string }
		if err := json.Unmarshal(line, &s); err != nil {
			t.Fatal(err)
		}
		out = append(out, s.Ko)
	}
	return out
}

// Korean without a label, one line, three and twenty at a time, in the encodings that detectors get wrong.
func TestDecodeNaturalKorean(t *testing.T) {
	t.Parallel()
	segments := naturalKorean(t)
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
					text.WriteString(s + "\n")
				}
				data, err := enc.NewEncoder().Bytes([]byte(text.String()))
				if err != nil {
					continue // a dash or an accent that CP949 lacks
				}
				total++
				if got, err := Decode(data, "text/html; charset=utf-8"); err == nil && got == text.String() {
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
