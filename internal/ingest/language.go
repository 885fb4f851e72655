package ingest

import (
	"fmt"
	"strings"
	"sync"
	"unicode"

	"github.com/gisa-news/gisa/internal/lazyregexp"
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
var gloss = lazyregexp.New(`[(\[（][^()\[\]（）]{1,60}[)\]）]`)

func withoutGlosses(text string) string {
	if !strings.ContainsAny(text, "([（") {
		return text
	}
	if bare := gloss.ReplaceAllString(text, " "); hasWords(bare) {
		return bare
	}
	return text
}

const english = "English"

// A stopList holds the commonest words of a language that are words of no other language in the table, as far as that is possible.
type stopList struct{ language, words string }

// stopLists tell apart the languages that share the Latin script.
var stopLists = []stopList{
	{english, "the of and to in that for is was it with as he on his by at be this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also"},
	{"French", "le la les des du une est dans que qui pour pas sur au aux avec ce cette ses sont été plus par ont leur mais comme elle il nous vous et un en de"},
	{"Spanish", "el los las una del que por con para se su como más pero sus le ya este fue ha porque esta son entre cuando muy sin sobre también hasta hay donde y en un de la"},
	{"German", "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man"},
	{"Italian", "il di che la è per un una sono con non del si della dei le nel alla ha più anche come da al gli lo delle questo ma ed"},
	{"Portuguese", "o que do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela foi"},
	{"Dutch", "de het een van en dat die niet met zijn voor op te is aan er ook als bij maar om door naar heeft worden nog werd uit hebben"},
	{"Swedish", "och att det som en på är av för med den till inte har de ett om vi jag men var sig från han så kan när år"},
	{"Norwegian or Danish", "og det som en på er av for med den til ikke har de et om at jeg men var seg fra han kan når sig"},
	{"Indonesian or Malay", "yang dan di dari untuk dengan pada ini itu dalam tidak akan adalah oleh juga ke telah atau para mereka bahwa sebagai karena tahun"},
	{"Vietnamese", "của và là các có được trong cho không với một người những đã này để về khi từ đến năm cũng như tại"},
	{"Turkish", "ve bir bu da için de ile olarak çok daha olan gibi ancak kadar sonra en ne"},
	{"Polish", "w i na z się nie do że jest to o jak po co od za przez dla są oraz które"},
}

// stopSets are the words of stopLists as sets, in the same order.
var stopSets = sync.OnceValue(func() []map[string]bool {
	sets := make([]map[string]bool, len(stopLists))
	for i, list := range stopLists {
		sets[i] = map[string]bool{}
		for word := range strings.FieldsSeq(list.words) {
			sets[i][word] = true
		}
	}
	return sets
})

// What it takes to judge by: a sentence of names and figures has hardly a common word, an article has.
const (
	minWords    = 12 // fewer are taken for English unless another language shows clearly
	enoughWords = 40 // so many without the common words of any language are no English
)

// latinLanguage names the language of the paragraphs by the share of its commonest words: 35 % and more in English news,
// where the English words of other languages (in, an, was, me) stay under 10 %.
func latinLanguage(paragraphs []string) string {
	words := sampleWords(paragraphs)
	best, bestCount, englishCount := english, 0, 0
	for i, list := range stopLists {
		count := 0
		for _, word := range words {
			if stopSets()[i][word] {
				count++
			}
		}
		if count > bestCount {
			best, bestCount = list.language, count
		}
		if list.language == english {
			englishCount = count
		}
	}
	switch {
	case len(words) < minWords && bestCount < 3:
		return english
	case englishCount*10 >= len(words)*2 && englishCount*2 >= bestCount:
		return english
	case englishCount == bestCount && englishCount*12 >= len(words):
		return english
	case best == english && len(words) < enoughWords:
		return english
	case best == english:
		return "like no language that gisa knows"
	}
	return best
}

// maxSample is how many words of an article are looked at.
const maxSample = 2000

func sampleWords(paragraphs []string) []string {
	var words []string
	for _, p := range paragraphs {
		for word := range strings.FieldsFuncSeq(p, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if words = append(words, strings.ToLower(word)); len(words) == maxSample {
				return words
			}
		}
	}
	return words
}
