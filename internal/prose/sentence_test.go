package prose

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

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
		{"other places", `the U.K._Treasury, U.N._Council, E.U._Council, D.C._Circuit, N.Y._Mayor, L.A._Mayor and M.D._Roe`},
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
			if diff := cmp.Diff(want, strings.Join(Unglue(in), "|")); diff != "" {
				t.Errorf("Unglue(%q) (-want +got):\n%s", in, diff)
			}
		})
	}
}

// Each line of testdata/sentences.txt is a text with a bar between its sentences.
func TestSentences(t *testing.T) {
	t.Parallel()
	fixtures := sentenceFixtures(t)
	if len(fixtures) < 80 {
		t.Fatalf("%d fixtures were read", len(fixtures))
	}
	for _, want := range fixtures {
		if got := strings.Join(Sentences(glued(want)), " | "); got != spaced.ReplaceAllString(want, " | ") {
			t.Errorf("cut as\n\t%s\nwant\n\t%s", got, want)
		}
	}
}

var spaced = regexp.MustCompile(` ?\| `)

// glued takes the bars out; the space before one tells whether the text has one.
func glued(fixture string) string {
	return strings.NewReplacer(" | ", " ", "| ", "").Replace(fixture)
}

func sentenceFixtures(t testing.TB) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	var fixtures []string
	for line := range strings.SplitSeq(string(data), "\n") {
		if line != "" && !strings.HasPrefix(line, "#") {
			fixtures = append(fixtures, line)
		}
	}
	return fixtures
}

// The sentences of a text stand in it one after the other, with nothing but white space between them.
func FuzzSentences(f *testing.F) {
	for _, line := range sentenceFixtures(f) {
		f.Add(glued(line))
	}
	for _, odd := range []string{"", " ", ".", "…", "\xff. \xfe", "a.\u3000B", "\"'.\"' \"", "1. 2. 3. A", "가.나?다!\"이 "} {
		f.Add(odd)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rest := text
		for _, sentence := range Sentences(text) {
			after, found := strings.CutPrefix(strings.TrimLeftFunc(rest, IsSpace), sentence)
			if !found || sentence == "" {
				t.Fatalf("%q is no sentence at the start of %q", sentence, rest)
			}
			rest = after
		}
		if strings.TrimFunc(rest, IsSpace) != "" {
			t.Errorf("%q was left out", rest)
		}
		if utf8.ValidString(text) && squeezed(strings.Join(Unglue(text), "")) != squeezed(text) {
			t.Errorf("Unglue changed %q to %q", text, Unglue(text))
		}
	})
}

func squeezed(text string) string {
	return strings.Map(func(r rune) rune {
		if IsSpace(r) {
			return -1
		}
		return r
	}, text)
}
