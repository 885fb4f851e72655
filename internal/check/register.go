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
	return registerFindings(p.id, p.target, p.sentences, ref.Style.Register)
}

// registerFindings is register for a text whose sentences, outside quotation marks, a function finds.
func registerFindings(id, text string, sentences func(string) []string, wanted Register) []news.Finding {
	outside, balanced := prose.OutsideQuotes(text)
	if !balanced {
		return nil
	}
	var wrong []string
	all := 0 // sentences that have a register at all: a headline has none
	list := sentences(outside)
	for i, sentence := range list {
		if strings.HasSuffix(sentence, "”") && i+1 < len(list) {
			continue // it ends a quotation of the paragraph before; who spoke comes next
		}
		switch registerOf(sentence) {
		case "":
		case wanted:
			all++
		default:
			all++
			wrong = append(wrong, predicate(sentence))
		}
	}
	if len(wrong) == 0 {
		return nil
	}
	form := registerForm(wrong[0], wanted)
	return []news.Finding{{Check: news.FamilyRegister, Severity: news.Error, Paragraph: id, Target: wrong[0],
		Message: registerMessage(wrong, all, wanted, form), Suggestion: form}}
}

// registerForm returns the word that ends a sentence in the register that is wanted, "" where that is not sure.
func registerForm(word string, wanted Register) string {
	form, ok := plainForm(word)
	if wanted == Polite {
		form, ok = politeForm(word)
	}
	if !ok {
		return ""
	}
	return form
}

// registerMessage says how the sentences end, how the house ends them, and the form of the first one where that is sure.
func registerMessage(wrong []string, all int, wanted Register, form string) string {
	found, house := styleName(wrong[0]), "newspaper style is "+plainName
	if wanted == Polite {
		house = "the house writes " + politeName
	}
	message := fmt.Sprintf("%d of %d sentences in %s; %s", len(wrong), all, found, house)
	if form != "" {
		message += ": write " + form
	}
	return message
}

// The names of the styles, each with the ending that shows it.
const (
	plainName  = "해라체 (-다)"
	politeName = "합쇼체 (-습니다)"
	chattyName = "해요체 (-요)"
)

// styleName names the style of a word that ends a sentence.
func styleName(word string) string {
	switch {
	case isFormal(word) || strings.HasSuffix(word, "십시오"):
		return politeName
	case strings.HasSuffix(word, "다"):
		return plainName
	}
	return chattyName
}

// registerOf is the register of the end of a sentence, or "" where it has none, such as a noun.
func registerOf(sentence string) Register {
	end := ending(sentence)
	if isFormal(end) || slices.ContainsFunc(politeEndings, func(e string) bool { return strings.HasSuffix(end, e) }) {
		return Polite
	}
	if strings.HasSuffix(end, "다") {
		return Plain
	}
	return ""
}

// ending returns a sentence up to its last letter, brackets left out.
func ending(sentence string) string {
	return strings.TrimRightFunc(prose.OutsideBrackets(sentence), func(r rune) bool { return !unicode.IsLetter(r) })
}

// isFormal recognises -ㅂ니다 and -ㅂ니까. The ㅂ tells them from 아니다 and 그러니까.
func isFormal(word string) bool {
	stem, ok := strings.CutSuffix(word, "니다")
	if !ok {
		stem, ok = strings.CutSuffix(word, "니까")
	}
	r, _ := utf8.DecodeLastRuneInString(stem)
	return ok && final(r) == 'ㅂ'
}

// politeEndings are the other ends of 합쇼체 and those of 해요체. A bare 요 is not among them: 필요, 주요 and 수요 are nouns.
var politeEndings = []string{
	"십시오", "세요", "해요", "어요", "아요", "에요", "예요", "네요", "지요", "군요", "까요", "데요", "든요", "여요",
	"려요", "워요", "와요", "돼요", "봐요", "줘요", "나요", "져요", "겨요", "쳐요", "셔요", "래요", "켜요", "이죠", "했죠", "겠죠", "었죠", "았죠",
}

// predicate returns the last word of a sentence without what stands behind it, or before it in quotation marks.
func predicate(sentence string) string {
	words := strings.Fields(ending(sentence))
	if len(words) == 0 {
		return ""
	}
	_, word, found := strings.Cut(words[len(words)-1], string(prose.Quoted))
	if !found {
		return words[len(words)-1]
	}
	return word
}
