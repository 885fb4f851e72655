package pseudo

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

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
