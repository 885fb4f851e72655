package ingest

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
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

// Chinese in GBK reads as CP949 without a fault. It must be refused by name and not pass for Korean.
func TestChineseIsNotKorean(t *testing.T) {
	t.Parallel()
	data, err := simplifiedchinese.GBK.NewEncoder().Bytes(bytes.Repeat([]byte("市政府星期四宣布，将增加夜间公共汽车的班次，票价与白天相同。\n"), 3))
	if err != nil {
		t.Fatal(err)
	}
	_, err = Parse(Input{Name: "in.txt", Data: data})
	wantReason(t, err, Language)
	if !strings.Contains(err.Error(), "Chinese") {
		t.Errorf("%q does not name the language", err)
	}
}

func TestDecodeRefuses(t *testing.T) {
	t.Parallel()
	noise := make([]byte, 4096)
	for i := range noise {
		noise[i] = byte(i*i*7 + i>>3)
	}
	tests := []struct {
		name string
		data []byte
		want Reason
	}{
		{"nothing", nil, Empty},
		{"white space", []byte(" \r\n\t "), Empty},
		{"pdf", []byte("%PDF-1.7\n%âãÏÓ"), Binary},
		{"docx", []byte("PK\x03\x04\x14\x00\x06\x00"), Binary},
		{"png", []byte("\x89PNG\r\n\x1a\n\x00\x00"), Binary},
		{"video", []byte("\x00\x00\x00\x18ftypmp42"), Binary},
		{"zeros", make([]byte, 300), Binary},
		{"noise", noise, Binary},
		{"control characters", bytes.Repeat([]byte("\x01\x02a"), 50), Binary},
		{"iso-2022-kr", []byte("\x1b$)C\x0e0!3*\x0f"), Undecodable},
		{"too large", bytes.Repeat([]byte("a"), MaxInput+1), TooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := Parse(Input{Name: "in.txt", Data: tt.data})
			wantReason(t, err, tt.want)
		})
	}
}
