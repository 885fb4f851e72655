package check_test

import (
	"testing"

	"github.com/gisa-news/gisa/internal/proof"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestCustomsOfDesks holds what desks do with a good conscience against the fault that looks like it.
func TestCustomsOfDesks(t *testing.T) {
	t.Parallel()
	const lede = "The company reported results on Tuesday.\n\n"
	const ledeKorean = "회사는 9일 실적을 발표했다.\n\n"
	holdHabits(t, []habit{
		{"a day of Seoul", "2026-06-10", "SAN DIEGO (AP) — Lee homered twice on Tuesday night as the Giants won 9-4.",
			"이현수가 10일(한국시간) 홈런 두 방을 터뜨렸다. 샌프란시스코는 9-4로 이겼다.", "이현수가 12일(한국시간) 홈런 두 방을 터뜨렸다. 샌프란시스코는 9-4로 이겼다.", "date"},
		{"a day by the local time", "2026-06-10", "SAN DIEGO (AP) — Lee homered twice on Tuesday night as the Giants won 9-4.",
			"이현수가 9일(현지시간) 홈런 두 방을 터뜨렸다. 샌프란시스코는 9-4로 이겼다.", "이현수가 10일(현지시간) 홈런 두 방을 터뜨렸다. 샌프란시스코는 9-4로 이겼다.", "date"},
		{"a day of Seoul in the source", "2026-02-19", "최나율은 19일(한국시간) 밀라노에서 열린 결승에서 우승했다.",
			"Choi won the final in Milan on Wednesday.", "Choi won the final in Milan on Monday.", "date"},
		{"the number of those named", "2026-08-06", "Germany, France and Belgium accounted for 61% of them.", "독일·프랑스·벨기에 3개국이 61%를 차지했다.", "독일·프랑스·벨기에 4개국이 61%를 차지했다.", "number"},
		{"a list that goes on", "2026-08-06", "People in Brazil, Thailand, Vietnam and five other countries took part.", "브라질·태국·베트남 등 8개국 국민이 참여했다.", "브라질·태국·베트남 등 9개국 국민이 참여했다.", "number"},
		{"a list that goes on, into English", "2026-08-06", "브라질·태국·베트남 등 8개국이 참여했다.", "Brazil, Thailand, Vietnam and five other countries took part.", "Brazil, Thailand, Vietnam and 15 other countries took part.", "number"},
		{"the last hole", "2026-07-06", "Jang made a putt on the 17th, then hit a wedge close on the last.", "장미소는 17번 홀에서 퍼트를 넣은 뒤 18번 홀에서 웨지샷을 붙였다.", "장미소는 17번 홀에서 퍼트를 넣은 뒤 16번 홀에서 웨지샷을 붙였다.", "number"},
		{"the total of a tournament", "2026-07-06", "Jang closed with a 67 for a 72-hole total of 270.", "장미소는 67타를 쳐 최종 합계 270타를 기록했다.", "장미소는 67타를 쳐 54홀 합계 270타를 기록했다.", "number"},
		{"the months of a quarter", "2026-10-30", "Apple posted fiscal fourth-quarter profit of $31.2 billion.\n\nRevenue in the three months ended Sept. 26 rose 9.6%.",
			"애플은 회계연도 4분기(7∼9월)에 순이익 312억달러를 냈다.\n\n9월 26일로 끝난 이 분기 매출은 9.6% 늘었다.",
			"애플은 회계연도 4분기(8∼10월)에 순이익 312억달러를 냈다.\n\n9월 26일로 끝난 이 분기 매출은 9.6% 늘었다.", "date"},
		{"an age in the next paragraph", "2026-02-19", "최나율(21·한국체대)이 금메달을 목에 걸었다.\n\n최나율은 결승에서 우승했다.",
			"Choi Na-yul captured the gold medal.\n\nChoi, 21, won the final.", "Choi Na-yul captured the gold medal.\n\nChoi, 23, won the final.", "number"},
		{"the year of the games", "2026-02-19", "최나율이 2026 동계올림픽에서 금메달을 땄다.", "Choi won gold at the Winter Olympics.", "Choi won gold at the 2022 Winter Olympics.", "number"},
		{"a figure in the lede", "2026-10-15", "한은이 기준금리를 연 2.50%로 동결했다.\n\n한은은 물가가 높다고 밝혔다.",
			"The BOK left its key rate unchanged.\n\nThe BOK, which held the rate at 2.5 percent, said prices were high.",
			"The BOK left its key rate unchanged.\n\nThe BOK, which held the rate at 3.5 percent, said prices were high.", "number"},
		{"figures of two paragraphs", "2026-10-15", "대회에는 대표 138명이 참석했다.\n\n공항에서는 병력 204명이 포착됐다.",
			"A total of 138 delegates attended.\n\nAt the airport, 204 troops were seen.", "A total of 204 delegates attended.\n\nAt the airport, 138 troops were seen.", "number"},
		{"today told once", "2026-07-18", "폭우로 4명이 숨졌다고 당국이 18일 밝혔다.\n\n중대본은 18일 오후 6시 현재 2명이 실종됐다고 밝혔다.",
			"Four people died in heavy rain, authorities said Saturday.\n\nTwo people were missing as of 6 p.m., the headquarters said.",
			"Four people died in heavy rain, authorities said.\n\nTwo people were missing as of 6 p.m., the headquarters said.", "date"},
		{"the last of two days", "2026-07-18", "17일부터 이틀째 이어진 폭우로 4명이 숨졌다.",
			"Four people died after two days of heavy rain, officials said Saturday.", "Four people died after two days of heavy rain, officials said Monday.", "date"},
		{"months told crosswise", "2026-10-15", "지난달 물가는 2.6% 올랐다. 환율은 이달 들어 1,460원대에서 오르내리고 있다.",
			"Prices rose 2.6 percent in September. The won has traded in the 1,460 range this month.",
			"Prices rose 2.6 percent in August. The won has traded in the 1,460 range this month.", "number"},
		{"where a town lies", "2026-07-18", "세종에서 회의가 열렸다.",
			"The meeting was held in Sejong, about 110 kilometers south of Seoul.", "The meeting was held in Sejong for 110 days.", "number"},
		{"how far a town is", "2026-07-18", "서울에서 남쪽으로 110㎞ 떨어진 세종에서 회의가 열렸다.",
			"The meeting was held in Sejong, 110 kilometers south of Seoul.", "The meeting was held in Sejong, 130 kilometers south of Seoul.", "number"},
		{"the agency of an article", "2026-03-23", "LISBON, March 22 (Reuters) - The Front won.\n\nFalcao's party had 33.4% of the vote, officials said.",
			"민주전선이 승리했다.\n\n로이터 통신에 따르면 민주전선의 득표율은 33.4%라고 당국이 밝혔다.",
			"민주전선이 승리했다.\n\n블룸버그 통신에 따르면 민주전선의 득표율은 33.4%라고 당국이 밝혔다.", "name"},
		{"the countries of the euro", "2026-03-23", "Portugal's economy grew 1.8% last year, faster than the euro zone average.",
			"포르투갈 경제는 지난해 1.8% 성장해 유로존(유로화 사용 21개국) 평균을 웃돌았다.", "포르투갈 경제는 지난해 1.8% 성장해 유로존(유로화 사용 31개국) 평균을 웃돌았다.", "number"},
		{"a quarter before", "2026-07-23", "2분기 영업이익은 6천억원이다.\n\n손실은 312억원으로, 1분기 손실은 198억원이었다.",
			"Second-quarter operating profit was 600 billion won.\n\nThe loss was 31.2 billion won, compared with 19.8 billion won three months earlier.",
			"Second-quarter operating profit was 600 billion won.\n\nThe loss was 31.2 billion won, compared with 19.8 billion won six months earlier.", "number"},
		{"the adults of a poll", "2026-05-15", "갤럽이 전국 만 18세 이상 1천3명을 조사했다.", "Gallup surveyed 1,003 adults.", "Gallup surveyed 1,003 people.", "number"},
		{"the members of a body", "2026-11-01", "대아세안 수출이 112억달러로 11.2% 증가했다.",
			"Exports to the 11-member Association of Southeast Asian Nations rose 11.2 percent to $11.2 billion.",
			"Exports to the 14-member Association of Southeast Asian Nations rose 11.2 percent to $11.2 billion.", "number"},
		{"a time of day in the next paragraph", "2026-03-05", "5일 오전 3시 40분께 부산의 공장에서 불이 났다.\n\n불은 1층에서 시작된 것으로 소방당국은 보고 있다.",
			"A fire broke out at a factory in Busan on Thursday.\n\nThe fire started on the first floor at around 3:40 a.m., authorities believe.",
			"A fire broke out at a factory in Busan on Thursday.\n\nThe fire started on the first floor at around 2:40 a.m., authorities believe.", "number"},
		{"a club between a name and a title", "2026-09-21", "\"I had no doubt,\" Brentford manager Keith Andrews said after Jung Tae-oh beat Fulham manager Marco Ruiz.",
			"키스 앤드루스 브렌트퍼드 감독은 정태오가 마르코 루이스 풀럼 감독을 꺾은 뒤 \"의심하지 않았다\"고 말했다.",
			"마르코 루이스 풀럼 감독은 정태오가 키스 앤드루스 브렌트퍼드 감독을 꺾은 뒤 \"의심하지 않았다\"고 말했다.", "role"},
		{"years since", "2026-10-31", "삼성은 2014년 이후 12년 만의 우승에 도전했으나 뜻을 이루지 못했다.",
			"The Lions were denied what would have been their first title in 12 years.", "The Lions were denied what would have been their first title in 11 years.", "number"},
		{"a headline", "2026-06-09", "Hanbit posts 83.7 pct rise in profit\n\n" + lede + "Profit rose 83.7 percent, it said.",
			"한빛, 영업이익 84%↑\n\n" + ledeKorean + "회사는 이익이 83.7% 늘었다고 밝혔다.", "한빛, 영업이익 94%↑\n\n" + ledeKorean + "회사는 이익이 83.7% 늘었다고 밝혔다.", "number"},
		{"Taiwan dollars", "2026-06-09", "Net profit rose to T$182.6 billion.", "순이익은 1천826억 대만달러로 늘었다.", "순이익은 1천826억 달러로 늘었다.", "number"},
		{"rain", "2026-07-18", "서산에는 시간당 114.9㎜의 폭우가 내려 7월 최고치를 기록했다.",
			"In Seosan, rain fell at 114.9 mm per hour, the highest for July.", "In Seosan, rain fell at 114.9 mm per hour, the lowest for July.", "direction"},
		{"a sentence in the lede", "2026-10-15", "한은이 기준금리를 동결했다. 지난해 5월 0.25%포인트 내린 뒤 11차례 연속 동결이다.\n\n한은은 물가가 높다고 밝혔다.",
			"The BOK left its key rate unchanged for an 11th time.\n\nThe BOK last moved in May last year, when it cut the rate by 0.25 percentage point. It said prices were high.",
			"The BOK left its key rate unchanged for an 11th time.\n\nThe BOK last moved in May last year, when it cut the rate by 0.75 percentage point. It said prices were high.", "number"},
	})
}

// doubtsAbout returns the errors and warnings about a translation, each with its family before a colon.
func doubtsAbout(t *testing.T, source, translation, published string) []string {
	t.Helper()
	findings, err := proof.Reader{}.Check(proof.Row{ID: "row", Source: source, Translation: translation, PublishedAt: published})
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range findings {
		if f.Severity != news.Info {
			list = append(list, string(f.Check)+": "+f.Message)
		}
	}
	return list
}
