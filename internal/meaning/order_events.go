package meaning

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// together returns how much two cues have in common of what they speak of.
func (o *ordering) together(s, t cue) int {
	return shared(o.Source, o.about(o.Source, o.at.source, s), o.Target, o.about(o.Target, o.at.target, t))
}

// crossed reports whether what Korean tells behind the cue stands before the English one: 퇴원한 뒤 증상이 나타났다, and symptoms before
// leaving. A right "before" for 뒤 has it behind.
func (o *ordering) crossed(s, t cue) bool {
	e := o.eventsOf(s, t)
	return !followsTime(e.english, e.cue) && e.shares(e.before, e.second) && !e.shares(e.after, e.second) && !e.shares(e.before, e.first)
}

// straight reports whether what Korean tells behind the cue stands behind the English one: left before the symptoms appeared, 퇴원한 뒤
// 증상이 나타났다.
func (o *ordering) straight(s, t cue) bool {
	e := o.eventsOf(s, t)
	return e.shares(e.after, e.second) && !e.shares(e.after, e.first)
}

// areAdverbs reports whether neither cue names an event: later, 나중에.
func (o *ordering) areAdverbs(s, t cue) bool {
	e := o.eventsOf(s, t)
	return followsTime(e.english, e.cue) && e.korean.Of(e.koreanCue.Span) == "나중에"
}

// events are what stands on both sides of an English and of a Korean cue.
type events struct {
	english, korean              *Text
	cue, koreanCue               cue
	at                           alignedSpans // English and Korean
	before, after, first, second Span
}

func (o *ordering) eventsOf(s, t cue) events {
	e, k, at := events{english: o.Source, korean: o.Target, cue: s}, t, o.at
	if o.Source.Lang == news.Korean {
		e, k, at = events{english: o.Target, korean: o.Source, cue: t}, s, alignedSpans{at.target, at.source}
	}
	e.koreanCue, e.at = k, at
	e.before, e.after = backward(e.english, at.source, e.cue.Span, 45), forward(e.english, at.source, e.cue.Span, 45)
	e.first, e.second = backward(e.korean, at.target, k.Span, 45), forward(e.korean, at.target, k.Span, 60)
	e.first.Start = e.korean.afterTopic(e.first)
	return e
}

func (e events) shares(english, korean Span) bool {
	return shared(e.english, english, e.korean, korean) > 0
}

// about returns the stretch that a cue speaks of. English names the event behind before and after, the time before ago and later.
func (o *ordering) about(t *Text, sentence Span, c cue) Span {
	if t.Lang == news.Korean {
		if t.Of(c.Span) == "늦어도" {
			return forward(t, sentence, c.Span, 30)
		}
		if t.opensEvent(c, sentence) {
			return forward(t, sentence, c.Span, 45)
		}
		return backward(t, sentence, c.Span, 45)
	}
	if followsTime(t, c) {
		return backward(t, sentence, c.Span, 25)
	}
	return forward(t, sentence, c.Span, 45)
}

// opensEvent reports whether a Korean cue has no event before it and speaks of the one behind: 이후 여진이 이어졌다, 갈등이 이후의 발전을 낳았다.
func (t *Text) opensEvent(c cue, sentence Span) bool {
	head := strings.TrimRight(t.Raw[sentence.Start:c.Start], " ")
	if strings.Trim(head, `"“`) == "" {
		return true
	}
	return strings.HasPrefix(t.Raw[c.End:], "의 ") && slices.ContainsFunc([]string{"이", "가", "은", "는", "을", "를"}, func(p string) bool { return strings.HasSuffix(head, p) })
}

// followsTime reports whether an English cue stands behind the time that it counts: two months earlier.
func followsTime(t *Text, c cue) bool {
	switch strings.ToLower(t.Of(c.Span)) {
	case "ago", "earlier", "later", "previously", "afterward", "afterwards", "prior":
		return t.Lang == news.English
	}
	return t.Lang == news.English && isCounted(t.Of(c.Span))
}

// isBackCount reports whether a pair is the time that passed and a word that looks back on it: 두 달 만에 is two months earlier as well, and
// 떠난 지 2년 is two years ago.
func (o *ordering) isBackCount(s, t cue) bool {
	e := o.eventsOf(s, t)
	counts := e.korean.Of(e.koreanCue.Span)
	return followsTime(e.english, e.cue) && (strings.HasPrefix(counts, "만") || strings.HasSuffix(counts, " 지"))
}

// sameClause reports whether two opposite cues hang on one event. "He trained before joining" is told as 훈련한 뒤
// 입사했다: there the other event is named, and nothing is wrong.
func (p Pair) sameClause(a, b cue) bool {
	english, korean, texts := a, b, p
	if p.Source.Lang == news.Korean {
		english, korean = b, a
		texts.Source, texts.Target = p.Target, p.Source
	}
	closed := closesClause(texts.Target.Raw[:korean.Start]) || texts.Target.Of(korean.Span) == "고 나서"
	return !(opensClause(texts.Source.englishIn(Span{english.End, english.End + 40})) && closed)
}

// opensClause reports whether English words begin with a verb or a pronoun: before joining, before he joined.
func opensClause(words []englishWord) bool {
	if len(words) == 0 {
		return false
	}
	switch words[0].lower {
	case "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their":
		return true
	}
	return strings.HasSuffix(words[0].lower, "ing")
}

// closesClause reports whether Korean text ends in a verb that goes with a noun, such as 뒤: 끝난, 마친.
func closesClause(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " "))
	_, _, final := prose.Letters(r)
	return final == 'ㄴ'
}
