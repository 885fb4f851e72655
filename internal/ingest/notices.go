package ingest

import (
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
)

// What a page says instead of its story, for whoever sent it.
const (
	saysRobot       = "a page that asks whether its reader is a robot, not an article"
	saysRefused     = "a page that says that access was refused, not an article"
	saysMissing     = "a page that says that there is no such article"
	saysFailed      = "a page that says that a server failed, not an article"
	saysMaintenance = "a page that says that its site is closed for maintenance, not an article"
)

// A notice is what a firewall, a proxy or a server says to its reader, and nothing else.
type notice struct {
	detail string
	// sign is in one of its sentences or headings.
	sign *lazyregexp.Regexp
}

// notices are tried in order.
var notices = []notice{
	{detail: saysRobot, sign: robotCheck},
	{detail: saysRefused, sign: lazyregexp.New(`(?i)requested url was rejected|\bsupport id(?: is)?:? ?\d|incapsula incident|reference ?(?:#|number:|id:) ?[\da-f.\-]{6}|\b(?:ray|incident|block|event) id: ?[\da-f\-]{6}|` +
		`you (?:do not|don['’]t) have (?:permission|authori[sz]ation) to (?:access|view)|you are not (?:authori[sz]ed|allowed|permitted) to (?:access|view|visit)|you have been blocked|` +
		`this (?:web ?)?(?:site|page|url|content|category|request) (?:is|has been|was) (?:blocked|restricted|denied|forbidden|not allowed|not permitted)|` +
		`your (?:organi[sz]ation|company|network|employer|school|administrator)\b.{0,40}(?:does not allow|do not allow|has blocked|blocks|prohibits|restricts)|` +
		`your (?:request|access|connection|ip(?: address)?)\b.{0,40}(?:has been|have been|was|is) (?:blocked|denied|rejected|refused|restricted|banned|forbidden)|banned (?:you|your)|` +
		`^access (?:is )?(?:denied|forbidden|blocked)(?:[.!|]| -|$)|^request (?:rejected|blocked)(?:[.!|]| -|$)|^web ?(?:page|site) blocked$|access to (?:the|this) (?:requested )?(?:web ?)?(?:page|site|url)\b.{0,40} (?:blocked|denied)|^(?:error )?(?:403|1020)\b|403 forbidden|website firewall|web application firewall has|zscaler|fortiguard|the request could not be satisfied|` +
		`(?:접속|접근|요청|연결|사이트|페이지|주소)(?:\(url\))?[이가은는] ?[가-힣 ]{0,16}(?:차단|거부|제한)(?:되었|됐|됩니|되어|된 )|차단 ?안내(?:$|입니다|드립니다|문)|방화벽에 의(?:해|하여)|보안 ?정책(?:에 따라|에 의해|에 의하여|상).{0,24}(?:차단|제한|거부)|` +
		`비정상(?:적인?)? ?(?:접근|접속|요청|트래픽)이? ?(?:감지|탐지|확인)|비정상적인 (?:접근|접속|요청)[가-힣]* .{0,16}차단|귀하의 .{0,30}차단|(?:접근|접속) ?권한이 없습니다`)},
	{detail: "a page that asks its reader to install a program, not an article", sign: lazyregexp.New(`보안 ?(?:프로그램|모듈|솔루션)(?:을|의|이)? ?(?:통합 ?)?설치(?:가 필요|를 진행|해 ?주|해야|하여|하셔|하시|되어 있지|되지 않| ?후).{0,24}(?:니다|세요|시오)|보안 ?프로그램 ?설치 ?안내$`)},
	{detail: saysMaintenance, sign: lazyregexp.New(`(?i)\bwe(?: are|['’]re| will be) (?:currently |temporarily )?(?:(?:down|offline) for|(?:undergoing|performing|carrying out)\b.{0,30}) ?maintenance|` +
		`(?:our|this) (?:web ?)?(?:site|service|page)s? (?:is|are|will be) (?:currently |temporarily )?(?:down|unavailable|offline|(?:closed for|undergoing)\b.{0,30} ?maintenance)\b|^(?:scheduled |site |under )?maintenance(?: mode| notice)?$|` +
		`점검 ?(?:중|안내|공지)(?:입니다|이오니|으로|$)|(?:서비스|시스템|서버|홈페이지|사이트) ?(?:정기 ?|긴급 ?)?점검(?:을|으로|이|에).{0,40}(?:중단|제한|이용|실시|진행).{0,16}니다`)},
	{detail: saysMissing, sign: lazyregexp.New(`(?i)^(?:error )?(?:404|410)\b|404 not found|(?:requested|this|the) (?:url|page|resource|article)(?: /\S*)?(?: you\b.{0,24})? (?:was|could|can|is|does|has)\b.{0,20}(?:not be found|not found|not exist|been removed|no longer)|` +
		`(?:페이지|기사|주소)(?:를|가|을) (?:찾을 수 없습|존재하지 않습|찾지 못했습)|존재하지 않는 (?:페이지|기사|주소)|삭제된 기사`)},
	{detail: "the default page of a server, not an article", sign: lazyregexp.New(`(?i)^welcome to nginx|apache2? (?:ubuntu |debian |http server )?(?:default|test) page|^it works!$|iis windows server`)},
	{detail: saysFailed, sign: lazyregexp.New(`(?i)^(?:error )?(?:500|502|503|504|52\d)\b|\b(?:502 bad gateway|503 service (?:temporarily )?unavailable|504 gateway time-?out|500 internal server error)|server is temporarily unable to service your request|` +
		`server encountered an (?:internal|unexpected|temporary) error|requested url could not be retrieved|this site can['’]t be reached|(?:서버|사이트)에 연결할 수 없습|(?:일시적인|서버|시스템) ?(?:오류|장애|에러)(?:가|로|이).{0,30}니다`)},
}

