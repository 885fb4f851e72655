package ingest

import (
	"strings"
	"testing"
)

func pageOf(title, head, body string) Input {
	return Input{Name: "in.html", Data: []byte("<!doctype html><html><head><meta charset=utf-8><title>" + title + "</title>" + head + "</head><body>" + body + "</body></html>")}
}

func TestPagesWithoutTheirStory(t *testing.T) {
	t.Parallel()
	const menu = "<ul><li><a href=1>은행 금리 오를까, 한숨 깊어진다</a></li><li><a href=2>올겨울 한파 예보, 걱정 커진다</a></li><li><a href=3>자유계약 시장, 100억원 시대 다시 열려</a></li></ul>"
	ld := func(fields string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bank lifts rate"` + fields + `}</script>`
	}
	lead := "<article><h1>Bank lifts rate</h1><p>The central bank lifted its rate on Thursday, the fifth rise of the year.</p>%</article>"
	prompts := []string{
		"<p>Subscribe to continue reading.</p>", "<p>To continue reading this article, log in or create a free account.</p>", "<p>This article is for subscribers only.</p>", "<p>You have reached your limit of free articles.</p>",
		"<p>Already a subscriber? Sign in to continue.</p>", "<div>Unlock this article for $1.</div>", "<p>This content is exclusive to members.</p>",
		"<p>이 기사는 유료 구독자 전용입니다.</p>", "<p>로그인하시면 전체 기사를 읽으실 수 있습니다.</p>", "<p>계속 읽으시려면 구독해 주세요.</p>", "<p>회원 전용 기사입니다.</p>",
	}
	inputs := map[string]Input{
		"robot":              pageOf("Example News - Are you a robot?", "", "<h1>We've detected unusual activity from your computer network</h1><p>To continue, please click the box below to let us know you're not a robot.</p>"),
		"challenge":          pageOf("Just a moment...", "", "<h1>news.example.org</h1><h2>Checking if the site connection is secure</h2><div>news.example.org needs to review the security of your connection before proceeding.</div>"),
		"blocked":            pageOf("Access Denied", "", "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p>"),
		"robot in Korean":    pageOf("가나일보", "", "<p>비정상적인 접근이 감지되었습니다.</p><p>로봇이 아닙니다를 눌러 주세요.</p>"),
		"consent":            pageOf("Before you continue", "", "<h1>We value your privacy</h1><p>We and our 842 partners store and access information on a device, such as cookies, and process personal data.</p>"),
		"cookies":            pageOf("City Wire", "", "<p>We use cookies to make this site better. Please accept all cookies to go on.</p>"),
		"consent in Korean":  pageOf("가나일보", "", "<p>서비스를 이용하려면 쿠키 사용에 동의해 주세요.</p><p>개인정보 수집에 대한 동의가 필요합니다.</p>"),
		"not found":          pageOf("Page not found", "", "<h1>Page not found</h1><p>The page you requested could not be found. Try the search.</p>"),
		"deleted in Korean":  pageOf("가나일보", "", "<p>삭제된 기사이거나 존재하지 않는 기사입니다.</p>"),
		"menu":               pageOf("항만대교 14개월 만에 재개통", `<meta property="og:title" content="항만대교 14개월 만에 재개통">`, menu),
		"locked":             pageOf("Bank lifts rate", ld(`,"isAccessibleForFree":false`), strings.Replace(lead, "%", "", 1)),
		"locked in words":    pageOf("Bank lifts rate", ld(`,"isAccessibleForFree":"http://schema.org/False"`), strings.Replace(lead, "%", "", 1)),
		"locked with a body": pageOf("Bank lifts rate", ld(`,"isAccessibleForFree":"false","articleBody":"The central bank lifted its rate."`), ""),
	}
	for _, prompt := range prompts {
		inputs[prompt] = pageOf("Bank lifts rate", "", strings.Replace(lead, "%", prompt, 1))
	}
	for name, in := range inputs {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := Parse(in)
			wantReason(t, err, NoStory)
		})
	}
}

