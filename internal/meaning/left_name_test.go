package meaning

import (
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestPersonsAreWrittenInHangul(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		english, korean string
		want            string // the name that is left, "" for none
	}{
		{"Rep. Lawler said the vote may be delayed.", "Lawler 의원은 표결이 늦어질 수 있다고 말했다.", "Lawler"},
		{"The meeting was chaired by Special Representative for Peace Affairs Lee Do-hoon.", "회의는 Lee Do-hoon 평화교섭본부장이 주재했다.", "Do-hoon"},
		{"Massie told reporters the bill would pass.", "Massie 의원은 법안이 통과될 것이라고 기자들에게 말했다.", "Massie"},
		{"Rep. Lawler said the vote may be delayed.", "롤러(Lawler) 의원은 표결이 늦어질 수 있다고 말했다.", ""},
		{"Rep. Lawler said the vote may be delayed.", "롤러 의원은 표결이 늦어질 수 있다고 말했다.", ""},
		{"Greggs said sales rose.", "Greggs는 매출이 늘었다고 밝혔다.", ""},
		{"Spotify said it would raise prices.", "Spotify는 가격을 올리겠다고 밝혔다.", ""},
		{"Minister Kim Young-ho met the head of OpenAI.", "김영호 장관이 OpenAI 대표를 만났다.", ""},
		{"General Aviation has a new terminal.", "General Aviation이 새 터미널을 연다.", ""},
	} {
		doubts := Compare(Join(Read(tt.english, news.English), Read(tt.korean, news.Korean), false))
		at := slices.IndexFunc(doubts, func(d Doubt) bool { return strings.Contains(d.Message, "Latin letters") })
		got := ""
		if at >= 0 {
			got = tt.korean[doubts[at].Target.Start:doubts[at].Target.End]
		}
		if got != tt.want {
			t.Errorf("%s / %s: %q is left, want %q", tt.english, tt.korean, got, tt.want)
		}
	}
}
