package settings

import (
	"slices"
	"strings"
)

// Unknown is a variable that somebody has set for us and nobody reads.
type Unknown struct {
	Name string
	Near string // the known one that was meant, as far as can be told; else empty
}

// UnknownIn returns the variables that begin with GISA_ and are none of the known ones, sorted. Those of tests do not count.
func UnknownIn(values map[string]string, known []string) []Unknown {
	var unknown []Unknown
	for name := range values {
		if strings.HasPrefix(name, "GISA_") && !strings.HasPrefix(name, "GISA_TEST_") && !slices.Contains(known, name) {
			unknown = append(unknown, Unknown{name, Nearest(name, known)})
		}
	}
	slices.SortFunc(unknown, func(a, b Unknown) int { return strings.Compare(a.Name, b.Name) })
	return unknown
}

// Nearest returns the candidate that takes the fewest changes of a letter to become name, or "" when none is near.
func Nearest(name string, candidates []string) string {
	best, distance := "", len(name)/3+1
	for _, c := range candidates {
		if d := edits(name, c); d < distance {
			best, distance = c, d
		}
	}
	return best
}

// edits counts the letters to add, drop or replace that make b of a (Levenshtein).
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
