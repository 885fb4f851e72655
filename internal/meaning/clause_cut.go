package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// maxCuts is how many borders of clauses are looked at in a place.
const maxCuts = 16

// cuts returns the offsets between which a place may be cut, its start and its end among them: behind a mark, behind a Korean topic and the
// endings that join clauses, before a conjunction or preposition of English. What stands in brackets is not cut.
func (t *Text) cuts(place Span) []int {
	cuts := []int{place.Start}
	start, depth := place.Start, 0
	for at := place.Start; at < place.End && len(cuts) < maxCuts; at++ {
		switch t.Raw[at] {
		case '(':
			depth++
		case ')':
			depth--
		case ' ':
			if cut := t.cutAt(Span{start, at}, start == place.Start); depth <= 0 && cut > cuts[len(cuts)-1] {
				cuts = append(cuts, cut)
			}
			start = at + 1
		}
	}
	return append(cuts, place.End)
}

// cutAt returns where the text may be cut behind a word, or before it; 0 where it may not. The first word may be a topic.
func (t *Text) cutAt(word Span, first bool) int {
	text := t.Of(word)
	bare := strings.TrimRight(text, ",;:")
	switch {
	case bare != text || text == "—" || text == "–" || strings.HasSuffix(text, ".") && len(text) > 4:
		return word.End
	case t.Lang == news.English && !first && (joinsEnglish(text) || slices.Contains(lesserJoints, text)):
		return word.Start - 1
	case t.Lang == news.Korean && (joinsKorean(text) || first && isTopic(text) || slices.ContainsFunc(lesserEndings, func(e string) bool { return strings.HasSuffix(text, e) })):
		return word.End
	}
	return 0
}

func isTopic(word string) bool {
	return strings.HasSuffix(word, "은") || strings.HasSuffix(word, "는")
}

// Words and endings that may join a clause or as much as one says.
var (
	lesserJoints  = []string{"as", "since", "if", "with", "by", "to", "for", "amid", "following", "including", "in", "from"}
	lesserEndings = []string{"탓에", "만에", "이후", "당시", "이유로", "려", "져", "쳐", "혀", "고", "며", "자", "뒤", "후", "때", "때문에", "따라", "위해", "해", "돼", "어", "아", "여", "거쳐", "가운데", "채", "도록", "려고", "에도", "데다", "다가", "니", "듯"}
)

// afterTopic returns where a Korean clause goes on behind its topic, which is that of the main clause as well: 정부는 | 물가 불안이 계속되자.
func (t *Text) afterTopic(clause Span) int {
	first, _, more := strings.Cut(t.Of(clause), " ")
	if t.Lang == news.Korean && more && isTopic(first) {
		return clause.Start + len(first) + 1
	}
	return clause.Start
}
