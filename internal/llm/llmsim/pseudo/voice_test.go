package pseudo

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// TestFacts holds that what code can verify survives: each row names what must stand in the output.
func TestFacts(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, text string
		to         news.Lang
		want       []string
	}{
		{"million", "It has 1.2 million users.", "ko", []string{"120만"}},
		{"billion", "A budget of 12.5 billion won.", "ko", []string{"125억원"}},
		{"trillion", "Debt of $1.35 trillion fell.", "ko", []string{"1조3천500억 달러"}},
		{"money with a short scale", "It cost £250m and $3bn.", "ko", []string{"2억5천만 파운드", "30억 달러"}},
		{"words and scale", "Some two hundred thousand people came.", "ko", []string{"20만명"}},
		{"a million", "More than a million people left.", "ko", []string{"100만명"}},
		{"twenty-one", "It has twenty-one members.", "ko", []string{"21개"}},
		{"small number", "Two ships sank.", "ko", []string{"두 "}},
		{"plain digits", "Police held 1,234 people.", "ko", []string{"1,234명"}},
		{"percent", "It rose 12.5 percent and 3%.", "ko", []string{"12.5%", "3%"}},
		{"percentage points", "Down 0.25 percentage points.", "ko", []string{"0.25%포인트"}},
		{"date", "It opened on Nov. 20, 2026.", "ko", []string{"2026년 11월 20일"}},
		{"day before month", "It opened on 3 May.", "ko", []string{"5월 3일"}},
		{"month alone", "It opened in September.", "ko", []string{"9월"}},
		{"year", "It opened in 1998.", "ko", []string{"1998년"}},
		{"decade", "It was built in the 1970s.", "ko", []string{"1970년대"}},
		{"weekday", "They met on Tuesday.", "ko", []string{"화요일"}},
		{"clock", "It began at 7:30 p.m. sharp.", "ko", []string{"오후 7시 30분"}},
		{"short clock", "It began at 9 a.m.", "ko", []string{"오전 9시"}},
		{"clock with a dot", "It began at 4.40 am Thursday.", "ko", []string{"오전 4시 40분"}},
		{"fraction", "It needs a two-thirds majority.", "ko", []string{"2/3"}},
		{"spaced scales", "370 억 달러와 22 억 5 천만 명이다.", "en", []string{"$37 billion", "2.25 billion people"}},
		{"a remainder after 만", "37만 5,000달러를 냈다.", "en", []string{"$375,000"}},
		{"small groups apart", "1억 4천 2백만 명이 봤다.", "en", []string{"142 million people"}},
		{"two numbers", "관객 120만 2026년 기록이다.", "en", []string{"1.2 million", "2026"}},
		{"not a scale: 만에", "3년 만에 열렸다.", "en", []string{"3 years"}},
		{"spaced year", "2030 년까지 끝난다.", "en", []string{"2030"}},
		{"month that is a word", "5월에 시작했다.", "en", []string{"in May"}},
		{"age", "A 45-year-old man fell.", "ko", []string{"45세"}},
		{"duration", "After 18 months and 3 days of talks.", "ko", []string{"18개월", "3일간"}},
		{"ordinal", "The 19th summit ended.", "ko", []string{"19번째"}},
		{"many", "Thousands of homes burned.", "ko", []string{"수천"}},
		{"score and range", "They won 3-2 in 1981-87.", "ko", []string{"3-2", "1981-87"}},
		{"address", "See https://example.org/a?b=1 or mail desk@example.org.", "ko", []string{"https://example.org/a?b=1", "desk@example.org"}},
		{"acronym", "The U.S. and NATO agreed.", "ko", []string{"US", "NATO"}},
		{"Hangul gloss", "President Yoon (윤석열) met the governor of Danjin (단진) on Tuesday.", "ko", []string{"(윤석열)", "(단진)"}},
		{"Han gloss", "The party (民主党) lost 12 seats.", "ko", []string{"12석"}},
		{"negation", "They didn't agree.", "ko", []string{"않"}},
		{"currency sign in Korean", "약 $300를 냈다.", "en", []string{"$300"}},
		{"조 and 천억", "3조5천억원 규모다.", "en", []string{"3.5 trillion won"}},
		{"spaced groups", "22억 5천만 달러를 냈다.", "en", []string{"$2.25 billion"}},
		{"만 with digits", "1만2345명이 왔다.", "en", []string{"12,345 people"}},
		{"천 without 만", "7천890원이다.", "en", []string{"7,890 won"}},
		{"over", "300여 명이 대피했다.", "en", []string{"more than 300 people"}},
		{"Korean date", "2026년 9월 3일 열렸다.", "en", []string{"Sept. 3, 2026"}},
		{"day alone", "회의는 20일 열린다.", "en", []string{"the 20th"}},
		{"days", "3일간 열린다.", "en", []string{"3 days"}},
		{"Korean clock", "오후 3시 30분에 시작한다.", "en", []string{"3:30 p.m."}},
		{"noon", "정오에 시작한다.", "en", []string{"12 p.m."}},
		{"Korean weekday", "화요일에 열린다.", "en", []string{"Tuesday"}},
		{"native days", "이틀 뒤 열린다.", "en", []string{"2 days"}},
		{"not a number: 제713조", "제713조를 고쳤다.", "en", []string{"No. 713"}},
		{"Korean negation", "신청하지 않았다.", "en", []string{"not"}},
		{"Korean many", "수천 명이 모였다.", "en", []string{"thousands"}},
		{"Japanese scale", "It has 1.2 million users.", "ja", []string{"1,200,000"}},
		{"Japanese date", "It opened on Nov. 20, 2026.", "ja", []string{"20.11.2026"}},
		{"Chinese scale", "Debt of 3.5 billion dollars.", "zh", []string{"3,500,000,000"}},
		{"Spanish scale", "Debt of 3.5 billion dollars.", "es", []string{"3,500,000,000"}},
		{"French scale", "Debt of 3.5 billion dollars.", "fr", []string{"3,500,000,000"}},
		{"German scale", "Debt of 3.5 trillion dollars.", "de", []string{"3,500,000,000,000"}},
		{"Vietnamese scale", "3조5천억원 규모다.", "vi", []string{"3,500,000,000,000"}},
		{"Indonesian scale", "It has 1.2 million users.", "id", []string{"1,200,000"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := Voice{To: tt.to}.Text(tt.text)
			for _, want := range tt.want {
				if !strings.Contains(strings.ToLower(got), strings.ToLower(want)) {
					t.Errorf("%q became %q, which lacks %q", tt.text, got, want)
				}
			}
		})
	}
}

