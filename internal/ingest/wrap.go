package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxWrap is the widest column, in screen columns, at which anybody wraps text by hand.
const maxWrap = 130

// isBoundToken reports whether a line that starts with word was broken inside a word: Korean particles and endings never
// stand alone. "이", "가" and "도" are left out because they are words too.
func isBoundToken(word string) bool {
	switch strings.TrimRight(word, ".,") {
	case "은", "는", "을", "를", "의", "에", "와", "과", "로", "으로", "에서", "에게", "까지", "부터", "에는", "에도", "으로는",
		"다고", "라며", "라고", "며", "라는", "면서", "지만", "한다고", "했다고", "된다고", "됐다고", "이라고", "이라며",
		"다", "했다", "이다", "였다", "됐다", "한다", "된다", "었다", "았다", "습니다":
		return true
	}
	return false
}

// wrapping is how the lines of a text were broken.
type wrapping struct {
	width   int  // the column, or 0 when each line is a paragraph
	inWords bool // at the column regardless of words, as Korean terminals and mailers do
	spaces  bool // and the space of a break between words is still there, so that its absence says something
}

// joinWrapped makes one line of each paragraph whose lines were wrapped by hand. Blank lines part paragraphs.
func joinWrapped(lines []string) []string {
	wrap := wrappingOf(lines)
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

// wrappingOf finds the column at which this text was wrapped: at least two lines must run on into the next without an end of
// sentence, and hardly any line may be wider than those. The first line is left out: it may be a title.
func wrappingOf(lines []string) wrapping {
	var all, runOn []int
	spaces := 0
	for i, line := range lines {
		text := strings.TrimSpace(line)
		if text == "" {
			continue
		}
		w := columns(text)
		if len(all) > 0 && w >= 40 && w <= maxWrap && i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "" && !endsSentence(text) {
			runOn = append(runOn, w)
			if strings.HasSuffix(line, " ") || strings.HasPrefix(lines[i+1], " ") {
				spaces++
			}
		}
		all = append(all, w)
	}
	if len(runOn) < 2 {
		return wrapping{}
	}
	slices.Sort(runOn)
	width := runOn[(len(runOn)-1)*95/100]
	wider := 0
	for _, w := range all {
		if w > width+2 {
			wider++
		}
	}
	if wider*10 > len(all) {
		return wrapping{}
	}
	// Words broken off at the column leave every line full but for half a syllable and a space.
	inWords := len(runOn) >= 3 && runOn[0] >= width-2
	return wrapping{width: width, inWords: inWords, spaces: inWords && spaces > 0 && spaces < len(runOn)}
}

// joinBlock joins the lines of one block that has no blank line in it.
func (wrap wrapping) joinBlock(block []string) []string {
	var out []string
	var b strings.Builder
	for i, line := range block {
		b.WriteString(strings.TrimSpace(line))
		if i+1 < len(block) && wrap.runsOn(line, block[i+1]) {
			if !wrap.continuesWord(line, block[i+1]) {
				b.WriteByte(' ')
			}
			continue
		}
		out = append(out, b.String())
		b.Reset()
	}
	return out
}

// runsOn reports whether the paragraph of line goes on in next: next starts in lower case, or the text is wrapped and line
// has no room for next's first word.
func (wrap wrapping) runsOn(line, next string) bool {
	line, next = strings.TrimSpace(line), strings.TrimSpace(next)
	if isListItem(next) {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(next); unicode.IsLower(first) {
		return !endsSentence(line)
	}
	return wrap.isFull(line, next) && (columns(line)*2 > wrap.width || !endsSentence(line))
}

// isFull reports whether the text is wrapped and line has no room for next's first word.
func (wrap wrapping) isFull(line, next string) bool {
	w := columns(line)
	return wrap.width > 0 && w <= maxWrap && w+1+columns(firstWord(next)) > wrap.width
}

func firstWord(line string) string {
	if i := strings.IndexByte(line, ' '); i >= 0 {
		return line[:i]
	}
	return line
}

// isListItem recognises what always starts a paragraph of its own.
func isListItem(line string) bool {
	for _, mark := range []string{"- ", "* ", "• ", "▲", "△", "■", "□", "○", "◇", "◆", "▶", "☞", "※"} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	return false
}

// continuesWord reports whether next goes on with the word that line broke off, as far as that is safe to say: other breaks have
// kept their space and this one has none, or a number is broken, or next starts with what cannot start a word.
func (wrap wrapping) continuesWord(line, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case !wrap.inWords || !isWordRune(last) || !isWordRune(first):
		return false
	case wrap.spaces || isDigit(last) && isDigit(first):
		return true
	}
	return isHangulSyllable(last) && isBoundToken(firstWord(next))
}

// endsSentence reports whether line ends with a full stop, question or exclamation mark, perhaps inside quotes or brackets.
func endsSentence(line string) bool {
	line = strings.TrimRightFunc(line, func(r rune) bool { return isSpace(r) || isCloser(r) || r == '"' || r == '\'' })
	last, _ := utf8.DecodeLastRuneInString(line)
	return isStop(last)
}