func TestStoriesAboutWalls(t *testing.T) {
	t.Parallel()
	long := func(lead string) string {
		return "<article><p>" + lead + "</p><p>The ruling ends a case of three years in which readers had asked for 2.1 billion won, the court said in a statement.</p><p>The group said that it would appeal in spring.</p></article>"
	}
	for name, in := range map[string]Input{
		"robots":     pageOf("Court rules on robot tests", "", long("A court ruled on Monday that sites may ask whether a reader is “not a robot”, and that tests may stay.")),
		"cookies":    pageOf("Court rules on cookies", "", long("Readers may accept all cookies or none, a court said on Monday, and sites must ask them before they store one.")),
		"captcha":    pageOf("Captcha tests to end, court rules", "", long("Captcha tests must end by June, a court ruled on Monday.")),
		"footer":     pageOf("Court rules on ferries", "", long("Ferries must carry life jackets for all, a court ruled on Monday.")+"<footer><p>Already a subscriber? Sign in to your account.</p><p>We use cookies to make this site better.</p></footer>"),
		"banner":     pageOf("Court rules on ferries", "", long("Ferries must carry life jackets for all, a court ruled on Monday.")+`<div id="banner"><p>We use cookies and similar technologies. Accept all cookies or manage choices.</p></div>`),
		"one word":   pageOf("Rates", "", long("A court ruled on Monday on ferries.")),
		"no title":   pageOf("", "", long("A court ruled on Monday on ferries.")),
		"in Korean":  pageOf("법원, 쿠키 판결", "", "<article><p>법원은 23일 사이트가 쿠키 사용에 대한 동의를 받아야 한다고 판결했다.</p><p>소송을 낸 쪽은 3년 동안 다퉜고 배상금 21억원을 요구했다고 밝혔다.</p><p>사이트 쪽은 항소하겠다고 말했다.</p></article>"),
		"free":       pageOf("Court rules on ferries", `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true}</script>`, long("Ferries must carry life jackets for all, a court ruled on Monday.")),
		"free words": pageOf("Court rules on ferries", `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"True"}</script>`, long("Ferries must carry life jackets for all, a court ruled on Monday.")),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if a := mustParse(t, in); len(a.Paragraphs) != 3 {
				t.Errorf("paragraphs %q, want 3", texts(a))
			}
		})
	}
}

