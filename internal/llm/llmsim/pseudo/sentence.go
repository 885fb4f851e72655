package pseudo

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviations end in a full stop that ends no sentence.
var abbreviations = map[string]bool{
	"Mr": true, "Mrs": true, "Ms": true, "Dr": true, "Gen": true, "Sen": true, "Rep": true, "Gov": true, "Lt": true, "Col": true, "Prof": true,
	"St": true, "Jr": true, "Sr": true, "Inc": true, "Co": true, "Corp": true, "Ltd": true, "No": true, "vs": true,
	"Jan": true, "Feb": true, "Mar": true, "Apr": true, "Jun": true, "Jul": true, "Aug": true, "Sep": true, "Sept": true, "Oct": true, "Nov": true, "Dec": true,
}

// Sentences cuts a text into its sentences. Each is a verbatim piece of the text, without surrounding space.
func Sentences(text string) []string {
	var out []string
	start := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isStop(r) || !endsSentence(text, i, size) {
			i += size
			continue
		}
		i += size + closers(text[i+size:])
		out = appendTrimmed(out, text[start:i])
		start = i
	}
	return appendTrimmed(out, text[start:])
}

func appendTrimmed(out []string, s string) []string {
	if s = strings.TrimSpace(s); s != "" {
		out = append(out, s)
	}
	return out
}

func isStop(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' || r == '。' }

// closers is the length of the closing quotes and brackets that belong to the sentence before them.
func closers(rest string) int {
	n := 0
	for n < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[n:])
		if r == '"' {
			next, _ := utf8.DecodeRuneInString(rest[n+size:])
			if n+size < len(rest) && !unicode.IsSpace(next) && !strings.ContainsRune(",.)", next) && !isHangul(next) {
				break // a straight quote before a letter opens the next sentence
			}
		} else if r != '”' && r != '’' && r != ')' && r != ']' && !isStop(r) {
			break
		}
		n += size
	}
	return n
}

// endsSentence reports whether the stop of that size at text[i] ends a sentence, by what stands around it.
func endsSentence(text string, i, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	if isStop(before) && before != '.' {
		return false
	}
	gap := closers(text[i+size:])
	rest := text[i+size+gap:]
	if rest == "" {
		return true
	}
	next, nextSize := utf8.DecodeRuneInString(rest)
	if !unicode.IsSpace(next) {
		// Glued: only a letter that can open a sentence after one that can close it. A quotation is followed by its particle.
		return gap == 0 && isHangul(before) && isHangul(next) ||
			(unicode.IsLower(before) || gap > 0) && startsCapitalised(rest)
	}
	rest = strings.TrimLeftFunc(rest[nextSize:], unicode.IsSpace)
	next, _ = utf8.DecodeRuneInString(rest)
	return !unicode.IsLower(next) && !(text[i] == '.' && isAbbreviation(text[:i]))
}

func startsCapitalised(s string) bool {
	s = strings.TrimLeft(s, `"“‘`)
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	return unicode.IsUpper(first) && (unicode.IsLower(second) || second == ' ')
}

// isAbbreviation reports whether the text before a full stop ends in an abbreviation or a single capital.
func isAbbreviation(before string) bool {
	start := strings.LastIndexAny(before, " .(\"“'-") + 1
	last := before[start:]
	return abbreviations[last] || len(last) == 1 && last[0] >= 'A' && last[0] <= 'Z'
}
