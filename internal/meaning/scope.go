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
	for at := cue.End; at < end; at++ {
		if mark := strings.IndexAny(t.Raw[at:end], clauseMarks); mark < 0 {
			break
		} else if at += mark; t.Raw[at] == '(' {
			if end := strings.IndexByte(t.Raw[at:end], ')'); end > 0 {
				at += end
				continue
			}
			return Span{cue.End, at}
		} else if !t.isWithin(at) {
			return Span{cue.End, at}
		}
	}
	return Span{cue.End, end}
}

func backward(t *Text, sentence, cue Span, reach int) Span {
	start := clip(t.Raw, max(sentence.Start, cue.Start-reach))
	for at := cue.Start; at > start; {
		mark := strings.LastIndexAny(t.Raw[start:at], clauseMarks)
		if mark < 0 {
			break
		}
		at = start + mark
		if open := strings.LastIndexByte(t.Raw[start:at], '('); t.Raw[at] == ')' && open > 0 {
			at = start + open
		} else if !t.isWithin(at) {
			return Span{at, cue.Start}
		}
	}
	return Span{start, cue.Start}
}

// isWithin reports whether a mark belongs to a number or to letters that stand for words, as in 4.05, 1,300, 9:30, Feb. 11 and a.m.
func (t *Text) isWithin(at int) bool {
	rest := t.Raw[at+1:]
	if t.Raw[at] == '.' {
		if at > 1 && isLetter(t.Raw[at-1]) && t.Raw[at-1] < 0x80 && !isLetter(t.Raw[at-2]) {
			return true
		}
		rest = strings.TrimPrefix(rest, " ")
	} else if at == 0 || !isDigitByte(t.Raw[at-1]) {
		return false
	}
	return rest != "" && isDigitByte(rest[0]) && strings.IndexByte(".,:", t.Raw[at]) >= 0
}

// clip moves an offset forward to the start of a character.
func clip(text string, at int) int {
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}
