package ingest

const (
	stampDay  = `\d{4}(?:[-./]\d{1,2}[-./]\d{1,2}\.?|년 ?\d{1,2}월 ?\d{1,2}일)`
	stampTime = `(?:(?:오전|오후) ?)?(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}시 ?\d{1,2}분)`
	stampBoth = stampDay + `\s*` + stampTime + `(?: ?KST)?`
	clock     = `\d{1,2}:\d{2}(?::\d{2})?(?: ?(?i:[ap]\.?m\.?))?`
	fullDay   = `(?:` + month + ` \d{1,2}, \d{4}|\d{1,2} ` + month + `,? \d{4})`
	editWord  = `(?:Adds|Updates|Recasts|Corrects|Refiles|Repeats|Rewrites|Changes|Removes|Fixes|Clarifies|Writes through|Writethru)`
	stampWord = `(?:기사 ?)?(?:최초 ?|최종 ?)?(?:송고|입력|수정|등록|승인|게재|업데이트|발행|작성|업로드)(?: ?시간| ?일시| ?시각)?`
)

// noticeRules find the owner's notice and the times of filing. Korean stamps are in Korean time.
var noticeRules = []rule{
	{"note-attn", wholeLine, anywhere, []string{"attn", "eds"},
		`\((?:ATTN|Attn|EDS|Eds)[:;.] ?[^()]*\)`},
	{"note-attn-start", prefix, head, []string{"attn"},
		`\((?:ATTN|Attn)[:;.] ?[^()]*\)`},
	{"note-edit", wholeLine, head, []string{"("},
		`\(` + editWord + `\b[^()]{1,200}[^().]\)`},
	{"copyright-korean", wholeLine, anywhere, []string{"저작권", "무단", "재배포"},
		`(?P<copyright>(?:(?i:copyright).*|[^.!?]*)(?:저작권자 ?[(<ⓒ©ⓒ:]|무단 ?(?:전재|복제|배포|사용)[^다]*(?:금지|불허)|재배포 ?금지|AI ?학습[^다]*금지)[^다]*)`},
	{"copyright-sign", wholeLine, anywhere, []string{"ⓒ", "©", "(c)"},
		`(?P<copyright>[<\[(]?\s*(?:(?i:copyrights?|저작권)? ?(?:ⓒ|©) ?.{2,}|(?i:copyrights?|저작권) ?\([cC]\) ?.{2,}|\([cC]\) ?(?:\d{4}\b.{0,80}|` + credits + `)\.?))`},
	{"copyright-english", wholeLine, anywhere, []string{"rights reserved", "may not be published"},
		`(?P<copyright>(?:[^.!?"“”]{0,60}(?i:copyrights?\b|ⓒ|©|\(c\))[^"“”]*|[^.!?"“”]*)(?i:all rights reserved)(?:[.,;|)\]> ]{0,3}|[.,;|)\]>] ?[^"“”]{1,200}| ?[가-힣ⓒ©].*)|(?i:this material may not be published, (?:broadcast|rewritten)).*)`},
	{"copyright-end", suffix, tail, []string{"저작권자", "ⓒ", "©", "rights reserved", "무단"},
		`(?P<copyright>[<\[(]?\s*(?:저작권자 ?[(<ⓒ©:]|(?i:copyright)? ?[ⓒ©]|무단 ?전재).{2,}|(?i:copyright)[^.]{2,120}\. ?(?i:all rights reserved)\.?)`},
	{"stamp-korean", wholeLine, anywhere, []string{"송고", "입력", "수정", "등록", "승인", "게재", "업데이트", "발행", "작성", "업로드"},
		stampWord + `\s*[:：]?\s*(?P<stamp>` + stampDay + `(?:\s*` + stampTime + `)?)(?:\s*[|/·,]?\s*` + stampWord + `\s*[:：]?\s*` + stampDay + `(?:\s*` + stampTime + `)?){0,2}`},
	{"stamp-korean-end", suffix, tail, []string{"송고", "입력"},
		stampWord + `\s*[:：]?\s*(?P<stamp>` + stampDay + `\s*` + stampTime + `)`},
	{"stamp-korean-after", wholeLine, anywhere, []string{"송고", "입력"},
		`(?P<stamp>` + stampDay + `\s*` + stampTime + `)\s*(?:송고|입력)(?:\s*` + stampBoth + `\s*(?:송고|입력|수정)){0,2}`},
	{"stamp-korean-after-end", suffix, tail, []string{"송고"},
		`(?P<stamp>` + stampDay + `\s*` + stampTime + `)\s*송고(?:\s*` + stampBoth + `\s*송고)?`},
	{"stamp-bare", wholeLine, edges, []string{":", "시"},
		`(?P<stamp>` + stampDay + `\s+` + stampTime + `)(?: ?KST)?(?:\s*[|/·,]?\s*(?:(?i:updated|modified|last updated)|` + stampWord + `)?\s*:?\s*` + stampBoth + `)?`},
	{"stamp-day", wholeLine, lead, nil,
		`(?P<stamp>` + fullDay + `|` + stampDay + `)`},
	{"stamp-day-time", wholeLine, edges, []string{":"},
		`(?P<stamp>` + fullDay + `,? ?[-|]? ?(?:at )?` + clock + `)(?: ?[A-Z]{3})?`},
	{"stamp-english", wholeLine, edges, []string{"published", "updated", "posted", "modified"},
		`(?i:published|updated|posted|last updated|last modified|modified)(?: on| at)?\s*:?\s*(?P<stamp>(?:` + day + `|\d{1,2} ` + month + `(?: \d{4})?|` + stampDay + `)(?:,? ?[-|T]? ?(?:at )?` + clock + `)?).{0,16}`},
	{"stamp-yonhap", wholeLine, edges, []string{":"},
		`(?:All News\s+)?(?P<stamp>\d{1,2}:\d{2} [A-Z][a-z]{2,8} \d{1,2}, \d{4})(?: KST)?`},
}
