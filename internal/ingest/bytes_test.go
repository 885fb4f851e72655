package ingest

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
)

func TestDecodeKeepsTheText(t *testing.T) {
	t.Parallel()
	const text = "그 부처는 보수에 120만원을 쓴다.\n\n  공사는 화요일 끝난다고 당국이 밝혔다.\n"
	cp949, err := korean.EUCKR.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{"utf-8": text, "with a mark": "\xef\xbb\xbf" + text, "cp949": cp949, "utf-16": utf16} {
		if got, err := Decode(Input{Name: "a.txt", Data: []byte(data)}); err != nil || got != text {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func TestDecodeNamesWhatItRefuses(t *testing.T) {
	t.Parallel()
	for data, reason := range map[string]Reason{"": Empty, " \n": Empty, "\x89PNG\r\n\x1a\n\x00": Binary} {
		_, err := Decode(Input{Name: "a.txt", Data: []byte(data)})
		e, ok := errors.AsType[*Error](err)
		if !ok || e.Reason != reason || !strings.HasPrefix(e.Error(), "a.txt: ") {
			t.Errorf("%q: error %v, want one of reason %s that names a.txt", data, err, reason)
		}
	}
}
