package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// sizes are the Korean words for the adjectives of English that tell how a thing is, where nothing moves: the highest dose, 최고 용량.
var sizes = map[string][]string{
	"highest": {"최고 ", "최상", "최고급", "최고위"},
	"higher":  {"상급", "고위", "고등", "상위"},
	"high":    {"고위", "고급", "고등", "고속", "고용량", "고소득", "고위험", "고강도", "고밀도", "고화질", "첨단"},
	"larger":  {"대형", "대규모", "큰 "},
	"greater": {"큰 "},
	"smaller": {"소형", "작은 ", "소규모", "중소"},
	"lower":   {"하급", "하위", "하부", "하원", "하류"},
	"low":     {"저소득", "저용량", "저위험", "저강도", "저가", "저임금"},
	"fewer":   {"적은 "},
}

// movesNothing reports whether a way is an adjective of a thing in a text of English for which the stretch of Korean has a word that moves nothing.
func (t *Text) movesNothing(w way, korean string) bool {
	words := sizes[strings.ToLower(t.Of(w.Span))]
	return w.loose && t.Lang == news.English && t.describesNoun(w.End) && slices.ContainsFunc(words, func(word string) bool { return strings.Contains(korean, word) })
}

// describesNoun reports whether a noun may follow an English adjective that ends at a place: no mark and none of the words that open a phrase.
func (t *Text) describesNoun(end int) bool {
	next := t.englishIn(Span{end, min(len(t.Raw), end+len(" neopanamax"))})
	return strings.HasPrefix(t.Raw[end:], " ") && len(next) > 0 && next[0].Start == end+1 && !opensPhrase[next[0].lower]
}

var opensPhrase = wordSet("than in on at for by as to after before and or but from with of while when since this that the a an")
