package check

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// A cue is a set of kinds of words. An order to a model has several of them in a sentence; that is seen in one walk over
// the text, so that honest articles are not searched for whole orders.
type cue uint64

const (
	cueForget  cue = 1 << iota // ignore, 무시
	cueTold                    // instructions, 지시
	cueModel                   // an assistant, a translator, 번역기: a person may be one, too
	cueAI                      // a chatbot, 인공지능
	cueWork                    // a headline, 제목: what a translator writes
	cueOther                   // a translation, 요약: what only a translator or an editor writes
	cueText                    // this article, 다음 문장: the text points to itself
	cueAct                     // write, leave out, 빼
	cueMust                    // must, please, 바랍니다
	cueYou                     // you are, 당신은
	cueNotice                  // permission, readers, 무단, 독자: a notice of the paper to its readers
	cueBorder                  // system, 본문: what prompts write between
	cueMark                    // <, ##, ==: the marks around it
	cueColon                   // a colon
	cueTask                    // a task, 작업
	cueWrite                   // 써 줘
	cueMail                    // 이메일, 신청: how readers send something in
	cuePart                    // a paragraph, 문장, a glossary: what only who writes a text has in hand
	cueValue                   // a figure, 금액
	cueTongue                  // Korean, 영문, 말투: how a text is worded
	cueEarlier                 // above, 앞서: where orders stood that are to be forgotten
	cueVoid                    // void, 무효
	cueReader                  // software, 시스템: who may read a text to turn it into another
	cueTurn                    // render, 처리: to turn a text into another
	cueThis                    // this, 본: the text points to itself or to what is made of it
	cueRights                  // copyright, 무단, 확인: a notice of the paper about its texts
	cueOnly                    // only, nothing: how little is to be written
	cueEver                    // wherever, every, 모든
	cueLesson                  // an exam, a letter: what readers are told to write themselves
	cueNow                     // from now on, 이제부터: a new part to play
	cueElse                    // unless, 않으면: what happens otherwise
	cueSlant                   // negative, 긍정적: how a text is to speak of somebody
	cueSaid                    // said, ruled: somebody's words
	cueHidden                  // decode, vtaber, erongi: words of encoded orders
	cueNorm                    // is best, unless, considered: how something has to be
	cueDerived                 // a digest, a condensed version, 압축한: what is made of a text
	cueEdition                 // 영문판, 옮길 때: what is made of any text, and when
	cueFollow                  // obey, set aside: what else is done with orders
	cueJoin                    // the first letters, 첫 글자: how words are hidden in others
	cueGrade                   // rejected, 오답: what comes of what is written
	cueUnlike                  // unlike the source, 원문과 달리
	cueWhere                   // if, 라면
	cueForeign                 // ignorez, 忽略: to ignore in other languages
	cueAbroad                  // foreign readers, 해외 독자
	cueRate                    // mark, rate: to judge a text
	cueAloud                   // aloud: texts are read so to people
	cueHere                    // from here on, 이 뒤로: the rest of the text
	cueSecret                  // API keys, a prompt
	cueChat                    // this conversation, a role: what is played
	cueLatin                   // any small Latin letter
	cueHangul                  // any syllable of Hangul
)

