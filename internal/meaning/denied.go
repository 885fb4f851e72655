package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

// pairOffDenials takes away each denial of a word that the other text denies as well: of "did not reach a final, and I did not give up" the
// second one where Korean has 포기하지 않았다. What is left is what one text has alone.
func pairOffDenials(p Pair, a alignedSpans, source, target denials) (ofSource, ofTarget denials) {
	if len(source) == 0 || len(target) == 0 {
		return source, target
	}
	for _, l := range wordLinks(p.Source.content(a.source), p.Target.content(a.target)) {
		i, j := p.Source.denialAt(l.source, source), p.Target.denialAt(l.target, target)
		if i < 0 || j < 0 {
			continue
		}
		goesOn := p.Source.deniesOn(source[i]) || p.Target.deniesOn(target[j])
		source, target = slices.Delete(slices.Clone(source), i, i+1), slices.Delete(slices.Clone(target), j, j+1)
		if goesOn && p.Source.Lang == news.English {
			source = append(source, cue{l.source, carried})
		} else if goesOn {
			target = append(target, cue{l.target, carried})
		}
	}
	return source, target
}

// deniesOn reports whether Korean ties another clause to a denial, where English may say it once of two verbs: 지시하지 않고 투표할 수 없다면 for
// "does not direct them to work and to be able to vote".
func (t *Text) deniesOn(c cue) bool {
	rest := strings.TrimPrefix(t.Raw[c.End:], "았")
	return t.Lang == news.Korean && (strings.HasSuffix(t.Of(c.Span), "고") || strings.HasPrefix(rest, "고 ") || strings.HasPrefix(rest, "거나"))
}

// deniedBy returns the denial that a word has: right behind it in Korean, before it in English.
func (t *Text) deniedBy(word Span, cues denials) Span {
	if i := t.denialOf(word, cues); i >= 0 {
		return cues[i].Span
	}
	return Span{}
}

// denialOf returns which of the cues denies a word, or -1. What the lexicon has with its denial is not denied: 못 미치다.
func (t *Text) denialOf(word Span, cues denials) int {
	if t.Lang == news.Korean && t.isNegative(word) {
		return -1
	}
	return slices.IndexFunc(cues, func(c cue) bool {
		if c.class != denial && c.class != beside {
			return false
		}
		if t.Lang == news.Korean {
			near := c.Start >= word.Start && c.Start-word.End <= 24 && t.isGap(Span{word.End, max(word.End, c.Start)})
			return near && (c.Start < word.End || !hasOwnVerb(t.Of(c.Span)))
		}
		return c.End <= word.Start && word.Start-c.End <= 20 && t.isGap(Span{c.End, word.Start})
	})
}

// denialAt returns which of the cues denies a word or stands in it, as in unconfirmed and 확인되지 않은, or -1.
func (t *Text) denialAt(word Span, cues denials) int {
	within := func(c cue) bool {
		return word.Start <= c.Start && c.End <= word.End && c.class != hinted && !isLack(t.Of(c.Span))
	}
	if i := slices.IndexFunc(cues, within); i >= 0 && (t.Lang == news.English || t.isNegative(word)) {
		return i
	}
	return t.denialOf(word, cues)
}

// isNegative reports whether the lexicon has the Korean word with its denial: 확인되지 않은.
func (t *Text) isNegative(word Span) bool {
	for _, w := range t.wordsIn(word) {
		for _, e := range w.Entries {
			if slices.ContainsFunc(e.Korean, holdsDenial) {
				return true
			}
		}
	}
	return false
}

// isLack reports whether words tell of a lack, of which a sentence may tell twice: 인력이 부족해 점검하지 못한다.
func isLack(words string) bool {
	return slices.ContainsFunc([]string{"부족", "lack", "fail", "실패"}, func(w string) bool { return strings.Contains(words, w) })
}

// hasOwnVerb reports whether words that deny hold what they deny: 넘지 않, 배제할 수 없.
func hasOwnVerb(cue string) bool {
	for _, w := range []string{"지 ", "않", "못하", "없", "안 ", "안된", "안되", "아니", "이 아니", "가 아니", "말", "마라", "마십", "마세", "만은", "해서는 안"} {
		if strings.HasPrefix(cue, w) {
			return false
		}
	}
	return true
}

// isGap reports whether nothing of weight stands between a word and its denial. Korean has particles there, bound nouns and adverbs.
func (t *Text) isGap(between Span) bool {
	if strings.ContainsAny(t.Of(between), clauseMarks) {
		return false
	}
	if t.Lang == news.English {
		heavy := func(w lexicon.Word) bool { return w.Entries[0].Class != lexicon.Adverb }
		return !slices.ContainsFunc(t.content(between), heavy)
	}
	_, rest, _ := strings.Cut(t.Of(between), " ")
	for word := range strings.FieldsSeq(rest) {
		if !slices.Contains(fillers, word) {
			return false
		}
	}
	return true
}

// fillers are what stands between a Korean word and its denial: 찾을 수 없다, 변동이 거의 없다, 본 적이 한 번도 없다.
var fillers = strings.Fields("수 수가 수는 수도 것 것은 것이 건 게 적 적이 적은 적도 바 바가 리 리가 줄 줄은 거의 전혀 아직 결코 절대 절대로 별로 더 더는 더이상 이상 한 번도 번 단 잘 그다지 좀처럼 채 생각은 계획은 일은 일이 경우는")

// isPlain reports whether nothing in the clause of a word has to do with a denial, nor the conjunction before it: unless, until. The word
// itself may be one that denies.
func (t *Text) isPlain(word Span, cues denials) bool {
	clause := t.Clause(word)
	before := strings.TrimRight(t.Raw[:clause.Start], " ")
	clause.Start = strings.LastIndexByte(before, ' ') + 1
	return !slices.ContainsFunc(cues, func(c cue) bool {
		own := word.Start <= c.Start && c.End <= word.End && (c.class == either || c.class == mayDeny || c.class == hinted)
		return c.End > clause.Start && c.Start < clause.End && !own
	})
}
