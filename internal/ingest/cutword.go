package ingest

import (
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// cutsKoreanWord reports whether a line break in a text that breaks in the middle of Korean words stands inside one: next starts with what
// starts no word, or line ends in what ends none, or the two halves are a word that news uses and by themselves are not. Both are trimmed.
func cutsKoreanWord(line, next string) bool {
	left, right := syllablesBefore(line), syllablesAfter(next)
	if left == "" || right == "" {
		return false
	}
	if prose.IsBound(right) {
		return true
	}
	if behind, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(line, left)); len(line) > len(left) && !prose.IsSpace(behind) {
		return false // a particle behind a figure or a bracket
	}
	single := utf8.RuneCountInString(left) == 1
	switch {
	case single && !shortWords[left], utf8.RuneCountInString(right) == 1 && !shortWords[right] && !prose.IsParticle([]rune(right)[0]):
		return true
	case single:
		return wholeWord(left+right, len(left)) && !wholeWord(right, 0)
	}
	return wholeWord(left+right, len(left)) && !wholeWord(left, 0)
}

// wholeWord reports whether text begins with a word of the lexicon that goes on behind the byte from, and has nothing but particles behind it.
func wholeWord(text string, from int) bool {
	for _, word := range lexicon.Find(text, news.Korean) {
		if word.Start > 0 {
			break
		}
		if rest := text[word.End:]; word.End > from && (rest == "" || prose.TrimParticle("것"+rest, prose.Case|prose.Auxiliary|prose.Compound, 1) == "것" || prose.IsBound(rest)) {
			return true
		}
	}
	return false
}

func syllablesBefore(line string) string {
	start := len(line)
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(line[:start])
		if !prose.IsSyllable(r) {
			break
		}
		start -= size
	}
	return line[start:]
}

func syllablesAfter(line string) string {
	if i := strings.IndexFunc(line, func(r rune) bool { return !prose.IsSyllable(r) }); i >= 0 {
		return line[:i]
	}
	return line
}

// shortWords are the words of one syllable that stand before a space.
var shortWords = wordSet(`이 그 저 한 두 세 네 서 너 석 넉 각 전 총 약 제 양 본 등 및 더 또 못 안 잘 덜 다 수 것 때 곳 날 중 뒤 앞 후 내 외 간 새 첫 맨
	온 뭐 왜 올 옛 몇 만 억 조 천 백 십 년 월 일 시 분 초 원 명 개 건 대 위 쪽 측 점 표 달 해 주 채 데 바 줄 뿐 적 터 게 걸 당 별
	말 집 손 눈 물 불 길 땅 배 차 책 김 박 최 정 강 윤 장 임 오 신 권 황 송 류 홍 문 허 남 심 노 하 곽 성 우 구 민 나 도 미 북 영
	독 호 군 검 경 법 의 큰 할 될 볼 갈 된 난 든 준 낸 산 죽 즉 술 듯 열 리 운 찬 쓸 낼 쓴 깬 뜬 쉴 탈 탄 팔 판 밤 낮 봄 밥 옷 잠
	춤 꿈 삶 앎 몸 맘 목 발 팀 돈 값 빛 힘 섬 벽 창 칼 폭 선 면 층 급 형 식 율 률 액 가 거 은 는 단 설 곧 꼭 늘 막 딱 참 퍽 꽤 쭉
	확 톤 병 잔 번 회 쌍 척 평`)

// breaksWords reports whether a text that is broken into lines breaks in the middle of Korean words: a line starts with what starts no word.
func breaksWords(lines []string) bool {
	for i := range len(lines) - 1 {
		line, next := strings.TrimSpace(lines[i]), strings.TrimSpace(lines[i+1])
		if prose.Columns(line) >= minWide && syllablesBefore(line) != "" && prose.IsBound(syllablesAfter(next)) {
			return true
		}
	}
	return false
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}
