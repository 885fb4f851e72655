package meaning

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/phonetic"
)

// A party is a person, country, place or company that both texts name.
type party struct {
	kind    string // of entity, person, or "" where nobody can say
	english []Span // where it is named, in order
	korean  []int  // the indexes of its Korean words
}

// parties returns who is named in both texts, each once, in the order of the English text. Where two of them may be one, neither is
// among them.
func (n *naming) parties() []*party {
	var list []*party
	byName := map[string]*party{}
	for _, name := range n.names {
		if name.weak || name.given || name.capital && n.namesCountry(name.of) || n.isPartOfTitle(name) && name.of == nil {
			continue
		}
		words := n.koreanMentions(name)
		if len(words) == 0 {
			continue
		}
		key := name.key()
		if byName[key] == nil {
			byName[key] = &party{kind: n.kindOfName(name), korean: words}
			list = append(list, byName[key])
		}
		byName[key].english = append(byName[key].english, name.Span)
	}
	return slices.DeleteFunc(list, func(p *party) bool {
		return slices.ContainsFunc(list, func(other *party) bool {
			return other != p && slices.ContainsFunc(p.korean, func(i int) bool { return slices.Contains(other.korean, i) })
		})
	})
}

// key is what is the same in all names of one party: the first form of the tables, the family name.
func (e englishName) key() string {
	switch {
	case e.of != nil:
		return e.of.english[0].text
	case isKoreanName(e.words):
		return e.text()
	}
	return e.words[len(e.words)-1].text
}

// isPlaceName reports whether the lexicon has a name as a place.
func (n *naming) isPlaceName(name englishName) bool {
	w, found := wordAt(n.english.Words, name.Span)
	return found && kindOf(w) == "place"
}

func (n *naming) kindOfName(name englishName) string {
	switch {
	case name.of != nil:
		return name.of.kind
	case n.isPlaceName(name):
		return "place"
	case name.isTitled || isKoreanName(name.words) || n.speaks(name):
		return "person"
	}
	return ""
}

// namesCountry reports whether the English text calls a country by its own name.
func (n *naming) namesCountry(e *entity) bool {
	return slices.ContainsFunc(n.names, func(name englishName) bool { return name.of == e && !name.capital && !name.weak })
}

// koreanMentions returns the indexes of all Korean words for an English name.
func (n *naming) koreanMentions(name englishName) []int {
	var list []int
	var sound *phonetic.Word
	if name.of == nil {
		if name.at < 0 {
			return nil
		}
		last := name.words[len(name.words)-1]
		sound = last.spoken()
	}
	named := slices.ContainsFunc(n.hangul, func(h koreanWord) bool { return h.of != nil && h.of == name.of && !h.capital })
	for i := range n.hangul {
		h := &n.hangul[i]
		switch {
		case name.of != nil && (h.of != name.of || h.capital && named) && !isWeakMention(h, name.of):
		case name.of == nil && i != name.at && !n.isCalled(i, sound):
		default:
			list = append(list, i)
		}
	}
	return list
}

// isWeakMention reports whether a Korean word is a form of a name that may mean something else, with nothing but a particle behind it.
func isWeakMention(h *koreanWord, e *entity) bool {
	return slices.ContainsFunc(e.korean, func(f form) bool {
		return f.weak && f.text == h.stem && utf8.RuneCountInString(f.text) > 1
	})
}

// isCalled reports whether a Korean word is a name that sounds like a family name: the whole of it, or a syllable before a title.
func (n *naming) isCalled(i int, sound *phonetic.Word) bool {
	h := &n.hangul[i]
	if h.isVerb || !sound.MayBegin(h.text) {
		return false
	}
	syllables, distance := sound.Prefix(h.spelling(), 1, alike)
	if syllables == 1 {
		return distance <= veryAlike && n.titled(i)
	}
	return syllables > 1 && isNameTail(h.spelling().After(syllables))
}

// A deed is what a party is the subject of: the party and the place of what is said of it.
type deed struct {
	party   *party
	subject Span
	said    Span
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
		slices.ContainsFunc(word.Entries, isVerbEntry)
}

var (
	auxiliaries = wordSet("is was are were has had have will would can could may might must should does did do")
	isPast      = wordSet("beat won lost sold bought led met sent held took gave made shot hit cut put set let hurt struck fought caught taught left kept fell rose fled sued paid")
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

func isObject(particle string) bool {
	return slices.Contains([]string{"을", "를", "에", "에게", "한테"}, particle)
}
