package desk

import (
	"regexp"
	"strings"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// A goldName is a name of the gold set in both languages. None of them is in the starter glossary.
type goldName struct{ kind, english, korean string }

// goldNames are the names of the gold set.
var goldNames = goldNamesOf(`
person: Camila Rojas=카밀라 로하스, Rodrigo Salinas=로드리고 살리나스, Graham Pike=그레이엄 파이크, Helen Marsh=헬렌 마시, Yoo Jae-hyun=유재현,
 Eleanor Whitfield=엘리너 휫필드, Tomas Herrera=토마스 에레라, Seo Min-kyung=서민경, Han Do-yoon=한도윤, Clara Lindqvist=클라라 린드크비스트,
 Matteo Ferrari=마테오 페라리, Lim Seo-yeon=임서연, Francesca Moretti=프란체스카 모레티, Kenji Morita=모리타 겐지, Kwon Hye-jin=권혜진,
 Astrid Holm=아스트리드 홀름, Jonas Petersen=요나스 페테르센, Karen Nielsen=카렌 닐센, Moon Ji-hwan=문지환, Baek Seung-woo=백승우,
 Ryu Sang-min=류상민, Bruno Caceres=브루노 카세레스, Diego Olmedo=디에고 올메도, Daniel Kiprono=대니얼 키프로노, Bekele Worku=베켈레 워르쿠,
 Ryan Calloway=라이언 캘러웨이, Naomi Chepkemoi=나오미 체프케모이, Seo Ha-neul=서하늘, Walter Grimes=월터 그라임스, Jeong Da-hun=정다훈,
 Shin Jae-yun=신재윤, Nam Gi-ung=남기웅, Oh Jeong-hun=오정훈, Bae Su-yeon=배수연, Cho Eun-byeol=조은별, Do Hyeong-jun=도형준, Chae Yun-seong=채윤성,
 Moon Kyung-tae=문경태, Kim Sun-im=김순임, Song Young-mok=송영목, Jung Da-eun=정다은, Hwang Yi-jun=황이준, Koo Bon-seong=구본성, Na Tae-in=나태인,
 Ryu Si-heon=류시헌, Yoon Ho-seok=윤호석, Sanne de Vries=사너 더 브리스, Jang Mu-jin=장무진, Seo Bo-geon=서보건, Roh Jae-ha=노재하, Baek Dong-gyu=백동규
place: Iquique=이키케, Alto Hospicio=알토오스피시오, Minas Gerais=미나스제라이스, Strasbourg=스트라스부르, Iksan=익산, Gyeongju=경주, Gdansk=그단스크, Daegu=대구,
 Seoul=서울, Tokyo=도쿄, Santiago=산티아고, Victoria=빅토리아주
country: Chile=칠레, Uruguay=우루과이, Japan=일본, Canada=캐나다, Italy=이탈리아, Netherlands=네덜란드, Poland=폴란드, Brazil=브라질, Denmark=덴마크
organisation: Hanbada=한바다, Harbour Row=하버로, Meridian Commodities=메리디언 커모디티스, Hanbit Research=한빛리서치, Seoul Metro=서울교통공사,
 University of Copenhagen=코펜하겐대, Korea AeroSpace Administration=우주항공청, Bank of Korea=한국은행, U.S. Geological Survey=미국 지질조사국
`)

// otherNames are put in their place.
var otherNames = map[string][]goldName{
	"person":       goldNamesOf("x: Kim Tae-ho=김태호, Robert Miller=로버트 밀러, Anna Schmidt=안나 슈미트"),
	"place":        goldNamesOf("x: Hamburg=함부르크, Busan=부산, Rosario=로사리오"),
	"country":      goldNamesOf("x: Peru=페루, Thailand=태국, Sweden=스웨덴"),
	"organisation": goldNamesOf("x: Daehan Shipping=대한해운, Vandermeer=판데르메이르, Samsung=삼성전자"),
}

func goldNamesOf(list string) []goldName {
	var names []goldName
	kind := ""
	for _, entry := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == '\n' }) {
		if k, rest, found := strings.Cut(entry, ":"); found {
			kind, entry = k, rest
		}
		if english, korean, found := strings.Cut(strings.TrimSpace(entry), "="); found {
			names = append(names, goldName{kind, english, korean})
		}
	}
	return names
}

// replacedIn puts another name in the place of this one throughout a text, "" where the pair does not have the name in both.
func (n goldName) replacedIn(text, source string, other goldName, to news.Lang) string {
	if to == news.Korean {
		english, found := n.english, strings.Contains(source, n.english)
		if !found {
			english = n.short()
		}
		if !hasWord(source, english) || !strings.Contains(text, n.korean) {
			return ""
		}
		latin := regexp.MustCompile(`\(` + regexp.QuoteMeta(n.english) + `\)`)
		return replaceKorean(latin.ReplaceAllString(text, "("+other.english+")"), n.korean, other.korean)
	}
	if !strings.Contains(source, n.korean) {
		return ""
	}
	if hasWord(text, n.english) {
		return strings.ReplaceAll(text, n.english, other.english)
	}
	if n.kind == "person" && hasWord(text, n.short()) {
		return strings.ReplaceAll(text, n.short(), other.short())
	}
	return ""
}

