package tasks

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// printableJSON is compact JSON in which every rune is printable, Hangul left as it is.
//
// asynq's web UI shows "non-printable bytes" for the whole payload when one rune fails unicode.IsPrint,
// and news copy is full of such runes: no-break and ideographic spaces, zero-width joiners, soft hyphens.
// They are written as \u escapes, which every JSON reader turns back.
func printableJSON(v any) ([]byte, error) {
	var buf bytes.Buffer
	encoder := json.NewEncoder(&buf)
	encoder.SetEscapeHTML(false) // <b> is readable, \u003cb\u003e is not
	if err := encoder.Encode(v); err != nil {
		return nil, err
	}
	return escapeUnprintable(bytes.TrimSuffix(buf.Bytes(), []byte("\n"))), nil
}

// escapeUnprintable rewrites valid, compact JSON. Such JSON has unprintable runes only inside strings.
func escapeUnprintable(raw []byte) []byte {
	out := make([]byte, 0, len(raw)+len(raw)/16)
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if unicode.IsPrint(r) {
			out = append(out, raw[i:i+size]...)
		} else {
			out = appendEscape(out, r)
		}
		i += size
	}
	return out
}

func appendEscape(out []byte, r rune) []byte {
	if high, low := utf16.EncodeRune(r); high != unicode.ReplacementChar {
		return fmt.Appendf(out, `\u%04x\u%04x`, high, low)
	}
	return fmt.Appendf(out, `\u%04x`, r)
}
