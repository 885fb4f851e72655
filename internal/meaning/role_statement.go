package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// A statement is who says or does something, and the place of what is said or done.
type statement struct {
	who, said Span
	verb      Span // of English; what is said stands behind it, or before from
	from      int
	speaks    bool // it is what somebody says
	hangs     bool // it is a clause of another one: after, if, as
}

// exchanged finds two each of whom says or does in one text what the other does in the other: the union said, the company said. Nothing ties
// either to its own.
func (n *naming) exchanged() []Doubt {
	english := n.englishStatements()
	if len(english) < 2 {
		return nil
	}
	korean := n.koreanStatements(english)
	for i, a := range english {
		for _, b := range english[i+1:] {
			ka, kb := n.onlyOf(korean, a, b), n.onlyOf(korean, b, a)
			if ka == nil || kb == nil || n.isRepeated(english, a, b) {
				continue
			}
			of, other := n.tallySaid(a.said, ka.said, kb.said), n.tallySaid(b.said, kb.said, ka.said)
			severity := news.Warning
			switch cross := of.cross + other.cross; {
			case cross == 0 || cross < 4*(of.own+other.own):
				continue
			case of.cross > 0 && other.cross > 0 && of.own+other.own == 0:
				severity = news.Error
			case a.hangs || b.hangs || cross == 1 && !(a.speaks && b.speaks && ka.speaks && kb.speaks):
				continue
			}
			return []Doubt{n.doubt(news.FamilyRole, severity, exchangedMessage, a.who, kb.who)}
		}
	}
	return nil
}

// onlyOf returns the one Korean statement that is a's and not b's, nil where there are others.
func (n *naming) onlyOf(korean []statement, a, b statement) *statement {
	var only *statement
	for i, k := range korean {
		if n.shared(a.who, k.who) <= n.shared(b.who, k.who) {
			continue
		}
		if only != nil {
			return nil
		}
		only = &korean[i]
	}
	return only
}

// shared returns how sure it is that a Korean place has the parties of an English place.
func (n *naming) shared(english, korean Span) int {
	sum := 0
	for isIn, weight := range n.partiesIn(english) {
		if isIn(korean) {
			sum += weight
		}
	}
	return sum
}

// isRepeated reports whether one of two has more than one statement.
func (n *naming) isRepeated(english []statement, a, b statement) bool {
	for _, e := range english {
		if e.who != a.who && e.who != b.who && (strings.EqualFold(n.english.Of(e.who), n.english.Of(a.who)) || strings.EqualFold(n.english.Of(e.who), n.english.Of(b.who))) {
			return true
		}
	}
	return false
}

// tallySaid counts the words, names and figures of an English place that stand in one of two Korean places alone.
func (n *naming) tallySaid(english, own, other Span) tallied {
	var t tallied
	for _, w := range n.english.content(english) {
		if !isSpeech(w) {
			t.count(slices.ContainsFunc(n.korean.content(own), w.Shares), slices.ContainsFunc(n.korean.content(other), w.Shares))
		}
	}
	for _, name := range n.names {
		if name.Start >= english.Start && name.End <= english.End && n.isPartyName(name) && !n.isEnglishWord(name.words[0]) {
			t.count(n.isNamedIn(name, own), n.isNamedIn(name, other))
		}
	}
	for _, q := range n.english.quantitiesIn(english) {
		t.count(timesSaid(q, n.korean.quantitiesIn(own)) > 0, timesSaid(q, n.korean.quantitiesIn(other)) > 0)
	}
	return t
}

// englishStatements returns the statements of the English text: what stands behind the verb of each party as far as the next party, or before
// it where a verb of speech ends a quotation.
func (n *naming) englishStatements() []statement {
	var list []statement
	quoted, _ := prose.Quotations(n.english.Raw)
	isQuoted := func(w latinWord) bool {
		return slices.ContainsFunc(quoted, func(q [2]int) bool { return q[0] <= w.Start && w.End <= q[1] })
	}
	for _, s := range n.english.Sentences {
		first := len(list)
		for i := n.wordIndex(s.Span); i >= 0 && i < len(n.words) && n.words[i].Start < s.End; i++ {
			if isQuoted(n.words[i]) {
				continue
			}
			who, verb := n.speakerAt(i, s.Start)
			if who.IsZero() || len(list) > first && (list[len(list)-1].who.overlaps(who) || n.isSaidBy(list[len(list)-1], who)) || !n.hasParties(1, who) {
				continue
			}
			list = append(list, statement{who: who, verb: verb, from: min(who.Start, n.words[i].Start), said: Span{min(verb.End, s.End), s.End}, speaks: n.isSpeechAt(n.mainVerb(i)), hangs: n.hangs(who)})
		}
		list = append(list[:first], n.bound(list[first:], s.Start)...)
	}
	return list
}

