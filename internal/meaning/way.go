package meaning

import (
	"slices"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/tasks/news"
)

var directionCues = sync.OnceValue(func() *cueTable { return readCues("direction") })

// A way is a place in a text that says which way something went (rose, fell) or what was made (a profit, a loss).
type way struct {
	Span
	up    bool
	made  bool // of what was made: profit, deficit
	loose bool // of a state, not of a movement: high, growth
}

// String returns which way it went, for people.
func (w way) String() string {
	switch {
	case w.made && w.up:
		return "gain"
	case w.made:
		return "loss"
	case w.up:
		return "up"
	}
	return "down"
}

// ways returns the ways that a text tells of, in order.
func (t *Text) ways() []way {
	var list []way
	for _, c := range directionCues().find(t, Span{0, len(t.Raw)}) {
		class, more, _ := strings.Cut(c.class, " ")
		w := way{Span: c.Span, up: class == "up" || class == "gain", made: class == "gain" || class == "loss", loose: more == "loose"}
		if strings.HasSuffix(t.Raw[:c.Start], "-") && t.Of(c.Span) == "dropping" {
			continue // water-dropping planes
		}
		if more == "figure" && !startsWithFigure(t.Raw[c.End:]) || w.loose && strings.HasPrefix(t.Raw[c.End:], "-") && !strings.HasSuffix(t.Of(c.Span), "est") {
			continue // gave up, high-bandwidth
		}
		list = append(list, w)
	}
	return list
}

// startsWithFigure reports whether a number in figures comes next.
func startsWithFigure(s string) bool {
	s = strings.TrimLeft(s, " $€£¥")
	for _, w := range []string{"by ", "about ", "nearly ", "more than ", "almost ", "around ", "some ", "as much as ", "another ", "only ", "just "} {
		s = strings.TrimPrefix(s, w)
	}
	s = strings.TrimLeft(s, " $€£¥")
	for _, w := range []string{"a quarter", "a third", "a half", "a fifth", "a tenth", "half", "two-thirds", "three-quarters", "one ", "two ", "three ", "four ", "five "} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return s != "" && isFigure(s[0])
}

// markets are the subjects that end what is said of an exchange rate.
var markets = []string{"코스피", "코스닥", "지수", "금리", "주가", "유가", "국고채", "수익률", "달러화", "유로화", "엔화", "원화"}

// ofRate reports whether the way, in Korean, is that of an exchange rate, which rises where the currency falls.
func (t *Text) ofRate(w way) bool {
	before := t.Raw[t.sentenceAt(w.Start).Start:w.Start]
	at := strings.LastIndex(before, "환율")
	if at < 0 {
		return false
	}
	for _, list := range [][]string{markets, causes} {
		if slices.ContainsFunc(list, func(word string) bool { return strings.Contains(before[at:], word) }) {
			return false
		}
	}
	return !changesSubject(before[at:])
}

// changesSubject reports whether, behind its first clause, a Korean text names what another one is about: 환율이 오르면서 수입 물가가.
func changesSubject(text string) bool {
	for word := range strings.FieldsSeq(text[len(untilAny(koreanClause(text), joints)):]) {
		isMarked := slices.ContainsFunc(particlesOfParts, func(end string) bool { return strings.HasSuffix(word, end) })
		if isMarked && !slices.ContainsFunc(rateNouns, func(noun string) bool { return strings.HasPrefix(word, noun) }) {
			return true
		}
	}
	return false
}

var (
	particlesOfParts = strings.Fields("이 가 은 는 을 를")                       // of a subject, a topic and an object
	joints           = []string{"데다 ", "해 ", "라 ", "어 ", "아 ", "져 ", "러 "} // endings of a clause beside clauseEnds
	rateNouns        = strings.Fields("원 달러 상승 하락 오름 내림 낙폭 환율 장중 폭")
)

// causes are the words that make what is said of an exchange rate the cause of what comes next: 환율 급등의 여파로 1.7% 하락.
var causes = strings.Fields("여파 영향 탓 때문 따라 인해 우려 충격 부담 속에")

// compared returns the ways of both texts as they compare. What a Korean text says of an exchange rate is turned round where the
// English one tells of the won, and left out where it tells of neither.
func (p Pair) compared(ways [2][]way) (source, target []way) {
	source, target = ways[0], ways[1]
	if p.Source.Lang == news.Korean {
		return p.Source.turnRates(source, p.Target), target
	}
	return source, p.Target.turnRates(target, p.Source)
}

func (t *Text) turnRates(list []way, english *Text) []way {
	var kept []way
	for _, w := range list {
		if !w.made && t.ofRate(w) {
			switch currencyIn(strings.ToLower(english.Raw)) {
			case aboutWon:
				w.up = !w.up
			case aboutNeither:
				continue
			}
		}
		kept = append(kept, w)
	}
	return kept
}

// What an English text tells an exchange rate by.
const (
	aboutNeither = iota
	aboutWon     // the won fell
	aboutDollar  // the dollar rose, the exchange rate rose
)

// maxBoth is how many bytes are between a currency and the exchange rate of one sentence at most.
const maxBoth = 60

func currencyIn(text string) int {
	won, dollar, rate := len(text), len(text), len(text)
	for _, w := range []string{"the won", "korean won", "local currency", "korean currency", "country's currency", "the yen", "the yuan"} {
		if i := firstWord(text, w); i >= 0 {
			won = min(won, i)
		}
	}
	for _, w := range []string{"the dollar", "the greenback", "u.s. currency", "exchange rate", "won-dollar", "dollar-won"} {
		if i := firstWord(text, w); i >= 0 {
			dollar = min(dollar, i)
			if strings.HasSuffix(w, "exchange rate") {
				rate = i
			}
		}
	}
	switch {
	case won == dollar, won < rate && rate < len(text) && rate-won <= maxBoth: // the won fell, with the exchange rate up: either may be meant
		return aboutNeither
	case won < dollar:
		return aboutWon
	}
	return aboutDollar
}
