package ingest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A bar marks where a new sentence starts, and nothing else may change but "_", a space that is put back.
func TestUnglue(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, want string }{
		{"word and capital", `it added.|They also agreed.`},
		{"closing quote", `an "increasingly regular basis."|South Korea is eager.`},
		{"opening quote", `agreed on how to proceed.|"We have made clear," he said.`},
		{"quote after quote", `He called it "a start."|"We go on," she said.`},
		{"curly quotes", `a “regular basis.”|South Korea said no.|“We go on,” she said.`},
		{"single quotes", `He said 'go home.'|She left.`},
		{"quote before the stop", `They formed a 'caucus'.|He left.`},
		{"bracket", `It ended (at last.)|The crowd left.`},
		{"question", `Is it over?|The mayor thinks so.`},
		{"exclamation", `It is over!|The mayor left.`},
		{"number", `That was in 2019.|It failed.`},
		{"percent and quote", `It grew 1.25%.|"We are pleased," he said.`},
		{"acronym", `It joined NATO.|The vote was close.`},
		{"two capitals", `He was asked to stay.|US officials left.`},
		{"the word A", `It was late.|A bus came.`},
		{"the word I", `It was late.|I left.`},
		{"I with an apostrophe", `It was late.|I'm tired.`},
		{"abbreviation and opener", `They met in the U.S.|The talks failed.`},
		{"abbreviation and name", `the U.S._Treasury said.`},
		{"company", `It sued Gana Co._Ltd. on Monday.`},
		{"time", `It opened at 6 a.m.|The crowd came.`},
		{"accent", `It was late.|Émile left.`},

		{"dotted name", `U.S. and U.K. agree`},
		{"number sign", `No.1 and No.2`},
		{"decimal", `3.5% of 1.2 million`},
		{"host", `see example.com and Booking.Com`},
		{"address", `see http://news.example.com/It.Is.Here now`},
		{"bare address", `see www.Example.Org now`},
		{"mail", `write to Kim.Min@Example.Com now`},
		{"path", `C:\Docs\Read.Me and and/or.Not`},
		{"initials", `J.K. Rowling and J.K.Rowling and W.E.B. Du Bois`},
		{"noon", `at 6 a.m. and 7 p.m. on Monday`},
		{"degree", `a Ph.D. in law`},
		{"title", `Mr.Kim met Dr.Lee and Gen.Park`},
		{"program names", `ASP.NET and Node.JS and ASP.Net`},
		{"dots", `He waited... and left`},
		{"lower case", `the so-called web.site design`},
		{"one digit", `version 2.The end`},
		{"nothing before", `."We go`},

		{"Korean", `정부가 밝혔다.|북한은 답하지 않았다.`},
		{"Korean and quote", `정부가 밝혔다.|"답이 없다"고 했다.`},
		{"Korean and digit", `정부가 밝혔다.|3일에는 답이 왔다.`},
		{"Korean and capital", `정부가 밝혔다.|KBS가 보도했다.`},
		{"Korean polite", `그렇습니다.|정부가 답했어요.|그랬죠?|아닙니다.`},
		{"Korean question", `왜 늦는가?|시민들은 묻는다.`},
		{"Korean quotation ends", `"정부가 밝혔다."|북한은 답하지 않았다.`},
		{"Korean this", `그는 "책임을 지겠습니다."|이 대통령은 고개를 숙였다.`},
		{"Korean subject", `"책임을 지겠습니다."이 그의 답이었다. "없다."이 전부다.`},
		{"Korean curly", `“정부가 밝혔다.”|북한은 답하지 않았다.`},
		{"Korean quotation goes on", `그는 "답이 왔다."고 말했다.`},
		{"Korean particles", `"왔다."라며 "갔다."라고 했고 "있다."는 말과 "없다."며 "좋다."면서 "된다."이라고`},
		{"Korean date of a name", `4.19혁명과 3.1운동과 5.18민주화운동`},
		{"Korean version", `제2조 다.3항`},
		{"Korean number", `3.5%p 올라 2.1배`},
		{"Korean ellipsis", `수출이 늘었다…_반도체가 이끌었다`},
		{"Korean dots", `정말 예뻐요..._새 안경이네요`},
		{"Korean abbreviation", `홍길동.성춘향 공동대표`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			want := strings.ReplaceAll(tt.want, "_", " ")
			in := strings.NewReplacer("|", "", "_", "").Replace(tt.want)
			if diff := cmp.Diff(want, strings.Join(unglue(in), "|")); diff != "" {
				t.Errorf("unglue(%q) (-want +got):\n%s", in, diff)
			}
		})
	}
}

// A bar stands for the space between two sentences.
func TestSentences(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, want string }{
		{"plain", `It rained.|The port closed.|It reopened.`},
		{"abbreviations", `Mr. Kim met Gen. Park in the U.S. Senate.|They left at 6 a.m. on Nov. 20 from St. Louis.`},
		{"abbreviation at the end", `They met in the U.S.|The talks failed.`},
		{"initials", `J.K. Rowling and George W. Bush spoke.|Both left.`},
		{"quotation", `"It is over.|We go on," he said.|"We are done."`},
		{"question in a quotation", `"Is it over?" he asked.|Nobody knew.`},
		{"the word no", `He said no.|They left at no. 5.`},
		{"number", `It was 2018.|The port closed.`},
		{"date", `회의는 2018. 11. 20. 열렸다.|결과는 없었다.`},
		{"Korean", `정부가 밝혔다.|북한은 답하지 않았다.|왜 그랬을까?|모른다.`},
		{"Korean quotation", `그는 "답이 왔다." 라고 말했다.|그리고 떠났다.`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := Sentences(strings.ReplaceAll(tt.want, "|", " "))
			if diff := cmp.Diff(tt.want, strings.Join(got, "|")); diff != "" {
				t.Errorf("sentences (-want +got):\n%s", diff)
			}
		})
	}
	if got := strings.Join(Sentences("It rained.The port closed."), "|"); got != "It rained.|The port closed." {
		t.Errorf("glued sentences came out as %q", got)
	}
}

// One glued joint in a short paragraph is a slip; in a block it is where a paragraph ended.
func TestPartGlued(t *testing.T) {
	t.Parallel()
	slip := "It rained.The port closed."
	if diff := cmp.Diff([]string{"It rained. The port closed."}, partGlued(slip)); diff != "" {
		t.Errorf("slip (-want +got):\n%s", diff)
	}
	long := strings.Repeat("word ", 50) + "and more."
	if diff := cmp.Diff([]string{long, "The port closed."}, partGlued(long+"The port closed.")); diff != "" {
		t.Errorf("block (-want +got):\n%s", diff)
	}
	if got := partGlued("It rained.The port closed.It reopened."); len(got) != 3 {
		t.Errorf("two joints gave %d paragraphs, want 3", len(got))
	}
}

func TestCutLongKeepsQuotations(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("The port closed for a day. ", 20) + `"` + strings.Repeat("We wait here for the ships. ", 8) + `We go on," he said. It rained.`
	parts := cutLong(text, soleBlock)
	if len(parts) < 3 {
		t.Fatalf("got %d parts", len(parts))
	}
	for _, part := range parts {
		if strings.Count(part, `"`)%2 != 0 {
			t.Errorf("a quotation was cut: %q", part)
		}
	}
	if got := strings.Join(parts, " "); got != text {
		t.Errorf("text changed: %q", got)
	}
}
