package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/gisa-news/gisa/tasks/news"
)

const (
	tableGap    = "  "
	minFlexible = 10 // columns that a cell keeps, however narrow the terminal
)

// Column is a column of a [Table].
type Column struct {
	Head     string
	Flexible bool // gives way where the terminal is too narrow: its texts are cut
	Right    bool // set to the right, as numbers are
	State    bool // holds a state, and has its colour
}

// Table writes rows under a header, for a terminal that is o.Width columns wide. The texts are made Printable first.
func Table(w io.Writer, columns []Column, rows [][]string, o Options) error {
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = c.Head
	}
	clean := [][]string{head}
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = onScreen(cell)
		}
		clean = append(clean, cells)
	}
	widths := tableWidths(columns, clean, o.Width)
	p := newPage(o)
	for n, row := range clean {
		cells := make([]string, len(row))
		for i, text := range row {
			cells[i] = p.cell(columns[i], text, widths[i], n == 0)
		}
		if _, err := fmt.Fprintln(w, strings.TrimRight(strings.Join(cells, tableGap), " ")); err != nil {
			return err
		}
	}
	return nil
}

// tableWidths returns how wide each column is: as wide as its widest cell, if all of them fit. Else flexible columns give
// way, the widest first.
func tableWidths(columns []Column, rows [][]string, width int) []int {
	widths := make([]int, len(columns))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], displaywidth.String(cell))
		}
	}
	tooMuch := len(tableGap)*(len(columns)-1) - width
	for _, w := range widths {
		tooMuch += w
	}
	for ; width > 0 && tooMuch > 0; tooMuch-- {
		widest := -1
		for i, c := range columns {
			if c.Flexible && widths[i] > minFlexible && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
	}
	return widths
}

func (p *page) cell(c Column, text string, width int, head bool) string {
	text = shorten(text, width)
	blank := strings.Repeat(" ", width-displaywidth.String(text))
	switch {
	case head:
		text = p.paint(text, bold)
	case c.State:
		text = p.paint(text, stateColor(news.State(text)))
	}
	if c.Right {
		return blank + text
	}
	return text + blank
}

// shorten cuts a text to width columns on a screen. An ellipsis stands for what is missing.
func shorten(text string, width int) string { return displaywidth.TruncateString(text, width, "…") }

// TSV writes a line a row, with a tab between cells. A tab or line break inside a cell becomes a space.
func TSV(w io.Writer, rows [][]string) error {
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = onScreen(cell)
		}
		if _, err := fmt.Fprintln(w, strings.Join(cells, "\t")); err != nil {
			return err
		}
	}
	return nil
}
