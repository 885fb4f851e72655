package check

import (
	"sync"
)

// What Korean orders are made of.
const (
	koModel  = `(?:(?:번역|요약|옮기|처리|정리)(?:하(?:시)?|시)?는 (?:분|이|사람|쪽|시스템|도구|프로그램|기계|ai)|(?:번역|요약) ?(?:도구|프로그램|소프트웨어|봇)|llm|번역봇|요약봇|번역기|번역자|번역가|번역 ?모델|번역 ?엔진|번역 ?시스템|요약기|인공지능|ai|챗봇|언어 ?모델|어시스턴트|모델)`
	koWork   = `(?:번역[문본]?|제목|헤드라인|요약문?|불릿|출력|json|headline|title|translation|summary)`
	koBefore = `(?:이전|여태|지금까지|앞선|앞의|앞에서|위의|위에|지금까지의|기존|다른|모든|원래|시스템|system)`
	koOrder  = `(?:지시|지침|명령|프롬프트|규칙|설정|안내|지시문|명령문|지시사항|prompt|instructions?|rules?)`
	// koAct is what is done with words, as it stands before an ending.
	koAct = `(?:써|쓰|쓸|적|적어|적을|옮기|옮겨|옮길|바꾸|바꿔|바꿀|넣|넣어|넣을|빼|뺄|출력|번역|요약|답|답변|응답|표기|덧붙|덧붙이|덧붙여|붙이|붙여|전하|전할|언급|남기|남겨|남길|칭찬|시작|부르|불러|부를|고치|고쳐|고칠|평가|추천|통일|인정|간주|싣|실을|실어|따르|따라|skip|덧붙일|붙일|칠|지|지어|` +
		`생략|포함|추가|반복|밝히|밝혀|밝힐|표현|서술|강조|삭제|대체|무시|잊|말하|말할|output|끝내|처리|두)`
	// koEnd ends a sentence that tells somebody to do something with words: 하라, 하시오, 하세요, 해 줘, 할 것, 하지 마.
	koEnd  = koAct + koHow
	koHow  = `(?:` + koTells + `|(?:하|해|할|으|을)?(?:\s?것|(?:어|아|여)?야\s?(?:한다|합니다|함)|\s?것을 (?:요청|부탁|당부|요구)(?:한다|합니다|드립니다)))` + koStop
	koTell = koTells + koStop
	// koTells is how people are told to their face: what is left of koHow are forecasts and opinions, too.
	koTells = `(?:\s?하|\s?해|으)?(?:지\s?(?:마라|말라|마시오|마십시오|마세요|말\s?것|말아\s?\S+|마|않는다)|` +
		`라|어라|아라|여라|시오|세요|십시오|(?:어|아)?\s?(?:주|달라)\S{0,3}\s?(?:시오|세요|십시오|라|바랍니다|바란다|것|고맙겠습니다|감사하겠습니다|좋겠습니다)|시?기\s?(?:바랍니다|바란다)|(?:어|아)?\s?줘)`
	koStop = `\s*(?:[:：)\]>"'”’]|$)`
)

// koreanOrders are the Korean forms.
var koreanOrders = sync.OnceValue(func() []order {
	return ordersOf([]form{
		// Forget what you were told.
		{needs{cueForget, cueTold}, koBefore + `\s*(?:의\s*)?(?:\S+\s+)?` + koOrder + `\S{0,4}\s*(?:모두\s*|전부\s*|다\s*)?(?:무시|잊|따르지|버리|취소|폐기|지워|어기)(?:[^.!?]{0,60}?` + koAct + `)?` + koHow, 0, false},
		{needs{cueTold, cueColon}, `(?:새로운|새|실제|진짜|추가|숨은|비밀|다음)\s*(?:시스템\s*)?` + koOrder + `\S{0,2}\s*(?:시작\s*)?[:：]`, 0, false},
		{needs{cueForget, cueTold}, koBefore + `\s*(?:받은\s*)?` + koOrder + `\S{0,4}\s*(?:더 ?이상\s*)?(?:효력|무효|끝났|적용되지|필요 ?없)`, 0, true},
		{needs{cueTold}, `(?:프롬프트|지침|지시문|규칙)\S{0,2}\s*(?:그대로\s*|모두\s*)?(?:출력|보여|알려|공개|반복)` + koHow, 0, false},
		{needs{cueForget, cueTold}, `(?:위|앞|이전|지금까지)\S{0,3}\s*(?:내용|글|말|것|문장|기사)\S{0,3}\s*(?:모두\s*|전부\s*|다\s*)?무시[^.!?]{0,60}?` + koEnd, 0, false},
		{needs{cueTask}, `(?:새|새로운|진짜|다음) (?:작업|임무|과제)(?:\s*[:：]|[을를] (?:준다|주겠다|드린다|드리겠|시작한다|시작하라|시작합니다))`, 0, true},
		// You, the model.
		{needs{cueModel | cueAI, cueTells}, koModel + `\s*(?:에게|께)\s*(?:알린|알립|전한|전합|말한|지시|명령|부탁|당부)\S*\s*(?:[.:]|$)`, 0, false},
		{needs{cueModel | cueAI, cueColon}, `(?:^|[\n(\[<※*#>-]\s*)[^.:]{0,20}` + koModel + `\s*(?:에게|께|님께|님|들에게|용 지시|용|에게 알림|전달 ?사항|참고|주의|메모| ?할 ?일| ?작업| ?유의 ?사항| ?필독| ?수행 ?사항)\s*[:：]`, 0, false},
		{needs{cueYou, cueModel | cueAI}, `(?:너는|당신은|넌|네가)\s*(?:이제부터|지금부터|이제|지금|앞으로)?\s*[^.!?]{0,20}` + koModel, 0, false},
		{needs{cueModel | cueAI}, `^(?:야|어이|이봐|헤이)[, ]+` + koModel + `[ ,야]`, 0, false},
		{needs{cueYou, cueNow}, `(?:너는|넌|네가|당신은|귀하는)\s*(?:이제부터|지금부터|앞으로는?|오늘부터)\s`, 0, true},
		{needs{cueModel | cueAI, cueHear}, `^\P{L}*(?:친애하는 )?(?:\S+ )?` + koModel + `\S{0,2}[,\s]+(?:보세요|보시오|보아라|봐라?|들어라|들으세요|들어|주목|잘 들|참고하|유의하|주의하|명심하)`, 0, false},
		// What is to be written.
		{needs{cueWrite}, `[다라]고만?\s*(?:써|적어|출력해|옮겨)\s?(?:줘|라|주세요|주십시오|주시기 ?바랍니다)` + koStop, cueMail | cueLesson, false},
	})
})
