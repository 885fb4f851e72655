package ingest

import (
	"strings"
	"testing"
)

// blocksOf is what a fragment says, block by block.
func blocksOf(source string) (blocks, stripped string) {
	d := &draft{}
	d.readFragment(source)
	d.settleRaised()
	var texts, left []string
	for _, line := range d.lines {
		if line != "" {
			texts = append(texts, strings.Join(strings.Fields(line), " "))
		}
	}
	for _, s := range d.article.Stripped {
		left = append(left, s.Rule+"="+s.Text)
	}
	return strings.Join(texts, "|"), strings.Join(left, "|")
}

func TestRewrite(t *testing.T) {
	t.Parallel()
	holdBlocks(t, []blocksTest{
		{"struck out", "<p>Killed <del>12</del> <ins>21</ins>, hurt <s>40</s> 56 and <strike>5</strike> 6.</p>", "Killed 21, hurt 56 and 6.", "struck-out=12|struck-out=40|struck-out=5"},
		{"struck out in capitals", `<p>It is <SPAN STYLE="TEXT-DECORATION:LINE-THROUGH">900</SPAN> 1,000 won.</p>`, "It is 1,000 won.", "struck-out=900"},
		{"struck out by style", `<p>It is <span style="color:red; text-decoration:line-through">900 <b>old</b></span> 1,000 won.</p>`, "It is 1,000 won.", "struck-out=900 old"},
		{"struck out, nested", "<p>a <del>b <del>c</del> d</del> e.</p>", "a e.", "struck-out=b c d"},
		{"struck out and left open", "<p>One <s>two.</p><p>Three.</p>", "One two.|Three.", ""},
		{"end of nothing", "<p>One</del> two.</p>", "One two.", ""},
		{"ruby", "<p><ruby>國<rp>(</rp><rt>국</rt><rp>)</rp>會<rt>회</rt></ruby>는 문을 열었다.</p>", "國會(국회)는 문을 열었다.", ""},
		{"ruby left open", "<p><ruby>國<rt>국</p><p>문을 열었다.</p>", "國|문을 열었다.", ""},
		{"quotation", "<p>He said <q>no</q>.</p>", "He said “no”.", ""},
		{"pre", "<pre>BUSAN -- The port opened on Monday after a storm, the\ncity said, and ships came.\n\nTwo of them left for Japan in the evening, the port said,\nand no more came.</pre>", "BUSAN -- The port opened on Monday after a storm, the city said, and ships came.|Two of them left for Japan in the evening, the port said, and no more came.", ""},
		{"pre with indents", "<pre>  The port opened, the\ncity said.\n  Ships came & went.</pre>", "The port opened, the city said.|Ships came & went.", ""},
		{"pre in Korean", "<pre>부산항이 23일 오전 6시 다시 문을 열었으며 시민들\n에게는 표를 준다고 밝혔다.\n\n  기다리던 배는 41척이며 두 척은 일본으로 떠났다고\n항만공사는 설명했다.</pre>", "부산항이 23일 오전 6시 다시 문을 열었으며 시민들에게는 표를 준다고 밝혔다.|기다리던 배는 41척이며 두 척은 일본으로 떠났다고 항만공사는 설명했다.", ""},
		{"pre with a list", "<pre>The results of the vote in the district on Monday\n- Kim, 61,204\n- Lee, 58,917</pre>", "The results of the vote in the district on Monday|- Kim, 61,204|- Lee, 58,917", ""},
		{"pre left open", "<pre>One.\n\nTwo.", "One.|Two.", ""},
		{"br inside a sentence", "<p>The bridge was opened on Monday after a<br>storm, the city<br/>said.<br><br>It is safe.</p>", "The bridge was opened on Monday after a storm, the city said.|It is safe.", ""},
		{"br before a capital", "<p>The bridge was opened on<br>Monday, the city said.</p>", "The bridge was opened on Monday, the city said.", ""},
		{"br in Korean", "<p>부산시는 항만대교를<br>다시 열었다고 밝혔다.<br>공사비는 90억원이다.</p>", "부산시는 항만대교를 다시 열었다고 밝혔다.|공사비는 90억원이다.", ""},
		{"br between paragraphs", "One sentence stands here.<br>Two sentences stand here.", "One sentence stands here.|Two sentences stand here.", ""},
		{"br after a subhead", "<b>Two dead in Yeosu</b><br>Two people have died.", "Two dead in Yeosu|Two people have died.", ""},
		{"br in a list", "Kim, 61,204<br>Lee, 58,917<br>Park, 6,858", "Kim, 61,204|Lee, 58,917|Park, 6,858", ""},
		{"blank lines", "<strong>BUSAN</strong> - The port\nopened.\n\n<em>Ships</em> came.", "BUSAN - The port opened.|Ships came.", ""},
		{"blank lines beside elements", "<p>The port\n\nopened.</p>", "The port opened.", ""},
		{"script", "<p>One.</p><script>if (a<s && b) { '<del>' }</script><p>Two <sup>x</sup>.</p>", "One.|Two x.", ""},
		{"escaped as a whole", "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "One.|Two.", ""},
		{"escaped twice as a whole", "&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;", "One.", ""},
		{"marks in the source", "<p>a\x01b\x02c <sup>2</sup></p>", "abc", "footnote-mark=2"},
	})
}

type blocksTest struct{ name, in, want, stripped string }

// holdBlocks reads fragments of HTML, and holds their paragraphs and what was stripped.
func holdBlocks(t *testing.T, tests []blocksTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			blocks, stripped := blocksOf(tt.in)
			if blocks != tt.want || stripped != tt.stripped {
				t.Errorf("blocks %q, stripped %q\nwant   %q, stripped %q", blocks, stripped, tt.want, tt.stripped)
			}
		})
	}
}

