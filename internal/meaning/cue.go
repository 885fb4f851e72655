package meaning

import (
	"embed"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

//go:embed cues/*.tsv
var cueFiles embed.FS

// A cue is a place in a text where words of a class stand.
type cue struct {
	Span
	class string
}

// A cueRow is a line of a table of cues: language, class, pattern and a fixture in which the pattern stands.
//
// An English pattern is words in lower case; one that ends in * is a beginning, and _ is any word. A Korean pattern is
// syllables; _ at its start wants the start of a word, _ at its end the end of one, after a particle at most. Where
// several patterns fit, the longest counts, and those of class "none" hide what stands in them.
type cueRow struct {
	lang                    news.Lang
	class, pattern, fixture string
	words                   []string // of an English pattern
	syllables               string   // of a Korean pattern, without marks
	opens, closes           bool     // at the borders of words
}

// noCue is the class of words that only look like those of another class.
const noCue = "none"

// A cueTable finds the cues of one family.
type cueTable struct {
	rows    []cueRow
	english map[string][]*cueRow // by the first word
	open    map[string][]*cueRow // by the beginning of the first word, where the row has no more of it
	korean  map[rune][]*cueRow   // by the first syllable
	heads   cueHeads
}

// readCues reads the table of that name. The files are part of the program: a line that is no row is a mistake of ours.
func readCues(name string) *cueTable {
	text, err := cueFiles.ReadFile("cues/" + name + ".tsv")
	if err != nil {
		panic(err)
	}
	t := &cueTable{english: map[string][]*cueRow{}, open: map[string][]*cueRow{}, korean: map[rune][]*cueRow{}}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 4 {
			panic(fmt.Sprintf("meaning: %q of %s has %d fields, not 4", line, name, len(fields)))
		}
		t.rows = append(t.rows, cueRow{lang: news.Lang(fields[0]), class: fields[1], pattern: fields[2], fixture: fields[3]})
	}
	for i := range t.rows {
		t.index(&t.rows[i])
		t.heads.add(&t.rows[i])
	}
	return t
}

func (t *cueTable) index(r *cueRow) {
	if r.lang == news.English {
		r.words = strings.Fields(r.pattern)
		first, open := strings.CutSuffix(r.words[0], "*")
		if open {
			first = beginning(first, 3)
			t.open[first] = append(t.open[first], r)
			return
		}
		t.english[first] = append(t.english[first], r)
		return
	}
	r.syllables = strings.TrimPrefix(r.pattern, "_")
	r.opens = r.syllables != r.pattern
	before := r.syllables
	r.syllables = strings.TrimSuffix(before, "_")
	r.closes = r.syllables != before
	first, _ := utf8.DecodeRuneInString(r.syllables)
	t.korean[first] = append(t.korean[first], r)
}

// beginning is what words that begin alike are filed under.
func beginning(word string, length int) string { return word[:min(len(word), length)] }

// A cueMatch is a row that fits at a place of a text.
type cueMatch struct {
	Span
	row *cueRow
}

// find returns the cues in a stretch of a text, in order and without overlap.
func (t *cueTable) find(text *Text, s Span) []cue {
	var cues []cue
	for _, m := range t.match(text, s) {
		if m.row.class != noCue {
			cues = append(cues, cue{m.Span, m.row.class})
		}
	}
	return cues
}

// match returns the rows that fit in a stretch of a text, the longest at each place.
func (t *cueTable) match(text *Text, s Span) []cueMatch {
	if text.Lang == news.Korean {
		return t.matchKorean(text, s)
	}
	return t.matchEnglish(text, s)
}

func (t *cueTable) matchEnglish(text *Text, s Span) []cueMatch {
	var matches []cueMatch
	words := text.englishIn(s)
	for i := 0; i < len(words); {
		best, n := t.longestEnglish(words[i:])
		if best == nil {
			i++
			continue
		}
		matches = append(matches, cueMatch{Span{words[i].Start, words[i+n-1].End}, best})
		i += n
	}
	return matches
}

func (t *cueTable) longestEnglish(words []englishWord) (best *cueRow, n int) {
	first := words[0]
	var filed [3][]*cueRow
	if t.heads.mayBe(first) {
		filed[0] = t.english[first.lower]
	}
	if t.heads.mayOpen(first) {
		filed[1], filed[2] = t.open[beginning(first.lower, 2)], t.open[beginning(first.lower, 3)]
	}
	for _, rows := range filed {
		for _, r := range rows {
			if (len(r.words) > n || len(r.words) == n && r.rank() > best.rank()) && fitsEnglish(r.words, words) {
				best, n = r, len(r.words)
			}
		}
	}
	return best, n
}

