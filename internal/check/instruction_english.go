package check

import (
	"sync"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// What orders are made of. An order opens a sentence, or follows what only somebody writes who gives orders.
const (
	opening = `(?:^|[:;,\n(\[>\]*-]\s*|\b(?:please|kindly|and|then|instead|now|here on) |\byou (?:will|can|may|have to|need to) )`
	earlier = `(?:all |any |every |the |your |my |these |those |of |other )*(?:previous|prior|preceding|above|earlier|existing|original|other|system|initial|foregoing|이전|앞선|위의|기존)`
	ordered = `(?:instructions?|prompts?|rules?|orders?|directions?|guidelines?|commands?|text|context|messages?|settings|지시|명령|지침|프롬프트|규칙)`
	ai      = `(?:ai|a\.i|language model|neural network|machine reader|llm|chatbot|machine translat(?:or|ion)|translation (?:engine|system|model|software|tool)|summari[sz]er|(?:automated|automatic|machine) (?:\w+ )?(?:reader|translator|tool|system|summari[sz]er)|summari[sz]ation (?:tool|system|software))s?`
	model   = `(?:` + ai + `|(?:assistant|translator|machine|model)s?)`
	work    = `(?:(?:the |your |this |its |a |each |every )?(?:korean |english |translated |final |first |last )?(?:translation|headline|title|summary|summaries|bullets?|bullet points?|output|response|reply|answer|json))`
	act     = `(?:translate|render|write|use|set|change|replace|make|give|put|begin|start|end|finish|append|insert|include|output|return|print|reply|respond|answer|summari[sz]e|state|say|omit|leave out|leave|drop|add|rate|rank|recommend|pretend|assume|tell|show|report|name|call|mention|skip|ignore|repeat|treat|keep|describe|praise|do not|don['’]t|never|always)`
)

// attributed finds who says what a sentence says.
var attributed = lazyregexp.New(`\b(?:said|says|told|tells|warned|argued|ruled|ordered|added|wrote|asked|according|announced|reported|lawmakers?|court|ministry)\b`)

// englishOrders are the English forms, and those that begin in English.
var englishOrders = sync.OnceValue(func() []order {
	return ordersOf([]form{
		// Forget what you were told.
		{needs{cueForget, cueTold}, opening + `(?:ignore|disregard|forget|override|bypass|skip)\b[^.!?]{0,40}?` + earlier + `\s+(?:\w+\s+)?` + ordered, 0, false},
		{needs{cueForget, cueTold}, opening + `(?:ignore|disregard|forget)\b[^.!?]{0,20}?(?:` + ordered + `|everything|anything|all)\b[^.!?]{0,20}(?:above|before|told|said|given|so far|until now)\b[^.!?]{0,20}\band (?:just |only |instead )?` + act + `\b`, 0, false},
		{needs{cueForget, cueTold}, opening + `(?:ignore|disregard|forget)\b[^.!?]{0,20}?(?:everything|anything|all)\b[^.!?]{0,20}(?:above|before|told|said|given|so far|until now)`, 0, true},
		{needs{cueFollow, cueTold}, opening + `(?:do not|don['’]t|stop|no longer|never) (?:follow|obey|apply|heed)(?:ing)?\b[^.!?]{0,30}` + ordered, 0, false},
		{needs{cueForget, cueAct}, `\b(?:ignore|disregard|skip|forget) (?:the |this |all |any )*(?:\w+ )?(?:article|story|source|section|paragraph|passage)s?\b[^.!?]{0,30}\band (?:just |only |instead )?` + act + `\b`, 0, false},
		{needs{cueForget}, `(?:ignore|disregard|forget)(?:all|the|any|every|your|of)*(?:previous|prior|earlier|above)(?:instruction|prompt|rule|order)`, 0, false},
		{needs{cueTold, cueColon | cueMark}, `\b(?:new|updated|real|actual|additional|special|important|hidden|secret|following) (?:system )?(?:instructions?|prompts?)(?: for (?:the )?` + model + `)?\s*[:：-]`, 0, false},
		{needs{cueText | cueTold, cueAct}, `\b(?:whatever|no matter what|regardless of(?: what)?) (?:the |this )?(?:text|article|content|source|story|paragraph|passage)s?\b[^.!?]{0,20},\s*` + act + `\b`, 0, false},
		{needs{cueAct, cueTold}, opening + `(?:show|reveal|print|repeat|tell|display|output|give)\b[^.!?]{0,20}\b(?:hidden|secret|system|your|initial|original) (?:rules|prompt|instructions|message)`, 0, false},
		{needs{cueAct, cueMust}, `\bdo not (?:tell|inform|warn|show) (?:the |your )?(?:user|reader|editor)s?\b`, 0, true},
		{needs{cueTask}, `\b(?:new|real|next|actual) task\s*(?:[:：]|is\b)|\btask (?:one|two|1|2)\b\s*(?:[:：]|is (?:complete|done|over))|\btask (?:complete|completed|done|finished)$`, 0, true},
		// You, the model.
		{needs{cueModel | cueAI}, `(?:^|[\n(\[*_#>※-]\s*)(?:note|message|memo|attention|instructions?|dear|hey|hello|hi|attn|안녕)[\s:,.!-]*(?:to |for )?(?:the |any |all |인공지능|챗봇)?` + model + `\s*(?:[:：,—–-]\s*\S|$)`, 0, false},
		{needs{cueModel | cueAI, cueAct | cueMust}, `(?:^|[\n(\[*_#>※-]\s*)` + model + `\s*[:：,—–-]\s*(?:please |kindly |you must |you should )?` + act + `\b`, 0, false},
		{needs{cueModel | cueAI, cueColon}, `[(\[*†※]\s*(?:ai )?` + model + `\s*[:：]\s*\S`, 0, false},
		{needs{cueModel | cueAI | cueOther, cueColon}, `(?:(?:^|[\n(\[]\s*)|\b(?:note|message|instructions?|reminder|memo|request) )(?:to|for) (?:the |any |all |whoever |anyone )*(?:` + model + `|(?:system|tool|software|program|person|one|editor)s? (?:that|who|which)|translating|translates|processing|summari[sz]ing)\b[^.!?]{0,30}:`, 0, false},
		{needs{cueYou, cueAI}, `(?:` + opening + `|\bif )(?:you are|as|you're|act as|pretend (?:to be|you are)|behave (?:as|like)) (?:now )?(?:an? |the |any )?(?:\w+ )?` + ai + `\b[^.!?]{0,80}\b(?:you|must|should|write|add|say|translate|output|reply|include|ignore|use|put|append|begin|end|answer|respond|that|who|reading|processing)\b`, 0, false},
		{needs{cueYou, cueModel | cueAI}, `\b(?:you are|you're|act as|pretend to be|behave as) (?:now |no longer )?(?:an? |the |any )?(?:\w+ )?` + model + `\b[^.!?]{0,40}\b(?:who|that|which)\b[^.!?]{0,20}\b(?:never|only|always|does not)\b`, 0, false},
		{needs{cueYou, cueModel | cueAI}, `\b(?:you are|you're) (?:now|no longer) (?:an? |the |any )?(?:\w+ )?` + model + `(?:$| and|,)|\bfrom now on,? you are (?:an? |the |any )?(?:\w+ )?` + model + `(?:$| and|,)`, 0, false},
		{needs{cueYou, cueNow}, `^(?:from (?:now|here) on,? )?you are (?:now|no longer|hereby|henceforth|from now on) [^.!?]{2,60}\b(?:who|whose|with no|without|that (?:never|always|only)|and \S+ (?:loves?|hates?|never|always|only|must|will|does not))\b`, 0, true},
		{needs{cueNow, cueHere}, `\bfrom (?:now|here) on,? (?:you(?:['’]re| are| will be|r name is)|(?:you )?(?:act|behave|respond|speak|answer))\b`, 0, true},
		{needs{cueModel | cueAI, cueColon}, `(?:^|[\n(\[:]\s*|\b)(?:todo|fixme|hint|task|job|note|notice|message|important|urgent|ps|p\.s\.|reminder|instructions?|attention|memo|hidden|word)\b[ :,-]*(?:to|for) (?:the |any |all |our )?(?:\w+ ){0,2}?` + model + `\b[^.!?:]{0,40}:`, 0, false},
		{needs{cueThis, cueModel | cueAI}, `^this (?:message|note|line|notice|instruction|text|request|paragraph|remark|sentence)s?\b[^.!?]{0,20} (?:for|to|at) (?:the |any |all |an? )?(?:\w+ ){0,2}?` + model + `(?: only| alone)?$`, 0, true},
		// What is to be written.
		{needs{cueAct | cueWork | cueOther, cueWork | cueOther}, `(?:^|[\n(\[:]\s*|\bplease |\bkindly |\b(?:would|could|can|will) you |\byou (?:must|should|will|shall) |\binstead,? )(?:please |kindly )?(?:translate|render|write|use|set|change|replace|give|put|begin|start|end|finish|append|insert|include|output|return|print|reply|respond|answer|summari[sz]e|state|say|omit|leave out|drop|add)\b[^.!?]{0,80}\b(?:the |your |this |its |in |as |a |each |every )` + work + `\b`, cueLesson, false},
		{needs{cueWork | cueOther}, `(?:^|\bplease |\bkindly )(?:make|make sure (?:that )?|see that|ensure (?:that )?) ?(?:the|your|this) (?:korean |english |translated )?(?:headline|title|translation|summary)\b`, 0, false},
		{needs{cueWork | cueOther, cueMust}, `\b(?:the|your) (?:korean |english |translated |final )?(?:(?:headline|first bullet|bullets?)(?: of (?:this|the) (?:article|story|text))?|(?:title|summary|translation) of (?:this|the) (?:article|story|text)) (?:must|has to|needs to|is to|shall) (?:be (?:called|set|changed|replaced|rendered|written)|read\b[^.!?]{0,8}(?:that|\x{FFFC}|:)|say|state|begin|end|contain|include|not|mention|praise)`, 0, false},
		{needs{cueYou, cueWork | cueOther, cueMust}, `^your ` + work + `\b[^.!?]{0,20} (?:should|must|has to|needs to|shall) ` + act, 0, false},
		{needs{cueOther}, `(?:^|[\n(\[:]\s*|\bplease |\binstead,? |^do not |\bdon['’]t |^never )translate\b[^.!?]{0,60}\b(?:this|the|that|it|as|into|with|following|above|below|rest|nothing|article|text|paragraph)\b`, cueSaid, false},
		{needs{cueWork}, `(?:^|[\n(\[:]\s*|\bplease |\binstead,? )(?:output|respond|reply|answer|print|return)\b (?:only|just|exactly|nothing but|with|verbatim|the following)\b`, cueLesson, false},
	})
})
