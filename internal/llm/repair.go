package llm

import (
	"errors"
	"strings"
	"unicode"

	"github.com/kaptinlin/jsonrepair"
)

// What is given to jsonrepair is capped. Its time grows with the number of quotation marks times the size:
// 64 KB of marks alone took it six seconds, and maxRepairWork is worth about half a second.
const (
	maxRepair     = 256 << 10
	maxRepairWork = 500_000_000
)

// parseRepaired reads the fields from JSON that is broken but whole. It trusts a repair only if the text
// begins and ends as an object, and if every letter and digit of it is still there.
func parseRepaired(fields []Field, text string, whole bool) (map[string]string, error) {
	start, end := strings.Index(text, "{"), strings.LastIndex(text, "}")
	if end < start {
		return nil, errMalformed
	}
	broken, rest := text[start:end+1], strings.Trim(text[end+1:], "` \t\r\n")
	if !whole || rest != "" || !isRepairable(broken) {
		return nil, errMalformed
	}
	repaired, err := jsonrepair.Repair(broken)
	if err != nil || wordLetters(repaired) != wordLetters(broken) {
		return nil, errMalformed
	}
	values, err := parseObject(fields, repaired)
	if err != nil && !errors.Is(err, errDuplicate) {
		return nil, errMalformed // JSON that had to be repaired proves nothing about the format
	}
	return values, err
}

func isRepairable(broken string) bool {
	quotes := strings.Count(broken, `"`) + strings.Count(broken, `'`)
	return len(broken) <= maxRepair && quotes*len(broken) <= maxRepairWork && depthOf(broken) <= maxDepth
}

// depthOf is how deep text could nest at most, braces in strings included.
func depthOf(text string) int {
	depth, deepest := 0, 0
	for i := range len(text) {
		switch text[i] {
		case '{', '[':
			depth++
			deepest = max(deepest, depth)
		case '}', ']':
			depth--
		}
	}
	return deepest
}

// controls are the escapes that a repair writes in place of control characters.
var controls = strings.NewReplacer(`\n`, "", `\r`, "", `\t`, "", `\b`, "", `\f`, "")

// wordLetters counts letters and digits: what a repair must neither drop nor make up.
func wordLetters(text string) int {
	count := 0
	for _, r := range controls.Replace(text) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			count++
		}
	}
	return count
}
