package meaning_test

import (
	"testing"

	"github.com/gisa-news/gisa/internal/meaning"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestSentencesAndClauses(t *testing.T) {
	t.Parallel()
	const korean, english = news.Korean, news.English
	for _, tt := range []struct {
		name           string
		from, to       news.Lang
		source, target string
		want           string // the family, then the words of the source or the target
	}{
		{"whole", english, korean, "The minister resigned on Monday. Police arrested two officials.", "장관은 월요일 사임했다. 경찰은 공무원 2명을 체포했다.", ""},
		{"one sentence for two", english, korean, "The minister resigned on Monday. Police arrested two officials.", "장관은 월요일 사임했고 경찰은 공무원 2명을 체포했다.", ""},
		{"two for one", korean, english, "장관은 월요일 사임했고 경찰은 공무원 2명을 체포했다.", "The minister resigned on Monday. Police arrested two officials.", ""},
		{"moved", english, korean, "The minister resigned on Monday. Police arrested two officials.", "경찰은 공무원 2명을 체포했다. 장관은 월요일 사임했다.", ""},
		{"dropped", english, korean, "The minister resigned on Monday. Police arrested two officials. Prosecutors raided his home.", "장관은 월요일 사임했다. 검찰은 그의 자택을 압수수색했다.",
			"omission Police arrested two officials."},
		{"invented", english, korean, "The minister resigned on Monday. Prosecutors raided his home.", "장관은 월요일 사임했다. 주가는 급락했고 은행은 금리를 올렸다. 검찰은 그의 자택을 압수수색했다.",
			"addition 주가는 급락했고 은행은 금리를 올렸다."},
		{"dropped from Korean", korean, english, "장관은 월요일 사임했다. 경찰은 공무원 2명을 체포했다. 검찰은 그의 자택을 압수수색했다.", "The minister resigned on Monday. Prosecutors raided his home.",
			"omission 경찰은 공무원 2명을 체포했다."},
		{"quotations of one speaker", english, korean, "\"The economy is weak,\" Governor Kim said. \"We are ready to lower interest rates.\"", "김 총재는 \"경제가 약하다\"며 \"금리를 내릴 준비가 돼 있다\"고 말했다.", ""},
		{"a clause", english, korean, "The minister apologized to the victims, but rejected opposition calls for an independent parliamentary investigation.", "장관은 피해자들에게 사과했다.",
			"omission but rejected opposition calls for an independent parliamentary investigation."},
		{"the clause is there", english, korean, "The minister apologized to the victims, but rejected opposition calls for an independent parliamentary investigation.", "장관은 피해자들에게 사과했지만 독립적인 국회 조사를 하라는 야당의 요구는 거부했다.", ""},
		{"a clause of figures", english, korean, "Exports rose 8.4 percent from a year earlier to $68.81 billion, and imports increased 3.7 percent to $54.55 billion.", "수출은 1년 전보다 8.4% 늘어난 688억1천만달러였다.",
			"omission and imports increased 3.7 percent to $54.55 billion."},
		{"a figure alone", english, korean, "The ministry will spend 1.2 million won on the repair, its spokesman said, after the vote was lost by 3 percentage points.", "외교부 대변인은 표결에서 진 뒤 보수 공사에 120만원을 쓰겠다고 밝혔다.", ""},
		{"the end of a range", english, korean, "Firms said that math was similar and that English was so tricky that only between 4% and 5% would receive the top grade.", "업체들은 수학은 비슷했으며 영어는 1등급 비율이 4%대에 그칠 만큼 까다로웠다고 분석했다.", ""},
		{"a headline", english, korean, "The minister resigned on Monday. Police arrested two officials.", "장관 사임", "title"},
	} {
		p := meaning.Join(meaning.Read(tt.source, tt.from), meaning.Read(tt.target, tt.to), tt.want == "title")
		got := ""
		for _, d := range meaning.Compare(p) {
			if d.Family == news.FamilyOmission || d.Family == news.FamilyAddition {
				got += string(d.Family) + " " + p.Source.Of(d.Source) + p.Target.Of(d.Target)
			}
		}
		if tt.want != "title" && got != tt.want || tt.want == "title" && got != "" {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
