package charset

import (
	"bytes"
	"cmp"
	"mime"
	"slices"
	"strings"

	"github.com/gogs/chardet"
	htmlcharset "golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
)

// windows1252 is the encoding that is tried last, since it reads anything.
var windows1252 encoding.Encoding = charmap.Windows1252

// koreanLabels are the names of CP949 that x/net/html/charset does not know.
var koreanLabels = []string{
	"cp949", "ms949", "uhc", "x-windows-949", "windows949", "ks_c_5601", "ksc_5601", "ks_c_5601-1987", "ksc5601", "euckr", "x-euc-kr",
}

var metaCharset = lazyregexp.New(`(?i)<meta[^>]*?charset\s*=\s*["']?\s*([a-z0-9_\-]+)` +
	`|<\?xml[^>]*?encoding\s*=\s*["']([a-z0-9_\-]+)`)

// declaredLabel returns the charset that the content type names, else the one in the page's own head.
func declaredLabel(data []byte, contentType string) string {
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		return strings.ToLower(strings.TrimSpace(params["charset"]))
	}
	m := metaCharset.FindSubmatch(data[:min(len(data), 4096)])
	if m == nil {
		return ""
	}
	return strings.ToLower(string(bytes.Join(m[1:], nil)))
}

// decodeDeclared decodes by the declared label if that names a multi-byte encoding that reads every byte. A one-byte
// label proves nothing, since it reads everything, and a wrong UTF-8 label has been seen through already.
func decodeDeclared(data []byte, label string) (string, bool) {
	enc, name := encodingNamed(label)
	switch name {
	case "euc-kr", "shift_jis", "euc-jp", "gbk", "gb18030", "big5":
		text, bad := decodeWith(enc, data)
		// One byte in a thousand may be broken: the label is a second witness.
		return text, bad*1000 <= len(data)
	}
	return "", false
}

// encodingNamed returns the encoding and its canonical name; nil for a label that is unknown, or UTF-8, or one of those that
// decode to nothing.
func encodingNamed(label string) (encoding.Encoding, string) {
	if slices.Contains(koreanLabels, label) {
		return korean.EUCKR, "euc-kr"
	}
	enc, name := htmlcharset.Lookup(label)
	if name == "utf-8" || name == "replacement" || strings.HasPrefix(name, "utf-16") {
		return nil, ""
	}
	return enc, name
}

// kanaPlausible reports whether a Japanese encoding reads the bytes without a fault and finds kana in them.
func kanaPlausible(data []byte) bool {
	for _, enc := range []encoding.Encoding{japanese.ShiftJIS, japanese.EUCJP} {
		text, bad := decodeWith(enc, data)
		kana, beyond := 0, 0
		for _, r := range text {
			if r >= 0x80 {
				beyond++
			}
			if prose.IsKana(r) && r < 0xFF00 { // half-width katakana are what Korean bytes look like in Shift_JIS
				kana++
			}
		}
		if bad == 0 && kana*5 >= beyond && kana > 0 {
			return true
		}
	}
	return false
}

// detectorSample is the most bytes that the detector is given: it costs a hundred times what decoding does, and learns
// no more.
const detectorSample = 16 << 10

// decodeDetected decodes by the guess of the ICU detector. The guess counts only if it reads every byte.
func decodeDetected(data []byte) (string, bool) {
	enc, _ := encodingNamed(detect(data[:min(len(data), detectorSample)]))
	if enc == nil {
		return "", false
	}
	text, bad := decodeWith(enc, data)
	return text, bad == 0
}

// detect returns the likeliest charset. The detector tries all of them at once and returns equals in the order in which they
// happened to finish, so ties are broken here: the same bytes must be the same article every time.
func detect(data []byte) string {
	guesses, err := chardet.NewTextDetector().DetectAll(data)
	if err != nil {
		return ""
	}
	best := slices.MinFunc(guesses, func(a, b chardet.Result) int {
		return cmp.Or(b.Confidence-a.Confidence, strings.Compare(a.Charset, b.Charset))
	})
	return strings.ToLower(best.Charset)
}
