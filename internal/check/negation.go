package check

import (
	"strings"
	"unicode"

	"github.com/gisa-news/gisa/tasks/news"
)

// negation notes a paragraph that denies something in one language and nothing in the other. Infos: of
// seven such flags on real output two or three were right, so they are for an editor's eye alone.
func negation(ref *reference, p pair) []news.Finding {
	if p.id == news.TitleID || !counts(ref.Article.Lang) || !counts(ref.To) || ref.To == ref.Article.Lang {
		return nil
	}
	source, target := negates(p.source, ref.Article.Lang), negates(p.target, ref.To)
	if source == target {
		return nil
	}
	// Korean denies where English has a word for it (unclear, fail): only what English denies is told.
	if ref.Article.Lang == news.Korean && source || ref.Article.Lang == news.English && target {
		return nil
	}
	return []news.Finding{{Check: news.FamilyNegation, Severity: news.Info, Paragraph: p.id,
		Message: "one text denies something, the other does not"}}
}

func negates(text string, lang news.Lang) bool {
	if lang == news.Korean {
		for _, cue := range koreanNegations {
			if strings.Contains(text, cue) {
				return true
			}
		}
		return false
	}
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		if englishNegations[word] || strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t") {
			return true
		}
	}
	return false
}

var englishNegations = map[string]bool{
	"not": true, "never": true, "no": true, "none": true, "nobody": true, "nothing": true, "neither": true, "nor": true,
	"without": true, "cannot": true,
}

// koreanNegations are what a denial is made of, in Korean words and in Chinese ones.
var koreanNegations = []string{
	"않", "못", "없", "아니", "안 ", "말라", "말아", "말고", "마라", "마십시오", "모른", "모르", "몰라", "거부", "부인", "부정", "반대", "금지",
	"불가", "불허", "무산", "미비", "무죄", "거절", "중단", "결여", "부족", "전무", "제외", "비공개", "동결", "실패",
}
