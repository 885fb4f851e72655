package meaning

import (
	"slices"
	"strings"
)

// koreanAfter stand after the number, its counter and a particle: 40명 이상, 40명이 넘는. A word is told by its beginning.
var koreanAfter = []boundWords{
	{words: "이상", bound: atLeast},
	{words: "이하", bound: atMost},
	{words: "이내", bound: atMost},
	{words: "초과", bound: moreThan, strict: true},
	{words: "미만", bound: lessThan, strict: true},
	{words: "넘지 않", bound: atMost},
	{words: "넘지 못", bound: atMost},
	{words: "넘지 말", bound: atMost},
	{words: "넘", bound: moreThan},
	{words: "웃도", bound: moreThan},
	{words: "웃돈", bound: moreThan},
	{words: "웃돌", bound: moreThan},
	{words: "상회", bound: moreThan},
	{words: "돌파", bound: moreThan},
	{words: "남짓", bound: moreThan, weak: true},
	{words: "밑돈", bound: lessThan},
	{words: "밑도", bound: lessThan},
	{words: "밑돌", bound: lessThan},
	{words: "하회", bound: lessThan},
	{words: "못 미", bound: lessThan},
	{words: "미치지 못", bound: lessThan},
	{words: "못미", bound: lessThan},
	{words: "안 되", bound: lessThan},
	{words: "안 돼", bound: lessThan},
	{words: "안 걸", bound: lessThan},
	{words: "되지 않", bound: lessThan},
	{words: "채 ", bound: lessThan},
	{words: "아래", bound: lessThan},
	{words: "밑으", bound: lessThan},
	{words: "가까이", bound: nearly},
	{words: "가까운", bound: nearly},
	{words: "육박", bound: nearly},
	{words: "안팎", bound: roughly},
	{words: "내외", bound: roughly},
	{words: "가량", bound: roughly},
	{words: "정도", bound: roughly},
	{words: "쯤", bound: roughly},
	{words: "여", bound: moreThan, weak: true},
}

// koreanBefore stand before the number.
var koreanBefore = []boundWords{
	{words: "최소한", bound: atLeast},
	{words: "최소", bound: atLeast},
	{words: "적어도", bound: atLeast},
	{words: "적게는", bound: atLeast},
	{words: "못해도", bound: atLeast},
	{words: "최대", bound: atMost},
	{words: "최고", bound: atMost},
	{words: "많아야", bound: atMost},
	{words: "많게는", bound: atMost},
	{words: "기껏해야", bound: atMost},
	{words: "길어야", bound: atMost},
	{words: "거의", bound: nearly},
	{words: "약", bound: roughly},
	{words: "대략", bound: roughly},
}

// koreanBetween are the nouns that may stand between a bound and its number: 최대 징역 20년.
var koreanBetween = []string{"총", "미화", "시속", "초속", "연", "월", "하루", "징역", "벌금", "과태료", "과징금", "길이", "높이", "무게"}

// records are the words after which 최대 is a record: 역대 최대 40만명.
var records = []string{"역대", "사상", "세계", "국내", "올해", "창사", "아시아", "이래", "이후", "만에"}

// strangeness are the nouns before which 이상 is something odd: 이상 기후, 이상 징후.
var strangeness = []string{"이상 기후", "이상 징후", "이상 고온", "이상 현상", "이상 반응", "이상 증세", "이상 신호", "이상 없", "이상의 의미"}

// koreanFiller are the adverbs between the number and its bound.
var koreanFiller = []string{"훨씬", "크게", "조금", "약간", "살짝", "무려"}

func (t *Text) koreanBound(i int) bounded {
	q := t.Quantities[i]
	gap := t.before(i)
	first := koreanBoundBefore(t.Of(gap))
	after := t.after(i)
	second, at := koreanBoundAfter(t.Of(after))
	if strings.Contains(q.Text, "여") {
		second, at = bounded{bound: moreThan, weak: true}, 0
	}
	if first.bound != noBound {
		start := gap.Start + first.span.Start
		if first.bound == roughly || first.bound == nearly && second.bound == moreThan && second.weak {
			return bounded{bound: first.bound, span: Span{start, q.End}}
		}
		if second.bound == noBound || second.bound == first.bound || second.bound == roughly || second.isFloor() && first.isFloor() || second.isCeiling() && first.isCeiling() {
			return bounded{bound: first.bound, strict: first.strict, span: Span{start, q.End}, negated: t.deniesNear(Span{start, q.End})}
		}
		return bounded{}
	}
	if second.bound == noBound {
		return bounded{}
	}
	second.span = Span{q.Start, after.Start + at}
	second.negated = t.deniesNear(second.span)
	return second
}

func koreanBoundBefore(text string) bounded {
	text = strings.TrimRight(text, " ")
	for _, filler := range koreanBetween {
		if rest, ok := strings.CutSuffix(text, " "+filler); ok {
			text = rest
		}
	}
	for _, w := range koreanBefore {
		rest, ok := strings.CutSuffix(text, w.words)
		if !ok || rest != "" && !strings.HasSuffix(rest, " ") && !strings.HasSuffix(rest, "(") {
			continue
		}
		rest = strings.TrimRight(rest, " ")
		for _, r := range records {
			if strings.HasPrefix(w.words, "최") && strings.HasSuffix(rest, r) {
				return bounded{}
			}
		}
		return bounded{bound: w.bound, strict: w.strict, span: Span{len(text) - len(w.words), 0}}
	}
	return bounded{}
}

// koreanBoundAfter returns the bound in the words after a number, and where it ends. The number's counter may stand between,
// with a particle, and an adverb.
func koreanBoundAfter(text string) (bounded, int) {
	at := 0
	for range 4 {
		rest := text[at:]
		for _, w := range koreanAfter {
			if strings.HasPrefix(rest, w.words) && (w.words != "채 " || strings.Contains(rest, "않") || strings.Contains(rest, "안 ") || strings.Contains(rest, "못")) && !oddity(rest) && (w.words != "여" || at == 0) {
				return bounded{bound: w.bound, strict: w.strict, weak: w.weak}, at + len(w.words)
			}
		}
		word, _, more := strings.Cut(rest, " ")
		if attached, end := attachedBound(word); attached.bound != noBound {
			return attached, at + end
		}
		if !more || strings.ContainsAny(word, ",.()\"·") || len(word) > 24 || at > 0 && len(word) > 6 && !slices.Contains(koreanFiller, word) {
			break
		}
		at += len(word) + 1
	}
	return bounded{}, 0
}

// attachedBound returns a bound that is written together with the counter: 40명이상, 두 달여.
func attachedBound(word string) (bounded, int) {
	for _, w := range koreanAfter[:5] {
		if i := strings.Index(word, w.words); i > 0 && i <= 9 {
			return bounded{bound: w.bound, strict: w.strict}, i + len(w.words)
		}
	}
	if strings.HasSuffix(word, "까지") {
		return bounded{bound: atMost, loose: true}, len(word)
	}
	return bounded{}, 0
}

func oddity(s string) bool {
	for _, w := range strangeness {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
