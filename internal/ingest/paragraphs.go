package ingest

import (
	"strings"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// Sizes of paragraphs, in screen columns.
const (
	// glueBlock is how long a paragraph with one glued joint must be to have been two. Two joints prove it at any length.
	glueBlock = 240
	// soleBlock is the longest body that may stay one paragraph.
	soleBlock = 600
	// longBlock is the longest paragraph among others.
	longBlock = 3200
	// cutBlock is what a block is cut down to: an ordinary wire paragraph.
	cutBlock = 320
)

// setParagraphs makes the numbered paragraphs of the article from its lines.
func (d *draft) setParagraphs() {
	var texts []string
	for _, line := range d.lines {
		if line = strings.Join(strings.Fields(line), " "); hasWords(line) {
			texts = append(texts, partGlued(line)...)
		}
	}
	limit := longBlock
	if len(texts) == 1 {
		limit = soleBlock
	}
	for _, text := range texts {
		for _, part := range cutLong(text, limit) {
			id := news.ParagraphID(len(d.article.Paragraphs) + 1)
			d.article.Paragraphs = append(d.article.Paragraphs, news.Paragraph{ID: id, Text: part})
		}
	}
}

// partGlued mends glued sentences. Where a whole article came as one block, the places without a space are where its
// paragraphs were; in a short paragraph they are only a slip of the keyboard.
func partGlued(text string) []string {
	pieces := prose.Unglue(text)
	if len(pieces) == 1 || len(pieces) == 2 && prose.Columns(text) < glueBlock {
		return []string{strings.Join(pieces, " ")}
	}
	for i, piece := range pieces {
		pieces[i] = strings.TrimSpace(piece)
	}
	return pieces
}

// cutLong cuts a block that is longer than limit at ends of sentences, never inside a quotation.
func cutLong(text string, limit int) []string {
	if len(text) <= limit || prose.Columns(text) <= limit {
		return []string{text}
	}
	var out []string
	var b strings.Builder
	width, straight, curly := 0, 0, 0
	for _, sentence := range prose.Sentences(text) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(sentence)
		width += prose.Columns(sentence)
		straight += strings.Count(sentence, `"`)
		curly += strings.Count(sentence, "“") - strings.Count(sentence, "”")
		quoting := straight%2 == 1 || curly > 0
		// A quotation that never closes was mistyped: it must not hold the rest of the text together.
		if width >= cutBlock/2 && !quoting || width >= 4*cutBlock {
			out = append(out, b.String())
			b.Reset()
			width, straight, curly = 0, 0, 0
		}
	}
	if b.Len() > 0 {
		out = append(out, b.String())
	}
	return out
}

// gluedCredit is an agency's credit with the next paragraph on its heels.
var gluedCredit = lazyregexp.New(`[.!?…"”’)] ?(\((?:` + agency + `|END|끝)\)) ?([A-Z가-힣"“])`)

// splitAtCredits ends a paragraph after a credit that stands behind a sentence in the middle of a block.
func splitAtCredits(lines []string) []string {
	var out []string
	for _, line := range lines {
		last := 0
		if strings.ContainsRune(line, '(') {
			for _, m := range gluedCredit.FindAllStringSubmatchIndex(line, -1) {
				out = append(out, line[last:m[3]])
				last = m[4]
			}
		}
		out = append(out, line[last:])
	}
	return out
}
