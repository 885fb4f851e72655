package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lexicon"
)

// koreanFrames returns what one does to another in the Korean sentences that have a verb of the English frames, as far as particles and
// endings tell.
func (n *naming) koreanFrames(english []frame) []frame {
	var frames []frame
	for _, s := range n.korean.Sentences {
		if !slices.ContainsFunc(s.Words, func(w lexicon.Word) bool {
			return slices.ContainsFunc(english, func(e frame) bool { return isOneDeed(e.verb, w) })
		}) {
			continue
		}
		list := n.phrases(s.Span)
		for i := range list {
			frames = append(frames, n.koreanFrame(list, i)...)
		}
	}
	return frames
}

// koreanFrame returns the frames of the verb at a place: who is its subject, and who is named with it within its clause.
func (n *naming) koreanFrame(list []phrase, i int) []frame {
	p := list[i]
	first, passive := i, isPassiveForm(n.korean.Of(p.Span))
	switch {
	case happens(n.korean.Of(p.Span)):
		return nil
	case p.does.isVerb():
	case p.does == object && isOfClass(p.verb, lexicon.Verb) && i+1 < len(list) && isSuffered(n.korean.Of(list[i+1].Span)):
		passive = true // 공격을 받았다
		i++
	default:
		return nil
	}
	c := n.clauseOf(list[:first])
	who, others := c.subject, c.others
	switch behind := n.nounBehind(list, i); {
	case list[i].does != adnominal:
		who = subjectOf(list[:first])
		if len(others) == 0 && first > 0 && list[first-1].does == reporting {
			others = n.told(list[:first], who, blames(p.verb))
		}
	case who.IsZero():
		who = behind // 화이자를 제소한 노바티스
	case !behind.IsZero():
		others = append(others, behind) // 노바티스가 제소한 화이자
	}
	if who.IsZero() {
		return nil
	}
	if passive || isLoss(p.verb) {
		giver, ok := c.giver()
		if !ok {
			return nil
		}
		return []frame{{p.verb, giver, []Span{who}}}
	}
	var frames []frame
	if isOfClass(p.verb, lexicon.Verb) {
		frames = []frame{{p.verb, who, others}}
	}
	for _, deed := range c.deeds {
		// 벨을 상대로 소송을 냈다
		frames = append(frames, frame{deed.verb, who, slices.DeleteFunc(slices.Clone(others), func(at Span) bool { return at.End == deed.End })})
	}
	return frames
}

// An openClause is what stands before a Korean verb as far as the verb before it.
type openClause struct {
	subject Span
	others  []Span   // all that are objects or to, from or for whom it is done
	givers  []giver  // of these, those that are no objects
	deeds   []phrase // the objects that are a deed themselves: 소송을
}

// A giver is one from whom or to whom something is done.
type giver struct {
	Span
	isPlace bool // 에, which places have as well
}

// giver returns who may be the doer of a passive verb: 네이버에게, 법원에 beside 회사로부터 is none.
func (c openClause) giver() (Span, bool) {
	list := c.givers
	if len(list) > 1 {
		list = slices.DeleteFunc(slices.Clone(list), func(g giver) bool { return g.isPlace })
	}
	if len(list) != 1 {
		return Span{}, false
	}
	return list[0].Span, true
}

func (n *naming) clauseOf(list []phrase) openClause {
	var c openClause
	for i := len(list) - 1; i >= 0 && !list[i].does.isVerb(); i-- {
		switch at := nounAt(list, i); list[i].does {
		case subject:
			if c.subject.IsZero() {
				c.subject = at
			}
		case object:
			c.others = append(c.others, at)
			if isOfClass(list[i].verb, lexicon.Verb) {
				c.deeds = append(c.deeds, list[i])
			}
		case dative, source:
			c.others = append(c.others, at)
			if text := n.korean.Of(at); !strings.HasSuffix(text, "에서") && !strings.HasSuffix(text, "로") {
				c.givers = append(c.givers, giver{at, strings.HasSuffix(text, "에")})
			}
		case genitive:
			if i == len(list)-1 {
				c.others = append(c.others, at) // 의 뒤를 이어
			}
		}
	}
	return c
}

// subjectOf returns the subject of a verb behind phrases: the nearest noun that no other verb takes. A topic goes as far as the end of its
// sentence; a subject, to its own verb and those that are joined to it.
func subjectOf(list []phrase) Span {
	crossed := bare
	for i := len(list) - 1; i >= 0; i-- {
		switch at := list[i].does; {
		case at == topic, at == subject && (crossed == bare || crossed == joining && !hasTopic(list[:i]) || nounAt(list, i).Start == list[0].Start):
			return nounAt(list, i)
		case at.isVerb():
			crossed = max(crossed, at)
		}
	}
	return Span{}
}

