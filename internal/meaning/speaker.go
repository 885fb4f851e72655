package meaning

import "slices"

// exchangedSpeakers finds two who have changed places, one of whom at least has no name: the union said, the company said.
func (n *naming) exchangedSpeakers(parties []*party) []Doubt {
	speakers := n.speakers(parties)
	if len(speakers) == 0 || len(speakers)+len(parties) < 2 {
		return nil
	}
	all := slices.Concat(parties, speakers)
	return n.exchanged(n.englishDeeds(all), n.koreanDeeds(all))
}

// speakers returns who says something in English without a name and is named in the Korean text by the one word that means the same: the
// union said, 노조는. Those that are parties by name are not among them.
func (n *naming) speakers(parties []*party) []*party {
	if !slices.ContainsFunc(n.words, func(w latinWord) bool { return w.joined && speechVerbs[w.text] }) {
		return nil
	}
	var list []*party
	for _, l := range wordLinks(n.english.contents, n.korean.contents) {
		at := n.hangulAt(l.target.Start)
		if at < 0 || !n.speaksAt(l.source) || slices.ContainsFunc(parties, func(p *party) bool { return n.overlaps(p, l) }) {
			continue
		}
		list = append(list, &party{kind: "speaker", english: []Span{l.source}, korean: []int{at}})
	}
	return list
}

// speaksAt reports whether a verb of speech stands right behind a noun.
func (n *naming) speaksAt(noun Span) bool {
	i := slices.IndexFunc(n.words, func(w latinWord) bool { return w.Start >= noun.End })
	return i > 0 && n.words[i].joined && speechVerbs[n.words[i].text]
}

// overlaps reports whether a party is named where the words of a link stand.
func (n *naming) overlaps(p *party, l link) bool {
	return slices.ContainsFunc(p.english, l.source.overlaps) || slices.ContainsFunc(p.korean, func(i int) bool { return l.target.overlaps(n.hangul[i].Span) })
}