// rank says which of two English rows of as many words counts: a whole word before a beginning, then the longer one.
func (r *cueRow) rank() int {
	if strings.HasSuffix(r.pattern, "*") {
		return len(r.pattern)
	}
	return 100 + len(r.pattern)
}

func fitsEnglish(pattern []string, words []englishWord) bool {
	if len(pattern) > len(words) {
		return false
	}
	for i, p := range pattern {
		stem, open := strings.CutSuffix(p, "*")
		w := words[i].lower
		if p != "_" && p != w && !(open && strings.HasPrefix(w, stem)) || i > 0 && words[i].cut {
			return false
		}
	}
	return true
}

func (t *cueTable) matchKorean(text *Text, s Span) []cueMatch {
	var matches []cueMatch
	sentence := text.Of(s)
	end := 0 // of the last match
	for at, first := range sentence {
		if at < end {
			continue
		}
		if best := t.longestKorean(sentence, at, first); best != nil {
			end = at + len(best.syllables)
			matches = append(matches, cueMatch{Span{s.Start + at, s.Start + end}, best})
		}
	}
	return matches
}

func (t *cueTable) longestKorean(sentence string, at int, first rune) (best *cueRow) {
	if !t.heads.mayBegin(first) {
		return nil
	}
	for _, r := range t.korean[first] {
		longer := best == nil || len(r.syllables) > len(best.syllables)
		if longer && strings.HasPrefix(sentence[at:], r.syllables) && r.borders(sentence, at) {
			best = r
		}
	}
	return best
}

// borders reports whether the row, which fits at that place of a sentence, has the borders of a word where it wants them.
func (r *cueRow) borders(sentence string, at int) bool {
	if r.opens {
		if before, _ := utf8.DecodeLastRuneInString(sentence[:at]); at > 0 && (unicode.IsLetter(before) || unicode.IsDigit(before)) {
			return false
		}
	}
	if !r.closes {
		return true
	}
	rest := sentence[at+len(r.syllables):]
	end := strings.IndexFunc(rest, func(r rune) bool { return !prose.IsSyllable(r) })
	if end < 0 {
		end = len(rest)
	}
	return end == 0 || isParticle(rest[:end])
}

// isParticle reports whether a word is particles that hang on a noun.
func isParticle(word string) bool {
	return prose.TrimParticle("가가"+word, prose.Case|prose.Auxiliary|prose.Compound|prose.Quotative|prose.Naming, 1) == "가가" || prose.IsBound(word)
}

// An englishWord is a word in lower case. "Didn't" is two, "did" and "n't".
type englishWord struct {
	Span
	lower string
	key   uint16 // see keyOf
	cut   bool   // a mark that ends a clause stands before it
}

// englishWords cuts a text into words. Hyphens stand between words as spaces do.
func englishWords(text string) []englishWord {
	words := make([]englishWord, 0, len(text)/5+1)
	cut := false
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !isEnglishLetter(r) {
			cut = cut || r != ' ' && strings.ContainsRune(",.;:()\"“”—–?!", r)
			at += size
			continue
		}
		end := at + strings.IndexFunc(text[at:], func(r rune) bool { return !isEnglishLetter(r) && r != '\'' && r != '’' })
		if end < at {
			end = len(text)
		}
		words = appendWord(words, text, Span{at, end}, cut)
		cut, at = false, end
	}
	return words
}

// appendWord appends a word, or two where one is a short "not".
func appendWord(words []englishWord, text string, s Span, cut bool) []englishWord {
	lower := strings.ToLower(strings.ReplaceAll(text[s.Start:s.End], "’", "'"))
	lower = strings.TrimSuffix(strings.TrimRight(lower, "'"), "'s")
	if lower == "no" && strings.HasPrefix(text[s.End:], ".") && numbered(text[s.End+1:]) {
		return words // No. 1
	}
	head, short := strings.CutSuffix(lower, "n't")
	if lower == "cannot" {
		head, short = "can", true
	}
	if !short || head == "" {
		return append(words, englishWord{s, lower, keyOf(lower), cut})
	}
	return append(words, englishWord{s, head, keyOf(head), cut}, englishWord{s, "n't", keyOf("n't"), false})
}

// numbered reports whether text goes on with a figure.
func numbered(text string) bool {
	text = strings.TrimLeft(text, " ")
	return text != "" && text[0] >= '0' && text[0] <= '9'
}

func isEnglishLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
