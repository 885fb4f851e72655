package meaning

import (
	"cmp"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
)

// A deed is what a party is the subject of: the party and the place of what is said of it.
type deed struct {
	party   *party
	subject Span
	said    Span
}

func deedOf(deeds []deed, p *party) *deed {
	i := slices.IndexFunc(deeds, func(d deed) bool { return d.party == p })
	if i < 0 {
		return nil
	}
	return &deeds[i]
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

// englishDeeds returns the deeds of a text of English: what stands behind each subject as far as the next one, or before a verb of
// speech and its subject.
func (n *naming) englishDeeds(parties []*party) []deed {
	var deeds []deed
	for _, p := range parties {
		for _, at := range p.english {
			if d, ok := n.englishDeed(p, at); ok {
				deeds = append(deeds, d)
			}
		}
	}
	slices.SortFunc(deeds, func(a, b deed) int { return cmp.Compare(a.subject.Start, b.subject.Start) })
	for i := range deeds {
		if d := &deeds[i]; d.said.IsZero() {
			d.said = Span{d.subject.End, n.english.sentenceOf(d.subject.Start).End}
			if i+1 < len(deeds) && deeds[i+1].subject.Start < d.said.End {
				d.said.End = max(d.said.Start, deeds[i+1].subject.Start)
			}
		}
	}
	return deeds
}

// maxBetween is how many words may stand between a verb and its subject: said his brother, Amir.
const maxBetween = 4

func (n *naming) englishDeed(p *party, at Span) (deed, bool) {
	first := slices.IndexFunc(n.words, func(w latinWord) bool { return w.Start >= at.Start })
	last := slices.IndexFunc(n.words, func(w latinWord) bool { return w.End >= at.End })
	sentence := n.english.sentenceOf(at.Start)
	for i := first - 1; i >= 0 && i >= first-1-maxBetween && n.words[i].Start >= sentence.Start; i-- {
		if speechVerbs[n.words[i].text] && endsQuotation(n.english.Raw[:n.words[i].Start]) {
			return deed{p, at, Span{sentence.Start, n.words[i].Start}}, true
		}
	}
	next := last + 1
	if first > 0 && n.words[first-1].joined && isPreposition[n.words[first-1].text] {
		return deed{}, false
	}
	for next < len(n.words) && next <= last+2 && n.words[next].Start < sentence.End && n.words[next].joined && !n.isVerb(next) && !n.words[next].capital && !pronouns[n.words[next].text] {
		next++
	}
	if next >= len(n.words) || n.words[next].Start >= sentence.End || !n.words[next].joined || !n.isVerb(next) {
		// Canada won silver and Italy bronze
		isLeftOut := first > 0 && n.words[first-1].text == "and" && last+1 < len(n.words) && n.words[last+1].joined && !n.words[last+1].capital
		return deed{p, at, Span{}}, isLeftOut && !isPreposition[n.words[last+1].text] && n.words[last+1].text != "and"
	}
	if speechVerbs[n.words[next].text] && endsQuotation(n.english.Raw[:runStart(n.words, first)]) && nothingFollows(n.english.Raw[n.words[next].End:]) {
		return deed{p, at, Span{sentence.Start, at.Start}}, true
	}
	return deed{p, at, Span{}}, true
}

// runStart returns where the words with capitals and titles before a name begin.
func runStart(words []latinWord, at int) int {
	for at > 0 && words[at].joined && titles()[strings.ToLower(words[at-1].text)] {
		at--
	}
	return words[at].Start
}

// endsQuotation reports whether a text ends in a quotation or a clause of reported speech: with a comma, perhaps before a mark.
func endsQuotation(text string) bool {
	text = strings.TrimRight(text, " ")
	return strings.HasSuffix(text, "\"") || strings.HasSuffix(text, "”") || strings.HasSuffix(text, ",")
}

// nothingFollows reports whether nothing of its own follows: a full stop, a comma.
func nothingFollows(text string) bool {
	text = strings.TrimLeft(text, " ")
	return text == "" || strings.ContainsAny(text[:1], ".,;")
}

var pronouns = wordSet("that it he she they we you i who which whom what when where to a an the this these those his her their its")

var isPreposition = wordSet("of in at from to with by for against on near between over about")

// isVerb reports whether an English word may be a verb that follows its subject.
func (n *naming) isVerb(i int) bool {
	w := n.words[i]
	if w.capital {
		return false
	}
	if speechVerbs[w.text] || auxiliaries[w.text] {
		return true
	}
	if isPast[w.text] {
		return true
	}
	word, found := wordAt(n.english.Words, w.Span)
	return found && word.Start == w.Start && (strings.HasSuffix(w.text, "ed") || strings.HasSuffix(w.text, "s")) &&
		isOfClass(word, lexicon.Verb)
}

var (
	auxiliaries = wordSet("is was are were has had have will would can could may might must should does did do")
	isPast      = wordSet("beat forecast won lent withdrew overtook overthrew overran outbid drew drove ran stole threw broke chose hid saw sank sought built rebuilt dealt fed swept forgave bound tore froze swore shook lost sold bought led met sent held took gave made shot hit cut put set let hurt struck fought caught taught left kept fell rose fled sued paid")
)

// koreanDeeds returns the deeds of the Korean text: what stands behind each subject as far as the next one or the end of its sentence.
func (n *naming) koreanDeeds(parties []*party) []deed {
	var deeds []deed
	for _, p := range parties {
		for _, i := range p.korean {
			if j := n.nounEnd(i); isSubject(n.particle(j)) {
				deeds = append(deeds, deed{p, Span{n.hangul[i].Start, n.hangul[j].End}, Span{}})
			}
		}
	}
	slices.SortFunc(deeds, func(a, b deed) int { return cmp.Compare(a.subject.Start, b.subject.Start) })
	for i := range deeds {
		d := &deeds[i]
		d.said = Span{d.subject.End, n.korean.sentenceOf(d.subject.Start).End}
		if i+1 < len(deeds) && deeds[i+1].subject.Start < d.said.End {
			d.said.End = max(d.said.Start, deeds[i+1].subject.Start)
		}
	}
	for i := 1; i < len(deeds); i++ {
		if deeds[i].subject.Start == deeds[i-1].said.End {
			n.nestRelative(&deeds[i-1], &deeds[i])
		}
	}
	return deeds
}

// nounEnd returns the index of the word that bears the particle of the noun that a Korean word begins: of 빅터 레예스 판사는 the third.
func (n *naming) nounEnd(i int) int {
	for j := i; j < len(n.hangul) && j < i+4; j++ {
		if n.particle(j) != "" {
			return j
		}
		if !isGap(n.hangul[j].next) {
			return j
		}
	}
	return i
}

// isGap reports whether what stands between two Korean words may stand inside a noun: a space, perhaps with a figure, as in
// 외교관 2명을.
func isGap(between string) bool {
	return strings.HasPrefix(between, " ") && strings.Trim(between, " 0123456789") == ""
}

// particle returns the particle that a Korean word ends in.
func (n *naming) particle(i int) string {
	return strings.TrimPrefix(n.hangul[i].text, n.hangul[i].stem)
}

func isSubject(particle string) bool {
	return slices.Contains([]string{"이", "가", "은", "는"}, particle)
}
