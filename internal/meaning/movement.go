package meaning

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// part is the part that a number plays in a movement or a range.
type part uint8

const (
	noPart part = iota
	fromPart
	toPart
	byPart
)

// movements tells of numbers that play another part: from 3.2% to 2.8% the wrong way round, and rose to 5% for rose by 5%.
func movements(p Pair, numbers []sharedNumber, ways [2][]way) []Doubt {
	source, target := firm(ways[0]), firm(ways[1])
	parts := make([][2]part, len(numbers))
	for i, n := range numbers {
		parts[i] = [2]part{p.Source.partOf(n.source, source), p.Target.partOf(n.target, target)}
	}
	var doubts []Doubt
	for i, n := range numbers {
		if j := takenBy(p, numbers, parts, i); j >= 0 {
			doubts = append(doubts, Doubt{Family: news.FamilyWhose, Severity: news.Error, Message: "two numbers are exchanged",
				Source: p.Source.both(n.source, numbers[j].source), Target: p.Target.both(n.target, numbers[j].target)})
		} else if (parts[i] == [2]part{toPart, byPart} || parts[i] == [2]part{byPart, toPart}) && moves(p.Source.Quantities[n.source]) && p.Source.Quantities[n.source].Kind != quantity.Multiple && p.plainly(n, source, target) {
			doubts = append(doubts, Doubt{Family: news.FamilyWhose, Severity: news.Warning, Source: p.Source.both(n.source, n.source), Target: p.Target.both(n.target, n.target),
				Message: "the source says " + partNames[parts[i][0]] + " this number, the translation " + partNames[parts[i][1]]})
		}
	}
	return doubts
}

// firm returns the ways without regard to whether they are of a state: a rate that slows to 2 percent moves.
func firm(ways []way) []way {
	list := slices.Clone(ways)
	for i := range list {
		list[i].loose = false
	}
	return list
}

// takenBy returns the number of the same kind that plays in the target the part that number i plays in the source, where i plays another one
// there; -1 where there is none.
func takenBy(p Pair, numbers []sharedNumber, parts [][2]part, i int) int {
	was, is := parts[i][0], parts[i][1]
	if was == noPart || is == was {
		return -1
	}
	for j, n := range numbers {
		if parts[j][1] == was && parts[j][0] != was && (is != noPart || parts[j][0] != noPart) && p.oneKind(numbers[i], n) && p.inOneSentence(numbers[i], n) {
			return j
		}
	}
	return -1
}

// inOneSentence reports whether the two numbers stand in one sentence of each text.
func (p Pair) inOneSentence(a, b sharedNumber) bool {
	same := func(t *Text, i, j int) bool {
		return t.sentenceAt(t.Quantities[i].Start) == t.sentenceAt(t.Quantities[j].Start)
	}
	return same(p.Source, a.source, b.source) && same(p.Target, a.target, b.target)
}

// plainly reports whether the English text tells of the number with a verb of movement right before it.
func (p Pair) plainly(n sharedNumber, source, target []way) bool {
	t, i, ways := p.Source, n.source, source
	if t.Lang == news.Korean {
		t, i, ways = p.Target, n.target, target
	}
	gap := t.before(i)
	w := lastIn(ways, gap, false)
	if w == nil {
		return false
	}
	word := t.Of(w.Span)
	between := strings.TrimSpace(strings.TrimRight(t.Raw[w.End:gap.End], " $"))
	return (between == "" || between == "to" || between == "by") && (strings.HasSuffix(word, "ed") || slices.Contains([]string{"rose", "fell", "grew", "sank", "slid", "risen", "fallen"}, word))
}

var partNames = [...]string{"", "from", "to", "by"}

// partOf returns the part of number i.
func (t *Text) partOf(i int, ways []way) part {
	if t.Lang == news.English {
		return t.englishPart(i, ways)
	}
	return t.koreanPart(i, ways)
}

// partFiller may stand between the preposition and the number.
var partFiller = []string{"about", "around", "nearly", "almost", "some", "the", "a", "an", "just", "only", "over", "$", "£", "€", "¥", "a record", "roughly", "the current", "the previous", "an earlier"}

func (t *Text) englishPart(i int, ways []way) part {
	if r := t.rangePart(i); r != noPart {
		return r
	}
	gap := t.before(i)
	if i > 0 && t.Quantities[i-1].Kind == quantity.Relative && strings.TrimSpace(t.Of(gap)) == "" {
		gap = t.before(i - 1) // from this year's 1.2 billion won
	}
	text := strings.TrimRight(strings.ToLower(t.Of(gap)), " ")
	for range 2 {
		for _, f := range partFiller {
			if rest, ok := trimWordSuffix(text, f); ok {
				text = strings.TrimRight(rest, " ")
			}
		}
	}
	if text == ", or" || text == " or" || text == " (" || text == "(" {
		return t.englishPart(max(0, i-1), ways)
	}
	switch rest, ok := trimWordSuffix(text, "from"); {
	case ok && !strings.HasSuffix(rest, "aside ") && !strings.HasSuffix(rest, "apart "):
		return fromPart
	case isWordSuffix(text, "to") && i > 0 && gap.Start == t.Quantities[i-1].End && t.leadsTo(i-1, strings.TrimSuffix(text, "to"), ways):
		return toPart
	}
	if isWordSuffix(text, "to") && leadsFrom(t.Of(t.after(i))) {
		return toPart
	}
	if rest := strings.Trim(text, " ,"); (rest == "at" || rest == "to close at" || rest == "to settle at" || rest == "to end at") && i > 0 && gap.Start == t.Quantities[i-1].End && t.englishPart(i-1, ways) == byPart {
		return toPart // up $2.86, or 4.0%, at $74.31
	}
	w := lastIn(ways, gap, false)
	if w == nil || gap.End-w.End > maxWay {
		return noPart
	}
	between := strings.TrimSpace(t.Raw[w.End:max(w.End, gap.Start+len(text))])
	switch {
	case strings.ContainsAny(between, ",;:"):
		return noPart
	case isWordSuffix(between, "to") && len(between) <= 24:
		return toPart
	case between == "" || isWordSuffix(between, "by") && len(between) <= 24 || strings.HasSuffix(between, "ly"):
		return byPart
	}
	return noPart
}

