package render

import "github.com/gisa-news/gisa/tasks/news"

// word is one word of the interface, in the languages that the interface speaks.
type word struct{ english, korean string }

// in returns the word in l, or in English where the interface does not speak l.
func (w word) in(l news.Lang) string {
	if l == news.Korean {
		return w.korean
	}
	return w.english
}

// The headings and small words of a rendered result.
var (
	wordTranslation = word{"Translation", "번역"}
	wordSource      = word{"Source", "원문"}
	wordSummary     = word{"Summary", "요약"}
	wordDoubts      = word{"To check", "확인할 점"}
	wordWhole       = word{"On the whole", "기사 전체"}
	wordNoDoubts    = word{"no findings", "지적 사항 없음"}
	wordTitle       = word{"title", "제목"}
	wordNone        = word{"(not translated)", "(번역 없음)"}
	wordNoEvidence  = word{"no evidence", "근거 없음"}
	wordBadEvidence = word{"evidence in doubt", "근거 불확실"}

	wordLabel     = word{"Label", "말머리"}
	wordSection   = word{"Section", "분야"}
	wordDateline  = word{"Dateline", "발신지"}
	wordByline    = word{"Byline", "바이라인"}
	wordCredit    = word{"Credit", "출처"}
	wordPublished = word{"Published", "게재"}
	wordEmbargo   = word{"Embargo", "엠바고"}
	wordCopyright = word{"Copyright", "저작권"}
	wordURL       = word{"URL", "URL"}

	wordModel       = word{"model %s", "모델 %s"}
	wordPrompts     = word{"prompts %s", "프롬프트 %s"}
	wordCost        = word{"cost $%.4f", "비용 $%.4f"}
	wordCostUnknown = word{"cost unknown", "비용 알 수 없음"}
	wordSeconds     = word{"%.1f s", "%.1f초"}
	wordCalls       = word{"%d calls", "호출 %d회"}
	wordPrompt      = word{"%d prompt tokens (%d cached)", "입력 %d토큰(캐시 %d)"}
	wordCompletion  = word{"%d completion tokens", "출력 %d토큰"}

	wordMachine = word{news.Label, "기계번역·검수 전"}
)

// States, severities, families and languages have a word each; a test holds that none is left out.
var (
	stateWords = map[news.State]word{
		news.Queued:      {"queued", "대기"},
		news.Scheduled:   {"scheduled", "예약"},
		news.Running:     {"running", "작업 중"},
		news.Retrying:    {"retrying", "재시도 대기"},
		news.OK:          {"checks found nothing", "검사에서 걸린 것 없음"},
		news.NeedsReview: {"needs review", "검토 필요"},
		news.Failed:      {"failed", "실패"},
		news.Cancelled:   {"cancelled", "취소"},
	}
	severityWords = map[news.Severity]word{
		news.Error:   {"error", "오류"},
		news.Warning: {"warning", "경고"},
		news.Info:    {"note", "참고"},
	}
	familyWords = map[news.Family]word{
		news.FamilyStructure:    {"structure", "문단 구성"},
		news.FamilyUntranslated: {"untranslated", "미번역"},
		news.FamilyOmission:     {"omission", "누락"},
		news.FamilyLoop:         {"repetition", "반복"},
		news.FamilyDuplication:  {"duplicate", "중복"},
		news.FamilyMeta:         {"model's remark", "AI 문구"},
		news.FamilyNumber:       {"number", "숫자"},
		news.FamilyUnit:         {"unit", "단위"},
		news.FamilyDate:         {"date", "날짜"},
		news.FamilyName:         {"name", "고유명사"},
		news.FamilyGlossary:     {"glossary", "용어"},
		news.FamilyQuote:        {"quotation", "인용"},
		news.FamilyRegister:     {"register", "문체"},
		news.FamilyNegation:     {"negation", "부정 표현"},
		news.FamilyDirection:    {"direction", "증감"},
		news.FamilyBound:        {"bound", "이상·이하"},
		news.FamilyWhose:        {"whose figure", "수치의 주체"},
		news.FamilyRole:         {"who did what", "행위의 주체"},
		news.FamilyTime:         {"time", "시점"},
		news.FamilyModality:     {"certainty", "확실성"},
		news.FamilyCountry:      {"country", "국가"},
		news.FamilyAddition:     {"addition", "추가"},
		news.FamilyInstruction:  {"note to the translator", "번역자에게 하는 말"},
		news.FamilyURL:          {"link", "링크"},
		news.FamilyLength:       {"length", "길이"},
		news.FamilyEvidence:     {"evidence", "근거"},
		news.FamilyRefusal:      {"refusal", "작성 거부"},
		news.FamilyRepair:       {"repair", "보완 실패"},
		news.FamilyBudget:       {"budget", "한도 초과"},
	}
	langWords = map[news.Lang]word{
		news.English:    {"English", "영어"},
		news.Korean:     {"Korean", "한국어"},
		news.Japanese:   {"Japanese", "일본어"},
		news.Chinese:    {"Chinese", "중국어"},
		news.Spanish:    {"Spanish", "스페인어"},
		news.French:     {"French", "프랑스어"},
		news.German:     {"German", "독일어"},
		news.Vietnamese: {"Vietnamese", "베트남어"},
		news.Indonesian: {"Indonesian", "인도네시아어"},
	}
)

// StateWord returns the state as a person reads it in l: "needs review", 검토 필요.
func StateWord(s news.State, l news.Lang) string { return look(stateWords, s, l) }

// SeverityWord returns the severity as a person reads it in l.
func SeverityWord(s news.Severity, l news.Lang) string { return look(severityWords, s, l) }

// FamilyWord returns the family of a finding as a person reads it in l.
func FamilyWord(f news.Family, l news.Lang) string { return look(familyWords, f, l) }

// LangWord returns the name of a language as a person reads it in l.
func LangWord(name, l news.Lang) string { return look(langWords, name, l) }

// LabelWord returns a result's label in l. A label that is not gisa's own stays as it is.
func LabelWord(label string, l news.Lang) string {
	if label == news.Label {
		return wordMachine.in(l)
	}
	return label
}

// look returns the word of a table, or the key itself where a newer program has written one that is not in it.
func look[K ~string](table map[K]word, key K, l news.Lang) string {
	if w, ok := table[key]; ok {
		return w.in(l)
	}
	return string(key)
}
