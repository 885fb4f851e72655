package ingest

import "strings"

// A span is a part of a text by its bytes.
type span struct{ start, end int }

// join is a <br> that gives way to a joint.
type join struct {
	span
	joint string
}

// endGroup ends a block and decides which of its <br> stand inside a sentence.
func (w *rewriter) endGroup() {
	if len(w.breaks) == 0 {
		w.line.Reset()
		return
	}
	lines := append(w.lines, w.line.String())
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	wrap := wrappingOf(lines)
	for i, at := range w.breaks {
		if line, next := lines[i], lines[i+1]; line != "" && next != "" && wrap.breaksSentence(line, next) {
			joint := " "
			if wrap.continuesWord(line, next) || brokenAtHyphen(line, next) {
				joint = ""
			}
			w.joins = append(w.joins, join{at, joint})
		}
	}
	w.lines, w.breaks = w.lines[:0], w.breaks[:0]
	w.line.Reset()
}

// breaksSentence reports whether a line break stands inside a sentence that next goes on with: the text is wrapped, or next starts in lower
// case, or line ends in a word that cannot be the last.
func (wrap wrapping) breaksSentence(line, next string) bool {
	return wrap.runsOn(line, next) || !isListItem(next) && isOpenEnded(line)
}

// withJoins is the rewritten source.
func (w *rewriter) withJoins() string {
	out := w.out.String()
	if len(w.joins) == 0 {
		return out
	}
	var b strings.Builder
	last := 0
	for _, j := range w.joins {
		b.WriteString(out[last:j.start])
		if j.joint != "" && !strings.HasPrefix(out[j.end:], " ") {
			b.WriteString(j.joint)
		}
		last = j.end
	}
	b.WriteString(out[last:])
	return b.String()
}
