package ingest

import (
	"strings"

	"github.com/gisa-news/gisa/internal/prose"
)

// readLines takes the lines of plain text for the body.
func (d *draft) readLines(text string) {
	d.lines, d.wrapped = joinIndented(strings.Split(normalizeLineEnds(bareText(text)), "\n")), true
}

// idle is what a teletype sends before a message.
const idle = "\x16"

// bareText is text without the control characters that this package marks raised text with, and teletypes a message.
func bareText(text string) string {
	if !strings.ContainsAny(text, raisedMarks+idle) {
		return text
	}
	return strings.NewReplacer(supStart, "", supEnd, "", subStart, "", subEnd, "", idle, "").Replace(text)
}

// partIndented puts a blank line before each line whose indent starts a paragraph, if that is how the text shows its paragraphs: the
// lines before such lines end a sentence, and others are not indented.
func partIndented(lines []string) []string {
	indented, plain, within := 0, 0, 0
	for i, line := range lines {
		switch {
		case strings.TrimSpace(line) == "":
		case !isIndented(line):
			plain++
		default:
			indented++
			if i > 0 && strings.TrimSpace(lines[i-1]) != "" && !endsStatement(lines[i-1]) {
				within++
			}
		}
	}
	if indented < 2 || plain == 0 || within*4 > indented {
		return lines
	}
	out := make([]string, 0, len(lines)+indented)
	for i, line := range lines {
		if i > 0 && isIndented(line) && strings.TrimSpace(lines[i-1]) != "" {
			out = append(out, "")
		}
		out = append(out, line)
	}
	return out
}

// isIndented reports whether line starts with an indent as of a paragraph and has words behind it.
func isIndented(line string) bool {
	return (strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "\u3000")) && strings.TrimSpace(line) != ""
}

// joinIndented makes a line of each paragraph where an indent starts a paragraph and the lines after it have none.
func joinIndented(lines []string) []string {
	parted := partIndented(lines)
	if len(parted) == len(lines) {
		return lines
	}
	var out []string
	inWords := breaksWords(lines)
	last := "" // the line before, as it stood
	for _, line := range parted {
		end := len(out) - 1
		if last != "" && line != "" && line[0] != ' ' && line[0] != '\t' && isIndented(out[end]) && goesOn(last, line) {
			out[end] += joint(last, line, inWords) + strings.TrimSpace(line)
		} else {
			out = append(out, line)
		}
		last = line
	}
	return out
}

// minWide is how wide a line is, in screen columns, that was broken for want of room.
const minWide = 40

// goesOn reports whether a line that is not indented goes on with the paragraph of the line before. A short one behind a sentence may be
// a byline.
func goesOn(last, line string) bool {
	if isListItem(line) {
		return false
	}
	return !prose.EndsBefore(last, line) || prose.Columns(last) >= minWide && endsStatement(line)
}

// joint is what stands between two lines of a paragraph: nothing inside a Korean word where the text breaks in words, else a space.
func joint(line, next string, inWords bool) string {
	if inWords && cutsKoreanWord(strings.TrimSpace(line), strings.TrimSpace(next)) {
		return ""
	}
	return " "
}

// joinPreformatted makes a line of each paragraph of text whose layout is its own: blank lines and indents part paragraphs, and a line of
// some width that ends no sentence goes on in the next.
func joinPreformatted(lines []string) []string {
	var out []string
	inWords := breaksWords(lines)
	last := ""
	for _, line := range joinIndented(lines) {
		line = strings.TrimSpace(line)
		if last != "" && line != "" && prose.Columns(last) >= minWide && !prose.EndsBefore(last, line) && !isListItem(line) && !brokenAtHyphen(last, line) {
			out[len(out)-1] += joint(last, line, inWords) + line
		} else {
			out = append(out, line)
		}
		last = line
	}
	return joinWrapped(out)
}
