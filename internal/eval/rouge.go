package eval

// RougeL is the F1 of the longest common subsequence of two texts, from 0 to 1. It is 0 where either is empty.
//
// The tokens are ours and have to be named beside the figure: the tokeniser of Google's rouge_score deletes
// all that is not ASCII, and with it every word of Korean.
func RougeL(hyp, ref string, unit Tokenisation) float64 {
	a, b := unit.Tokens(hyp), unit.Tokens(ref)
	common := longestCommon(a, b)
	if common == 0 {
		return 0
	}
	return 2 * float64(common) / float64(len(a)+len(b))
}

// longestCommon returns the length of the longest common subsequence. It keeps one row of the table.
func longestCommon(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}
