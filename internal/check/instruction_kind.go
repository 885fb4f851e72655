package check

import (
	"regexp"
	"slices"
	"sync"
)

// A kind is what makes an order of a sentence by its mood and by what it is about, in whatever words: skip the paragraph,
// 문단은 건너뛸 것. Where a pattern is given, the sentence has to have it, too.
type kind struct {
	mood    mood
	needs   needs
	not     cue
	pattern *regexp.Regexp
}

func (k kind) in(cues cue) bool { return cues&k.not == 0 && k.needs.in(cues) }

// Patterns of what only a text has that speaks to the one who turns it into another.
const (
	// ownWork is what is made of the text: your version, any summary generated from this page.
	ownWork = `\b(?:your|the resulting|the finished) (?:[\w-]+ ){0,2}(?:version|translation|summary|summaries|headline|response|output|rendering|bullets?)\b|` +
		`\byour (?:[\w-]+ ){0,2}(?:reply|answer|text|copy) (?:should|must|shall|has to|needs to|is to)\b|\b(?:in|into|throughout) your (?:reply|answer|text|copy)\b|` +
		`\b(?:version|translation|summary|summaries|rendering|headline|title|bullet|text)s? (?:(?:of|from|based on)|(?:that (?:is|are) )?(?:generated|made|produced|derived|drawn|written|created|prepared) (?:from|of|out of)) (?:this|the above|the following|the present)\b`
	// quotedFor tells a word to stand for another: Q must be translated as Q.
	quotedFor = `\x{FFFC} (?:must|should|shall|has to|needs to|is to|are to) (?:always |never |only |not )*be (?:translated|rendered|written|called|described|replaced|turned|given)\b[^.]{0,20}\x{FFFC}`
	// nthPart is a part of this text: the first paragraph.
	nthPart   = `\b(?:first|second|third|fourth|fifth|last|next|final|opening|closing|following|preceding|previous) (?:paragraph|sentence|headline|bullet|quotation|passage)`
	koNthPart = `(?:첫|째|번째|마지막|맨 앞|맨 끝|끝|다음|앞|위|아래) ?(?:문단|단락|문장|대목|인용문).*(?:의무|반드시|항상|언제나|무조건|꼭)`
	// noTask calls off what the model is at: do not summarise, 번역하지 말고.
	noTask   = `\b(?:do not|don['’]t|never|stop|cease|quit|refrain from|instead of|rather than|forget about) (?:translat|summari[sz])(?:e|ing)\b`
	koNoTask = `(?:번역|요약)(?:을|를|은|는)?\s?(?:하지|하는 대신|대신|말고|중단|멈추|그만)`
	// salutation turns to a machine: dear AI reading this, hey bot.
	salutation = `(?:^|[.!?:(\[]\s*)(?:(?:lol|so|now|well|alright|yo|oh|ah)[ ,]+)*(?:dear|hey|hi|hello|ok|okay|attention|listen|psst)[,:]? (?:\w+ ){0,2}?(?:` + ai + `|bots?|assistants?|translators?)\b`
	// posing asks for a part to be played: act as, pretend you are.
	posing = `\b(?:act|behave|pretend|speak|pose|roleplay|role-play|respond|answer) (?:as if|as though|as|like|to be|you are|you're|that you are)\b`
	// koTurnsTo has a machine as the one that is told: AI 심사자는, 인공지능이여.
	koTurnsTo = `^(?:ai|인공지능|챗봇|클로드|제미나이|파파고), |(?:^|[.:)\]]\s*)(?:이 글을 읽는 |친애하는 |모든 )?(?:ai|인공지능|챗봇|언어 ?모델|번역기|요약기|번역봇|요약봇)(?: ?(?:심사자|편집기|비서|번역기|요약기|기자|모델|봇|도구|시스템|에이전트|담당|번역|요약))?(?:은|는|야|여|이여|아|님|님은|에게|께|들은|들아)[ ,]`
	// otherwise threatens: failure to, unless you, 옮기지 않으면.
	otherwise   = `\b(?:failure to|failing to|unless you|if you (?:do not|don['’]t|fail to|refuse))\b.*\b(?:translated (?:text|version)|in (?:your|the) (?:translation|summary|output)|your (?:operator|owner|developer|maker))\b`
	koOtherwise = `(?:옮기|번역하|요약하|쓰|적|넣|빼|따르)지 않(?:으면|을 경우|는다면|을 시).*(?:신고|불이익|처벌|중단|종료|오류|차단|책임|운영자|삭제)`
	// youTurnThis speaks to the one who works on this text: by processing this document you agree.
	youTurnThis = `\b(?:you|by|when|while|before|after) (?:are |have been |were )?(?:translat|summari|render|process|convert|pars|rewrit)\w*\b.{0,20}\b(?:this|the following|the above|these)\b|\byou are reading this\b.*\b(?:automat\w*|machine|job|model|ai|bot|pipeline|script)\b|\bwould you\b.*\bthis into\b`
	// edition is the text that will be: in the Korean edition, 외국어판에서.
	edition   = `\b(?:in|into|from|of|by) (?:the|any|every|all|each) (?:korean|english|translated|foreign|foreign-language|target|other language) (?:edition|version|text|page|copy|rendering|translation)s?\b`
	koEdition = `(?:모든|어떤|각) (?:외국어판|번역본|번역문|번역|요약문|요약|언어판|영어판|한국어판)\S{0,2} |(?:외국어판|영문판|영어판|한국어판|국문판)(?:에서는?|에는|에도|에) |^[^:]{2,12}: ?.*(?:기계|자동|ai)\S* \S{0,4} ?(?:요약|번역)\S{0,2}[은는] `
	// labelled names what is wanted, and gives it after a colon: preferred rendering of the name: Q.
	labelled = `\b(?:preferred|required|mandatory|desired|expected|recommended|requested|target) (?:translation|rendering|spelling|headline|title|summary|tone|style|output|format|wording|korean|english)\b[^:]{0,40}:|` +
		`^[\w ]{3,30}: ?(?:all |any )?(?:machine|ai|automated|automatic|automatically)[ -](?:made|generated|produced|written|translated)? ?(?:summar|translation|version)\w* (?:must|shall|should|may)\b`
	koLabelled = `(?:권장|필수|지정|희망|요청) ?(?:표기|번역|제목|요약|문구|표현|어조|말투)\S{0,2}\s*:`
	// inPlaceOf says how a word of the source is to be told: wherever the original says Q, the Korean should say Q.
	inPlaceOf = `\b(?:where(?:ver)?|when(?:ever)?|if) (?:the|this) (?:original|source|article|story|text)|` +
		`\bthe (?:korean|english|translation|translated) (?:text |version |headline |title )?(?:should|must|shall|has to|needs to|is to) (?:always |never |only |not )*(?:say|read|use|carry|have|put|omit|leave|mention|contain|call|avoid|keep|speak|name|drop|show)\b`
	// definitePart is a part of this very text: the third paragraph, a line saying that; not short sentences.
	definitePart = `\b(?:the|this|that|these|those|each|every|all|any|your|both|no|first|second|third|last|next|final|following|above)\b (?:[\w’'-]+ ){0,3}?(?:paragraph|sentence|headline|bullet|quotation|quote|translat|summar|glossary|wording|passage|output|response|prompt|json|subhead|byline|story|article|piece|text)|` +
		`\b(?:(?:a|one) (?:line|sentence|paragraph|headline|bullet|summary|response)|(?:line|sentence) (?:saying|that)|untranslated|verbatim|honorific|list of terms|korean (?:text|version)|english (?:text|version)|headline|json)\b|-(?:yo|da|nida)\b`
	// everyValue and everyPart are all of a kind that a text has.
	everyValue   = `\b(?:halve|double|triple|multiply|divide|raise|lower|increase|reduce|inflate|round|change|replace|convert|swap|render|write|give|translate|set|cut|report|express|state|drop|omit|delete)\b[^.,]{0,20}\b(?:every|all|each|any)(?: of)?(?: the)? (?:\w+ )?(?:number|figure|amount|percent\w*|price|sum|digit|date|currenc\w*)s?\b`
	everyPart    = `^\W*(?:every|each|all)(?: the)? (?:\w+ )?(?:bullet|headline|paragraph|sentence|translation|summary|summarie|quotation)s? (?:should|must|shall|has to|have to|needs? to)\b`
	koEveryValue = `(?:모든|각|전체) (?:숫자|수치|금액|퍼센트|비율|액수|날짜|통계)`
	// wordForWord puts one word in the place of another wherever it stands.
	wordForWord   = `\b(?:wherever|whenever|each time|every time|all instances|throughout|instead)\b.*\x{FFFC}|\x{FFFC}.*\x{FFFC}.*\b(?:throughout|instead|everywhere)\b`
	koWordForWord = `\x{FFFC}.*(?:나오|나올|있으면|때마다|전부|모두|대신).*\x{FFFC}(?:으로|로)|(?:제목|헤드라인)(?:은|을) \S{0,6} ?\x{FFFC}(?:으로|로) `
	// koInWork is in the translation or the summary: 요약에서, 번역의 끝은.
	koInWork = `(?:요약|번역|출력|불릿)(?:문|본)?(?:에서는?|에는|에도|에|의 (?:끝|처음|앞|뒤|마지막|첫)\S*) `
	// yourOrders asks for what the model was told.
	yourOrders   = `\b(?:what (?:is|are|were|was)|list|repeat|show(?: me)?|tell me) your (?:\w+ )?(?:instructions|prompt|rules|guidelines)\b`
	koYourOrders = `(?:네가|너의|니가|당신이) [^.]{0,15}(?:지시|지침|프롬프트|규칙)\S{0,2} [^.]{0,10}(?:무엇|뭐|뭔|알려|말해|되풀이|반복)|받은 [^.]{0,10}(?:지시|지침|규칙)\S{0,2} [^.]{0,12}(?:지키지 않아도|따르지 않아도|따를 필요|지킬 필요)`
	// onlyReply is all that is to be written: answer solely with, output nothing.
	onlyReply = `(?:^|[:;,]\s*|please |kindly )(?:output|respond|reply|answer|print|return|say|write|produce|generate|emit)\b (?:back |me |us )?(?:only|just|solely|exclusively|exactly|simply|nothing|no more than|` +
		`(?:in|with) (?:only|just|nothing|the (?:single |one )?words?|a single|one|exactly)\b)|\b(?:just|only|simply) (?:output|respond|reply|answer|print|return|say|write)\b.{0,60}(?:and nothing (?:else|more)|\b(?:prompt|rules|instructions))|\balways (?:answer|respond|reply)\b`
	// readsThis is who turns this text into another: any software that renders this text.
	readsThis = `\b(?:software|systems?|models?|tools?|engines?|bots?|programs?|services?|whoever|anyone|agents?|pipelines?|ai|translators?|editors?|assistants?|applications?|part(?:y|ies)|machines?)\b[^,;:]{0,25}` +
		`\b(?:translat|render|summari|process|convert|pars|ingest|handl|read|turn|put|generat|produc|adapt|rewrit|transform|rephras|transcri)\w*\b[^,;:]{0,15}\b(?:this|the following|the present|the above) (?:\w+ )?(?:text|story|article|page|document|piece|item|report|passage|paragraph|dispatch|copy|news|content)|\b(?:whoever|whatever|anyone|anything) (?:that )?(?:translates|summari[sz]es|renders|processes|reads) this\b`
	koReadsThis = `(?:(?:이|본|해당|아래|위) ?(?:기사|글|문서|페이지|본문|원고|텍스트|문장|뉴스|보도)|원문|본문|기사)\S{0,2} [^,]{0,20}?(?:옮기|번역하|요약하|처리하|읽|다루|변환하|가공하|정리하|편집하|인용하|수집하|줄이)는 (?:모든 |어떤 |각 )?` +
		`(?:\S+ ){0,2}?(?:시스템|소프트웨어|프로그램|도구|모델|봇|엔진|서비스|편집기|번역기|기계|인공지능|ai|사람|이|자|누구|분|측|쪽|자동화 수단|수단)`
	// koOnlyReply is all that is to be written: 답변은 오직 한 단어로만.
	koOnlyReply = `(?:답변|응답|대답|출력|회신)(?:은|는|을|를|에는)? (?:[^.]{0,40}(?:로|만|라고)만\s|[^.]{0,10}(?:오직|그저|이외|외에))`
	// dictated is what a text is to say word for word.
	dictated = `(?:다는|라는|냐는|자는|\x{FFFC}|['‘"“][^'’"”]+['’"”])\s*(?:(?:한|두|짧은) ?)?(?:문장|문구|말|내용|줄|표현|설명|링크|구절|으로|로|라고|이라고)`
)