// short is the family name of a person.
func (n goldName) short() string {
	words := strings.Fields(n.english)
	if strings.Contains(n.english, "-") {
		return words[0]
	}
	return words[len(words)-1]
}

func hasWord(text, word string) bool {
	return regexp.MustCompile(`\b` + regexp.QuoteMeta(word) + `\b`).MatchString(text)
}

// replaceKorean replaces a name, with the form of its particle that the new one needs.
func replaceKorean(text, name, other string) string {
	for _, pair := range []prose.Josa{prose.Topic, prose.Subject, prose.Object, prose.With} {
		for _, particle := range []string{pair.AfterConsonant, pair.AfterVowel} {
			for _, end := range []string{" ", ",", "."} {
				text = strings.ReplaceAll(text, name+particle+end, pair.Attach(other)+end)
			}
		}
	}
	return strings.ReplaceAll(text, name, other)
}

// honestRepairs are good texts, and the same in other words or in another order.
func honestRepairs(s story, at int) map[string][]string {
	good := s.Reference.Paragraphs[at].Text
	repairs := map[string][]string{"as it should be": {good}}
	for kind, change := range rewordings {
		if text := change(good, s.To); text != good && text != "" {
			repairs[kind] = []string{text}
		}
	}
	return repairs
}

// rewordings say the same in other words.
var rewordings = map[string]func(text string, to news.Lang) string{
	"other words": func(text string, _ news.Lang) string {
		return outsideQuotations(text, strings.NewReplacer("밝혔다", "설명했다", "말했다", "이야기했다", "그러나", "하지만", "다만", "하지만", "넘게", "이상", "가운데", "중", "발생해", "일어나", "따르면", "의하면", "모두", "총",
			"said", "explained", "about ", "roughly ", "more than", "over", "However", "But", "also", "too", "showed", "indicated", "people", "persons", "killed", "dead"))
	},
	"figures spelled otherwise": func(text string, _ news.Lang) string {
		text = thousands.ReplaceAllString(text, "$1,${2}00")
		return strings.NewReplacer("㎞", "km", "㎏", "kg", " percent ", "% ", " kilometers", " km", "a.m.", "AM", "%포인트", "%p", "퍼센트", "%").Replace(text)
	},
	"sentences in another order": func(text string, _ news.Lang) string {
		sentences := prose.Sentences(text)
		if len(sentences) < 2 {
			return ""
		}
		return strings.Join(append(sentences[1:], sentences[0]), " ")
	},
	"sentences joined": func(text string, to news.Lang) string {
		if to == news.Korean {
			return strings.Replace(text, "했다. ", "했고, ", 1)
		}
		sentences := prose.Sentences(text)
		if len(sentences) < 2 {
			return ""
		}
		return strings.TrimSuffix(sentences[0], ".") + "; " + strings.Join(sentences[1:], " ")
	},
	"a person as a pronoun": func(text string, to news.Lang) string {
		for _, name := range goldNames {
			if name.kind != "person" {
				continue
			}
			if to == news.Korean && strings.Contains(text, name.korean) {
				text = regexp.MustCompile(`\(`+regexp.QuoteMeta(name.english)+`\)`).ReplaceAllString(text, "")
				return replaceKorean(text, name.korean, "그")
			}
			if to == news.English && strings.Contains(text, name.english) {
				return strings.ReplaceAll(text, name.english, "the official")
			}
		}
		return ""
	},
	"other quotation marks": func(text string, _ news.Lang) string {
		open := false
		return regexp.MustCompile(`"`).ReplaceAllStringFunc(text, func(string) string {
			open = !open
			if open {
				return "“"
			}
			return "”"
		})
	},
	"a name as what it is": func(text string, _ news.Lang) string { // those of the glossary apart: they have to stay
		return outsideQuotations(text, strings.NewReplacer("서울시", "시", "칠레", "이 나라", "우루과이는", "상대 팀은", "이키케", "이 항구", "한바다조선해양", "이 회사", "미나스제라이스", "최대 산지", "스트라스부르", "유럽의회",
			"Gyeongju", "the city", "Iksan", "the city", "Seoul Metro", "the operator", "Hanbit Research", "the pollster", "Gdansk", "the Polish city", "Bank of Korea", "central bank"))
	},
}

// outsideQuotations replaces words but for those that somebody said.
func outsideQuotations(text string, words *strings.Replacer) string {
	parts := strings.Split(text, "\"")
	for i := 0; i < len(parts); i += 2 {
		parts[i] = words.Replace(parts[i])
	}
	return strings.Join(parts, "\"")
}

var thousands = regexp.MustCompile(`(\d)천(\d)00`)
