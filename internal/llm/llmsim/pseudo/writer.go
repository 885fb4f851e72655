package pseudo

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// writer puts tokens into the words of one language.
type writer struct {
	voice  Voice
	form   form
	script *script
	out    strings.Builder
	source string // the text that is read

	read, readBefore, writtenBefore int // bytes of source and out: read so far, and where this sentence began

	tight   bool   // no space before what comes next
	bare    string // the last word written, if a particle may still be tied to it
	pending role   // a preposition that the next word carries
	words   int    // words in this sentence
	topical bool   // the sentence has its topic
	said    bool   // it reports speech
	seed    uint32 // hash over the sentence, which picks its verb
}

func (w *writer) token(t *token) {
	switch t.kind {
	case openQuote:
		w.put(t.text)
		w.tight = true
	case closeQuote:
		w.tight = true
		w.put(t.text)
	case mark:
		w.mark(t.text)
	case stop:
		w.endSentence()
	case function:
		w.function(t.role)
	case word, name:
		if !w.full() {
			w.content(w.script.respell(t.text, t.kind == name), t)
		}
	case keep, given:
		w.content(t.text, t)
	default:
		w.topic()
		w.content(w.script.measure(*t), t)
		w.bare = ""
	}
}

// put writes s after a space, where the script has spaces.
func (w *writer) put(s string) {
	if w.out.Len() > 0 && !w.tight && (w.script.spaced || needsSpace(w.out.String(), s)) {
		w.out.WriteByte(' ')
	}
	if w.script.capitals && (w.out.Len() == 0 || w.words == 0 && !w.form.headline) {
		first, size := utf8.DecodeRuneInString(s)
		w.out.WriteRune(unicode.ToUpper(first))
		s = s[size:]
	}
	w.out.WriteString(s)
	w.tight, w.bare = false, ""
}

// needsSpace keeps Latin letters and digits apart in a script without spaces.
func needsSpace(before, s string) bool {
	last := before[len(before)-1]
	return (isASCIILetter(last) || isDigit(last)) && (isASCIILetter(s[0]) || isDigit(s[0]))
}

// full reports whether a headline has room only for what must not be lost.
func (w *writer) full() bool {
	return w.form.headline && utf8.RuneCountInString(w.out.String()) >= w.script.headlineRunes
}

// content writes a word with the preposition before it or the particle after it.
func (w *writer) content(s string, t *token) {
	if s == "" {
		return
	}
	role := w.pending
	w.pending = none
	if before := w.script.before[role]; before != "" {
		w.put(before)
	} else if list := w.script.articles; t.kind == word && len(list) > 0 && !w.form.headline && hash(s)%3 == 0 {
		w.put(pick(list, s))
	}
	w.words++
	w.put(s)
	w.seed = w.seed*31 + hash(t.text)
	w.bare = s
	if after := w.script.after[role]; after.open != "" && !w.form.headline && t.kind != small && t.kind != many { // 네, 수천 stand before a noun
		w.tie(after)
	}
}

// tie writes a particle right after the last word.
func (w *writer) tie(particle josa) {
	w.out.WriteString(particle.after(w.bare))
	w.bare = ""
}

// topic marks the first group of words of a sentence as what it is about.
func (w *writer) topic() {
	if w.topical || w.bare == "" || w.form.headline || w.script.topic.open == "" {
		return
	}
	w.topical = true
	w.tie(w.script.topic)
}

func (w *writer) function(r role) {
	switch r {
	case said:
		w.topic()
		w.said = true
	case and:
		if w.bare != "" && w.script.joiner.open != "" {
			w.tie(w.script.joiner)
		} else if w.words > 0 && !w.full() {
			w.put(w.script.words[and])
		}
	case not, but:
		w.topic()
		w.put(w.script.words[r])
		w.words++
	default:
		w.topic()
		w.pending = r
	}
}

// mark writes commas, colons, brackets and dashes; a comma or dash with nothing before it is dropped.
func (w *writer) mark(s string) {
	w.topic()
	switch {
	case s == "(" || s == "[":
		w.put(s)
		w.tight = true
	case w.words == 0 && s != ")" && s != "]":
	case s == "–" || s == "—":
		w.put(s)
	default:
		if replaced := w.script.marks[s]; replaced != "" {
			s = replaced
		}
		w.tight = true
		w.put(s)
	}
}

// endSentence closes the sentence with its verb and full stop; a headline just goes on.
func (w *writer) endSentence() {
	if w.words > 0 && !w.form.headline {
		text := strings.TrimRight(w.out.String(), " ,;:–—、，")
		if len(text) < w.out.Len() {
			w.out.Reset()
			w.out.WriteString(text)
		}
		w.fill()
		w.close()
	}
	w.readBefore, w.writtenBefore = w.read, w.out.Len()
	w.words, w.topical, w.seed, w.said, w.pending, w.bare = 0, false, 0, false, none, ""
}

// fill makes a sentence as long as a translation would be.
func (w *writer) fill() {
	if w.form.unquoted {
		return // a bullet may be short
	}
	least := w.script.leastLength * float64(utf8.RuneCountInString(w.source[w.readBefore:w.read]))
	for _, filler := range w.script.fillers {
		if float64(utf8.RuneCountInString(w.out.String()[w.writtenBefore:])) >= least {
			return
		}
		w.put(filler)
	}
}

// close writes the verb of the sentence. One that is tied needs a word to be tied to.
func (w *writer) close() {
	closings := w.script.closings
	c := closings[w.seed%uint32(len(closings))]
	if c.tied && w.bare == "" {
		c = w.script.untied
	}
	if w.said {
		c = w.script.saying
	}
	verb := c.plain
	if w.voice.Polite && c.polite != "" {
		verb = c.polite
	}
	if w.script.spaced && !c.tied {
		w.out.WriteByte(' ')
	}
	w.out.WriteString(verb + w.script.stop)
}
