package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
)

// englishFrames returns what one does to another in the English text, as far as the order of the words tells, for the verbs that the Korean
// text has as well.
func (n *naming) englishFrames() []frame {
	var frames []frame
	for _, w := range n.english.Words {
		if !slices.ContainsFunc(n.korean.Words, func(k lexicon.Word) bool { return isOneDeed(w, k) }) || mutual(w) {
			continue
		}
		if f, ok := n.englishFrame(w); ok {
			frames = append(frames, f)
		}
	}
	return frames
}

// englishFrame returns the frame of a verb: who stands before it and behind it, or the other way round where it is passive.
func (n *naming) englishFrame(w lexicon.Word) (frame, bool) {
	i := n.wordIndex(Span{w.Start, w.End})
	next := n.wordIndex(Span{w.End - 1, w.End}) + 1
	if i < 0 || n.words[i].capital || strings.HasSuffix(n.words[i].text, "ing") && !n.isContinuous(i) {
		return frame{}, false
	}
	at, passive := n.beforeAuxiliaries(i)
	if !passive && at == i && !n.isVerb(i) {
		return frame{}, false // a noun
	}
	who := n.nounBefore(at)
	if who.IsZero() || next >= len(n.words) {
		return frame{}, false
	}
	switch behind := n.words[next].text; {
	case passive || behind == "by":
		by := n.prepositional(next, "by")
		if len(by) == 0 {
			return frame{}, false
		}
		return frame{w, by[0], []Span{who}}, true
	case isLoss(w):
		return frame{w, n.nounBehindVerb(next), []Span{who}}, !n.nounBehindVerb(next).IsZero()
	case hasLemma(w, "lose"):
		to := n.prepositional(next, "to") // lost 4-1 to Brazil
		if len(to) == 0 {
			return frame{}, false
		}
		return frame{w, to[0], []Span{who}}, true
	}
	others := n.prepositional(next, "to", "from", "for")
	if o := n.nounBehindVerb(next); !o.IsZero() {
		others = append(others, o)
	}
	return frame{w, who, others}, len(others) > 0
}

// isContinuous reports whether a verb in -ing has a form of be before it.
func (n *naming) isContinuous(i int) bool {
	return i > 0 && n.words[i].joined && isOneOf(n.words[i-1].text, "is", "are", "was", "were", "been")
}

// beforeAuxiliaries returns the index of the first of the words that belong to a verb, and whether they make it passive: had not been sued.
func (n *naming) beforeAuxiliaries(i int) (first int, passive bool) {
	first = i
	for first > 0 && n.words[first].joined {
		before := n.words[first-1].text
		switch {
		case isOneOf(before, "was", "were", "is", "are", "been", "be", "being"):
			passive = passive || !strings.HasSuffix(n.words[i].text, "ing")
		case auxiliaries[before], before == "not", before == "also", strings.HasSuffix(before, "ly") && !n.words[first-1].capital:
		case before == "to" && first > 1 && n.words[first-1].joined && n.isVerb(first-2):
			first-- // agreed to acquire
		default:
			return first, passive
		}
		first--
	}
	return first, passive
}

// nounBefore returns the noun that stands before a verb: as far as a mark, a conjunction or a preposition.
func (n *naming) nounBefore(verb int) Span {
	if verb == 0 {
		return Span{}
	}
	end := verb
	if w := n.words[verb-1].text; isOneOf(w, "which", "who", "that") && n.words[verb].joined && verb > 1 {
		end = verb - 1 // Novartis, which had sued
		return n.nounEnding(end, true, true)
	}
	if !n.isNext(end) {
		if open := n.apposition(end); open > 0 {
			return n.nounEnding(open, true, false)
		}
		return Span{}
	}
	return n.nounEnding(end, false, false)
}

// apposition returns the index of the word behind the comma that opens what is set between two commas before a verb, or -1.
func (n *naming) apposition(verb int) int {
	if verb == 0 || n.between(verb) != ", " {
		return -1
	}
	for i := verb - 1; i > 0 && i > verb-maxApposition; i-- {
		if n.between(i) == ", " {
			return i
		}
	}
	return -1
}

const maxApposition = 10

// between returns what stands between a word and the one before it.
func (n *naming) between(i int) string { return n.english.Raw[n.words[i-1].End:n.words[i].Start] }

