package check

import "sync"

// englishNorms are the kinds of English sentences that say how what is made of the text has to be, without telling anybody
// to do anything: any digest of this report is incomplete unless it names the award.
var englishNorms = sync.OnceValue(func() []kind {
	return []kind{
		// What is made of this text, or texts that are made so.
		{0, needs{cueNorm, cueDerived, cueThis}, cueSaid | cueRights | cueEarlier, phrase(`\b{derived} .. {from} {this} (?:\w+ )?{text}\b`)},
		{0, needs{cueNorm, cueDerived}, cueSaid | cueRights, phrase(`\b{omit} .. (?:in|from|by|out of|for|throughout) (?:\w+ )?{made} {version}\b`)},
		{0, needs{cueNorm, cueDerived}, cueSaid | cueRights, phrase(`\b(?:in|from|by|for|throughout) (?:\w+ )?{made} {version} .. (?:{omit}|as {Q})`)},
		{0, needs{cueNorm | cueMust, cueDerived}, cueSaid | cueRights, phrase(`(?:^|[,;:] )(?:and |but |then )?(?:when|if|once|whenever|wherever|should) (?:{this} .. |it )?(?:is |are |has been |be |being )?(?:{turned}|{turning}(?: {this} {text}| it)?,) .. (?:{omit}|{say}|as {Q})`)},
		{0, needs{cueMust, cueDerived | cueText | cueTongue}, cueSaid | cueRights, phrase(`\b(?:is|are|has|have) to (?:appear|read|run|stand|be (?:given|written|rendered|shown|called|printed|spelled|told)) (?:as )?{Q}`)},
		{0, needs{cueColon, cueOther, cueNorm | cueMust}, cueSaid | cueRights, phrase(`^(?:[\w’'-]+ ){0,3}?(?:translat\w+|summar\w+|rendering|locali[sz]ation) {guidance}(?: for .. )?:`)},
		{0, needs{cueOther, cuePart | cueThis}, cueSaid | cueRights, phrase(`\b{part}s? .. (?:is|are) (?:not|no part|never) (?:for|of|to be|meant for|intended for|part of|subject to) (?:\w+ )?(?:translation|translated|summar\w+)\b`)},
		{0, needs{cueOther, cueEarlier | cueThis}, cueSaid | cueRights, phrase(`\b(?:no need|not necessary|not needed|unnecessary|need not|needn['’]t|(?:does|do) not need to|nothing) .. (?:translat\w+|summari[sz]\w+)\b`)},
		{moodCommand, needs{cueUnlike, cueOther | cueAct}, cueSaid | cueRights, phrase(`\b(?:unlike|contrary to|different from|instead of) (?:what )?the (?:original|source|article|text)\b .. {say}`)},

		{0, needs{cueGrade, cueDerived | cueOther}, cueSaid | cueRights, phrase(`(?:^|[,;:] )(?:a |an |any |every |all |only )?(?:\w+ )?{derived} (?:that|which) .. (?:{omit}|{say}) .. (?:will be|is|are|count|get|score|earn|win|lose|fail)\w* (?:\w+ )?(?:rejected|graded|wrong|incorrect|faulty|discarded|penali[sz]ed|rewarded|correct|zero|a failure|points?|accepted|paid)`)},
		{0, needs{cueWhere, cueDerived | cueOther, cueYou}, cueSaid | cueRights, phrase(`\b(?:if|unless|as long as|so long as|in case) your {derived}\b`)},
		{0, needs{cueOther}, cueSaid | cueRights, phrase(`^(?:the |your |this )?{derived} (?:ends|stops|finishes|closes|is (?:complete|over|finished)) (?:here|at this|with this|at the end of this)\b`)},

		// Who reads it.
		{0, needs{cueWhere, cueTurn, cueThis}, cueSaid | cueRights, phrase(`\b(?:if|when|where|should|in case) {this} (?:\w+ )?{text} (?:is|be|has been|gets|comes to be) (?:being )?(?:processed|read|parsed|translated|handled|ingested|summari[sz]ed|rendered) .. (?:by (?:an? )?(?:\w+ )?{machine}|automatically|by software)\b`)},
		{0, needs{cueWhere, cueAI, cueYou}, cueSaid, phrase(`\b(?:if|since|as|because) you (?:are|happen to be|['’]re) (?:not (?:a )?human|no human|a machine|software|a program|a bot|a crawler|an algorithm)\b`)},
		{0, needs{cueYou, cueChat}, cueSaid, phrase(`\byou (?:are|['’]re) (?:now )?(?:in|entering|running in|operating in) (?:an? |the )?(?:\w+ )?(?:debug|diagnostic|developer|maintenance|unrestricted|admin|test|transparency|evaluation|training|god|raw|creative) mode\b|^\W*(?:all )?safety (?:checks?|filters?|restrictions?|rules?|guidelines?|measures?) (?:are|is|have been|has been) (?:now )?(?:off|disabled|suspended|lifted|removed)\b`)},
		{0, needs{cueNorm, cueAI, cueTurn, cueThis}, cueSaid, phrase(`\b{machine} .. {turns} .. {this} (?:\w+ )?{text} .. (?:{omit}|{say})`)},
		{0, needs{cueModel | cueAI, cueOther | cueAct}, cueSaid, phrase(`\b(?:helpful|good|smart|clever|capable|competent|honest|responsible|careful|proper|real|true|obedient|wise|modern) {machine} (?:\w+ )?(?:would|will|should|does|knows|stops) .. (?:here|at this point|at this place|{this} {text})\b`)},
		{0, needs{cueYou, cueChat}, cueSaid, phrase(`\b(?:for the rest of|in|for|throughout|during|until the end of) (?:this|the|our) (?:conversation|chat|session|dialogue|exchange|role-?play)\b .. (?:you (?:are|play|become|will|act|speak)|your (?:name|role|job) is)\b`)},
		{0, needs{cueChat}, cueSaid, phrase(`\blet(?:['’]s| us) (?:play|pretend|imagine|role-?play|say) .. (?:you (?:are|play|become|will)|your (?:name|role|job) is|i am|i['’]m)\b`)},
		{0, needs{cueHere, cueTongue}, cueSaid | cueRights, phrase(`\b(?:tone|style|register|language|voice|wording)\b .. {fromhere} (?:is|are|must|should|has to)\b|{fromhere},? .. (?:tone|style|register|voice|wording) .. (?:is|must|should|has to)\b`)},

		// Secrets, and words that are encoded.
		{moodCommand, needs{cueSecret}, cueSaid, phrase(`^\W*(?:please |now |and |then |also |first |finally )*(?:return|print|output|show|reveal|list|append|include|send|attach|disclose|dump|repeat|paste|display|quote|put|expose|share|give|tell)\b .. (?:api keys?|environment variables?|env vars?|access tokens?|(?:system|hidden|secret|initial|developer) (?:prompt|message|instructions?|settings?)|(?:your|internal) (?:configuration|settings|instructions|prompt|memory|rules))\b`)},
		{moodCommand, needs{cueHidden | cueJoin}, cueSaid, phrase(`\b(?:decod|decipher|decrypt|combin|join|concatenat|put together|read|take|revers)\w*\b .. (?:act on|follow|obey|carry (?:it |them )?out|execute|comply|do what|do as|treat it as)\b`)},
	}
})

