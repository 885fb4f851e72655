package check

import (
	"strings"
	"sync"

	"github.com/gisa-news/gisa/tasks/news"
)

// A metaRule is a text that a model says about its work and a newspaper never prints. It counts only
// where the source does not say the same.
type metaRule struct {
	text  string
	where place
	says  string
}

type place int

const (
	anywhere place = iota
	atStart
)

var metaRules = []metaRule{
	{"```", anywhere, "a code fence"},
	{"<<<article", anywhere, "a piece of the prompt"},
	{"<<<draft", anywhere, "a piece of the prompt"},
	{"[[p", anywhere, "a piece of the prompt"},
	{"</think>", anywhere, "the model's reasoning"},
	{"here is the translation", anywhere, "a preamble"},
	{"here's the translation", anywhere, "a preamble"},
	{"here is the korean", anywhere, "a preamble"},
	{"here is the english", anywhere, "a preamble"},
	{"translation:", atStart, "a preamble"},
	{"translated text:", atStart, "a preamble"},
	{"translator's note", anywhere, "a note"},
	{"note:", atStart, "a note"},
	{"번역:", atStart, "a preamble"},
	{"번역문:", atStart, "a preamble"},
	{"다음은 번역", anywhere, "a preamble"},
	{"번역은 다음과 같", anywhere, "a preamble"},
	{"역주:", anywhere, "a note"},
	{"(역자 주", anywhere, "a note"},
	{"as an ai", anywhere, "a refusal"},
	{"i'm sorry, but i", anywhere, "a refusal"},
	{"i cannot assist", anywhere, "a refusal"},
	{"i can't assist", anywhere, "a refusal"},
	{"인공지능 언어 모델", anywhere, "a refusal"},
	{"ai 언어 모델로서", anywhere, "a refusal"},
	{"도와드릴 수 없습니다", anywhere, "a refusal"},
	{`{"p1"`, anywhere, "raw JSON"},
	{`"text":`, anywhere, "raw JSON"},
}

// meta finds what the model says instead of, or beside, the translation. Errors.
// No flag on 1,767 segments of people and systems: what it finds was written as fixtures.
func meta(_ *reference, p pair) []news.Finding { return metaFindings(p.id, p.source, p.target) }

func metaFindings(id, source, target string) []news.Finding {
	target = foldCase(target)
	folded := sync.OnceValue(func() string { return foldCase(source) }) // few texts want it
	if says := strayMarkup(folded, target); says != "" {
		return []news.Finding{{Check: news.FamilyMeta, Severity: news.Error, Paragraph: id, Message: "the text holds " + says}}
	}
	for _, rule := range metaRules {
		found := strings.Contains(target, rule.text)
		if rule.where == atStart {
			found = strings.HasPrefix(target, rule.text)
		}
		if found && !strings.Contains(folded(), rule.text) {
			return []news.Finding{{Check: news.FamilyMeta, Severity: news.Error, Paragraph: id,
				Message: "the text holds " + rule.says, Target: rule.text}}
		}
	}
	return nil
}
