package check

import (
	"sync"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// An order is a form of words that only somebody writes who speaks to a model. It is looked for where its needs are met.
type order struct {
	needs needs
	found *lazyregexp.Regexp
	not   cue // it is none where one of these is
	// article says that it is one only in the article's own words: people say so to people, too.
	article bool
}

// A form is what an order is made from.
type form struct {
	needs   needs
	found   string
	not     cue
	article bool
}

func ordersOf(forms []form) []order {
	list := make([]order, len(forms))
	for i, f := range forms {
		list[i] = order{f.needs, lazyregexp.New(f.found), f.not, f.article}
	}
	return list
}

// borders are forms that no newspaper prints anywhere: what prompts are cut with.
var borders = sync.OnceValue(func() []order {
	return ordersOf([]form{
		{needs{cueForeign}, `(?:ignora|ignore|ignorez|oubliez|olvida|desconsidere|esqueça|ignorieren?|ignoriere|vergiss|vergessen|missachte)[^.!?]{0,40}(?:instrucciones|instructions pr|instruções|consignes|anweisungen|vorgaben|regeln|reglas|règles|regras)|` +
			`(?:忽略|无视|無視|忘记|忘れ)[^。]{0,20}|[^。]{0,20}(?:指令|指示|提示|命令)[^。]{0,6}(?:忽略|无视|無視|忘)`, 0, true},
		{needs{cueMark}, `(?:^|[\s{(])(?:\w+_)?(?:summary|summari[sz]e|translat\w+|headline|tone|style|mention|skip|omit|bullets?|output|title|prompt|system|instructions?|sentiment|verdict)(?:_\w+)\s*[:=]|(?:^|[\s{(])\w+_(?:summary|translation|headline|tone|style|bullets|output|title|prompt|instructions?|sentiment|verdict)\s*[:=]|` +
			`\b(?:ai|llm|gpt|bot)[-_ ](?:instructions?|directives?|hints?|policy)\s*[:=]`, 0, false},
		{needs{cueBorder, cueMark}, `(?:^|[\n.!?] ?)(?:user|사용자|이용자)\s*:.{1,300}(?:assistant|비서|어시스턴트|챗봇)\s*:|\[(?:assistant|비서|어시스턴트|챗봇)\].{1,300}\[(?:user|사용자|이용자)\]|\[(?:user|사용자|이용자)\].{1,300}\[(?:assistant|비서|어시스턴트|챗봇)\]`, 0, true},
		{needs{cueBorder, cueMark}, `(?:^|\n|[.!?] )(?:input|source|원문)\s*[:：].{1,200}\b(?:output|target|translation|summary)\s*[:：]|원문\s*[:：].{1,200}(?:번역|번역문|요약)\s*[:：]`, 0, false},
		{needs{cueBorder, cueMark}, `\[/?inst\]|<\|[a-z_]+\|>|<</?sys>>|` +
			`(?:#{1,6}\s*|\[|<|\*\*|-{2,}\s*|={2,}\s*)/?(?:begin |end |start |end of |beginning of |new )?(?:system|assistant|instructions?|prompt|시스템)(?: prompt| message| 메시지| 프롬프트)?\s*(?:\]|>|\*\*|-{2,}|={2,}|[:：])|` +
			`(?:^|\n|[.!?]\s*)(?:(?:system|developer) (?:prompt|message|notice|note|override|alert)|(?:시스템|개발자) (?:메시지|프롬프트|공지|알림))\s*[:：]|(?:^|[\n.!?#-]\s*)assistant\s*:\s*(?:understood|sure|ok|okay|of course|certainly|done|i |here )|` +
			`\x60{3}|</?(?:article|source|text|paragraphs?|document|input|user|system|prompt)>|[-=#*\[<]{1,}\s*(?:end (?:of )?(?:the )?(?:article|source|text|document|input|user|story|translation)|(?:기사|본문|원문|번역문|입력)\s*(?:끝|종료))|` +
			`<!--[^>]{0,20}\b(?:ai|bots?|llm|models?|translat\w*|summar\w*|assistants?|instructions?|note to|ignore|번역\S*|요약\S*|인공지능|지시)\b|` +
			`</?(?:admin|root|owner|developer|operator|moderator|editor|command|order|task|instructions?|관리자|시스템|사용자|편집자|지시|명령|개발자)>|` +
			`(?:#{2,6}|\[|\*\*|-{2,}|={2,})\s*(?:new |your |새로운 |새 |다음 )?(?:task|command|order|role|지시|명령|임무|역할|작업)(?:문|어| ?사항)?\s*(?:\]|\*\*|-{2,}|={2,}|[:：])|` +
			`\b(?:tone|skip|omit|headline|output|prompt|bullets|summary)=\s*\S|` +
			`["']role["']\s*:\s*["'](?:system|assistant|user|developer)|` +
			`^\s*[\[{]+\s*["'][^"']{1,30}["']\s*:|["'](?:translation|title|headline|summary|bullets|content|지시|명령|번역|제목|출력)["']\s*:\s*["'\[{]`, 0, false},
	})
})
