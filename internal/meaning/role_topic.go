package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

// otherTopic finds a sentence that tells of one party in one text and of another in the other: Pompeo plans to meet Trump, 트럼프는
// 폼페이오와 만날 계획이다. In English the one is the first to be named and the subject of the verb, in Korean the other is, as the topic,
// and the last verb is the same.
func (n *naming) otherTopic(parties []*party, english, korean []deed) []Doubt {
	for _, e := range english {
		verb, found := n.verbOf(e)
		if !found || n.deedsOf(english, e.party) > 1 || !n.isFirst(parties, e.subject, n.english.sentenceOf(e.subject.Start).Start) {
			continue
		}
		for _, k := range korean {
			if k.party == e.party || !mayBeOneKind(k.party, e.party) || n.deedsOf(korean, k.party) > 1 || !n.isTopic(k) || n.isIn(e.party, k.subject) || n.follows(k.party, e) || !n.standsIn(e.party, k) || n.isPassive(k) {
				continue
			}
			if own := deedOf(korean, e.party); own != nil && strings.Count(n.korean.Of(own.said), " ") < minNested {
				continue
			}
			words := n.korean.WordsIn(Span{k.subject.End, n.korean.sentenceOf(k.subject.Start).End})
			if len(words) > 0 && words[len(words)-1].Shares(verb) {
				return []Doubt{n.doubt(news.FamilyRole, news.Warning, exchangedMessage, e.subject, k.subject)}
			}
		}
	}
	return nil
}

// minNested is how many words a subject has behind it that does not belong to the last verb: in 마크롱은 훌륭하다고 트럼프가 말했다 it does.
const minNested = 3

// mayBeOneKind reports whether two parties may both be persons, or are of one other kind.
func mayBeOneKind(a, b *party) bool {
	isPerson := func(p *party) bool { return p.kind == "person" || p.kind == "" }
	return a.kind == b.kind || isPerson(a) && isPerson(b)
}

// isIn reports whether a Korean word of a party stands in a place: 던디 스타즈 has Dundee in it.
func (n *naming) isIn(p *party, at Span) bool {
	return slices.ContainsFunc(p.korean, func(i int) bool { return n.hangul[i].Start >= at.Start && n.hangul[i].End <= at.End })
}

// isFirst reports whether no party is named between the start of a sentence and a place.
func (n *naming) isFirst(parties []*party, at Span, start int) bool {
	return !slices.ContainsFunc(parties, func(p *party) bool {
		return slices.ContainsFunc(p.english, func(s Span) bool { return s.Start >= start && s.Start < at.Start })
	})
}

// isTopic reports whether the subject of a Korean deed is the topic at the start of its sentence.
func (n *naming) isTopic(d deed) bool {
	subject := n.korean.Of(d.subject)
	start := n.korean.sentenceOf(d.subject.Start).Start
	return (strings.HasSuffix(subject, "은") || strings.HasSuffix(subject, "는")) && strings.Count(n.korean.Raw[start:d.subject.Start], " ") <= 2
}

// verbOf returns the verb that directly follows the subject of an English deed.
func (n *naming) verbOf(d deed) (lexicon.Word, bool) {
	if d.said.Start < d.subject.End {
		return lexicon.Word{}, false // a speaker behind what is said
	}
	for _, w := range n.english.WordsIn(d.said) {
		between := n.english.Raw[d.subject.End:w.Start]
		if strings.Count(between, " ") > 3 || strings.ContainsAny(between, ",;\"“(") || hasWord(between, "been", "be", "not") || hasWord(between, "was", "were", "is", "are") && !strings.HasSuffix(n.english.Of(Span{w.Start, w.End}), "ing") {
			continue
		}
		if isOfClass(w, lexicon.Verb) && !mutual(w) && !auxiliaries[n.english.Of(Span{w.Start, w.End})] {
			return w, true
		}
	}
	return lexicon.Word{}, false
}

// standsIn reports whether a party is named in the sentence of a Korean deed.
func (n *naming) standsIn(p *party, d deed) bool {
	sentence := n.korean.sentenceOf(d.subject.Start)
	return slices.ContainsFunc(p.korean, func(i int) bool {
		return n.hangul[i].Start >= sentence.Start && n.hangul[i].End <= sentence.End
	})
}

// follows reports whether a party stands behind by, to, from or with in an English deed: then the deed may be told from its side.
func (n *naming) follows(p *party, d deed) bool {
	return slices.ContainsFunc(p.english, func(at Span) bool {
		i := n.wordIndex(at)
		return at.Start >= d.said.Start && at.End <= d.said.End && i > 0 && hasWord(n.words[i-1].text, "by", "to", "from", "with", "and")
	})
}

// isPassive reports whether a Korean deed is told from the other side: 인수됐다, 고소당했다, 체포되다.
func (n *naming) isPassive(d deed) bool {
	said := n.korean.Of(d.said)
	for _, ending := range []string{"됐", "되", "된", "당했", "당한", "당하", "받았", "받은", "져 "} {
		if strings.Contains(said, ending) {
			return true
		}
	}
	return false
}
