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

// headlineHanja are the characters that Korean headlines use as short forms; any other Han character
// in Korean text outside brackets is a leak from another language.
const headlineHanja = "美中日北韓英獨佛露濠伊西印泰加與野檢警靑軍黨前現故新對大反親亞株銀硏委外人尹李文朴安曺秋女男母父子車金黃全無非最高低銃重輕死亡說發"

// untranslated finds text that is no translation: still in the source language, or in a third one. An error.
// Measured, with residue: 3 of 3 flags right on the news of nine systems; all 961 planted copies found (PRECISION.md).
func untranslated(ref *reference, p pair) *news.Finding {
	if ref.To == ref.Article.Lang {
		return nil
	}
	return untranslatedFinding(p.id, noTranslation(p, ref.To), p.target)
}

// residue finds, in text that is a translation, words and letters that are not of its language. Errors.
func residue(ref *reference, p pair) []news.Finding {
	if ref.To == ref.Article.Lang {
		return nil
	}
	if finding := untranslatedFinding(p.id, ref.foreignPart(p.target), p.target); finding != nil {
		return []news.Finding{*finding}
	}
	return nil
}

func untranslatedFinding(id, message, target string) *news.Finding {
	if message == "" {
		return nil
	}
	return &news.Finding{Check: news.FamilyUntranslated, Severity: news.Error, Paragraph: id, Message: message, Target: excerpt(target)}
}

// noTranslation says why the target of a pair is no translation into lang, or returns "".
func noTranslation(p pair, lang news.Lang) string {
	if p.low.source == p.low.target && prose.CountScripts(p.source) != (prose.Scripts{}) {
		return "the text is a copy of the source"
	}
	if share := prose.CountScripts(prose.OutsideBrackets(p.target)).Share(lang); share < 0.5 {
		return fmt.Sprintf("only %.0f %% of the text is in %s script", 100*share, lang.EnglishName())
	}
	if copied := p.low.copiedShare(); copied > 0.5 {
		return fmt.Sprintf("%.0f %% of the text is copied from the source", 100*copied)
	}
	return ""
}

// foreignPart says what in a translation or a bullet is not in its language, or returns "".
func (ref *reference) foreignPart(target string) string {
	lang := ref.To
	bare := prose.OutsideBrackets(target)
	if run := latinRun(bare, lang); run != "" {
		return fmt.Sprintf("untranslated words: %s", run)
	}
	if words := ref.leftWords(bare); words != "" {
		return fmt.Sprintf("words left as they were: %s", words)
	}
	if foreign := foreignLetters(bare, lang); foreign != "" {
		return fmt.Sprintf("letters that %s does not use: %s", lang.EnglishName(), foreign)
	}
	return ""
}

// copiedShare is the part of the target's word trigrams that stand in the source. It tells a copy from
// a translation where both languages share a script.
func (low lowered) copiedShare() float64 {
	grams := trigrams(low.target)
	all := len(grams)
	if all < 4 {
		return 0
	}
	source := newHaystack(low.source)
	grams = slices.DeleteFunc(grams, func(gram string) bool { return !source.hasBytesOf(gram) })
	if len(grams) == 0 {
		return 0
	}
	told := trigrams(low.source)
	inSource := make(map[string]bool, len(told))
	for _, g := range told {
		inSource[g] = true
	}
	copied := 0
	for _, g := range grams {
		if inSource[g] {
			copied++
		}
	}
	return float64(copied) / float64(all)
}

// trigrams returns all groups of three words of a text that has one space between two words.
func trigrams(text string) []string {
	starts := make([]int, 0, len(text)/4+2)
	for at := range len(text) {
		if at == 0 || text[at-1] == ' ' {
			starts = append(starts, at)
		}
	}
	starts = append(starts, len(text)+1)
	grams := make([]string, 0, len(starts))
	for i := 0; i+3 < len(starts); i++ {
		grams = append(grams, text[starts[i]:starts[i+3]-1])
	}
	return grams
}

