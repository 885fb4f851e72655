package llm

import (
	"encoding/base64"
	"encoding/hex"
	"html"
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// A server may say again what it was sent, in its words or in its headers, and in any spelling. Texts are compared by what
// spelled makes of them.

var (
	percents  = lazyregexp.New(`(?:%[0-9A-Fa-f]{2})+`)
	unicodes  = lazyregexp.New(`(?:\\u[0-9A-Fa-f]{4})+`)
	base64ish = lazyregexp.New(`[A-Za-z0-9+/_-]{12,}`)
	hexish    = lazyregexp.New(`(?:[0-9A-Fa-f]{2}){8,}`)
)

// spelled returns the letters and digits of a text in lower case, after what is encoded in it: by percents, as HTML or JSON
// escape, in base64 or hexadecimal.
func spelled(text string) string {
	text = percents.ReplaceAllStringFunc(text, func(m string) string {
		plain, err := url.PathUnescape(m)
		if err != nil {
			return m
		}
		return plain
	})
	text = unicodes.ReplaceAllStringFunc(text, func(m string) string {
		plain, err := strconv.Unquote(`"` + m + `"`)
		if err != nil {
			return m
		}
		return plain
	})
	text = html.UnescapeString(text)
	var b strings.Builder
	b.WriteString(letters(text))
	for _, token := range base64ish.FindAllString(text, -1) {
		writeDecoded(&b, token[:len(token)/4*4], base64.RawURLEncoding.DecodeString) // its end may be cut
		for part := range strings.SplitSeq(token, "/") {
			writeDecoded(&b, part[:len(part)/4*4], base64.RawURLEncoding.DecodeString)
		}
	}
	for _, token := range hexish.FindAllString(text, -1) {
		writeDecoded(&b, token, hex.DecodeString)
	}
	return b.String()
}

var urlAlphabet = strings.NewReplacer("+", "-", "/", "_")

// writeDecoded adds what a token is in plain text, if it is any.
func writeDecoded(b *strings.Builder, token string, decode func(string) ([]byte, error)) {
	if plain, err := decode(urlAlphabet.Replace(token)); err == nil {
		b.WriteString("\n" + letters(strings.ToValidUTF8(string(plain), "")))
	}
}

// letters returns the letters and digits of a text, in lower case.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}

// share reports whether two texts have n characters in a row in common. It takes a time linear in both.
func share(a, b string, n int) bool {
	seen := map[string]bool{}
	windows(a, n, func(w string) bool { seen[w] = true; return true })
	return len(seen) > 0 && !windows(b, n, func(w string) bool { return !seen[w] })
}

// windows hands on each run of n characters of a text until it is told to stop, and reports whether it was not.
func windows(text string, n int, each func(string) bool) bool {
	starts := make([]int, 0, len(text)+1)
	for i := range text {
		starts = append(starts, i)
	}
	starts = append(starts, len(text))
	for i := 0; i+n < len(starts); i++ {
		if !each(text[starts[i]:starts[i+n]]) {
			return false
		}
	}
	return true
}

// keyLength is how many letters and digits in a row of a key give it away. A shorter key may be a word, such as ollama.
const keyLength = 12

// givesAway reports whether a text holds a part of the key or of the address's password, in any spelling.
func (c *Client) givesAway(text string) bool {
	said := spelled(text)
	for _, secret := range []string{c.cfg.APIKey, c.password} {
		if share(letters(secret), said, keyLength) {
			return true
		}
	}
	return false
}

// destination is where a server redirects to, without what may be secret: user, query and fragment.
func destination(location string) string {
	to, err := url.Parse(location)
	if err != nil {
		return "somewhere else"
	}
	return tidy((&url.URL{Scheme: to.Scheme, Host: to.Host, Path: to.Path}).String())
}

// hushed is an error in words that hold nothing of what was sent.
type hushed struct {
	words string
	cause error
}

// Error is what may be told.
func (h *hushed) Error() string { return h.words }

// Unwrap returns the error as it came, to be told apart and not to be printed.
func (h *hushed) Unwrap() error { return h.cause }

// hush returns an error that says nothing of what was sent.
func (c *Client) hush(err error, req Request) error {
	if err == nil {
		return nil
	}
	words := err.Error()
	if told := c.presentable(words, req); told != words {
		return &hushed{told, err}
	}
	return err
}
