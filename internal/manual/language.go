package manual

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// otherNames are what people call a language beside its tag and its English name: tags of countries, the long codes of
// ISO 639, and its own and its Korean name.
var otherNames = map[news.Lang]string{
	news.English: "eng us uk gb 영어", news.Korean: "kr kor 한국어 한글 국문", news.Japanese: "jp jpn 일본어 日本語", news.Chinese: "cn zho chi chinese 중국어 中文",
	news.Spanish: "spa español 스페인어", news.French: "fra fre français 프랑스어", news.German: "deu ger deutsch 독일어", news.Vietnamese: "vn vie 베트남어", news.Indonesian: "ind 인도네시아어",
}

// Languages is the hint for a language that is not one of the known: all of them, and before them the one that is meant, as
// ko is by korean, kr and ko-KR.
func Languages(asked string, known []news.Lang) string {
	asked = strings.ToLower(asked)
	tag, _, _ := strings.Cut(strings.ReplaceAll(asked, "_", "-"), "-")
	list, meant := "one of ", ""
	for i, lang := range known {
		if i > 0 {
			list += ", "
		}
		list += string(lang)
		if tag == string(lang) || asked == strings.ToLower(lang.EnglishName()) || slices.Contains(strings.Fields(otherNames[lang]), asked) {
			meant = "did you mean " + string(lang) + "? "
		}
	}
	return meant + list
}
