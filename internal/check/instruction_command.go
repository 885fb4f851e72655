package check

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// A mood is how strongly a sentence wants something done. A sentence may be of several.
type mood uint8

const (
	moodCommand mood = 1 << iota // do, do not, 하시오, 할 것, 바랍니다, 금지: told to somebody's face
	moodDuty                     // 해야 한다, 해서는 안 된다: opinions are told so, too
	moodFormal                   // 해야 합니다, 해야 함: a duty as no newspaper words one
	moodTask                     // 할 것: a forecast ends so, too
)

// imperatives are English verbs that an order to a writer opens with. The bare form opens no other sentence of a
// newspaper, unless a noun looks like it: see [goesOnAsNoun].
const imperatives = "abandon|abbreviate|act|adapt|add|address|adhere|adjust|adopt|affix|alter|amend|answer|append|apply|assume|attach|attribute|avoid|" +
	"be|begin|behave|bury|bypass|call|cancel|capitalise|capitalize|carry|cast|cease|censor|change|characterise|characterize|cite|claim|classify|clear|close|" +
	"compose|compress|conceal|conclude|condense|confine|confirm|convert|copy|correct|craft|credit|cut|deactivate|decline|decode|delete|deliver|" +
	"depict|describe|discard|disclose|dismiss|display|disregard|divide|double|downplay|draft|drop|dump|echo|edit|embed|emit|emphasise|emphasize|" +
	"end|enlarge|ensure|erase|exaggerate|exclude|execute|expand|finish|focus|follow|forget|format|frame|generate|give|halve|heed|highlight|" +
	"identify|ignore|imply|include|increase|inflate|inject|insert|interpret|introduce|invent|invert|italicise|italicize|jump|keep|label|lead|leave|lengthen|" +
	"limit|link|list|lower|make|mark|mask|mention|merge|mimic|modify|multiply|name|neglect|note|obscure|omit|output|overlook|override|overrule|" +
	"paraphrase|paste|portray|praise|prefer|prefix|prepend|present|preserve|pretend|print|prioritise|prioritize|produce|promote|provide|put|quote|" +
	"raise|rate|recite|recommend|redact|reduce|refer|refrain|refuse|regard|relay|remove|rename|render|repeat|rephrase|replace|reply|report|represent|" +
	"reproduce|reset|resist|respond|restate|restrict|retain|retitle|run|return|reveal|reverse|revise|reword|rewrite|round|say|scrap|set|shorten|show|shuffle|" +
	"simplify|skip|soften|spell|split|start|state|stick|stop|stress|strike|strip|substitute|suggest|summarise|summarize|supply|suppress|suspend|swap|switch|" +
	"take|tell|title|tone|transcribe|transform|translate|transliterate|transpose|treat|trim|turn|underline|understate|use|wipe|withhold|" +
	"write"

// leadIns open what may stand before an order, up to a comma: when, before you begin, at the end of your output, dear.
const leadIns = "after|also|always|and|as|at|attention|attn|because|before|besides|beyond|but|by|dear|do|don't|don’t|during|each|every|except|finally|first|for|from|hello|" +
	"henceforth|hereafter|hey|hi|however|if|important|in|instead|it|just|kindly|lastly|likewise|moreover|never|next|nb|note|notice|now|on|once|only|otherwise|please|" +
	"ps|psst|rather|reminder|second|should|simply|since|so|starting|then|therefore|third|throughout|to|under|unless|until|upon|urgent|warning|what|whatever|when|whenever|where|" +
	"wherever|while|with|within|you|your"

// courtesies are words before a verb that leave it an order.
const courtesies = "also|always|and|but|do|don't|don’t|finally|first|henceforth|instead|just|kindly|lastly|merely|never|next|not|now|only|please|rather|simply|so|then|therefore|thus"

// goesOnAsNoun are words after a noun that looks like a verb: reports of, name is.
const goesOnAsNoun = "of|is|are|was|were|has|have|had|said|says|will|would|could|may|might|'s|’s|rises|rose|falls|fell|for"

