package check

import "github.com/gisa-news/gisa/internal/lazyregexp"

// remarkRules are what a model says about its work, in either language, in text whose case and marks are folded. What
// excuses a remark is what an article says of that in either language: where the source speaks of a translation, so may
// the text.
var remarkRules = []leftover{
	{"a note", []string{"(", "[", "（", "［", "【", "{"}, note, noteInSource},
	{"a preamble", []string{"here", "below", "following", "this is", "i provide", "i've", "i have"}, lazyregexp.New(
		`\b(?:here(?:'s| is| are)|below (?:is|are)|the following (?:is|are)|this is|i(?:'ve|` +
			` have)? provided?) (?:[\w-]+ ){0,5}(?:translation|translated|rendering|rendition|localiz\w+|(?:korean|` +
			`english|revised|corrected|final|improved|polished) (?:version|text|article|summary|output)|` +
			`summary of the article)`), aboutWork},
	{"a preamble", []string{"translation", "translated text"}, lazyregexp.New(
		`\b(?:final|korean|english|literal|revised|corrected|improved|full|alternative|accurate|faithful|` +
			`suggested) translation\b|\b(?:korean|english) translation of\b|\btranslated text\b|` +
			`\btranslation (?:and explanation|notes?|complete|ends?|above|below)\b`), aboutWork},
	{"a preamble", []string{"다음은", "아래는", "번역", "요약", "로 옮"}, lazyregexp.New(
		`(?:다음은|아래는|다음과 같이)[^.!?]{0,60}(?:번역|요약|해석|옮긴)|번역(?:문|본|결과| 결과)?(?:을|은|는|` +
			`은요|하면|한 결과는?)? ?(?:다음과 같|아래와 같|제공|해 ?드리|해 ?드렸|하겠습니다|완료|했습니다|` +
			`하였습니다|입니다)|(?:최종|한국어|영어|자연스러운) 번역(?:문|본|입니다|\s*$)|번역 (?:결과|완료|` +
			`끝)(?:\s*$|입니다|[.)])|요약(?:하면|은|하자면)? ?(?:다음과 같습니다|아래와 같습니다)|(?:한국어|영어|` +
			`우리말)로 (?:번역한|번역하면|번역했|번역된|옮긴|옮기면) ?(?:내용|기사|것|문장|결과|텍스트|다음)`), aboutWork},
	{"a preamble", []string{"sure", "certainly", "absolutely", "of course", "ok", "alright", "all right", "great", "got it", "understood", "no problem"}, lazyregexp.New(
		`^(?:sure|certainly|absolutely|of course|okay|ok|alright|all right|great question|got it|understood|` +
			`no problem)(?:!|[,.:-]* ?(?:here|below|let|the translation|i'll|i will|i can|i'd)\b)|^(?:sure|okay|ok|` +
			`got it|understood|no problem)(?: thing)?[,!.:]`),
		lazyregexp.New(`^["']?(?:(?:네|예|응|그래|그럼)요?[,.!]|물론|알겠|좋[아습다]|확실|맞[아습]|당연|오케이)`)},
	{"a preamble", []string{"네", "예", "물론", "알겠", "좋습", "안녕"}, lazyregexp.New(`^(?:네[,.!] |예[,.!] |물론(?:이죠|입니다|이지요|이에요)|알겠습니다|좋습니다|안녕하세요)`),
		lazyregexp.New(`^["']?(?:yes|yeah|yep|sure|of course|ok(?:ay)?\b|hello|hi\b|right|good|certainly|well)`)},
	{"a closing", []string{"hope", "let me know", "feel free", "anything else", "would you like me", "if you ", "happy to", "please note", "i can "}, lazyregexp.New(
		`\bhope (?:this|that|the translation|it) (?:\w+ ){0,2}(?:helps?|is helpful|meets|works|is useful|` +
			`is what you)|\blet me know (?:if|whether|should)|\bfeel free to (?:ask|let me|reach out)|` +
			`\bis there anything else|\bwould you like me to\b|\bif you (?:need|have|want|would like|'d like) (?:any|` +
			`me to|a more|a different|further|more) ?(?:further|more|other|additional|questions?|changes|adjustments|` +
			`help|assistance|formal|natural|literal)?\b.{0,40}(?:let me|ask|i can|i'll|i will|just)|` +
			`\bhappy to (?:help with|assist|adjust|revise|refine)|\bplease note that (?:this|the|i|` +
			`some) (?:translation|text|have|is a)|\bi can (?:adjust|revise|refine) `), courtesy},
	{"a closing", []string{"도움", "질문", "궁금", "언제든", "수정이 필요", "도와드리", "필요하시", "알려주세요", "말씀해"}, lazyregexp.New(
		`도움이? ?(?:되(?:셨|었|기|시기|실)|됐기|된다면)[^.]{0,12}(?:바[라란랍랄]|를\.?$|길|좋겠|합니다)|(?:추가|` +
			`더|다른) ?(?:질문|요청|문의|수정)[^.]{0,25}(?:말씀|알려|주세요|주시|있으시)|궁금한 (?:점|사항|` +
			`것)[^.]{0,25}(?:말씀|알려|문의|질문|물어)|언제든지? ?(?:말씀|알려|질문|요청|물어)|수정이 필요하(?:시|면)|` +
			`도와드리(?:겠|게)|필요하시(?:면|다면)[^.]{0,20}(?:말씀|알려|주세요)|(?:알려|말씀해) ?주(?:세요|시면|` +
			`십시오)\.?$`), courtesy},
	{"a refusal", []string{"as an ai", "as a language model", "as a large language", "an ai "}, lazyregexp.New(`\bas an? (?:ai(?:,| (?:language model|model|assistant|system,|translator))|(?:large )?language model)|\bi(?:'m| am) an ai\b`),
		lazyregexp.New(`ai\b|인공지능|언어 ?모델`)},
	{"a refusal", []string{"sorry", "apologi", "unable to", "not able to", "cannot", "can't", "can not", "won't"}, lazyregexp.New(
		`\bi(?:'m| am) (?:so |very |really )?sorry, (?:but )?i|\bi apologi[sz]e(?:,|` +
			` for (?:the|any) (?:confusion|inconvenience|error|mistake))|\bi(?:'m| am) (?:unable|` +
			`not able) to (?:translate|assist|help|provide|fulfil\w*|complete|process|access|continue)|\bi (?:cannot|` +
			`can't|can not|won't|will not) (?:assist|translate|fulfil\w*|provide|comply|help with (?:that|this)|` +
			`continue)`),
		lazyregexp.New(`미안|죄송|사과|유감|송구|도울|도와|돕|제공|번역|수 없`)},
	{"a refusal", []string{"수 없", "언어 모델", "ai로서", "저는 ai", "언어모델", "죄송"}, lazyregexp.New(
		`(?:도와드릴|도와줄|번역할|번역해 드릴|번역해드릴|제공할|제공해 드릴|응답할|답변할|답변드릴|처리할|` +
			`답변해 드릴) 수(?:가|는)? 없(?:습니다|어요|음|네요)|(?:인공지능|ai|대규모) 언어 ?모델(?:로서|입니다|` +
			`이기)|\bai로서,? (?:저는|제가|도|번역|답변)|저는 ai(?:입니다| (?:언어|모델|번역|비서|어시스턴트))|` +
			`^죄송(?:하지만|합니다)`),
		lazyregexp.New(`cannot|can't|unable|not able|couldn't|could not|can not|won't|language model|an ai|sorry|apolog|regret`)},
	{"the model's reasoning", []string{"think>", "the user", "translat", "the original", "the source", " i ", "i'", "we need"}, lazyregexp.New(
		`think>|\bthe user (?:wants|asked|asks|is asking|has asked|has provided|provided|requests?|requested)|` +
			`\b(?:let me|let's|i (?:need|have|want) to|i(?:'ll| will| should)|we need to) (?:now )?(?:translate|` +
			`render|paraphrase)|\bi(?:'ve| have)? (?:translated|rendered|paraphrased|localized|transliterated|` +
			`kept the (?:original|tone|name|term|names|register)|preserved the|chose the (?:word|term)|` +
			`used the (?:word|term)|opted (?:for|to))|\b(?:the|this) (?:original|source) (?:korean |english )?(?:text|` +
			`sentence|paragraph|phrase|wording)\b`),
		lazyregexp.New(
			`translat|번역|통역|옮기|옮긴|옮겼|원문|원본|본문|문장|문구|단락|\btext|사용자|이용자|유저|단어|용어|표현|` +
				`think`)},
	{"the model's reasoning", []string{"사용자", "번역", "원문", "직역", "의역"}, lazyregexp.New(
		`사용자(?:가|는|께서)? (?:요청|제공한|원하|영어|한국어)|번역(?:해야|해 보|하면 된|을 시작|을 마|할 때|` +
			`투로)|원문(?:에서|에는|의|을|은|이|에|대로|과)|(?:직역|의역)(?:하|함|했|하면|을|이)`),
		lazyregexp.New(`user|translat|original|번역|원문|full text|transcript|text of|render|version|language|subtitl|interpret`)},
	{"words about the translation", []string{"번역", "translation", "translator"},
		lazyregexp.New(`(?:^|[^이한두세네몇])번역|\btranslat(?:ion|or)s?\b`), aboutWords},
	{"words for a later step", []string{"tbd", "to be translated", "번역 필요", "번역 불가", "번역 생략", "생략", "untranslatable", "omitted", "truncated", "이하", "continued", "계속"}, lazyregexp.New(
		`\b(?:not|to be|needs to be) translated\b|\buntranslatable\b|번역 (?:필요|불가|생략|안 ?됨|없음)|` +
			`[(\[](?:tbd|omitted|truncated|continued|cont'd|continues|snip|생략|중략|후략|이하 ?생략|이하 ?동일|` +
			`계속)[)\].]`), nil},
}

