package meaning

import (
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// A sideWord says how the one fared of whom a score is told.
type sideWord struct {
	words string
	side  side
}

// englishSides are whole words about a score. The score tells the winner's number first but beside behind.
var englishSides = []sideWord{
	{"beat", ahead}, {"beats", ahead}, {"beating", ahead}, {"defeated", ahead}, {"defeating", ahead}, {"defeats", ahead}, {"won", ahead}, {"win", ahead}, {"wins", ahead},
	{"winning", ahead}, {"victory", ahead}, {"victories", ahead}, {"triumph", ahead}, {"edged", ahead}, {"edging", ahead}, {"routed", ahead}, {"thrashed", ahead}, {"downed", ahead}, {"topped", ahead},
	{"led", ahead}, {"lead", ahead}, {"leads", ahead}, {"leading", ahead}, {"ahead", ahead}, {"outscored", ahead}, {"blanked", ahead}, {"swept", ahead}, {"voted", ahead}, {"passed", ahead}, {"approved", ahead}, {"upheld", ahead}, {"ruled", ahead},
	{"lost", behind}, {"lose", behind}, {"loses", behind}, {"losing", behind}, {"loss", behind}, {"losses", behind}, {"fell", behind}, {"trailed", behind}, {"trailing", behind}, {"trails", behind}, {"behind", behind}, {"defeat", behind},
	{"down", behind}, {"deficit", behind}, {"rejected", behind}, {"beaten", behind}, {"routed by", behind}, {"deadlocked", untold},
}

// koreanSides are parts of words after a score. The score tells the number of the subject first.
var koreanSides = []sideWord{
	{"역전승", ahead}, {"역전패", behind}, {"역전당", behind}, {"역전을 허용", behind}, {"이기", ahead}, {"이겼", ahead}, {"이긴", ahead}, {"꺾", ahead}, {"승리", ahead}, {"완승", ahead}, {"대승", ahead}, {"신승", ahead}, {"낙승", ahead}, {"압승", ahead}, {"연승", untold}, {"제압", ahead},
	{"물리", ahead}, {"눌렀", ahead}, {"누르", ahead}, {"따돌", ahead}, {"앞서", ahead}, {"앞섰", ahead}, {"앞선", ahead}, {"리드", ahead}, {"완파", ahead}, {"격파", ahead}, {"대파", ahead}, {"가결", ahead}, {"통과", ahead}, {"의결", ahead}, {"찬성", ahead}, {"승인", ahead}, {"우승", ahead},
	{"졌다", behind}, {"졌고", behind}, {"졌지", behind}, {"졌으", behind}, {"졌던", behind}, {"뒤집힌", behind}, {"뒤집혔", behind}, {"져 ", behind}, {"지고", behind}, {"지며", behind}, {"지면", behind}, {"진 ", behind}, {"패해", behind}, {"패했", behind}, {"패하", behind}, {"패한", behind}, {"패배", behind}, {"석패", behind}, {"완패", behind}, {"대패", behind}, {"참패", behind},
	{"뒤지", behind}, {"뒤진", behind}, {"뒤졌", behind}, {"뒤처", behind}, {"끌려", behind}, {"무릎", behind}, {"밀리", behind}, {"밀렸", behind}, {"밀린", behind}, {"부결", behind}, {"덜미", behind},
}

// sideReach is how many bytes around a score are looked at.
const sideReach = 70

// sideOf returns the side that the words around a score give it: in English the nearest, in Korean the first after it.
func (t *Text) sideOf(s Span) side {
	sentence := t.sentenceAt(s.Start)
	if t.Lang == news.Korean {
		return firstSide(t.Of(t.whole(Span{s.End, min(max(s.End, sentence.End), s.End+sideReach)})))
	}
	before := strings.ToLower(t.Of(t.whole(Span{max(sentence.Start, s.Start-sideReach), s.Start})))
	after := strings.ToLower(t.Of(t.whole(Span{s.End, min(max(s.End, sentence.End), s.End+30)})))
	best, nearest := untold, sideReach
	for _, w := range englishSides {
		if i := lastWord(before, w.words); i >= 0 && len(before)-i-len(w.words) < nearest {
			best, nearest = w.side, len(before)-i-len(w.words)
		}
		if i := firstWord(after, w.words); i >= 0 && i < nearest && !strings.ContainsAny(after[:i], ",.;") {
			best, nearest = w.side, i
		}
	}
	return best
}

// firstSide returns the side of the first word in Korean text after a score.
func firstSide(text string) side {
	best, first := untold, len(text)
	for _, w := range koreanSides {
		if i := strings.Index(text, w.words); i >= 0 && i < first {
			best, first = w.side, i
		}
	}
	return best
}

// firstWord and lastWord return where a whole word stands, or -1.
func firstWord(text, word string) int {
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return -1
		}
		i += at
		if isWhole(text, i, i+len(word)) {
			return i
		}
		at = i + len(word)
	}
}

func lastWord(text, word string) int {
	for end := len(text); ; {
		i := strings.LastIndex(text[:end], word)
		if i < 0 || isWhole(text, i, i+len(word)) {
			return i
		}
		end = i
	}
}

// isWhole reports whether no letter stands before or after the span.
func isWhole(text string, start, end int) bool {
	return (start == 0 || !isLetter(text[start-1])) && (end == len(text) || !isLetter(text[end]))
}

// sameSubject reports whether the sentences of two scores begin with one name, which then is that of whom they tell: 한국은 3-0으로 이겼다,
// South Korea lost 3-0. A passive sentence tells of the other one.
func (p Pair) sameSubject(s, t score) bool {
	passage := alignedSpans{p.Source.sentenceAt(s.span.Start), p.Target.sentenceAt(t.span.Start)}
	first := [2]Span{passage.source, passage.target}
	for i, text := range []*Text{p.Source, p.Target} {
		if text.Lang == news.English && hasWord(strings.ToLower(text.Of(first[i])), "by", "was", "were", "over") {
			return false
		}
		words := text.content(first[i])
		if len(words) == 0 || strings.Contains(text.Raw[first[i].Start:words[0].Start], " ") {
			return false
		}
		first[i] = Span{words[0].Start, words[0].End}
	}
	if next := p.particleAt(first); !strings.HasPrefix(next, "은") && !strings.HasPrefix(next, "는") && !strings.HasPrefix(next, "이") && !strings.HasPrefix(next, "가") {
		return false
	}
	for _, l := range newLinker(p).links(passage) {
		if l.source == first[0] && l.target == first[1] {
			return true
		}
	}
	return false
}

// particleAt returns the Korean text behind the first word.
func (p Pair) particleAt(first [2]Span) string {
	if p.Source.Lang == news.Korean {
		return p.Source.Raw[first[0].End:]
	}
	return p.Target.Raw[first[1].End:]
}
