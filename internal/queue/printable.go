package queue

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// printableJSON is compact JSON in which every rune is printable, Hangul left as it is.
func printableJSON(v any) ([]byte, error) {
	raw, err := compactJSON(v)
	if err != nil {
		return nil, err
	}
	return printable(raw), nil
}

// compactJSON is JSON in which markup stays as it is: <b> is readable, \u003cb\u003e is not.
func compactJSON(v any) ([]byte, error) {
	var buf bytes.Buffer
	encoder := json.NewEncoder(&buf)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n")), nil
}

// printable rewrites valid, compact JSON so that every rune is printable. Such JSON has other runes only inside
// strings.
//
// asynq's web UI shows "non-printable bytes" for the whole payload when one rune fails unicode.IsPrint,
// and news copy is full of such runes: no-break and ideographic spaces, zero-width joiners, soft hyphens.
// They are written as \u escapes, which every JSON reader turns back.
func printable(raw []byte) []byte {
	var out []byte
	done := 0 // bytes of raw that are in out
	for i := 0; i < len(raw); {
		if ' ' <= raw[i] && raw[i] <= '~' {
			i++
			continue
		}
		r, size := utf8.DecodeRune(raw[i:])
		if !unicode.IsPrint(r) {
			out = appendEscape(append(out, raw[done:i]...), r)
			done = i + size
		}
		i += size
	}
	if done == 0 {
		return raw
	}
	return append(out, raw[done:]...)
}

func appendEscape(out []byte, r rune) []byte {
	if high, low := utf16.EncodeRune(r); high != unicode.ReplacementChar {
		return fmt.Appendf(out, `\u%04x\u%04x`, high, low)
	}
	return fmt.Appendf(out, `\u%04x`, r)
}
