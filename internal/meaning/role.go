package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

// role finds two parties that have changed places: who does something to whom, and who does or says what.
func (n *naming) role() []Doubt {
	if d := n.turned(); d != nil {
		return d
	}
	parties := n.parties()
	if d := n.exchangedSpeakers(parties); d != nil {
		return d
	}
	if len(parties) < 2 {
		return nil
	}
	english, korean := n.englishDeeds(parties), n.koreanDeeds(parties)
	if d := n.exchanged(english, korean); d != nil {
		return d
	}
	if d := n.misplaced(parties); d != nil {
		return d
	}
	return n.otherTopic(parties, english, korean)
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
