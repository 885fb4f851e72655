package meaning

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

var modalityCues = sync.OnceValue(func() *cueTable { return readCues("modality") })

// modality tells of a sentence that is surer, or less sure, than the other text.
func modality(p Pair) []Doubt {
	if p.Title {
		return nil
	}
	var doubts []Doubt
	for _, a := range aligned(p) {
		source := modalText{p.Source, a.source, modalsOf(p.Source, a.source)}
		target := modalText{p.Target, a.target, modalsOf(p.Target, a.target)}
		for _, m := range modals {
			if c, lost := m.lacking(source, target); lost {
				doubts = append(doubts, Doubt{Family: news.FamilyModality, Severity: target.severity(), Message: m.lost, Source: c.Span, Target: target.place()})
				break
			}
			if c, lost := m.lacking(target, source); lost && !(m.class == reported && p.Source.isTold()) {
				doubts = append(doubts, Doubt{Family: news.FamilyModality, Severity: source.severity(), Message: m.added, Source: source.place(), Target: c.Span})
				break
			}
		}
	}
	return doubts
}

// isTold reports whether somebody says what a text tells: the next sentence may go on with it, 차단했다고 한다.
func (t *Text) isTold() bool {
	return modalText{cues: modalsOf(t, Span{0, len(t.Raw)})}.has(told)
}

// A modalText is a sentence with its cues of certainty.
type modalText struct {
	text *Text
	at   Span
	cues []cue
}

// unshared returns the cues but for the nouns that leave it open and that both texts have: a drug that may reduce the risk of stroke.
func (t modalText) unshared(other modalText) []cue {
	words, others := t.text.content(t.at), other.text.content(other.at)
	return slices.DeleteFunc(slices.Clone(t.cues), func(c cue) bool {
		return c.class == hedge && slices.ContainsFunc(words, func(w lexicon.Word) bool {
			return w.Start <= c.Start && c.End <= w.End && w.Entries[0].Class == lexicon.Noun &&
				slices.ContainsFunc(others, func(o lexicon.Word) bool { return w.Shares(o) && !other.leavesOpen(o) })
		})
	})
}

// leavesOpen reports whether a word of the text says by itself that something is possible: 가능성 told as possibility.
func (t modalText) leavesOpen(w lexicon.Word) bool {
	return slices.ContainsFunc(t.cues, func(c cue) bool { return c.class != hedge && c.overlaps(Span{w.Start, w.End}) })
}

// keeps reports whether a sentence has words of one of the classes, or others that leave it open.
func (t modalText) keeps(classes []string) bool {
	return t.has(classes...) || t.has(claimed, viewed, possible, probable, unsure, expected, hedge)
}

func (t modalText) has(classes ...string) bool {
	return slices.ContainsFunc(t.cues, func(c cue) bool { return slices.Contains(classes, c.class) })
}

// first returns the first cue of a class.
func (t modalText) first(class string) (cue, bool) {
	i := slices.IndexFunc(t.cues, func(c cue) bool { return c.class == class })
	if i < 0 {
		return cue{}, false
	}
	return t.cues[i], true
}

// severity weighs a doubt by what the surer sentence says: confirmed, decided.
func (t modalText) severity() news.Severity {
	if t.has(certain) {
		return news.Error
	}
	return news.Warning
}

// place returns the word of a sentence that makes it certain, or else the sentence.
func (t modalText) place() Span {
	if c, found := t.first(certain); found {
		return c.Span
	}
	return t.at
}

// isDone reports whether a sentence speaks of the past: a verb in -ed or was, a last word with 았 or 했.
func (t modalText) isDone() bool {
	if t.text.Lang == news.Korean {
		return endsInPast(t.text.Of(t.at))
	}
	past := false
	for _, w := range t.text.englishIn(t.at) {
		switch {
		case w.lower == "is" || w.lower == "are" || w.lower == "be":
			return false
		case strings.HasSuffix(w.lower, "ed") || w.lower == "was" || w.lower == "were" || w.lower == "had" || w.lower == "did" || w.lower == "has" || w.lower == "have" || plainPast[w.lower]:
			past = true
		}
	}
	return past
}

// plainPast are verbs of the past that do not end in -ed and are no other form of theirs as well.
var plainPast = wordSet("went began came became took gave made held fell rose won lost sold bought built sent met broke chose sank drove ran flew threw withdrew overtook fought struck caught taught kept fled sued sought spoke wrote grew")

// endsInPast reports whether the last word of a Korean sentence is a verb of the past: 했다, 열렸습니다.
func endsInPast(sentence string) bool {
	words := strings.Fields(sentence)
	if len(words) == 0 {
		return false
	}
	for _, r := range words[len(words)-1] {
		if _, _, final := prose.Letters(r); final == 'ㅆ' && r != '있' && r != '겠' {
			return true
		}
	}
	return false
}

// modalsOf returns the cues of certainty in a stretch. May with a capital inside a sentence is a month or a name. What could be next week is a
// possibility; what somebody could see was one.
func modalsOf(t *Text, s Span) []cue {
	cues := slices.DeleteFunc(modalityCues().find(t, s), func(c cue) bool {
		first, _ := utf8.DecodeRuneInString(t.Raw[c.Start:])
		return c.Start > s.Start && unicode.IsUpper(first) && strings.HasPrefix(t.Of(c.Span), "May")
	})
	for i, c := range cues {
		if c.class == hedge && t.Of(c.Span) == "could" && slices.ContainsFunc(t.englishIn(s), isToCome) {
			cues[i].class = possible
		}
	}
	return cues
}

// isToCome recognises the words of a time to come.
func isToCome(w englishWord) bool {
	return w.lower == "next" || w.lower == "tomorrow" || w.lower == "soon" || w.lower == "coming" || w.lower == "upcoming"
}
