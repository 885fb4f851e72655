package meaning

import (
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// englishDenials are words that say "not" of what stands near, or forbid it.
var englishDenials = []string{"not", "n't", "no", "nobody", "none", "never", "without", "cannot", "neither", "nor", "failed to", "fail to", "fails to", "failing to", "unable",
	"ban", "bans", "banned", "banning", "bar", "bars", "barred", "prohibit", "prohibits", "prohibited", "prevent", "prevents", "refused", "hardly", "unlikely", "impossible",
	"avoid", "avoided", "denied", "exempt", "except", "unless"}

// koreanDenials are the syllables of "not" in Korean verbs and adjectives.
var koreanDenials = []string{"않", "못", "없", "아니", "아닌", "금지", "불가", " 안 ", "제외", "면제", "말아", "막"}

// deniesNear reports whether a "not" stands in the clause of the words: about them in English, after them in Korean.
func (t *Text) deniesNear(words Span) bool {
	s := t.sentenceAt(words.Start)
	after := t.Of(t.whole(Span{words.End, min(max(s.End, words.End), words.End+maxGap)}))
	if t.Lang == news.English {
		before := strings.ToLower(t.Of(t.whole(Span{max(s.Start, words.Start-maxGap), words.Start})))
		if barsFrom(before) {
			return true
		}
		before = before[strings.LastIndexAny(before, ",;:")+1:]
		for _, w := range []string{" and ", " but ", " that ", " whether ", " which ", " who "} {
			before = before[max(0, strings.LastIndex(before, w)):]
		}
		after, _, _ = strings.Cut(strings.ToLower(after), ",")
		for _, w := range []string{" than ", " who ", " which ", " that ", " because ", " but ", " and ", " as "} {
			after, _, _ = strings.Cut(after, w)
		}
		return hasWord(before, englishDenials...) || hasWord(after, englishDenials...)
	}
	after = koreanClause(after)
	for _, w := range koreanDenials {
		if strings.Contains(after, w) {
			return true
		}
	}
	return false
}

// barsFrom reports whether the words before a number forbid all of a list: bar shops, cafes and machines from selling more than.
func barsFrom(before string) bool {
	at := strings.LastIndex(before, " from ")
	return at >= 0 && strings.Contains(before[at:], "ing ") && hasWord(before[:at], "ban", "bans", "bar", "bars", "prohibit", "prohibits", "prevent", "prevents", "banned", "barred")
}

// clauseEnds are the endings of Korean words after which another clause begins.
var clauseEnds = []string{"고 ", "며 ", "면서 ", "지만 ", "으나 ", "는데 ", "거나 ", "자 ", ", ", ",", "다. "}

// koreanClause returns the text up to the end of its first clause.
func koreanClause(s string) string { return untilAny(s, clauseEnds) }

// untilAny returns the text up to the first of the endings.
func untilAny(s string, endings []string) string {
	end := len(s)
	for _, e := range endings {
		if i := strings.Index(s[:end], e); i >= 0 {
			end = i
		}
	}
	return s[:end]
}
