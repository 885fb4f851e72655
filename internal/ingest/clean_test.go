package ingest

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestCleanText(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"plain", "Nothing to do.", "Nothing to do."},
		{"decomposed Hangul", norm.NFD.String("윤달에 산다"), "윤달에 산다"},
		{"duplicate Hanja", "\uF90A", "金"},
		{"full-width letters and digits", "ＫＢＳ ２０２４년 ３％", "KBS 2024년 3%"},
		{"full-width marks inside numbers", "１．５％와 １，２３４와 １２：３０", "1.5%와 1,234와 12:30"},
		{"full-width marks elsewhere stay", "정말！（그래）", "정말！（그래）"},
		{"half-width Hangul", "ﾡ", "ㄱ"},
		{"unit signs stay", "㎞ ㎡ ½ … ㈜ ①", "㎞ ㎡ ½ … ㈜ ①"},
		{"middle dots", "한ㆍ미 한・미 한‧미", "한·미 한·미 한·미"},
		{"lone jamo stay", "ㅋㅋ ㄱㅋ", "ㅋㅋ ㄱㅋ"},
		{"spaces", "a\u00a0b\u3000c\u2003d\te", "a b c d e"},
		{"lines of a table", "│대학│인원│ ─ 표 ┃끝┃", " 대학 인원  ─ 표  끝 "},
		{"zero-width", "a\u200bb\u200cc\u200dd\u2060e\ufefff", "abcdef"},
		{"soft hyphen", "news\u00adpaper", "newspaper"},
		{"direction controls", "safe\u202etxt.exe\u202c \u2066x\u2069", "safetxt.exe x"},
		{"tag characters", "Hi\U000E0041\U000E0042 there", "Hi there"},
		{"private use", "a\ue000b\U000F0000c", "abc"},
		{"entities", "&quot;R&amp;D&quot; &#8212; &#x2026; &nbsp;!", "\"R&D\" — …  !"},
		{"no entity without semicolon", "?a=1&para=2 AT&T", "?a=1&para=2 AT&T"},
		{"control characters", "a\x01b\x7fc\u0085d", "abc\nd"},
		{"line ends", "a\u2028b", "a\nb"},
		{"Latin-1 mojibake", "¡°안녕¡± ¡®그¡¯ 끝¡¦", "“안녕” ‘그’ 끝…"},
		{"windows-1252 mojibake", "itâ€™s â€œfineâ€\u009d", "it’s “fine”"},
		{"curly quotes stay", "“a” ‘b’", "“a” ‘b’"},
		{"unpaired percent", "％", "%"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := cleaner{dropped: map[string]map[rune]int{}}
			if got := c.text(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// What can hide words from an editor is reported, by code point.
func TestCleanReportsHiddenCharacters(t *testing.T) {
	t.Parallel()
	a := mustParse(t, Input{Data: []byte("The vote is on \u202eSunday\u202c, and\u202e the\U000E0041 count on\ue000 Monday.")})
	got := map[string]string{}
	for _, s := range a.Stripped {
		got[s.Rule] = s.Text
	}
	want := map[string]string{"bidi-control": "U+202C ×1, U+202E ×2", "tag-character": "U+E0041 ×1", "private-use": "U+E000 ×1"}
	for rule, text := range want {
		if got[rule] != text {
			t.Errorf("%s: reported %q, want %q", rule, got[rule], text)
		}
	}
	if strings.ContainsAny(texts(a)[0], "\u202e\u202c\U000E0041\ue000") {
		t.Errorf("hidden characters left in %q", texts(a)[0])
	}
}

// Each line of the table is dropped, at both ends of its range, and nothing beside it is.
func TestInvisibles(t *testing.T) {
	t.Parallel()
	for i, v := range invisibles {
		for _, r := range []rune{v.low, v.high} {
			if rule, dropped := invisibleRule(r); !dropped || rule != v.rule {
				t.Errorf("U+%04X: dropped %v under %q, want under %q", r, dropped, rule, v.rule)
			}
		}
		if i > 0 && invisibles[i-1].high >= v.low {
			t.Errorf("U+%04X is not after the line before it: the table is searched in order", v.low)
		}
	}
	for _, r := range "a 가一é“·½㎞\u00a0\n\u0085" {
		if _, dropped := invisibleRule(r); dropped {
			t.Errorf("%q is dropped", r)
		}
	}
}
