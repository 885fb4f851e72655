package check

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// instruction finds a paragraph of the source that speaks to whoever translates it: orders to forget other orders, notes
// to the translator, made-up borders of the prompt, wishes for a headline. A model may have obeyed, so that what stands
// beside it has to be read. Warnings, whatever the translation says.
//
// Papers write about such orders, too: what stands in quotation marks inside a sentence is somebody's words and no order.
func instruction(id, source string) []news.Finding {
	found := findInstruction(source)
	if found == "" {
		return nil
	}
	return []news.Finding{{Check: news.FamilyInstruction, Severity: news.Warning, Paragraph: id, Source: excerpt(found),
		Message: "the source speaks to the translator: see that the translation does not obey it"}}
}

// An order is a form of words that only somebody writes who speaks to a model.
type order struct {
	hints  []string // one of them stands in every text that has it, in lower case
	found  *regexp.Regexp
	border bool // it counts inside quotation marks, too
}

// findInstruction returns the words of the source that speak to a model, or "".
func findInstruction(source string) string {
	lower := strings.ToLower(source)
	outside, paired := prose.OutsideQuotes(lower)
	if !paired || strings.Trim(outside, string(prose.Quoted)+" .,") == "" {
		outside = lower
	}
	if found := firstOrder(lower, true); found != "" {
		return inSource(source, lower, found)
	}
	for sentence := range strings.FieldsFuncSeq(outside, func(r rune) bool { return strings.ContainsRune(".!?\n", r) }) {
		if found := firstOrder(strings.TrimSpace(sentence), false); found != "" {
			return inSource(source, lower, found)
		}
	}
	return ""
}

// firstOrder returns what the first order that has anything to say finds in a text: borders in a whole one, other orders
// in a sentence.
func firstOrder(text string, borders bool) string {
	for _, o := range orders() {
		if o.border == borders && slices.ContainsFunc(o.hints, func(hint string) bool { return strings.Contains(text, hint) }) {
			if found := o.found.FindString(text); found != "" {
				return found
			}
		}
	}
	return ""
}

// inSource returns words that were found in the lower-case source as the source has them: the longest piece of them
// between two quotations.
func inSource(source, lower, found string) string {
	longest := ""
	for piece := range strings.SplitSeq(found, string(prose.Quoted)) {
		if len(piece) > len(longest) {
			longest = piece
		}
	}
	if at := strings.Index(lower, longest); at >= 0 && len(lower) == len(source) {
		longest = source[at : at+len(longest)]
	}
	return strings.TrimSpace(longest)
}

// What orders are made of. An order opens a sentence, or follows what only somebody writes who gives orders.
const (
	opening  = `(?:^|[.!?:;,\n(\[]\s*|\b(?:please|and|then|instead|now|here on) |\byou (?:must|should|shall|will|can|may|have to|need to) )`
	earlier  = `(?:all |any |every |the |your |my |these |those |of |other )*(?:previous|prior|preceding|above|earlier|existing|original|other|system|initial|foregoing)`
	ordered  = `(?:instructions?|prompts?|rules?|orders?|directions?|guidelines?|commands?|text|context|messages?|settings)`
	model    = `(?:ai|a\.i\.|language model|llm|chatbot|assistant|translator|translation (?:engine|system|model|software|tool)|summari[sz]er|machine|model)`
	work     = `(?:(?:the |your |this |its |a |each |every )?(?:korean |english |translated |final |first |last )?(?:translation|headline|title|summary|summaries|bullets?|bullet points?|output|response|reply|answer|json))`
	koModel  = `(?:번역기|번역자|번역가|번역 ?모델|번역 ?엔진|번역 ?시스템|요약기|인공지능|ai|챗봇|언어 ?모델|어시스턴트|모델)`
	koWork   = `(?:번역문?|제목|헤드라인|요약문?|불릿|출력|답변|응답|json)`
	koBefore = `(?:이전|앞선|앞의|위의|위에 ?있는|지금까지의|기존|다른|모든|원래|시스템)`
	koOrder  = `(?:지시|지침|명령|프롬프트|규칙|설정|안내|지시문|명령문|지시사항)`
	// koEnd ends a sentence that tells somebody to do something: 하라, 하시오, 하세요, 해 줘, 할 것, 하지 마.
	koEnd = `(?:[가-힣]라|시오|세요|십시오|바랍니다|줘|할 것|말 것|[^이]것|지 ?마|바꿔|출력)\s*(?:[.!)\]>]|$)`
)

