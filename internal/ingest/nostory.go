package ingest

import (
	"strings"
	"unicode"

	"github.com/gisa-news/gisa/internal/lazyregexp"
	"github.com/gisa-news/gisa/internal/prose"
)

const hintNoStory = "send the article's own text, as your CMS or the wire has it"

// A wall is what a site shows instead of a story.
type wall struct {
	detail string
	// title and line are what it calls itself and what it says to the reader; line is nil where its title has to say it.
	title, line *lazyregexp.Regexp
	// outside is what it says next to the beginning of a story; nil where that is common beside whole stories.
	outside *lazyregexp.Regexp
	// headline says that stories have its words too: a page that tells something is believed.
	headline bool
	// banner says that sites show it over whole stories too.
	banner bool
}

// walls are tried in order. Stories about robots and cookies have the same words: see says.
var walls = []wall{
	{
		banner: true,
		detail: saysRobot,
		title:  lazyregexp.New(`(?i)^just a moment|are you (?:a )?(?:robot|human)|attention required|^security check|보안 ?확인`),
		line:   robotCheck,
	},
	{
		banner: true, headline: true,
		detail: saysRefused,
		title:  lazyregexp.New(`(?i)^(?:error )?403\b|access denied(?:[.!|]| -|$)|접근이? ?(?:차단|거부|제한)`),
		line:   lazyregexp.New(`(?i)access denied(?:[.!|]| -|$)|access to this page has been denied|you have been blocked|비정상적인 (?:접근|접속|트래픽)|(?:접근|접속)이 (?:차단|거부|제한)`),
	},
	{
		banner: true,
		detail: "a page that asks for consent, not an article",
		title:  lazyregexp.New(`(?i)before you continue|your privacy|cookie (?:consent|settings|preferences)|쿠키 ?(?:동의|설정)`),
		line: lazyregexp.New(`(?i)we value your privacy|partners,? (?:store|use|process)|before you continue to|(?:accept|reject|manage) (?:all )?(?:of )?(?:our |your )?(?:cookies|choices)|` +
			`consent to (?:the use|our)|we use cookies|uses? cookies to|쿠키.{0,20}(?:동의|허용|수락)|개인정보.{0,30}동의(?:가 필요|해 ?주|하셔)`),
	},
	{
		detail: "a page that asks its reader to subscribe or log in, not the whole article",
		title:  lazyregexp.New(`(?i)^(?:subscribe|log ?in|sign ?in|register)\b|^(?:로그인|구독|회원 ?가입)`),
		line: lazyregexp.New(`(?i)` + subscribing + `|already (?:a subscriber|have an account)|(?:sign|log) ?in to (?:continue|read|your account)|create (?:a|your) free account|` +
			`subscribe (?:now|today) (?:to|for)|start your (?:free )?(?:trial|subscription)`),
		outside: lazyregexp.New(`(?i)` + subscribing),
	},
	{
		headline: true,
		detail:   saysMissing,
		title:    lazyregexp.New(`(?i)^(?:error )?(?:404|410)\b|(?:page|article) not found|찾을 수 없|존재하지 않`),
		line: lazyregexp.New(`(?i)(?:page|article|story)(?: you(?: are|['’]re)? (?:requested|looking for))?.{0,20}(?:not found|could not be found|cannot be found|can['’]t be found|no longer (?:available|exists))|` +
			`(?:페이지|기사)(?:를|가|을) (?:찾을 수 없|존재하지 않|삭제)|삭제된 기사|존재하지 않는 (?:페이지|기사)`),
	},
	{headline: true, detail: saysMaintenance, title: lazyregexp.New(`서비스 ?점검`)},
	{headline: true, detail: saysFailed, title: lazyregexp.New(`(?i)^(?:error )?(?:500|502|503|504)\b`)},
}

// robotCheck is what a page says that wants to know whether its reader is a robot.
var robotCheck = lazyregexp.New(`(?i)\bnot a robot\b|are you a robot|(?:verify|verifying|confirm)(?: that)? you(?: are|['’]re) (?:a )?(?:human|not)|checking (?:if the site|your browser)|unusual (?:activity|traffic) from your|enable javascript and cookies|` +
	`security of your connection|browser supports javascript|press (?:&|and) hold|complete the (?:security check|captcha)|ddos protection|` +
	`로봇이 아닙?니|로봇이 아님|사람인지 확인|자동 ?(?:등록|입력) ?방지|보안 ?문자를`)