var (
	// spoken is what a sentence of a notice has, and few sentences of a story: the reader, or the request that was made.
	spoken = lazyregexp.New(`(?i)\b(?:you|your|we|our|us|please|administrator|webmaster|server|requests?|requested|url|proxy|firewall|nginx|apache|cache|error|javascript|browser|click|try again|support id|incident id|reference|remote host|configuration|links?|this (?:page|(?:web ?)?site|content|resource|domain|service|category))\b|sorry|https?:|^(?:access|blocked|denied|forbidden|thank|what happened|connection to)\b`)
	// dated is a day or a quotation in English, which stories have.
	dated = lazyregexp.New(`\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[“"]\S+ \S+ [^”"]*[”"]`)
	// speech is how a Korean sentence to a reader ends.
	speech = lazyregexp.New(`(?:니다|니까|세요|셔요|시오|어요|해요|까요)[.!?)]*$`)
	// spokenKorean is spoken in Korean.
	spokenKorean = lazyregexp.New(`귀하|고객|회원|관리자|문의|연락|담당|요청|접속|접근|방문|입력|주소|페이지|사이트|서비스|서버|이용|점검|차단|제한|오류|시도|설치|죄송|불편|양해|감사|안내|연결|권한|브라우저|새로 ?고침|안녕|복구`)
	// noticePast is the past in which a Korean notice speaks of itself.
	noticePast = lazyregexp.New(`(?:되었|됐|하였|발생했|못했|없었)습니다`)
	// koreanReport is whose words a story tells, who looks into it, and when it was.
	koreanReport = lazyregexp.New(`에 따르면|다고 |라고 (?:말|밝|전)|수사|조사(?:하|에|를| 중)|파악|전망|추정|올해|내년|작년|복구(?:됐|했|되었)|당국[은이]|경찰[은이]|법원[은이]|정부[는가]|(?:\d일|오늘|어제|그제|지난).*[었였했됐]습니다`)
)

// noticeOf is what a page says instead of a story, if it is short, tells nothing and only speaks to its reader; else "".
func noticeOf(title string, paragraphs []string) string {
	size := prose.Columns(title)
	for _, text := range paragraphs {
		size += prose.Columns(text)
	}
	if size > wallText {
		return ""
	}
	if _, told := sentencesOf(paragraphs); told > 0 {
		return ""
	}
	for _, n := range notices {
		for _, text := range append([]string{title}, paragraphs...) {
			if n.sign.MatchString(text) {
				return n.detail
			}
		}
	}
	return ""
}

// sentencesOf counts the sentences of paragraphs: all, and those that no notice has.
func sentencesOf(paragraphs []string) (all, told int) {
	for _, text := range paragraphs {
		for _, sentence := range prose.Sentences(text) {
			if tellsStory(sentence) {
				told++
			}
			if prose.EndsInStop(sentence) {
				all++
			}
		}
	}
	return all, told
}

// isStory reports whether paragraphs are two sentences or more that no notice has, and more of these than others.
func isStory(paragraphs []string) bool {
	all, told := sentencesOf(paragraphs)
	return told > 1 && 2*told > all
}

// tellsStory reports whether a text is a whole sentence that no notice has. Headings, addresses and ids are no sentences.
func tellsStory(text string) bool {
	if reported.MatchString(text) || koreanReport.MatchString(text) {
		return true
	}
	if strings.ContainsFunc(text, prose.IsHangul) {
		if isReadPast(text) && !noticePast.MatchString(text) {
			return true
		}
		return (prose.EndsInStop(text) || plainEnd.MatchString(text)) && !(speech.MatchString(text) && spokenKorean.MatchString(text))
	}
	return prose.EndsInStop(text) && (dated.MatchString(text) || !spoken.MatchString(text))
}

// isReadPast reports whether a Korean text has a verb in the past as it is read out: a syllable that ends in ㅆ before 습니다.
func isReadPast(text string) bool {
	const finals, ssang = 28, 20
	for {
		before, after, found := strings.Cut(text, "습니다")
		if !found {
			return false
		}
		last, _ := utf8.DecodeLastRuneInString(before)
		if prose.IsSyllable(last) && (last-'가')%finals == ssang && last != '있' && last != '겠' {
			return true
		}
		text = after
	}
}

// plainEnd is how a Korean sentence of a newspaper ends.
var plainEnd = lazyregexp.New(`다$`)

// refuseNotice refuses an article that is a notice. What has a dateline, a reporter or a date is a story.
func (d *draft) refuseNotice() error {
	a := d.article
	if a.Dateline != "" || a.Byline != "" || !a.PublishedAt.IsZero() {
		return nil
	}
	if detail := noticeOf(a.Title, paragraphTexts(a.Paragraphs)); detail != "" {
		return refuse(NoStory, detail, hintNoStory)
	}
	return nil
}
