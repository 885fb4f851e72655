package ingest

import "testing"

func TestFormatOfMarkup(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		want       Format
	}{
		{"", `<img src="a.jpg"/>The port opened.`, HTML},
		{"", `<a href="x"><img src="a"></a><p>The port opened.</p>`, HTML},
		{"", "<strong>BUSAN</strong> - The port opened.", HTML},
		{"", "<B>BUSAN</B> - The port opened.", HTML},
		{"", "<ul><li>The port opened.</li></ul>", HTML},
		{"", "<amp-img src=x></amp-img><p>The port opened.</p>", HTML},
		{"", "The port <em>opened</em> on Monday.", HTML},
		{"", "The port opened.<br><br>Ships came.", HTML},
		{"", "&lt;p&gt;The port opened.&lt;/p&gt;", HTML},
		{"", `<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html><body><p>a</p></body></html>`, HTML},
		{"x.html", "The port <u>opened", HTML},
		{"x.htm", "<foo>The port opened.", HTML},
		{"x.html", "The port opened.", Text},
		{"", "<World> The port opened.", Text},
		{"", "<Video> The port opened.", Text},
		{"", "<사진=연합뉴스> 항만이 열렸다.", Text},
		{"", "5 < 10 and 7 > 3, the ministry said.", Text},
		{"", "Sales at AT&T rose; R&D <spending> fell.", Text},
		{"", "# Port opens\n\nThe port <em>opened</em>.", Markdown},
		{"x.md", "<p>The port opened.</p>", Markdown},
		{"", `<rss version="2.0"><channel></channel></rss>`, XML},
		{"", `<?xml version="1.0"?><opml></opml>`, XML},
		{"", "<!DOCTYPE NewsML SYSTEM \"x.dtd\" [<!ENTITY a \"b\">]>\n<NewsML></NewsML>", XML},
		{"", `<!-- c --><nitf><body/></nitf>`, XML},
		{"", `<story><head>Port opens</head></story>`, XML},
		{"x.html", `<rss><channel/></rss>`, XML},
		{"", `{"uri":"x"}`, Ninjs},
	}
	for _, tt := range tests {
		if got := formatOf(Input{Name: tt.name}, tt.text); got != tt.want {
			t.Errorf("%s %q: got %s, want %s", tt.name, tt.text, got, tt.want)
		}
	}
	if got := formatOf(Input{ContentType: "application/rss+xml"}, "plain"); got != XML {
		t.Errorf("declared as RSS: got %s", got)
	}
}