func TestRaised(t *testing.T) {
	t.Parallel()
	tests := []struct{ in, want, marks string }{
		{"3<sup>1</sup>/<sub>2</sub> percent", "3½ percent", ""},
		{"3 <sup>1</sup>/<sub>2</sub> percent", "3½ percent", ""},
		{"by <sup>1</sup>&frasl;<sub>4</sub> point", "by ¼ point", ""},
		{"in 2026 <sup>3</sup>/<sub>4</sub> of them", "in 2026 ¾ of them", ""},
		{"4<sup>5</sup>/<sub>16</sub> percent", "4 5/16 percent", ""},
		{"4<sup>5/16</sup> and <sup>1/2</sup>", "4 5/16 and ½", ""},
		{"$4<sup>99</sup>, up from US$ 3<sup>49</sup>", "$4.99, up from US$ 3.49", ""},
		{"₩1,200<sup>50</sup>", "₩1,200.50", ""},
		{"2<sup>50</sup> euros", "2.50 euros", ""},
		{"leaves at 8<sup>30</sup> and at 14<sup>05</sup>", "leaves at 8:30 and at 14:05", ""},
		{"in 9<sup>58</sup> seconds and 3:43<sup>13</sup>", "in 9.58 seconds and 3:43.13", ""},
		{"100<sup>2</sup>=10000", "100²=10000", ""},
		{"10<sup>-6</sup> and 10<sup>−12</sup> and 2<sup>32</sup>", "10⁻⁶ and 10⁻¹² and 2³²", ""},
		{"R<sup>2</sup>, x<sup>3</sup> and E=mc<sup>2</sup>", "R², x³ and E=mc²", ""},
		{"5,000 m<sup>2</sup> and 3 in<sup>2</sup> at 9.8 m/s<sup>2</sup>", "5,000 m² and 3 in² at 9.8 m/s²", ""},
		{"2<sup>n</sup> of them", "2^n of them", ""},
		{"<sup>14</sup>C and (<sup>235</sup>U)", "¹⁴C and (²³⁵U)", ""},
		{"20<sup>o</sup>C or 68<sup>0</sup>F", "20°C or 68°F", ""},
		{"the 21<sup>st</sup> and 1<sup>er</sup>", "the 21st and 1er", ""},
		{"ClearOhm<sup>TM</sup> and Name<sup>®</sup>", "ClearOhm™ and Name®", ""},
		{"CO<sub>2</sub> and H<sub>2</sub>O", "CO2 and H2O", ""},
		{"the exchange.<sup>2</sup> It", "the exchange. It", "2"},
		{"the bank<sup>3</sup> said<sup>[a]</sup> so<sup>*</sup>", "the bank said so", "3 [a] *"},
		{"in March 2024<sup>1</sup> and Dec. 1<sup>2</sup> and 12월 1<sup>3</sup>일", "in March 2024 and Dec. 1 and 12월 1일", "1 2 3"},
		{"at 2,601.55<sup>4</sup> and 3.5 percent<sup>5,6</sup>", "at 2,601.55 and 3.5 percent", "4 5,6"},
		{"a <sup>raised phrase of words</sup> here", "a raised phrase of words here", ""},
		{"left <sup>open", "left open", ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			t.Parallel()
			got, stripped := blocksOf("<p>" + tt.in + "</p>")
			if marks := strings.TrimPrefix(stripped, "footnote-mark="); got != tt.want || marks != tt.marks {
				t.Errorf("%q, marks %q\nwant %q, marks %q", got, marks, tt.want, tt.marks)
			}
		})
	}
}