// cueWords are the words of each kind, in lower case: what begins with one is one, or with a $ only the word itself.
// English words count where a word begins, Korean ones anywhere.
var cueWords = map[cue]string{
	cueForget: "ignor|disregard|forget|overrid|bypass|skip|무시|잊|따르지|취소|폐기|버리|지워|어기|효력|무효|끝났|적용되지|해제|초기화|벗어나",
	cueTold:   "restriction|criteria|constraint|guardrail|filter|polic|instruct|prompt|rule|order|direction|guideline|command|told|above|before|given|제한|제약|기준|지시|지침|명령|프롬프트|규칙|설정|내용|말은|말을|것은|것을|안내",
	cueModel:  "translator|assistant|model|machine|summariser|summarizer|automat|system|tool|whoever|anyone|번역기|번역자|번역가|번역 모델|번역 엔진|번역 시스템|번역모델|요약기|모델|어시스턴트|시스템|도구|프로그램|분께|하는 분|하시는",
	cueAI: "neural net|machine reader|non-human|not human|crawler|scraper|generative|대형 언어|기계 독자|생성형|ai$|ais$|a.i|claude$|gpt|chatgpt|gemini$|copilot$|papago|deepl$|클로드|제미나이|파파고|llm|chatbot|bot$|bots$|language model|ai-|machine transl|translation system|translation engine|translation model|translation software|" +
		"translation tool|automated reader|automated |automatic |summarisation tool|summarization tool|요약 도구|요약 프로그램|요약봇|번역봇|편집봇|인공지능|챗봇|언어모델|언어 모델|번역기|번역 모델|번역모델|번역 시스템|번역 엔진",
	cueWork:  "headline|title|bullet|output|response|reply|respond|answer|json|caption|print|return|제목|헤드라인|불릿|출력|답변|응답|답하",
	cueOther: "translat|summar|foreign-language|korean version|english version|into korean|into english|외국어판|옮기는|rendered|번역|요약|옮긴|옮길",
	cueText: "this article|this story|this text|this piece|this report|this caption|this page|this paragraph|this sentence|this passage|this headline|" +
		"this dispatch|this item|the article|the story|next sentence|next paragraph|following sentence|following paragraph|the sentence|the paragraph|the passage|" +
		"editors ask|editors request|editor asks|newsroom asks|desk asks|publisher asks|agency asks|we ask|your translation|your summary|your version|your headline|your korean|your english|our style|our house|our desk|our editor|our newsroom|our polic|whatever the|whatever this|whatever or|regardless of what|regardless of the|no matter what|authors ask|author asks|" +
		"이 기사|이 글|이 문단|이 단락|이 문장|이 제목|이 보도|이 원고|본 기사|본기사|다음 문장|다음 문단|다음 단락|위 수치|위 문장|위 문단|아래 문장|아래 문단|원문|본문|번역본|번역문|요약문|" +
		"이 설명|이 사진|이 뉴스|이 소식|본지는|내용과|내용에|편집국은|편집부는|편집국에서|이 article",
	cueAct: "write|print$|output|add$|append|insert|includ|omit|leave out|drop|remov|replac|chang|render|call$|called$|name$|named$|mention|use$|used$|begin|start|" +
		"end$|say$|state$|stated$|describ|refer|prais|credit|keep|put$|set$|translat|repeat|skip|treat|reply|respond|answer|list$|give$|make$|report$|substitut|swap|rate$|rank|recommend|pretend|assum|tell$|show|report$|reveal|display|highlight|emphasi|portray|depict|characteri|downplay|soften|평가|추천|통일|인정|간주|" +
		"싣|실을|따라야|써|쓴|쓰|쓸|적|옮|바꾸|바꿔|바꿀|바꾼|넣|빼|뺀|뺄|빼고|출력|표기|지우|지워|뽑|덧붙|붙이|붙일|붙여|전하|전할|언급|남겨|남기|칭찬|시작|부르|불러|부를|고치|고쳐|고칠|" +
		"생략|포함|추가|반복|되풀이|덜어|밝혀|밝히|밝힐|표현|서술|강조|삭제|대체|마무리|output",
	cueMust: "must|should|shall|has to|have to|need to|needs to|is to$|are to$|required|requested|asked to|instructed|ask that|asks that|request that|requests that|ask for|" +
		"please|kindly|would be|would like|mandatory|may$|obligat|obligatory|compulsory|obliged|grateful|appreciat|wants|want$|wish|insist|expect|never|always|do not|don't|could$",
	cueYou: "너의|네 이|당신|귀하|you$|you're|your|as an$|as a$|as the$|act as|pretend|behave|pose as|speak as|speak like|respond as|answer as|너는|당신은|넌 |네가|당신|from now",
	cueNotice: "permission|reproduc|copyright|licen|rights|readers|subscri|contact|comment|visit|e-mail|email|should have|must have|무단|금지|저작권|참고|확인|독자|오역|학습|" +
		"이메일|메일|보내|응모|신청|접수|투고|바로잡|정정",
	cueBorder: "어시스턴트|비서|사용자|_|assistant:|원문|source|input|inst]|```|im_|```|eot|start_|end_|sys$|system|assistant|instruction|prompt|user|시스템|end of|end article|end source|article>|source>|text>|paragraph|document>|input>|" +
		"skip=|tone=|omit=|headline=|output=|prompt=|bullets=|summary=|admin>|root>|owner>|developer>|operator>|moderator>|editor>|command|order>|task|관리자>|사용자>|편집자>|개발자>|지시|명령|임무|역할|작업|<!--|" +
		"기사|본문|원문|번역문|입력|\"role\"|'role'|translation\"|title\"|headline\"|summary\"|bullets\"|content\"|지시\"|명령\"|번역\"|제목\"|출력\"|role\"",
	cueMark:  "어시스턴트]|비서]|사용자]|assistant]|user:|사용자:|_|assistant:|원문:|input:|source:|developer m|개발자 메|skip=|tone=|omit=|headline=|output=|prompt=|bullets=|summary=|[/|[s|[p|[e|[a|[시|[기|[본|[원|[b|[n|```|<|##|# |**|--|==|=-|\":|\" :|':|' :|system p|system m|system n|system o|system a|시스템 공|시스템 알|시스템 메|시스템 프|{\"|{ \"|[{",
	cueWrite: "써 줘|써줘|써라|써 주|적어라|적어 주|적어줘|출력해|옮겨 줘|옮겨라|옮겨 주",
	cueTask:  "task|작업|임무|과제",
	cuePart: "paragraph|sentence|headline|bullet|quotation|quote$|quotes$|translation|translated|korean text|korean version|english text|english version|summary|summaries|glossary|wording|passage|" +
		"output|response|prompt|json|honorific|-yo$|-da$|-nida$|subhead|byline|untranslated|verbatim|line saying|line that|list of terms|the story|the article|this story|this article|this piece|this text|" +
		"문단|단락|대목|불릿|이 문장|다음 문장|위 문장|아래 문장|앞 문장|뒤 문장|첫 문장|마지막 문장|모든 문장|는 문장|한 문장|대한 문장|번째 문장|각 문장|인용|결과물|출력|용어집|용어 목록|프롬프트|원문|번역문|번역본|요약문|영어판|영문판|한국어판|한글판|국문판|외국어판|영역본|영문 기사|번역 결과|요약 결과|영문 제목|영어 제목|국문 제목|한글 제목|한국어 제목|번역 제목|" +
		"영문 번역|headline|이 기사|본 기사|이 글|본문|원고에서|원고에는",
	cueValue:  "number|figure|amount|percent|toll|price|sum$|sums$|digit|decimal|currenc|숫자|수치|금액|퍼센트|비율|액수|단위|자릿수|통계|날짜",
	cueTongue: "korean|english|language|polite|honorific|formal|informal|casual|tone|ending|spelling|spelled|style|영어|영문|국문|한국어|한글|외국어|존댓말|반말|해요체|합쇼체|해라체|말투|어조|문체|표기|경어|높임말|polite|positive",
	cueEarlier: "above|before|earlier|previous|prior|preceding|so far|until now|up to now|up to this|initial|existing|until this|given|handed|received|supplied|provided|" +
		"위에|위의|앞서|앞에|앞의|앞선|이전|여태|지금까지|이제까지|현재 |지금껏|그동안|받은|주어진|제공|부여|입력된",
	cueVoid: "bind$|binding$|not apply|void|null$|no longer|cancel|supersede|suspend|revoke|withdrawn|lifted|expire|무효|취소|폐기|효력|종료|해제|해지|철회|끝났|적용되지",
	cueReader: "neural|chatbot|신경망|수집기|로봇|자동화|language model|llm|whatever|software|system|model|tool|engine|bot$|bots$|program|service|whoever|anyone|agent|pipeline|ai$|translator|editor|assistant|application|party|machine|summari|" +
		"시스템|소프트웨어|프로그램|도구|모델|봇|엔진|서비스|편집기|번역기|기계|인공지능|ai$|사람|이는|자는|누구|분은|분께|측은|쪽은",
	cueTurn: "analys|분석하|condens|shorten|digest|인용하|수집|줄여|translat|render|summari|process|convert|pars|ingest|handl|reads$|reading|turns|turning|puts|putting|generat|produc|adapt|rewrit|transform|rephras|transcri|" +
		"옮기|옮길|번역|요약|처리|읽는|다루|변환|가공|정리|편집하|재작성|표기|출력",
	cueThis:   "this$|your$|following$|the present|these$|the above|이 |본 |해당 |위 |아래 ",
	cueSaid:   "decided|agreed|voted|parliament$|insisted|confirmed|said$|says$|told$|tells$|warned|argued|argues|ruled$|ordered|added$|wrote$|asked|according|announced|reported|demands$|recommends$|advises|urges|urged|under the bill|draft",
	cueOnly:   "only$|just$|solely|exclusively|exactly$|simply$|nothing|always$|one$|single$|verbatim",
	cueEver:   "wherever|whenever|each$|every$|all$|any$|throughout|instead|everywhere|모든|각 |전체|전부|모두|마다|나오면|나올|대신",
	cueLesson: "candidates|입시|문항|응시|평가원|exam$|exams$|pupil|tutor|landlord|letter to|council|essay|diary|민원|편지|이력서|자기소개서|답안|수험|수능|시험|문제지|글쓴이의",
	cueNow:    "now$|henceforth|no longer|hereby|from here|이제부터|지금부터|앞으로|오늘부터",
	cueElse:   "failure$|failing$|fail$|unless$|if you|않으면|않을 경우|않는다면|않을 시",
	cueSlant:  "negativ|positiv|favourabl|favorabl|critici|flatter|unflatter|weakness|glowing|긍정적|부정적|호의적|비판|우호적|칭찬|미화",
	cueRights: "permission|reproduc|copyright|licen|subscri|무단|저작권|전재|오역|확인|문의하|문의는|문의처|제보|신고",
	cueMail:   "이메일|메일|신청|응모|접수|투고|보내|엽서",
	cueColon:  ":|：",
	cueNorm: "agree$|agrees$|consent|undertake|bound to|must|should|shall|ought|has to|have to|need to|needs to|is to$|are to$|incomplete|invalid|unless|only if|only when|only on|provided|best$|would do well|do well|does well|expected|required|" +
		"considered|deemed|count as|counts as|acceptable|suffices|may simply|may say|may safely|can safely|always|never|not complete|not valid|not correct|preferably|ideally|advised|free to|better$|opens with|begins with|on the understanding|on the basis|only where|subject to",
	cueDerived: "korean text|english text|korean copy|english copy|korean headline|english headline|translated|other language|foreign-language|digest|condens|shorten|shorter|abridg|synops|recap|précis|precis|edition|version|overview|abstract|retell|rewrit|paraphras|summar|translat|" +
		"축약|압축|간추|추려|추린|줄인 |줄여 |다듬|재구성|가공|변환|번역|요약|옮긴|옮길|옮기|옮겨|정리하|정리한|편집하|편집한",
	cueEdition: "짧은 판|번역한 |요약한 |옮긴 기사|옮긴 글|번역하는 |요약하는 |옮기는 경우|다른 언어에서|다른 언어로|외국어로 |영어로 옮겨|영어로 옮긴|영문판|영어판|한국어판|한글판|국문판|외국어판|해외판|국제판|번역판|번역본|번역문|영역본|요약본|요약문|요약판|축약본|영문 기사|영어 기사|영문 번역|국문 번역|영어 번역|한국어 번역|다국어판|언어판|자동 요약|자동 번역|기계 번역|기계번역|ai 요약|ai 번역|" +
		"옮길 때|옮길 경우|옮기실|옮길 땐|번역할|번역하실|번역 시|번역시|요약할|요약하실|요약 시|요약시|줄일 때|줄이실|간추릴|정리할 때|정리하실|편집할 때|편집하실|처리할 때|처리 시|압축할|축약할|가공할",
	cueJoin:    "combin|concatenat|join$|put together|first letter|backward|revers|초성|첫 글자|거꾸로|이어 붙|합쳐",
	cueWhere:   "if$|where$|unless$|should$|as long as|so long as|in case|라면",
	cueGrade:   "not count|bonus|reward$|tip$|prize|payment|fee$|paid$|grade$|정답|사례금|상금|포상|rejected|graded|discarded|penali|rewarded|scores$|score$|wrong$|incorrect|faulty|points$|accepted|오답|감점|탈락|불합격|반려|가산점|만점|실패",
	cueUnlike:  "unlike$|contrary to|different from|instead of|원문과|원문에|원본과|기사와|기사에|본문과|본문에|사실과",
	cueForeign: "ignora$|ignorez|ignorier|ignoriere|olvida|oubliez|vergiss|vergessen|missachte|desconsidere|esqueça|忽略|无视|無視|忘记|忘れ",
	cueFollow:  "set aside|put aside|abandon|discard|dismiss|wipe|erase|reset|suspend|disabl|deactivat|follow$|following your|following the|obey|apply$|heed|따르지|어기",
	cueAbroad:  "readers abroad|readers overs|readers of other|readers of any|readers in other|foreign readers|overseas readers|international readers|해외 독자|외국 독자|외국인 독자|국외 독자|영어권 독자|다른 나라 독자",
	cueRate:    "mark$|rate$|score$|grade$|classify|label$|flag$|approve$|tag$|certify|treat$",
	cueAloud:   "aloud$",
	cueHere:    "from here|this point|this line|henceforth|hereafter|from now|from the next|이 뒤로|이 다음부터|이후로|여기서부터|여기부터|이 아래|아래부터|이하|이 줄부터|다음 줄부터|지금부터|이제부터|여기서|여기에서|여기까지|이 줄|이 지점",
	cueSecret:  "시스템 프롬프트|숨은 지침|숨은 지시|숨겨진 지|내부 지침|숨은 프롬|api key|environment var|env var|access token|system prompt|hidden prompt|secret prompt|initial prompt|developer prompt|system message|hidden message|your instruc|your prompt|your config|your setting|your memory|your rules|internal|hidden instr|secret instr|initial instr",
	cueChat:    "persona$|대화|채팅|필터|안전|picture yourself|consider yourself|think of yourself|see yourself|생각하고|입장에서|mode$|safety|모드|인 척|가정하고|처럼 |된 것처럼|conversation|chat$|session|dialogue|exchange$|role|play$|pretend|imagine|역할|규칙|제한|필터|금지|한계|검열",
	cueHidden: "decod|decipher|base64|rot13|rot-13|hexadecimal|vtaber|qvfertneq|sbetrg|vafgehpgvba|cerivbhf|cebzcg|fhzznel|fhzznevm|genafyng|urnqyvar|negvpyr|cyrnfr$|jevgr$|" +
		"erongi$|draegersid|tegrof$|noitcurtsni|snoitcurtsni|suoiverp|tpmorp|yrammus|etalsnart|enildaeh|elcitra|esaelp$|etirw$|해독|디코딩|복호|하시무|을약요|을역번|트프롬프",
}