func hasTopic(list []phrase) bool {
	return slices.ContainsFunc(list, func(p phrase) bool { return p.does == topic })
}

// told returns whom a verb behind reported speech is done to: the noun right behind the subject (중국에 재개하겠다고 통보했다), or, where
// somebody is blamed, the subject of what is said (구글이 베꼈다고 비난했다).
func (n *naming) told(list []phrase, who Span, blames bool) []Span {
	at := slices.IndexFunc(list, func(p phrase) bool { return p.End == who.End })
	for i := at + 1; at >= 0 && i < len(list); i++ {
		switch end := nounAt(list, i); {
		case list[i].does == subject && blames, list[i].does == dative && end.Start == list[at+1].Start:
			return []Span{end}
		}
	}
	return nil
}

// nounAt returns a noun with the words that stand before it and belong to it: 여당 원내대표는, 한국의 대통령이.
func nounAt(list []phrase, i int) Span {
	j := i
	for j > 0 && (list[j-1].does == bare || list[j-1].does == genitive) && !list[j-1].stop {
		j--
	}
	return Span{list[j].Start, list[i].End}
}

// nounBehind returns the noun that a verb stands before, with the words that belong to it.
func (n *naming) nounBehind(list []phrase, i int) Span {
	j := i + 1
	if j >= len(list) || list[i].stop || isOccasion(n.korean.Of(list[j].Span)) {
		return Span{}
	}
	for j+1 < len(list) && (list[j].does == bare || list[j].does == genitive) && !list[j].stop {
		j++
	}
	return Span{list[i+1].Start, list[j].End}
}

// isOccasion reports whether a noun behind a verb is no party, but when or how something is done: 뒤, 가운데, 것으로.
func isOccasion(text string) bool {
	return slices.ContainsFunc(occasions, func(o string) bool { return strings.HasPrefix(text, o) })
}

var occasions = strings.Fields("뒤 후 직후 이후 가운데 반면 것 때 데 사실 혐의 채 만큼 상황 동안 사이 이유 점 바")

// isPassiveForm reports whether a verb is told from the side of whom it is done to: 인수됐다, 고소당했다.
func isPassiveForm(text string) bool {
	return slices.ContainsFunc(passiveForms, func(s string) bool { return strings.Contains(text, s) })
}

// happens reports whether the subject of a verb is whom it happens to, where English tells who does it: the fire injured 14, 화재로 14명이 다쳤다.
func happens(text string) bool {
	return slices.ContainsFunc(happening, func(s string) bool { return strings.HasPrefix(text, s) })
}

var happening = strings.Fields("다치 다쳤 다친 다쳐 숨지 숨졌 숨진 숨져 죽었 죽은 죽고 죽어 죽는 사망 부상 희생 무너 쓰러 부서 깨지 깨졌 깨진 끊기 끊겼 끊긴 닫히 닫혔 닫힌 열리 열렸 열린 " +
	"멈추 멈췄 멈춘 끝나 끝났 끝난 바뀌 늘어 늘었 줄어 줄었 떨어 올라 올랐 나뉘 갈라 풀리 풀렸 풀려 밀리 밀렸 밀려 잡히 잡혔 잡힌 붙잡히 붙잡혔 붙잡힌 쫓기 쫓겼 쫓겨 뽑히 뽑혔 뽑힌 막히 막혔 " +
	"빼앗기 빼앗겼 놀라 놀랐 놀란 실망 대피 피해")

// isSuffered reports whether a verb makes a passive of the noun before it: 공격을 받았다.
func isSuffered(text string) bool {
	return slices.ContainsFunc(passiveForms, func(s string) bool { return strings.HasPrefix(text, s) })
}

var passiveForms = strings.Fields("됐 되 된 돼 당하 당했 당한 당해 당할 받")

// isLoss reports whether the subject of a verb is the one that is beaten.
func isLoss(w lexicon.Word) bool { return hasLemma(w, "lose to") }

// blames reports whether a verb may have what is wrong as a clause in Korean: 베꼈다고 비난했다.
func blames(w lexicon.Word) bool {
	return hasLemma(w, "accuse") || hasLemma(w, "blame") || hasLemma(w, "criticize") || hasLemma(w, "condemn")
}

func hasLemma(w lexicon.Word, lemma string) bool {
	return slices.ContainsFunc(w.Entries, func(e *lexicon.Entry) bool { return slices.Contains(e.English, lemma) })
}
