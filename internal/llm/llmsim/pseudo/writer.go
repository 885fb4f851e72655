package pseudo

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// writer builds a text of fillers, kept pieces and marks.
type writer struct {
	*language
	form  form
	ratio float64 // characters to write for each of the source
	out   strings.Builder

	tight   bool   // no space before what comes next
	counted bool   // a quantity came last: the next word must part it from what follows
	amount  bool   // it was an amount or a date
	minus   bool   // a minus was read: the next quantity has it
	hedged  bool   // the sentence says that it is left open
	last    string // the last filler
	words   int    // pieces in this sentence
	// Characters of this sentence: of the source, read so far, and written, marks apart.
	read, written int
	seed          string // the last word read, which picks the verb
}

// put writes s after a space.
func (w *writer) put(s string) {
	if w.out.Len() > 0 && !w.tight {
		w.out.WriteByte(' ')
	}
	if w.words == 0 && !w.form.headline {
		first, size := utf8.DecodeRuneInString(s)
		w.out.WriteRune(unicode.ToUpper(first))
		s = s[size:]
	}
	w.out.WriteString(s)
	w.tight = false
}

// keep writes a piece that must stand in the text: a term, an address, an acronym.
func (w *writer) keep(s string) {
	if s == "" {
		return
	}
	w.put(s)
	w.words++
	w.written += utf8.RuneCountInString(s) + 1
	w.counted, w.amount = false, false
}

// hedge says once a sentence that it is left open: a plan, a possibility, an allegation.
func (w *writer) hedge() {
	if !w.hedged {
		w.keep(w.perhaps)
	}
	w.hedged = true
}

// quantity writes a number, date or time.
func (w *writer) quantity(q quantity) {
	s := w.measure(q)
	if w.minus && w.language.minus != nil && s != "" {
		s = w.language.minus(q, s)
	}
	w.minus = false
	if w.amount && q.kind == amount && s != "" && !q.unit.continues() {
		w.filler(s) // or they would be read as one
	}
	w.keep(s)
	w.counted = s != ""
	w.amount = w.counted && q.kind <= date
}

// word stands for a word of the source: it writes as many fillers as there is room for.
func (w *writer) word(source string) {
	w.seed = source
	if w.counted {
		w.filler(source)
	}
	w.fill(source, 0)
}

// fill writes fillers until the text is as long as the source read so far calls for, with reserve characters to come.
func (w *writer) fill(source string, reserve int) {
	for n := 0; !w.full() && float64(w.written+reserve) < w.ratio*float64(w.read); n++ {
		w.filler(source + strconv.Itoa(n))
	}
}

func (w *writer) filler(source string) {
	s := pick(w.fillers, source)
	if s == w.last {
		s = pick(w.fillers, source+"+")
	}
	w.last = s
	w.keep(s)
}

// full reports whether a headline has room only for what must not be lost.
func (w *writer) full() bool {
	return w.form.headline && float64(utf8.RuneCountInString(w.out.String())) >= headlineRunes*w.weight
}

// headlineRunes is about how long an English headline is.
const headlineRunes = 45

// open writes a mark before a word.
func (w *writer) open(mark string) {
	w.put(mark)
	w.tight = true
}

// close writes a mark behind a word.
func (w *writer) close(mark string) {
	w.out.WriteString(mark)
	w.tight = false
}

// endSentence closes the sentence with its verb and full stop; a headline just goes on.
func (w *writer) endSentence() {
	if w.words > 0 && !w.form.headline {
		verb := pick(w.closings, w.seed)
		w.fill(w.seed, utf8.RuneCountInString(verb+w.stop))
		text := strings.TrimRight(w.out.String(), " ,:")
		w.out.Reset()
		w.out.WriteString(text)
		w.put(verb + w.stop)
	}
	w.words, w.read, w.written, w.counted, w.hedged, w.last = 0, 0, 0, false, false, ""
}

// pick chooses by the FNV-1a hash of s, so that the same text always gets the same treatment.
func pick(from []string, s string) string {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return from[h%uint32(len(from))]
}
