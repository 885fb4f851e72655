package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
)

// maxTitle is the widest title, in screen columns.
const maxTitle = 160

// findTitle takes the first line for the title if it is short, has no full stop and something follows it. Copy that
// starts with a sentence has no title, and none is made up.
func (d *draft) findTitle() {
	first, next := firstLines(d.lines)
	if first < 0 || next < 0 {
		return
	}
	line := strings.TrimSpace(d.lines[first])
	if d.article.Title != "" {
		if sameText(line, d.article.Title) {
			d.strip("title-repeated", line)
			d.lines[first] = ""
		}
		return
	}
	if d.titleInBody && d.findWrappedTitle(first) {
		return
	}
	if !d.titleInBody || !looksLikeTitle(line) || next == first+1 && continues(line, d.lines[next]) {
		return
	}
	d.article.Title = line
	d.lines[first] = ""
}

// maxTitleLines is how many lines a title may be broken into.
const maxTitleLines = 3

// findWrappedTitle takes the first block for the title if it is one title on several lines: it has no full stop, its lines run on into
// each other and a blank line follows.
func (d *draft) findWrappedTitle(first int) bool {
	end := first
	for end < len(d.lines) && strings.TrimSpace(d.lines[end]) != "" {
		end++
	}
	if next, _ := firstLines(d.lines[end:]); end-first < 2 || end-first > maxTitleLines || next < 0 {
		return false
	}
	block := d.lines[first:end]
	wrap := wrapping{words: vocabularyOf(d.lines)}
	for i := range len(block) - 1 {
		if line := strings.TrimSpace(block[i]); prose.EndsInStop(line) || !wrap.runsOn(line, block[i+1]) && !isOpenEnded(line) && !areCapitals(line, block[i+1]) {
			return false
		}
	}
	joined := wrapping{width: 1, words: wrap.words}.joinBlock(block)
	if len(joined) != 1 || prose.EndsInStop(joined[0]) || !looksLikeTitle(joined[0]) {
		return false
	}
	d.article.Title = joined[0]
	for i := range block {
		block[i] = ""
	}
	return true
}

// areCapitals reports whether both lines are set in capitals, as press offices set a title and nothing under it. A first line of one
// word may be an abbreviation.
func areCapitals(line, next string) bool {
	return len(strings.Fields(line)) > 1 && isCapitals(line) && isCapitals(next)
}

// isCapitals reports whether text has letters, and capitals alone.
func isCapitals(text string) bool {
	isOther := func(r rune) bool { return unicode.IsLetter(r) && !unicode.IsUpper(r) }
	return strings.IndexFunc(text, unicode.IsUpper) >= 0 && strings.IndexFunc(text, isOther) < 0
}

// isOpenEnded reports whether line ends in a word that no title ends in.
func isOpenEnded(line string) bool {
	return endsInOpenWord(line) || strings.HasSuffix(line, ",") || strings.HasSuffix(line, "-") || openKorean.MatchString(line)
}

// endsInOpenWord reports whether the last word needs another after it wherever it stands.
func endsInOpenWord(line string) bool {
	switch lastWord(line) {
	case "a", "an", "the", "of", "to", "in", "on", "at", "for", "and", "or", "as", "by", "with", "from", "over", "after", "its", "his", "her", "their":
		return true
	}
	return false
}

// openKorean ends in a word of Korean that needs another after it. Endings that are syllables of nouns as well are left out.
var openKorean = lazyregexp.New(`[가-힣](?:을|를|는|으로|에서|에게|부터|까지|면서|지만|라며|다며|으며|하며|되며|이며|이고|하고|했고|됐고|는데|위해|따라|대해|통해)$`)

// firstLines returns the indexes of the first two lines that are not blank, or -1.
func firstLines(lines []string) (first, second int) {
	first = -1
	for i, line := range lines {
		switch {
		case strings.TrimSpace(line) == "":
		case first < 0:
			first = i
		default:
			return first, i
		}
	}
	return first, -1
}

// IsTitle reports whether a line may be the title of what follows it: it has words and no full stop, and is no longer than titles are.
func IsTitle(line string) bool { return looksLikeTitle(line) }

func looksLikeTitle(line string) bool {
	if prose.Columns(line) > maxTitle || !hasWords(line) || strings.HasSuffix(line, ":") || strings.HasSuffix(line, ",") {
		return false
	}
	bare := strings.TrimRightFunc(line, func(r rune) bool { return prose.IsCloser(r) || r == '"' || r == '\'' })
	if last, _ := utf8.DecodeLastRuneInString(bare); last != '.' && last != '。' {
		return true
	}
	// "Kim leaves for the U.S." has no full stop, only an abbreviation.
	return prose.IsAbbreviation(lastWord(strings.TrimSuffix(bare, "."))) && prose.Columns(line) <= maxTitle/2
}

// continues reports whether line is the first line of a wrapped paragraph: it is as wide as a wrapped line, and the next one
// starts in the middle of a sentence or is about as wide.
func continues(line, next string) bool {
	next = strings.TrimSpace(next)
	if r, _ := utf8.DecodeRuneInString(next); unicode.IsLower(r) {
		return true
	}
	w, nw := prose.Columns(line), prose.Columns(next)
	return w >= 60 && nw <= w+10 && nw+10 >= w
}

// trimTitle takes labels and the site's name off the title.
func (d *draft) trimTitle() {
	if d.article.Title != "" {
		d.article.Title = strings.TrimSpace(d.trim(d.article.Title, spot{total: 1, lead: true}, []place{titlePrefix, titleSuffix}))
	}
}

// sameText compares what a reader would call the same words.
func sameText(a, b string) bool { return wordsOnly(a) == wordsOnly(b) }

func wordsOnly(text string) string {
	return strings.Map(func(r rune) rune {
		if !prose.IsWordRune(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}

func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }
