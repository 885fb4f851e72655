package ingest

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

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
		counts := countScripts(withoutGlosses(p.Text))
		script := counts.script()
		votes[script] += counts.weight()
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

// scriptCounts are the letters of a text by script.
type scriptCounts struct{ hangul, kana, han, latin, other int }

func countScripts(text string) scriptCounts {
	var c scriptCounts
	for _, r := range text {
		switch {
		case isLatin(r):
			c.latin++
		case r < 0x80:
		case isHangul(r):
			c.hangul++
		case isKana(r):
			c.kana++
		case isHan(r):
			c.han++
		case unicode.IsLetter(r):
			c.other++
		}
	}
	return c
}

// latinPerSyllable is how many Latin letters carry what one Hangul syllable, kana or Han character does. Measured on parallel news.
const latinPerSyllable = 2.3

func (c scriptCounts) weight() int {
	return c.hangul + c.kana + c.han + int(float64(c.latin+c.other)/latinPerSyllable)
}

// script weighs the scripts of one paragraph. A name in Latin letters leaves a Korean text Korean; a tenth of kana makes Han text Japanese.
func (c scriptCounts) script() string {
	cjk := float64(c.hangul + c.kana + c.han)
	latin, other := float64(c.latin)/latinPerSyllable, float64(c.other)/latinPerSyllable
	switch {
	case other > latin && other > cjk:
		return scriptOther
	case latin > 1.5*cjk:
		return scriptLatin
	case c.hangul >= c.kana && float64(c.hangul) >= 0.25*cjk && c.hangul > 0:
		return scriptKorean
	case float64(c.kana) >= 0.08*cjk && c.kana > 0:
		return scriptJapanese
	case c.han > 0:
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