// latinRun returns the first run of Latin words in a text of another script that is too long for a name:
// eight words, or five with a verb among them.
func latinRun(text string, lang news.Lang) string {
	if lang != news.Korean && lang != news.Japanese && lang != news.Chinese {
		return ""
	}
	var run []string
	verb := false
	for word := range strings.FieldsSeq(text + " 。") {
		bare := strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
		if isLatinWord(bare) {
			run = append(run, word)
			verb = verb || englishVerbs[strings.ToLower(bare)]
			continue
		}
		if len(run) >= 8 || len(run) >= 5 && verb {
			return strings.Join(run, " ")
		}
		run, verb = run[:0], false
	}
	return ""
}

// isLatinWord reports whether a word has Latin letters and none of East Asia.
func isLatinWord(word string) bool {
	if first, _ := utf8.DecodeRuneInString(word); prose.IsSyllable(first) {
		return false
	}
	n := prose.CountScripts(word)
	return n.Latin > 0 && n.Hangul+n.Kana+n.Han == 0
}

// leftWords returns the common words of an article in Latin script that stand in a text of another script as they
// were. Names, brands and abbreviations begin with or hold a capital; units are shorter. No flag on 1,767 segments of
// people and of translation systems; Qwen2.5-Coder 0.5B left such words in 4 of 6 paragraphs that it did translate.
func (ref *reference) leftWords(text string) string {
	if ref.To != news.Korean && ref.To != news.Japanese && ref.To != news.Chinese {
		return ""
	}
	var left []string
	for _, word := range lowerWords(text) {
		if ref.words()[word] && !slices.Contains(left, word) {
			left = append(left, word)
		}
	}
	return strings.Join(left[:min(len(left), 5)], ", ")
}

// shortestResidue is the length of a word that is no unit (km, mph) and no particle of a name (de, von, bin).
const shortestResidue = 5

// lowerWords returns the words of lower-case Latin letters, addresses left out.
func lowerWords(text string) []string {
	if !hasSmallLetters(text, shortestResidue) {
		return nil
	}
	var words []string
	for _, token := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Hangul, r) }) {
		if strings.ContainsAny(strings.Trim(token, ".,!?"), "@/.#_0123456789") {
			continue
		}
		for word := range strings.FieldsFuncSeq(token, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if len(word) >= shortestResidue && !strings.ContainsFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) {
				words = append(words, word)
			}
		}
	}
	return words
}

// hasSmallLetters reports whether so many lower-case Latin letters stand side by side in a text.
func hasSmallLetters(text string, wanted int) bool {
	run := 0
	for at := range len(text) {
		if text[at] < 'a' || text[at] > 'z' {
			run = 0
		} else if run++; run == wanted {
			return true
		}
	}
	return false
}

var englishVerbs = map[string]bool{
	"is": true, "are": true, "was": true, "were": true, "has": true, "have": true, "had": true,
	"said": true, "says": true, "will": true, "would": true, "could": true, "been": true,
}

// foreignLetters lists the letters of a script that does not belong into text of that language.
func foreignLetters(text string, lang news.Lang) string {
	var found []rune
	for _, r := range text {
		if unicode.IsLetter(r) && !belongs(r, lang) {
			found = append(found, r)
		}
	}
	if len(found) > 12 {
		found = append(found[:12], '…')
	}
	return string(found)
}

func belongs(r rune, lang news.Lang) bool {
	if r < utf8.RuneSelf || lang == news.Korean && prose.IsSyllable(r) {
		return true
	}
	if unicode.In(r, unicode.Latin, unicode.Common, unicode.Greek) {
		return true
	}
	switch lang {
	case news.Korean:
		return unicode.Is(unicode.Hangul, r) || strings.ContainsRune(headlineHanja, r)
	case news.Japanese:
		return unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Han)
	case news.Chinese:
		return unicode.Is(unicode.Han, r)
	}
	return false
}
