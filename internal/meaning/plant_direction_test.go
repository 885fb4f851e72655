package meaning_test

import (
	"slices"
	"strings"
)

// idioms are uses of the planted words that tell of no direction: nothing can be planted there.
var idioms = []string{"in love", "grew up", "growing up", "grow up", "fell to h", "fell on", "fell silent", "fall back", "falling down", "fall and", "fell asleep", "fell short", "loss of life", "loss against", "lost the", "lost four", "lost to", "raised fears", "raised concern", "raised by",
	"raise awareness", "surged further", "one loss", "fell behind", "fall behind", "fell apart", "fell in the final", "fall on the", "fall along", "lost 11", "lost five", "lost a l", "which lost", "made up", "put up", "grew more", "grew suspicious", "cut off", "Power was cut", "had raised",
	"fell dead s", "raise a toast", "dropped out", "lower court", "build up", "dropped the first",
	"결정을 내", "평결을 내", "결론을 내", "막을 내", "위에 올", "위로 올", "정상에 올", "반열에 올", "후보에 올", "후보에 오", "시리즈에 오", "단계까지 오", "길에 올", "차에서 내", "오른발", "오른손", "오른편", "하룻밤에 내", "목소리를 높", "목소리\"를 높", "서리", "배가 내렸"}

// isAmiss reports whether the words put in are no English: raise for the past of cut, raised for its infinitive, either for a cut, the noun loss
// for the verb of "gain the majority". What is "5 or higher" is a bound.
func isAmiss(before, after, old, new string) bool {
	if (old == "higher" || old == "lower") && strings.HasSuffix(before, " or ") {
		return true // a bound
	}
	if object, _, _ := strings.Cut(strings.TrimLeft(after, " "), " "); old == "gain" && new == "loss" && slices.Contains([]string{"the", "a", "an", "its", "their", "more"}, object) {
		return true
	}
	word := before[strings.LastIndex(strings.TrimRight(before, " "), " ")+1:]
	switch word = strings.TrimSpace(word); {
	case old != "cut" || new != "raise" && new != "raised":
		return false
	case slices.Contains([]string{"a", "the", "rate", "tax", "job", "further", "more", "another", "first", "point"}, word):
		return true
	case slices.Contains([]string{"to", "will", "would", "could", "may", "might", "should", "not", "and", "must"}, word):
		return new != "raise"
	}
	return new != "raised"
}
