package meaning

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/phonetic"
	"github.com/gisa-news/gisa/internal/prose"
)

//go:embed names/loans.txt
var loanList string

// loans are the words from abroad that Korean writes in Hangul and that are no names.
var loans = sync.OnceValue(func() map[string]bool { return wordSet(loanList) })

// isLoan reports whether a Korean word is a word from abroad and no name, alone or with a syllable more or with what is told of such a thing: 핸드볼, 컨테이너선,
// 콘퍼런스콜.
func isLoan(stem string) bool {
	for end := len(stem); end >= len("세글자"); end -= len("가") {
		if loans()[stem[:end]] {
			rest := stem[end:]
			return len(rest) <= len("가") || slices.Contains(loanTails, rest) || end >= len("네글자다") || loans()[rest]
		}
	}
	return false
}

// loanTails are what may stand behind a word from abroad that is no name.
var loanTails = strings.Fields("업체 업계 시장 사업 산업 가격 회사 기업 기술 공장 투자 위원회 협회")

// isGlossed reports whether a Korean word explains letters that the English text has: 시카고상품거래소(CME).
func (n *naming) isGlossed(h koreanWord) bool {
	letters, found := strings.CutPrefix(h.next, "(")
	end := strings.IndexFunc(letters, func(r rune) bool { return !isLatinLetter(r) })
	if !found || end < 0 {
		end = len(letters)
	}
	return found && end >= 2 && isAcronym(letters[:end]) && firstWord(n.english.Raw, letters[:end]) >= 0
}

// isGlossedName reports whether a Korean word has a name in Latin letters behind it in brackets: 스포트라이트(Spotify) is meant as a name.
func isGlossedName(h koreanWord) bool {
	return strings.HasPrefix(h.next, "(") && len(h.next) > 1 && isCapital(h.next[1])
}

// isRegion reports whether a Korean word of a name from abroad is the region of the place that follows it, which desks put in: 텍사스주 휴스턴.
func (n *naming) isRegion(i int) bool {
	h := n.hangul[i]
	region := slices.ContainsFunc(regions, func(r string) bool { return strings.HasSuffix(h.text, r) })
	return region && h.next == " " && i+1 < len(n.hangul) && (n.hangul[i+1].heard || n.hangul[i+1].of != nil)
}

var regions = strings.Fields("주 현 성 도 섬 구")

// hearHalf finds the second half of a double name, which Korean writes in one word with the first: 페레이라콜 for Ferreira-Cole.
func (n *naming) hearHalf(first, second englishName) int {
	if first.first != second.first || first.at < 0 {
		return noCounterpart
	}
	h := &n.hangul[first.at]
	syllables, _ := n.spoken(&first.words[0]).Prefix(h.spelling(), 1, alike)
	rest := h.spelling().After(syllables)
	if syllables == 0 || rest == "" {
		return noCounterpart
	}
	own, distance := n.spoken(&second.words[0]).Prefix(phonetic.Hangul(rest), 1, alike)
	if !soundsAlike(own, distance, phonetic.Hangul(rest).After(own)) {
		return noCounterpart
	}
	return first.at
}

// endsInRegion reports whether a word of syllables from abroad ends in what is said of places alone: 레이테섬.
func endsInRegion(stem string) bool {
	_, size := utf8.DecodeLastRuneInString(stem)
	return slices.ContainsFunc(placeEnds, func(end string) bool {
		return strings.HasSuffix(stem, end) && len(stem) >= len(end)+2*size && prose.IsSyllable(runeBefore(stem, len(stem)-len(end)))
	})
}

var placeEnds = strings.Fields("주 섬 현 반도 해협 산맥 공항 강 호수 제도 군도")
