package meaning

import (
	"slices"
	"strings"
	"unicode"

	"github.com/gisa-news/gisa/tasks/news"
)

// country finds a country of one text in whose place the other has another one: North Korea for South Korea, Japan for
// China. Each has no trace in the other text, in whatever form, or fewer mentions there.
func (n *naming) country() []Doubt {
	english, korean := n.countries()
	var doubts []Doubt
	for _, e := range english {
		for i, k := range korean {
			if e.of == k.of {
				continue
			}
			if !e.found && !k.found || !e.found && k.surplus || !k.found && e.surplus {
				korean = slices.Delete(korean, i, i+1)
				doubts = append(doubts, n.doubt(news.FamilyCountry, news.Error, "another country stands here", e.Span, k.Span))
				break
			}
		}
	}
	return doubts
}

// A mention is a country that a text names in so many words, where it does first.
type mention struct {
	Span
	of      *entity
	found   bool // the other text has a trace of it
	surplus bool // the other text names it less often
}

func (n *naming) countries() (english, korean []mention) {
	named := map[*entity]*[2]int{}
	count := func(e *entity, side int) (first bool) {
		if named[e] == nil {
			named[e] = &[2]int{}
		}
		named[e][side]++
		return named[e][side] == 1
	}
	for _, name := range n.names {
		if name.of != nil && name.of.kind == "country" && !name.weak && count(name.of, 0) {
			english = append(english, mention{Span: name.Span, of: name.of})
		}
	}
	for _, h := range n.hangul {
		if h.of != nil && h.of.kind == "country" && count(h.of, 1) {
			korean = append(korean, mention{Span: h.Span, of: h.of})
		}
	}
	for i, m := range english {
		english[i].found = n.countForms(m.of.korean, false) > 0 || n.isOwnOffice(m)
		english[i].surplus = named[m.of][0] > n.countForms(m.of.korean, true)
	}
	for i, m := range korean {
		traces := n.countTraces(m.of)
		korean[i].found, korean[i].surplus = traces > 0 || n.isPartOfPlace(m), named[m.of][1] > traces && !n.isPartOfPlace(m)
	}
	return english, korean
}

// countTraces returns how often forms of a country stand in the English text as words. North Korea is no trace of Korea.
func (n *naming) countTraces(e *entity) int {
	raw, places := n.english.Raw, map[int]bool{}
	for _, f := range e.english {
		for at := 0; ; at += len(f.text) {
			i := strings.Index(raw[at:], f.text)
			if i < 0 {
				break
			}
			at += i
			if !unicode.IsLetter(runeBefore(raw, at)) && !unicode.IsLower(runeAfter(raw, at+len(f.text))) && !n.isOther(at, e, f.trace) && !(n.namesBoth() && isBoth(raw, at)) {
				places[at] = true
			}
		}
	}
	return len(places)
}

// isOther reports whether a name of another country stands at a place, or this one from further left on. A trace of a country may be a place:
// Washington.
func (n *naming) isOther(at int, e *entity, trace bool) bool {
	return slices.ContainsFunc(n.names, func(name englishName) bool {
		isPlace := trace && name.of != nil && name.of.kind == "place" && name.Start == at
		return name.of != nil && !name.weak && !isPlace && name.Start <= at && at < name.End && (name.of != e || name.Start < at)
	})
}

// isPartOfPlace reports whether a country of a Korean text stands before a region of it, which desks put in: 미국 미시간주 그랜드래피즈.
func (n *naming) isPartOfPlace(m mention) bool {
	i := slices.IndexFunc(n.hangul, func(h koreanWord) bool { return h.Start == m.Start })
	if n.toEnglish || i+1 >= len(n.hangul) || n.hangul[i].next != " " || n.hangul[i].text != n.hangul[i].stem {
		return false
	}
	next := n.hangul[i+1]
	return next.text == next.stem && mayBeForeign(next.stem) && endsInRegion(next.stem)
}

// ownOffices are the offices of South Korea that Korean copy names without the country, and how English begins to tell them.
var ownOffices = []struct{ korean, english string }{
	{"합동참모본부", "military"}, {"합동참모본부", "Joint Chiefs"}, {"합참", "military"}, {"합참", "Joint Chiefs"}, {"군 당국", "military"}, {"국방부", "Defense"}, {"국방부", "defense"},
	{"외교부", "Foreign"}, {"외교부", "foreign"}, {"통일부", "Unification"}, {"대통령실", "presidential"}, {"국가정보원", "spy"}, {"국정원", "spy"}, {"기상청", "weather"}, {"질병관리청", "health"},
	{"한은", "central bank"}, {"금통위", "central bank"},
}

// isOwnOffice reports whether a mention of South Korea is that of an office which the Korean text names without the country: South Korea's
// military, 합동참모본부.
func (n *naming) isOwnOffice(m mention) bool {
	rest := n.english.Raw[m.End:]
	rest = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(rest, "'s"), "’s"), "n")
	return n.toEnglish && m.of.english[0].text == "South Korea" && slices.ContainsFunc(ownOffices, func(o struct{ korean, english string }) bool {
		return strings.HasPrefix(rest, " "+o.english) && strings.Contains(n.korean.Raw, o.korean)
	})
}

// isBoth reports whether the word at a place means both Koreas.
func isBoth(raw string, at int) bool {
	return strings.HasPrefix(raw[at:], "Koreas") || strings.HasSuffix(raw[:at], "nter-")
}
