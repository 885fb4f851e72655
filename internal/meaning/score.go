package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// A score is two small whole numbers of a match or a vote, such as 3-1 and 3대1.
type score struct {
	a, b int
	span Span
	side side
	set  bool // one of several sets: 25-19, 19-25
}

// side is how the one fared of whom the score is told.
type side uint8

const (
	untold side = iota
	ahead
	behind
)

// scores tells of scores whose order does not go with who won, 1-3으로 이겼다, and of sets of which some are turned round.
func scores(p Pair) []Doubt {
	source, target := p.Source.scores(), p.Target.scores()
	if len(source) == 1 && len(target) == 1 && !sameNumbers(source[0], target[0]) && source[0].side != untold && target[0].side != untold {
		return []Doubt{{Family: news.FamilyNumber, Severity: news.Error, Message: "the score differs", Source: source[0].span, Target: target[0].span}}
	}
	sameOrder := slices.ContainsFunc(target, func(t score) bool {
		s, ok := sameScore(source, t)
		return ok && t.set && s.set && s.a == t.a
	})
	var doubts []Doubt
	for _, t := range target {
		if s, ok := sameScore(source, t); ok {
			if severity, message := scoreFault(p, s, t, sameOrder); severity != "" {
				doubts = append(doubts, Doubt{Family: news.FamilyWhose, Severity: severity, Message: message, Source: s.span, Target: t.span})
			}
		}
	}
	return doubts
}

func sameNumbers(s, t score) bool { return s.a == t.a && s.b == t.b || s.a == t.b && s.b == t.a }

// sameScore returns the score of the list with the two numbers of t, false where there is none or several that differ.
func sameScore(list []score, t score) (score, bool) {
	var found score
	n := 0
	for _, s := range list {
		if sameNumbers(s, t) {
			if n > 0 && (s.a != found.a || s.side != found.side) {
				return score{}, false
			}
			found = s
			n++
		}
	}
	return found, n > 0 && t.a != t.b
}

// scoreFault returns how severe it is that score s of the source became t. Sets may all be told of the other player.
func scoreFault(p Pair, s, t score, sameOrder bool) (news.Severity, string) {
	switch {
	case s.side != untold && t.side != untold && s.side != t.side && p.sameSubject(s, t):
		return news.Error, "who won and who lost are exchanged"
	case s.set || t.set:
		if sameOrder && s.set && t.set && s.a != t.a {
			return news.Warning, "the order of this set differs from the others"
		}
	case t.side == ahead && t.a < t.b:
		return news.Error, "who is ahead has the smaller number"
	case t.side == behind && t.a > t.b && p.Target.Lang == news.Korean:
		return news.Warning, "who is behind has the greater number"
	case t.side == behind && t.a < t.b && p.Target.Lang == news.English && s.a > s.b:
		return news.Warning, "the order of the score differs"
	case s.side == untold && t.side == ahead && t.a > t.b:
		return "", ""
	case t.side == untold && s.side != behind && s.a != t.a:
		return news.Warning, "the order of the score differs"
	}
	return "", ""
}

// scores returns the scores of a text, in order.
func (t *Text) scores() []score {
	var list []score
	for at := 0; at < len(t.Raw); at++ {
		if !isFigure(t.Raw[at]) {
			continue
		}
		s, end := t.scoreAt(at)
		if s.span.IsZero() {
			for at = end; at < len(t.Raw) && (isFigure(t.Raw[at]) || t.Raw[at] == ',' || t.Raw[at] == '.'); at++ {
			}
			continue
		}
		if n := len(list); n > 0 && strings.Trim(t.Raw[list[n-1].span.End:s.span.Start], ", ·/;") == "" {
			list[n-1].set, s.set = true, true
		}
		s.side = t.sideOf(s.span)
		list = append(list, s)
		at = end
	}
	return list
}

func isFigure(b byte) bool { return b >= '0' && b <= '9' }