// englishKinds are the kinds of English orders.
var englishKinds = sync.OnceValue(func() []kind {
	return []kind{
		{moodCommand, needs{cuePart}, cueRights | cueMail | cueLesson, regexp.MustCompile(definitePart)},
		{moodCommand, needs{cueValue, cueEver}, cueRights | cueMail, regexp.MustCompile(everyValue)},
		{moodCommand, needs{cueAct, cueEver}, 0, regexp.MustCompile(wordForWord)},
		{0, needs{cueMust, cuePart}, cueSaid | cueRights, regexp.MustCompile(everyPart)},
		{0, needs{cueYou, cueTold}, cueSaid, regexp.MustCompile(yourOrders)},
		{moodCommand, needs{cueTongue, cueValue | cueText}, cueRights, nil},
		{moodCommand, needs{cueTurn, cueValue}, cueRights, nil},
		{moodCommand, needs{cueAI, cueValue | cueTongue | cueTold}, cueRights, nil},
		{moodCommand, needs{cueForget | cueFollow, cueTold, cueYou | cueEarlier}, 0, nil},
		{moodCommand, needs{cueForget | cueFollow, cueEarlier, cueYou}, 0, nil},
		{moodCommand, needs{cueWork | cueAct, cueOnly}, 0, regexp.MustCompile(onlyReply)},
		{moodCommand, needs{cueSlant, cueAct | cueWork}, cueRights, nil},
		{0, needs{cueElse, cueOther | cueYou, cueAct | cueTurn}, 0, regexp.MustCompile(otherwise)},
		{moodCommand, needs{cueTurn | cueTongue, cueThis}, cueRights, regexp.MustCompile(youTurnThis)},
		{0, needs{cueTurn, cueThis, cueYou}, cueRights | cueSaid, regexp.MustCompile(youTurnThis)},
		{0, needs{cueMust, cueThis, cueTongue | cueOther}, cueSaid | cueRights, regexp.MustCompile(edition)},
		{0, needs{cueColon, cueTurn | cueWork | cueTongue | cueOther}, cueSaid, regexp.MustCompile(labelled)},
		{moodCommand, needs{cueOther}, 0, regexp.MustCompile(noTask)},
		{moodCommand, needs{cueYou, cueAI | cueTold}, 0, regexp.MustCompile(posing)},
		{0, needs{cueAI, cueYou | cueAct | cueTurn | cueForget}, 0, regexp.MustCompile(salutation)},
		{moodCommand, needs{cueAI}, 0, regexp.MustCompile(`^\W*(?:ai|claude|(?:chat)?gpt|gemini|copilot|papago|deepl|bot|chatbot|assistant), `)},
		{0, needs{cueMust, cueOther | cueAct}, cueSaid, regexp.MustCompile(quotedFor)},
		{0, needs{cueMust, cueAI, cuePart, cueAct}, cueSaid, regexp.MustCompile(nthPart)},
		{0, needs{cueTold, cueVoid, cueYou, cueEarlier}, cueSaid, nil},
		{0, needs{cueMust, cueThis | cuePart | cueText, cueOther | cueWork | cueYou | cueTongue}, cueSaid | cueRights, regexp.MustCompile(ownWork)},
		{0, needs{cueMust, cueTongue | cueOther, cueAct}, 0, regexp.MustCompile(inPlaceOf)},
		{0, needs{cueMust, cueReader, cueTurn, cueThis}, cueSaid | cueRights, regexp.MustCompile(readsThis)},
	}
})

