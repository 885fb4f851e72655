package ingest

const (
	agency  = `(?:Yonhap(?: News(?: Agency)?)?|The Associated Press|Associated Press|AP|Reuters|AFP|Agence France-Presse|Bloomberg|UPI|Xinhua|Kyodo(?: News)?|dpa|DPA|TASS|Interfax|Sputnik|EFE|ANSA|EPA|NHK|CNN(?: Business)?|BBC(?: News)?|CBS News|NBC News|ABC News|VOA|RFA|IANS|PTI|ANI|AAP|Anadolu|Bernama|Antara|Jiji Press|Newsis|PRNewswire|PR Newswire|Business Wire|BUSINESS WIRE|GLOBE NEWSWIRE|Newswise|Newsis|News1|KBS|KCNA|연합뉴스(?:TV)?|뉴시스|뉴스1|로이터(?:통신)?|신화(?:통신)?|교도(?:통신)?|블룸버그|조선중앙통신|게티이미지(?:뱅크|코리아)?)`
	credits = agency + `(?: ?[-=/·,] ?` + agency + `){0,3}`
	endMark = `[(\[<]\s*(?:END|End|끝|계속)\s*[)\]>]`
)

// creditRules find the agency and the marks that end a dispatch.
var creditRules = []rule{
	{"credit-line", wholeLine, anywhere, nil,
		`[(\[<]\s*(?P<credit>` + credits + `)\s*[)\]>]`},
	{"credit-line-bare", wholeLine, anywhere, nil,
		`(?P<credit>` + agency + ` ?[-=/·,] ?` + credits + `|Yonhap(?: News(?: Agency)?)?|연합뉴스)`},
	{"credit-name", wholeLine, ends, nil,
		`(?:[-–—―]\s*)?(?P<credit>` + credits + `)`},
	{"credit-outlet", wholeLine, edges, []string{"["},
		`\[(?P<credit>` + outlet + `)\]`},
	{"credit-outlet-start", prefix, head, []string{"["},
		`\[(?P<credit>` + outlet + `)\]`},
	{"credit-motto", wholeLine, anywhere, []string{"공감언론"},
		`[◎☞▶]?\s*공감언론 ?(?P<credit>뉴시스)\s*(?P<email>` + email + `)?`},
	{"credit-motto-end", suffix, anywhere, []string{"공감언론"},
		`[◎☞▶]\s*공감언론 ?(?P<credit>뉴시스)\s*(?P<email>` + email + `)?`},
	{"credit-with", wholeLine, anywhere, []string{"with "},
		`\((?:With|with) (?:reports from |wire reports from |contributions from )?(?P<credit>` + credits + `)\)`},
	{"credit-inputs", wholeLine, tail, []string{"with "},
		`\((?i:with (?:inputs?|reports?|contributions?|additional reporting) (?:from|by)) [^()]{2,60}\)`},
	{"credit-standards", wholeLine, tail, []string{"trust principles"},
		`Our Standards: ?(?:The )?Thomson Reuters Trust Principles\.?`},
	{"end-mark-line", wholeLine, anywhere, nil,
		`(?:[(\[<]\s*(?:END|End|끝|계속|MORE|more)\s*[)\]>]|# ?# ?#|-30-|-끝-|[■◆▣] ?끝 ?[■◆▣]?)`},
	{"credit-end", suffix, anywhere, []string{")", "]", ">"},
		`[(\[<]\s*(?P<credit>` + credits + `)\s*[)\]>]`},
	{"credit-with-end", suffix, anywhere, []string{"with "},
		`\((?:With|with) (?:reports from |wire reports from |contributions from )?(?P<credit>` + credits + `)\)`},
	{"end-mark", suffix, anywhere, []string{")", "]", ">", "#", "-30-"},
		`(?:[(\[<]\s*(?:END|End|끝|계속)\s*[)\]>]|# ?# ?#|-30-)`},
}
