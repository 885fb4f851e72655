package meaning

import (
	"strings"

	"github.com/gisa-news/gisa/internal/phonetic"
)

// Distances below which a Hangul word is a spelling of a Latin one.
const (
	alike     = 0.21
	veryAlike = 0.15
	wordAlike = 0.06 // of a word that is no name, or need not be one
)

// soundsAlike reports whether so many syllables at that distance, with this behind them, are a name. The shorter, the nearer they
// have to be.
func soundsAlike(syllables int, distance float64, tail string) bool {
	switch {
	case syllables == 0:
		return false
	case syllables == 1:
		return distance <= veryAlike && isNameTail(tail)
	case isNameTail(tail):
		return distance <= alike
	}
	return distance <= veryAlike && syllables >= 2
}

// spoken returns the sounds of an English word, read when they are first asked for.
func (n *naming) spoken(w *latinWord) *phonetic.Word {
	if w.sound == nil {
		w.sound = n.english.soundAt(w.Start, w.text)
	}
	return w.sound
}

// hear finds the Korean word that sounds like an English one, and marks all that do.
func (n *naming) hear(word *latinWord) int {
	if len(word.text) < 2 {
		return noCounterpart
	}
	if before, behind, found := strings.Cut(word.text, "-"); found && len(before) > 2 && len(behind) > 2 && len(word.text) > 6 {
		return max(n.hear(&latinWord{text: before}), n.hear(&latinWord{text: behind}))
	}
	sound := n.spoken(word)
	best, least := noCounterpart, 1.0
	for i := range n.hangul {
		h := &n.hangul[i]
		if h.isVerb || !sound.MayBegin(h.text) {
			continue
		}
		syllables, distance := sound.Prefix(h.spelling(), 1, alike)
		if !soundsAlike(syllables, distance, h.spelling().After(syllables)) || h.isWord && distance > wordAlike {
			continue
		}
		h.heard = true
		if distance < least {
			best, least = i, distance
		}
	}
	if best < 0 {
		return n.hearInside(sound)
	}
	return best
}

// hearInside finds a Korean word that has a name in its middle or at its end: 월드비전, 로스앤젤레스국제공항.
func (n *naming) hearInside(sound *phonetic.Word) int {
	const syllable = len("가")
	for i := range n.hangul {
		if n.hangul[i].isVerb {
			continue
		}
		for rest := n.hangul[i].text; len(rest) > 2*syllable; {
			rest = rest[syllable:]
			if !sound.MayBegin(rest) {
				continue
			}
			if syllables, _ := sound.Prefix(phonetic.Hangul(rest), 2, veryAlike); syllables >= 2 {
				n.hangul[i].heard = true
				return i
			}
		}
	}
	return noCounterpart
}

// peopleEndings make the name of a people, a language or a party of another name.
var peopleEndings = strings.Fields("ians ans ian ers ese ish ns an er ic es s i")

// hearPeople finds the Korean word for what a name is made of: 슬라브 for Slavic.
func (n *naming) hearPeople(name string) int {
	for _, ending := range peopleEndings {
		if stem, found := strings.CutSuffix(name, ending); found && len(stem) >= 4 {
			if at := n.hear(&latinWord{text: stem}); at >= 0 {
				return at
			}
		}
	}
	return noCounterpart
}

// hearMixed finds the Korean word for the small letters of a name such as VMware: VM웨어.
func (n *naming) hearMixed(name *englishName) int {
	for _, w := range name.words {
		rest := strings.TrimLeft(w.text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
		capitals := w.text[:len(w.text)-len(rest)]
		if len(capitals) < 2 || len(rest) < 2 {
			continue
		}
		if at := strings.Index(n.korean.Raw, capitals); at >= 0 {
			if i := n.hangulAt(at + len(capitals)); i >= 0 && n.hear(&latinWord{text: rest}) >= 0 {
				return i
			}
		}
	}
	return noCounterpart
}

// hearWords looks whether Korean words that seem to be names are words of the English text, small ones too: 인터뷰 is interview. It
// reports whether there are any that seem to be names.
func (n *naming) hearWords() bool {
	var list []*koreanWord
	for i := range n.hangul {
		if h := &n.hangul[i]; !h.heard {
			if _, ok := n.koreanStranger(i); ok {
				list = append(list, h)
			}
		}
	}
	for i := 0; i < len(n.words) && len(list) > 0; i++ {
		if w := n.words[i]; len(w.text) > 3 && w.sound == nil {
			hearWord(w.text, list)
			if i+1 < len(n.words) && n.words[i+1].joined {
				hearWord(w.text+" "+n.words[i+1].text, list) // a bridge loan is 브리지론
			}
		}
	}
	return len(list) > 0
}

// hearWord marks the Korean words that are a word of English in Hangul, and nothing else.
func hearWord(word string, list []*koreanWord) {
	sound := phonetic.Latin(strings.TrimSuffix(word, "s"))
	for _, h := range list {
		if h.heard || !sound.MayBegin(h.text) {
			continue
		}
		if syllables, _ := sound.Prefix(h.spelling(), 2, wordAlike); syllables > 0 && isNameTail(h.spelling().After(syllables)) {
			h.heard = true
		}
	}
}