// needs are kinds of which a text has to have one each.
type needs []cue

func (n needs) in(cues cue) bool {
	for _, need := range n {
		if cues&need == 0 {
			return false
		}
	}
	return true
}

func (c cue) has(all cue) bool { return c&all == all }

// plead reports whether a sentence asks for something in the translation or the summary of its own article.
func (c cue) plead() bool {
	return c.has(cueText|cueMust|cueAct) && c&(cueAI|cueOther) != 0 && c&cueNotice == 0
}

// pleadKorean is plead for Korean, where the end of the sentence tells whether it asks.
func (c cue) pleadKorean() bool {
	return c.has(cueText|cueAct) && c&(cueAI|cueOther) != 0 && c&cueNotice == 0
}

// A cueWord is a word of cueWords.
type cueWord struct {
	text  string
	whole bool
	kind  cue
}

// stands reports whether the word is in a text at a place. The last letter tells most of them apart.
func (w *cueWord) stands(text string, at int) bool {
	end := at + len(w.text)
	return end <= len(text) && text[end-1] == w.text[len(w.text)-1] && text[at:end] == w.text && (!w.whole || endsAt(text, end))
}

// A cueTable has the words by their first two letters: those of small letters in rows, the others in a map.
type cueTable struct {
	latin [26][26][]cueWord
	other map[[2]rune][]cueWord
	opens map[rune]bool // what opens a word of other
}

