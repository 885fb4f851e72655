package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

// otherwise tells of a denial that is no word of its own: 모르다 is not to know, unconfirmed is not confirmed, 두 시에야 is not until two.
func otherwise(p Pair, a alignedSpans, source, target denials) (d Doubt, found bool) {
	english, korean, cues, others, at, place := p.Source, p.Target, source, target, a.source, a.target
	if english.Lang == news.Korean {
		english, korean, cues, others, at, place = korean, english, others, cues, a.target, a.source
	}
	lone, of, found := Span{}, Span{}, false
	onKorean := true
	switch {
	case cues.firm() == 0 && count(cues, either) == 0:
		if lone, of, found = unknown(english, at, cues, others, korean); !found {
			lone, of, found = onlyThen(english, at, korean, place, others)
		}
	}
	if !found {
		lone, of, found = negated(korean, others, english, at, cues)
	}
	if !found {
		onKorean = false
		of, lone, found = negated(english, cues, korean, place, others)
	}
	if !found {
		return Doubt{}, false
	}
	d = Doubt{Family: news.FamilyNegation, Severity: news.Warning, Message: "the translation denies what the source affirms", Source: of, Target: lone}
	if onKorean == (p.Source.Lang == news.Korean) {
		d.Message, d.Source, d.Target = "the source denies what the translation affirms", lone, of
	}
	if !onKorean {
		d.Source, d.Target = d.Target, d.Source
	}
	return d, true
}

// unknown finds 모르다 where English says that it is known.
func unknown(english *Text, at Span, cues denials, others denials, korean *Text) (lone, of Span, found bool) {
	if len(cues) > 0 {
		return Span{}, Span{}, false
	}
	for _, c := range others {
		word := korean.Of(c.Span)
		if c.class != mayDeny || !strings.HasPrefix(word, "모") && !strings.HasPrefix(word, "몰") || word == "몰래" {
			continue
		}
		for _, w := range english.englishIn(at) {
			if slices.Contains(knowing, w.lower) {
				return c.Span, w.Span, true
			}
		}
	}
	return Span{}, Span{}, false
}

var knowing = strings.Fields("know knows knew known aware")

// onlyThen finds 에야, only at a time, where English says until that time.
func onlyThen(english *Text, at Span, korean *Text, place Span, others denials) (lone, of Span, found bool) {
	for _, c := range others {
		if !slices.Contains(onlyAt, korean.Of(c.Span)) || slices.ContainsFunc(english.englishIn(at), goesOnThen) {
			continue
		}
		for _, w := range english.englishIn(at) {
			if w.lower == "until" && shared(english, forward(english, at, w.Span, 30), korean, backward(korean, place, c.Span, 45)) > 0 {
				return c.Span, w.Span, true
			}
		}
	}
	return Span{}, Span{}, false
}

// goesOnThen recognises the words behind which English tells what came at that time: talked until midnight before wrapping up.
func goesOnThen(w englishWord) bool {
	return w.lower == before || w.lower == after || w.lower == "then" || w.lower == "when" || w.lower == "only"
}

var onlyAt = strings.Fields("에야 에나 넘어서야 서야")

// negated finds a word with a prefix that denies, such as unconfirmed and 불필요, where the other text, which denies nothing, has the rest of
// the word.
func negated(t *Text, cues denials, other *Text, place Span, others denials) (lone, of Span, found bool) {
	if others.firm() > 0 {
		return Span{}, Span{}, false
	}
	for _, c := range cues {
		rest, ok := withoutPrefix(t.Of(c.Span), t.Lang)
		if c.class != mayDeny || !ok || t.Lang == news.Korean && !describes(t.Raw[c.End:]) {
			continue
		}
		for _, w := range lexicon.Find(rest, t.Lang) {
			for _, v := range other.content(place) {
				if w.Shares(v) && other.isPlain(Span{v.Start, v.End}, others) {
					return c.Span, Span{v.Start, v.End}, true
				}
			}
		}
	}
	return Span{}, Span{}, false
}

// describes reports whether Korean goes on as behind the stem of an adjective: 불필요한, 비정상적.
func describes(rest string) bool {
	return slices.ContainsFunc([]string{"하", "한", "해", "했", "적", "히"}, func(ending string) bool { return strings.HasPrefix(rest, ending) })
}

// withoutPrefix cuts off a prefix that denies.
func withoutPrefix(word string, lang news.Lang) (rest string, found bool) {
	prefixes, least := []string{"불", "비", "무", "미", "부"}, 2*len("가")
	if lang == news.English {
		prefixes, least = []string{"un", "in", "im", "il", "ir"}, 5
		if !slices.ContainsFunc([]string{"ed", "able", "ible", "al", "ly", "ary", "ful", "ive", "ent", "ant"}, func(end string) bool { return strings.HasSuffix(word, end) }) {
			return "", false // undocking
		}
	}
	for _, p := range prefixes {
		if rest, found = strings.CutPrefix(strings.ToLower(word), p); found && len(rest) >= least {
			return rest, true
		}
	}
	return "", false
}
