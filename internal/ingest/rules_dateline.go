package ingest

// Pieces of patterns that several families share.
const (
	month     = `(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|Jun\.|July|Jul\.|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Sep\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
	day       = month + ` \d{1,2}(?:, \d{4})?`
	upperCity = `[A-Z][A-Z.'’\-]+(?:[ /][A-Z][A-Z.'’\-]+){0,3}`
	titleCity = `[A-Z][a-z'’\-]+(?: [A-Z][a-z'’\-]+){0,2}`
	region    = `(?:, [A-Z][A-Za-z.'’]+(?: [A-Za-z][A-Za-z.'’]+){0,3})`
	dash      = `(?:--+|[—–―−-])`

	role     = `(?:기자|특파원|인턴기자|수습기자|선임기자|전문기자|객원기자|대기자|통신원|논설위원|편집위원|리포터|앵커)`
	reporter = `[가-힣]{2,4}(?:[·,] ?[가-힣]{2,4}){0,4} ?` + role
	byline   = reporter + `(?:[·,] ?` + reporter + `){0,4}`
	// crew is a byline whose names may have only spaces between: safe where the brackets before it are certain.
	crew   = `[가-힣]{2,4}(?:[·, ] ?[가-힣]{2,4}){0,4} ?` + role
	outlet = `(?:뉴스1|뉴시스|[가-힣A-Za-z0-9]{1,10}(?:뉴스|뉴스1|뉴시스|일보|신문|경제|통신|방송|타임스|타임즈|데일리|투데이|스포츠|저널|서울|미디어|인사이트|TV))`
	// authors are names without a role, and teams: safe only where a bracket stands before them and an equals sign after.
	authors = `[가-힣][가-힣·, ]{1,40}?`
	email   = `[A-Za-z0-9._%+\-]{1,40}@[A-Za-z0-9\-]{1,40}(?:\.[A-Za-z0-9\-]{1,20}){1,3}`
)

// datelineRules find place, day and agency at the start of a story. The day is what weekdays are counted from.
var datelineRules = []rule{
	{"dateline-korean-reporter", prefix, anywhere, []string{"기자", "특파원"},
		`[(\[<【〔](?:(?P<credit>` + outlet + `|[A-Z][A-Za-z0-9]{1,12}) ?[=|/ ] ?)?(?:(?P<dateline>[가-힣]{2,6}) ?= ?)?(?P<byline>` + byline + `)[)\]>】〕]\s*=?`},
	{"dateline-korean-desk", prefix, anywhere, []string{"기자", "특파원"},
		`[(\[<【〔](?P<credit>[가-힣A-Za-z0-9]{2,10}) (?P<byline>` + byline + `)[)\]>】〕]\s*=?`},
	{"dateline-korean-authors", prefix, anywhere, []string{"="},
		`[(\[<【〔](?P<dateline>[가-힣A-Za-z·,/ ]{1,40}?) ?= ?(?P<credit>[가-힣A-Za-z][가-힣A-Za-z0-9 ]{1,20})[)\]>】〕]\s*(?P<byline>` + authors + `)\s*(?:[(<]?(?P<email>` + email + `)[)>]?)?\s*=`},
	{"dateline-korean", prefix, anywhere, []string{"="},
		`[(\[<【〔](?P<dateline>[가-힣A-Za-z·,/ ]{1,40}?) ?= ?(?P<credit>[가-힣A-Za-z][가-힣A-Za-z0-9 ]{1,20})[)\]>】〕]\s*(?:(?P<byline>` + byline + `|` + crew + `)\s*(?:[(<]?(?P<email>` + email + `)[)>]?)?\s*)?=?`},
	{"dateline-korean-place", prefix, head, []string{"기자", "특파원"},
		`(?P<dateline>[가-힣]{2,6}) ?= ?(?P<byline>` + byline + `)\s*=?`},
	{"dateline-korean-byline", prefix, head, []string{"기자 =", "특파원 =", "기자=", "특파원="},
		`(?P<byline>` + byline + `) ?=`},
	{"dateline-agency", prefix, anywhere, []string{"(", "/"},
		`(?P<dateline>` + upperCity + region + `?(?:, ` + day + `)?),? ?[(/](?P<credit>` + credits + `)[)/] ?(?:` + dash + `|_)`},
	{"dateline-agency-day", prefix, anywhere, []string{"(", "/"},
		`(?P<dateline>` + upperCity + region + `?, ` + day + `),? ?[(/](?P<credit>[A-Z][A-Za-z0-9 .&'’=\-]{1,40})[)/] ?` + dash},
	{"dateline-agency-city", prefix, head, []string{"("},
		`(?P<dateline>` + titleCity + region + `?),? ?\((?P<credit>` + credits + `)\) ?(?:` + dash + `|_)`},
	{"dateline-agency-only", prefix, head, []string{"("},
		`(?:(?P<dateline>` + day + `),? ?)?\((?P<credit>` + credits + `)\) ?(?:--+|[—–―_]|- )`},
	{"dateline-agency-mixed-case", prefix, anywhere, []string{"("},
		`(?P<dateline>` + titleCity + region + `?, ` + day + `),? ?\((?P<credit>[A-Z][A-Za-z0-9 .&'’=\-]{1,40})\) ?` + dash},
	{"dateline-agency-no-dash", prefix, head, []string{"("},
		`(?P<dateline>(?:` + upperCity + `|` + titleCity + `)` + region + `?, ` + day + `),? ?\((?P<credit>` + credits + `)\)`},
	{"dateline-day", prefix, head, nil,
		`(?P<dateline>` + upperCity + region + `?, ` + day + `) ?(?:--+|[—–―])`},
	{"dateline-region", prefix, head, nil,
		`(?P<dateline>` + upperCity + region + `) (?:--+|[—–―])`},
	{"dateline-city", prefix, head, nil,
		`(?P<dateline>SEOUL|BUSAN|INCHEON|DAEGU|DAEJEON|GWANGJU|ULSAN|SEJONG|JEJU|PYONGYANG|PANMUNJOM|WASHINGTON|NEW YORK|LOS ANGELES|UNITED NATIONS|TOKYO|BEIJING|SHANGHAI|HONG KONG|TAIPEI|HANOI|SINGAPORE|BANGKOK|JAKARTA|MANILA|NEW DELHI|SYDNEY|LONDON|PARIS|BERLIN|BRUSSELS|GENEVA|VIENNA|ROME|MADRID|MOSCOW|KYIV|JERUSALEM|TEHRAN|CAIRO|DUBAI|RIYADH) (?:--+|[—–―])`},
}
