package meaning_test

import (
	"slices"
	"strings"
)

// A swap is what takes the words of a text for others, and where it does not.
type swap struct{ old, new string }

// A planter puts one fault into a text by the first swap that applies. It plants only what a translator could write and what then says
// something else: unfit tells of places where neither is so.
type planter struct {
	english, korean []swap
	unfit           func(text string, at int, s swap, english bool) bool
	// mend makes good what the swap broke in the words before and behind it.
	mend func(before, after string, english bool) (string, string)
}

// plant returns the text with a fault; leftOut tells of a text in which every place is unfit.
func (p planter) plant(text string, english bool) (bad string, found, leftOut bool) {
	swaps := p.korean
	if english {
		swaps = p.english
	}
	for _, s := range swaps {
		for at := 0; ; {
			i := strings.Index(text[at:], s.old)
			if i < 0 {
				break
			}
			i += at
			at = i + len(s.old)
			if p.unfit(text, i, s, english) {
				leftOut = true
				continue
			}
			before, after := text[:i], text[at:]
			if p.mend != nil {
				before, after = p.mend(before, after, english)
			}
			return before + s.new + after, true, false
		}
	}
	return "", false, leftOut
}

// denialPlanter takes a denial out. Both languages keep their grammar: "no plan" becomes "some plan", 한 번도 goes with 없다, 하지 않을 becomes 할.
//
// It leaves out what denies nothing (not only, no later than, 수밖에 없다, 지 않을 수 없다), questions (why wouldn't I) and what would be no
// sentence afterwards (얼마 되지 않아).
var denialPlanter = planter{
	english: []swap{{" not ", " "}, {" cannot ", " can "}, {" can't ", " can "}, {" won't ", " will "}, {"n't ", " "}, {" never ", " "}, {" no longer ", " still "}, {" no one ", " someone "}, {"No one ", "Someone "}, {" no small ", " a small "}, {" there is no doubt", " there is doubt"}, {" no ", " some "}, {"No ", "Some "}, {" failed to ", " managed to "}, {" unable to ", " able to "}},
	korean:  koreanDenialSwaps(),
	unfit:   unfitForDenial,
	mend:    withoutPolarity,
}

// koreanDenialSwaps conjugates 하다 and 되다 without their denial, and adds the forms of 없다 and 아니다.
func koreanDenialSwaps() []swap {
	forms := []struct{ denied, ha, doe string }{{"았", "했", "됐"}, {"는다", "한다", "된다"}, {"는", "하는", "되는"}, {"은", "한", "된"}, {"을", "할", "될"}, {"으면", "하면", "되면"}, {"습니다", "합니다", "됩니다"},
		{"고", "하고", "되고"}, {"기", "하기", "되기"}, {"아", "해", "돼"}, {"겠", "하겠", "되겠"}}
	var swaps []swap
	for _, f := range forms {
		swaps = append(swaps, swap{"하지 않" + f.denied, f.ha}, swap{"되지 않" + f.denied, f.doe})
	}
	swaps = append(swaps, swap{"하지 못했", "했"}, swap{"되지 못했", "됐"}, swap{"하지 못한", "한"}, swap{"하지 못하", "하"})
	return append(swaps, swap{"없었다", "있었다"}, swap{"없었", "있었"}, swap{"없다", "있다"}, swap{"없습니다", "있습니다"}, swap{"없는", "있는"}, swap{"이 아니다", "이다"}, swap{"가 아니다", "다"},
		swap{"이 아닙니다", "입니다"}, swap{"가 아닙니다", "입니다"}, swap{"은 아니다", "이다"}, swap{"는 아니다", "다"})
}

func unfitForDenial(text string, at int, s swap, english bool) bool {
	before, after := text[:at], text[at+len(s.old):]
	if !english {
		return slices.ContainsFunc([]string{"밖에 ", "수밖에 ", "얼마 ", "채 ", "다름 ", "지 않을 수 ", "뿐만 ", "뿐 ", "터무니", "어처구니", "형편 ", "어쩔 수 "}, func(w string) bool { return strings.HasSuffix(before, w) }) ||
			strings.HasPrefix(s.old+after, "하지 않을 수") || strings.HasPrefix(s.old+after, "되지 않을 수") || strings.HasPrefix(s.old+after, "없었다면") || strings.HasPrefix(after, " 것은 아니") && strings.HasSuffix(s.old, "는") ||
			isAsked(after)
	}
	if first, _, _ := strings.Cut(after, " "); s.old != " failed to " && s.old != " unable to " && slices.Contains(strings.Fields("only just simply merely until least help more less fewer later earlier sooner longer doubt, doubt matter other, no, wonder than but"), first) {
		return true
	}
	return strings.HasSuffix(before, " or") || strings.HasSuffix(before, " if") || strings.HasSuffix(before, ",") || strings.HasSuffix(before, " have") && strings.HasPrefix(after, "choice") || isAsked(after)
}