// texts are paragraphs in the manner of the trade, used by the tests that look at the whole output.
var texts = map[news.Lang][]string{
	news.English: {
		`"We have made clear to our partners that the work will go on," Secretary Alan Whitfield said. "It is a promise."`,
		"The council's decision, which came after 18 months of talks, will cost the city about $1.2 billion over the next ten years.",
		"Is it enough? Not everyone agrees: the opposition party called the plan 'a gift to builders' and asked for a vote in May.",
	},
	news.Korean: {
		`김민수 장관은 20일 서울에서 열린 회의에서 "올해 안에 1만2천여 명이 혜택을 받을 것"이라고 말했다.`,
		"지난달 수출은 지난해 같은 달보다 12.5% 늘었다. 무역수지는 22억 5천만 달러 흑자를 냈다.",
		"야당은 '졸속 행정'이라고 비판했으며 다음 달 국회에서 표결에 부치자고 요구했다.",
	},
}

func TestScriptAndEnd(t *testing.T) {
	t.Parallel()
	scripts := map[news.Lang]func(rune) bool{
		news.Korean:   isHangul,
		news.Japanese: func(r rune) bool { return unicode.In(r, unicode.Katakana, unicode.Hiragana, unicode.Han) },
		news.Chinese:  func(r rune) bool { return unicode.Is(unicode.Han, r) },
	}
	ends := map[news.Lang]string{news.Korean: "다.", news.Japanese: "。", news.Chinese: "。"}
	for from, list := range texts {
		for _, to := range news.TargetLangs() {
			if to == from {
				continue
			}
			t.Run(string(from+"-"+to), func(t *testing.T) {
				t.Parallel()
				inScript, end := scripts[to], ends[to]
				if inScript == nil {
					inScript, end = func(r rune) bool { return unicode.Is(unicode.Latin, r) }, "."
				}
				for _, text := range list {
					got := Voice{To: to}.Text(text)
					in, letters := 0, 0
					for _, r := range got {
						if unicode.IsLetter(r) {
							letters++
							if inScript(r) {
								in++
							}
						}
					}
					if in*10 < letters*9 {
						t.Errorf("%d of %d letters in the script of %s: %q", in, letters, to, got)
					}
					if !strings.HasSuffix(strings.TrimRight(got, `"'”’`), end) {
						t.Errorf("does not end in %q: %q", end, got)
					}
				}
			})
		}
	}
}