// orders are all forms. They are made when the first text is looked at.
var orders = sync.OnceValue(func() []order {
	forms := []struct {
		hints, found string
		border       bool
	}{
		// Forget what you were told.
		{"ignore|disregard|forget|override|bypass|skip", opening + `(?:ignore|disregard|forget|override|bypass|skip)\b[^.!?]{0,40}?` + earlier + `\s+(?:\w+\s+)?` + ordered, false},
		{"ignore|disregard|forget", opening + `(?:ignore|disregard|forget)\b[^.!?]{0,20}?(?:` + ordered + `|everything|anything|all)\b[^.!?]{0,20}(?:above|before|told|said|given|so far|until now)`, false},
		{"instruction|prompt|rule", opening + `(?:do not|don['’]t|stop|no longer|never) (?:follow|obey|apply|heed)(?:ing)?\b[^.!?]{0,30}` + ordered, false},
		{"instruction|prompt", `\b(?:new|updated|real|actual|additional|special|important|hidden|secret|following) (?:system )?(?:instructions?|prompts?)(?: for (?:the )?` + model + `)?\s*[:：-]`, false},
		{"지시|지침|명령|프롬프트|규칙|설정|안내", koBefore + `\s*(?:의\s*)?(?:\S+\s+)?` + koOrder + `\S{0,4}\s*(?:모두\s*|전부\s*|다\s*)?(?:무시|잊|따르지|버리|취소|폐기|지워|어기)[^.!?]{0,60}?` + koEnd, false},
		{"지시|지침|명령|프롬프트", `(?:새로운|새|실제|진짜|추가|숨은|비밀|다음)\s*(?:시스템\s*)?` + koOrder + `\S{0,2}\s*[:：]`, false},
		{"무시", `(?:위|앞|이전|지금까지)\S{0,3}\s*(?:내용|글|말|것|문장|기사)\S{0,3}\s*(?:모두\s*|전부\s*|다\s*)?무시[^.!?]{0,60}?` + koEnd, false},
		// You, the model.
		{"translator|assistant|model|ai|llm|chatbot|machine|summari", `(?:^|[.!?\n(\[*_#>-]\s*)(?:` + model + `s?\s*[:：]|(?:note|message|memo|attention|instructions?|dear|hey|hello|hi|attn)[\s:,.!-]*(?:to |for )?(?:the |any |all )?` + model + `s?\s*[:：,—–-])\s*\S`, false},
		{"translator|assistant|model| ai|llm|translating|summari", `\b(?:note|message|instructions?|reminder|memo) (?:to|for) (?:the |any |all |whoever |anyone )?(?:` + model + `|translating|translates)\b[^.!?]{0,30}:`, false},
		{"if you|as an|as the|as a |you are|you're|act as|pretend", `(?:` + opening + `|\bif )(?:you are|as|you're|act as|pretend (?:to be|you are)|behave (?:as|like)) (?:now )?(?:an? |the |any )?(?:\w+ )?` + model + `\b[^.!?]{0,80}\b(?:you|must|should|write|add|say|translate|output|reply|include|ignore|use|put|append|begin|end|answer|respond|that|who|reading|processing)\b`, false},
		{"번역|요약기|인공지능|ai|챗봇|모델|어시스턴트", koModel + `\s*(?:에게|께|님|님께|들에게|여|야|는|은|:|：)\s*[:：,]?[^.!?]{0,80}` + koEnd, false},
		{"번역|요약기|인공지능|ai|챗봇|모델|어시스턴트", koModel + `\s*(?:에게|께)\s*(?:알린|알립|전한|전합|말한|지시|명령|부탁|당부)\S*\s*(?:[.:]|$)`, false},
		{"번역|요약기|인공지능|ai|챗봇|어시스턴트", `(?:^|[.!?\n(\[<※*#>-]\s*)` + koModel + `\s*(?:에게|께|님께|님|들에게|용 지시|용|에게 알림|전달 ?사항|참고|주의|메모)?\s*[:：]`, false},
		{"너는|당신은|넌 |네가", `(?:너는|당신은|넌|네가)\s*(?:이제부터|지금부터|이제|지금|앞으로)?\s*[^.!?]{0,20}` + koModel, false},
		// Borders of the prompt.
		{"[inst]|<|im_|<|sys|<<sys|<|eot|<|start|<|end|<|user|<|assistant|<|system", `\[/?inst\]|<\|[a-z_]+\|>|<</?sys>>`, true},
		{"system|assistant|instruction|prompt|시스템", `(?:#{1,6}\s*|\[|<|\*\*|-{2,}\s*|={2,}\s*)/?(?:begin |end |start |end of |beginning of |new )?(?:system|assistant|instructions?|prompt|시스템)(?: prompt| message| 메시지| 프롬프트)?\s*(?:\]|>|\*\*|-{2,}|={2,}|[:：])`, true},
		{"system|시스템", `(?:^|\n|[.!?]\s*)(?:system (?:prompt|message)|시스템 (?:메시지|프롬프트))\s*[:：]`, true},
		{"end of|end article|end source|article>|source>|text>|paragraph>|기사|본문|원문|번역문", `</?(?:article|source|text|paragraphs?|document|input|user|system|prompt)>|[-=#*\[<]{1,}\s*(?:end (?:of )?(?:the )?(?:article|source|text|document|input|user|story|translation)|(?:기사|본문|원문|번역문|입력)\s*(?:끝|종료))`, true},
		{"role", `["']role["']\s*:\s*["'](?:system|assistant|user|developer)`, true},
		// What is to be written.
		{"translat|headline|title|summary|summari|bullet|output|response|reply|answer|json", `(?:^|[.!?\n(\[]\s*|\bplease |\byou (?:must|should|will|shall) |\binstead,? )(?:please )?(?:translate|render|write|use|set|change|replace|make|give|put|begin|start|end|finish|append|insert|include|output|return|print|reply|respond|answer|summari[sz]e|state|say|omit|leave out|drop|add)\b[^.!?]{0,80}\b(?:the |your |this |its |in |as |a |each |every )` + work + `\b`, false},
		{"headline|title|summary|translation|bullet", `\b(?:the|your) (?:korean |english |translated |final )?(?:headline|title|summary|translation|first bullet|bullets?)(?: of (?:this|the) (?:article|story|text))? (?:must|should|has to|needs to|is to|shall) (?:be (?:called|set|changed|replaced|rendered|written)|read\b[^.!?]{0,8}(?:that|\x{FFFC}|:)|say|state|begin|end|contain|include|not|mention|praise)`, false},
		{"translate", `(?:^|[.!?\n(\[:]\s*|\bplease |\binstead,? |[.!?\n]\s*do not |^do not |\bdon['’]t |[.!?\n]\s*never )translate\b[^.!?]{0,60}\b(?:this|the|that|it|as|into|with|following|above|below|rest|nothing|article|text|paragraph)\b`, false},
		{"output|respond|reply|answer|print|return", `(?:^|[.!?\n(\[:]\s*|\bplease |\binstead,? )(?:output|respond|reply|answer|print|return)\b (?:only|just|exactly|nothing but|with|verbatim|the following)\b`, false},
		{"번역|제목|헤드라인|요약|불릿|출력|답변|응답", koWork + `\S{0,4}\s*[^.!?]{0,50}?(?:으로|로|라고|이라고|처럼|같이|대로|를|을|에|에는|만|은|는)\s*[^.!?]{0,40}?` + koEnd, false},
		{"번역하|번역해|요약하|요약해|출력하|출력해|답변하|응답하", `(?:번역|요약|출력|답변|응답)[^.!?]{0,8}?` + koEnd, false},
	}
	list := make([]order, len(forms))
	for i, f := range forms {
		list[i] = order{strings.Split(f.hints, "|"), regexp.MustCompile(f.found), f.border}
	}
	return list
})
