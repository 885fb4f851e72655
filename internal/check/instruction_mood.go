package check

import (
	"slices"
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
	moodNorm                     // 원칙이다, 하면 된다, 간주한다: how something has to be, told to nobody
	moodPlain                    // 옮긴다, 적는다: what is done with words, as a rule
	moodWrite                    // 적어 주세요, 뺄 것: to do something with words, told to somebody
	moodRule                     // 적어야 한다, 옮긴다: the same, as a duty or a rule
)

// moodsToldToOne are the moods in which no sentence is that ends as newspapers tell what happened.
const moodsToldToOne = moodCommand | moodDuty | moodFormal

// moodsWanted are the moods of a sentence that wants something done with words.
const moodsWanted = moodCommand | moodTask | moodDuty | moodFormal | moodPlain

// endings are the ends of Korean sentences by mood, without spaces: each of the first with each of the second.
var endings = []struct {
	mood         mood
	first, after string
}{
	{moodCommand, "", "시오|세요|셔요|십쇼|줘|줘요|주라|달라|주시겠어요|주실래요|주시겠습니까|줄래|줄래요|주실수있나요|주실수있을까요|줄수있어|줄수있니|주실수없나요|주실수없을까요|주실수는없을까요|줄수없을까|주시면어떨까요|불가"},
	{moodCommand, "기|기를", "바랍니다|바람|바란다|당부한다|당부합니다|당부드립니다"},
	{moodCommand, "주면|주시면|두면|말면|두시면", "좋겠다|좋겠습니다|고맙겠습니다|감사하겠습니다|감사합니다|고맙습니다|됩니다|안될까|안될까요|안되겠니|안되나요"},
	{moodCommand, "되면|하면|다면|으면|주면|주시면", "기쁘겠습니다|기쁘겠다|좋겠습니다"},
	{moodCommand, "지", "마|마라|말라|말자|말아라|말아요|않는다|않습니다|않기로한다"},
	{moodCommand, "답|말|출력|해제|무시|번역|요약|작성|공개|대답|응답|포함|추가|생략|삭제|강조|언급|전환|반복|실행|수행|변경|교체|대체|표기|행동|칭찬|추천|정리|압축", "해"},
	{moodCommand, "", "써|적어|옮겨|바꿔|넣어|붙여|남겨|불러|고쳐|보여|알려|잊어|지워|버려|멈춰|끝내|줄여|늘려|숨겨|감춰"},
	{moodCommand, "삭제|생략|추가|수정|변경|번역|표기|작성|출력|반영|제외|처리|언급", "바람|바랍니다"},
	{moodCommand, "금지|불가|요망|필수|부탁|엄금", "|함|요|한다|합니다|드립니다|드려요|드림|해|해요"},
	{moodCommand, "요청|지시|명령|요구|당부", "한다|합니다|드립니다|함"},
	{moodCommand, "하|해|어|아|여|워|려|혀|겨|쳐|져|켜|춰|둬|꿔|내|빼|대|쓰|적|으|기|이|지|리|키|치|추|우|르|따르|들|놓|두|써|줘|라", "라"},
	{moodDuty | moodFormal, "야|야만", "합니다|됩니다|함|됨|해|해요|돼|돼요"},
	{moodDuty | moodFormal, "서|선|서는|면", "안됩니다|안됨|안돼|안돼요"},
	{moodDuty, "야|야만", "한다|된다|마땅하다"},
	{moodDuty, "서|선|서는|면|지", "안된다"},
	{moodDuty, "할|쓸|둘|될|일", "의무가있다|의무를진다|의무가있습니다"},
	{moodNorm, "원칙", "이다|임|입니다|으로한다|으로합니다|으로함"},
	{moodNorm, "면", "된다|됩니다|됨|충분하다|충분합니다|족하다"},
	{moodNorm, "간주|제외|취급|권장|인정", "한다|합니다|함|된다|됩니다|됨"},
	{moodNorm, "편이|것이|게|쪽이|편을|것을", "좋다|맞습니다|좋습니다|좋겠다|좋겠습니다|낫다|낫습니다|바람직하다|바람직합니다|옳다|옳습니다|맞다|맞습니다|권장한다|권장합니다|도움이된다|도움이됩니다"},
	{moodNorm, "도움이|보탬이", "된다|됩니다"},
	{moodNorm, "아도|어도|해도|여도|셔도", "된다|됩니다|좋다|좋습니다|무방하다|무방합니다"},
	{moodNorm, "필요|필요가|필요는", "없다|없습니다|없음"},
	{moodNorm, "할|쓸|길|릴|를|출|날|일", "것이다"},
	{moodNorm, "대상|조건", "이다|입니다|임|으로한다|이붙는다"},
	{moodNorm, "으로|로", "한다|합니다|함"},
	{moodNorm, "것으로", "한다|합니다|본다|봅니다|함"},
	{moodPlain, "쓴|적는|옮긴|뺀|넣는|바꾼|고친|부른|붙인|덧붙인|줄인|남긴|지운|끝낸|마친|멈춘|그친|맺는|다룬|따른|씁니|적습니|옮깁니|뺍니|넣습니|바꿉니|고칩니|부릅니|붙입니|줄입니|남깁니|지웁니|끝냅니|마칩니|멈춥니|그칩니|맺습니|다룹니|따릅니", "다"},
	{moodPlain, "정리|표기|번역|요약|출력|처리|표현|마무리|시작|생략|포함|소개|서술|강조|대체|통일|평가|전", "한다|합니다"},
}

