package charset

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

const (
	koreanText   = "가나시는 20일 밤 버스를 늘린다고 밝혔다. 요금은 1천500원이다.\n"
	englishText  = "The city said on Thursday that it would run more night buses.\n"
	japaneseText = "市は二十日、夜のバスを増やすと発表した。料金は百五十円である。\n"
	chineseText  = "市政府星期四宣布，将增加夜间公共汽车的班次，票价与白天相同。\n"
)

// encoded writes text as enc, which must be able to hold it.
func encoded(t *testing.T, enc encoding.Encoding, text string) []byte {
	t.Helper()
	out, err := enc.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("the test's own text does not encode: %v", err)
	}
	return out
}

func TestDecode(t *testing.T) {
	t.Parallel()
	utf16LE := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	utf16BE := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	tests := []struct {
		name        string
		enc         encoding.Encoding
		contentType string
		text        string
	}{
		{"utf-8", unicode.UTF8, "", koreanText},
		{"utf-8 with mark", unicode.UTF8BOM, "", koreanText},
		{"utf-8 declared as euc-kr", unicode.UTF8, "text/plain; charset=euc-kr", koreanText},
		{"cp949 undeclared", korean.EUCKR, "", koreanText},
		{"cp949 of two syllables", korean.EUCKR, "", "북한"},
		{"cp949 headline", korean.EUCKR, "", "가나전자 3분기 영업익 12조"},
		{"cp949 names in English", korean.EUCKR, "", "President Hong (홍길동) met Seong (성춘향) and Im (임꺽정) at the palace."},
		{"cp949 declared as utf-8", korean.EUCKR, "text/html; charset=utf-8", koreanText},
		{"cp949 declared as latin1", korean.EUCKR, "text/plain; charset=iso-8859-1", koreanText},
		{"cp949 declared as cp949", korean.EUCKR, "text/plain; charset=CP949", koreanText},
		{"cp949 declared as ms949", korean.EUCKR, "text/plain; charset=ms949", koreanText},
		{"cp949 declared as uhc", korean.EUCKR, "text/plain; charset=uhc", koreanText},
		{"cp949 declared as ks_c_5601", korean.EUCKR, "text/plain; charset=ks_c_5601-1987", koreanText},
		{"cp949 syllables beyond ksx1001", korean.EUCKR, "text/plain; charset=cp949", "똠방각하가 펲시를 샀다."},
		{"utf-16le with mark", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "", koreanText},
		{"utf-16be with mark", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "", koreanText},
		{"utf-16le", utf16LE, "", koreanText},
		{"utf-16be", utf16BE, "", koreanText},
		{"utf-16le English", utf16LE, "", englishText},
		{"utf-16be English", utf16BE, "", englishText},
		{"utf-16be one word", utf16BE, "", "buses"},
		{"utf-16le without a space", utf16LE, "", "가나시버스"},
		{"shift_jis", japanese.ShiftJIS, "", japaneseText},
		{"shift_jis declared", japanese.ShiftJIS, "text/plain; charset=shift_jis", japaneseText},
		{"euc-jp", japanese.EUCJP, "", strings.Repeat(japaneseText, 3)},
		{"iso-2022-jp", japanese.ISO2022JP, "", japaneseText},
		{"gbk", simplifiedchinese.GBK, "", strings.Repeat(chineseText, 3)},
		{"windows-1252 quotes", charmap.Windows1252, "", "It’s the city’s café, “Nuit”, that’s open.\n"},
		{"windows-1252 apostrophes only", charmap.Windows1252, "", "It’s the city’s own plan, and that’s all there’s to say.\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := Decode(encoded(t, tt.enc, tt.text), tt.contentType)
			if err != nil {
				t.Fatal(err)
			}
			if got != tt.text {
				t.Errorf("got %q, want %q", got, tt.text)
			}
		})
	}
}

func TestEncodingNamed(t *testing.T) {
	t.Parallel()
	for _, label := range append(koreanLabels, "euc-kr", "ks_c_5601-1987", "windows-949") {
		if enc, name := encodingNamed(label); enc != korean.EUCKR && name != "euc-kr" {
			t.Errorf("%s: got %v %q, want EUC-KR", label, enc, name)
		}
	}
	for _, label := range []string{"utf-8", "utf-16le", "iso-2022-kr", "johab", ""} {
		if enc, _ := encodingNamed(label); enc != nil {
			t.Errorf("%s: got %v, want none", label, enc)
		}
	}
}

