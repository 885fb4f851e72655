package pseudo

import (
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// language is how filler is written in one language.
type language struct {
	weight   float64 // characters that say what one character of English says
	fillers  []string
	closings []string // the verbs that end a sentence
	stop     string
	not      string
	perhaps  string // what a sentence has that the source leaves open
	minus    func(q quantity, written string) string
	measure  func(quantity) string // numbers, dates, times
}

func phrases(list string) []string { return strings.Split(list, ", ") }

// languageOf returns a language; English for one that is unknown.
func languageOf(lang news.Lang) *language {
	if l, ok := languages[lang]; ok {
		return l
	}
	return languages[news.English]
}

// languages holds vocabularies that say nothing a check could take for a number, a direction, a denial, a name or a word
// of the news: English and Korean filler is of the kitchen and the garden, in syllables that names from abroad and Korean
// family names lack. A test of the lexicon holds that.
var languages = map[news.Lang]*language{
	news.English: {
		weight: 1, stop: ".", not: "not", perhaps: "perhaps", measure: englishWords.write, minus: minusInEnglish,
		fillers: phrases("the kettle, of radishes, with a ladle, the fragrant, with parsley, of mushrooms, in aprons, the wooden, on a saucepan, the teapot, " +
			"on saucers, a pancake, the spatula, of dumplings, for squirrels, the acorn, ripe cucumbers, a wheelbarrow, in puddles, the hedgehog, of dandelions, " +
			"a thimble, with earthworms, the trowel, of cobwebs, on mossy pebbles, by sparrows, in the pantry, the broom, with a muffin"),
		closings: phrases("simmered, peeled, stirred, rinsed, kneaded, sprinkled"),
	},
	news.Korean: {
		weight: 0.53, stop: ".", not: "않은", perhaps: "어쩌면", measure: koreanWords.write, minus: minusInKorean,
		fillers: phrases("국자에, 찬장에서, 칼국수를, 다람쥐가, 꼬막의, 참새와, 쑥갓을, 되직하게, 사각사각, 숭늉을, 부뚜막에, 깍두기를, 구수한, 뒤꼍에서, 뻐꾸기는, " +
			"쫄깃한, 무말랭이를, 옹기의, 듬뿍, 노란, 새콤한, 여린, 나풀나풀, 고이, 폭신한, 부추를, 병아리를, 바구니에, 말랑한, 뚝배기에"),
		closings: phrases("삶았다, 헹궜다, 빚었다, 버무렸다, 무쳤다, 데쳤다"),
	},
	news.Japanese: {
		weight: 0.5, stop: "。", measure: figuresOf,
		fillers:  phrases("政府は, 会議で, 計画を, 関係者が, 地域の, 住民と, 説明を, 資料を, 業界が, 行事を, 結果に, 方針を, 機関の, 現場で, 学校は"),
		closings: phrases("発表した, 伝えた, 説明した, 続いた"),
	},
	news.Chinese: {
		weight: 0.35, stop: "。", measure: figuresOf,
		fillers:  phrases("政府, 会议, 计划, 有关部门, 地区, 居民, 说明, 资料, 企业, 活动, 结果, 方案, 机构, 现场, 学校"),
		closings: phrases("表示, 介绍, 宣布, 举行"),
	},
	news.Spanish: latin, news.French: latin, news.German: latin, news.Vietnamese: latin, news.Indonesian: latin,
}

// latin stands for every language in Latin letters whose texts nobody checks.
var latin = &language{
	weight: 1.1, stop: ".", not: "non", measure: figuresOf,
	fillers:  strings.Fields("lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore magna aliqua enim minim veniam"),
	closings: phrases("est laborum, nulla pariatur, quis nostrud"),
}