// leadsFrom reports whether the words behind a number say where it came from, at once or after what is counted: 1.58 million units from.
func leadsFrom(after string) bool {
	_, rest, _ := strings.Cut(after, " ")
	if !strings.HasPrefix(rest, "from ") {
		_, rest, _ = strings.Cut(rest, " ")
	}
	return strings.HasPrefix(rest, "from ")
}

// rangePart returns the part of a number in a range: 2010 to 2022, between 3 and 5, 3∼5, 2010년부터 2022년까지.
func (t *Text) rangePart(i int) part {
	if i+1 < len(t.Quantities) && t.joinsRange(i) {
		return fromPart
	}
	if i > 0 && t.joinsRange(i-1) {
		return toPart
	}
	return noPart
}

// joinsRange reports whether number i and the next are the ends of a range.
func (t *Text) joinsRange(i int) bool {
	a, b := t.Quantities[i], t.Quantities[i+1]
	gap := t.Raw[a.End:max(a.End, b.Start)]
	before := strings.TrimRight(strings.ToLower(t.Of(t.before(i))), " $")
	switch g := strings.TrimSpace(gap); {
	case g == "to":
		return isWordSuffix(before, "from") || !strings.ContainsAny(before, "abcdefghijklmnopqrstuvwxyz") || isWordSuffix(before, "of") || isWordSuffix(before, "aged") || isWordSuffix(before, "ages")
	case g == "and":
		return isWordSuffix(before, "between")
	case strings.HasSuffix(g, "부터"):
		return len(g) <= 12
	case strings.HasSuffix(gap, "에서 "):
		after := t.Of(t.after(i + 1))
		return len(g) <= 12 && a.Kind == b.Kind && (strings.HasPrefix(after, " 사이") || strings.HasPrefix(after, "의"))
	case g == "~" || g == "∼" || g == "-" || g == "–":
		return gap == g && t.Lang == news.Korean
	}
	return false
}

func isWordSuffix(s, word string) bool {
	_, ok := trimWordSuffix(s, word)
	return ok
}

// leadsTo reports whether "to" after number i, with the words between, says where that number went.
func (t *Text) leadsTo(i int, between string, ways []way) bool {
	if len(strings.TrimSpace(between)) > 16 || strings.ContainsAny(between, ";.") {
		return false
	}
	p := t.englishPart(i, ways)
	return p == fromPart || p == byPart && !isWordSuffix(strings.TrimRight(t.Of(t.before(i)), " $"), "by")
}

func (t *Text) koreanPart(i int, ways []way) part {
	if r := t.rangePart(i); r != noPart {
		return r
	}
	if w := lastIn(ways, t.before(i), false); w != nil && t.modifies(w.End, t.Quantities[i].Start) {
		return toPart
	}
	if t.koreanWay(i, ways, false) == nil {
		return noPart
	}
	after := t.after(i)
	between := t.Of(after)
	w := firstIn(ways, after, false)
	if w != nil {
		between = t.Raw[after.Start:w.Start]
	} else if strings.HasSuffix(between, "(") && len(between) <= 12 && i+1 < len(t.Quantities) {
		return t.koreanPart(i+1, ways)
	}
	for k, word := range strings.Fields(between) {
		word, _, _ = strings.Cut(word, "(")
		switch {
		case k > 1 || strings.ContainsAny(word, ",."):
			return noPart
		case strings.HasSuffix(word, "에서"):
			return fromPart
		case strings.HasSuffix(word, "로") || strings.HasSuffix(word, "까지"):
			return toPart
		case strings.HasSuffix(word, "보다") || strings.HasSuffix(word, "의"):
			return noPart
		}
	}
	if w != nil && len(between) <= 12 && !strings.Contains(between, "가까이") && !isDegree(t.Quantities[i]) {
		return byPart
	}
	return noPart
}

// modifies reports whether the Korean verb that ends before the number says what the number became: 1.12달러 내린 배럴당 68.04달러.
func (t *Text) modifies(verb, number int) bool {
	between := t.Raw[verb:number]
	word, rest, _ := strings.Cut(between, " ")
	if endsAsTopic(t.Raw[:verb+len(word)]) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(t.Raw[:verb+len(word)])
	return (rest == "" || strings.HasSuffix(rest, "당 ")) && !strings.ContainsAny(between, ",.") && last >= 0xAC00 && (last-0xAC00)%28 == 4
}

// endsAsTopic reports whether a text ends in a noun of movement with the particle of a topic, which looks like the end of a verb: 상승률은, 증가 폭은.
func endsAsTopic(text string) bool {
	noun, found := strings.CutSuffix(text, "은")
	if !found {
		noun, found = strings.CutSuffix(text, "는")
	}
	return found && slices.ContainsFunc(nounsOfMovement, func(end string) bool { return strings.HasSuffix(noun, end) })
}

// nounsOfMovement are the ends of nouns that tell of a movement.
var nounsOfMovement = strings.Fields("률 율 폭 세 분 액 치 승 락 가 소 장 상 하 선")

// isDegree reports whether the quantity is a temperature, of which Korean says to and by alike.
func isDegree(q quantity.Quantity) bool { return q.Unit == "°C" || q.Unit == "°F" || q.Unit == "deg" }