// A moodEnding is one of endings.
type moodEnding struct {
	text string
	mood mood
}

// endingIndex has the endings by their last character.
var endingIndex = sync.OnceValue(func() map[rune][]moodEnding {
	index := map[rune][]moodEnding{}
	for _, e := range endings {
		for first := range strings.SplitSeq(e.first, "|") {
			for after := range strings.SplitSeq(e.after, "|") {
				text := first + after
				last, _ := utf8.DecodeLastRuneInString(text)
				index[last] = append(index[last], moodEnding{text, e.mood})
			}
		}
	}
	return index
})

// fillers are what may stand before the last word of a sentence and changes no mood: spaces, and what makes thanks warmer.
var fillers = strings.NewReplacer(" 정말 ", "", " 대단히 ", "", " 매우 ", "", " 무척 ", "", " 더없이 ", "", " 참으로 ", "", " 참 ", "", " 너무 ", "", " 진심으로 ", "", " ", "")

// koMood returns the moods of a Korean sentence, which stand at its end.
func koMood(sentence string) mood {
	sentence = strings.TrimRightFunc(sentence, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	tail := fillers.Replace(lastRunes(sentence, 18))
	last, _ := utf8.DecodeLastRuneInString(tail)
	is := mood(0)
	for _, e := range endingIndex()[last] {
		if strings.HasSuffix(tail, e.text) {
			is |= e.mood
		}
	}
	if isTask(tail) {
		is |= moodTask
	}
	if tells(tail) {
		is &^= moodsToldToOne
	}
	if is == 0 || !writes(tail) {
		return is
	}
	if is&(moodCommand|moodTask) != 0 {
		is |= moodWrite
	}
	if is&(moodDuty|moodFormal|moodPlain) != 0 {
		is |= moodRule
	}
	return is
}

// writingVerbs are stems of what is done with words.
var writingVerbs = strings.Split("써|쓰|쓸|적|옮기|옮겨|옮길|바꾸|바꿔|바꿀|넣|빼|뺄|출력|번역|요약|답|응답|표기|덧붙|붙이|붙여|붙일|전하|전할|언급|남기|남겨|남길|칭찬|시작|부르|불러|부를|고치|고쳐|고칠|평가|추천|통일|인정|간주|"+
	"싣|실을|실어|따르|따라|지어|생략|포함|추가|반복|되풀이|덜어|밝히|밝혀|밝힐|표현|서술|강조|삭제|대체|무시|잊|말하|말할|끝내|처리|마무리|소개|줄이|줄여|줄일|다듬", "|")

// writes reports whether the last words of a sentence are about doing something with words.
func writes(tail string) bool {
	end := lastRunes(tail, 9)
	return slices.ContainsFunc(writingVerbs, func(verb string) bool { return strings.Contains(end, verb) })
}

// tells reports whether a sentence ends as those of a newspaper do: 했다, 이다. Few endings in 다 ask for anything.
func tells(sentence string) bool {
	verb, ok := strings.CutSuffix(sentence, "다")
	if !ok {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(verb)
	return !strings.ContainsRune("한니된란는겠있하진", last)
}

// isTask reports whether a sentence ends as the lines of a list of tasks do: 옮길 것, 적지 말 것.
func isTask(sentence string) bool {
	verb, ok := strings.CutSuffix(sentence, "것")
	if !ok {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(verb)
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
