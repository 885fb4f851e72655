package meaning

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/internal/quantity"
)

// A clue is a figure, a name or a word of a sentence by which its counterpart can be known.
type clue struct {
	Span
	sentence int
	kind     clueKind
	in       uint64 // the sentences of the other text that have it too, a bit each
	rivals   uint64 // the sentences of its own text that have it too, its own among them
}

type clueKind uint8

const (
	wordClue clueKind = iota
	figureClue
	nameClue
	clueKinds = iota
)

// maxSentences bounds the texts of which sentences are paired: a bit each.
const maxSentences = 64

// quantityKey is a meaning of a number without its spelling. Numbers of things and measures count by their value alone.
type quantityKey struct {
	kind  quantity.Kind
	value quantity.Value
}

func keysOf(q *quantity.Quantity) iter.Seq[quantityKey] {
	return func(yield func(quantityKey) bool) {
		for r := range readings(q) {
			if !yield(quantityKey{r.Kind, r.Value}) || r.Kind != quantity.Number && !yield(quantityKey{quantity.Number, r.Value}) {
				return
			}
		}
	}
}

// places are where in a text figures and words stand: a bit for each sentence.
type places struct {
	figures map[quantityKey]uint64
	words   map[*lexicon.Entry]uint64
	names   []heardName
}

func placesOf(t *Text) places {
	p := places{make(map[quantityKey]uint64, 2*len(t.Quantities)), make(map[*lexicon.Entry]uint64, 2*len(t.Words)), t.heard}
	for i, s := range t.Sentences {
		for _, q := range s.Quantities {
			for key := range keysOf(&q) {
				p.figures[key] |= 1 << i
			}
		}
		for _, w := range s.Words {
			for _, e := range w.Entries {
				p.words[e] |= 1 << i
			}
		}
	}
	return p
}

// clues returns the clues of a text, each with where in the other one it stands, in order of sentences.
func clues(t *Text, own, other places) []clue {
	list := make([]clue, 0, len(t.Words)+len(t.Quantities))
	for i, s := range t.Sentences {
		for _, q := range s.Quantities {
			if q.Weight < quantity.Firm {
				continue
			}
			c := clue{Span: Span{q.Start, q.End}, sentence: i, kind: figureClue, rivals: 1 << i}
			for key := range keysOf(&q) {
				c.in |= other.figures[key]
				c.rivals |= own.figures[key]
			}
			list = append(list, c)
		}
		for _, w := range s.Words {
			if insideQuantity(s.Quantities, w) || isLight(w) {
				continue
			}
			c := clue{Span: Span{w.Start, w.End}, sentence: i, rivals: 1 << i}
			for _, e := range w.Entries {
				c.in |= other.words[e]
				c.rivals |= own.words[e]
			}
			list = append(list, c)
		}
	}
	return append(list, nameClues(own.names, other.names)...)
}

// insideQuantity reports whether a word is a part of a number: its value says more.
func insideQuantity(quantities []quantity.Quantity, w lexicon.Word) bool {
	i, _ := slices.BinarySearchFunc(quantities, w.Start, func(q quantity.Quantity, start int) int { return cmp.Compare(q.End, start+1) })
	return i < len(quantities) && quantities[i].Start <= w.Start
}

// isLight recognises words that another language says otherwise or leaves out more often than not.
func isLight(w lexicon.Word) bool {
	for _, e := range w.Entries {
		switch e.English[0] {
		case "be", "have", "do", "make", "get", "come", "go", "take", "put", "give", "let", "bring", "become", "will", "can", "may", "would", "want", "need to", "try",
			"up", "there", "here", "then", "ever", "even", "much", "far", "about", "more", "however", "such as", "like", "so", "just", "as well", "also", "only", "back", "still",
			"thing", "way", "line", "side", "case", "number", "mr.", "look", "big", "long", "old", "high", "forward", "allow", "treat", "name", "together", "same", "because of", "number|figure":
			return true
		}
	}
	return false
}

// weight is how much a clue that stands in so many sentences of either text says: what stands everywhere says little.
func (c clue) weight() float64 {
	w := 1.0
	if c.kind != wordClue {
		w = 2.5
	}
	return w / float64(max(1, bits.OnesCount64(c.in), bits.OnesCount64(c.rivals)))
}
