package ingest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

const (
	storyHTML = "<p>The port of Busan reopened on Monday, the city said.</p><p>Some 41 ships had been waiting outside.</p>"
	storyWant = "The port of Busan reopened on Monday, the city said.|Some 41 ships had been waiting outside."
)

// summary is what an article says of itself, and its story.
func summary(a news.Article) string {
	published := ""
	if !a.PublishedAt.IsZero() {
		published = a.PublishedAt.Format("2006-01-02T15:04Z07:00")
	}
	return strings.Join([]string{a.ID, a.Title, a.Byline, a.Dateline, a.Credit, published, a.URL, strings.Join(texts(a), "|")}, " / ")
}

func TestXMLItems(t *testing.T) {
	t.Parallel()
	nitf := func(head, content string) string {
		return `<nitf><head><title>BC-Port</title><docdata><date.issue norm="20261123T090000+0900"/><doc-id id-string="cw-1" regsrc="CW"/></docdata></head><body><body.head><hedline><hl1>Port reopens</hl1></hedline>` +
			head + `</body.head><body.content>` + content + `</body.content></body></nitf>`
	}
	g2 := func(about, content string) string {
		return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:g2" version="4"><itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:CW"/><versionCreated>2026-11-23T09:00:00+09:00</versionCreated></itemMeta>` +
			`<contentMeta><headline>Port reopens</headline>` + about + `</contentMeta><contentSet>` + content + `</contentSet></newsItem>`
	}
	tests := []struct{ name, in, want string }{
		{"rss", `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>CW</title><link>http://e.org</link><item><title>Port &amp;amp; ferry</title><media:title>Other</media:title>` +
			`<link>http://e.org/1</link><guid isPermaLink="false">g1</guid><pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate><author>desk@e.org (Hana Park)</author><source url="http://ap.org">AP</source><description>Short.</description><content:encoded><![CDATA[` + storyHTML + `]]></content:encoded></item></channel></rss>`,
			"g1 / Port & ferry / Hana Park /  / AP / 2026-11-23T09:00Z / http://e.org/1 / " + storyWant},
		{"rss with its markup bare", `<rss><channel><item><title>Port</title><guid>g</guid><description>` + storyHTML + `</description></item></channel></rss>`, "g / Port /  /  /  /  /  / " + storyWant},
		{"rss escaped twice", `<rss><channel><item><title>Port</title><guid>g</guid><description>&amp;lt;p&amp;gt;The port of Busan reopened on Monday, the city said.&amp;lt;/p&amp;gt;</description></item></channel></rss>`,
			"g / Port /  /  /  /  /  / The port of Busan reopened on Monday, the city said."},
		{"rss in Korean", `<?xml version="1.0" encoding="utf-8"?><rss><channel><item><title><![CDATA[[속보] 항만 다시 열려]]></title><guid>g</guid><dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-11-23T09:00:00+09:00</dc:date><description>(부산=연합뉴스) 박하나 기자 = 부산항이 23일 다시 문을 열었다.</description></item></channel></rss>`,
			"g / 항만 다시 열려 / 박하나 기자 / 부산 / 연합뉴스 / 2026-11-23T09:00+09:00 /  / 부산항이 23일 다시 문을 열었다."},
		{"rss 1.0", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item><title>Port</title><link>http://e.org/1</link><guid>g</guid><description>` + "The port of Busan reopened on Monday." + `</description></item></rdf:RDF>`,
			"g / Port /  /  /  /  / http://e.org/1 / The port of Busan reopened on Monday."},
		{"atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>CW</title><entry><title type="html">Port &lt;b&gt;opens&lt;/b&gt;</title><id>urn:a</id><updated>2026-11-23T00:00:00Z</updated><published>2026-11-22T00:00:00Z</published><link rel="self" href="http://e.org/f"/><link href="http://e.org/2"/><author><name>Hana Park</name></author><summary>Short.</summary><content type="html">` +
			strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace(storyHTML) + `</content></entry></feed>`, "urn:a / Port opens / Hana Park /  /  / 2026-11-22T00:00Z / http://e.org/2 / " + storyWant},
		{"atom in xhtml", `<entry xmlns="http://www.w3.org/2005/Atom"><title>Port</title><id>urn:a</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">` + storyHTML + `</div></content></entry>`, "urn:a / Port /  /  /  /  /  / " + storyWant},
		{"nitf", `<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE nitf SYSTEM "nitf.dtd">` + nitf(`<byline>By <person>Hana Park</person>, <byttl>Staff Writer</byttl></byline><distributor>City Wire</distributor><dateline><location>BUSAN</location> (AP) --</dateline>`, "<block>"+storyHTML+"</block>"),
			"cw-1 / Port reopens / Hana Park / BUSAN / City Wire / 2026-11-23T09:00+09:00 /  / " + storyWant},
		{"nitf in Korean", nitf("<dateline>(부산=연합뉴스)</dateline>", "<p>부산항이 23일 다시 문을 열었다.</p>"), "cw-1 / Port reopens /  / 부산 / 연합뉴스 / 2026-11-23T09:00+09:00 /  / 부산항이 23일 다시 문을 열었다."},
		{"nitf with a day in the dateline", nitf(`<dateline><location>BUSAN</location><story.date norm="20261123">Nov. 23</story.date></dateline>`, `<p>The port of Busan reopened on Monday, the city said.</p><bq><block><p>Some 41 ships had been waiting outside.</p></block><credit>Interview</credit></bq>`),
			"cw-1 / Port reopens /  / BUSAN, Nov. 23 / CW / 2026-11-23T09:00+09:00 /  / " + storyWant},
		{"nitf with the agency behind the day", nitf(`<dateline><location>BUSAN</location>, <story.date>Nov. 23</story.date> (AP) --</dateline>`, storyHTML), "cw-1 / Port reopens /  / BUSAN, Nov. 23 / AP / 2026-11-23T09:00+09:00 /  / " + storyWant},
		{"nitf with a time for machines", nitf(`<dateline><story.date norm="20261123T090000+0900">20261123T090000+0900</story.date></dateline>`, storyHTML), "cw-1 / Port reopens /  /  / CW / 2026-11-23T09:00+09:00 /  / " + storyWant},
		{"nitf dated by its dateline alone", `<nitf><body><body.head><hedline><hl1>Port reopens</hl1></hedline><dateline><story.date norm="20261123T090000+0900"><text>20261123T090000</text></story.date></dateline></body.head><body.content>` + storyHTML + `</body.content></body></nitf>`,
			"a61f045ceb52a93ec / Port reopens /  /  /  / 2026-11-23T09:00+09:00 /  / " + storyWant},
		{"nitf elements", nitf("", `<p>A rate of 3 <frac><frac-num>1</frac-num><frac-sep>/</frac-sep><frac-den>2</frac-den></frac> percent for <org>the port</org>.</p><hl2>Ships</hl2><media><media-caption>A ship.</media-caption></media><bq><p>We are open.</p></bq><table><tr><td>a</td><td>b</td></tr></table>`),
			"cw-1 / Port reopens /  /  / CW / 2026-11-23T09:00+09:00 /  / A rate of 3½ percent for the port.|Ships|We are open.|a b"},
		{"g2 with xhtml", g2(`<by>Hana Park</by><dateline>BUSAN, Nov. 23 (AP) —</dateline><creditline>CW/AP</creditline>`, `<inlineData contenttype="text/plain">Short.</inlineData><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>`+storyHTML+`</body></html></inlineXML>`),
			"urn:g2 / Port reopens / Hana Park / BUSAN, Nov. 23 / CW/AP / 2026-11-23T09:00+09:00 /  / " + storyWant},
		{"g2 with nitf", g2("<located><name>Busan</name></located>", `<inlineXML contenttype="application/nitf+xml">`+nitf("<byline>Hana Park</byline>", storyHTML)+`</inlineXML>`),
			"urn:g2 / Port reopens / Hana Park / Busan / CW / 2026-11-23T09:00+09:00 /  / " + storyWant},
		{"g2 with text", g2("", `<inlineData contenttype="text/plain">The port of Busan reopened on Monday, the city said.

Some 41 ships had been waiting outside.</inlineData>`), "urn:g2 / Port reopens /  /  / CW / 2026-11-23T09:00+09:00 /  / " + storyWant},
		{"g2 with several headlines", strings.Replace(g2("", `<inlineXML contenttype="text/html"><div>`+storyHTML+`</div></inlineXML>`), "<headline>Port reopens</headline>", `<headline role="hldr:subhead">41 ships wait</headline><headline role="aprol:extendedHeadline">The port of Busan reopens</headline><headline role="hldr:main">Port reopens</headline>`, 1),
			"urn:g2 / Port reopens /  /  / CW / 2026-11-23T09:00+09:00 /  / " + storyWant},
		{"g2 with a short headline", strings.Replace(g2("", `<inlineXML contenttype="text/html"><div>`+storyHTML+`</div></inlineXML>`), "<headline>", `<headline role="hl:short">Port</headline><headline>`, 1),
			"urn:g2 / Port reopens /  /  / CW / 2026-11-23T09:00+09:00 /  / " + storyWant},
		{"g2 in an envelope", `<Response><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="p"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>` + g2("", `<inlineXML contenttype="text/html"><div>`+storyHTML+`</div></inlineXML>`) + `</itemSet></newsMessage></Response>`,
			"urn:g2 / Port reopens /  /  / CW / 2026-11-23T09:00+09:00 /  / " + storyWant},
		{"newsml 1.2", `<NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier><NewsItemId>7</NewsItemId><RevisionId>2</RevisionId><PublicIdentifier>urn:n1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>20261123T000000+0000</FirstCreated><Status FormalName="Usable"/></NewsManagement>` +
			`<NewsComponent><NewsLines><HeadLine>Port reopens</HeadLine><DateLine>Busan, South Korea, Nov 23, 2026 (AFP) -</DateLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="AFP"/></Provider><Creator><Party FormalName="Hana Park"/></Creator></AdministrativeMetadata>` +
			`<NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>` + strings.Repeat("A ship. ", 40) + `</p></DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="Body"/><ContentItem><DataContent><nitf><body><body.content>` + storyHTML + `</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>`,
			"urn:n1 / Port reopens / Hana Park / Busan, South Korea, Nov 23, 2026 / AFP / 2026-11-23T00:00Z /  / " + storyWant},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, summary(mustParse(t, Input{Name: "in.xml", Data: []byte(tt.in)}))); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
		})
	}
}

