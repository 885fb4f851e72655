package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

// denials are the words of a stretch that deny or may stand for a denial.
type denials []cue

// denials returns those of two stretches that belong together, without the words that both have: of "rule out" and 배제 neither stands
// for a denial.
func (p Pair) denials(a alignedSpans) (source, target denials) {
	source, target = denialsOf(p.Source, a.source), denialsOf(p.Target, a.target)
	ofSource, ofTarget := p.Source.content(a.source), p.Target.content(a.target)
	source, target = source.unshared(p.Source, ofSource, target.apart(ofTarget)), target.unshared(p.Target, ofTarget, source.apart(ofSource))
	return pairOffDenials(p, a, source, target)
}

// apart returns the words that deny nothing.
func (d denials) apart(words []lexicon.Word) []lexicon.Word {
	if len(d) == 0 {
		return words
	}
	return slices.DeleteFunc(slices.Clone(words), func(w lexicon.Word) bool {
		return slices.ContainsFunc(d, func(c cue) bool {
			return (c.class == denial || c.class == lexical) && c.overlaps(Span{w.Start, w.End})
		})
	})
}

// unshared returns the denials but for the words that the other text has, each as often as it has them; of those that are told with a
// denial or without one the nouns and verbs only: 거의 is hardly as well.
func (d denials) unshared(t *Text, words, others []lexicon.Word) denials {
	if len(d) == 0 {
		return d
	}
	others = slices.Clone(others)
	return slices.DeleteFunc(slices.Clone(d), func(c cue) bool {
		if c.class == denial || c.class == lexical || deniesItself(t.Of(c.Span)) {
			return false
		}
		firm := c.class == beside || c.class == either || isContrast(t.Of(c.Span))
		i := slices.IndexFunc(words, func(w lexicon.Word) bool { return w.Start <= c.Start && c.End <= w.End && (!firm || isThing(w)) })
		if i < 0 {
			return false
		}
		j := slices.IndexFunc(others, words[i].Shares)
		if j >= 0 {
			others = slices.Delete(others, j, j+1)
		}
		return j >= 0
	})
}

// isContrast reports whether a word sets one thing against another, which is not done: instead of a strike, 파업을 하지 않는 대신.
func isContrast(word string) bool { return word == "대신" || strings.EqualFold(word, "instead") }

func isThing(w lexicon.Word) bool {
	return slices.ContainsFunc(w.Entries, func(e *lexicon.Entry) bool { return e.Class == lexicon.Noun || e.Class == lexicon.Verb })
}

// deniesItself reports whether words that may stand for a denial hold one, or a lack.
func deniesItself(words string) bool { return isLack(words) || holdsDenial(words) }

func holdsDenial(korean string) bool {
	return slices.ContainsFunc([]string{"않", "못", "없", "안 ", "아니", "아닌"}, func(w string) bool { return strings.Contains(korean, w) })
}

func denialsOf(t *Text, s Span) denials {
	return mergeDenials(t, slices.DeleteFunc(negationCues().find(t, s), t.endsWhatGoesOn))
}

// endsWhatGoesOn reports whether a cue is the English until of what is put off or goes on: until then nothing is denied.
func (t *Text) endsWhatGoesOn(c cue) bool {
	if t.Of(c.Span) != "until" {
		return false
	}
	clause := t.Raw[max(0, c.Start-maxDelayed):c.Start]
	clause = strings.ToLower(clause[strings.LastIndexAny(clause, ",.;")+1:])
	return slices.ContainsFunc(goingOn, func(verb string) bool { return strings.Contains(clause, verb) })
}

// goingOn are verbs behind which until says how long.
var goingOn = []string{" put off", " puts off", "postpon", "delay", "deferr", " push", "extend", "continu", " go on", " goes on", " went on", " run ", " runs ", " ran ", " last ", " lasts ", " lasted "}

// maxDelayed is how many bytes before until its verb may stand.
const maxDelayed = 60

// excess returns how many denials d has more than the other stretch has words that are told with one.
func (d denials) excess(other denials) int {
	return count(d, denial) - count(other, denial) - count(other, either) - count(other, beside) - count(other, carried)
}

