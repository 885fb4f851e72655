package ingest

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

const hintLanguages = "gisa reads English and Korean; more of the text makes a surer judgement"

// articleLanguage returns the language of an article, or the refusal of one that gisa does not read. The title does not
// count: Korean headlines are full of Latin letters and Hanja.
func articleLanguage(a news.Article, forced news.Lang) (news.Lang, error) {
	if forced != "" {
		return forced, nil
	}
	texts := make([]string, len(a.Paragraphs))
	for i, p := range a.Paragraphs {
		texts[i] = p.Text
	}
	script, latin := mainScript(texts)
	switch script {
	case scriptKorean:
		return news.Korean, nil
	case scriptLatin:
		if name := latinLanguage(latin); name != english {
			return "", refuse(Language, "the text looks "+name, hintLanguages)
		}
		return news.English, nil
	case "":
		return "", refuse(Empty, "no words in it", "send the article's text")
	}
	return "", refuse(Language, fmt.Sprintf("the text is in %s", script), hintLanguages)
}

// Detect returns the language that a text is written in, of those that gisa writes, or "" where it is none of them.
func Detect(text string) news.Lang {
	name, latin := mainScript(strings.Split(text, "\n"))
	if name == scriptLatin {
		name = latinLanguage(latin)
	}
	return detected[name]
}

// detected are the languages by the names that this package has for them.
var detected = map[string]news.Lang{
	scriptKorean: news.Korean, scriptJapanese: news.Japanese, scriptChinese: news.Chinese, english: news.English,
	"French": news.French, "Spanish": news.Spanish, "German": news.German, "Vietnamese": news.Vietnamese,
	"Indonesian or Malay": news.Indonesian,
}

// mainScript returns the script of most of a text, or "" where there are no words, and the paragraphs in Latin letters.
// It decides paragraph by paragraph, each weighted by its length.
func mainScript(paragraphs []string) (winner string, latin []string) {
	votes := map[string]int{}
	for _, text := range paragraphs {
		counts := prose.CountScripts(withoutGlosses(text))
		script := scriptOf(counts)
		votes[script] += weight(counts)
		if script == scriptLatin {
			latin = append(latin, text)
		}
	}
	best := 0
	for _, script := range []string{scriptKorean, scriptLatin, scriptJapanese, scriptChinese, scriptOther} {
		if votes[script] > best {
			winner, best = script, votes[script]
		}
	}
	return winner, latin
}

// The scripts that are told apart, by the names that an error uses.
const (
	scriptKorean   = "Korean"
	scriptLatin    = "Latin"
	scriptJapanese = "Japanese"
	scriptChinese  = "Chinese"
	scriptOther    = "a script that gisa does not read"
)

// weight is how much a paragraph says, in syllables.
func weight(n prose.Scripts) int {
	return n.Hangul + n.Kana + n.Han + int(float64(n.Latin+n.Other)/prose.LatinPerSyllable)
}

// scriptOf weighs the scripts of one paragraph. A name in Latin letters leaves a Korean text Korean; a tenth of kana makes Han text Japanese.
func scriptOf(n prose.Scripts) string {
	cjk := float64(n.Hangul + n.Kana + n.Han)
	latin, other := float64(n.Latin)/prose.LatinPerSyllable, float64(n.Other)/prose.LatinPerSyllable
	switch {
	case other > latin && other > cjk:
		return scriptOther
	case latin > 1.5*cjk:
		return scriptLatin
	case n.Hangul >= n.Kana && float64(n.Hangul) >= 0.25*cjk && n.Hangul > 0:
		return scriptKorean
	case float64(n.Kana) >= 0.08*cjk && n.Kana > 0:
		return scriptJapanese
	case n.Han > 0:
		return scriptChinese
	}
	return scriptLatin
}

// gloss is the original spelling in brackets that news gives after a name. It is in the other language by nature.
var gloss = regexp.MustCompile(`[(\[（][^()\[\]（）]{1,60}[)\]）]`)

func withoutGlosses(text string) string {
	if !strings.ContainsAny(text, "([（") {
		return text
	}
	if bare := gloss.ReplaceAllString(text, " "); hasWords(bare) {
		return bare
	}
	return text
}
