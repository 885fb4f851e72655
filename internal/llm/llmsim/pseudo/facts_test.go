package pseudo

import (
	"strings"
	"testing"

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
