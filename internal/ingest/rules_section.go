package ingest

// sectionRules find the name of the section that stands alone at the top or the bottom of a page.
var sectionRules = []rule{
	{"section-english", wholeLine, edges, nil,
		`(?P<section>(?i:national|politics|diplomacy|defen[cs]e|north korea|inter-korean|foreign affairs|business|economy|finance|markets?|industry|tech|technology|science|world|international|asia|society|social affairs|culture|arts|entertainment|k-pop|lifestyle|life & style|sports|opinion|editorial|health|environment|education))`},
	{"section-korean", wholeLine, edges, nil,
		`(?P<section>정치|북한|외교·안보|외교안보|경제|산업|금융|증권|부동산|IT|IT[·/]과학|과학|사회|전국|지방|국제|세계|문화|생활[·/]문화|생활|건강|교육|환경|연예|스포츠|오피니언|사설|칼럼)`},
	{"section-bracketed", wholeLine, edges, []string{"[", "<"},
		`[\[<]\s*(?P<section>정치|북한|경제|산업|금융|증권|사회|전국|국제|세계|문화|연예|스포츠|(?i:national|politics|business|world|sports|culture|north korea))\s*[\]>]`},
	{"section-breadcrumb", wholeLine, edges, []string{">", "›", "»"},
		`(?:홈|뉴스|Home|News)(?:\s*[>›»]\s*(?:홈|뉴스|Home|News))*\s*[>›»]\s*(?P<section>[^>›».]{1,40}(?:\s*[>›»]\s*[^>›».]{1,40})?)`},
}
