package check

// cueWords are the words of each kind, in lower case: what begins with one is one, or with a $ only the word itself.
// English words count where a word begins, Korean ones anywhere.
var cueWords = map[cue]string{
	cueForget: "ignor|disregard|forget|overrid|bypass|skip|" +
		"무시|잊|따르지|취소|폐기|버리|지워|어기|효력|무효|끝났|적용되지|해제|초기화|벗어나",
	cueTold: "restriction|criteria|constraint|guardrail|filter|polic|instruct|prompt|rule|order|direction|guideline|command|told|above|before|given|" +
		"제한|제약|기준|지시|지침|명령|프롬프트|규칙|설정|내용|말은|말을|것은|것을|안내",
	cueModel: "translator|assistant|model|machine|summariser|summarizer|automat|system|tool|whoever|anyone|" +
		"번역기|번역자|번역가|번역 모델|번역 엔진|번역 시스템|번역모델|요약기|모델|어시스턴트|시스템|도구|프로그램|분께|하는 분|하시는",
	cueAI: "neural net|machine reader|non-human|not human|crawler|scraper|generative|ai$|ais$|a.i|claude$|gpt|chatgpt|gemini$|copilot$|papago|deepl$|llm|" +
		"chatbot|bot$|bots$|language model|ai-|machine transl|translation system|translation engine|translation model|translation software|" +
		"translation tool|automated reader|automated |automatic |summarisation tool|summarization tool|" +
		"대형 언어|기계 독자|생성형|클로드|제미나이|파파고|요약 도구|요약 프로그램|요약봇|번역봇|편집봇|인공지능|챗봇|언어모델|언어 모델|번역기|" +
		"번역 모델|번역모델|번역 시스템|번역 엔진",
	cueWork: "headline|title|bullet|output|response|reply|respond|answer|json|caption|print|return|" +
		"제목|헤드라인|불릿|출력|답변|응답|답하",
	cueOther: "translat|summar|foreign-language|korean version|english version|into korean|into english|rendered|" +
		"외국어판|옮기는|번역|요약|옮긴|옮길",
	cueText: "this article|this story|this text|this piece|this report|this caption|this page|this paragraph|this sentence|this passage|this headline|" +
		"this dispatch|this item|the article|the story|next sentence|next paragraph|following sentence|following paragraph|the sentence|the paragraph|" +
		"the passage|editors ask|editors request|editor asks|newsroom asks|desk asks|publisher asks|agency asks|we ask|your translation|your summary|" +
		"your version|your headline|your korean|your english|our style|our house|our desk|our editor|our newsroom|our polic|whatever the|" +
		"whatever this|whatever or|regardless of what|regardless of the|no matter what|authors ask|author asks|" +
		"이 기사|이 글|이 문단|이 단락|이 문장|이 제목|이 보도|이 원고|본 기사|본기사|다음 문장|다음 문단|다음 단락|위 수치|위 문장|위 문단|아래 문장|" +
		"아래 문단|원문|본문|번역본|번역문|요약문|이 설명|이 사진|이 뉴스|이 소식|본지는|내용과|내용에|편집국은|편집부는|편집국에서|이 article",
	cueAct: "write|print$|output|add$|append|insert|includ|omit|leave out|drop|remov|replac|chang|render|call$|called$|name$|named$|mention|use$|used$|" +
		"begin|start|end$|say$|state$|stated$|describ|refer|prais|credit|keep|put$|set$|translat|repeat|skip|treat|reply|respond|answer|list$|give$|" +
		"make$|report$|substitut|swap|rate$|rank|recommend|pretend|assum|tell$|show|reveal|display|highlight|emphasi|portray|depict|characteri|" +
		"downplay|soften|" +
		"평가|추천|통일|인정|간주|싣|실을|따라야|써|쓴|쓰|쓸|적|옮|바꾸|바꿔|바꿀|바꾼|넣|빼|뺀|뺄|빼고|출력|표기|지우|지워|뽑|덧붙|붙이|붙일|붙여|" +
		"전하|전할|언급|남겨|남기|칭찬|시작|부르|불러|부를|고치|고쳐|고칠|생략|포함|추가|반복|되풀이|덜어|밝혀|밝히|밝힐|표현|서술|강조|삭제|대체|" +
		"마무리",
	cueMust: "must|should|shall|has to|have to|need to|needs to|is to$|are to$|required|requested|asked to|instructed|ask that|asks that|request that|" +
		"requests that|ask for|please|kindly|would be|would like|mandatory|may$|obligat|obligatory|compulsory|obliged|grateful|appreciat|wants|want$|" +
		"wish|insist|expect|never|always|do not|don't|could$",
	cueYou: "네 규칙|네 지침|you$|you're|your|as an$|as a$|as the$|act as|pretend|behave|pose as|speak as|speak like|respond as|answer as|from now|" +
		"너의|네 이|당신|귀하|너는|당신은|넌 |네가",
	cueNotice: "permission|reproduc|copyright|licen|rights|readers|subscri|contact|comment|visit|e-mail|email|should have|must have|" +
		"무단|금지|저작권|참고|확인|독자|오역|학습|이메일|메일|보내|응모|신청|접수|투고|바로잡|정정",
	cueBorder: "_|assistant:|source|input|inst]|```|im_|eot|start_|end_|sys$|system|assistant|instruction|prompt|user|end of|end article|end source|article>|" +
		"source>|text>|paragraph|document>|input>|skip=|tone=|omit=|headline=|output=|prompt=|bullets=|summary=|admin>|root>|owner>|developer>|" +
		"operator>|moderator>|editor>|command|order>|task|<!--|\"role\"|'role'|translation\"|title\"|headline\"|summary\"|bullets\"|content\"|role\"|" +
		"어시스턴트|비서|사용자|원문|시스템|관리자>|사용자>|편집자>|개발자>|지시|명령|임무|역할|작업|기사|본문|번역문|입력|지시\"|명령\"|번역\"|" +
		"제목\"|출력\"",
	cueMark: "assistant]|user:|_|assistant:|input:|source:|developer m|skip=|tone=|omit=|headline=|output=|prompt=|bullets=|summary=|[/|[s|[p|[e|[a|[b|[n|" +
		"```|<|##|# |**|--|==|=-|\":|\" :|':|' :|system p|system m|system n|system o|system a|{\"|{ \"|[{|" +
		"어시스턴트]|비서]|사용자]|사용자:|원문:|개발자 메|[시|[기|[본|[원|시스템 공|시스템 알|시스템 메|시스템 프",
	cueWrite: "써 줘|써줘|써라|써 주|적어라|적어 주|적어줘|출력해|옮겨 줘|옮겨라|옮겨 주",
	cueTask: "task|" +
		"작업|임무|과제",
	cuePart: "paragraph|sentence|headline|bullet|quotation|quote$|quotes$|translation|translated|korean text|korean version|english text|english version|" +
		"summary|summaries|glossary|wording|passage|output|response|prompt|json|honorific|-yo$|-da$|-nida$|subhead|byline|untranslated|verbatim|" +
		"line saying|line that|list of terms|the story|the article|this story|this article|this piece|this text|" +
		"문단|단락|대목|불릿|이 문장|다음 문장|위 문장|아래 문장|앞 문장|뒤 문장|첫 문장|마지막 문장|모든 문장|는 문장|한 문장|대한 문장|번째 문장|" +
		"각 문장|인용|결과물|출력|용어집|용어 목록|프롬프트|원문|번역문|번역본|요약문|영어판|영문판|한국어판|한글판|국문판|외국어판|영역본|영문 기사|" +
		"번역 결과|요약 결과|영문 제목|영어 제목|국문 제목|한글 제목|한국어 제목|번역 제목|영문 번역|이 기사|본 기사|이 글|본문|원고에서|원고에는",
	cueValue: "number|figure|amount|percent|toll|price|sum$|sums$|digit|decimal|currenc|" +
		"숫자|수치|금액|퍼센트|비율|액수|단위|자릿수|통계|날짜",
	cueTongue: "korean|english|language|polite|honorific|formal|informal|casual|tone|ending|spelling|spelled|style|positive|" +
		"영어|영문|국문|한국어|한글|외국어|존댓말|반말|해요체|합쇼체|해라체|말투|어조|문체|표기|경어|높임말",
	cueEarlier: "above|before|earlier|previous|prior|preceding|so far|until now|up to now|up to this|initial|existing|until this|given|handed|received|" +
		"supplied|provided|" +
		"위에|위의|앞서|앞에|앞의|앞선|이전|여태|지금까지|이제까지|현재 |지금껏|그동안|받은|주어진|제공|부여|입력된",
	cueVoid: "bind$|binding$|not apply|void|null$|no longer|cancel|supersede|suspend|revoke|withdrawn|lifted|expire|" +
		"무효|취소|폐기|효력|종료|해제|해지|철회|끝났|적용되지",
	cueReader: "neural|chatbot|language model|llm|whatever|software|system|model|tool|engine|bot$|bots$|program|service|whoever|anyone|agent|pipeline|ai$|" +
		"translator|editor|assistant|application|party|machine|summari|" +
		"신경망|수집기|로봇|자동화|시스템|소프트웨어|프로그램|도구|모델|봇|엔진|서비스|편집기|번역기|기계|인공지능|사람|이는|자는|누구|분은|분께|측은|" +
		"쪽은",
	cueTurn: "analys|condens|shorten|digest|translat|render|summari|process|convert|pars|ingest|handl|reads$|reading|turns|turning|puts|putting|generat|" +
		"produc|adapt|rewrit|transform|rephras|transcri|" +
		"분석하|인용하|수집|줄여|옮기|옮길|번역|요약|처리|읽는|다루|변환|가공|정리|편집하|재작성|표기|출력",
	cueThis: "this$|your$|following$|the present|these$|the above|" +
		"이 |본 |해당 |위 |아래 ",
	cueSaid: "decided|agreed|voted|parliament$|insisted|confirmed|said$|says$|told$|tells$|warned|argued|argues|ruled$|ordered|added$|wrote$|asked the|asked for|asked whether|asked if|asked him|asked her|asked them|asked by|asked why|asked how|asked about|" +
		"according|announced|reported|demands$|recommends$|advises|urges|urged|under the bill|draft",
	cueOnly: "only$|just$|solely|exclusively|exactly$|simply$|nothing|always$|one$|single$|verbatim",
	cueEver: "wherever|whenever|each$|every$|all$|any$|throughout|instead|everywhere|" +
		"모든|각 |전체|전부|모두|마다|나오면|나올|대신",
	cueLesson: "candidates|exam$|exams$|pupil|tutor|landlord|letter to|council|essay|diary|" +
		"입시|문항|응시|평가원|민원|편지|이력서|자기소개서|답안|수험|수능|시험|문제지|글쓴이의",
	cueNow: "now$|henceforth|no longer|hereby|from here|" +
		"이제부터|지금부터|앞으로|오늘부터",
	cueElse: "failure$|failing$|fail$|unless$|if you|" +
		"않으면|않을 경우|않는다면|않을 시",
	cueSlant: "negativ|positiv|favourabl|favorabl|critici|flatter|unflatter|weakness|glowing|" +
		"긍정적|부정적|호의적|비판|우호적|칭찬|미화",
	cueRights: "permission|reproduc|copyright|licen|subscri|" +
		"무단|저작권|전재|오역|확인|문의하|문의는|문의처|제보|신고",
	cueMail:  "이메일|메일|신청|응모|접수|투고|보내|엽서",
	cueColon: ":|：",
	cueNorm: "agree$|agrees$|consent|undertake|bound to|must|should|shall|ought|has to|have to|need to|needs to|is to$|are to$|incomplete|invalid|unless|" +
		"only if|only when|only on|provided|best$|would do well|do well|does well|expected|required|considered|deemed|count as|counts as|acceptable|" +
		"suffices|may simply|may say|may safely|can safely|always|never|not complete|not valid|not correct|preferably|ideally|advised|free to|better$|" +
		"opens with|begins with|on the understanding|on the basis|only where|subject to",
	cueDerived: "korean text|english text|korean copy|english copy|korean headline|english headline|translated|other language|foreign-language|digest|condens|" +
		"shorten|shorter|abridg|synops|recap|précis|precis|edition|version|overview|abstract|retell|rewrit|paraphras|summar|translat|" +
		"축약|압축|간추|추려|추린|줄인 |줄여 |다듬|재구성|가공|변환|번역|요약|옮긴|옮길|옮기|옮겨|정리하|정리한|편집하|편집한",
	cueEdition: "번역된 |짧은 판|번역한 |요약한 |옮긴 기사|옮긴 글|번역하는 |요약하는 |옮기는 경우|다른 언어에서|다른 언어로|외국어로 |영어로 옮겨|영어로 옮긴|영문판|" +
		"영어판|한국어판|한글판|국문판|외국어판|해외판|국제판|번역판|번역본|번역문|영역본|요약본|요약문|요약판|축약본|영문 기사|영어 기사|영문 번역|" +
		"국문 번역|영어 번역|한국어 번역|다국어판|언어판|자동 요약|자동 번역|기계 번역|기계번역|ai 요약|ai 번역|옮길 때|옮길 경우|옮기실|옮길 땐|" +
		"번역할|번역하실|번역 시|번역시|요약할|요약하실|요약 시|요약시|줄일 때|줄이실|간추릴|정리할 때|정리하실|편집할 때|편집하실|처리할 때|처리 시|" +
		"압축할|축약할|가공할",
	cueJoin: "combin|concatenat|join$|put together|first letter|backward|revers|" +
		"초성|첫 글자|거꾸로|이어 붙|합쳐",
	cueWhere: "if$|where$|unless$|should$|as long as|so long as|in case|" +
		"라면",
	cueGrade: "not count|bonus|reward$|tip$|prize|payment|fee$|paid$|grade$|rejected|graded|discarded|penali|rewarded|scores$|score$|wrong$|incorrect|" +
		"faulty|points$|accepted|" +
		"정답|사례금|상금|포상|오답|감점|탈락|불합격|반려|가산점|만점|실패",
	cueUnlike: "unlike$|contrary to|different from|instead of|" +
		"원문과|원문에|원본과|기사와|기사에|본문과|본문에|사실과",
	cueForeign: "ignora$|ignorez|ignorier|ignoriere|olvida|oubliez|vergiss|vergessen|missachte|desconsidere|esqueça|忽略|无视|無視|忘记|忘れ",
	cueFollow: "set them aside|put them aside|접어 두|접어두|제쳐 두|제쳐두|set aside|put aside|abandon|discard|dismiss|wipe|erase|reset|suspend|disabl|deactivat|follow$|following your|following the|obey|apply$|heed|" +
		"따르지|어기",
	cueAbroad: "readers abroad|readers overs|readers of other|readers of any|readers in other|foreign readers|overseas readers|international readers|" +
		"해외 독자|외국 독자|외국인 독자|국외 독자|영어권 독자|다른 나라 독자",
	cueRate:  "mark$|rate$|score$|grade$|classify|label$|flag$|approve$|tag$|certify|treat$",
	cueAloud: "aloud$",
	cueHere: "from here|this point|this line|henceforth|hereafter|from now|from the next|" +
		"이 뒤로|이 다음부터|이후로|여기서부터|여기부터|이 아래|아래부터|이하|이 줄부터|다음 줄부터|지금부터|이제부터|여기서|여기에서|여기까지|이 줄|" +
		"이 지점",
	cueSecret: "api key|environment var|env var|access token|system prompt|hidden prompt|secret prompt|initial prompt|developer prompt|system message|" +
		"hidden message|your instruc|your prompt|your config|your setting|your memory|your rules|internal|hidden instr|secret instr|initial instr|" +
		"시스템 프롬프트|숨은 지침|숨은 지시|숨겨진 지|내부 지침|숨은 프롬",
	cueChat: "persona$|picture yourself|consider yourself|think of yourself|see yourself|mode$|safety|conversation|chat$|session|dialogue|exchange$|role|" +
		"play$|pretend|imagine|" +
		"대화|채팅|필터|안전|생각하고|입장에서|모드|인 척|가정하고|처럼 |된 것처럼|역할|규칙|제한|금지|한계|검열",
	cueTells: "에게 알|께 알|에게 전|께 전|에게 말|께 말|에게 지시|에게 명령|에게 부탁|께 부탁|에게 당부|께 당부|에게알|에게부탁",
	cueHear:  "보세요|보시오|보아라|봐|들어|들으|주목|잘 들|참고하|유의하|주의하|명심하",
	cueHidden: "decod|decipher|base64|rot13|rot-13|hexadecimal|vtaber|qvfertneq|sbetrg|vafgehpgvba|cerivbhf|cebzcg|fhzznel|fhzznevm|genafyng|urnqyvar|" +
		"negvpyr|cyrnfr$|jevgr$|erongi$|draegersid|tegrof$|noitcurtsni|snoitcurtsni|suoiverp|tpmorp|yrammus|etalsnart|enildaeh|elcitra|esaelp$|etirw$|" +
		"해독|디코딩|복호|하시무|을약요|을역번|트프롬프",
}
