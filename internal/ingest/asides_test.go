package ingest

import (
	"strings"
	"testing"
)

func TestAsides(t *testing.T) {
	t.Parallel()
	holdBlocks(t, []blocksTest{
		{"a post", `<p>One.</p><blockquote class="twitter-tweet" data-lang="ko"><p lang="ko">만나요! <a href="https://t.co/x">pic.twitter.com/x</a></p>&mdash; JADE (@jade)</blockquote><p>Two.</p>`, "One.|Two.", "embed=만나요! pic.twitter.com/x — JADE (@jade)"},
		{"a quotation is none", `<blockquote class="pullquote"><p>One.</p></blockquote>`, "One.", ""},
		{"a post left open", `<p>One.</p><blockquote class="instagram-media"><p>Two.</p>`, "One.|Two.", ""},
		{"a post in a post", `<blockquote class="twitter-tweet">a<blockquote>b</blockquote>c</blockquote><p>Two.</p>`, "Two.", "embed=a b c"},
		{"footnotes", `<p>One<a href="#fn1" id="r1">1</a> two.<a role="doc-noteref" href="#n2">[2]</a></p><ol><li id="fn1">First. <a href="#r1" role="doc-backlink">↩</a><li id="fn2">Second.</ol><p>Three.</p>`, "One two.|Three.", "footnote-mark=1|footnote-mark=[2]|footnote=First.|footnote=Second."},
		{"footnotes in a section", `<p>One.</p><section class="footnotes"><hr><ol><li><p>First.</p></li></ol></section>`, "One.", "footnote=First."},
		{"footnotes of Word", `<p>One<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p>First.</p></div></div>`, "One.", "footnote-mark=[1]|footnote=First."},
		{"a link with words", `<p>One <a href="#note-1">in a <b>note</b></a> &amp; two.</p>`, "One in a note & two.", ""},
		{"a link to elsewhere", `<p>One <a href="/fn1">1</a>.</p>`, "One 1.", ""},
		{"a mark left open", `<p>One <a class="footnote" href=#x>*.</p><p>Two.</p>`, "One *.|Two.", ""},
		{"comments of Word", `<p>One<span class=MsoCommentReference>&nbsp;<a href="#_msocom_1">[S1]</a></span>.</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Check!</p></div></div>`, "One.", "footnote-mark=[S1]|editors-comment=Check!"},
		{"list marks of Word", `<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>One.</p>`, "One.", ""},
		{"marks on the line", "<p>It rose, he said.[2][3] It fell.[4]</p><p>See [5] and a[6].</p>", "It rose, he said. It fell.|See [5] and a[6].", "footnote-mark=[2][3] [4]"},
		{"marks in Korean", "<p>올랐다고 말했다.[1] 내렸다.</p>", "올랐다고 말했다. 내렸다.", "footnote-mark=[1]"},
	})
}

// A page that readability reads has its asides taken out as well.
func TestAsidesOfAPage(t *testing.T) {
	t.Parallel()
	a := mustParse(t, pageOf("부산항 다시 열려", "", "<article><p>"+bodyTexts[0]+`</p><blockquote class="twitter-tweet"><p>The port is open and all of the ships may leave now!</p></blockquote><p>`+strings.Join(bodyTexts[1:], "</p><p>")+"</p></article>"))
	if got, want := strings.Join(texts(a), "|"), strings.Join(bodyTexts, "|"); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if len(a.Stripped) != 1 || a.Stripped[0].Rule != "embed" {
		t.Errorf("stripped %+v", a.Stripped)
	}
}