// Verbs that are as often something else at the start of a sentence are imperatives where an article or the like follows:
// state the reason, but state media; set it in bold, but set in the fields.
const (
	ambiguous   = "address|average|cast|clear|correct|cover|credit|cut|display|divide|double|draft|focus|frame|head|label|lead|limit|link|list|mark|name|note|open|place|present|put|rate|report|return|round|run|set|show|sign|spell|split|state|stress|title|tone"
	determiners = "a|all|an|any|aside|as|both|down|each|every|everything|her|his|how|it|its|my|no|nothing|only|that|the|their|them|these|this|those|what|whether|your"
)

var (
	isImperative = sync.OnceValue(func() map[string]bool { return wordSet(imperatives) })
	isLeadIn     = sync.OnceValue(func() map[string]bool { return wordSet(leadIns) })
	isCourtesy   = sync.OnceValue(func() map[string]bool { return wordSet(courtesies) })
	isAfterNoun  = sync.OnceValue(func() map[string]bool { return wordSet(goesOnAsNoun) })

	isAmbiguous  = sync.OnceValue(func() map[string]bool { return wordSet(ambiguous) })
	isDeterminer = sync.OnceValue(func() map[string]bool { return wordSet(determiners) })
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.SplitSeq(words, "|") {
		set[word] = true
	}
	return set
}

// creditedAtEnd finds who says an order, after it: ignore the noise, lawyers told their clients.
var creditedAtEnd = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[,\x{FFFC}]\s*(?:\w[\w.'’-]* ){1,6}?(?:said|says|told|tells|warned|warns|argued|argues|advised|advises|suggested|suggests|recommended|recommends|` +
		`reminded|reminds|explained|explains|urged|urges|wrote|writes|ordered|added|adds|shouted)\b|, according to |[,\x{FFFC}]\s*(?:says|said|wrote|writes|warns|advises) `)
})

// commands returns the clause of an English sentence, in lower case, that tells somebody to do something, or "".
func commands(sentence string) string {
	for part := range strings.FieldsFuncSeq(sentence, opensAnew) {
		if opensWithVerb(part) || asksYou(part) {
			if creditedAtEnd().MatchString(sentence) {
				return ""
			}
			return part
		}
	}
	return ""
}

// opensAnew reports whether a new order may begin after a character.
func opensAnew(r rune) bool {
	return r == ':' || r == ';' || r == '(' || r == ')' || r == '[' || r == ']' || r == '>' || r == '—' || r == '–' || r == '：'
}

// asksYou reports whether a clause asks for something in the form of a question or of a wish.
func asksYou(clause string) bool {
	clause = strings.TrimLeft(clause, " ")
	for _, opening := range []string{"would you", "could you", "can you", "will you", "i want you to", "i need you to", "i would like you to", "we ask you to", "you are asked to", "you must", "you should", "you will"} {
		if strings.HasPrefix(clause, opening) {
			return true
		}
	}
	return false
}

// opensWithVerb reports whether a clause opens with an imperative, after courtesies and after a lead-in that ends in a comma.
func opensWithVerb(clause string) bool {
	for range 4 {
		clause = strings.TrimLeftFunc(clause, func(r rune) bool { return !prose.IsWordRune(r) })
		for {
			word, rest := cutWord(clause)
			if !isCourtesy()[word] {
				break
			}
			clause = rest
		}
		word, rest := cutWord(clause)
		if isImperative()[word] {
			next, _ := cutWord(rest)
			return !isAfterNoun()[next] && (!isAmbiguous()[word] || isDeterminer()[next] || strings.HasPrefix(rest, string(prose.Quoted)))
		}
		comma := strings.IndexByte(clause, ',')
		if comma < 0 || !isLeadIn()[word] && cuesIn(clause[:comma])&(cueModel|cueAI) == 0 {
			return false
		}
		clause = clause[comma+1:]
	}
	return false
}

// cutWord returns the first word of a text, and what follows it without the space.
func cutWord(text string) (word, rest string) {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	if end < 0 {
		return text, ""
	}
	return text[:end], strings.TrimLeft(text[end:], " ")
}

