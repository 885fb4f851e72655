package ingest

// releaseRules find what a press office sets around its text: that it may be printed and when, whom to ask, and the marks
// that part and end its pages.
var releaseRules = []rule{
	{"release-english", wholeLine, lead, []string{"release"},
		`(?i:for (?:immediate )?release|(?:press|news|media) release)(?:\s*[:–—-]|\b)\s*(?P<stamp>` + fullDay + `)?`},
	{"release-korean", wholeLine, lead, []string{"자료", "자 료"},
		`[\[<【(■□]?\s*(?P<label>보\s?도\s?자\s?료|(?:보도 ?)?(?:참고|설명|해명) ?자료)\s*[\]>】)■□]?`},
	{"release-when-korean", wholeLine, lead, []string{"보도", "배포", "엠바고"},
		`(?:보도|배포|엠바고)\s?(?:시점|시각|시간|일시|일자|일)?\s*[:：]?\s*\d{4}\s?[.년]\s?\d{1,2}\s?[.월].{0,80}`},
	{"release-contact-english", wholeLine, edges, []string{"contact"},
		`(?i:(?:(?:media|press|news|investor) )?(?:contacts?|inquiries|enquiries)): ?.*(?:` + email + `|` + phone + `)`},
	{"release-contact-korean", wholeLine, edges, []string{"담당", "문의", "책임자", "연락처"},
		`[□■○※*·\-]?\s?(?:담당 ?(?:부서|자|관|과)?|문의 ?(?:처|전화)?|책임자|연락처)\s*(?:[:：)]?\s?.{0,80}` + phone + `|[:：]\s?.{0,80}` + email + `)\s*[)\]]?`},
	{"release-attachment-korean", wholeLine, tail, []string{"붙임", "별첨", "첨부"},
		`[□■※*]?\s?(?:붙임|별첨)\s?\d{0,2}\s?[.:：]\s?.{1,60}|(?:붙임|별첨|첨부)\s.{1,60}\s끝\s?\.?`},
	{"release-source", wholeLine, tail, []string{"source"},
		`SOURCE:? [A-Z].{1,80}`},
	{"release-page", wholeLine, anywhere, []string{"more", "page"},
		`[-–—]{1,2} ?(?i:more) ?[-–—]{1,2}|(?i:page) \d{1,2}(?: ?(?:of|/) ?\d{1,2})?|- ?\d{1,2} ?-`},
	{"end-mark-release", wholeLine, tail, []string{"ends", "끝"},
		`[-–—]{0,2} ?(?:ENDS|Ends|ends) ?[-–—]{0,2}|끝\.`},
}
