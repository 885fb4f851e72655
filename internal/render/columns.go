package render

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"
)

// Columns writes a line a row, its cells in columns as wide as what is in them takes on a screen. The last cell of a
// row ends the line. What would steer a terminal becomes a space.
func Columns(w io.Writer, rows [][]string) error {
	var widths []int
	for _, row := range rows {
		for col, cell := range row {
			if col == len(widths) {
				widths = append(widths, 0)
			}
			widths[col] = max(widths[col], displaywidth.String(onScreen(cell)))
		}
	}
	for _, row := range rows {
		cells := slices.Clone(row)
		for col := range cells {
			cells[col] = onScreen(cells[col])
			if col < len(cells)-1 {
				cells[col] = pad(cells[col], widths[col])
			}
		}
		if _, err := fmt.Fprintln(w, strings.Join(cells, "  ")); err != nil {
			return err
		}
	}
	return nil
}

// onScreen is a text as a cell shows it: Printable, with a space where a control character stood between two words.
func onScreen(text string) string {
	return Printable(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text))
}
