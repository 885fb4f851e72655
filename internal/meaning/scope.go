package meaning

import (
	"strings"
	"unicode/utf8"
)

// clauseMarks end what a cue speaks of.
const clauseMarks = ",.;:()\"“”—–?!"

// forward returns the stretch behind a cue to the next mark or so many bytes; backward the one before it.
func forward(t *Text, sentence, cue Span, reach int) Span {
	end := clip(t.Raw, min(sentence.End, cue.End+reach))
	if mark := strings.IndexAny(t.Raw[cue.End:end], clauseMarks); mark >= 0 {
		end = cue.End + mark
	}
	return Span{cue.End, end}
}

func backward(t *Text, sentence, cue Span, reach int) Span {
	start := clip(t.Raw, max(sentence.Start, cue.Start-reach))
	if mark := strings.LastIndexAny(t.Raw[start:cue.Start], clauseMarks); mark >= 0 {
		start += mark
	}
	return Span{start, cue.Start}
}

// clip moves an offset forward to the start of a character.
func clip(text string, at int) int {
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}