const open = `[(\[{（［【]\s*`

// note is a remark in brackets: one that begins with a note word, and one that speaks of the work.
var note = lazyregexp.New(open + `(?:(?:translat(?:or|ion|ed)?(?:'s|s')?(?: (?:notes?|comments?|remark))?|t/?n|tl ?notes?|trans\.? ?notes?|` +
	`n\.?b\.?|notes?(?: (?:to|for) (?:the )?\w+)?|word count|character count|tone|register|(?:editor|author|` +
	`writer|ed)\.?'?s? ?notes?|explanations?|comments?|clarification|disclaimer|original(?: (?:text|korean|` +
	`english|term|wording))?|source(?: text)?|literal(?:ly)?(?: translation)?|context|background) ?[:：–—-]|` +
	`(?:역자|번역자?|번역가|옮긴이|편집자?|기자|글쓴이|필자|작성자|편집부|교정자|감수자) ?(?:의 )?(?:주석?|` +
	`노트|코멘트|메모|설명|각주|말|견해|의견) ?[:：)\]）］】–—-]|(?:참고(?:로| ?사항)?|설명|주석?|역주|각주|` +
	`비고|해설|부연(?: 설명)?|보충(?: 설명)?|원문|원어|의역|직역|편집자|역자|옮긴이|번역자) ?[:：–—-]|` +
	`글자 ?수 ?[:：]|단어 ?수 ?[:：]|(?:역주|의역|직역|의역함|직역함|번역|번역됨|번역문|` +
	`원문 ?그대로)[)\]）］】])|` + open + `[^)\]）］】}]*(?:translat(?:or|ed (?:from|as|literally)|ion)\b|(?:original|source) text|` +
	`in the original\b|원문|의역|직역|번역|역주|옮긴이)`)