// bound ends what each of the statements of a sentence says where the next one begins, and finds it before the speaker where nothing stands
// behind: all that stands there then is what this one says.
func (n *naming) bound(list []statement, start int) []statement {
	first, sentence := 0, start
	for i := range list {
		d := &list[i]
		if i+1 < len(list) && list[i+1].who.Start > d.said.Start {
			d.said.End = list[i+1].who.Start
		}
		behind := n.english.Of(d.said)
		if !endsQuotation(n.english.Raw[start:max(start, d.from)]) || !nothingFollows(behind) || !d.speaks && !strings.HasPrefix(behind, ".") {
			start = d.said.End
			d.said.Start = min(d.said.Start, d.verb.Start)
			continue
		}
		for j := first; j < i && !list[j].speaks; j++ {
			first, start = j+1, sentence
		}
		d.said, d.speaks = Span{start, max(start, d.from)}, true
		start = max(d.who.End, d.verb.End)
	}
	return list[first:]
}

// hangs reports whether the noun that a clause begins with stands behind a conjunction that makes the clause one of another.
func (n *naming) hangs(who Span) bool {
	i := n.wordIndex(who)
	return i > 0 && isOneOf(strings.ToLower(n.words[i-1].text), "as", "after", "before", "if", "when", "that", "because", "until", "since", "unless", "which", "where")
}

// speakerAt returns the subject of the verb at an index, or whom a text is told by behind according, and the verb, behind which stands what is
// said.
func (n *naming) speakerAt(i, start int) (who, verb Span) {
	w := n.words[i]
	switch {
	case w.text == "to" && i > 0 && strings.EqualFold(n.words[i-1].text, "according") && i+1 < len(n.words):
		at := n.nounBehindVerb(i + 1)
		return at, Span{at.End, at.End}
	case speechVerbs[w.text] && i+1 < len(n.words) && n.isNext(i+1) && endsQuotation(n.english.Raw[start:w.Start]) && !n.isVerb(i+1):
		at := n.withName(n.nounBehindVerb(i + 1)) // said his brother, Amir
		return at, Span{at.End, at.End}
	case n.isFinite(i):
		who = n.nounBefore(i)
		if before := n.wordIndex(who) - 1; before >= 0 && n.isNext(before+1) && n.isFinite(before) && !n.isSpeechAt(before) {
			return Span{}, Span{} // held Hanwha to
		}
		return who, Span{w.Start, n.words[n.mainVerb(i)].End}
	}
	return Span{}, Span{}
}

// mainVerb returns the index of the verb that an auxiliary stands before: said, in has also said.
func (n *naming) mainVerb(i int) int {
	for i+1 < len(n.words) && n.words[i+1].joined && (auxiliaries[n.words[i].text] || isOneOf(n.words[i].text, "not", "also", "been")) {
		i++
	}
	return i
}

// isSpeechAt reports whether a word is a verb of speech, or to behind according.
func (n *naming) isSpeechAt(i int) bool {
	w, found := wordAt(n.english.Words, n.words[i].Span)
	return n.words[i].text == "to" || speechVerbs[n.words[i].text] || found && isSpeech(w)
}

// isSaidBy reports whether a place is part of what one says: said the company had.
func (n *naming) isSaidBy(s statement, at Span) bool {
	between := n.english.Raw[min(s.said.Start, at.Start):at.Start]
	return s.speaks && !strings.ContainsAny(between, ",;") && !hasWord(between, "and", "but", "while", "whereas", "though", "although", "as")
}

// withName returns the place of somebody with the name that follows behind a comma: his brother, Amir.
func (n *naming) withName(at Span) Span {
	i := n.wordIndex(Span{at.End, at.End})
	if at.IsZero() || i < 1 || n.words[i].Start >= n.english.sentenceOf(at.Start).End || n.between(i) != ", " || !n.words[i].capital {
		return at
	}
	for i+1 < len(n.words) && n.isNext(i+1) {
		i++
	}
	if !nothingFollows(n.english.Raw[n.words[i].End:]) {
		return at
	}
	return Span{at.Start, n.words[i].End}
}
