package meaning

// nestRelative gives each of two Korean deeds of a sentence what belongs to it, where the first subject is its topic and the second one that of a
// relative clause: 윤 장관은 인도네시아 정부가 예고한 제한에 우려를 전달했다.
func (n *naming) nestRelative(topic, nested *deed) {
	if particle := n.particleAt(topic.subject.End); particle != "은" && particle != "는" {
		return
	}
	if particle := n.particleAt(nested.subject.End); particle != "이" && particle != "가" {
		return
	}
	if end := n.relativeEnd(*nested); end > 0 {
		topic.said = Span{end, nested.said.End}
		nested.said.End = end
	}
}

// particleAt returns the particle of the Korean word that ends at a place.
func (n *naming) particleAt(end int) string {
	for i := range n.hangul {
		if n.hangul[i].End == end {
			return n.particle(i)
		}
	}
	return ""
}

// maxRelative is how many words a relative clause has behind its subject.
const maxRelative = 4

// relativeEnd returns where the verb ends that makes what a Korean subject does a relative clause, 0 where none does: 예고한, 밝힌, 추진하는.
func (n *naming) relativeEnd(d deed) int {
	words := 0
	for i := range n.hangul {
		h := &n.hangul[i]
		if h.Start < d.subject.End || h.End > d.said.End {
			continue
		}
		if words++; words > maxRelative || h.next == "" || h.next[0] != ' ' {
			return 0
		}
		if endsInRelative(h.text) {
			return h.End
		}
	}
	return 0
}

// endsInRelative reports whether a Korean word is a verb before the noun that it describes.
func endsInRelative(word string) bool {
	for _, ending := range []string{"한", "했던", "하는", "된", "되는", "힌", "내린", "내놓은", "받은", "보낸", "올린", "밝힌", "낸", "지은", "만든", "세운"} {
		if len(word) > len(ending) && word[len(word)-len(ending):] == ending {
			return true
		}
	}
	return false
}
