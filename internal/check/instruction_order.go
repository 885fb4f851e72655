package check

import (
	"regexp"
	"sync"
)

// An order is a form of words that only somebody writes who speaks to a model. It is looked for where its needs are met.
type order struct {
	needs needs
	found *regexp.Regexp
	// article says that it is one only in the article's own words: people say so to people, too.
	article bool
}

// What orders are made of. An order opens a sentence, or follows what only somebody writes who gives orders.
const (
	opening  = `(?:^|[:;,\n(\[>\]*-]\s*|\b(?:please|kindly|and|then|instead|now|here on) |\byou (?:will|can|may|have to|need to) )`
	earlier  = `(?:all |any |every |the |your |my |these |those |of |other )*(?:previous|prior|preceding|above|earlier|existing|original|other|system|initial|foregoing|이전|앞선|위의|기존)`
	ordered  = `(?:instructions?|prompts?|rules?|orders?|directions?|guidelines?|commands?|text|context|messages?|settings|지시|명령|지침|프롬프트|규칙)`
	ai       = `(?:ai|a\.i|language model|llm|chatbot|machine translat(?:or|ion)|translation (?:engine|system|model|software|tool)|summari[sz]er|automated (?:reader|translator))s?`
	model    = `(?:` + ai + `|(?:assistant|translator|machine|model)s?)`
	work     = `(?:(?:the |your |this |its |a |each |every )?(?:korean |english |translated |final |first |last )?(?:translation|headline|title|summary|summaries|bullets?|bullet points?|output|response|reply|answer|json))`
	act      = `(?:translate|render|write|use|set|change|replace|make|give|put|begin|start|end|finish|append|insert|include|output|return|print|reply|respond|answer|summari[sz]e|state|say|omit|leave out|leave|drop|add|name|call|mention|skip|ignore|repeat|treat|keep|describe|praise|do not|don['’]t|never|always)`
	koModel  = `(?:번역기|번역자|번역가|번역 ?모델|번역 ?엔진|번역 ?시스템|요약기|인공지능|ai|챗봇|언어 ?모델|어시스턴트|모델)`
	koWork   = `(?:번역[문본]?|제목|헤드라인|요약문?|불릿|출력|json|headline|title|translation|summary)`
	koBefore = `(?:이전|앞선|앞의|앞에서|위의|위에|지금까지의|기존|다른|모든|원래|시스템|system)`
	koOrder  = `(?:지시|지침|명령|프롬프트|규칙|설정|안내|지시문|명령문|지시사항|prompt|instructions?|rules?)`
	// koAct is what is done with words, as it stands before an ending.
	koAct = `(?:써|쓰|쓸|적|적어|적을|옮기|옮겨|옮길|바꾸|바꿔|바꿀|넣|넣어|넣을|빼|뺄|출력|번역|요약|답|답변|응답|표기|덧붙|덧붙이|덧붙여|붙이|붙여|전하|전할|언급|남기|남겨|남길|칭찬|시작|부르|불러|부를|고치|고쳐|고칠|` +
		`생략|포함|추가|반복|밝히|밝혀|밝힐|표현|서술|강조|삭제|대체|무시|잊|말하|말할|output|끝내|처리|두)`
	// koEnd ends a sentence that tells somebody to do something with words: 하라, 하시오, 하세요, 해 줘, 할 것, 하지 마.
	koEnd = koAct + koHow
	koHow = `(?:하|해|할|으)?(?:지\s?(?:마라|말라|마시오|마세요|말\s?것|말아\s?\S+|마|않는다|말아야 한다)|` +
		`라|어라|아라|여라|시오|세요|십시오|(?:어|아)?\s?(?:주|달라)\S{0,3}\s?(?:시오|세요|십시오|라|바랍니다|바란다|것|고맙겠습니다|감사하겠습니다|좋겠습니다)|시?기\s?(?:바랍니다|바란다)|(?:\s?해)?\s?줘|\s?것|(?:어|아|여)?야\s?(?:한다|합니다|함)|` +
		`\s?것을 (?:요청|부탁|당부|요구)(?:한다|합니다|드립니다))?\s*(?:[:：)\]>"'”’]|$)`
	// koPlain ends a sentence that tells so as a rule: 빼고 옮긴다.
	koPlain = `(?:쓴다|적는다|옮긴다|바꾼다|넣는다|뺀다|출력한다|번역한다|요약한다|표기한다|덧붙인다|시작한다|부른다|생략한다|포함한다)\s*(?:[)\]>"'”’]|$)`
)

// koEnding finds the end of a Korean sentence that asks for something to be done with words.
var koEnding = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(koEnd + `|` + koPlain) })

// attributed finds who says what a sentence says.
var attributed = regexp.MustCompile(`\b(?:said|says|told|tells|warned|argued|ruled|ordered|added|wrote|asked|according|announced|reported|lawmakers?|court|ministry)\b`)

