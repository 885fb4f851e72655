package ingest

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

const hintLanguages = "gisa reads English and Korean; more of the text makes a surer judgement"

// articleLanguage decides paragraph by paragraph, each weighted by its length, and never by the title: Korean headlines are full of
// Latin letters and Hanja.
func articleLanguage(a news.Article, forced news.Lang) (news.Lang, error) {
	if forced != "" {
		return forced, nil
	}
	votes := map[string]int{}
	var latin []string
	for _, p := range a.Paragraphs {
		counts := prose.CountScripts(withoutGlosses(p.Text))
		script := scriptOf(counts)
		votes[script] += weight(counts)
		if script == scriptLatin {
			latin = append(latin, p.Text)
		}
	}
	winner, best := "", 0
	for _, script := range []string{scriptKorean, scriptLatin, scriptJapanese, scriptChinese, scriptOther} {
		if votes[script] > best {
			winner, best = script, votes[script]
		}
	}
	switch winner {
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
	return "", refuse(Language, fmt.Sprintf("the text is in %s", winner), hintLanguages)
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
