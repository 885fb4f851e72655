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
		`\byour (?:[\w-]+ ){0,2}(?:reply|answer|text|copy) (?:should|must|shall|has to|needs to|is to)\b|` +
		`\b(?:version|translation|summary|summaries|rendering|headline|title|bullet|text)s? (?:(?:of|from|based on)|(?:that (?:is|are) )?(?:generated|made|produced|derived|drawn|written|created|prepared) (?:from|of|out of)) (?:this|the above|the following|the present)\b`
	// inPlaceOf says how a word of the source is to be told: wherever the original says Q, the Korean should say Q.
	inPlaceOf = `\b(?:where(?:ver)?|when(?:ever)?|if) (?:the|this) (?:original|source|article|story|text)|` +
		`\bthe (?:korean|english|translation|translated) (?:text |version |headline |title )?(?:should|must|shall|has to|needs to|is to) (?:always |never |only |not )*(?:say|read|use|carry|have|put|omit|leave|mention|contain|call|avoid|keep|speak|name|drop|show)\b`
	// onlyReply is all that is to be written: answer solely with, output nothing.
	onlyReply = `(?:^|[:;,]\s*|please |kindly )(?:output|respond|reply|answer|print|return|say|write|produce|generate|emit)\b (?:back |me |us )?(?:only|just|solely|exclusively|exactly|simply|nothing|no more than|` +
		`(?:in|with) (?:only|just|nothing|the (?:single |one )?words?|a single|one|exactly)\b)`
	// readsThis is who turns this text into another: any software that renders this text.
	readsThis = `\b(?:software|systems?|models?|tools?|engines?|bots?|programs?|services?|whoever|anyone|agents?|pipelines?|ai|translators?|editors?|assistants?|applications?|part(?:y|ies)|machines?)\b[^,;:]{0,25}` +
		`\b(?:translat|render|summari|process|convert|pars|ingest|handl|read|turn|put|generat|produc|adapt|rewrit|transform|rephras|transcri)\w*\b[^,;:]{0,15}\b(?:this|the following|the present|the above)\b`
	koReadsThis = `(?:(?:이|본|해당|아래|위) ?(?:기사|글|문서|페이지|본문|원고|텍스트|문장|자료|내용|뉴스|보도)|원문|기사)\S{0,2} [^,]{0,20}?(?:옮기|번역하|요약하|처리하|읽|다루|변환하|가공하|정리하|편집하)는 (?:모든 |어떤 |각 )?` +
		`(?:\S+ ){0,2}?(?:시스템|소프트웨어|프로그램|도구|모델|봇|엔진|서비스|편집기|번역기|기계|인공지능|ai|사람|이|자|누구|분|측|쪽)`
	// koOnlyReply is all that is to be written: 답변은 오직 한 단어로만.
	koOnlyReply = `(?:답변|응답|대답|출력|회신)(?:은|는|을|를|에는)? (?:[^.]{0,40}(?:로|만|라고)만\s|[^.]{0,10}(?:오직|그저|이외|외에))`
	// dictated is what a text is to say word for word.
	dictated = `(?:다는|라는|냐는|자는|\x{FFFC}|['‘"“][^'’"”]+['’"”])\s*(?:(?:한|두|짧은) ?)?(?:문장|문구|말|내용|줄|표현|설명|링크|구절|으로|로|라고|이라고)`
)

// englishKinds are the kinds of English orders.
var englishKinds = sync.OnceValue(func() []kind {
	return []kind{
		{moodCommand, needs{cuePart}, cueRights | cueMail, nil},
		{moodCommand, needs{cueTongue, cueValue | cueText}, cueRights, nil},
		{moodCommand, needs{cueTurn, cueValue}, cueRights, nil},
		{moodCommand, needs{cueAI, cueValue | cueTongue | cueTold}, cueRights, nil},
		{moodCommand, needs{cueForget, cueTold, cueYou | cueEarlier}, 0, nil},
		{moodCommand, needs{cueForget, cueEarlier, cueYou}, 0, nil},
		{moodCommand, needs{cueWork | cueAct}, 0, regexp.MustCompile(onlyReply)},
		{0, needs{cueTold, cueVoid, cueYou, cueEarlier}, cueSaid, nil},
		{0, needs{cueMust, cueThis | cuePart}, cueSaid | cueRights, regexp.MustCompile(ownWork)},
		{0, needs{cueMust, cuePart | cueText, cueTongue | cueOther}, 0, regexp.MustCompile(inPlaceOf)},
		{0, needs{cueMust, cueReader, cueTurn, cueThis}, cueSaid | cueRights, regexp.MustCompile(readsThis)},
	}
})

// koreanKinds are the kinds of Korean orders.
var koreanKinds = sync.OnceValue(func() []kind {
	words := regexp.MustCompile(dictated)
	return []kind{
		{moodCommand | moodTask, needs{cuePart}, cueMail | cueRights, nil},
		{moodCommand, needs{cueOther | cueWork, cueTongue | cueValue | cueAI | cueThis}, cueMail | cueRights, nil},
		{moodCommand | moodTask, needs{cueTurn, cueValue}, cueMail, nil},
		{moodCommand, needs{cueForget | cueVoid, cueTold, cueEarlier}, cueMail, nil},
		{moodCommand, needs{cueWork}, cueMail, regexp.MustCompile(koOnlyReply)},
		{moodFormal, needs{cuePart | cueOther}, cueMail, words},
		{moodDuty, needs{cuePart}, cueMail, words},
		{moodCommand | moodTask | moodDuty, needs{cueReader, cueTurn, cuePart | cueThis}, 0, regexp.MustCompile(koReadsThis)},
	}
})

// mayBeOrder reports whether a text has the words of a kind of orders, in whatever sentences.
func mayBeOrder(cues cue) bool {
	has := func(k kind) bool { return k.needs.in(cues) }
	return cues&cueLatin != 0 && slices.ContainsFunc(englishKinds(), has) || cues&cueHangul != 0 && slices.ContainsFunc(koreanKinds(), has)
}

// isOrder reports whether a sentence is an order of one of the kinds.
func isOrder(sentence string, cues cue) bool {
	return cues&cueLatin != 0 && ofKind(englishKinds(), sentence, cues, commandMood) ||
		cues&cueHangul != 0 && ofKind(koreanKinds(), sentence, cues, koMood)
}

func commandMood(sentence string) mood {
	if commands(sentence) {
		return moodCommand
	}
	return 0
}

// ofKind looks for a kind whose words, mood and pattern a sentence has.
func ofKind(kinds []kind, sentence string, cues cue, moodOf func(string) mood) bool {
	var is mood
	asked := false
	for _, k := range kinds {
		if !k.in(cues) {
			continue
		}
		if !asked {
			is, asked = moodOf(sentence), true
		}
		if (k.mood == 0 || is&k.mood != 0) && (k.pattern == nil || k.pattern.MatchString(sentence)) {
			return true
		}
	}
	return false
}
