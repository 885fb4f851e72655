package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode"

	"github.com/gisa-news/gisa/tasks/news"
)

// JSONLine writes a result as one line of JSON: several of them are JSON Lines. It holds the result whole and unchanged;
// characters that steer a terminal or hide from the eye are written as escapes.
func JSONLine(w io.Writer, r news.Result) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(r); err != nil {
		return err
	}
	line := bytes.TrimSuffix(b.Bytes(), []byte("\n"))
	var out bytes.Buffer
	for _, r := range string(line) {
		switch {
		case r > 0xffff && isHidden(r):
			r -= 0x10000
			fmt.Fprintf(&out, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		case unicode.IsControl(r) || isHidden(r):
			fmt.Fprintf(&out, `\u%04x`, r)
		default:
			out.WriteRune(r)
		}
	}
	out.WriteByte('\n')
	_, err := w.Write(out.Bytes())
	return err
}
