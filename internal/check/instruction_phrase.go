package check

import (
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// phrase returns a pattern that names classes of words in braces, and has two dots for a few words of the same clause:
// {machine} .. {turns} .. {this} {text}.
func phrase(form string) *lazyregexp.Regexp {
	form = strings.ReplaceAll(form, " .. {Q}", `\b[^;:]{0,80}?{Q}`)
	form = classes().Replace(form)
	form = strings.ReplaceAll(form, " .. ", `\b[^;:]{0,80}?\b`)
	return lazyregexp.New(strings.ReplaceAll(form, "~~", `[^.!?]{0,40}?`))
}

// classes puts the words of each class in the place of its name.
var classes = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for name, words := range wordClasses {
		pairs = append(pairs, "{"+name+"}", "(?:"+words+")")
	}
	return strings.NewReplacer(pairs...)
})

// wordClasses are the words that phrases name. Q is a quotation. In Korean phrases ~~ stands for a few words.
var wordClasses = map[string]string{
	"Q": `\x{FFFC}`,

	// The text, and what is made of it by whom.
	"this":     `this|the above|the following|the present|these`,
	"text":     `text|story|article|page|document|piece|item|report|passage|paragraph|dispatch|copy|news|content|post|column|site`,
	"definite": `the|this|that|these|those|each|every|all|any|your|both|no|first|second|third|last|next|final|following|above`,
	"passage":  `paragraph|sentence|headline|bullet|quotation|quote|translat|summar|glossary|wording|passage|output|response|prompt|json|subhead|byline|story|article|piece|text`,
	"alter":    `halve|double|triple|multiply|divide|raise|lower|increase|reduce|inflate|round|change|replace|convert|swap|render|write|give|translate|set|cut|report|express|state|drop|omit|delete`,
	"part":     `paragraph|sentence|section|passage|part|line|quotation|quote|detail|figure|name|word|term|number|amount|place|date|title`,
	"made":     `condensed|compressed|shortened|shorter|short|abridged|brief|translated|localised|localized|foreign|foreign-language|overseas|international|machine|machine-made|automated|automatic|automatically \w+|ai|ai-\w+|computer-\w+|korean|english|other-language|target|generated|derived|rewritten|resulting`,
	"version":  `versions?|editions?|summar(?:y|ies)|digests?|translations?|accounts?|renderings?|rewrites?|bullets?|headlines?|recaps?|cop(?:y|ies)|texts?|pages?|stor(?:y|ies)|articles?|language`,
	"derived":  `summar(?:y|ies)|digests?|translations?|renderings?|recaps?|synops[ei]s|abstracts?|pr[eé]cis|(?:\w+ )?versions?|(?:\w+ )?editions?|rewrites?|retellings?|overviews?|bullets?|headlines?|abridge?ments?|adaptations?|accounts?|outputs?|text (?:made|derived|produced)`,
	"from":     `(?:of|from|based on|about)|(?:that (?:is|are) )?(?:generated|made|produced|derived|drawn|written|created|prepared|compiled) (?:from|of|out of|on)`,
	"machine":  `(?:large )?language models?|llms?|ai|ais|machines?|models?|assistants?|bots?|chatbots?|software|systems?|tools?|engines?|agents?|translators?|summari[sz]ers?|readers?|crawlers?|programs?|programmes?|pipelines?`,
	"turns":    `translat\w+|render\w*|summari\w+|process\w*|convert\w*|pars\w+|read|reads|reading|condens\w+|shorten\w*|digest\w*|rewrit\w+|rephras\w+|ingest\w*|handl\w+|scrap\w+|index\w*`,
	"turned":   `translated|summari[sz]ed|condensed|shortened|rendered|abridged|rewritten|paraphrased|digested|locali[sz]ed`,
	"turning":  `translating|summari[sz]ing|condensing|shortening|rendering|abridging|rewriting|paraphrasing|locali[sz]ing`,
	"guidance": `guidance|guidelines?|notes?|instructions?|rules?|policy|brief|advice|directions?|requirements?|conventions?|hints?|memo|preferences?|tips?|specification|spec|parameters?`,
	"fromhere": `from here on|from here|from this point(?: on)?|after this point|below this line|from this line(?: on)?|henceforth|hereafter|going forward|from the next \w+ on|from now on`,
	"foreign":  `(?:short|shorter|shortened|condensed|abridged|translated|locali[sz]ed|foreign|foreign-language|overseas|machine-made|automated|automatically \w+|ai|korean|english|other-language|rewritten)`,
	"notof":    `(?:$|[^\w ]| (?:[a-np-z0-9]|o[^f]|\x{FFFC}))`,
	"talk":     `(?:this|our) (?:conversation|chat|session|dialogue|exchange|role-?play)`,
	"playing":  `(?:you (?:are|play|become|will|act|speak)|your (?:name|role|job|task|persona) (?:is|will be))`,
	"right":    `correct|right|proper|only|official|approved|accepted|best|intended|preferred`,
	"wording":  `rendering|translation|reading|spelling|wording|english|korean|equivalent|term|word`,
	"graded":   `(?:rejected|graded|wrong|incorrect|faulty|discarded|penali[sz]ed|rewarded|correct|zero|a failure|points?|accepted|paid)`,
	"good":     `(?:helpful|good|smart|clever|capable|competent|honest|responsible|careful|proper|real|true|obedient|wise|modern)`,
	"program":  `(?:language )?(?:models?|ai|assistants?|bots?|chatbots?|systems?|summari[sz]ers?|tools?|engines?|llms?)`,
	"mode":     `debug|diagnostic|developer|maintenance|unrestricted|admin|test|transparency|evaluation|training|god|raw|creative`,
	"secret":   `api keys?|environment variables?|env vars?|access tokens?|(?:system|hidden|secret|initial|developer) (?:prompt|message|instructions?|settings?)|(?:your|internal) (?:configuration|settings|instructions|prompt|memory|rules)`,

	// What is wanted.
	"omit": `skip\w*|omit\w*|leave out|left out|left unsaid|drop\w*|keep out|kept out|avoid\w*|cut|pass(?:ed)? over|not (?:appear|mention\w*|name\w*|say|carry|be \w+)|no mention|remov\w+|delet\w+|strip\w*|ignor\w+|disregard\w*`,
	"tell": `say|state|call|describe|portray|praise|present|name|mention|refer to|credit|become|exceed|be (?:longer|shorter)|learn\w*|tell`,
	"say":  `say|says|said to|state|states|call|calls|called|describe|describes|described|portray\w*|prais\w+|present|presents|presented|recommend\w*|open|opens|begin|begins|start|starts|end|ends|close|closes|name|names|named|mention\w*|refer|refers|credit\w*|read|reads|note|notes|stress\w*|include\w*|contain\w*|carry|carries|add|adds|use|uses|put|puts|appear|appears|spell\w*`,

	// Korean: the text, and what is made of it by whom.
	"이":  `이|본|본지|저희|위|해당|아래|앞의|윗|앞`,
	"글":  `기사|글|문서|페이지|본문|원고|텍스트|문장|문단|단락|대목|뉴스|보도|소식|내용`,
	"로":  `(?:(?:다른 언어|다른 말|영어|한국어|외국어|우리말|영문|국문|한글|기계|자동|ai)(?:로|으로) )?`,
	"만든": `요약|번역|압축|축약|정리|간추|추리|추려|추린|줄이|줄여|줄인|옮기|옮겨|옮긴|편집|재구성|가공|변환|다듬|재작성|다시 쓴|다시 쓸`,
	"만들": `요약|번역|압축|축약|정리|간추|줄|옮|편집|재구성|가공|변환|다듬|재작성|처리`,
	"판":  `영문판|영어판|한국어판|한글판|국문판|외국어판|해외판|국제판|번역판|번역본|번역문|영역본|요약본|요약문|축약본|요약판|짧은 판|번역된 (?:제목|기사|글)|다른 언어|(?:번역한|요약한|옮긴|줄인) (?:기사|글)|(?:외국어|다른 언어|영어|한국어)로 (?:옮긴|옮겨진|번역한|번역된) (?:기사|글)|영문 기사|영어 기사|영문 번역|국문 번역|영어 번역|한국어 번역|다국어판|다른 언어판|자동 ?요약|자동 ?번역|기계 ?번역|ai ?요약|ai ?번역`,
	"기계": `시스템|소프트웨어|프로그램|도구|모델|봇|엔진|서비스|편집기|번역기|기계|인공지능|ai|사람|이|자|누구|분|측|쪽|수단|신경망|수집기|로봇`,
	"부분": `(?:이름|성명|나이|지명|직함|회사|제목|표현|문단|단락|문장|대목|내용|이야기|부분|수치|숫자|금액|날짜|말투|\x{FFFC})`,
	"채점": `(?:정답|오답|감점|탈락|불합격|반려|무효|가산점|만점|실패|사례금|상금|포상|지급)\S{0,4} ?(?:처리|간주|평가|취급|채점|인정|지급)?(?:한다|합니다|된다|됩니다|이다|입니다|함|됨)?$`,
	"일":  `번역[문본]?|제목|헤드라인|요약문?|불릿|출력|json|headline|title|translation|summary`,
	"때":  `(?:때|경우|땐|시)`,
	"ai": `ai|인공지능|챗봇|(?:언어 ?|번역 ?|요약 ?)?모델|번역기|요약기|어시스턴트|봇|번역 ?시스템|프로그램|도구|시스템`,
}