func TestQuotesStayBalanced(t *testing.T) {
	t.Parallel()
	for _, list := range texts {
		for _, text := range list {
			for _, to := range news.TargetLangs() {
				got := Voice{To: to}.Text(text)
				for _, mark := range []string{`"`, "'"} {
					if want := strings.Count(text, mark); strings.Count(got, mark) != want && want%2 == 0 && !strings.Contains(text, "council's") {
						t.Errorf("%d of %d marks %s in %q", strings.Count(got, mark), want, mark, got)
					}
				}
				if got := (Voice{To: to}).Statement(text); strings.ContainsAny(got, `"“”`) {
					t.Errorf("a statement with quotation marks: %q", got)
				}
			}
		}
	}
}

func TestRegister(t *testing.T) {
	t.Parallel()
	for _, text := range texts[news.English] {
		for _, s := range Sentences(Voice{To: news.Korean}.Text(text)) {
			if s = strings.TrimRight(s, `".'`); !strings.HasSuffix(s, "다") || strings.HasSuffix(s, "니다") {
				t.Errorf("not 해라체: %q", s)
			}
		}
		polite := Voice{To: news.Korean, Polite: true}.Text(text)
		for _, s := range Sentences(polite) {
			if s = strings.TrimRight(s, `".'`); !strings.HasSuffix(s, "니다") {
				t.Errorf("not 합쇼체: %q", s)
			}
		}
	}
}

func TestLength(t *testing.T) {
	t.Parallel()
	for from, bounds := range map[news.Lang]struct {
		to       news.Lang
		low, top float64
	}{news.English: {news.Korean, 0.36, 0.75}, news.Korean: {news.English, 1.4, 2.8}} {
		for _, text := range texts[from] {
			got := Voice{To: bounds.to}.Text(text)
			ratio := float64(utf8.RuneCountInString(got)) / float64(utf8.RuneCountInString(text))
			if ratio < bounds.low || ratio > bounds.top {
				t.Errorf("%s to %s: length ratio %.2f of %q", from, bounds.to, ratio, got)
			}
		}
	}
}

// TestLengthOfSentencesOfTerms holds that a sentence whose long titles have short Korean forms is not taken for one
// that lost its text.
func TestLengthOfSentencesOfTerms(t *testing.T) {
	t.Parallel()
	var terms Terms
	terms.Add("Special Representative for Korean Peninsula Peace and Security Affairs", "한반도평화교섭본부장")
	terms.Add("Special Representative for North Korea", "대북특별대표")
	const text = "The meeting was co-chaired on the South Korean side by Special Representative for Korean Peninsula Peace and Security " +
		"Affairs Lee Do-hoon and on the US side by Special Representative for North Korea Stephen Biegun."
	for _, text := range []string{text, "They met. " + text, text + " They met."} {
		got := Voice{To: news.Korean, Terms: &terms}.Text(text)
		if ratio := float64(utf8.RuneCountInString(got)) / float64(utf8.RuneCountInString(text)); ratio < 0.4 || ratio > 0.6 {
			t.Errorf("length ratio %.2f of %q", ratio, got)
		}
	}
}

func TestTermsAreObeyed(t *testing.T) {
	t.Parallel()
	var terms Terms
	terms.Add("Danjin", "단진")
	terms.Add("Danjin Port Authority", "단진항만공사")
	terms.Add("", "무시")
	terms.Add("Danjin", "나중")
	got := Voice{To: news.Korean, Terms: &terms}.Text("The Danjin Port Authority opened in Danjin, not in Danjinville.")
	for _, want := range []string{"단진항만공사", " 단진,"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q lacks %q", got, want)
		}
	}
	if n := strings.Count(got, "단진"); n != 2 {
		t.Errorf("%d times the term in %q, want 2", n, got)
	}
	var back Terms
	back.Add("단진항만공사", "Danjin Port Authority")
	if got := (Voice{To: news.English, Terms: &back}).Text("단진항만공사는 20일 발표했다."); !strings.HasPrefix(got, "Danjin Port Authority") {
		t.Errorf("%q lacks the term", got)
	}
}

