package eval

// Extractive says how much a summary copies its article, after Grusky et al. (2018).
type Extractive struct {
	Coverage    float64 // share of the summary's tokens that stand in fragments of the article
	Density     float64 // mean length of the fragment that a token stands in: high for whole copied sentences
	Compression float64 // tokens of the article a token of the summary
}

// NewExtractive measures how much a summary copies from its article. It cuts both texts, in one language, and matches the
// longest fragments greedily, from the left. It reports false for an empty summary.
func NewExtractive(article, summary string, unit Tokenisation) (Extractive, bool) {
	a, s := unit.Tokens(article), unit.Tokens(summary)
	if len(s) == 0 {
		return Extractive{}, false
	}
	var copied, squares int
	for i := 0; i < len(s); {
		n := longestPrefix(a, s[i:])
		copied += n
		squares += n * n
		i += max(n, 1)
	}
	size := float64(len(s))
	return Extractive{Coverage: float64(copied) / size, Density: float64(squares) / size, Compression: float64(len(a)) / size}, true
}

// longestPrefix returns how many of the first tokens of s stand in a one after the other.
func longestPrefix(a, s []string) int {
	best := 0
	for i := range a {
		n := 0
		for n < len(s) && i+n < len(a) && a[i+n] == s[n] {
			n++
		}
		best = max(best, n)
	}
	return best
}
