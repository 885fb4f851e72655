package meaning

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

var orderCues = sync.OnceValue(func() *cueTable { return readCues("order") })

// The classes of order.
const (
	before      = "before"
	after       = "after"
	maybeBefore = "maybe before"
	maybeAfter  = "maybe after"
)

// order tells of a sentence in which "before" became "after", or the reverse.
func order(p Pair) []Doubt {
	if p.Title {
		return nil
	}
	var doubts []Doubt
	for _, a := range aligned(p) {
		source, target := orderCues().find(p.Source, a.source), orderCues().find(p.Target, a.target)
		for _, class := range []string{before, after} {
			told, written := reversed(class, source, target)
			if told == nil || !p.sameClause(*told, *written) {
				continue
			}
			doubts = append(doubts, Doubt{Family: news.FamilyTime, Severity: news.Warning, Message: "before and after are exchanged",
				Source: told.Span, Target: written.Span})
			break
		}
	}
	return doubts
}

// reversed returns a cue of the class in the source and one of the opposite class in the target, where nothing in the
// other text may stand for either.
func reversed(class string, source, target []cue) (told, written *cue) {
	other := after
	if class == after {
		other = before
	}
	if count(source, class) <= count(target, class) || count(target, other) <= count(source, other) {
		return nil, nil
	}
	if count(target, class) == 0 && count(target, "maybe "+class) > 0 || count(source, other) == 0 && count(source, "maybe "+other) > 0 {
		return nil, nil
	}
	return firstCue(source, class), firstCue(target, other)
}

func count(cues []cue, class string) int {
	n := 0
	for _, c := range cues {
		if c.class == class {
			n++
		}
	}
	return n
}

func firstCue(cues []cue, class string) *cue {
	i := slices.IndexFunc(cues, func(c cue) bool { return c.class == class })
	return &cues[i]
}

// sameClause reports whether two opposite cues hang on one event. "He trained before joining" is told as 훈련한 뒤
// 입사했다: there the other event is named, and nothing is wrong.
func (p Pair) sameClause(a, b cue) bool {
	english, korean, texts := a, b, p
	if p.Source.Lang == news.Korean {
		english, korean = b, a
		texts.Source, texts.Target = p.Target, p.Source
	}
	return !(opensClause(texts.Source.Raw[english.End:]) && closesClause(texts.Target.Raw[:korean.Start]))
}

// opensClause reports whether English text goes on with a verb or a pronoun: before joining, before he joined.
func opensClause(rest string) bool {
	words := englishWords(rest[:min(len(rest), 40)])
	if len(words) == 0 {
		return false
	}
	switch words[0].lower {
	case "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their":
		return true
	}
	return strings.HasSuffix(words[0].lower, "ing")
}

// closesClause reports whether Korean text ends in a verb that goes with a noun, such as 뒤: 끝난, 마친.
func closesClause(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " "))
	_, _, final := prose.Letters(r)
	return final == 'ㄴ'
}
