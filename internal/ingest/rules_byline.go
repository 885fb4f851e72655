package ingest

const (
	givenName  = `[A-Z][A-Za-z'’.\-]*`
	personName = givenName + `(?: (?:de |van |von |bin |al-)?` + givenName + `){1,3}`
	// staff are names and the words between them, and never a verb.
	staff = `[A-Z][^\s,;.()]*(?:(?:,? (?:and|in|for) |, | & | )(?:de |van |von |bin |al-)?[A-Z][^\s,;.()]*\.?)*`
)

// bylineRules find who wrote the story and where to write to them.
var bylineRules = []rule{
	{"byline-korean", wholeLine, anywhere, []string{"기자", "특파원", "통신원", "위원", "리포터", "앵커"},
		`(?:[/(\[<〈《]\s*)?(?:(?:글|취재|정리|사진|글[·/]사진|영상)\s*[=:]\s*)?(?P<byline>` + byline + `)\s*=?\s*(?:[/|]?\s*[(<\[]?\s*(?P<email>` + email + `)\s*[)>\]]?)?(?:\s*[)\]>〉》])?`},
	{"byline-korean-place", wholeLine, anywhere, []string{"기자", "특파원"},
		`[/(\[<【]?(?P<dateline>[가-힣]{2,6}) ?[=/] ?(?P<byline>` + byline + `)\s*(?:[(<]?(?P<email>` + email + `)[)>]?)?[)\]>】]?`},
	{"byline-korean-dateline", wholeLine, anywhere, []string{"="},
		`[(\[<【](?P<dateline>[가-힣A-Za-z·,/ ]{1,40}?) ?= ?(?P<credit>[가-힣A-Za-z][가-힣A-Za-z0-9 ]{1,20})[)\]>】]\s*(?:(?P<byline>` + byline + `)\s*(?P<email>` + email + `)?\s*=?)?`},
	{"byline-korean-outlet", wholeLine, anywhere, []string{"기자", "특파원"},
		`[(\[<]?(?P<credit>` + outlet + `)[ /|]{1,3}(?P<byline>` + byline + `)\s*(?P<email>` + email + `)?[)\]>]?`},
	{"byline-korean-mail", wholeLine, edges, []string{"@"},
		`(?P<byline>[가-힣]{2,4})\s*[(<\[〈](?P<email>` + email + `)[)>\]〉]`},
	{"byline-korean-mail-first", wholeLine, anywhere, []string{"@"},
		`(?P<email>` + email + `)\s+(?P<byline>` + byline + `)`},
	{"byline-korean-name-last", wholeLine, tail, []string{"기자", "특파원"},
		`(?:기자|특파원) (?P<byline>[가-힣]{2,4})`},
	{"byline-korean-team", wholeLine, tail, []string{"팀", "부", "국"},
		`[(\[<]?(?P<byline>(?:온라인|디지털|인터넷|모바일|특별|탐사|기획)[가-힣 ]{0,4}?(?:뉴스|취재|이슈|콘텐츠|보도)[가-힣]{0,2}?(?:팀|부|국|본부))(?:\s*=|\s*[(<]?(?P<email>` + email + `)[)>]?)?[)\]>]?`},
	{"byline-staff", wholeLine, lead, []string{"staff", "writer", "correspondent", "contributing"},
		`(?i:(?:(?:korea|business|political|foreign|senior|contributing|staff) ){0,2}(?:staff (?:reporter|writer)|contributing (?:reporter|writer)|staff correspondent|senior (?:reporter|writer))s?)`},
	{"byline-english", wholeLine, edges, []string{"by "},
		`(?:By|BY) (?P<byline>` + personName + `(?:(?:,| and| AND| &) ` + personName + `){0,4}?)(?:, (?P<credit>` + credits + `)|, (?:[A-Z][A-Za-z]+ ){0,3}(?i:writers?|reporters?|correspondents?|editors?|columnists?|desk|news agency))?(?:\s*[(<|\[]?\s*(?P<email>` + email + `)[)>\]]?)?`},
	{"byline-contributed", wholeLine, tail, []string{"contributed"},
		`\(?[A-Z][^.!?"“”]{2,160} contributed (?:reporting|to this (?:report|story|article|dispatch))(?: from [A-Z][A-Za-z, ]{2,60})?\.?\)?`},
	{"byline-contact", wholeLine, tail, []string{"@"},
		`(?:Reach|Contact|Email|Write to|E-mail) (?:the )?(?i:reporters?|writers?|authors?|editors?|` + personName + `) at (?P<email>` + email + `)\.?`},
	{"byline-contact-wire", wholeLine, tail, []string{"(("},
		`\(\((?P<email>` + email + `)[^()]{0,120}\)\)`},
	{"byline-reporting", wholeLine, edges, []string{"reporting by"},
		`\(?(?:Additional r|R)eporting by (?P<byline>` + staff + `)(?:[;.] ?(?:(?:Additional r|R)eporting|Writing|Editing) by ` + staff + `){0,3}\.?\)?`},
	{"byline-reporting-end", suffix, tail, []string{"reporting by"},
		`\(?(?:Additional r|R)eporting by (?P<byline>` + staff + `)(?:[;.] ?(?:(?:Additional r|R)eporting|Writing|Editing) by ` + staff + `){0,3}\.?\)?`},
	{"byline-korean-outlet-end", suffix, anywhere, []string{"기자", "특파원"},
		`(?:[/(\[<]\s*)?(?:(?P<credit>` + outlet + `) |(?P<dateline>[가-힣]{2,6}) ?= ?)(?P<byline>` + byline + `)\s*(?P<email>` + email + `)?[)\]>]?`},
	{"byline-korean-mail-first-end", suffix, anywhere, []string{"@"},
		`(?P<email>` + email + `)\s+(?P<byline>` + byline + `)`},
	{"byline-korean-end", suffix, anywhere, []string{"기자", "특파원"},
		`[/(\[<]?\s*(?P<byline>` + byline + `)\s*(?:[(<\[]?(?P<email>` + email + `)[)>\]]?)?\s*[)\]>]?`},
	{"email-line", wholeLine, anywhere, []string{"@"},
		`(?:(?i:e-?mail|이메일|메일)\s*[:=]?\s*)?[(<\[]?(?P<email>` + email + `)[)>\]]?(?:[,;/|\s]{1,3}` + email + `){0,4}(?:\s*` + endMark + `)?`},
	{"email-hidden", wholeLine, edges, []string{"email"}, `\[email[  ]protected\]`},
	{"email-end", suffix, anywhere, []string{"@"},
		`[(<\[]?(?P<email>` + email + `)[)>\]]?(?:[,;/|\s]{1,3}` + email + `){0,4}(?:\s*` + endMark + `)?`},
}
