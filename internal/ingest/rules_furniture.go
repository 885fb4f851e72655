package ingest

const shareWord = `(?:페이스북|트위터|X|엑스|카카오톡|카카오스토리|네이버|네이버 ?블로그|밴드|라인|인스타그램|유튜브|텔레그램|링크드인|URL ?복사|주소 ?복사|링크 ?복사|공유|공유하기|기사 ?공유|프린트|인쇄|인쇄하기|스크랩|글자 ?크기(?: ?조정| ?변경)?|글씨 ?크기(?: ?조정)?|본문 ?글씨 ?키우기|본문 ?글씨 ?줄이기|가|크게|작게|댓글(?: ?\d+)?|좋아요(?: ?\d+)?|구독|구독하기|메일|이메일|닫기|기사 ?듣기|음성 ?듣기|번역|(?i:facebook|twitter|linkedin|kakaotalk|kakao|naver|line|whatsapp|telegram|email|e-mail|print|share|copy link|copy url|link copied|save|font size|listen|comments?(?: \d+)?))`

// furnitureRules find what a page sets around the story: buttons, promotions, links, marks of a broadcast script.
var furnitureRules = []rule{
	{"share-bar", wholeLine, anywhere, nil,
		shareWord + `(?:[\s|·,/]+` + shareWord + `){0,15}`},
	{"promotion-mark", wholeLine, tail, []string{"▶", "☞", "▷", "※", "◀", "►"},
		`[▶☞▷※►].*`},
	{"related-korean", wholeLine, anywhere, []string{"기사", "뉴스", "광고"},
		`[\[<■◆▶]?\s*(?:관련 ?기사|관련 ?뉴스|주요 ?기사|주요 ?뉴스|많이 ?본 ?(?:기사|뉴스)|인기 ?기사|추천 ?기사|이 시각 주요 ?뉴스|광고|기사 본문 영역|본문)\s*[\]>■◆]?`},
	{"related-english", wholeLine, anywhere, []string{"advertisement", "related", "read", "sign up", "subscribe", "story continues"},
		`(?i:advertisement|related (?:articles?|stories|news)|(?:most|also) read|read more|read also|also read|story continues below(?: advertisement)?|subscribe(?: now)?|sign up for our .{2,60}newsletters?\.?)|(?:(?i:read more|read also|also read|related)): ?.{2,}`},
	{"page-furniture", wholeLine, anywhere, []string{"skip to", "menu", "back to top", "javascript", "바로가기"},
		`(?i:skip to (?:main )?content|menu|back to top|please enable javascript.{0,80})|본문 ?바로 ?가기|메뉴 ?바로 ?가기`},
	{"promotion-tip", wholeLine, anywhere, []string{"제보", "구독", "기사 보기", "바로가기", "클릭"},
		`[▶☞▷※►◆●·\-*]?\s*(?:[^.!?]*(?:제보(?:는|하기)|채널 ?구독|구독하기|기사 ?더 ?보기|관련 ?기사 ?보기|바로 ?가기|여기를 클릭)[^.]*)`},
	{"broadcast-line", wholeLine, anywhere, []string{"["},
		`\[(?:앵커|기자|리포트|앵커 ?멘트|리포터|아나운서|VCR)\]`},
	{"broadcast-start", prefix, anywhere, []string{"["},
		`\[(?:앵커|기자|리포트|앵커 ?멘트|리포터|아나운서)\]`},
	{"broadcast-sign-off", wholeLine, tail, []string{"입니다"},
		`[가-힣A-Z0-9a-z ]{0,20}뉴스 [가-힣]{2,4}입니다\.?`},
}
