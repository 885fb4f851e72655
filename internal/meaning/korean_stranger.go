package meaning

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/phonetic"
)

// koreanStrangers returns the names of the Korean text that the English text lacks.
func (n *naming) koreanStrangers() []stranger {
	if !n.hearWords() {
		return nil
	}
	var list []stranger
	for i := 0; i < len(n.hangul); i++ {
		if n.hangul[i].heard {
			continue
		}
		s, ok := n.koreanStranger(i)
		for ok && n.goesOn(i) {
			i++
			next, _ := n.koreanStranger(i)
			s = stranger{Span: Span{s.Start, n.hangul[i].End}, kind: next.kind, belief: max(s.belief, likelyName, next.belief)}
		}
		if ok {
			list = append(list, s)
		}
	}
	return list
}

// goesOn reports whether the name of a Korean word goes on in the next: 엘리자베스 워런.
func (n *naming) goesOn(i int) bool {
	h := n.hangul[i]
	if h.next != " " || h.text != h.stem || i+1 >= len(n.hangul) || n.hangul[i+1].heard {
		return false
	}
	next, ok := n.koreanStranger(i + 1)
	return ok && next.belief > maybeName && (next.kind == "" || next.kind == "person")
}

func (n *naming) koreanStranger(i int) (stranger, bool) {
	h := n.hangul[i]
	if n.isGlossed(h) || n.isRegion(i) {
		return stranger{}, false
	}
	if h.of != nil && h.capital {
		return stranger{Span: h.Span, kind: "place", belief: surelyName}, !n.hasEnglish(h.of)
	}
	if h.of != nil && !(h.of.kind == "person" && n.hasFamilyName(h)) {
		return stranger{Span: h.Span, kind: h.of.kind, belief: surelyName}, h.of.kind != "country" && !n.hasEnglish(h.of)
	}
	if n.hasFamilyName(h) {
		return stranger{}, false
	}
	if n.followsGiven(i) {
		return stranger{Span: h.Span, kind: "person", belief: surelyName}, true
	}
	if w, found := wordAt(n.korean.Words, h.Span); found {
		kind := kindOf(w)
		isExchange := strings.HasSuffix(h.stem, "거래소") // 시카고상품거래소 is CME
		return stranger{Span: h.Span, kind: kind, belief: surelyName}, w.Start == h.Start && w.End > h.Start+3 && kind != "" && !isExchange && !sharesAny(w, n.english.Words)
	}
	switch {
	case isContest(h.stem):
		return stranger{Span: h.Span, kind: "contest", belief: likelyName}, true
	case n.title || endsAsVerb(h.text) || noKoreanNames[h.stem] || isLoan(h.stem) && !isGlossedName(h) || !freeBefore(n.korean.Raw, h.Start):
	case n.isPerson(i):
		return stranger{Span: h.Span, kind: "person", belief: surelyName}, true
	case isForeign(h.stem) && endsInRegion(h.stem):
		return stranger{Span: h.Span, kind: "place", belief: likelyName}, true
	case isForeign(h.stem) && len(h.stem) > 6 && isActor(h):
		return stranger{Span: h.Span, belief: likelyName}, true
	case isForeign(h.stem) && len(h.stem) > 6 && isScene(h):
		return stranger{Span: h.Span, belief: likelyName, isWhere: true}, true
	case isForeign(h.stem), h.stem != h.text && isActor(h) && mayBeForeign(h.stem):
		return stranger{Span: h.Span, belief: maybeName}, true
	case h.stem != h.text && isKoreanShape(h.stem):
		return stranger{Span: h.Span, belief: maybeName, isKorean: true}, true
	}
	return stranger{}, false
}

// isContest reports whether a word from abroad is that for a league or a tournament, which no person or place is: 내셔널리그, 유로파리그.
func isContest(stem string) bool {
	return isForeign(stem) && slices.ContainsFunc(contests, func(noun string) bool { return strings.HasSuffix(stem, noun) && len(stem) > len(noun) })
}

var contests = strings.Fields("리그 투어 오픈 시리즈 챔피언십 마스터스 그랑프리")

// followsGiven reports whether a Korean word stands where the family name of a person should, behind the given name that both
// texts have.
func (n *naming) followsGiven(i int) bool {
	if i == 0 || i >= len(n.hangul) || n.hangul[i].heard || n.hangul[i-1].next != " " || !mayBeForeign(n.hangul[i].stem) && !n.isKnownPerson(i) {
		return false
	}
	return slices.ContainsFunc(n.names, func(name englishName) bool {
		return name.given && name.at == i-1 && n.hangul[i-1].text == n.hangul[i-1].stem
	})
}

func (n *naming) isKnownPerson(i int) bool {
	return n.hangul[i].of != nil && n.hangul[i].of.kind == "person"
}

// noKoreanNames are words that look like names and that the lexicon need not have.
var noKoreanNames = wordSet("우리 저희 그들 이들 그녀 그것 이것 여기 거기 모두 누구 무엇 이번 지난 다음 하나 나라 사람 자신 서로 이곳 그곳 마지막 먼저 바로 매우 모든 아마 어디 아무 스스로 제대로 그대로 이미 미리 따로 실제로 마치 비록 바퀴 마리 무리 자리 머리 다리 소리 거리 나머지 어머니 아버지")

// isKoreanShape reports whether a word is as long as the name of a Korean and begins with a family name.
func isKoreanShape(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	return len(word) == 3*size && familySyllables()[first]
}

// hasFamilyName reports whether a Korean word may be a person whom the English text calls by the family name.
func (n *naming) hasFamilyName(h koreanWord) bool {
	if !isKoreanShape(h.stem) && !isKoreanShape(h.text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(h.text)
	return slices.ContainsFunc(n.words, func(w latinWord) bool {
		return w.capital && familyNames()[strings.ToLower(w.text)] && phonetic.Latin(w.text).Distance(phonetic.Hangul(string(first))) <= veryAlike
	})
}

// isPerson reports whether a Korean word is the name of a person: a title stands in it or behind it, or it is a Korean name
// with an age.
func (n *naming) isPerson(i int) bool {
	h := n.hangul[i]
	korean := isKoreanShape(h.stem)
	switch {
	case mayBeForeign(h.text) && h.stem == h.text && n.titled(i):
		return true
	case !korean:
		return false
	case n.titled(i) && h.text == h.stem:
		return !strings.HasSuffix(h.text, "의")
	}
	return strings.HasPrefix(h.next, "(") && len(h.next) > 3 && h.next[1] >= '1' && h.next[1] <= '9' && h.next[3] == ')'
}

// endsAsVerb reports whether a Korean word ends as verbs do and names with particles do not.
func endsAsVerb(word string) bool {
	for _, ending := range verbEndings {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

var verbEndings = strings.Fields(`며 면서 지만 더라도 는데 지 게 던 고 해 할 한 될 된 하는 되는 지에 다 니다 했다 면 려고 려는 어 아 여 워 자 히 텐데 까 요 듯 도록 으며 키는 치는
치고 리고 키고 쓰는 켜 쳐 려 져 러 라 로 없이 로서 로서는 로서도 로서의 로써`)

// hasEnglish reports whether the English text has a form of a name.
func (n *naming) hasEnglish(e *entity) bool {
	return slices.ContainsFunc(e.english, func(f form) bool { return strings.Contains(n.english.Raw, f.text) })
}
