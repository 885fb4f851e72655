package ingest

// A share button that is a command can be nothing else; one that is only a name or a noun can be an item of the article's own list.
const (
	shareCommand = `(?:(?:URL|주소|링크) ?복사(?:하기)?|공유하기|기사 ?공유(?:하기)?|인쇄하기|글자 ?크기(?: ?조정| ?변경)?|글씨 ?크기(?: ?조정)?|본문 ?글씨 ?키우기|본문 ?글씨 ?줄이기|댓글 ?\d+|좋아요 ?\d+|구독하기|기사 ?듣기|음성 ?듣기|(?i:copy link|copy url|link copied|font size|share|share this(?: article| story)?|comments? ?\(?\d+\)?))`
	shareName    = `(?:페이스북|트위터|X|엑스|카카오톡|카카오스토리|네이버|네이버 ?블로그|밴드|라인|인스타그램|유튜브|텔레그램|링크드인|공유|프린트|인쇄|스크랩|가|크게|작게|댓글|좋아요|구독|메일|이메일|닫기|번역|(?i:facebook|twitter|linkedin|kakaotalk|kakao|naver|line|whatsapp|telegram|email|e-mail|print|save|listen|comments?))`
	shareWord    = `(?:` + shareCommand + `|` + shareName + `)`
	markedKo     = `[▶☞▷※◀►◎●]`
)

// furnitureRules find what a page sets around the story: buttons, promotions, links, marks of a broadcast script.
var furnitureRules = []rule{
	{"share-bar", wholeLine, anywhere, nil,
		shareCommand + `|` + shareWord + `(?:[\s|·,/]+` + shareWord + `){1,15}`},
	{"share-button", wholeLine, lead, nil, shareName},
	{"share-button-next", wholeLine, following, nil, shareName},
	{"promotion-mark", wholeLine, tail, []string{"▶", "☞", "▷", "※", "◀", "►", "◎", "●"},
		markedKo + `.*(?:` + advertised + `).*|` + markedKo + `[^"“”]*!`},
	{"promotion-mark-next", wholeLine, following, nil, markedKo + `.*`},
	{"related-list", listHeading, anywhere, nil,
		`(?i:most (?:popular|read|viewed)(?: stories| articles| news)?|trending(?: now)?|related (?:stories|articles|news)|popular (?:stories|articles)|editor['’]?s['’]? picks?|you may also like|recommended(?: for you)?)|[\[<■◆▶]?\s*(?:많이 ?본 ?(?:기사|뉴스)|인기 ?(?:기사|뉴스)|추천 ?(?:기사|뉴스)|주요 ?(?:기사|뉴스)|관련 ?(?:기사|뉴스)|이 시각 주요 ?뉴스)\s*[\]>■◆]?`},
	{"related-korean", wholeLine, anywhere, []string{"기사", "뉴스", "광고"},
		`[\[<■◆▶]?\s*(?:관련 ?기사|관련 ?뉴스|주요 ?기사|주요 ?뉴스|많이 ?본 ?(?:기사|뉴스)|인기 ?기사|추천 ?기사|이 시각 주요 ?뉴스|광고|기사 본문 영역|본문)\s*[\]>■◆]?`},
	{"related-english", wholeLine, anywhere, []string{"advertisement", "related", "read", "sign up", "subscribe", "story continues"},
		`(?i:advertisement|related (?:articles?|stories|news)|(?:most|also) read|read more|read also|also read|story continues below(?: advertisement)?|subscribe(?: now)?|sign up for our .{2,60}newsletters?\.?)`},
	{"related-english-link", wholeLine, anywhere, []string{"related", "read"},
		`(?i:read more|read also|also read|related(?: articles?| stories| story)?): ?.{2,}`},
	{"promotion-account", wholeLine, tail, []string{"트위터", "페이스북", "카카오톡", "인스타그램", "카톡", "follow"},
		`(?:(?:트위터|페이스북|카카오톡|인스타그램)\s*[:：]?\s*@?[A-Za-z0-9][A-Za-z0-9._/]{2,40}\s*){1,4}|카카오톡에?서? ?['"‘“]?[A-Za-z0-9_]{2,20}['"’”]?(?:을|를)? ?검색[^.]{0,20}|기사 ?문의[^.]{0,10}제보\s*[:：].{2,60}|(?:Follow|FOLLOW) [^.!?]{2,60} (?:@[A-Za-z0-9_]+|https?://\S+)\.?`},
	{"page-furniture", wholeLine, anywhere, []string{"skip to", "menu", "back to top", "javascript", "바로가기"},
		`(?i:skip to (?:main )?content|menu|back to top|please enable javascript.{0,80})|본문 ?바로 ?가기|메뉴 ?바로 ?가기`},
	{"promotion-tip", wholeLine, anywhere, []string{"제보", "구독", "기사 보기", "바로가기", "클릭"},
		`[▶☞▷※►◆●·\-*]?\s*(?:[^.!?]*(?:제보(?:는|하기)|채널 ?구독|구독하기|기사 ?더 ?보기|관련 ?기사 ?보기|바로 ?가기|여기를 클릭)[^.]*)`},
	{"broadcast-line", wholeLine, anywhere, []string{"[", "【"},
		`[\[【]\s*(?:앵커|기자|리포트|앵커 ?멘트|리포터|아나운서|VCR|인터뷰)\s*[\]】]`},
	{"broadcast-start", prefix, anywhere, []string{"[", "【"},
		`[\[【]\s*(?:앵커|기자|리포트|앵커 ?멘트|리포터|아나운서)\s*[\]】]`},
	{"broadcast-crew", wholeLine, tail, []string{":", "："},
		`(?:촬영 ?기자|촬영|영상 ?촬영|영상 ?취재|취재 ?기자|취재|영상 ?편집)\s*[:：]\s*[가-힣·, ]{2,20}?(?:\s*[/|]?\s*(?:촬영 ?기자|촬영|영상 ?촬영|영상 ?취재|영상 ?편집|편집|그래픽|자막|작가|화면 ?제공|CG)\s*[:：]\s*[가-힣A-Za-z·, ]{2,20}?){0,5}`},
	{"broadcast-sign-off", wholeLine, tail, []string{"입니다"},
		`[가-힣A-Z0-9a-z ]{0,20}뉴스 [가-힣]{2,4}입니다\.?`},
}
