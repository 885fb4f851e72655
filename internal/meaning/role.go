package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

// role finds two parties that have changed places: who does something to whom, and who does or says what.
func (n *naming) role() []Doubt {
	if len(n.names) < 2 {
		return nil
	}
	parties := n.parties()
	if len(parties) < 2 {
		return nil
	}
	english, korean := n.englishDeeds(parties), n.koreanDeeds(parties)
	if d := n.turned(parties, english, korean); d != nil {
		return d
	}
	if d := n.exchanged(english, korean); d != nil {
		return d
	}
	if d := n.misplaced(parties); d != nil {
		return d
	}
	return n.otherTopic(parties, english, korean)
}

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

// mayBeOneKind reports whether two parties may both be persons, or are of one other kind.
func mayBeOneKind(a, b *party) bool {
	isPerson := func(p *party) bool { return p.kind == "person" || p.kind == "" }
	return a.kind == b.kind || isPerson(a) && isPerson(b)
}

// isIn reports whether a Korean word of a party stands in a place: 던디 스타즈 has Dundee in it.
func (n *naming) isIn(p *party, at Span) bool {
	return slices.ContainsFunc(p.korean, func(i int) bool { return n.hangul[i].Start >= at.Start && n.hangul[i].End <= at.End })
}

// minNested is how many words a subject has behind it that does not belong to the last verb: in 마크롱은 훌륭하다고 트럼프가 말했다 it does.
const minNested = 3

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
		if slices.ContainsFunc(w.Entries, isVerbEntry) && !mutual(w) && !auxiliaries[n.english.Of(Span{w.Start, w.End})] {
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
			if at.IsZero() || !slices.ContainsFunc(n.korean.WordsIn(Span{at.End, k.said.End}), func(w lexicon.Word) bool { return w.Shares(verb) }) || n.isPassive(k) {
				continue
			}
			return []Doubt{n.doubt(news.FamilyRole, news.Error, "who did it and to whom it was done are exchanged", Span{e.subject.Start, e.said.End}, Span{min(at.Start, k.subject.Start), max(at.End, k.subject.End)})}
		}
	}
	return nil
}

func (n *naming) deedsOf(deeds []deed, p *party) int {
	count := 0
	for _, d := range deeds {
		if d.party == p {
			count++
		}
	}
	return count
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

// exchanged finds two parties each of which does or says in one text what the other does in the other. Nothing ties a party to
// its own deed.
func (n *naming) exchanged(english, korean []deed) []Doubt {
	for i, a := range english {
		for _, b := range english[i+1:] {
			if a.party == b.party || n.deedsOf(english, a.party) != 1 || n.deedsOf(english, b.party) != 1 {
				continue
			}
			ka, kb := deedOf(korean, a.party), deedOf(korean, b.party)
			if ka == nil || kb == nil || n.deedsOf(korean, a.party) != 1 || n.deedsOf(korean, b.party) != 1 {
				continue
			}
			if n.common(a, *ka) > 0 || n.common(b, *kb) > 0 {
				continue
			}
			ab, ba := n.common(a, *kb), n.common(b, *ka)
			severity := news.Error
			switch {
			case ab > 0 && ba > 0:
			case ab+ba > 0 && n.speak(a, b, *ka, *kb):
				severity = news.Warning
			default:
				continue
			}
			return []Doubt{n.doubt(news.FamilyRole, severity, exchangedMessage, a.subject, kb.subject)}
		}
	}
	return nil
}

// speak reports whether both deeds are what somebody says, in both texts.
func (n *naming) speak(a, b deed, korean ...deed) bool {
	for _, d := range []deed{a, b} {
		if !n.saysEnglish(d) {
			return false
		}
	}
	for _, d := range korean {
		said := n.korean.Of(d.said)
		if !slices.ContainsFunc([]string{"고 ", "라며", "다며", "”고", "\"고"}, func(s string) bool { return strings.Contains(said, s) }) {
			return false
		}
	}
	return true
}

// saysEnglish reports whether a verb of speech stands beside the subject of a deed.
func (n *naming) saysEnglish(d deed) bool {
	return slices.ContainsFunc(n.english.Words, func(w lexicon.Word) bool {
		near := w.Start >= d.subject.End && w.Start <= d.subject.End+3 || w.Start >= d.said.End && w.End <= d.subject.End
		return near && isSpeech(w)
	})
}

func isSpeech(w lexicon.Word) bool {
	return !slices.ContainsFunc(w.Entries, func(e *lexicon.Entry) bool { return e.Field != "speech" })
}

func deedOf(deeds []deed, p *party) *deed {
	i := slices.IndexFunc(deeds, func(d deed) bool { return d.party == p })
	if i < 0 {
		return nil
	}
	return &deeds[i]
}

// common counts what an English and a Korean deed have in common: words of the lexicon that are not of speech, and figures.
func (n *naming) common(english, korean deed) int {
	count := 0
	hangul := n.korean.WordsIn(korean.said)
	for _, w := range n.english.WordsIn(english.said) {
		if !isSpeech(w) && slices.ContainsFunc(hangul, w.Shares) {
			count++
		}
	}
	for _, q := range n.english.Quantities {
		if q.Start < english.said.Start || q.End > english.said.End {
			continue
		}
		for _, k := range n.korean.Quantities {
			if k.Start >= korean.said.Start && k.End <= korean.said.End && k.Value == q.Value {
				count++
			}
		}
	}
	return count
}