// subscribing is what a site says where it cuts a story off.
const subscribing = `subscribe (?:now )?(?:to|and) (?:continue|keep|read|unlock|get (?:full|unlimited))|to (?:continue|keep|finish) reading|(?:for|to|is) subscribers?[- ]only|for (?:paying |paid |registered )?(?:subscribers|members)(?: only|\.|$)|(?:subscribers|members)[- ]only|` +
	`exclusive(?:ly)? (?:to|for) (?:our )?(?:subscribers|members)|(?:last|remaining) free articles?|free articles? (?:left|remaining)|reached your .{0,30}limit|(?:unlock|read the (?:rest|full)|get full access to) (?:of )?(?:this|the) (?:article|story)|register to (?:continue|read)|` +
	`(?:구독자|회원|프리미엄) ?(?:전용|에게만|만 (?:볼|읽|이용))|(?:로그인|구독|결제|회원 ?가입|가입)(?:하시면|하면| ?후에?|하셔야|해야|이 필요).{0,30}(?:읽|보실|볼 수|이용|열람)|(?:이어서|계속|전문을|나머지를?) ?(?:읽|보)(?:으시려면|시려면|려면)|유료 ?(?:기사|콘텐츠|회원 ?전용)|(?:전체|나머지) ?(?:기사|내용)(?:는|를|을|은).{0,20}(?:구독|로그인|회원)`

// Sizes of text in screen columns.
const (
	// wallText is the most that a wall says, with the beginning of a story in it.
	wallText = 900
	// teaser is the longest beginning of a story beside which a prompt is believed.
	teaser = 500
	// maxPrompt is the longest prompt.
	maxPrompt = 300
)

// refuseWall refuses a page that shows something instead of its story. blocks returns all texts of the page.
func (d *draft) refuseWall(title string, blocks func() []string) error {
	size := 0
	for _, line := range d.lines {
		if prose.EndsInStop(line) {
			size += prose.Columns(line)
		}
	}
	if size > wallText {
		return nil
	}
	for _, w := range walls {
		if w.headline && isStory(d.lines) {
			continue
		}
		said := w.line != nil && w.says(w.line, d.lines)
		if said && w.banner && !w.title.MatchString(title) && d.liftBanner(w, title) {
			continue
		}
		if said || size <= teaser && (w.title.MatchString(title) || w.outside != nil && w.says(w.outside, blocks())) {
			return refuse(NoStory, w.detail, hintNoStory)
		}
	}
	return nil
}

// liftBanner takes the lines of a wall off a story that tells of its title without them, and reports whether it does.
func (d *draft) liftBanner(w wall, title string) bool {
	var rest []string
	for _, line := range d.lines {
		if prose.EndsInStop(line) && !w.says(w.line, []string{line}) {
			rest = append(rest, line)
		}
	}
	if !sharesWord(wordKeys(title), rest, title) {
		return false
	}
	for i, line := range d.lines {
		if w.says(w.line, []string{line}) {
			d.strip("page-banner", line)
			d.lines[i] = ""
		}
	}
	return true
}

// reported is what a story says of anybody's words, and a wall does not.
var reported = lazyregexp.New(`(?i)\b(?:said|says|told|ruled|announced|reported|according to)\b`)

// says reports whether one of the lines speaks to the reader as pattern does.
func (w wall) says(pattern *lazyregexp.Regexp, lines []string) bool {
	for _, line := range lines {
		if line == "" || prose.Columns(line) > maxPrompt || !pattern.MatchString(line) || reported.MatchString(line) {
			continue
		}
		if bare := strings.TrimRight(line, ". "); !strings.HasSuffix(bare, "다") || strings.HasSuffix(bare, "니다") {
			return true
		}
	}
	return false
}

// tellsOf reports whether the body has a word of the title, apart from the title itself. A title of one word proves nothing.
func (d *draft) tellsOf(title string) bool {
	keys := wordKeys(title)
	if len(keys) < 2 {
		return true
	}
	return sharesWord(keys, d.lines, title)
}

// sharesWord reports whether one of the keys occurs in a line other than the title.
func sharesWord(keys map[string]bool, lines []string, title string) bool {
	title = wordsOnly(title)
	for _, line := range lines {
		if wordsOnly(line) == title {
			continue
		}
		for key := range wordKeys(line) {
			if keys[key] {
				return true
			}
		}
	}
	return false
}

// wordKeys are the beginnings of the words of a text, long enough to be of one word and short enough to be of all its forms: two syllables,
// or four letters.
func wordKeys(text string) map[string]bool {
	keys := map[string]bool{}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		runes := []rune(strings.ToLower(word))
		length := 4
		if prose.IsSyllable(runes[0]) || prose.IsHan(runes[0]) {
			length = 2
		}
		if len(runes) >= length {
			keys[string(runes[:length])] = true
		}
	}
	return keys
}
