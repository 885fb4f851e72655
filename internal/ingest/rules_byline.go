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
		`(?:[/(\[<]\s*)?(?:(?:글|취재|정리|사진|글[·/]사진|영상)\s*[=:]\s*)?(?P<byline>` + byline + `)\s*=?\s*(?:[/|]?\s*[(<\[]?\s*(?P<email>` + email + `)\s*[)>\]]?)?(?:\s*[)\]>])?`},
	{"byline-korean-place", wholeLine, anywhere, []string{"기자", "특파원"},
		`[(\[<【]?(?P<dateline>[가-힣]{2,6}) ?[=/] ?(?P<byline>` + byline + `)\s*(?:[(<]?(?P<email>` + email + `)[)>]?)?[)\]>】]?`},
	{"byline-korean-dateline", wholeLine, anywhere, []string{"="},
		`[(\[<【](?P<dateline>[가-힣A-Za-z·,/ ]{1,40}?) ?= ?(?P<credit>[가-힣A-Za-z][가-힣A-Za-z0-9 ]{1,20})[)\]>】]\s*(?:(?P<byline>` + byline + `)\s*(?P<email>` + email + `)?\s*=?)?`},
	{"byline-korean-outlet", wholeLine, anywhere, []string{"기자", "특파원"},
		`[(\[<]?(?P<credit>` + outlet + `)[ /|]{1,3}(?P<byline>` + byline + `)\s*(?P<email>` + email + `)?[)\]>]?`},
	{"byline-english", wholeLine, edges, []string{"by "},
		`(?:By|BY) (?P<byline>` + personName + `(?:(?:,| and| &) ` + personName + `){0,4}?)(?:, (?:[A-Z][A-Za-z]+ ){0,3}(?i:writers?|reporters?|correspondents?|editors?|columnists?|desk|news agency))?(?:\s*[(<|]?\s*(?P<email>` + email + `)[)>]?)?`},
	{"byline-reporting", wholeLine, edges, []string{"reporting by"},
		`\(?(?:Additional r|R)eporting by (?P<byline>` + staff + `)(?:[;.] ?(?:(?:Additional r|R)eporting|Writing|Editing) by ` + staff + `){0,3}\.?\)?`},
	{"byline-reporting-end", suffix, tail, []string{"reporting by"},
		`\(?(?:Additional r|R)eporting by (?P<byline>` + staff + `)(?:[;.] ?(?:(?:Additional r|R)eporting|Writing|Editing) by ` + staff + `){0,3}\.?\)?`},
	{"byline-korean-end", suffix, anywhere, []string{"기자", "특파원"},
		`[/(\[<]?\s*(?P<byline>` + byline + `)\s*(?:[(<\[]?(?P<email>` + email + `)[)>\]]?)?\s*[)\]>]?`},
	{"email-line", wholeLine, anywhere, []string{"@"},
		`(?:(?i:e-?mail|이메일|메일)\s*[:=]?\s*)?[(<\[]?(?P<email>` + email + `)[)>\]]?`},
	{"email-end", suffix, anywhere, []string{"@"},
		`[(<\[]?(?P<email>` + email + `)[)>\]]?`},
}