func TestXMLRefuses(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, in string
		want     Reason
	}{
		{"another kind", `<?xml version="1.0"?><opml><body><outline text="a"/></body></opml>`, NotText},
		{"another kind without a declaration", `<story><head>Port opens</head><p>The port opened.</p></story>`, NotText},
		{"a site map", `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://e.org</loc></url></urlset>`, NotText},
		{"an empty feed", `<rss><channel><title>CW</title></channel></rss>`, Empty},
		{"an item without text", `<rss><channel><item><title>Port opens</title></item></channel></rss>`, Empty},
		{"several", `<rss><channel><item><description>The port opened on Monday.</description></item><item><description>It rained on Monday.</description></item></channel></rss>`, Several},
		{"cut off in a tag", `<rss><channel><item><title>Port opens</title><descr`, Malformed},
		{"a picture", `<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>`, NotText},
		{"a package", `<packageItem><itemMeta><itemClass qcode="ninat:composite"/></itemMeta><groupSet/></packageItem>`, NotText},
		{"a canceled item", `<newsItem><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta><contentSet><inlineData>The port opened.</inlineData></contentSet></newsItem>`, Withdrawn},
		{"text elsewhere", `<newsItem><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet><remoteContent href="x"/></contentSet></newsItem>`, Empty},
		{"a canceled NITF", `<nitf><head><docdata management-status="canceled"/></head><body><body.content><p>The port opened.</p></body.content></body></nitf>`, Withdrawn},
		{"NewsML of a photo", `<NewsML><NewsItem><NewsComponent><Role FormalName="Photo"/><ContentItem Href="x"/></NewsComponent></NewsItem></NewsML>`, NotText},
		{"too deep", strings.Repeat("<rss>", 300), Malformed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := Parse(Input{Name: "in.xml", Data: []byte(tt.in), Lang: "en"})
			wantReason(t, err, tt.want)
		})
	}
}

