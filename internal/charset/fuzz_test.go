package charset

import (
	"testing"
	"unicode/utf8"
)

func FuzzDecode(f *testing.F) {
	f.Add([]byte(koreanText), "text/plain; charset=euc-kr")
	f.Add([]byte("\xb0\xa1\xb3\xaa\xbd\xc3"), "")
	f.Add([]byte("\xff\xfeA\x00"), "text/html; charset=utf-16")
	f.Add([]byte("\x1b$B\x24\x22\x1b(B"), "")
	f.Add([]byte("a\x00b\x00"), "charset=shift_jis")
	f.Fuzz(func(t *testing.T, data []byte, contentType string) {
		text, err := Decode(data, contentType)
		if err == nil && !utf8.ValidString(text) {
			t.Errorf("invalid UTF-8: %q", text)
		}
	})
}
