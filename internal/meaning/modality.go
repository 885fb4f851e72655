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

// The classes of words that say how sure a sentence is.
const (
	alleged     = "alleged"
	reported    = "reported"
	possible    = "possible"
	considering = "considering"
	planned     = "plan"
	will        = "will"
	toCome      = "future"
	certain     = "fact"
	settled     = "settled" // found, shown: as sure as "fact" beside another word
	unsure      = "unsure"  // seems, 것으로 보인다: must not be told as certain
	hedge       = "hedge"   // other words that leave it open
	told        = "told"    // somebody says it
)

// A modal is a degree of certainty, and the classes of words that keep it in the other text.
type modal struct {
	class string
	keep  []string
	lost  string // what to say where the translation lacks it
	added string // and where the source does
}

// modals are the degrees, the least certain first.
var modals = []modal{
	{alleged, []string{alleged, reported, unsure, hedge}, "an allegation is told as a fact", "a fact is told as an allegation"},
	{reported, []string{alleged, reported, possible, unsure, hedge, told}, "a report is told as a fact", "a fact is told as a report"},
	{considering, []string{considering, planned, possible, will, toCome, unsure, hedge}, "what is only considered is told as done", "what is done is told as only considered"},
	{possible, []string{possible, alleged, reported, considering, toCome, unsure, hedge}, "a possibility is told as a fact", "a fact is told as a possibility"},
	{unsure, nil, "what only seems or is expected is told as certain", "what is certain is told as what only seems or is expected"},
	{planned, []string{planned, considering, possible, will, toCome, unsure, hedge, certain, settled}, "a plan is told as done", "what is done is told as a plan"},
}

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
			if c, lost := m.lacking(target, source); lost {
				doubts = append(doubts, Doubt{Family: news.FamilyModality, Severity: source.severity(), Message: m.added, Source: source.place(), Target: c.Span})
				break
			}
		}
	}
	return doubts
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
		case strings.HasSuffix(w.lower, "ed") || w.lower == "was" || w.lower == "were" || w.lower == "had" || w.lower == "did" || w.lower == "has" || w.lower == "have":
			past = true
		}
	}
	return past
}

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

// lacking returns a cue of the degree of one sentence of which the other one keeps nothing, or which it calls certain.
func (m modal) lacking(one, other modalText) (cue, bool) {
	c, found := one.first(m.class)
	if !found {
		return cue{}, false
	}
	if m.class != planned && m.class != reported && !one.has(certain, settled) && other.has(certain) && !other.has(m.class) {
		return c, true
	}
	if (m.class == planned || m.class == considering) && !other.isDone() {
		return cue{}, false
	}
	if m.class == possible {
		other.cues = other.unshared(one)
	}
	return c, m.keep != nil && !other.has(m.keep...)
}

// modalsOf returns the cues of certainty in a stretch. May with a capital inside a sentence is a month or a name.
func modalsOf(t *Text, s Span) []cue {
	return slices.DeleteFunc(modalityCues().find(t, s), func(c cue) bool {
		first, _ := utf8.DecodeRuneInString(t.Raw[c.Start:])
		return c.Start > s.Start && unicode.IsUpper(first) && strings.HasPrefix(t.Of(c.Span), "May")
	})
}
