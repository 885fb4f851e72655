package pseudo

import "github.com/gisa-news/gisa/tasks/news"

// script is how a language is written: tables, and two functions for what no table holds.
type script struct {
	spaced        bool // words stand apart
	capitals      bool // sentences begin with a capital
	headlineRunes int  // from here on a headline holds numbers and given terms only
	respell       func(word string, isName bool) string
	measure       func(token) string // amounts, dates, times

	before   map[role]string // prepositions
	articles []string
	after    map[role]josa // particles
	topic    josa
	joiner   josa // "and", tied to the word before
	words    map[role]string
	marks    map[string]string

	closings    []closing
	leastLength float64  // of a sentence, in characters for each of the source: less is taken for an omission
	fillers     []string // what makes a sentence longer; they say nothing that could be checked

	untied closing // when there is no word that a closing could be tied to
	saying closing
	stop   string
}

// closing is the verb that ends a sentence.
type closing struct {
	plain, polite string
	tied          bool // written onto the word before
}

// scriptOf returns the script of a language; English for one that is unknown.
func scriptOf(lang news.Lang) *script {
	if s, ok := scripts[lang]; ok {
		return s
	}
	return scripts[news.English]
}

var scripts = map[news.Lang]*script{
	news.Korean:     koreanScript,
	news.Japanese:   japaneseScript,
	news.Chinese:    chineseScript,
	news.English:    englishScript,
	news.Spanish:    westernScript(spanish),
	news.French:     westernScript(french),
	news.German:     westernScript(german),
	news.Vietnamese: westernScript(vietnamese),
	news.Indonesian: westernScript(indonesian),
}

var koreanScript = &script{
	spaced: true, headlineRunes: 18,
	respell: func(word string, _ bool) string {
		if beginsKorean(word) {
			return word
		}
		return hangulise(word)
	},
	measure: koreanMeasure,
	after: map[role]josa{
		of: {"의", "의"}, in: {"에서", "에서"}, to: {"으로", "로"}, from: {"에서", "에서"}, with: {"과", "와"},
		by: {"으로", "로"}, forRole: {"을", "를"}, object: {"을", "를"},
	},
	topic:  josa{"은", "는"},
	joiner: josa{"과", "와"},
	words:  map[role]string{and: "및", not: "않은", but: "하지만"},
	marks:  map[string]string{";": ","},
	closings: []closing{
		{"했다", "했습니다", true}, {"됐다", "됐습니다", true}, {"한다", "합니다", true},
		{"이뤄졌다", "이뤄졌습니다", false}, {"이어졌다", "이어졌습니다", false}, {"나왔다", "나왔습니다", false},
	},
	// A sentence of long titles, given as terms, comes out at a third; the checks call an error what is under that.
	leastLength: 0.4,
	fillers:     []string{"모의 문장으로", "규칙에 따라", "길이를 맞춰", "자리를 채워"},
	untied:      closing{"이뤄졌다", "이뤄졌습니다", false},
	saying:      closing{"말했다", "말했습니다", false},
	stop:        ".",
}

var englishScript = &script{
	spaced: true, capitals: true, headlineRunes: 55,
	respell: latinise,
	measure: englishMeasure,
	before:  map[role]string{of: "of", in: "in", to: "to", from: "from", with: "with", by: "by", forRole: "for", object: "the"},
	words:   map[role]string{and: "and", not: "not", but: "but"},
	closings: []closing{
		{plain: "was held"}, {plain: "has begun"}, {plain: "was made"}, {plain: "was announced"},
	},
	saying: closing{plain: "said"},
	stop:   ".",
}

var japaneseScript = &script{
	headlineRunes: 24,
	respell:       katakana,
	measure: eastAsian{
		myriad: myriad{trillion: "兆", hundredMillion: "億", tenThousand: "万"}, lang: news.Japanese,
		year: "年", month: "月", day: "日", hour: "時", minute: "分", morning: "午前", afternoon: "午後", decade: "年代", ordinal: "番目", over: "以上",
		weekdays: [7]string{"日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"},
		small:    [11]string{"零", "一つの", "二つの", "三つの", "四つの", "五つの", "六つの", "七つの", "八つの", "九つの", "十の"},
		many:     map[int]string{1: "数十の", 2: "数百の", 3: "数千の", 6: "数百万の", 9: "数十億の", 12: "数兆の"}, half: "半分",
	}.measure,
	after:    map[role]josa{of: {"の", "の"}, in: {"で", "で"}, to: {"に", "に"}, from: {"から", "から"}, with: {"と", "と"}, by: {"により", "により"}, forRole: {"のため", "のため"}, object: {"を", "を"}},
	topic:    josa{"は", "は"},
	joiner:   josa{"と", "と"},
	words:    map[role]string{and: "と", not: "ではない", but: "しかし"},
	marks:    map[string]string{",": "、", ";": "、", ":": "："},
	closings: []closing{{"した", "しました", true}, {"された", "されました", true}, {"となった", "となりました", true}},
	untied:   closing{"となった", "となりました", true},
	saying:   closing{"と述べた", "と述べました", true},
	stop:     "。",
}

var chineseScript = &script{
	headlineRunes: 20,
	respell:       hanziise,
	measure: eastAsian{
		myriad: myriad{trillion: "万亿", hundredMillion: "亿", tenThousand: "万"}, lang: news.Chinese,
		year: "年", month: "月", day: "日", hour: "时", minute: "分", morning: "上午", afternoon: "下午", decade: "年代", ordinal: "次", over: "多", prefixOrdinal: "第",
		weekdays: [7]string{"星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"},
		small:    [11]string{"零", "一个", "两个", "三个", "四个", "五个", "六个", "七个", "八个", "九个", "十个"},
		many:     map[int]string{1: "数十", 2: "数百", 3: "数千", 6: "数百万", 9: "数十亿", 12: "数万亿"}, half: "一半",
	}.measure,
	before:   map[role]string{in: "在", to: "向", from: "从", with: "与", by: "由", forRole: "为", object: "把"},
	after:    map[role]josa{of: {"的", "的"}},
	words:    map[role]string{and: "和", not: "不", but: "但"},
	marks:    map[string]string{",": "，", ";": "；", ":": "："},
	closings: []closing{{plain: "了", tied: true}, {plain: "已经开始", tied: true}, {plain: "的消息", tied: true}},
	untied:   closing{plain: "已经开始", tied: true},
	saying:   closing{plain: "表示", tied: true},
	stop:     "。",
}
