package ingest

import (
	"unicode"

	"github.com/gisa-news/gisa/internal/prose"
)

// An invisible is a range of characters that no reader sees and no paragraph keeps.
type invisible struct {
	low, high rune
	// rule names them under Article.Stripped; empty means that they are too common and harmless to report.
	rule string
}

// invisibles are dropped. Direction overrides, tags and variation selectors can hide words from an editor that a
// model still reads, so what is dropped of those is reported.
var invisibles = []invisible{
	{0x0000, 0x0008, ""}, // control characters; tab and line ends are handled before
	{0x000E, 0x001F, ""},
	{0x007F, 0x0084, ""},
	{0x0086, 0x009F, ""},
	{0x00AD, 0x00AD, ""}, // soft hyphen
	{0x034F, 0x034F, ""}, // combining grapheme joiner
	{0x061C, 0x061C, "bidi-control"},
	{0x180E, 0x180E, ""},
	{0x200B, 0x200D, ""}, // zero-width space, non-joiner, joiner
	{0x200E, 0x200F, "bidi-control"},
	{0x202A, 0x202E, "bidi-control"},
	{0x2060, 0x2064, ""}, // word joiner, invisible operators
	{0x2066, 0x2069, "bidi-control"},
	{0x206A, 0x206F, ""},
	{0xE000, 0xF8FF, "private-use"},
	{0xFE00, 0xFE0F, ""}, // variation selectors
	{0xFEFF, 0xFEFF, ""}, // byte order mark
	{0xFFF9, 0xFFFB, ""},
	{0xE0000, 0xE007F, "tag-character"},
	{0xE0100, 0xE01EF, "variation-selector"},
	{0xF0000, 0xFFFFD, "private-use"},
	{0x100000, 0x10FFFD, "private-use"},
}

// invisibleRule reports whether r is dropped, and under which rule it is reported.
func invisibleRule(r rune) (rule string, dropped bool) {
	if r >= 0x20 && r < 0x7F || prose.IsSyllable(r) {
		return "", false
	}
	for _, v := range invisibles {
		if r <= v.high {
			return v.rule, r >= v.low
		}
	}
	return "", false
}

// plain returns the form of r that articles use: any space is a space, a full-width letter or digit is a plain one, and
// what Korean keyboards give for the middle dot is one.
func plain(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case r < 0x80 || prose.IsSyllable(r):
		return r
	case r == 'ㆍ' || r == '・' || r == '‧' || r == '･':
		return '·'
	case unicode.Is(unicode.Zs, r):
		return ' '
	}
	return narrow(r)
}
