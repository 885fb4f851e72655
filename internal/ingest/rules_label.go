package ingest

const (
	koreanLabel  = `(?:속보|긴급|단독|종합(?: ?\d보)?|\d보|\d보 ?종합|상보|인터뷰|르포|현장|기획|특집|특징주|팩트체크|사설|칼럼|기고|시론|포토|영상|사진|그래픽|인사|부고|게시판|날씨|표|연합시론)`
	englishLabel = `(?:LEAD|\d(?:st|nd|rd|th) (?:LD|LEAD|lead)|URGENT|BREAKING|EXCLUSIVE|Exclusive|Breaking|News Focus|News Analysis|Yonhap Feature|Yonhap Interview|Feature|Interview|Editorial|Photo|CORRECTED|Correction|UPDATED?|Update \d)`
)

// labelRules find the desk's label on a title, or on the first paragraph of copy that has none.
var labelRules = []rule{
	{"title-label", wholeLine, lead, nil,
		`[\[(<【]?\s*(?P<label>(?i:breaking news|breaking|urgent|exclusive|news ?flash)|속보|긴급|단독)\s*[\])>】]?`},
	{"label-korean", titlePrefix, anywhere, []string{"[", "(", "<", "【"},
		`[\[(<【]\s*(?P<label>` + koreanLabel + `)\s*[\])>】]`},
	{"label-english", titlePrefix, anywhere, []string{"[", "("},
		`[\[(]\s*(?P<label>` + englishLabel + `)\s*[\])]`},
	{"label-colon", titlePrefix, anywhere, []string{":"},
		`(?P<label>BREAKING|URGENT|EXCLUSIVE|UPDATE \d|CORRECTED|Breaking|Exclusive|속보|단독)(?: NEWS| News)? ?:`},
	{"label-korean-end", titleSuffix, anywhere, []string{"]", ")", ">"},
		`[\[(<]\s*(?P<label>` + koreanLabel + `)\s*[\])>]`},
	{"label-english-end", titleSuffix, anywhere, []string{"]", ")"},
		`[\[(]\s*(?P<label>` + englishLabel + `)\s*[\])]`},
}