func TestParseAll(t *testing.T) {
	t.Parallel()
	item := func(i int, text string) string {
		return fmt.Sprintf("<item><title>Port opens %d</title><link>http://e.org/%d</link><description>%s</description></item>", i, i, text)
	}
	feed := "<rss><channel>" + item(1, "The port of Busan reopened on Monday, the city said.") + item(2, "") + item(3, "The ferry line will add two boats in May.") + "</channel></rss>"
	articles, refused := ParseAll(Input{Name: "in.xml", Data: []byte(feed), URL: "http://e.org/feed"})
	if len(articles) != 2 || articles[0].URL != "http://e.org/1" || articles[1].Title != "Port opens 3" {
		t.Errorf("articles %+v", articles)
	}
	if len(refused) != 1 || !strings.HasPrefix(refused[0].Error(), "in.xml item 2: ") {
		t.Fatalf("refused %v, want item 2", refused)
	}
	articles, refused = ParseAll(Input{Name: "in.txt", Data: []byte("The port of Busan reopened on Monday.")})
	if len(articles) != 1 || len(refused) != 0 {
		t.Errorf("of one text: %d articles, refused %v", len(articles), refused)
	}
	if _, refused = ParseAll(Input{Name: "in.txt"}); len(refused) != 1 {
		t.Errorf("of nothing: refused %v", refused)
	}
}

func TestXMLEntitiesDoNotGrow(t *testing.T) {
	t.Parallel()
	const feed = `<!DOCTYPE rss [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hosts">]>` +
		`<rss><channel><item><description>The port opened &b; on Monday &c; at noon &ndash; it rained.</description></item></channel></rss>`
	a := mustParse(t, Input{Data: []byte(feed)})
	if got, want := strings.Join(texts(a), "|"), "The port opened &b; on Monday &c; at noon – it rained."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