// Endings of Korean sentences by mood. What is left after them, brackets and quotes, is trimmed before.
const (
	commandEnds = `(?:시오|세요|셔요|십쇼|기를?\s?(?:바랍니다|바람|바란다|당부한다|당부합니다|당부드립니다)|(?:주|두|말)면 (?:좋겠다|좋겠습니다|고맙겠습니다|감사하겠습니다|됩니다)|` +
		`(?:주면|주시면) 안 ?(?:될까|될까요|되겠니|되나요)|(?:주시겠어요|주실래요|주시겠습니까|줄래|줄래요|주실 수 있나요|주실 수 있을까요|줄 수 있어|줄 수 있니)|` +
		`줘|줘요|주라|달라|지 ?(?:마|마라|말라|말자|말아라|말아요|않는다|않기로 한다)|` +
		`(?:답|말|출력|해제|무시|번역|요약|작성|공개|대답|응답|포함|추가|생략|삭제|강조|언급|전환|반복|실행|수행|변경|교체|대체|표기|행동|칭찬|추천)해|(?:써|적어|옮겨|바꿔|넣어|붙여|남겨|불러|고쳐|보여|알려|잊어|지워|버려|멈춰|끝내|줄여|늘려|숨겨|감춰)|` +
		`(?:삭제|생략|추가|수정|변경|번역|표기|작성|출력|반영|제외|처리|언급) ?(?:바람|바랍니다)|` +
		`(?:금지|불가|요망|필수|부탁|엄금)(?:함|요|한다|합니다|드립니다|드려요|드림|해|해요)?|(?:요청|지시|명령|명|요구|당부)(?:한다|합니다|드립니다|함)|` +
		`(?:하|해|어|아|여|워|려|혀|겨|쳐|져|켜|춰|둬|꿔|내|빼|대|쓰|적|으|기|이|지|리|키|치|추|우|르|따르|들|놓|두|써|줘|라)라)$`
	dutyEnds   = `(?:야만? (?:한다|된다|마땅하다)|(?:서|선|서는) 안 ?된다|(?:면|지) 안 ?된다|(?:할|쓸|둘|될|일) 의무가 있다)$`
	formalEnds = `(?:야만? ?(?:합니다|됩니다|함|됨|해|해요|돼|돼요)|(?:서|선|서는|면) 안 ?(?:됩니다|됨|돼|돼요))$`
)

var koMoods = sync.OnceValue(func() [3]*regexp.Regexp {
	return [3]*regexp.Regexp{regexp.MustCompile(commandEnds), regexp.MustCompile(dutyEnds), regexp.MustCompile(formalEnds)}
})

// koMood returns the mood of a Korean sentence, which stands at its end.
func koMood(sentence string) mood {
	sentence = strings.TrimRightFunc(sentence, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	tail := lastRunes(sentence, 14)
	if tells(tail) {
		return 0
	}
	ends := koMoods()
	switch {
	case ends[0].MatchString(tail):
		return moodCommand
	case isTask(tail):
		return moodTask
	case ends[2].MatchString(tail):
		return moodFormal | moodDuty
	case ends[1].MatchString(tail):
		return moodDuty
	}
	return 0
}

// tells reports whether a sentence ends as those of a newspaper do: 했다, 이다. Few endings in 다 ask for anything.
func tells(sentence string) bool {
	verb, ok := strings.CutSuffix(sentence, "다")
	if !ok {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(verb)
	return !strings.ContainsRune("한니된란는겠있하", last)
}

// isTask reports whether a sentence ends as the lines of a list of tasks do: 옮길 것, 적지 말 것.
func isTask(sentence string) bool {
	verb, ok := strings.CutSuffix(sentence, "것")
	if !ok {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(verb, " "))
	_, _, final := prose.Letters(last)
	return prose.IsSyllable(last) && final == 'ㄹ'
}

func lastRunes(text string, n int) string {
	at := len(text)
	for range n {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return text[at:]
}
