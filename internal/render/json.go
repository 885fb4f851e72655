package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// JSONLine writes a result as one line of JSON: several of them are JSON Lines. It holds the result whole and unchanged.
func JSONLine(w io.Writer, r news.Result) error { return JSON(w, r) }

// JSON writes v as one line of JSON, with Korean and markup as they are. Nothing is left out or changed: characters that
// steer a terminal or hide from the eye are written as escapes.
func JSON(w io.Writer, v any) error { return writeJSON(w, v, "") }

// IndentedJSON writes v as [JSON] does, in lines that people can read too.
func IndentedJSON(w io.Writer, v any) error { return writeJSON(w, v, "  ") }

func writeJSON(w io.Writer, v any, indent string) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(escaped(b.Bytes()))
	return err
}

// escaped returns JSON in which harmful characters are escapes. Such characters stand inside strings only, but for the line
// ends between values.
func escaped(document []byte) []byte {
	out := make([]byte, 0, len(document))
	for _, r := range string(document) {
		if r == '\n' || !unicode.IsControl(r) && !isHidden(r) {
			out = utf8.AppendRune(out, r)
			continue
		}
		for _, unit := range utf16.AppendRune(nil, r) {
			out = fmt.Appendf(out, `\u%04x`, unit)
		}
	}
	return out
}
