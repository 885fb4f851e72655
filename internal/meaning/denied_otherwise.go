package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/tasks/news"
)

// A denier is one of two sentences, with its denials.
type denier struct {
	text *Text
	at   Span
	denials
}

// otherwise tells of a denial that is no word of its own: 모르다 is not to know, unconfirmed is not confirmed, 두 시에야 is not until two.
func otherwise(p Pair, a alignedSpans, source, target denials) (Doubt, bool) {
	one, other := denier{p.Source, a.source, source}, denier{p.Target, a.target, target}
	for _, rule := range []func(denies, other denier) (lone, affirmed Span, found bool){unknown, onlyThen, negated} {
		if lone, affirmed, found := rule(one, other); found {
			return Doubt{Family: news.FamilyNegation, Severity: news.Warning, Message: sourceDenies, Source: lone, Target: affirmed}, true
		}
		if lone, affirmed, found := rule(other, one); found {
			return Doubt{Family: news.FamilyNegation, Severity: news.Warning, Message: targetDenies, Source: affirmed, Target: lone}, true
		}
	}
	return Doubt{}, false
}

// unknown finds 모르다 where English says that it is known.
func unknown(korean, english denier) (lone, affirmed Span, found bool) {
	if korean.text.Lang != news.Korean || len(english.denials) > 0 {
		return Span{}, Span{}, false
	}
	for _, c := range korean.denials {
		word := korean.text.Of(c.Span)
		if c.class != mayDeny || !strings.HasPrefix(word, "모") && !strings.HasPrefix(word, "몰") || word == "몰래" {
			continue
		}
		for _, w := range english.text.englishIn(english.at) {
			if slices.Contains(knowing, w.lower) {
				return c.Span, w.Span, true
			}
		}
	}
	return Span{}, Span{}, false
}

var knowing = strings.Fields("know knows knew known aware")

// onlyThen finds 에야, only at a time, where English says until that time.
func onlyThen(korean, english denier) (lone, affirmed Span, found bool) {
	if korean.text.Lang != news.Korean || english.firm()+count(english.denials, either) > 0 {
		return Span{}, Span{}, false
	}
	for _, c := range korean.denials {
		if !slices.Contains(onlyAt, korean.text.Of(c.Span)) || slices.ContainsFunc(english.text.englishIn(english.at), goesOnThen) {
			continue
		}
		time := backward(korean.text, korean.at, c.Span, 45)
		for _, w := range english.text.englishIn(english.at) {
			if w.lower == "until" && shared(english.text, forward(english.text, english.at, w.Span, 30), korean.text, time) > 0 {
				return c.Span, w.Span, true
			}
		}
	}
	return Span{}, Span{}, false
}

var onlyAt = strings.Fields("에야 에나 넘어서야 서야")

// goesOnThen recognises the words behind which English tells what came at that time: talked until midnight before wrapping up.
func goesOnThen(w englishWord) bool {
	return w.lower == before || w.lower == after || w.lower == "then" || w.lower == "when" || w.lower == "only"
}

// negated finds a word with a prefix that denies, such as unconfirmed and 불필요, where the other text, which denies nothing, has the rest of
// the word.
func negated(denies, other denier) (lone, affirmed Span, found bool) {
	if other.firm() > 0 {
		return Span{}, Span{}, false
	}
	for _, c := range denies.denials {
		rest, ok := withoutPrefix(denies.text.Of(c.Span), denies.text.Lang)
		if c.class != mayDeny || !ok || denies.text.Lang == news.Korean && !describes(denies.text.Raw[c.End:]) {
			continue
		}
		for _, w := range lexicon.Find(rest, denies.text.Lang) {
			for _, v := range other.text.content(other.at) {
				if span := (Span{v.Start, v.End}); w.Shares(v) && other.text.isPlain(span, other.denials) {
					return c.Span, span, true
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