// borders are forms that no newspaper prints anywhere: what prompts are cut with.
var borders = sync.OnceValue(func() []order {
	return []order{
		{needs{cueBorder, cueMark}, regexp.MustCompile(`\[/?inst\]|<\|[a-z_]+\|>|<</?sys>>|` +
			`(?:#{1,6}\s*|\[|<|\*\*|-{2,}\s*|={2,}\s*)/?(?:begin |end |start |end of |beginning of |new )?(?:system|assistant|instructions?|prompt|시스템)(?: prompt| message| 메시지| 프롬프트)?\s*(?:\]|>|\*\*|-{2,}|={2,}|[:：])|` +
			`(?:^|\n|[.!?]\s*)(?:system (?:prompt|message)|시스템 (?:메시지|프롬프트))\s*[:：]|` +
			`</?(?:article|source|text|paragraphs?|document|input|user|system|prompt)>|[-=#*\[<]{1,}\s*(?:end (?:of )?(?:the )?(?:article|source|text|document|input|user|story|translation)|(?:기사|본문|원문|번역문|입력)\s*(?:끝|종료))|` +
			`["']role["']\s*:\s*["'](?:system|assistant|user|developer)|` +
			`["'](?:translation|title|headline|summary|bullets|content|지시|명령|번역|제목|출력)["']\s*:\s*["'\[{]`), false},
	}
})

