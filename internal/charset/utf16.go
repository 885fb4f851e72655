package charset

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/gisa-news/gisa/internal/prose"
)

// withoutZeros reads UTF-8 in which some zero bytes stand, as broken programs leave them. In UTF-16 they are far more, or what is
// left is no UTF-8.
func withoutZeros(data []byte) (string, bool) {
	zeros := bytes.Count(data, []byte{0})
	if zeros*4 >= len(data) {
		return "", false
	}
	text := bytes.ReplaceAll(data, []byte{0}, nil)
	return string(text), utf8.Valid(text)
}

// decodeZeros reads what holds zero bytes: UTF-8 with a few, or UTF-16 without a mark. The zeros of its ASCII stand on one side of
// the pairs, but Hangul has some of its own (가 is U+AC00), so both orders are read and the likelier text wins.
func decodeZeros(data []byte) (string, error) {
	if text, ok := withoutZeros(data); ok {
		if hasControls([]byte(text)) {
			return "", refuse(Binary, "binary data, not text", "export the article as text, HTML or ninjs")
		}
		return checked(text)
	}
	best, bestShare := "", 0.0
	for _, order := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
		text, _ := decodeWith(unicode.UTF16(order, unicode.IgnoreBOM), data)
		if share := newsShare(text); share > bestShare {
			best, bestShare = text, share
		}
	}
	if bestShare < 0.85 {
		return "", refuse(Binary, "binary data, not text", "export the article as text, HTML or ninjs")
	}
	return checked(best)
}

// newsShare returns the share of characters that news is written in. Random pairs of bytes reach half.
func newsShare(text string) float64 {
	news, total := 0.0, 0.0
	for _, r := range text {
		total++
		switch {
		case prose.IsHan(r):
			news += 0.9 // Latin letters in the wrong order are Han characters
		case isNewsRune(r):
			news++
		}
	}
	return news / max(total, 1)
}

func isNewsRune(r rune) bool {
	switch {
	case r < ' ':
		return r == '\n' || r == '\r' || r == '\t'
	case r < 0x250, prose.IsHangul(r), prose.IsKana(r), r == 0xFEFF:
		return true
	}
	// punctuation, Korean and Japanese marks, full-width forms
	return r >= 0x2010 && r <= 0x2122 || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}

// utf16Hangul reads UTF-16 without a mark and without a zero: Hangul alone, without so much as a space. Any other
// encoding read that way gives Han and rubbish.
func utf16Hangul(data []byte) (string, bool) {
	if len(data)%2 != 0 || len(data) < 4 {
		return "", false
	}
	for _, order := range []struct {
		get binary.ByteOrder
		is  unicode.Endianness
	}{{binary.LittleEndian, unicode.LittleEndian}, {binary.BigEndian, unicode.BigEndian}} {
		hangul := 0
		for i := 0; i < len(data); i += 2 {
			if prose.IsSyllable(rune(order.get.Uint16(data[i:]))) {
				hangul++
			}
		}
		if hangul*2 == len(data) {
			text, _ := decodeWith(unicode.UTF16(order.is, unicode.IgnoreBOM), data)
			return text, true
		}
	}
	return "", false
}

// decodeEscaped reads the seven-bit encodings of old mail, which pass for ASCII.
func decodeEscaped(data []byte) (string, error) {
	if bytes.Contains(data, []byte("\x1b$)C")) {
		return "", refuse(Undecodable, "ISO-2022-KR, which gisa does not read", hintUTF8)
	}
	text, bad := decodeWith(japanese.ISO2022JP, data)
	if bad > 0 {
		return "", refuse(Undecodable, "escape sequences of an unknown encoding", hintUTF8)
	}
	return checked(text)
}