func TestStoryInJSONLD(t *testing.T) {
	t.Parallel()
	const want = `The port of Busan reopened on Monday, the city said.|Some 41 ships had been waiting "outside".`
	const object = `{"@type":"NewsArticle","headline":"Port of Busan reopens","articleBody":"The port of Busan reopened on Monday, the city said.\n\nSome 41 ships had been waiting &quot;outside&quot;."}`
	app := `<div id="app"></div><nav>Home</nav><ul><li>Bank lifts rate again</li><li>Cold winter forecast for the north</li></ul>`
	for name, script := range map[string]string{
		"object":        object,
		"list":          "[{\"@type\":\"Organization\"}," + object + "]",
		"graph":         `{"@graph":[{"@type":"WebPage"},` + object + `]}`,
		"main entity":   `{"@type":"WebPage","mainEntity":` + object + `}`,
		"several types": strings.Replace(object, `"NewsArticle"`, `["CreativeWork","ReportageNewsArticle"]`, 1),
		"bare lines":    strings.ReplaceAll(object, `\n`, "\n"),
		"fenced":        "\n//<![CDATA[\n" + object + "\n//]]>\n",
		"with markup":   strings.Replace(object, `The port of Busan reopened on Monday, the city said.\n\n`, `<p>The port of Busan reopened on Monday, the city said.</p>`, 1),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := mustParse(t, pageOf("Port of Busan reopens", `<script type="application/ld+json">`+script+"</script>", app))
			if got := strings.Join(texts(a), "|"); got != want {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
	t.Run("live blog", func(t *testing.T) {
		t.Parallel()
		const blog = `{"@type":"LiveBlogPosting","headline":"Port of Busan live","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Ships &amp; ferries","articleBody":"Some 41 ships wait.\nTwo are ferries."},` +
			`{"@type":"BlogPosting","headline":"A picture"},{"@type":"BlogPosting","articleBody":"<p>The port of Busan reopened.</p><p>It rained.</p>"}]}`
		a := mustParse(t, pageOf("Port of Busan live", `<script type="application/ld+json">`+blog+"</script>", app))
		if got, want := strings.Join(texts(a), "|"), "Ships & ferries|Some 41 ships wait.|Two are ferries.|The port of Busan reopened.|It rained."; got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	})
	t.Run("shorter than the page", func(t *testing.T) {
		t.Parallel()
		a := mustParse(t, pageOf("Port of Busan reopens", `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"The port of Busan reopened."}</script>`, "<article>"+storyHTML+"</article>"))
		if got := strings.Join(texts(a), "|"); got != storyWant {
			t.Errorf("got %q", got)
		}
	})
	t.Run("longer than the page", func(t *testing.T) {
		t.Parallel()
		a := mustParse(t, pageOf("Port of Busan reopens", `<script type="application/ld+json">`+object+"</script>", "<article><p>The port of Busan reopened on Monday, the city said.</p></article>"))
		if got := strings.Join(texts(a), "|"); got != want {
			t.Errorf("got %q", got)
		}
	})
}

// Who wrote a story may be several people, and what a portal names is whose story it shows.
func TestAuthorsOfAPage(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, head, byline, credit string }{
		{"several", `<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Hana Park"},{"name":"Ben Lim"},{"name":"Ben Lim"},{}]}</script>`, "Hana Park, Ben Lim", ""},
		{"one", `<script type="application/ld+json">{"@type":"NewsArticle","author":"Hana Park"}</script>`, "Hana Park", ""},
		{"a portal", `<meta property="og:article:author" content="City Wire | Naver">`, "", "City Wire"},
		{"a reporter", `<meta property="og:article:author" content="Hana Park">`, "Hana Park", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			a := mustParse(t, pageOf("Port of Busan reopens", tt.head, "<article>"+storyHTML+"</article>"))
			if a.Byline != tt.byline || a.Credit != tt.credit {
				t.Errorf("byline %q, credit %q", a.Byline, a.Credit)
			}
		})
	}
}

// A page is believed by the words that its title and its story share. Of natural stories, none shares no word with its headline.
func TestNaturalTitlesTellOfTheirStories(t *testing.T) {
	t.Parallel()
	type story struct{ en, ko []string }
	stories := map[string]*story{}
	for _, s := range ntrex(t) {
		if stories[s.Doc] == nil {
			stories[s.Doc] = &story{}
		}
		stories[s.Doc].en, stories[s.Doc].ko = append(stories[s.Doc].en, s.En), append(stories[s.Doc].ko, s.Ko)
	}
	for doc, s := range stories {
		for _, lines := range [][]string{s.en, s.ko} {
			d := &draft{lines: lines[1:]}
			if len(lines) > 3 && !d.tellsOf(lines[0]) {
				t.Errorf("%s shares no word with its first line", doc)
			}
			if err := d.refuseWall(lines[0], func() []string { return lines }); err != nil {
				t.Errorf("%s: %v", doc, err)
			}
			for i := range lines {
				if detail := noticeOf("", lines[i:min(i+2, len(lines))]); detail != "" {
					t.Errorf("%s, line %d: %s", doc, i, detail)
				}
			}
		}
	}
}

// TestCommentsAreNoText holds that a page of nothing but the beginnings of comments is no article.
func TestCommentsAreNoText(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"page.html", "page", ""} {
		for _, before := range []string{"", "<html><body><p>"} {
			if article, err := Parse(Input{Name: name, Data: []byte(before + strings.Repeat("<!--", 100_000))}); err == nil {
				t.Errorf("%q after %q: %d paragraphs", name, before, len(article.Paragraphs))
			}
		}
	}
}
