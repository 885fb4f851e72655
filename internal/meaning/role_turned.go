package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

// turned finds a deed whose doer and whose object have changed places: A sued B, and B가 A를 고소했다. Both texts have one subject that
// is a party, and the verb is the same.
func (n *naming) turned(parties []*party, english, korean []deed) []Doubt {
	for _, e := range english {
		verb, object := n.objectOf(parties, e)
		if object == nil {
			continue
		}
		for _, k := range korean {
			if k.party != object || n.deedsOf(korean, e.party) > 0 {
				continue
			}
			at := n.koreanObject(e.party, k)
			if at.IsZero() || !slices.ContainsFunc(n.korean.WordsIn(k.said), func(w lexicon.Word) bool { return w.Shares(verb) }) || n.isPassive(k) {
				continue
			}
			return []Doubt{n.doubt(news.FamilyRole, news.Error, "who did it and to whom it was done are exchanged", Span{e.subject.Start, e.said.End}, Span{min(at.Start, k.subject.Start), max(at.End, k.subject.End)})}
		}
	}
	return nil
}

// objectOf returns the verb of an English deed and the party that it is done to: the one that follows the verb, perhaps behind to.
func (n *naming) objectOf(parties []*party, d deed) (lexicon.Word, *party) {
	for _, p := range parties {
		for _, at := range p.english {
			if p == d.party || at.Start < d.subject.End || at.Start >= n.english.sentenceOf(d.subject.Start).End {
				continue
			}
			between := n.english.Raw[d.subject.End:at.Start]
			words := n.english.WordsIn(Span{d.subject.End, at.Start})
			if len(words) == 0 || strings.Count(strings.TrimSpace(between), " ") > 4 || n.hasVerb(words[1:]) || strings.ContainsAny(between, ",;\"“(") || hasWord(between, "by", "was", "were", "is", "been", "and", "with") {
				continue
			}
			verb := words[0]
			if last := words[len(words)-1]; strings.HasSuffix(n.english.Raw[:last.Start], " to ") {
				verb = last // agreed to acquire
			}
			if slices.ContainsFunc(verb.Entries, isVerbEntry) && !mutual(verb) {
				return verb, p
			}
		}
	}
	return lexicon.Word{}, nil
}

// recipients finds a doer and the one who gets something from it, or gives, that have changed places: A sold its stake to B, and B가 지분을
// A에 팔았다.
func (n *naming) recipients(parties []*party, english, korean []deed) []Doubt {
	for _, e := range english {
		verb, found := n.verbOf(e)
		if !found || n.deedsOf(english, e.party) > 1 || n.deedsOf(korean, e.party) > 0 || hasWord(n.english.Of(e.said), "by") {
			continue
		}
		for _, k := range korean {
			if k.party == e.party || n.deedsOf(english, k.party) > 0 || n.deedsOf(korean, k.party) > 1 || !n.isRecipient(k.party, e) || n.isPassive(k) {
				continue
			}
			at := n.indirectObject(e.party, k)
			if at.IsZero() || !slices.ContainsFunc(n.korean.WordsIn(Span{at.End, k.said.End}), func(w lexicon.Word) bool { return w.Shares(verb) }) {
				continue
			}
			return []Doubt{n.doubt(news.FamilyRole, news.Error, "who did it and to whom it was done are exchanged", Span{e.subject.Start, e.said.End}, Span{min(at.Start, k.subject.Start), max(at.End, k.subject.End)})}
		}
	}
	return nil
}

// isRecipient reports whether a party stands behind to, from or for in an English deed.
func (n *naming) isRecipient(p *party, d deed) bool {
	return slices.ContainsFunc(p.english, func(at Span) bool {
		i := n.wordIndex(at)
		for i > 0 && n.words[i].joined && hasWord(n.words[i-1].text, "the") {
			i--
		}
		return at.Start >= d.said.Start && at.End <= d.said.End && i > 0 && n.words[i].joined && hasWord(n.words[i-1].text, "to", "from", "for")
	})
}

// indirectObject returns where a party is one to whom or from whom something goes within a Korean deed.
func (n *naming) indirectObject(p *party, d deed) Span {
	for _, i := range p.korean {
		j := n.nounEnd(i)
		if h := n.hangul[i]; h.Start >= d.said.Start && n.hangul[j].End <= d.said.End && slices.Contains(indirect, n.particle(j)) {
			return Span{h.Start, n.hangul[j].End}
		}
	}
	return Span{}
}

// indirect are the particles of those to whom or from whom something goes.
var indirect = strings.Fields("에 에게 한테 에서 에게서 로부터 으로부터 로 으로")

// hasVerb reports whether one of the words is a verb by its ending.
func (n *naming) hasVerb(words []lexicon.Word) bool {
	return slices.ContainsFunc(words, func(w lexicon.Word) bool {
		text := n.english.Of(Span{w.Start, w.End})
		return slices.ContainsFunc(w.Entries, isVerbEntry) && (strings.HasSuffix(text, "ed") || strings.HasSuffix(text, "ing") || isPast[text])
	})
}

func isVerbEntry(e *lexicon.Entry) bool { return e.Class == lexicon.Verb }

// mutual reports whether what a verb says is true of both: A met B, and B met A.
func mutual(w lexicon.Word) bool {
	return slices.ContainsFunc(w.Entries, func(e *lexicon.Entry) bool {
		return slices.ContainsFunc(e.English, func(lemma string) bool { return mutualVerbs[lemma] })
	})
}

var mutualVerbs = wordSet("meet marry face join play fight divorce draw tie resemble match oppose talk compete trade clash battle rival border")

// koreanObject returns where a party is the object within a Korean deed.
func (n *naming) koreanObject(p *party, d deed) Span {
	sentence := n.korean.sentenceOf(d.subject.Start)
	for _, i := range p.korean {
		j := n.nounEnd(i)
		if h := n.hangul[i]; h.Start >= sentence.Start && n.hangul[j].End <= d.said.End && isObject(n.particle(j)) {
			return Span{h.Start, n.hangul[j].End}
		}
	}
	return Span{}
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
