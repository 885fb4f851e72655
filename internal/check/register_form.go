package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// plainForm returns the 해라체 of a polite word that ends a sentence, 밝혔다 for 밝혔습니다. It answers false where the form
// hangs on whether the word is a verb (먹는다) or an adjective (좋다) and the tables do not tell.
func plainForm(word string) (string, bool) {
	if stem, ok := strings.CutSuffix(word, "습니다"); ok {
		return afterConsonant(stem)
	}
	if isFormal(word) && strings.HasSuffix(word, "니다") {
		return afterVowel(word)
	}
	if stem, ok := strings.CutSuffix(word, "어요"); ok && lastFinal(stem) == 'ㅆ' && !strings.HasSuffix(stem, "겠") {
		return stem + "다", true
	}
	return "", false
}

// afterConsonant returns the plain form of a stem that -습니다 stands behind.
func afterConsonant(stem string) (string, bool) {
	switch {
	case lastFinal(stem) == 'ㅆ', hasEnd(stem, plainAdjectives): // 했, 있, 겠: the past and the future are alike in both
		return stem + "다", true
	case hasEnd(stem, plainVerbs):
		return stem + "는다", true
	}
	return "", false
}

// copula is what makes a predicate of a noun.
var copula = prose.Josa{AfterConsonant: "이다", AfterVowel: "다"}

// afterVowel returns the plain form of a word with -ㅂ니다, by its end.
func afterVowel(word string) (string, bool) {
	for _, form := range plainEnds {
		if stem, ok := strings.CutSuffix(word, form.polite); ok {
			return stem + form.plain, true
		}
	}
	noun, ok := strings.CutSuffix(word, "입니다")
	switch {
	case !ok || noun == "" || slices.Contains(verbOrNoun, noun):
		return "", false
	case slices.Contains(verbsInI, noun):
		return noun + "인다", true // 보인다
	}
	return copula.Attach(noun), true // 예정이다, 규모다
}

// politeForm returns the 합쇼체 of a plain word, where it is sure: 밝혔습니다 for 밝혔다.
func politeForm(word string) (string, bool) {
	stem, ok := strings.CutSuffix(word, "다")
	return stem + "습니다", ok && lastFinal(stem) == 'ㅆ'
}

func hasEnd(text string, ends []string) bool {
	for _, end := range ends {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}

// The words whose kind is known. Left out on purpose: 않, which is either, and 합니다 behind a noun that is in no table.
var (
	plainAdjectives = []string{"없", "높", "많", "좋", "낮", "같", "싶", "짧", "넓", "젊", "옳", "깊"}
	plainVerbs      = []string{"받", "먹", "찾", "읽", "믿", "듣", "걷", "얻", "맡", "막", "남", "죽", "잃", "앉", "놓"}
	// verbsInI are verbs whose stem ends in 이, as whole words: 보입니다 is a verb's, 정보입니다 a noun's.
	verbsInI = []string{"보", "돋보", "선보", "모", "높", "쌓", "쓰", "붙", "덧붙", "먹", "죽", "섞", "움직", "기울", "받아들", "끌어들"}
	// verbOrNoun are such words that may be a noun's as well: 줄입니다 is "reduces" or "is a queue".
	verbOrNoun = []string{"줄", "속", "들", "벌", "늘"}
)

// plainEnds are the plain forms of -ㅂ니다 whose end alone tells the kind of word.
var plainEnds = []struct{ polite, plain string }{
	{"아닙니다", "아니다"}, {"필요합니다", "필요하다"}, {"가능합니다", "가능하다"}, {"중요합니다", "중요하다"}, {"불가피합니다", "불가피하다"},
	{"말합니다", "말한다"}, {"예상합니다", "예상한다"}, {"전망합니다", "전망한다"}, {"강조합니다", "강조한다"}, {"설명합니다", "설명한다"},
	{"됩니다", "된다"}, {"어집니다", "어진다"}, {"아집니다", "아진다"}, {"해집니다", "해진다"},
	{"갑니다", "간다"}, {"옵니다", "온다"}, {"줍니다", "준다"}, {"큽니다", "크다"}, {"다릅니다", "다르다"},
}

// final returns the consonant at the end of a syllable, 0 where there is none.
func final(r rune) rune {
	_, _, consonant := prose.Letters(r)
	return consonant
}

func lastFinal(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return final(r)
}
