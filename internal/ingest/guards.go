package ingest

import (
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
)

// A guard looks at what a rule has matched and says that it is the article's own after all. Patterns alone cannot: they know no
// sentences and have no exceptions.
type guard func(r compiled, text string, match []int) (own bool)

// guards are the exceptions by rule. Each has a line in testdata that its rule's pattern takes and only the guard keeps.
var guards = map[string]guard{
	"caption-korean":          severalSentences,
	"caption-english":         severalSentences,
	"caption-not-for-sale":    severalSentences,
	"caption-copyright":       severalSentences,
	"caption-photo-by":        isStatement,
	"related-english-link":    isStatement,
	"promotion-mark":          isKoreanStatement,
	"promotion-mark-next":     isKoreanStatement,
	"dateline-korean":         isNoPlace,
	"dateline-korean-authors": isNoPlace,
	"byline-korean-dateline":  isNoPlace,
	"byline-korean-mail":      isNoName,
	"byline-korean-name-last": isNoName,
}

// credited is the bracket, slash or sign that a caption's credit starts with.
var credited = lazyregexp.New(`\s*(?:[(\[<‹/]\s*(?:[^()\[\]<>‹›/]*[)\]>›]?\s*)?|\s[ⓒ©].*)$`)

// severalSentences reports whether more than one sentence stands before the credit: a caption has one, a paragraph that ends with a
// photographer's credit has several.
func severalSentences(_ compiled, text string, _ []int) bool {
	for before := credited.ReplaceAllString(text, ""); before != text; before = credited.ReplaceAllString(text, "") {
		text = before
	}
	return len(prose.Sentences(text)) > 1
}

// maxLink is the widest title, in screen columns, that a page links to.
const maxLink = 120

// isStatement reports whether text ends with a full stop, which captions' credits and links do not, or is too long for a link.
func isStatement(_ compiled, text string, _ []int) bool {
	return prose.Columns(text) > maxLink || strings.HasSuffix(text, ".") && !prose.IsAbbreviation(lastWord(strings.TrimSuffix(text, ".")))
}

// advertised is what a promotion cannot do without: where to go and what to press. A title or a firm's name alone is none of it.
const advertised = `구독|제보|바로 ?가기|채널 ?(?:추가|구독)|더 ?보기|다운로드|클릭|팔로우|알림 ?받기|확인하세요|만나보세요|홈페이지(?:에서|로| ?:)|` +
	`(?:네이버|카카오|카톡|유튜브)[가-힣]{0,3}(?:에서| ?:| 채널| ?검색)|https?:|www\.|@`

var advertising = lazyregexp.New(advertised)

// isKoreanStatement reports whether text ends as a Korean sentence does and advertises nothing. What ends plainly (-다) is the article's
// whatever it names: promotions speak to the reader (-니다, -세요).
func isKoreanStatement(_ compiled, text string, _ []int) bool {
	bare := strings.TrimRight(text, `.!? "'”’)`)
	if strings.HasSuffix(bare, "다") && !strings.HasSuffix(bare, "니다") {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(bare)
	return prose.IsKoreanEnding(last) && !advertising.MatchString(text)
}

// isNoPlace recognises what Korean desks write before an equals sign in brackets and what is no place: the origin of a picture or a
// table, and a credit that is a reporter.
func isNoPlace(r compiled, text string, match []int) bool {
	switch r.group(text, match, fieldDateline) {
	case "사진", "자료", "자료사진", "그래픽", "표", "출처", "영상", "제공", "일러스트", "이미지", "도표", "지도":
		return true
	}
	return strings.HasSuffix(r.group(text, match, fieldCredit), "기자")
}

// isNoName recognises what stands before an e-mail address, or after "기자", and is nobody's name.
func isNoName(r compiled, text string, match []int) bool {
	switch r.group(text, match, fieldByline) {
	case "문의", "신청", "접수", "이메일", "메일", "제보", "담당", "담당자", "주소", "연락처", "홈페이지", "문의처", "신청처", "접수처", "참가", "응모", "지원",
		"회견", "간담회", "협회", "출신", "시험", "전용", "일동", "모집", "선발", "공채":
		return true
	}
	return false
}

// group is the part of text that the rule's pattern took for f, or "".
func (r compiled) group(text string, match []int, f field) string {
	i := r.re.SubexpIndex(string(f))
	if i < 0 || match[2*i] < 0 {
		return ""
	}
	return text[match[2*i]:match[2*i+1]]
}