// isAsked reports whether the sentence that goes on is a question.
func isAsked(after string) bool {
	i := strings.IndexAny(after, ".!?")
	return i >= 0 && after[i] == '?'
}

// polarity are the words that stand with a denial alone, or say how little is left, and what stands without one.
var polarity = []swap{{"단 한 번도 ", ""}, {"한 번도 ", ""}, {"아무런 ", ""}, {"전혀 ", ""}, {"결코 ", ""}, {"절대로 ", ""}, {"절대 ", ""}, {"별로 ", ""}, {"별다른 ", ""}, {"거의 ", ""}, {"마냥 ", ""}, {"아무것도 ", "무언가 "}, {"아직 ", "이미 "}}

// withoutPolarity takes the words that want a denial from beside the place: 한 번도, 전혀, and any.
func withoutPolarity(before, after string, english bool) (string, string) {
	if english {
		clause := strings.IndexAny(after, ",.;")
		if i := strings.Index(after, " any "); i >= 0 && (clause < 0 || i < clause) {
			after = after[:i] + " some " + after[i+len(" any "):]
		} else if rest, ok := strings.CutPrefix(after, "any "); ok {
			after = "some " + rest
		}
		return before, after
	}
	from := max(0, len(before)-60)
	for _, w := range polarity {
		if i := strings.LastIndex(before[from:], w.old); i >= 0 && !strings.ContainsAny(before[from+i:], ".,") {
			before = before[:from+i] + w.new + before[from+i+len(w.old):]
			from = max(0, len(before)-60)
		}
	}
	return before, after
}

// orderPlanter takes a word of order for the opposite one. It leaves out what tells of no order in time (before the committee, seconds ahead of
// the second, go after, 세 시간 앞서 나간다) and what would be no sentence afterwards (끝나기 후에, 8개월 마치고, 말한 이전, after and after).
var orderPlanter = planter{
	english: []swap{{" before ", " after "}, {" after ", " before "}, {" ahead of ", " after "}, {" prior to ", " after "}, {" since ", " before "}, {" later", " earlier"}},
	korean: []swap{{" 직전", " 직후"}, {" 직후", " 직전"}, {"한 이후", "하기 이전"}, {"된 이후", "되기 이전"}, {" 이후", " 이전"}, {"하기 전에 ", "한 뒤 "}, {"되기 전에 ", "된 뒤 "}, {" 전에 ", " 후에 "}, {"한 뒤 ", "하기 전 "}, {"한 후 ", "하기 전 "}, {"된 뒤 ", "되기 전 "}, {"년 전 ", "년 뒤 "}, {"앞두고", "마치고"},
		{"에 앞서 ", "에 이어 "}},
	unfit: unfitForOrder,
}

func unfitForOrder(text string, at int, s swap, english bool) bool {
	before, after := text[:at], text[at+len(s.old):]
	if !english {
		return strings.HasSuffix(before, "기") && s.new == " 후에 " || s.new == " 이전" && endsAttribute(before) || s.old == "앞두고" && strings.HasSuffix(strings.TrimSuffix(before, " "), "가까이")
	}
	word := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	if strings.HasPrefix(after, "and after ") || strings.HasPrefix(after, "and before ") {
		return true
	}
	switch s.old {
	case " before ":
		if slices.Contains(strings.Fields("appear appeared appears testify testified went go came put brought stood appearing currently and"), word) {
			return true
		}
		return slices.ContainsFunc([]string{"the Senate", "the House", "the National Assembly", "the committee", "Congress", "a judge", "a court", "the court", "the plenary", "Alaska's"}, func(w string) bool { return strings.HasPrefix(after, w) })
	case " after ":
		return slices.Contains(strings.Fields("go went going goes come named looking look year day one time most and people second"), word)
	case " ahead of ":
		return slices.Contains(strings.Fields("seconds second strokes stroke points goals lap laps qualified finished places"), word)
	case " since ":
		return word == "ever" || strings.HasPrefix(after, "he intended")
	case " later":
		return word == "or" || strings.HasPrefix(after, " or")
	}
	return false
}

// endsAttribute reports whether a Korean text ends in a verb that goes with a noun.
func endsAttribute(text string) bool {
	return slices.ContainsFunc([]string{"한", "된", "은", "진", "린", "난", "낸"}, func(end string) bool { return strings.HasSuffix(text, end) })
}
