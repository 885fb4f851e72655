package meaning

import (
	"iter"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

// A frame is what one does to another: the verb, who does it, and to whom, from whom or for whom.
type frame struct {
	verb   lexicon.Word
	agent  Span
	others []Span
}

// turned finds a deed whose doer and whose object have changed places: A sued B, and B가 A를 고소했다, or A가 B에 고소당했다.
func (n *naming) turned() []Doubt {
	english := slices.DeleteFunc(n.englishFrames(), func(f frame) bool { return !n.isOfParties(f) })
	if len(english) == 0 {
		return nil
	}
	korean := n.koreanFrames(english)
	for _, e := range english {
		if slices.ContainsFunc(korean, func(k frame) bool { return n.holds(e, k) == sameRoles && !n.isDoneToAnother(e, k) }) {
			continue
		}
		for _, k := range korean {
			if n.isDoneToAnother(e, k) || n.holds(e, k) == exchangedRoles && !slices.ContainsFunc(english, func(o frame) bool { return n.holds(o, k) == sameRoles }) {
				return []Doubt{n.doubt(news.FamilyRole, news.Error, "who did it and to whom it was done are exchanged", e.span(), k.span())}
			}
		}
	}
	return nil
}

// isOfParties reports whether the doer of an English frame and one of the others are parties.
func (n *naming) isOfParties(f frame) bool {
	return n.hasParties(1, f.agent) && slices.ContainsFunc(f.others, func(at Span) bool { return n.hasParties(1, at) })
}

// isDoneToAnother reports whether two frames have one doer, and objects that are two whom both texts name: A beat B and A가 C를 꺾었다.
func (n *naming) isDoneToAnother(e, k frame) bool {
	if len(e.others) != 1 || len(k.others) != 1 || !isOneDeed(e.verb, k.verb) || n.tally(e.agent, k.agent, k.others[0]).own == 0 {
		return false
	}
	var own, other *englishName
	for i := range n.names {
		name := &n.names[i]
		if !n.isPartyName(*name) || n.kindOfName(*name) == "place" {
			continue
		}
		isIn, isOwn := n.isNamedIn(*name, k.others[0]), name.overlaps(e.others[0])
		switch {
		case isOwn && isIn || (isOwn || isIn) && n.isBesideAnother(name.Span):
			return false
		case isOwn && name.at >= 0:
			own = name
		case isIn && !name.overlaps(e.span()):
			other = name
		}
	}
	return own != nil && other != nil && n.kindOfName(*own) == n.kindOfName(*other)
}

// span returns the stretch from the first to the last word of a frame.
func (f frame) span() Span {
	s := Span{min(f.agent.Start, f.verb.Start), max(f.agent.End, f.verb.End)}
	for _, o := range f.others {
		s.Start, s.End = min(s.Start, o.Start), max(s.End, o.End)
	}
	return s
}

// fit is how the roles of two frames go together.
type fit int

const (
	otherRoles     fit = iota // another deed, or other parties
	sameRoles                 // the same doer, or the same object
	exchangedRoles            // the doer of each is the object of the other
)

// holds compares the roles of an English and a Korean frame.
func (n *naming) holds(e, k frame) fit {
	if !isOneDeed(e.verb, k.verb) {
		return otherRoles
	}
	best := otherRoles
	for _, eo := range e.others {
		for _, ko := range k.others {
			of, other := n.tally(e.agent, k.agent, ko), n.tally(eo, ko, k.agent)
			switch {
			case of.own > 0 || other.own > 0 && of.cross == 0:
				best = max(best, sameRoles)
			case of.cross > 0 && other.cross > 0 && other.own == 0:
				return exchangedRoles
			}
		}
	}
	return best
}

// isOneDeed reports whether two verbs may mean the same.
func isOneDeed(e, k lexicon.Word) bool {
	return slices.ContainsFunc(e.Entries, func(entry *lexicon.Entry) bool {
		return entry.Class == lexicon.Verb && slices.Contains(k.Entries, entry)
	})
}

// A tallied is how much of an English place stands in one Korean place alone, and in another one alone.
type tallied struct{ own, cross int }

// count adds what stands in one of the places or both.
func (t *tallied) count(own, other bool) {
	switch {
	case own && !other:
		t.own++
	case other && !own:
		t.cross++
	}
}

// hasParties reports whether an English place names so many parties.
func (n *naming) hasParties(least int, at Span) bool {
	for range n.partiesIn(at) {
		if least--; least == 0 {
			return true
		}
	}
	return false
}

// tally counts the parties of an English place that stand in one of two Korean places alone.
func (n *naming) tally(english, own, other Span) tallied {
	var t tallied
	for isIn := range n.partiesIn(english) {
		t.count(isIn(own), isIn(other))
	}
	return t
}

// partiesIn returns the parties of an English place, by their names or else by what they are, each as what tells whether a Korean place has it,
// and how sure that makes it who is meant. What somebody with a name is may be said of others: maker, group.
func (n *naming) partiesIn(english Span) iter.Seq2[func(korean Span) bool, int] {
	return func(yield func(func(Span) bool, int) bool) {
		named := false
		for _, name := range n.names {
			if name.Start < english.Start || name.End > english.End || !n.isPartyName(name) {
				continue
			}
			named = named || n.isNamelike(name)
			if !yield(func(at Span) bool { return n.isNamedIn(name, at) }, 2) {
				return
			}
		}
		for _, w := range n.english.content(english) {
			if !named && isActorWord(w) && !yield(func(at Span) bool { return slices.ContainsFunc(n.korean.content(at), w.Shares) }, 1) {
				return
			}
		}
	}
}

// isPartyName reports whether words with capitals are a name and no word of English that opens a sentence.
func (n *naming) isPartyName(name englishName) bool {
	return (!name.weak || n.isTheOther(name)) && !name.given && len(name.text()) > 1 && !strings.Contains(name.text(), "'") &&
		!(name.opens && name.of == nil && n.isEnglishWord(name.words[0]))
}