func TestFileKinds(t *testing.T) {
	t.Parallel()
	rest := map[string]string{"RIFF": "\x24\x08\x00\x00WAVEfmt \x10\x00", "ID3": "\x04\x00\x00\x00\x00\x23", "GIF87a": "\x01\x00\x01\x00", "GIF89a": "\x01\x00\x01\x00",
		"HWP Document File": " V3.00 \x1a\x01\x02\x03\x04\x05"}
	for _, k := range fileKinds {
		if got := kindOf([]byte(k.magic + rest[k.magic] + " and the rest of the file")); got != k.kind {
			t.Errorf("%q: got %q, want %q", k.magic, got, k.kind)
		}
	}
}

// Text is text whatever letters it begins with, in UTF-8 and in CP949.
func TestTextIsNoFile(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"GIVEN the storm, the port closed.", "GIF8 is what the firm calls its eighth model.", "GIF89a, the format of 1989, was named in court.", "RIFFA, Bahrain (AP) -- Bahrain beat Oman.",
		"RIFF", "ID3", "ID3\tand ID4 sales rose.", "ID3\nID4", "HWP Document File formats are to be opened by law.", "The ftyp box is part of a video.", "RIFF 는 WAVE 파일의 이름이다.",
		"RIFFs, aWAVE of them, were played.",
	} {
		if got := kindOf([]byte(text)); got != "" {
			t.Errorf("%q is taken for a %s", text, got)
		}
		if got, err := Decode([]byte(text), ""); err != nil || got != text {
			t.Errorf("%q: got %q, %v", text, got, err)
		}
	}
	cp949 := encoded(t, korean.EUCKR, "ID3 판매가 12% 늘었다고 회사가 밝혔다.")
	if got := kindOf(cp949); got != "" {
		t.Errorf("CP949 is taken for a %s", got)
	}
}

func TestDecodeMetaCharset(t *testing.T) {
	t.Parallel()
	page := `<html><head><meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987"></head><body>똠방 펲시</body></html>`
	got, err := Decode(encoded(t, korean.EUCKR, page), "")
	if err != nil || got != page {
		t.Errorf("got %q, %v", got, err)
	}
}

// A byte broken in transit must not turn a UTF-8 article into CP949 rubbish.
func TestDecodeDamagedUTF8(t *testing.T) {
	t.Parallel()
	text := strings.Repeat(koreanText, 5)
	for name, data := range map[string][]byte{
		"cut off":     []byte(text)[:len(text)-2],
		"broken byte": bytes.Replace([]byte(text), []byte("밤"), []byte("\xeb\xb0"), 1),
	} {
		got, err := Decode(data, "")
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !strings.HasPrefix(got, "가나시는") || strings.Count(got, "\uFFFD") > 2 {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// TestZerosAreNoChinese holds that text in which some zero bytes stand is read as the text that it is, or refused as no text.
func TestZerosAreNoChinese(t *testing.T) {
	t.Parallel()
	const english = "The port of Busan reopened on Tuesday after a storm, officials said. Ships came in one by one."
	const korean = "부산항이 화요일 폭풍 뒤 다시 열렸다고 관계자들이 말했다. 배가 한 척씩 들어왔다."
	for name, tt := range map[string]struct{ data, want string }{
		"at the end":    {english + "\x00", english},
		"a few":         {strings.Replace(english, " ", "\x00 ", 3), english},
		"in each word":  {strings.ReplaceAll(english, "o", "\x00o"), english},
		"Korean":        {strings.ReplaceAll(korean, " ", "\x00 "), korean},
		"UTF-16":        {strings.Join(strings.Split(english, ""), "\x00") + "\x00", english},
		"mostly zeros":  {english + strings.Repeat("\x00", 500), ""},
		"with controls": {strings.Repeat("a\x01b\x00c\x02d\x03efgh", 50), ""},
	} {
		if got, err := Decode([]byte(tt.data), ""); got != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%s: %q, error %v, want %q", name, got, err, tt.want)
		}
	}
}

// TestTooMuchIsToldAsSuch holds that no size is told that nobody has measured.
func TestTooMuchIsToldAsSuch(t *testing.T) {
	t.Parallel()
	_, err := Decode(make([]byte, MaxInput+1), "")
	if e, ok := errors.AsType[*Error](err); !ok || e.Detail != "over 8 MiB, the most that one input may have" {
		t.Errorf("error %v", err)
	}
}
