package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/quantity"
	"github.com/gisa-news/gisa/tasks/news"
)

// signs tells of temperatures and rates whose minus is lost or made: 12 degrees for 영하 12도.
func signs(p Pair) []Doubt {
	var doubts []Doubt
	for _, a := range anchors(p) {
		s, ok := p.Source.commonSign(a.source)
		t, ok2 := p.Target.commonSign(a.target)
		if !ok || !ok2 || s.minus == t.minus {
			continue
		}
		d := Doubt{Family: news.FamilyNumber, Severity: news.Error, Source: s.span, Target: t.span, Message: "the minus is lost"}
		shrinks := p.Target.falls(t.span)
		if t.minus {
			d.Message, shrinks = "the source has no minus", p.Source.falls(s.span)
		}
		if s.degrees || t.degrees || !shrinks {
			doubts = append(doubts, d)
		}
	}
	return doubts
}

// A sign is whether a number has a minus.
type sign struct {
	minus   bool
	degrees bool // a temperature
	span    Span
}

// commonSign returns the sign that the number has at all its places, false where they differ or cannot be told.
func (t *Text) commonSign(places []int) (sign, bool) {
	var common sign
	for k, i := range places {
		s, ok := t.signOf(i)
		if !ok || k > 0 && s.minus != common.minus {
			return sign{}, false
		}
		common = s
	}
	return common, true
}

// signOf returns the sign of number i, false where it is no temperature or rate, or may have the sign of its neighbour.
func (t *Text) signOf(i int) (sign, bool) {
	q := t.Quantities[i]
	s := sign{span: Span{q.Start, q.End}, degrees: t.isTemperature(i)}
	if !s.degrees && q.Kind != quantity.Percent && q.Kind != quantity.Number || q.Value == (quantity.Value{}) {
		return sign{}, false
	}
	if start, ok := t.minusBefore(i, s.degrees || q.Kind == quantity.Percent); ok {
		s.minus, s.span.Start = true, start
		return s, true
	}
	if t.Lang == news.English && s.degrees {
		after := strings.ToLower(t.Of(t.whole(Span{q.End, min(q.End+48, len(t.Raw))})))
		for _, w := range []string{"below zero", "below freezing", "under zero", "below"} {
			at := strings.Index(after, w)
			if at < 0 || at > 30 || strings.ContainsAny(after[:at], ",.;") || w == "below" && len(after) > at+len(w) && !strings.ContainsAny(after[at+len(w):at+len(w)+1], ",.;") {
				continue // below average
			}
			s.minus, s.span.End = true, q.End+at+len(w)
			return s, true
		}
	}
	return s, !t.inRange(i)
}

// minusBefore returns where the minus before number i stands.
func (t *Text) minusBefore(i int, dash bool) (int, bool) {
	start := t.Quantities[i].Start
	for _, hyphen := range []string{"-", "−", "–"} {
		rest, ok := strings.CutSuffix(t.Raw[:start], hyphen)
		if ok && dash && (rest == "" || strings.HasSuffix(rest, " ") || strings.HasSuffix(rest, "(")) {
			return len(rest), true
		}
	}
	text := strings.ToLower(strings.TrimRight(t.Of(t.before(i)), " "))
	for _, filler := range []string{"섭씨", "화씨", "약", "a"} {
		if rest, ok := strings.CutSuffix(text, filler); ok && strings.HasSuffix(rest, " ") {
			text = strings.TrimRight(rest, " ")
		}
	}
	for _, w := range []string{"minus", "negative", "영하", "마이너스", "△"} {
		if rest, ok := strings.CutSuffix(text, w); ok && !strings.HasSuffix(rest, "or ") && !strings.HasSuffix(rest, "플러스") {
			return t.before(i).Start + len(rest), true
		}
	}
	return 0, false
}

// isTemperature reports whether number i counts degrees of warmth.
func (t *Text) isTemperature(i int) bool {
	q := t.Quantities[i]
	if q.Kind == quantity.Measure {
		return q.Unit == "°C" || q.Unit == "°F" || q.Unit == "deg" || slices.ContainsFunc(q.Alternatives, func(r quantity.Reading) bool { return r.Unit == "°C" || r.Unit == "°F" })
	}
	if q.Kind != quantity.Number {
		return false
	}
	after := strings.TrimLeft(t.Of(t.after(i)), " °")
	for _, unit := range []string{"C", "F", "degrees", "Celsius", "Fahrenheit", "도"} {
		if rest, ok := strings.CutPrefix(after, unit); ok && (rest == "" || unit == "도" || !isLetter(rest[0])) {
			return true
		}
	}
	return false
}

// inRange reports whether number i stands beside another so that one minus may hold for both: 영하 5∼10도, minus 5 to 10.
func (t *Text) inRange(i int) bool {
	near := func(from, to int) bool {
		gap := strings.TrimSpace(t.Raw[from:max(from, to)])
		return len(gap) <= 24 && !strings.Contains(gap, ".") && (strings.ContainsAny(gap, "~∼-–") || strings.Contains(gap, "에서") || strings.HasSuffix(gap, "내지") || hasWord(gap, "to", "and", "or"))
	}
	q := t.Quantities[i]
	return i > 0 && near(t.Quantities[i-1].End, q.Start) || i+1 < len(t.Quantities) && near(q.End, t.Quantities[i+1].Start)
}

// shrinking are words that say by themselves what a minus says.
var shrinking = []string{"감소", "하락", "역성장", "위축", "적자", "후퇴", "줄", "떨어", "내렸", "내린", "뒷걸음", "손실", "악화", "shrank", "shrunk", "shrink", "contract", "fell", "fall", "declin", "decreas", "drop", "loss", "deficit", "negative", "slump", "down", "lost", "below"}

// falls reports whether a word in the sentence of the words says that something shrank.
func (t *Text) falls(words Span) bool {
	text := strings.ToLower(t.Of(t.sentenceAt(words.Start)))
	return slices.ContainsFunc(shrinking, func(w string) bool { return strings.Contains(text, w) })
}