// scoreAt reads a score that begins at the byte. Where there is none, its span is empty, and end says how far to go on.
func (t *Text) scoreAt(at int) (s score, end int) {
	a, i := wholeNumber(t.Raw, at)
	if b, k := t.against(i); a >= 0 && k > 0 && (t.Lang == news.English || strings.HasSuffix(t.Raw[:at], "찬성 ")) {
		return score{a: a, b: b, span: Span{at, k}}, k
	}
	if a < 0 || at > 0 && (isLetter(t.Raw[at-1]) && t.Lang == news.English || strings.ContainsRune("$.,-/:", rune(t.Raw[at-1]))) {
		return score{}, i
	}
	j, ok := t.scoreSign(i)
	if !ok {
		return score{}, i
	}
	b, k := wholeNumber(t.Raw, j)
	if b < 0 || k < len(t.Raw) && !t.endsScore(k) {
		return score{}, i
	}
	return score{a: a, b: b, span: Span{at, k}}, k
}

// betweenAyesAndNoes are what stands between the two numbers of a vote.
var betweenAyesAndNoes = []string{"표, 반대 ", "명, 반대 ", "표 반대 ", "표에 반대 ", "표·반대 ", ", 반대 ", " 대 반대 ", "표 대 반대 ", " in favor and ", " votes in favor and ", " in favour and ", " for and ", " votes for and ", " votes in favor, ", " in favor, "}

// against reads the noes behind the ayes of a vote: 찬성 181표, 반대 94표; 181 in favor and 94 against. The end is 0 where there are none.
func (t *Text) against(i int) (noes, end int) {
	for _, between := range betweenAyesAndNoes {
		if rest, ok := strings.CutPrefix(t.Raw[i:], between); ok {
			if n, end := wholeNumber(t.Raw, len(t.Raw)-len(rest)); n >= 0 && (t.Lang == news.Korean || strings.HasPrefix(t.Raw[end:], " against") || strings.HasPrefix(t.Raw[end:], " opposed")) {
				return n, end
			}
		}
	}
	return 0, 0
}

// inOneScore reports whether the two numbers are one score in both texts: then scores looks at their order.
func (p Pair) inOneScore(a, b sharedNumber) bool {
	holds := func(t *Text, i, j int) bool {
		return slices.ContainsFunc(t.scores(), func(s score) bool {
			both := t.both(i, j)
			return s.span.Start <= both.Start && both.End <= s.span.End
		})
	}
	return holds(p.Source, a.source, b.source) && holds(p.Target, a.target, b.target)
}

// The signs between the two numbers of a score.
var (
	englishSigns = []string{"-", "–", "−", " - ", " – ", " to ", " votes to "}
	koreanSigns  = []string{"-", "–", "−", " - ", " – ", " 대 ", "대 ", "대", ":", " : "}
)

// scoreSign returns where the second number may begin, after what stands between the two.
func (t *Text) scoreSign(i int) (int, bool) {
	signs := englishSigns
	if t.Lang == news.Korean {
		signs = koreanSigns
	}
	for _, s := range signs {
		if strings.HasPrefix(t.Raw[i:], s) && i+len(s) < len(t.Raw) && isFigure(t.Raw[i+len(s)]) {
			return i + len(s), true
		}
	}
	return 0, false
}

// noScore are what stands after two numbers that are no score: units, and the third of a date.
var noScore = []string{"-year", "-month", "-day", " years", " months", " weeks", " days", " hours", " minutes", " seconds", " percent", " per cent", " p.m", " a.m", " million", " billion", " trillion",
	"%", "년", "월", "일", "시", "분", "개", "주", "세", " 세", "살", "만", "억", "호", "도", "조", "명", " 명", "㎞", "km", "층", "배", "번", "회", "-", ":", "/"}

// endsScore reports whether a score may end at the byte.
func (t *Text) endsScore(k int) bool {
	rest := t.Raw[k:]
	if isFigure(rest[0]) || (rest[0] == '.' || rest[0] == ',') && len(rest) > 1 && isFigure(rest[1]) {
		return false
	}
	if t.Lang == news.English && isLetter(rest[0]) && rest[0] < 0x80 {
		return false
	}
	return !slices.ContainsFunc(noScore, func(w string) bool { return strings.HasPrefix(rest, w) })
}

// wholeNumber reads up to three figures. It returns -1 where there are none or more.
func wholeNumber(s string, at int) (n, end int) {
	for end = at; end < len(s) && isFigure(s[end]); end++ {
		n = n*10 + int(s[end]-'0')
		if end-at == 3 {
			return -1, end
		}
	}
	if end == at {
		return -1, end
	}
	return n, end
}
