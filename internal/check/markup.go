package check

import (
	"regexp"
	"strings"
	"unicode"
)

// htmlTag is a tag of HTML, in text whose case is folded. Korean puts titles into angle brackets too: those are
// no names of tags.
var htmlTag = regexp.MustCompile(`</?(?:a|b|br|div|em|h[1-6]|i|img|li|ol|p|script|span|strong|style|sub|sup|table|td|tr|u|ul)(?:\s[^<>]*)?/?>`)

// strayMarkup names what no newspaper prints and the source does not have: tags of HTML, and characters that
// steer a terminal or turn the direction of writing.
func strayMarkup(source func() string, target string) string {
	if htmlTag.MatchString(target) && !htmlTag.MatchString(source()) {
		return "HTML"
	}
	if strings.ContainsFunc(target, steers) && !strings.ContainsFunc(source(), steers) {
		return "control characters"
	}
	return ""
}

func steers(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r)
}
