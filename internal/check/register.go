package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// register finds Korean sentences outside quotation marks that address the reader politely (합쇼체 -습니다,
// 해요체 -요) where the house writes plainly (해라체 -다), or the other way round. Errors.
// Measured: 41 of 41 flags right on the news of nine systems (PRECISION.md).
func register(ref *reference, p pair) []news.Finding {
	if ref.To != news.Korean || p.id == news.TitleID && ref.Style.Register == Polite {
		return nil // headlines have no register, but a polite one is wrong in a plain house
	}
	return registerFindings(p.id, p.target, ref.Style.Register)
}

func registerFindings(id, text string, wanted Register) []news.Finding {
	outside, balanced := prose.OutsideQuotes(text)
	if !balanced {
		return nil
	}
	var wrong []string
	all := prose.Sentences(outside)
	for i, sentence := range all {
		if strings.HasSuffix(sentence, "”") && i+1 < len(all) {
			continue // it ends a quotation of the paragraph before; who spoke comes next
		}
		if r := registerOf(sentence); r != "" && r != wanted {
			wrong = append(wrong, lastWord(sentence))
		}
	}
	if len(wrong) == 0 {
		return nil
	}
	return []news.Finding{{Check: news.FamilyRegister, Severity: news.Error, Paragraph: id, Target: wrong[0],
		Message: fmt.Sprintf("%d of %d sentences do not end in %s", len(wrong), len(all), wanted.ending())}}
}

// registerOf is the register of the end of a sentence, or "" where it has none, such as a noun.
func registerOf(sentence string) Register {
	end := strings.TrimRightFunc(prose.OutsideBrackets(sentence), func(r rune) bool { return !unicode.IsLetter(r) })
	if isFormal(end) || slices.ContainsFunc(politeEndings, func(e string) bool { return strings.HasSuffix(end, e) }) {
		return Polite
	}
	if strings.HasSuffix(end, "다") {
		return Plain
	}
	return ""
}

// isFormal recognises -ㅂ니다 and -ㅂ니까. The ㅂ tells them from 아니다 and 그러니까.
func isFormal(word string) bool {
	stem, ok := strings.CutSuffix(word, "니다")
	if !ok {
		stem, ok = strings.CutSuffix(word, "니까")
	}
	r, _ := utf8.DecodeLastRuneInString(stem)
	_, _, final := prose.Letters(r)
	return ok && final == 'ㅂ'
}

// politeEndings are the other ends of 합쇼체 and those of 해요체. A bare 요 is not among them: 필요, 주요 and 수요 are nouns.
var politeEndings = []string{
	"십시오", "세요", "해요", "어요", "아요", "에요", "예요", "네요", "지요", "군요", "까요", "데요", "든요", "여요",
	"려요", "워요", "와요", "돼요", "봐요", "줘요", "나요", "져요", "겨요", "쳐요", "셔요", "래요", "켜요", "이죠", "했죠", "겠죠", "었죠", "았죠",
}

func lastWord(sentence string) string {
	words := strings.Fields(sentence)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