// orders are all other forms.
var orders = sync.OnceValue(func() []order {
	forms := []struct {
		needs   needs
		found   string
		article bool
	}{
		// Forget what you were told.
		{needs{cueForget, cueTold}, opening + `(?:ignore|disregard|forget|override|bypass|skip)\b[^.!?]{0,40}?` + earlier + `\s+(?:\w+\s+)?` + ordered, false},
		{needs{cueForget, cueTold}, opening + `(?:ignore|disregard|forget)\b[^.!?]{0,20}?(?:` + ordered + `|everything|anything|all)\b[^.!?]{0,20}(?:above|before|told|said|given|so far|until now)\b[^.!?]{0,20}\band (?:just |only |instead )?` + act + `\b`, false},
		{needs{cueForget, cueTold}, opening + `(?:ignore|disregard|forget)\b[^.!?]{0,20}?(?:everything|anything|all)\b[^.!?]{0,20}(?:above|before|told|said|given|so far|until now)`, true},
		{needs{cueForget, cueTold}, opening + `(?:do not|don['’]t|stop|no longer|never) (?:follow|obey|apply|heed)(?:ing)?\b[^.!?]{0,30}` + ordered, false},
		{needs{cueForget, cueAct}, `\b(?:ignore|disregard|skip|forget) (?:the |this |all |any )*(?:\w+ )?(?:article|story|source|section|paragraph|passage)s?\b[^.!?]{0,30}\band (?:just |only |instead )?` + act + `\b`, false},
		{needs{cueForget}, `(?:ignore|disregard|forget)(?:all|the|any|every|your|of)*(?:previous|prior|earlier|above)(?:instruction|prompt|rule|order)`, false},
		{needs{cueTold, cueColon | cueMark}, `\b(?:new|updated|real|actual|additional|special|important|hidden|secret|following) (?:system )?(?:instructions?|prompts?)(?: for (?:the )?` + model + `)?\s*[:：-]`, false},
		{needs{cueForget, cueTold}, koBefore + `\s*(?:의\s*)?(?:\S+\s+)?` + koOrder + `\S{0,4}\s*(?:모두\s*|전부\s*|다\s*)?(?:무시|잊|따르지|버리|취소|폐기|지워|어기)(?:[^.!?]{0,60}?` + koAct + `)?` + koHow, false},
		{needs{cueTold, cueColon}, `(?:새로운|새|실제|진짜|추가|숨은|비밀|다음)\s*(?:시스템\s*)?` + koOrder + `\S{0,2}\s*[:：]`, false},
		{needs{cueForget, cueTold}, `(?:위|앞|이전|지금까지)\S{0,3}\s*(?:내용|글|말|것|문장|기사)\S{0,3}\s*(?:모두\s*|전부\s*|다\s*)?무시[^.!?]{0,60}?` + koEnd, false},
		// You, the model.
		{needs{cueModel | cueAI}, `(?:^|[\n(\[*_#>※-]\s*)(?:note|message|memo|attention|instructions?|dear|hey|hello|hi|attn)[\s:,.!-]*(?:to |for )?(?:the |any |all )?` + model + `\s*[:：,—–-]\s*\S`, false},
		{needs{cueModel | cueAI, cueAct | cueMust}, `(?:^|[\n(\[*_#>※-]\s*)` + model + `\s*[:：,—–-]\s*(?:please |kindly |you must |you should )?` + act + `\b`, false},
		{needs{cueModel | cueAI | cueOther, cueColon}, `\b(?:note|message|instructions?|reminder|memo) (?:to|for) (?:the |any |all |whoever |anyone )?(?:` + model + `|translating|translates)\b[^.!?]{0,30}:`, false},
		{needs{cueYou, cueAI}, `(?:` + opening + `|\bif )(?:you are|as|you're|act as|pretend (?:to be|you are)|behave (?:as|like)) (?:now )?(?:an? |the |any )?(?:\w+ )?` + ai + `\b[^.!?]{0,80}\b(?:you|must|should|write|add|say|translate|output|reply|include|ignore|use|put|append|begin|end|answer|respond|that|who|reading|processing)\b`, false},
		{needs{cueYou, cueModel | cueAI}, `\b(?:you are|you're|act as|pretend to be|behave as) (?:now |no longer )?(?:an? |the |any )?(?:\w+ )?` + model + `\b[^.!?]{0,40}\b(?:who|that|which)\b[^.!?]{0,20}\b(?:never|only|always|does not)\b`, false},
		{needs{cueYou, cueModel | cueAI}, `\b(?:you are|you're) (?:now|no longer) (?:an? |the |any )?(?:\w+ )?` + model + `(?:$| and|,)|\bfrom now on,? you are (?:an? |the |any )?(?:\w+ )?` + model + `(?:$| and|,)`, false},
		{needs{cueModel | cueAI}, koModel + `\s*(?:에게|께|님|님께|들에게|여|야|는|은|:|：)\s*[:：,]?[^.!?]{0,80}` + koEnd, false},
		{needs{cueModel | cueAI}, koModel + `\s*(?:에게|께)\s*(?:알린|알립|전한|전합|말한|지시|명령|부탁|당부)\S*\s*(?:[.:]|$)`, false},
		{needs{cueModel | cueAI, cueColon}, `(?:^|[\n(\[<※*#>-]\s*)` + koModel + `\s*(?:에게|께|님께|님|들에게|용 지시|용|에게 알림|전달 ?사항|참고|주의|메모)\s*[:：]`, false},
		{needs{cueYou, cueModel | cueAI}, `(?:너는|당신은|넌|네가)\s*(?:이제부터|지금부터|이제|지금|앞으로)?\s*[^.!?]{0,20}` + koModel, false},
		// What is to be written.
		{needs{cueAct | cueWork | cueOther, cueWork | cueOther}, `(?:^|[\n(\[:]\s*|\bplease |\bkindly |\b(?:would|could|can|will) you |\byou (?:must|should|will|shall) |\binstead,? )(?:please |kindly )?(?:translate|render|write|use|set|change|replace|make|give|put|begin|start|end|finish|append|insert|include|output|return|print|reply|respond|answer|summari[sz]e|state|say|omit|leave out|drop|add)\b[^.!?]{0,80}\b(?:the |your |this |its |in |as |a |each |every )` + work + `\b`, false},
		{needs{cueWork | cueOther, cueMust}, `\b(?:the|your) (?:korean |english |translated |final )?(?:(?:headline|first bullet|bullets?)(?: of (?:this|the) (?:article|story|text))?|(?:title|summary|translation) of (?:this|the) (?:article|story|text)) (?:must|has to|needs to|is to|shall) (?:be (?:called|set|changed|replaced|rendered|written)|read\b[^.!?]{0,8}(?:that|\x{FFFC}|:)|say|state|begin|end|contain|include|not|mention|praise)`, false},
		{needs{cueYou, cueWork | cueOther, cueMust}, `^your ` + work + `\b[^.!?]{0,20} (?:should|must|has to|needs to|shall) ` + act, false},
		{needs{cueOther}, `(?:^|[\n(\[:]\s*|\bplease |\binstead,? |^do not |\bdon['’]t |^never )translate\b[^.!?]{0,60}\b(?:this|the|that|it|as|into|with|following|above|below|rest|nothing|article|text|paragraph)\b`, false},
		{needs{cueWork}, `(?:^|[\n(\[:]\s*|\bplease |\binstead,? )(?:output|respond|reply|answer|print|return)\b (?:only|just|exactly|nothing but|with|verbatim|the following)\b`, false},
		{needs{cueWork | cueOther}, koWork + `\S{0,4}\s*[^.!?]{0,50}?(?:으로|로|라고|이라고|처럼|같이|대로|를|을|에|에는|만|은|는)\s*[^.!?]{0,40}?` + koEnd, false},
		{needs{cueWork | cueOther}, `(?:번역|요약|출력|답변|응답)` + koHow, false},
	}
	list := make([]order, len(forms))
	for i, f := range forms {
		list[i] = order{f.needs, regexp.MustCompile(f.found), f.article}
	}
	return list
})
