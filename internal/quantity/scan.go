package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isHangul reports whether r is a syllable of Korean.
func isHangul(r rune) bool { return 0xAC00 <= r && r <= 0xD7A3 }

// runeBefore and runeAt return the rune that ends or starts at i, or utf8.RuneError at the ends of the text.
func runeBefore(s string, i int) rune { r, _ := utf8.DecodeLastRuneInString(s[:i]); return r }

func runeAt(s string, i int) rune { r, _ := utf8.DecodeRuneInString(s[i:]); return r }

// byteAt returns the byte at i, or 0 past either end of the text.
func byteAt(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

// figuresEnd returns the end of the figures that start at i: digits, groups of three after commas, one decimal point.
func figuresEnd(s string, i int) int {
	start := i
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i-start <= 3 {
		i = pastLakhs(s, i)
		for groupOfThree(s, i) {
			i += 4
		}
	}
	if byteAt(s, i) == '.' && isDigit(byteAt(s, i+1)) {
		for i++; i < len(s) && isDigit(s[i]); i++ {
		}
	}
	return i
}

// groupOfThree reports whether a comma and exactly three digits stand at i.
func groupOfThree(s string, i int) bool {
	return byteAt(s, i) == ',' && isDigit(byteAt(s, i+1)) && isDigit(byteAt(s, i+2)) && isDigit(byteAt(s, i+3)) &&
		!isDigit(byteAt(s, i+4))
}

// pastLakhs returns the end of the groups of two that India sets before the last three figures, or i: 12,34,567.
func pastLakhs(s string, i int) int {
	end := i
	for byteAt(s, end) == ',' && isDigit(byteAt(s, end+1)) && isDigit(byteAt(s, end+2)) && byteAt(s, end+3) == ',' {
		end += 3
	}
	if !groupOfThree(s, end) {
		return i
	}
	return end
}

// domains are the endings of host names.
var domains = []string{".com", ".org", ".net", ".kr", ".gov", ".edu", ".io", ".uk", ".jp", ".cn", ".tv", ".co"}

// delimiters are the characters that end an address. What follows one may begin another.
const delimiters = " \t\n\r\"<>(),;'[]{}|"

// startsRun reports whether an address may begin after r. It never does inside one, so that no address is read twice.
func startsRun(r rune) bool {
	return strings.ContainsRune(delimiters, r) || r >= utf8.RuneSelf && !isWordRune(r)
}

// opaqueEnd returns the end of a web address, e-mail, handle, hashtag, telephone number or dotted version that
// starts at i, or i where none does. Numbers inside one are no quantities.
func opaqueEnd(s string, i int) int {
	end, at, dots, groups := i, false, 0, 0
	for end < len(s) && s[end] < utf8.RuneSelf && (isLetter(s[end]) || strings.IndexByte(delimiters, s[end]) < 0) {
		switch c := s[end]; {
		case c == '@':
			at = true
		case c == '.' && isDigit(byteAt(s, end+1)) && end > i && isDigit(s[end-1]):
			dots++
		case c == '-' && end > i && isDigit(s[end-1]) && isDigit(byteAt(s, end+1)):
			groups++
		}
		end++
	}
	run := strings.TrimRight(s[i:end], ".!?:-")
	switch {
	case len(run) < 3:
		return i
	case at, strings.Contains(run, "://"), strings.HasPrefix(run, "www."), isHost(run), isTag(run):
		return i + len(run)
	case dots >= 3 && isDigit(run[0]), groups >= 2 && isPhone(run):
		return i + phoneLen(run)
	}
	return i
}

func isTag(run string) bool {
	return run[0] == '#' && strings.IndexFunc(run, unicode.IsLetter) > 0
}

func isHost(run string) bool {
	if !strings.Contains(run, ".") {
		return false
	}
	for _, d := range domains {
		if i := strings.Index(run, d); i > 0 {
			if next := byteAt(run, i+len(d)); next == 0 || next == '/' || next == '.' || next == ':' {
				return true
			}
		}
	}
	return false
}

// isPhone reports whether run starts as a telephone number: groups of digits, two of at least three and the last of four.
func isPhone(run string) bool {
	long, group := 0, 0
	for i := range phoneLen(run) {
		if isDigit(run[i]) {
			group++
			continue
		}
		if group >= 3 {
			long++
		}
		group = 0
	}
	return long >= 1 && group == 4
}

// phoneLen is the length of the digits, points and hyphens at the start of run.
func phoneLen(run string) int {
	n := 0
	for n < len(run) && (isDigit(run[n]) || run[n] == '-' || run[n] == '.') {
		n++
	}
	return len(strings.TrimRight(run[:n], "-."))
}

// isWordRune reports whether r can stand inside a word.
func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// plain returns a reading without a unit.
func plain(k Kind, v Value) Reading { return Reading{Kind: k, Value: v} }

// strong reports whether a number of this kind matters even when it is 1 or 2.
func (k Kind) strong() bool {
	switch k {
	case Percent, Points, Money, Year, Decade, Month, Day, Clock, Measure:
		return true
	}
	return false
}