func (t *cueTable) add(first, second rune, w cueWord) {
	if isSmall(first) && isSmall(second) {
		row := &t.latin[first-'a'][second-'a']
		*row = append(*row, w)
		return
	}
	t.other[[2]rune{first, second}] = append(t.other[[2]rune{first, second}], w)
	t.opens[first] = true
}

// at returns the words that begin with two letters.
func (t *cueTable) at(first, second rune) []cueWord {
	switch {
	case isSmall(first) && isSmall(second):
		return t.latin[first-'a'][second-'a']
	case t.opens[first]:
		return t.other[[2]rune{first, second}]
	}
	return nil
}

// cueIndex has the words of cueWords, read once.
var cueIndex = sync.OnceValue(func() *cueTable {
	index := &cueTable{other: map[[2]rune][]cueWord{}, opens: map[rune]bool{}}
	for kind, words := range cueWords {
		for word := range strings.SplitSeq(words, "|") {
			text, whole := strings.CutSuffix(word, "$")
			first, size := utf8.DecodeRuneInString(text)
			second, _ := utf8.DecodeRuneInString(text[size:])
			if size == len(text) {
				second = 0
			}
			index.add(first, second, cueWord{text, whole, kind})
		}
	}
	return index
})

// cuesIn returns the kinds of words that a text in lower case has.
func cuesIn(text string) cue {
	index, found := cueIndex(), cue(0)
	before, last, from := ' ', ' ', 0
	look := func(second rune) {
		if isSmall(last) && isSmall(before) {
			return
		}
		words := index.at(last, second)
		for i := range words {
			w := &words[i]
			if found&w.kind == 0 && w.stands(text, from) {
				found |= w.kind
			}
		}
	}
	for at, r := range text {
		if at > 0 {
			look(r)
			if last >= '가' || last == ':' || last == '<' || last == '_' {
				look(0)
			}
		}
		switch {
		case isSmall(r):
			found |= cueLatin
		case prose.IsSyllable(r):
			found |= cueHangul
		}
		before, last, from = last, r, at
	}
	look(0)
	return found
}

func isSmall(r rune) bool { return r >= 'a' && r <= 'z' }

func endsAt(text string, at int) bool { return at == len(text) || !isSmall(rune(text[at])) }
