package meaning

import (
	"slices"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/tasks/news"
)

var negationCues = sync.OnceValue(func() *cueTable { return readCues("negation") })

// The classes of words of negation.
const (
	denial    = "not"    // wants a denial in the other text
	either    = "either" // may be told with a denial or without: 쉽지 않다 is difficult
	lexical   = "deny"   // a verb or adjective that denies: refuse, 거부. It wants any word of these classes in the other text
	mayDeny   = "soft"   // may stand for a denial: lack of, few, 부족
	onlyWords = "밖에"     // with a denial: only
)

// negation tells of a sentence that denies what the other text affirms. It counts: a sentence
// with more denials than the other one has denials and words that may stand for one has one of its own.
func negation(p Pair) []Doubt {
	if p.Title {
		return nil
	}
	var doubts []Doubt
	for _, a := range aligned(p) {
		source := denials{p.Source, a.source, mergeDenials(p.Source, negationCues().find(p.Source, a.source))}
		target := denials{p.Target, a.target, mergeDenials(p.Target, negationCues().find(p.Target, a.target))}
		if lone, other, found := source.without(target); found {
			doubts = append(doubts, Doubt{Family: news.FamilyNegation, Severity: news.Warning,
				Message: "the source denies what the translation affirms", Source: lone, Target: other})
		} else if lone, other, found := target.without(source); found {
			doubts = append(doubts, Doubt{Family: news.FamilyNegation, Severity: news.Warning,
				Message: "the translation denies what the source affirms", Source: other, Target: lone})
		}
	}
	return doubts
}

// denials are the words of a sentence that deny or may stand for a denial.
type denials struct {
	text *Text
	at   Span
	cues []cue
}

// without returns a denial of d that the other sentence lacks, and the place there where it should stand.
func (d denials) without(other denials) (lone, place Span, found bool) {
	if len(other.cues) == 0 {
		if i := slices.IndexFunc(d.cues, func(c cue) bool { return c.class == denial || c.class == lexical }); i >= 0 {
			return d.cues[i].Span, other.at, true
		}
	}
	excess := count(d.cues, denial) - count(other.cues, denial) - count(other.cues, either)
	if excess <= 0 {
		return Span{}, Span{}, false
	}
	if excess > count(other.cues, mayDeny)+count(other.cues, lexical) {
		return ofClass(d.cues, denial)[0].Span, other.at, true
	}
	return Span{}, Span{}, false
}

// mergeDenials makes one of two words that deny together: no, no; neither … nor.
func mergeDenials(t *Text, cues []cue) []cue {
	var merged []cue
	for _, c := range cues {
		if n := len(merged); n > 0 && c.class == denial && merged[n-1].class == denial && isOneDenial(t, merged[n-1].Span, c.Span) {
			continue
		}
		if i := strings.LastIndex(t.Raw[max(0, c.Start-40):c.Start], onlyWords); i >= 0 && t.Lang == news.Korean {
			c.class = either
		}
		merged = append(merged, c)
	}
	return merged
}

func isOneDenial(t *Text, first, second Span) bool {
	between := t.Raw[first.End:second.Start]
	return strings.Trim(between, " ,.!") == "" || strings.EqualFold(t.Of(first), "neither") && strings.EqualFold(t.Of(second), "nor")
}