// isNext reports whether a word stands in one breath with the one before it: behind a space, a possessive ending or a figure.
func (n *naming) isNext(i int) bool {
	if i == 0 || n.words[i].joined {
		return i > 0
	}
	between := n.between(i)
	for _, possessive := range []string{"'s", "’s", "'", "’"} {
		between = strings.TrimPrefix(between, possessive)
	}
	return between != "" && strings.Trim(between, " 0123456789") == ""
}

// nounEnding returns the noun before the word at an index. Where loose is set, a mark may stand between the two; where near is, it is the
// one behind the last preposition.
func (n *naming) nounEnding(end int, loose, near bool) Span {
	start := end
	cut := end // behind the last word of the noun
	for start > 0 && (n.isNext(start) || loose && start == end) {
		w := strings.ToLower(n.words[start-1].text)
		if joinsEnglish(w) || isOneOf(w, "as", "if", "than", "or") || n.isFinite(start-1) || near && isPreposition[w] && w != "of" {
			break
		}
		start--
		if isPreposition[w] && w != "of" {
			cut = start // the union at Kia: the noun ends before at
		}
	}
	if start >= cut {
		return Span{}
	}
	return Span{n.words[start].Start, n.words[cut-1].End}
}

func isOneOf(word string, words ...string) bool { return slices.Contains(words, word) }

// isFinite reports whether a word is a verb and not one that stands before a noun.
func (n *naming) isFinite(i int) bool {
	return n.isVerb(i) && !(strings.HasSuffix(n.words[i].text, "s") && isNounToo(n.english.Words, n.words[i].Span))
}

// isNounToo reports whether the lexicon has a word as a noun as well: unions, prosecutors.
func isNounToo(words []lexicon.Word, at Span) bool {
	w, found := wordAt(words, at)
	return found && slices.ContainsFunc(w.Entries, func(e *lexicon.Entry) bool { return e.Class == lexicon.Noun })
}

// nounBehindVerb returns the noun that directly follows a verb, as far as a mark, a conjunction or a preposition. What is the subject of
// another verb is none.
func (n *naming) nounBehindVerb(first int) Span {
	i := first
	for i < len(n.words) && n.isNext(i) && !joinsEnglish(n.words[i].text) && (!isPreposition[n.words[i].text] || i > first && n.isOf(i)) && n.words[i].text != "as" {
		if n.isFinite(i) {
			return Span{}
		}
		i++
	}
	if i == first {
		return Span{}
	}
	return Span{n.words[first].Start, n.words[i-1].End}
}

// isOf reports whether a word is an of that belongs to the noun before it: not that of accused of lying.
func (n *naming) isOf(i int) bool {
	return n.words[i].text == "of" && i+1 < len(n.words) && !strings.HasSuffix(n.words[i+1].text, "ing")
}

// prepositional returns the nouns behind prepositions that follow a verb within its clause.
func (n *naming) prepositional(first int, prepositions ...string) []Span {
	var list []Span
	for i := first; i+1 < len(n.words) && (i == first || n.isNext(i)) && !n.isFinite(i) && !joinsEnglish(n.words[i].text); i++ {
		if slices.Contains(prepositions, n.words[i].text) {
			if at := n.nounBehindVerb(i + 1); !at.IsZero() {
				list = append(list, at)
			}
		}
	}
	return list
}

// isNamedIn reports whether a Korean place has a name.
func (n *naming) isNamedIn(name englishName, at Span) bool {
	for _, w := range name.words {
		if len(w.text) >= 2 && strings.Contains(n.korean.Of(at), w.text) {
			return true // BOE, CVC
		}
	}
	return slices.ContainsFunc(n.koreanMentions(name), func(i int) bool {
		h := &n.hangul[i]
		isFigure := h.Start > 0 && isDigitByte(n.korean.Raw[h.Start-1]) // 48억 sounds like Werke
		return h.Start >= at.Start && h.End <= at.End && !isFigure
	})
}

// mutual reports whether what a verb says is true of both: A met B, and B met A.
func mutual(w lexicon.Word) bool {
	return slices.ContainsFunc(w.Entries, func(e *lexicon.Entry) bool {
		return slices.ContainsFunc(e.English, func(lemma string) bool { return mutualVerbs[lemma] })
	})
}

var mutualVerbs = wordSet("meet marry face join play fight divorce draw tie resemble match oppose talk compete trade clash battle rival border")
