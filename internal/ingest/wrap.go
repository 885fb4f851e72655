package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// maxWrap is the widest column, in screen columns, at which anybody wraps text by hand.
const maxWrap = 130

// wrapping is how the lines of a text were broken.
type wrapping struct {
	width   int        // the column, or 0 when each line is a paragraph
	inWords bool       // at the column regardless of words, as Korean terminals and mailers do
	spaces  bool       // and the space of a break between words is still there, so that its absence says something
	words   vocabulary // the words of the text, if a line breaks at a hyphen
}

// joinWrapped makes one line of each paragraph whose lines were wrapped by hand. Blank lines part paragraphs.
func joinWrapped(lines []string) []string {
	wrap := wrappingOf(lines)
	wrap.words = vocabularyOf(lines)
	var out []string
	for start := 0; start < len(lines); {
		if strings.TrimSpace(lines[start]) == "" {
			out = append(out, "")
			start++
			continue
		}
		end := start
		for end < len(lines) && strings.TrimSpace(lines[end]) != "" {
			end++
		}
		out = append(out, wrap.joinBlock(lines[start:end])...)
		start = end
	}
	return out
}

// Narrow columns need more proof: short lines are lists and verses more often.
const (
	minWrap  = 40 // the narrowest column, in screen columns, that few lines prove
	minLine  = 20 // the narrowest line that was broken for want of room
	fewLines = 3  // so many broken lines prove nothing by themselves: their paragraph must also end as a sentence
	manyLine = 5  // and so many prove a narrow column
)

// wrappingOf finds the column at which this text was wrapped: lines must run on into the next without an end of sentence, those lines
// must have no room for the next one's first word, and hardly any line may be wider. The first line is left out: it may be a title.
func wrappingOf(lines []string) wrapping {
	var all, inner []int
	var runOn []int // indexes of the lines that run on
	proven, spaces := false, 0
	for i, line := range lines {
		text := strings.TrimSpace(line)
		if text == "" {
			continue
		}
		w := prose.Columns(text)
		if all = append(all, w); len(all) == 1 || i+1 == len(lines) || strings.TrimSpace(lines[i+1]) == "" {
			proven = proven || len(runOn) >= 1 && runOn[len(runOn)-1] == i-1 && endsStatement(text)
			continue
		}
		inner = append(inner, w)
		if w >= minLine && w <= maxWrap && !prose.EndsBefore(text, strings.TrimSpace(lines[i+1])) {
			runOn = append(runOn, i)
			if strings.HasSuffix(line, " ") || strings.HasPrefix(lines[i+1], " ") {
				spaces++
			}
		}
	}
	if len(runOn) == 0 || len(runOn) < fewLines && !proven {
		return wrapping{}
	}
	// A last line may be the widest of all, or a paragraph that was never broken.
	for _, width := range []int{widest(inner), widest(all[1:])} {
		if wrap, ok := fit(lines, all, runOn, width); ok {
			wrap.spaces = wrap.inWords && spaces > 0 && spaces < len(runOn)
			return wrap
		}
	}
	return wrapping{}
}

// fit tries a column on the widths of all lines and on the lines that run on.
func fit(lines []string, all, runOn []int, width int) (wrapping, bool) {
	wrap := wrapping{width: width}
	broken, full, narrow := 0, 0, 0
	for _, i := range runOn {
		line := strings.TrimSpace(lines[i])
		w := prose.Columns(line)
		if w*2 < width {
			continue // a subhead
		}
		broken++
		if wrap.isFull(line, strings.TrimSpace(lines[i+1])) || wrap.isNearlyFull(line) {
			full++
		}
		if w < width-2 {
			narrow++
		}
	}
	wider := 0
	for _, w := range all {
		if w > width+2 {
			wider++
		}
	}
	// Words broken off at the column leave every line full but for half a syllable and a space.
	wrap.inWords = broken >= fewLines && narrow == 0
	enough := broken > 0 && width >= minWrap || broken >= manyLine
	return wrap, enough && width <= maxWrap && wider*10 <= len(all) && full*5 >= broken*4
}

// widest is the greatest of the widths but for one in twenty, which may be a slip.
func widest(widths []int) int {
	slices.Sort(widths)
	return widths[len(widths)-1-len(widths)/20]
}

// joinBlock joins the lines of one block that has no blank line in it.
func (wrap wrapping) joinBlock(block []string) []string {
	var out []string
	var b strings.Builder
	for i, line := range block {
		text := strings.TrimSpace(line)
		if i+1 == len(block) || !wrap.runsOn(line, block[i+1]) {
			b.WriteString(text)
			out = append(out, b.String())
			b.Reset()
			continue
		}
		next := strings.TrimSpace(block[i+1])
		switch hyphen := brokenAtHyphen(text, next); {
		case hyphen && wrap.words.dropsHyphen(text, next):
			text = strings.TrimSuffix(text, "-")
		case !hyphen && !wrap.continuesWord(line, block[i+1]):
			text += " "
		}
		b.WriteString(text)
	}
	return out
}

// runsOn reports whether the paragraph of line goes on in next: next starts in lower case, or the text is wrapped and line
// has no room for next's first word.
func (wrap wrapping) runsOn(line, next string) bool {
	line, next = strings.TrimSpace(line), strings.TrimSpace(next)
	ended := prose.EndsBefore(line, next)
	if isListItem(next) && (!isDashed(next) || ended || !wrap.isFull(line, next) || strings.HasSuffix(line, ":") || isListItem(line)) {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(next); unicode.IsLower(first) {
		return !ended
	}
	if wrap.width > 0 && brokenAtHyphen(line, next) || endsInOpenWord(line) && strings.Contains(line, " ") {
		return true
	}
	return wrap.isFull(line, next) && (prose.Columns(line)*2 > wrap.width || !ended) || !ended && wrap.isNearlyFull(line)
}

// isNearlyFull allows for lines that were broken by hand, a word too early.
func (wrap wrapping) isNearlyFull(line string) bool {
	w := prose.Columns(line)
	return wrap.width > 0 && w*10 >= wrap.width*9 && w <= maxWrap
}

// isDashed recognises a line that starts with a dash and goes on in lower case: an item, or the second half of a sentence.
func isDashed(line string) bool {
	rest, found := strings.CutPrefix(line, "- ")
	first, _ := utf8.DecodeRuneInString(rest)
	return found && unicode.IsLower(first)
}

// isFull reports whether the text is wrapped and line has no room for next's first word.
func (wrap wrapping) isFull(line, next string) bool {
	w := prose.Columns(line)
	return wrap.width > 0 && w <= maxWrap && w+1+prose.Columns(firstWord(next)) > wrap.width
}

func firstWord(line string) string {
	if i := strings.IndexByte(line, ' '); i >= 0 {
		return line[:i]
	}
	return line
}

// isListItem recognises what always starts a paragraph of its own.
func isListItem(line string) bool {
	for _, mark := range []string{"- ", "* ", "• ", "▲", "△", "■", "□", "○", "◇", "◆", "▶", "☞", "※", "ㅇ ", "◦", "▪", "‣"} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	return false
}

// continuesWord reports whether next goes on with the word that line broke off, as far as that is safe to say: other breaks have
// kept their space and this one has none, or a number or a Korean word is broken.
func (wrap wrapping) continuesWord(line, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case !wrap.inWords || !prose.IsWordRune(last) || !prose.IsWordRune(first):
		return false
	case wrap.spaces || unicode.IsDigit(last) && unicode.IsDigit(first):
		return true
	}
	return cutsKoreanWord(strings.TrimSpace(line), strings.TrimSpace(next))
}
