package meaning

import (
	"slices"
	"strings"
)

// ReplacedNames returns the names of the source that a translation has before an edit, where they stand in it, and that
// it lacks after the edit, while it then has a name that is new to it and not of the source. It returns nothing where a name just went:
// it may have become a pronoun, a title, or what else the person, place or organisation is called. Both pairs have the same source.
func ReplacedNames(before, after Pair) []Span {
	p := before
	if !known(p.Source.Lang) || !known(p.Target.Lang) || p.Source.Lang == p.Target.Lang || before.isLong() || after.isLong() {
		return nil
	}
	was, is := newNaming(before), newNaming(after)
	lost := was.lostIn(is)
	if len(lost) == 0 {
		return nil
	}
	var spans []Span
	fresh := is.freshNames(was)
	for _, s := range lost {
		if slices.ContainsFunc(fresh, func(f stranger) bool { return mayStandFor(s, f) }) || is.hasFreshWordFor(s.Span, was) {
			spans = append(spans, s.Span)
		}
	}
	return spans
}

// mayStandFor reports whether a new name may have been put in the place of one that went: they are of one kind as far as anybody can say.
func mayStandFor(lost, fresh stranger) bool {
	if lost.kind == "" || fresh.kind == "" || lost.kind == fresh.kind {
		return true
	}
	isPlace := func(s stranger) bool { return s.kind == "place" || s.kind == "country" }
	return isPlace(lost) == isPlace(fresh)
}

// lostIn returns the names with a counterpart that the edited text has no more. Their spans are of the text that was edited.
func (n *naming) lostIn(after *naming) []stranger {
	var lost []stranger
	for i, name := range n.names {
		at, found := n.inTranslation(name)
		if !found || name.mayBeWord() || n.isTold(i, after) {
			continue
		}
		s := stranger{Span: at, belief: surelyName}
		if name.of != nil && !name.capital { // the Seoul of Seoul Metro is no place
			s.kind = name.of.kind
		} else if isKoreanName(name.words) || name.isTitled {
			s.kind = "person"
		}
		lost = append(lost, s)
	}
	return lost
}

// inTranslation returns where the translation has a name that both texts have.
func (n *naming) inTranslation(name englishName) (Span, bool) {
	switch {
	case name.at == noCounterpart:
		return Span{}, false
	case n.toEnglish:
		return name.Span, true
	case name.at >= 0:
		return n.hangul[name.at].Span, true
	}
	for _, w := range name.words {
		if at := strings.Index(n.korean.Raw, w.text); at >= 0 {
			return Span{at, at + len(w.text)}, true
		}
	}
	return Span{}, false
}

// isTold reports whether the edited text still has the i-th name, or another of the same person or thing.
func (n *naming) isTold(i int, after *naming) bool {
	name := n.names[i]
	if !n.toEnglish {
		return after.names[i].at != noCounterpart
	}
	return slices.ContainsFunc(name.words, func(w latinWord) bool { return len(w.text) > 2 && strings.Contains(after.english.Raw, w.text) }) ||
		name.of != nil && after.hasEnglish(name.of) ||
		slices.ContainsFunc(after.names, func(other englishName) bool { return name.at >= 0 && other.at == name.at })
}

// freshNames returns the names of the edited text that have no counterpart in the source and did not stand in the text before.
func (n *naming) freshNames(before *naming) []stranger {
	if n.toEnglish {
		return n.freshEnglish(before)
	}
	var list []stranger
	for _, h := range n.hangul {
		if h.of != nil && h.of.kind == "country" && n.countTraces(h.of) == 0 {
			list = append(list, stranger{Span: h.Span, kind: "country"})
		}
	}
	list = append(list, n.koreanStrangers()...)
	return slices.DeleteFunc(list, func(s stranger) bool {
		i := slices.IndexFunc(n.hangul, func(h koreanWord) bool { return h.Start == s.Start })
		return i >= 0 && strings.Contains(before.korean.Raw, n.hangul[i].stem)
	})
}

// freshEnglish is freshNames of an English text: a capital tells a name, but at the start of a sentence.
func (n *naming) freshEnglish(before *naming) []stranger {
	var list []stranger
	for _, name := range n.names {
		if name.at != noCounterpart || name.mayBeWord() || name.opens && !n.isNamelike(name) || strings.Contains(before.english.Raw, name.text()) {
			continue
		}
		s := stranger{Span: name.Span}
		if name.of != nil {
			s.kind = name.of.kind
		}
		list = append(list, s)
	}
	return list
}

// mostFresh is how many words a new name has at most.
const mostFresh = 3

// hasFreshWordFor reports whether a Korean word that nobody knows stands where a name of the text before stood: between the same words.
func (n *naming) hasFreshWordFor(lost Span, before *naming) bool {
	at := slices.IndexFunc(before.hangul, func(h koreanWord) bool { return h.Start == lost.Start })
	if n.toEnglish || at < 0 {
		return false
	}
	from, to := -1, len(n.hangul)
	for i := at - 1; i >= 0 && from < 0; i-- {
		from = n.indexOf(before.hangul[i].text)
	}
	for i := at + 1; i < len(before.hangul) && to == len(n.hangul); i++ {
		if j := n.indexOf(before.hangul[i].text); j > from {
			to = j
		}
	}
	if to-from-1 > mostFresh {
		return false
	}
	return slices.ContainsFunc(n.hangul[from+1:to], func(h koreanWord) bool {
		return !h.heard && !h.isVerb && !h.isWord && len(h.stem) > len("가") && !noKoreanNames[h.stem] && !endsAsVerb(h.text) &&
			titleAt(h.text) == "" && !strings.Contains(before.korean.Raw, h.stem)
	})
}

// indexOf returns the index of the first Korean word that is written so, -1 for none.
func (n *naming) indexOf(word string) int {
	return slices.IndexFunc(n.hangul, func(h koreanWord) bool { return h.text == word })
}

// mayBeWord reports whether a name may be no name at all. Samsung is one, whichever of its companies it may be.
func (e englishName) mayBeWord() bool { return e.weak && (e.of == nil || e.of.kind != "company") }