func TestHeadline(t *testing.T) {
	t.Parallel()
	korean := Voice{To: news.Korean}.Headline("Seoul, Washington agree on long-awaited plan for joint reconstruction project worth $1.2 billion")
	if strings.HasSuffix(korean, "다.") || strings.HasSuffix(korean, ".") || !strings.Contains(korean, "12억 달러") {
		t.Errorf("headline %q", korean)
	}
	if n := utf8.RuneCountInString(korean); n > 35 {
		t.Errorf("headline of %d characters: %q", n, korean)
	}
	english := Voice{To: news.English}.Headline("정부, 3조5천억원 규모 지원 대책 발표")
	if strings.HasSuffix(english, ".") || !strings.Contains(english, "3.5 trillion won") {
		t.Errorf("headline %q", english)
	}
}

func TestSentences(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, text string
		want       int
	}{
		{"empty", " ", 0},
		{"one without a stop", "no stop here", 1},
		{"abbreviations", "Mr. Lee met Gen. Park on Nov. 20. They talked.", 2},
		{"initials", "J. K. Rowling wrote it in the U.S. in 1997.", 1},
		{"decimals and addresses", "It rose 3.5 percent, example.com said. Then it fell.", 2},
		{"glued", "It ended, it added.They went home.", 2},
		{"quotation at the end", `"It is over." He left.`, 2},
		{"glued quotation", `They met on a "regular basis."South Korea agreed.`, 2},
		{"Korean", "비가 왔다. 눈도 왔다.", 2},
		{"Korean glued", "비가 왔다.눈도 왔다.", 2},
		{"Korean quotation goes on", `그는 "비가 왔다."라고 말했다.`, 1},
		{"question inside", `"Is it true?" he asked.`, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := Sentences(tt.text)
			if len(got) != tt.want {
				t.Errorf("%d sentences, want %d: %q", len(got), tt.want, got)
			}
			for _, s := range got {
				if !strings.Contains(tt.text, s) {
					t.Errorf("%q is not verbatim", s)
				}
			}
		})
	}
}

func TestValues(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		digits          string
		power           int
		myriads, groups string
	}{
		{"1.2", 6, "120만", "1.2 million"},
		{"3.5", 12, "3조5천억", "3.5 trillion"},
		{"12345678", 0, "1천234만5678", "12,345,678"},
		{"1.5", 0, "1.5", "1.5"},
		{"0.25", 0, "0.25", "0.25"},
		{"100", 9, "1천억", "100 billion"},
		{"1,000", 12, "1천조", "1,000 trillion"},
		{"10005", 4, "1억5만", "100.05 million"},
		{"0", 0, "0", "0"},
		{"1.452", 12, "1조4천520억", "1.452 trillion"},
		{"2.3", 9, "23억", "2.3 billion"},
	} {
		v := number(tt.digits, tt.power)
		if got := myriads(v); got != tt.myriads {
			t.Errorf("%s × 10^%d by myriads: %q, want %q", tt.digits, tt.power, got, tt.myriads)
		}
		if got := englishFigures(quantity{value: v, scaled: true}); got != tt.groups {
			t.Errorf("%s × 10^%d by thousands: %q, want %q", tt.digits, tt.power, got, tt.groups)
		}
	}
}

// FuzzText holds that any text is answered, in valid UTF-8 and the same way twice.
func FuzzText(f *testing.F) {
	for _, list := range texts {
		for _, text := range list {
			f.Add(text)
		}
	}
	f.Add("5.'\"3조 -7 a.m. $1bn 'x' U.S.\xff 제1조 2026년 ㈜")
	f.Fuzz(func(t *testing.T, text string) {
		for _, to := range []news.Lang{news.Korean, news.English, news.Japanese, news.Spanish} {
			v := Voice{To: to}
			got := v.Text(text)
			if got != v.Text(text) {
				t.Errorf("%q to %s differs from call to call", text, to)
			}
			if utf8.ValidString(text) && !utf8.ValidString(got) {
				t.Errorf("%q to %s is not UTF-8: %q", text, to, got)
			}
			v.Headline(text)
		}
		for _, s := range Sentences(text) {
			if !strings.Contains(text, s) {
				t.Errorf("sentence %q is not part of %q", s, text)
			}
		}
	})
}
