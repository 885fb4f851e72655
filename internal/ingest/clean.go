package ingest

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
)

// clean puts every text of the draft into the characters that the rest of gisa compares by: NFC, plain spaces, no
// invisible characters, no entities. NFKC is out of the question: it tears ㎞, ½, … and ㆍ apart.
func (d *draft) clean() {
	c := cleaner{dropped: map[string]map[rune]int{}}
	a := &d.article
	if a.Title = unescape(a.Title); mdTag.MatchString(a.Title) {
		a.Title = plainTitle(a.Title)
	}
	for _, text := range []*string{&a.Title, &a.Section, &a.Label, &a.Credit, &a.Byline, &a.Email, &a.Dateline, &a.Copyright} {
		*text = c.line(*text)
	}
	if name, found := cutPrefixFold(a.Byline, "by "); found && hasWords(name) {
		a.Byline = strings.TrimSpace(name)
	}
	for i, s := range a.Stripped {
		a.Stripped[i].Text = c.line(s.Text)
	}
	cleaned := make([]string, 0, len(d.lines))
	for _, line := range d.lines {
		// An entity may have been a line end.
		for part := range strings.SplitSeq(c.text(line), "\n") {
			cleaned = append(cleaned, part)
		}
	}
	d.lines = cleaned
	c.report(d)
}

// cleaner cleans texts and counts the characters that it drops and that a reader should hear about.
type cleaner struct {
	dropped map[string]map[rune]int // rule -> character -> times
}

// line is text on one line.
func (c *cleaner) line(text string) string {
	return strings.Join(strings.Fields(c.text(text)), " ")
}

func (c *cleaner) text(text string) string {
	text = repairMojibake(unescape(text))
	if isPlainASCII(text) {
		return text
	}
	text = norm.NFC.String(text)
	return foldNumberMarks(strings.Map(c.rune, normalizeLineEnds(text)))
}

// rune is the mapping of one character; -1 drops it.
func (c *cleaner) rune(r rune) rune {
	if rule, dropped := invisibleRule(r); dropped {
		if rule != "" {
			if c.dropped[rule] == nil {
				c.dropped[rule] = map[rune]int{}
			}
			c.dropped[rule][r]++
		}
		return -1
	}
	return plain(r)
}

// maxReported bounds the different characters that one report names.
const maxReported = 16

// report keeps, under Stripped, which characters were dropped and how often. It names them by code point: written out they
// would do in the report what they did in the text.
func (c *cleaner) report(d *draft) {
	for _, rule := range sortedKeys(c.dropped) {
		var parts []string
		for i, r := range sortedKeys(c.dropped[rule]) {
			if i == maxReported {
				parts = append(parts, fmt.Sprintf("and %d more", len(c.dropped[rule])-maxReported))
				break
			}
			parts = append(parts, fmt.Sprintf("U+%04X ×%d", r, c.dropped[rule][r]))
		}
		d.strip(rule, strings.Join(parts, ", "))
	}
}

func sortedKeys[K interface{ ~string | ~rune }, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func isPlainASCII(text string) bool {
	for i := range len(text) {
		if b := text[i]; b < ' ' && b != '\n' || b >= 0x7F {
			return false
		}
	}
	return true
}

// narrow folds full-width letters, digits and the percent sign, and half-width Hangul and kana, to their usual
// forms. width.Narrow would do the reverse to Hangul; other signs stay as the newsroom set them.
func narrow(r rune) rune {
	if r != '％' && (r < 0xFF00 || r > 0xFFDC || !prose.IsWordRune(r)) {
		return r
	}
	if folded := width.LookupRune(r).Folded(); folded != 0 {
		return folded
	}
	return r
}

// numberMark is a full-width full stop, comma or colon inside a number, which only the digits make safe to fold.
var numberMark = lazyregexp.New(`[0-9][．，：][0-9]`)

func foldNumberMarks(text string) string {
	if !strings.ContainsAny(text, "．，：") {
		return text
	}
	fold := func(m string) string { return strings.NewReplacer("．", ".", "，", ",", "：", ":").Replace(m) }
	// Twice, because matches that share a digit do not overlap: ２．５．３.
	return numberMark.ReplaceAllStringFunc(numberMark.ReplaceAllStringFunc(text, fold), fold)
}

func normalizeLineEnds(text string) string { return lineEnds.Replace(text) }

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n\n")

// entity needs its semicolon: without it "?a=1&para=2" would turn into a pilcrow.
var entity = lazyregexp.New(`&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});`)

// Entities returns where the character references of HTML stand in a text, such as &amp; and &#39;, as pairs of byte offsets.
func Entities(text string) [][]int {
	if !strings.Contains(text, "&") {
		return nil
	}
	return entity.FindAllStringIndex(text, -1)
}

// maxEscapes is how many systems may each have escaped a text once more.
const maxEscapes = 3

func unescape(text string) string {
	for range maxEscapes {
		if !strings.ContainsRune(text, '&') {
			break
		}
		plain := entity.ReplaceAllStringFunc(text, html.UnescapeString)
		if plain == text {
			break
		}
		text = plain
	}
	return text
}

// mojibake are the quotes and dashes of CP949 read as Latin-1, and those of UTF-8 read as windows-1252. None of them
// occurs in real text.
var mojibake = strings.NewReplacer(
	"¡°", "“", "¡±", "”", "¡®", "‘", "¡¯", "’", "¡¦", "…", "¡¤", "·", "¡ª", "―",
	"â€œ", "“", "â€\u009d", "”", "â€™", "’", "â€˜", "‘", "â€¦", "…", "â€“", "–", "â€”", "—", "Â\u00a0", " ",
)

func repairMojibake(text string) string {
	if !strings.ContainsAny(text, "¡âÂ") {
		return text
	}
	return mojibake.Replace(text)
}

// cutPrefixFold is strings.CutPrefix for a prefix in ASCII, in any case.
func cutPrefixFold(text, prefix string) (after string, found bool) {
	if len(text) < len(prefix) || !strings.EqualFold(text[:len(prefix)], prefix) {
		return text, false
	}
	return text[len(prefix):], true
}

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
	case unicode.Is(unicode.Zs, r), isTableRule(r):
		return ' '
	}
	return narrow(r)
}

// isTableRule reports whether r is one of the lines that tables are drawn with. Those that lie flat stay: Korean desks use
// them for dashes.
func isTableRule(r rune) bool { return r >= '│' && r <= '╿' }
