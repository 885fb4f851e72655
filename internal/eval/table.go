package eval

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/render"
)

// WriteTable writes a table with a row for each metric and a column for each run, then the differences of each pair of
// runs with their interval. Below it stands how chrF and ROUGE were computed. What is undefined is a dash.
func WriteTable(w io.Writer, reports []Report, diffs []Difference) error {
	pairs := pairsOf(diffs)
	rows := append([][]string{header(reports, pairs)}, countRows(reports, diffs, pairs)...)
	for _, m := range metrics {
		rows = append(rows, metricRow(m, reports, diffs, pairs))
	}
	var b strings.Builder
	writeAligned(&b, rows)
	b.WriteByte('\n')
	for _, line := range notes() {
		b.WriteString(line + "\n")
	}
	if len(diffs) > 0 {
		fmt.Fprintf(&b, "[low, high] holds 95 %% of %d paired resamples of the articles; then the share of them in which the first run is better\n", resamples)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// runPair is the names of the two runs of a difference.
type runPair struct{ a, b string }

func pairsOf(diffs []Difference) []runPair {
	var pairs []runPair
	for _, d := range diffs {
		if p := (runPair{d.A, d.B}); !slices.Contains(pairs, p) {
			pairs = append(pairs, p)
		}
	}
	return pairs
}

func header(reports []Report, pairs []runPair) []string {
	row := []string{"metric"}
	for _, r := range reports {
		row = append(row, render.Printable(r.Run))
	}
	for _, p := range pairs {
		a, b := render.Printable(p.a), render.Printable(p.b)
		row = append(row, a+" - "+b, "95 %", a+" better")
	}
	return row
}

// countRows returns the rows with the numbers of articles that the figures and the differences are made from.
func countRows(reports []Report, diffs []Difference, pairs []runPair) [][]string {
	articles, failed, missing := []string{"articles"}, []string{"failed"}, []string{"missing"}
	for _, r := range reports {
		articles = append(articles, strconv.Itoa(len(r.Articles)))
		failed = append(failed, strconv.Itoa(r.Failed))
		missing = append(missing, strconv.Itoa(len(r.Missing)))
	}
	for _, p := range pairs {
		articles = append(articles, strconv.Itoa(compared(diffs, p)), "", "")
	}
	return [][]string{articles, failed, missing}
}

// compared returns how many articles both runs have; a metric may be undefined in some of them.
func compared(diffs []Difference, p runPair) int {
	n := 0
	for _, d := range diffs {
		if d.A == p.a && d.B == p.b {
			n = max(n, d.Articles)
		}
	}
	return n
}

var arrows = map[Direction]string{Higher: " ↑", Lower: " ↓", Neither: ""}

const undefined = "-"

func metricRow(m metric, reports []Report, diffs []Difference, pairs []runPair) []string {
	row := []string{m.Name + arrows[m.Better]}
	for _, r := range reports {
		cell := undefined
		if value, ok := r.Figures[m.Name]; ok {
			cell = m.format(value)
		}
		row = append(row, cell)
	}
	for _, p := range pairs {
		i := slices.IndexFunc(diffs, func(d Difference) bool { return d.Metric == m.Name && d.A == p.a && d.B == p.b })
		if i < 0 {
			row = append(row, undefined, undefined, undefined)
			continue
		}
		row = append(row, differenceCells(m, diffs[i])...)
	}
	return row
}

func differenceCells(m metric, d Difference) []string {
	better := undefined
	if d.ABetter != nil {
		better = fmt.Sprintf("%.1f %%", 100**d.ABetter)
	}
	return []string{m.formatSigned(d.Delta), "[" + m.formatSigned(d.Low) + ", " + m.formatSigned(d.High) + "]", better}
}

func (m metric) format(x float64) string { return strconv.FormatFloat(x, 'f', m.decimals, 64) }

func (m metric) formatSigned(x float64) string { return fmt.Sprintf("%+.*f", m.decimals, x) }

// writeAligned writes rows with the first column to the left and the others to the right.
func writeAligned(b *strings.Builder, rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			padding := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i == 0 {
				line.WriteString(cell + padding)
				continue
			}
			line.WriteString("  " + padding + cell)
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}
