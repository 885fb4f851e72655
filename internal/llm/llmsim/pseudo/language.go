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

// languages holds vocabularies that say nothing a check could take for a number, a direction, a denial or a name.
var languages = map[news.Lang]*language{
	news.English: {
		weight: 1, stop: ".", not: "not", measure: englishWords.write,
		fillers: phrases("the plan, officials, a meeting, regional, with partners, of residents, under review, local, a report, the council, " +
			"in public, a proposal, the agency, details, for visitors, the project, new rules, a panel, on site, the budget, companies, " +
			"a statement, staff members, the district, guidance, public works, teachers, at the venue, the law, a survey"),
		closings: phrases("was announced, was discussed, was presented, was described, was arranged, was explained"),
	},
	news.Korean: {
		weight: 0.53, stop: ".", not: "않은", measure: koreanWords.write,
		fillers: phrases("정부는, 회의에서, 계획을, 관계자가, 지역의, 주민과, 설명을, 자료를, 업계가, 행사를, 결과에, 방안을, 기관의, 현장에서, 학교는, " +
			"제도가, 절차를, 도로의, 가운데, 새로운, 주요, 관련, 함께, 널리, 서로, 내용을, 협회는, 보고서에, 담당자의, 건물에"),
		closings: phrases("밝혔다, 이어졌다, 전했다, 나타났다, 알려졌다, 열렸다"),
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
