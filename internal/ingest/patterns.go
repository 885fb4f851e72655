package ingest

// The pieces of patterns that the tables of rules are made of, family by family.

const (
	koreanLabel = `(?:보도 ?자료|속보|긴급|단독|종합(?: ?\d보)?|\d보|\d보 ?종합|상보|인터뷰|르포|현장|기획|특집|특징주|팩트체크|사설|칼럼|기고|시론|포토|영상|사진|그래픽|인사|부고|게시판|날씨|표|연합시론)`
	// wireLabel is what Reuters sets before a headline, with a hyphen and no space.
	wireLabel    = `(?:CORRECTED|REFILE|RPT|REPEAT|UPDATE \d{1,2}|WRAPUP \d{1,2}|EXCLUSIVE|ANALYSIS|FOCUS|INSIGHT|FACTBOX|TIMELINE|EXPLAINER|PREVIEW|FEATURE|INTERVIEW|POLL|COLUMN|BREAKINGVIEWS)`
	englishLabel = `(?:LEAD|\d(?:st|nd|rd|th) (?:LD|LEAD|lead)|URGENT|BREAKING|EXCLUSIVE|Exclusive|Breaking|News Focus|News Analysis|Yonhap Feature|Yonhap Interview|Feature|Interview|Editorial|Photo|CORRECTED|Correction|UPDATED?|Update \d)`
)

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
	phone   = `(?:\+?\d{1,3}[ .-])?\(?\d{2,4}\)?[ .-]?(?:\d{3,4}[ .-])?\d{4}`
	email   = `[A-Za-z0-9._%+\-]{1,40}@[A-Za-z0-9\-]{1,40}(?:\.[A-Za-z0-9\-]{1,20}){1,3}`
)

const (
	givenName  = `[A-Z][A-Za-z'’.\-]*`
	personName = givenName + `(?: (?:de |van |von |bin |al-)?` + givenName + `){1,3}`
	// staff are names and the words between them, and never a verb.
	staff = `[A-Z][^\s,;.()]*(?:(?:,? (?:and|in|for) |, | & | )(?:de |van |von |bin |al-)?[A-Z][^\s,;.()]*\.?)*`
)

const (
	agency  = `(?:Yonhap(?: News(?: Agency)?)?|The Associated Press|Associated Press|AP|Reuters|AFP|Agence France-Presse|Bloomberg|UPI|Xinhua|Kyodo(?: News)?|dpa|DPA|TASS|Interfax|Sputnik|EFE|ANSA|EPA|NHK|CNN(?: Business)?|BBC(?: News)?|CBS News|NBC News|ABC News|VOA|RFA|IANS|PTI|ANI|AAP|Anadolu|Bernama|Antara|Jiji Press|Newsis|PRNewswire|PR Newswire|Business Wire|BUSINESS WIRE|GLOBE NEWSWIRE|Newswise|Newsis|News1|KBS|KCNA|연합뉴스(?:TV)?|뉴시스|뉴스1|로이터(?:통신)?|신화(?:통신)?|교도(?:통신)?|블룸버그|조선중앙통신|게티이미지(?:뱅크|코리아)?)`
	credits = agency + `(?: ?[-=/·,] ?` + agency + `){0,3}`
	endMark = `[(\[<]\s*(?:END|End|끝|계속)\s*[)\]>]`
)

// Pieces of the patterns of captionRules.
const (
	originKo = `(?:(?:자료 ?)?사진|자료|그래픽|출처|영상|일러스트|이미지)`
	// providerKo is the name of who provided a picture.
	providerKo = `[가-힣A-Za-z·]{2,12}1?(?: [가-힣A-Za-z·]{2,10}){0,2}`
	noResale   = `(?:재판매 및 DB ?금지|DB ?및 재판매 금지|재배포 금지)`
	photoWord  = `(?:AP Photo|AFP Photo|EPA Photo|Reuters Photo|Photo|PHOTO|File [Pp]hoto|Yonhap [Pp]hoto|Photo courtesy of|Photo by|Photo provided by|Courtesy of)`
	notForSale = `\((?:PHOTO NOT FOR SALE|For Use Only in [^()]{2,40}|No Redistribution)[^()]{0,60}\)`
)

const (
	stampDay  = `\d{4}(?:[-./]\d{1,2}[-./]\d{1,2}\.?|년 ?\d{1,2}월 ?\d{1,2}일)`
	stampTime = `(?:(?:오전|오후) ?)?(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}시 ?\d{1,2}분)`
	stampBoth = stampDay + `\s*` + stampTime + `(?: ?KST)?`
	clock     = `\d{1,2}:\d{2}(?::\d{2})?(?: ?(?i:[ap]\.?m\.?))?`
	fullDay   = `(?:` + month + ` \d{1,2}, \d{4}|\d{1,2} ` + month + `,? \d{4})`
	editWord  = `(?:Adds|Updates|Recasts|Corrects|Refiles|Repeats|Rewrites|Changes|Removes|Fixes|Clarifies|Writes through|Writethru)`
	stampWord = `(?:기사 ?)?(?:최초 ?|최종 ?)?(?:송고|입력|수정|등록|승인|게재|업데이트|발행|작성|업로드)(?: ?시간| ?일시| ?시각)?`
)

// A share button that is a command can be nothing else; one that is only a name or a noun can be an item of the article's own list.
const (
	shareCommand = `(?:(?:URL|주소|링크) ?복사(?:하기)?|공유하기|기사 ?공유(?:하기)?|인쇄하기|글자 ?크기(?: ?조정| ?변경)?|글씨 ?크기(?: ?조정)?|본문 ?글씨 ?키우기|본문 ?글씨 ?줄이기|댓글 ?\d+|좋아요 ?\d+|구독하기|기사 ?듣기|음성 ?듣기|(?i:copy link|copy url|link copied|font size|share|share this(?: article| story)?|comments? ?\(?\d+\)?))`
	shareName    = `(?:페이스북|트위터|X|엑스|카카오톡|카카오스토리|네이버|네이버 ?블로그|밴드|라인|인스타그램|유튜브|텔레그램|링크드인|공유|프린트|인쇄|스크랩|가|크게|작게|댓글|좋아요|구독|메일|이메일|닫기|번역|(?i:facebook|twitter|linkedin|kakaotalk|kakao|naver|line|whatsapp|telegram|email|e-mail|print|save|listen|comments?))`
	shareWord    = `(?:` + shareCommand + `|` + shareName + `)`
	markedKo     = `[▶☞▷※◀►◎●]`
)

// The brackets around the marks of a broadcast script.
const (
	broadcastOpen  = `[\[【<〈]\s*`
	broadcastClose = `\s*[\]】>〉]`
)
