package meaning

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed names/syllables.txt
var syllableLists string

// syllableScores are 1 for syllables that foreign names are written with, -1 for those that only words of Korean have.
var syllableScores = sync.OnceValue(func() map[rune]int {
	scores, score := map[rune]int{}, 1
	for line := range strings.Lines(syllableLists) {
		switch {
		case strings.HasPrefix(line, "-"):
			score = -1
		case !strings.HasPrefix(line, "#"):
			for _, r := range strings.TrimSpace(line) {
				scores[r] = score
			}
		}
	}
	return scores
})

// isForeign reports whether a Korean word looks like a name from abroad, by its syllables: half of them do, and two at least,
// less those that no such name has.
func isForeign(word string) bool {
	sum, n := foreignness(word)
	return sum >= 2 && 2*sum >= n
}

// mayBeForeign is isForeign where a title shows that the word is a name.
func mayBeForeign(word string) bool {
	sum, n := foreignness(word)
	return n >= 2 && sum >= 1 && 5*sum >= n
}

func foreignness(word string) (sum, syllables int) {
	for _, r := range word {
		sum += syllableScores()[r]
		syllables++
	}
	return sum, syllables
}