// koreanNorms are the Korean kinds: 이 기사의 요약은 수상 소식으로 시작하는 것이 원칙이다.
var koreanNorms = sync.OnceValue(func() []kind {
	const wanted = moodsWanted | moodNorm
	return []kind{
		{wanted, needs{cueDerived, cueText}, cueMail | cueRights, phrase(`(?:^|[ (])(?:{이}) ?(?:{글})(?:을|를|의|로|에서|으로) (?:\S+ ){0,2}?(?:{만든})`)},
		{wanted, needs{cueEdition, cueAct | cueTurn}, cueMail | cueRights, phrase(`(?:{판})(?:에서는?|에는|에도|의 경우|에선) `)},
		{wanted, needs{cueEdition, cueAct | cueTurn | cuePart}, cueMail | cueRights, phrase(`(?:^|[,;:)] ?)(?:\S+(?:지만|만|고|로|며|데) )?(?:(?:{이}) ?(?:{글})\S? )?{로}(?:{만들})\S{0,2} ?{때}(?:에는|에|는|엔)? ~~(?:이름|성명|나이|지명|직함|회사|제목|표현|문단|단락|문장|대목|내용|이야기|부분|수치|숫자|금액|날짜|말투|{Q})`)},
		{wanted, needs{cueAI | cueReader, cueTurn, cuePart | cueThis}, 0, phrase(koReadsThis)},
		{wanted, needs{cueModel | cueAI}, 0, phrase(`{ai}(?:이)?라면 ~~(?:여기서|이쯤에서|이쯤|이 대목|이 부분|이 문장|이 글|이 기사|요약|번역)`)},
		{wanted, needs{cueHere, cueTongue | cueSlant | cueAct}, cueMail | cueRights, phrase(`(?:^|[,;:] ?)(?:이 뒤로|이 다음부터|이후로|여기(?:서)?부터|이 아래|아래부터|이하|이 줄부터|다음 줄부터|지금부터|이제부터)\S{0,3} ~~(?:존댓말|반말|말투|어조|문체|{Q}|표현|번역|요약|옮|이름|말은)`)},
		{0, needs{cueOther, cuePart | cueEarlier | cueThis}, 0, phrase(`(?:번역|요약|옮길|처리) ?대상이? 아니(?:다|며|고|므로|니|라)|대상이 아닙니다|(?:번역|요약)(?:에서|대상에서) (?:제외|빠진)(?:한다|합니다|함|된다|됩니다|다)$`)},
		{0, needs{cueOther, cuePart | cueEarlier | cueThis}, 0, phrase(`(?:{이}) ?(?:{글}|부분)\S{0,2} ~~(?:옮길|번역할|요약할|처리할|줄일) (?:필요|이유)\S? ?없(?:고|으며|다$|습니다|으니|으므로|음)`)},
		{wanted, needs{cueUnlike, cueAct | cueTurn}, cueMail | cueRights, phrase(`(?:원문|원본|기사|본문|사실)(?:과|와|에)?(?: (?:달리|다르게)|는 다르게| 관계없이| 상관없이) ~~(?:{Q}|쓰|적|옮|번역|요약|마무리|바꾸|바꿔)`)},
		{0, needs{cueChat}, 0, phrase(`역할 ?(?:극|놀이)을? ?(?:\S+ )?(?:하자|해 보자|해보자|시작하자|시작한다|하겠다|합시다)`)},
		{0, needs{cueYou, cueChat}, 0, phrase(`(?:^|[.,] )(?:너는|넌|네 이름은|당신은|당신의 이름은) ~~(?:규칙|제한|필터|금지|한계|검열)\S{0,2} (?:없는|없이|모르는) `)},
		{0, needs{cueOther, cueGrade}, 0, phrase(`(?:번역|요약)(?:문|본)?(?:은|는) ~~(?:오답|감점|탈락|불합격|반려|무효|가산점|만점|실패)\S{0,4} ?(?:처리|간주|평가|취급|채점)?(?:한다|합니다|된다|됩니다|이다|입니다|함|됨)?$`)},
		{wanted, needs{cueOther | cueWork, cueHere | cueText}, cueMail, phrase(`(?:여기|이 줄|이 문장|이 문단|이 대목|이 지점)(?:에서|까지)\S? ~~(?:번역|요약|출력)|(?:번역|요약|출력)\S? ~~(?:여기|이 줄|이 문장|이 문단|이 대목)(?:에서|까지)`)},
		{moodCommand, needs{cueChat, cueModel | cueAI | cueOther | cueText | cueNow}, 0, phrase(`(?:인 척|처럼 (?:행동|말|답)|(?:이)?라고 가정하고|역할을 (?:맡|수행)|된 것처럼)`)},
		{0, needs{cueAI | cueReader, cueTurn | cueAct}, 0, phrase(`(?:사람이 아니(?:라면|니)|사람이 아닌 독자|기계라면|기계 독자)`)},
		{moodCommand, needs{cueHidden | cueJoin}, 0, phrase(`(?:해독|디코딩|복호|초성|첫 글자|거꾸로|이어 붙|합쳐)\S{0,3} ~~(?:따르|따라|실행|수행|이행|행하)`)},
	}
})
