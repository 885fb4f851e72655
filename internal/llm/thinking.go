package llm

import (
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// thoughtAway reports whether a reply has no text, or not all of it, because the model used the room up for thinking.
// wanted are the tokens that the reply itself may take, allowed those and the room for thought.
func thoughtAway(got answer, usage news.Usage, wanted, allowed int) bool {
	if wanted == 0 {
		return false
	}
	cut := kindOfFinish[finishWord(got.finish)] == KindTruncated
	thought := thoughtTokens(got, usage)
	if isBlank(got.content) || onlyThinks(got.content) {
		full := max(usage.CompletionTokens, thought) >= allowed*9/10
		return (cut || full) && (thought > 0 || len(got.content) < blankLoop)
	}
	return cut && thought > 0 && allowed-thought < wanted
}

// blankLoop is how much white space is a loop.
const blankLoop = 200

// thoughtTokens is how many tokens the model thought: as the server counts or, where it does not, at a low estimate
// from what it thought aloud.
func thoughtTokens(got answer, usage news.Usage) int {
	aloud := got.reasoning
	if onlyThinks(got.content) {
		aloud += got.content
	}
	return max(usage.ReasoningTokens, utf8.RuneCountInString(aloud)/5)
}

// onlyThinks reports whether a text is a thought without an end.
func onlyThinks(content string) bool {
	content = strings.TrimSpace(content)
	for _, name := range thoughts {
		if strings.HasPrefix(content, "<"+name+">") {
			return !strings.Contains(content, "</"+name+">")
		}
	}
	return false
}