// noteInSource is a note, or what an article says of words and their meaning.
var noteInSource = lazyregexp.New(
	`translat|editor'?s? note|\bnote:|[(\[]notes?\b|n\.b\.|[(\[](?:original|literally)|(?:source|context|background|tone|comments?) ?:|` +
		`in the original|번역|역자|옮긴|역주|원문|원어|직역|의역|편집자|기자 ?주|필자 ?주|\(참고|참고 ?[:：]|※|\(주\s?:|(?:설명|해설|비고) ?[:：]|` +
		`각주|출처|원제|뜻\)`)

// aboutWork is what an article says that is itself about a translation or a summary.
var aboutWork = lazyregexp.New(
	`translat|interpret|subtitl|\brender|summar|\bversion|dubb|번역|통역|옮긴|옮겨|옮긴이|해석|자막|요약|판본|` +
		`번안|역본|국역|한역|영역`)

// aboutWords is what an article says in which a translation may come up: in Korean an edition of a foreign book is one.
var aboutWords = lazyregexp.New(
	`translat|interpret|subtitl|\brender|\bversion|edition|dubb|language|in (?:english|korean|japanese|chinese|` +
		`french|german|spanish)|번역|통역|옮긴|옮겨|옮기|해석|자막|역서|역본|국역|한역|영역|역자|역주|언어|` +
		`[가-힣]어(?:로|판)`)

// courtesy is what an article says in which somebody offers or asks for help.
var courtesy = lazyregexp.New(
	`help|\bquestions?\b|contact us|\bask me|let (?:me|us) know|tell (?:me|us)|feel free|anything else|any ?time|reach out|` +
		`hope (?:this|that|it)|도움|도와|도울|돕|질문|궁금|문의|물어|알려|말씀|연락|기꺼이|언제든|드릴까|유의|참고`)