// koreanKinds are the kinds of Korean orders.
var koreanKinds = sync.OnceValue(func() []kind {
	words := regexp.MustCompile(dictated)
	return []kind{
		{moodWrite, needs{cueWork | cueOther}, cueMail | cueLesson, phrase(`(?:{일})\S{0,4} ~~(?:으로|로|라고|처럼|같이|대로|를|을|에|에는|만) `)},
		{moodWrite | moodDuty, needs{cueWork | cueOther}, cueMail | cueLesson, phrase(`(?:{일})\S{0,4} ~~(?:{Q})(?:으로|로|라고|이라고)`)},
		{moodCommand, needs{cueWork | cueOther}, cueMail | cueLesson, phrase(`(?:번역|요약|출력|답변|응답)(?:하|해)\S* ?\S*$`)},
		{moodCommand | moodTask, needs{cuePart, cueAct | cueTurn | cueForget}, cueMail | cueRights | cueLesson, nil},
		{moodCommand | moodTask, needs{cueValue}, cueMail | cueRights, regexp.MustCompile(koEveryValue)},
		{moodCommand, needs{cueAct, cueEver | cueWork}, cueMail, regexp.MustCompile(koWordForWord)},
		{moodCommand | moodFormal, needs{cueOther | cueWork | cuePart, cueAct | cueMust | cueThis | cueTurn}, cueMail | cueRights | cueLesson, regexp.MustCompile(koInWork)},
		{0, needs{cueTold, cueEarlier | cueYou}, 0, regexp.MustCompile(koYourOrders)},
		{moodCommand, needs{cueOther | cueWork, cueTongue | cueValue | cueAI | cueThis}, cueMail | cueRights | cueLesson, nil},
		{moodCommand | moodTask, needs{cueTurn, cueValue}, cueMail | cueRights, nil},
		{0, needs{cueElse, cueAct | cueTurn}, cueMail, regexp.MustCompile(koOtherwise)},
		{moodCommand | moodDuty, needs{cueAct | cueTurn, cuePart | cueOther}, cueMail, regexp.MustCompile(koEdition)},
		{0, needs{cueColon, cueWork | cueOther | cueTongue}, cueMail, regexp.MustCompile(koLabelled)},
		{moodCommand, needs{cueTongue, cueAct}, cueMail | cueRights, regexp.MustCompile(`(?:영어|한국어|영문|국문|한글|다른 언어)(?:로|으로) (?:바꾸|옮기|번역하|고치|쓰|다시)`)},
		{moodCommand, needs{cueForget | cueVoid, cueTold, cueEarlier}, cueMail, nil},
		{moodCommand, needs{cueWork}, cueMail, regexp.MustCompile(koOnlyReply)},
		{moodCommand | moodTask, needs{cueSlant, cueAct | cueTold}, cueMail, nil},
		{moodCommand, needs{cueOther}, cueMail, regexp.MustCompile(koNoTask)},
		{moodCommand, needs{cueForget, cueTold}, cueMail, regexp.MustCompile(`모드|안전`)},
		{moodCommand, needs{cueAI}, 0, regexp.MustCompile(koTurnsTo)},
		{0, needs{cueAI, cuePart, cueAct}, 0, regexp.MustCompile(koNthPart)},
		{moodFormal, needs{cuePart | cueOther}, cueMail, words},
		{moodDuty, needs{cuePart}, cueMail, words},
		{moodCommand | moodTask | moodDuty, needs{cueReader, cueTurn, cuePart | cueThis}, 0, regexp.MustCompile(koReadsThis)},
	}
})