// isAlone reports whether d denies and the other stretch has no word that has to do with denials.
func (d denials) isAlone(other denials) bool {
	return len(other) == count(other, hinted) && count(d, denial)+count(d, lexical) > 0
}

// hints reports whether a word may stand for a denial where what is denied is told in another word.
func (d denials) hints() bool { return count(d, hinted) > 0 }

// open returns how many words may stand for a denial.
func (d denials) open() int { return count(d, mayDeny) + count(d, lexical) }

// exceeds reports whether d has more denials than the other stretch has words that are told with one or may stand for one.
func (d denials) exceeds(other denials) bool {
	return d.isAlone(other) || d.excess(other) > max(0, other.open()-d.open())
}

// without returns a denial of d that the other stretch lacks.
func (d denials) without(other denials) (lone Span, found bool) {
	if !d.exceeds(other) {
		return Span{}, false
	}
	i := slices.IndexFunc(d, func(c cue) bool { return c.class == denial || c.class == lexical })
	if i < 0 {
		return Span{}, false
	}
	return d[i].Span, true
}

// mergeDenials makes one of two words that deny together: no, no; neither … nor.
func mergeDenials(t *Text, cues []cue) []cue {
	var merged []cue
	for _, c := range cues {
		if n := len(merged); n > 0 && c.class == denial && merged[n-1].class == denial && isOneDenial(t, merged[n-1].Span, c.Span) {
			merged[n-1].End = c.End
			continue
		}
		if n := len(merged); n > 0 && isDoubled(t, merged[n-1].Span, c.Span) {
			merged[n-1].End, merged[n-1].class = c.End, either
			continue
		}
		if n := len(merged); n > 0 && t.undoes(merged[n-1].Span, c.Span) {
			merged[n-1].class = either
			continue
		}
		if n := len(merged); n > 0 && c.class == denial && t.repeats(merged[n-1].Span, c.Span) {
			c.class = either
		}
		if i := strings.LastIndex(t.Raw[max(0, c.Start-40):c.Start], onlyWords); i >= 0 && t.Lang == news.Korean {
			c.class = either
		}
		merged = append(merged, c)
		if c.class == denial && t.Lang == news.Korean && listed(t.Raw[max(0, c.Start-50):c.Start]) {
			merged = append(merged, cue{Span{clip(t.Raw, max(0, c.Start-50)), c.End}, either}) // over the whole list
		}
	}
	return merged
}

// undoes reports whether the second of two English cues takes the denial back: hardly a week without, not a hit so much as a ball.
func (t *Text) undoes(first, second Span) bool {
	if t.Lang != news.English || strings.ContainsAny(t.Raw[first.End:max(first.End, second.Start)], ".;:\"“”") {
		return false
	}
	switch strings.ToLower(t.Of(second)) {
	case "so much as":
		return true
	case "without":
		seldom := slices.Contains([]string{"hardly", "scarcely", "barely", "never", "rarely"}, strings.ToLower(t.Of(first)))
		return seldom && second.Start-first.End < 40
	}
	return false
}

// isDoubled reports whether two denials of Korean make "cannot but": 포기하지 않을 수 없다.
func isDoubled(t *Text, first, second Span) bool {
	between := t.Raw[first.End:max(first.End, second.Start)]
	return between == "을 수 " || between == "을 수가 " || between == "을 수는 "
}

// listed reports whether Korean text ends with a list of which a denial is told once: 논의한 적도, 논의할 생각도 없다.
func listed(before string) bool {
	before, last := strings.CutSuffix(before, "도 ")
	return last && (strings.Contains(before, "도, ") || strings.Contains(before, "도 "))
}

// repeats reports whether two denials of English deny the same verb, which Korean says once of two things: you did not need the money and
// did not need the contracts, 돈도 계약도 필요하지 않았다.
func (t *Text) repeats(first, second Span) bool {
	a, b := strings.Fields(t.Raw[first.End:second.Start]), strings.Fields(t.Raw[second.End:])
	return t.Lang == news.English && len(a) > 1 && len(b) > 0 && a[0] == b[0]
}

func isOneDenial(t *Text, first, second Span) bool {
	between := t.Raw[first.End:second.Start]
	return strings.Trim(between, " ,.!") == "" || strings.EqualFold(t.Of(first), "neither") && strings.EqualFold(t.Of(second), "nor")
}
