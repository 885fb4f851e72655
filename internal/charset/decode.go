package charset

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

const hintUTF8 = "save it as UTF-8"

// MaxInput is the most bytes that are decoded: a page carries far more markup than text.
const MaxInput = 8 << 20

// Decode turns bytes into UTF-8 text. It trusts the bytes before the label, because labels lie: byte order mark,
// valid UTF-8, UTF-16 by its zeros, the declared label, CP949 by content, the ICU detector, windows-1252. contentType is the declared
// MIME type, with or without a charset; it may be empty. Every refusal is an *Error.
func Decode(data []byte, contentType string) (string, error) {
	if len(data) > MaxInput {
		return "", refuse(TooLarge, fmt.Sprintf("over %d MiB, the most that one input may have", MaxInput>>20),
			"send the article's text alone")
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return "", refuse(Empty, "the input is empty", "send the article's text")
	}
	if kind := kindOf(data); kind != "" {
		return "", refuse(Binary, kind+", not text", "export the article as text, HTML or ninjs")
	}
	if text, ok := decodeMarked(data); ok {
		return checked(text)
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return decodeZeros(data)
	}
	if bytes.Contains(data, []byte("\x1b$")) {
		return decodeEscaped(data)
	}
	if utf8.Valid(data) {
		return checked(string(data))
	}
	return checked(decodeLegacy(data, declaredLabel(data, contentType)))
}

// decodeMarked reads what starts with a byte order mark.
func decodeMarked(data []byte) (string, bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return strings.ToValidUTF8(string(data[3:]), "\uFFFD"), true
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		text, _ := decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), data)
		return text, true
	}
	return "", false
}

// decodeLegacy reads bytes that are no UTF-8 and have no zeros. Something always fits; checked judges whether it is text.
func decodeLegacy(data []byte, label string) string {
	steps := []func([]byte) (string, bool){
		nearlyUTF8,
		func(data []byte) (string, bool) { return decodeDeclared(data, label) },
		cp949ByContent,
		utf16Hangul,
		decodeDetected,
	}
	for _, step := range steps {
		if text, ok := step(data); ok {
			return text
		}
	}
	text, _ := decodeWith(windows1252, data)
	return text
}

// decodeWith returns the text and how many bytes or pairs it could not read. The decoders of x/text never fail:
// they write U+FFFD, so those are counted.
func decodeWith(enc encoding.Encoding, data []byte) (string, int) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return string(out), len(data)
	}
	return string(out), bytes.Count(out, []byte("\uFFFD"))
}

// nearlyUTF8 returns the text of UTF-8 with a few bytes broken in transit: at least fifty good characters beyond ASCII
// for each bad byte.
func nearlyUTF8(data []byte) (string, bool) {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		i += size
	}
	// A text cut off in mid-character has up to three bad bytes at its end and nowhere else.
	cut := bad <= 3 && good > 0 && utf8.Valid(data[:len(data)-bad])
	if !cut && bad*50 > good {
		return "", false
	}
	return strings.ToValidUTF8(string(data), "\uFFFD"), true
}

// checked refuses a decoding that left no text: too much of it unreadable, or control characters all over.
func checked(text string) (string, error) {
	total, lost, controls := 0, 0, 0
	for _, r := range text {
		total++
		switch {
		case r == utf8.RuneError:
			lost++
		case isControl(r):
			controls++
		}
	}
	switch {
	case controls*20 > total:
		return "", refuse(Binary, "binary data, not text", "export the article as text, HTML or ninjs")
	case lost*50 > total:
		return "", refuse(Undecodable, "no known character encoding fits", hintUTF8)
	}
	return text, nil
}