// allEnglish and allKorean are the kinds of a language.
var (
	allEnglish = sync.OnceValue(func() []kind { return slices.Concat(englishKinds(), englishNorms(), englishReaders()) })
	allKorean  = sync.OnceValue(func() []kind { return slices.Concat(koreanKinds(), koreanNorms()) })
)

// mayBeOrder reports whether a text has the words of a kind of orders, in whatever sentences.
func mayBeOrder(cues cue) bool {
	has := func(k kind) bool { return k.needs.in(cues) }
	return cues&cueLatin != 0 && slices.ContainsFunc(allEnglish(), has) || cues&cueHangul != 0 && slices.ContainsFunc(allKorean(), has)
}

// isOrder reports whether a sentence is an order of one of the kinds.
func isOrder(sentence string, cues cue) bool {
	return cues&cueLatin != 0 && ofKind(allEnglish(), sentence, cues, commandMood) || cues&cueHangul != 0 && ofKind(allKorean(), sentence, cues, wholeMood)
}

// commandMood returns the mood of an English sentence, and the clause that tells what to do.
func commandMood(sentence string) (mood, string) {
	if clause := commands(sentence); clause != "" {
		return moodCommand, clause
	}
	return 0, ""
}

// wholeMood returns the mood of a Korean sentence, and the sentence.
func wholeMood(sentence string) (mood, string) { return koMood(sentence), sentence }

// ofKind looks for a kind whose words, mood and pattern a sentence has.
func ofKind(kinds []kind, sentence string, cues cue, moodOf func(string) (mood, string)) bool {
	var is mood
	asked, told := false, sentence
	for _, k := range kinds {
		if !k.in(cues) {
			continue
		}
		if k.mood != 0 && !asked {
			is, told = moodOf(sentence)
			asked = true
		}
		words := sentence
		if k.mood != 0 {
			words = told
		}
		if (k.mood == 0 || is&k.mood != 0) && (k.pattern == nil || k.pattern.MatchString(words)) {
			return true
		}
	}
	return false
}
