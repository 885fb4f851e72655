package meaning

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/phonetic"
	"github.com/gisa-news/gisa/internal/prose"
)

//go:embed names/titles.txt
var koreanTitleWords string

var koreanTitles = sync.OnceValue(func() []string {
	var list []string
	for word := range wordSet(koreanTitleWords) {
		list = append(list, word)
	}
	slices.SortFunc(list, func(a, b string) int { return len(b) - len(a) })
	return list
})

// A koreanWord is a run of Hangul in a text with the particles that hang on it.
type koreanWord struct {
	Span
	text    string
	stem    string // without a particle
	next    string // what stands between it and the next word
	sound   *phonetic.Spelling
	isVerb  bool // a verb and no name
	isWord  bool // the lexicon has it
	heard   bool // a name of the other text sounds like its beginning
	of      *entity
	capital bool // a country is called by its capital
	short   bool // a country is called by a syllable
}

// spelling returns the sounds of the word, read when they are first asked for.
func (h *koreanWord) spelling() phonetic.Spelling {
	if h.sound == nil {
		s := phonetic.Hangul(h.text)
		h.sound = &s
	}
	return *h.sound
}

// koreanWords cuts a text into its words.
func koreanWords(t *Text) []koreanWord {
	raw := t.Raw
	words := make([]koreanWord, 0, len(raw)/8+1)
	end := 0
	for at := 0; at < len(raw); {
		r, size := utf8.DecodeRuneInString(raw[at:])
		if !prose.IsSyllable(r) {
			at += size
			continue
		}
		stop := at
		for stop < len(raw) {
			r, size := utf8.DecodeRuneInString(raw[stop:])
			if !prose.IsSyllable(r) {
				break
			}
			stop += size
		}
		if len(words) > 0 {
			words[len(words)-1].next = raw[end:at]
		}
		w := koreanWord{Span: Span{at, stop}, text: raw[at:stop]}
		w.isVerb = isKoreanVerb(w.text)
		w.stem = prose.TrimParticle(w.text, nameParticles, 1)
		if glued := len(words) > 0 && end == at || at > 0 && !freeBefore(raw, at); !glued {
			w.of, w.capital = knownKorean(w.text)
		}
		words = append(words, w)
		end, at = stop, stop
	}
	if len(words) > 0 {
		words[len(words)-1].next = raw[end:]
	}
	nameShortForms(words)
	return words
}

// nameParticles are what may hang on a name.
const nameParticles = prose.Case | prose.Auxiliary | prose.Compound | prose.Naming | prose.Quotative

// freeBefore reports whether a word may begin at a place: no letter, digit or closing mark stands right before it.
func freeBefore(raw string, at int) bool {
	r, size := utf8.DecodeLastRuneInString(raw[:at])
	if r == '"' || r == '\'' {
		return at == size || strings.ContainsRune(" ([", runeBefore(raw, at-size))
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("”’)]%", r)
}

// knownKorean returns whose name of the tables a word begins with, if what follows it there may follow a name, and whether it is a
// capital for its country.
func knownKorean(word string) (of *entity, capital bool) {
	first, _ := utf8.DecodeRuneInString(word)
	for _, h := range knownNames().korean[first] {
		tail, found := strings.CutPrefix(word, h.text)
		if found && !h.weak && isNameTail(tail) {
			return h.of, h.capital
		}
	}
	return nil, false
}

// nameTails are what may stand right behind a name in one word, beside particles.
var nameTails = sync.OnceValue(func() []string {
	list := append(strings.Fields(`인 인들 군 군은 측 당 시 도 주 현 성 계 산 식 제 발 행 전 팀 판 파 정부 당국 대통령 총리 국민 사람 전자 자동차 그룹 은행 화학 항공
중공업 건설 증권 생명 카드 물산 공항 항 역 강 시장 시민 도민 주민 지사 지방 지역 지법 고법 지검 경찰 대학 대학교 대표 감독 선수 신문 통신
방송 반도 섬 만 해 사 발전 법원 교육청 경찰청 국제공항 공화국 연방 왕국 주재 내 외 간 쪽 산업 기업 증시 경제 언론 외교 축구 야구 리그 의회 회담
시간 공장 본사 본점 지사 지점 특파원 달러 특별시 광역시 특별자치도 의`),
		prose.Particles(nameParticles)...)
	slices.SortFunc(list, func(a, b string) int { return len(b) - len(a) })
	return list
})

// isNameTail reports whether the end of a word may hang on a name: particles, 측, 군, 정부, or two such.
func isNameTail(tail string) bool {
	if tail == "" {
		return true
	}
	for _, t := range nameTails() {
		if rest, found := strings.CutPrefix(tail, t); found && (rest == "" || len(tail) > len(t) && slices.Contains(nameTails(), rest)) {
			return true
		}
	}
	return false
}

// titleAt returns the title that a word begins with, behind which particles may follow.
func titleAt(word string) string {
	for _, t := range koreanTitles() {
		if tail, found := strings.CutPrefix(word, t); found && (tail == "" || prose.TrimParticle(word, nameParticles, utf8.RuneCountInString(t)) == t) {
			return t
		}
	}
	return ""
}

// isKoreanVerb reports whether a word is a verb by its ending. 혼다 and 플로리다 are none.
func isKoreanVerb(word string) bool {
	for _, ending := range koreanVerbEndings {
		if len(word) > len(ending) && strings.HasSuffix(word, ending) {
			return true
		}
	}
	return word == "한다" || word == "했다" || word == "됐다"
}

var koreanVerbEndings = strings.Fields("했다 한다 됐다 된다 였다 었다 았다 있다 없다 니다 이다 졌다 갔다 왔다 했고 됐고 하는 되는 하며 되며 하고 했으며 했던 하면서 했지만 하지만 라고 다고 다며 했습니다 어서 아서 해서")
