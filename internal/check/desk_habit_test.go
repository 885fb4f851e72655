package check_test

import (
	"strings"
	"testing"
)

// A habit is what desks do with a good conscience, and the fault that looks like it.
type habit struct {
	name, published, source string
	good, bad, family       string // the family that finds the bad one
}

// TestHabitsOfDesks holds more of what desks do, each against the fault that looks like it: names, figures that are worked out, words that move
// nothing, denials and sentences told elsewhere.
func TestHabitsOfDesks(t *testing.T) {
	t.Parallel()
	holdHabits(t, []habit{
		{"a double name and a sport", "2026-09-20", "Ferreira-Cole leveled after a video review found that Rutherford had handled the ball.",
			"페레이라콜은 비디오 판독에서 러더퍼드의 핸드볼 반칙이 확인되면서 동점을 만들었다.", "페레이라콜은 비디오 판독에서 앤더슨의 핸드볼 반칙이 확인되면서 동점을 만들었다.", "name"},
		{"a loan in two words", "2026-09-20", "Kessler will finance the deal with cash and a bridge loan. Moody's put the company's rating on review.",
			"인수 자금은 보유 현금과 브리지론으로 마련한다. 무디스는 케슬러의 신용등급을 검토 대상에 올렸다.", "인수 자금은 보유 현금과 브리지론으로 마련한다. 무디스는 브라이트먼의 신용등급을 검토 대상에 올렸다.", "name"},
		{"the state of a town", "2026-09-08", "Kessler said it values the Houston-based company at $5.7 billion.",
			"텍사스주 휴스턴에 본사를 둔 회사의 기업가치는 57억 달러로 평가된다.", "브라이트먼은 텍사스주 휴스턴에 본사를 둔 회사의 기업가치를 57억 달러로 평가했다.", "name"},
		{"an exchange by its letters", "2026-03-19", "Futures put the odds at 38%, said an economist in Boston, according to CME Group's FedWatch tool.",
			"시카고상품거래소(CME) 페드워치에 따르면 확률은 38%다.", "시카고상품거래소(CME) 페드워치에 따르면 확률은 48%다.", "number"},
		{"a particle that looks like a name", "2026-04-28", "미국의 관세와 관련해 \"현재로서는 영향이 크지 않다\"며 \"공장 건설은 검토하지 않고 있다\"고 했다.",
			"The impact of the U.S. tariffs is \"not significant,\" it said, adding that Hanbit is \"not considering building a plant.\"",
			"The impact of the U.S. tariffs is \"not significant,\" it said, adding that Hanbit is \"considering building a plant.\"", "negation"},

		{"a total of two", "2026-12-03", "경찰은 김모씨 등 14명을 구속 송치하고 9명을 불구속 송치했다고 밝혔다.",
			"Police said the 23 suspects were referred to prosecutors, 14 of them in custody.", "Police said the 24 suspects were referred to prosecutors, 14 of them in custody.", "number"},
		{"a total of two, into Korean", "2026-12-03", "Police referred 14 suspects in custody and nine others without detention.",
			"경찰은 23명(구속 14명·불구속 9명)을 송치했다.", "경찰은 25명(구속 14명·불구속 9명)을 송치했다.", "number"},
		{"no total of other things", "2026-12-03", "경찰은 14명을 체포하고 휴대전화 9대를 압수했다.",
			"Police arrested 14 people and seized nine phones.", "Police arrested 23 people and seized nine phones.", "number"},
		{"a majority", "2026-09-28", "Together they would hold 35 seats, three more than needed for a majority.",
			"세 당을 합하면 35석으로 과반(32석)을 3석 웃돈다.", "세 당을 합하면 35석으로 과반(33석)을 3석 웃돈다.", "number"},
		{"the start of a day", "2026-07-23", "22일 0시부터 23일 오전 10시까지 군산에 287㎜가 내렸다.",
			"Gunsan had 287 millimeters of rain from the start of Wednesday to 10 a.m. Thursday.", "Gunsan had 287 millimeters of rain from the start of Wednesday to 11 a.m. Thursday.", "number"},
		{"last year's month", "2026-03-19", "The median official sees the rate at 3.4% at the end of 2026, unchanged from December. Core inflation will be 2.7% this year.",
			"위원들이 제시한 올해 말 금리 중간값은 3.4%로 작년 12월과 같았다. 올해 근원물가 상승률은 2.7%다.",
			"위원들이 제시한 올해 말 금리 중간값은 3.4%로 작년 11월과 같았다. 올해 근원물가 상승률은 2.7%다.", "date"},
		{"a figure beside another thing", "2026-04-15", "The quake killed 23 people, injuring 180 and toppling houses, and left 4,500 people homeless.",
			"지진으로 23명이 숨지고 180명이 다쳤으며 주택이 무너졌다. 이재민은 4천500명이다.", "지진으로 23명이 숨지고 180명이 다쳤으며 주택 4천500채가 무너졌다.", "number"},
		{"up by, at", "2026-07-17", "Brent crude settled up $2.86, or 4.0%, at $74.31 a barrel.",
			"브렌트유는 배럴당 74.31달러로 2.86달러(4.0%) 올랐다.", "브렌트유는 배럴당 2.86달러로 74.31달러(4.0%) 올랐다.", "whose"},

		{"the highest dose", "2026-06-01", "Weight fell by an average of 16.2% in participants given the highest dose.",
			"최고 용량을 투여받은 참가자들은 체중이 평균 16.2% 감소했다.", "최고 용량을 투여받은 참가자들은 체중이 평균 16.2% 증가했다.", "direction"},
		{"the larger locks", "2026-09-20", "The limit for the larger locks will be cut to 46 feet from 50 feet.",
			"대형 선박용 갑문의 상한은 50피트에서 46피트로 낮아진다.", "대형 선박용 갑문의 상한은 46피트에서 50피트로 높아진다.", "direction"},
		{"to fall short", "2026-09-28", "The party won the most seats, but it fell well short of a majority as its share fell to 20%.",
			"독립당이 제1당에 올랐지만 득표율이 20%로 떨어져 과반에는 크게 못 미쳤다.", "독립당이 제1당이 됐지만 득표율이 20%로 올라 과반에는 크게 못 미쳤다.", "direction"},

		{"at large", "2026-12-03", "아직 붙잡히지 않은 조직원 5명에 대해서는 인터폴 적색수배를 요청했다.",
			"They have asked Interpol to issue red notices for five members still at large.", "They have asked Interpol to issue red notices for five members already caught.", "negation"},
		{"a little is enough", "2026-07-17", "\"It doesn't take much to get people to sell,\" she said. \"I would not call this a change of trend.\"",
			"그는 \"작은 빌미에도 팔려 한다\"며 추세 전환으로 보지는 않는다고 했다.", "그는 \"작은 빌미에도 팔려 한다\"며 추세 전환으로 본다고 했다.", "negation"},
		{"a clause in the next sentence", "2026-04-15", "The country is hit by hundreds of earthquakes every year, most of them too weak to cause damage. A magnitude 6.9 earthquake in Cebu killed more than 70 people in September.",
			"필리핀은 해마다 지진이 수백 차례 발생한다. 대부분은 피해를 낼 만큼 강하지 않지만 9월 세부주에서는 규모 6.9의 지진이 나 70명 넘게 숨졌다.",
			"필리핀은 해마다 지진이 수백 차례 발생한다. 대부분은 피해를 낼 만큼 강하지 않지만 9월 세부주에서는 규모 6.9의 지진이 나 70명 넘게 숨지지 않았다.", "negation"},

		{"a government by its capital", "2026-05-20", "윤 장관은 회담에서 지난달 인도네시아 정부가 예고한 니켈 수출 제한에 우려를 전달했다.",
			"Yoon voiced concern about limits on nickel exports that Jakarta announced last month.", "Yoon voiced concern about limits on nickel exports that Hanoi announced last month.", "country"},
		{"a sentence with its figures", "2026-09-20", "Kang cut in from the right and curled a shot inside the far post for his first goal since joining from Jeonbuk in August for 6 million pounds.",
			"강민재가 오른쪽에서 안으로 파고들며 감아 찬 공이 먼 쪽 골대 안쪽으로 빨려 들어갔다. 지난 8월 이적료 600만파운드(약 117억원)에 전북을 떠난 강민재의 이적 후 첫 골이다.",
			"강민재가 오른쪽에서 안으로 파고들며 감아 찬 공이 먼 쪽 골대 안쪽으로 빨려 들어갔다. 지난 8월 이적료 900만파운드(약 175억원)에 전북을 떠난 강민재의 이적 후 첫 골이다.", "number"},
		{"a sentence in other words", "2026-09-28", "The election was called after the People's Party quit the coalition in July over a plan to raise a tax on hotels. Voters punished it more heavily than any other party, halving its 10 seats to five. Turnout was 79.4%.",
			"이번 선거는 국민당이 호텔 숙박세 인상안에 반발해 지난 7월 연정에서 탈퇴하면서 치러졌다. 그러나 가장 큰 타격을 입은 쪽은 국민당이었다. 의석이 10석에서 5석으로 반 토막 났다. 투표율은 79.4%였다.",
			"이번 선거는 국민당이 호텔 숙박세 인상안에 반발해 지난 7월 연정에서 탈퇴하면서 치러졌다. 의석이 10석에서 5석으로 반 토막 났다. 투표율은 79.4%였다.", "omission"},
		{"a sentence in the next one", "2026-06-01", "Nausea was the most common side effect, reported by 58% of patients. Most cases were mild to moderate. Still, 9.1% of patients stopped treatment because of side effects.",
			"가장 흔한 부작용은 메스꺼움으로 환자의 58%에서 나타났다. 대부분 경증이나 중등도였지만 9.1%는 부작용 때문에 투약을 중단했다.",
			"가장 흔한 부작용은 메스꺼움으로 환자의 58%에서 나타났다. 대부분 경증이나 중등도였지만 19.1%는 부작용 때문에 투약을 중단했다.", "number"},

		{"the years of an era", "2026-05-06", "반달가슴곰은 일제강점기의 남획으로 멸종 위기에 몰렸다.",
			"The Asiatic black bear was driven to the brink of extinction by overhunting during Japan's 1910-45 colonial rule of Korea.",
			"The Asiatic black bear was driven to the brink of extinction by overhunting during Japan's 1920-45 colonial rule of Korea.", "number"},
		{"an edition in another paragraph", "2026-10-16", "제23회 통영영화제가 15일 폐막했다.\n\n올해 영화제에는 36개국이 참가했다.", "The Tongyeong Film Festival closed Thursday.\n\nThe festival's 23rd edition drew 36 countries.",
			"The Tongyeong Film Festival closed Thursday.\n\nThe festival's 33rd edition drew 36 countries.", "number"},
		{"a number in an era", "2026-06-25", "6·25전쟁 참전용사 50명이 행사에 참석했다.", "Fifty veterans of the 1950-53 Korean War attended the event.",
			"Veterans of the 1950-53 Korean War attended the event.", "number"},
		{"a half-year as a period", "2026-08-07", "The volume sold slipped 4.8%, the third half-year decline in a row.",
			"판매량은 4.8% 줄어 반기 기준으로 3회 연속 감소했다.", "판매량은 4.8% 줄어 분기 기준으로 4회 연속 감소했다.", "number"},
		{"the band of a figure", "2026-09-23", "7월 태어난 아기가 2만3천명대를 기록했다. 7월 출생아 수는 2만3천482명이었다.",
			"The number of babies rose in July. A total of 23,482 babies were born.", "The number of babies rose in July. A total of 24,482 babies were born.", "number"},
		{"one and two others", "2026-04-15", "The government would provide help in Manitoba and two other western provinces.",
			"정부는 매니토바를 비롯한 서부 3개 주를 지원한다.", "정부는 매니토바를 비롯한 서부 4개 주를 지원한다.", "number"},
		{"the ends of a span", "2026-07-22", "Deliveries will start in 2029 and run through 2034, Airbus said. The planes can seat up to 244 passengers.",
			"에어버스에 따르면 항공기는 2029년부터 2034년까지 인도된다. 최대 244석이다.", "에어버스에 따르면 항공기는 2029년부터 2035년까지 인도된다. 최대 244석이다.", "number"},
		{"what is left of a half", "2026-08-07", "Cocoa futures have fallen by more than half since 2024.", "코코아 선물 가격은 2024년 이후 절반 이하로 떨어졌다.",
			"코코아 선물 가격은 2024년 이후 절반 이하 떨어졌다.", "bound"},
		{"an advisory that is issued", "2026-11-09", "해역에는 강한 바람이 불고 2.5∼3m의 물결이 일어 풍랑주의보가 내려져 있었다.",
			"A high seas advisory was in place, with strong winds and waves of 2.5 to 3 meters in the area.", "A high seas advisory was in place, with strong winds and waves of 2.5 to 5 meters in the area.", "number"},
		{"who did not survive", "2026-11-09", "숨진 사람은 선장으로, 심정지 상태로 병원에 옮겨졌으나 숨졌다.",
			"The dead was identified as the captain, who was taken to a hospital in cardiac arrest but did not survive.",
			"The dead was not identified as the captain, who was taken to a hospital in cardiac arrest but died.", "negation"},
	})
}

// TestMoreHabitsOfDesks holds those of another translator: countries, days and spans, totals and rests, conversions, quotations.
func TestMoreHabitsOfDesks(t *testing.T) {
	t.Parallel()
	holdHabits(t, []habit{
		{"who is called by a capital", "2026-07-28", "Washington will not raise its duty on steel. In return, Brussels will suspend its countermeasures.",
			"미국은 철강 관세를 올리지 않는다. 그 대가로 EU는 보복 조치를 유예한다.", "미국은 철강 관세를 올리지 않는다. 그 대가로 중국은 보복 조치를 유예한다.", "country"},
		{"a country before its state", "2026-06-08", "GRAND RAPIDS, Mich. — South Korea's Yoon Ha-rin won the Classic by one shot, holding off Ingrid Solberg of Norway.",
			"윤하린은 미국 미시간주 그랜드래피즈에서 열린 클래식에서 잉그리드 솔베르그(노르웨이)를 1타 차로 따돌렸다.",
			"윤하린은 미국 미시간주 그랜드래피즈에서 열린 클래식에서 잉그리드 솔베르그(스웨덴)를 1타 차로 따돌렸다.", "country"},
		{"an office of one's own country", "2026-03-15", "북한이 15일 미사일 3발을 발사했다. 합동참모본부는 미사일이 동해상에 떨어졌다고 밝혔다. 북한의 발사는 네 번째다.",
			"North Korea fired three missiles on Sunday, its fourth launch, South Korea's military said. The missiles fell into the sea.",
			"South Korea fired three missiles on Sunday, its fourth launch, Japan's military said. The missiles fell into the sea.", "country"},
		{"a dateline without a day", "2026-01-22", "DETROIT — Halden Motors will recall 118,450 sport utility vehicles, regulators said.",
			"할덴 모터스가 스포츠유틸리티차(SUV) 11만8천450대를 리콜한다고 당국이 밝혔다.", "콜먼 모터스가 스포츠유틸리티차(SUV) 12만8천450대를 리콜한다고 당국이 밝혔다.", "number"},

		{"a speed in other units", "2026-05-12", "The plane was 15 knots faster than the target of 137.",
			"여객기는 목표 속도인 137노트(시속 약 254㎞)보다 15노트 빨랐다.", "여객기는 목표 속도인 137노트(시속 약 354㎞)보다 15노트 빨랐다.", "number"},
		{"the total of four days", "2026-06-08", "Yoon closed with a 67 for a four-day total of 270.", "윤하린은 67타를 쳐 최종 합계 270타를 기록했다.", "윤하린은 67타를 쳐 최종 합계 280타를 기록했다.", "number"},
		{"a run of holes", "2026-06-08", "She made four birdies in a row from the sixth.", "6번 홀부터 9번 홀까지 4연속 버디를 잡았다.", "6번 홀부터 12번 홀까지 4연속 버디를 잡았다.", "number"},
		{"the rest of a total", "2026-08-13", "Gunmen freed 61 pupils.\n\nForty-four of them are girls.",
			"무장 괴한들이 학생 61명을 풀어줬다.\n\n여학생이 44명, 남학생이 17명이다.", "무장 괴한들이 학생 61명을 풀어줬다.\n\n여학생이 44명, 남학생이 27명이다.", "number"},
		{"a money of Africa", "2026-08-13", "The kidnappers asked for 600 million naira.", "납치범들이 요구한 금액은 6억나이라(약 5억8천만원)였다.", "납치범들이 요구한 금액은 6억나이라(약 58억원)였다.", "unit"},
		{"an amount in brackets of commas", "2026-11-20", "고인은 2015년 8억원을 남원시에 기부했다.",
			"In 2015 she gave the city of Namwon 800 million won, about $550,000 at today's rate.", "In 2015 she gave the city of Namwon 800 million won, about $5.5 million at today's rate.", "unit"},
		{"a week of a month", "2026-09-17", "서울 아파트값이 32주 연속 오르며 상승 폭도 다시 커졌다. 한국부동산원이 17일 발표한 9월 셋째 주(14일 기준) 전국 아파트 가격 동향에 따르면 서울 아파트 매매가격은 전주보다 0.21% 올랐다. 직전 주 상승률 0.17%보다 0.04%포인트 확대된 것으로, 6월 넷째 주 이후 가장 높다.",
			"Apartment prices in Seoul rose for a 32nd straight week, and at a faster pace, data showed Thursday. Prices in the capital climbed 0.21% in the week to Monday, the most since the fourth week of June, after a 0.17% gain the week before, according to the state-run Korea Real Estate Board.",
			"Apartment prices in Seoul rose for a 32nd straight week, and at a faster pace, data showed Thursday. Prices in the capital climbed 0.21% in the week to Friday, the most since the fourth week of June, after a 0.17% gain the week before, according to the state-run Korea Real Estate Board.", "date"},
		{"points that are no gap", "2026-09-17", "서울 아파트값은 전주보다 0.21% 올랐다. 금리는 0.25%포인트 내렸다.",
			"Prices in Seoul climbed 0.21% from a week earlier. The rate was cut by 0.25 percentage point.", "Prices in Seoul climbed 0.21% from a week earlier. The rate was cut.", "number"},
		{"an exercise of days", "2026-03-15", "지난 9일 시작된 연습은 19일까지 이어진다. 북한은 10일 담화에서 위협했다.",
			"The 11-day exercise runs through Thursday. The North made threats in a statement Tuesday.", "The 14-day exercise runs through Thursday. The North made threats in a statement Tuesday.", "number"},
		{"days until today", "2026-03-15", "북한은 지난 1월 27일 이후 47일간 탄도미사일을 쏘지 않았다.",
			"The North's previous ballistic missile launch was on Jan. 27.", "The North's previous ballistic missile launch was on Jan. 17.", "date"},
		{"a part for a percentage", "2026-11-13", "전남은 70만8천t으로 전체의 20.1%를 차지했다.",
			"South Jeolla accounted for 708,000 tons, or a fifth of the total.", "South Jeolla accounted for 708,000 tons, or a quarter of the total.", "number"},
		{"an edition told later", "2026-10-16", "제14회 영화제가 막을 내렸다. 상금은 5천만원이다.\n\n배우들이 상을 받았다.\n\n61개국 218편이 상영됐다.",
			"The film festival drew to a close. The award comes with 50 million won.\n\nActors won prizes.\n\nThe 14th edition screened 218 films from 61 countries.",
			"The film festival drew to a close. The award comes with 50 million won.\n\nActors won prizes.\n\nThe 15th edition screened 218 films from 61 countries.", "number"},
		{"from this year's", "2026-10-16", "지원금이 올해 12억원에서 내년 8억원으로 줄어들 예정이다.",
			"The subsidy is set to be cut to 800 million won next year from this year's 1.2 billion won.", "The subsidy is set to be cut to 1.2 billion won next year from this year's 800 million won.", "whose"},

		{"a quotation in other words", "2026-06-01", "\"We will appeal,\" Park said.\n\n\"Safety comes before sales,\" Reyes said in a statement.",
			"박 대표는 \"항소하겠다\"고 말했다.\n\n레예스는 성명에서 안전이 판매보다 먼저라고 강조했다.", "박 대표는 항소하겠다고 말했다.\n\n레예스는 성명에서 안전이 판매보다 먼저라고 강조했다.", "quote"},
		{"a statement that goes on", "2026-09-07", "The stolen records do not include passwords, the company said in a statement. It detected the break-in early Saturday and took its system offline.",
			"회사는 성명에서 비밀번호는 새 나가지 않았다고 설명했다. 회사 측은 지난 5일 새벽 침입을 감지하고 시스템을 차단했다고 한다.",
			"회사는 성명에서 비밀번호는 새 나가지 않았다고 설명했다. 회사 측은 지난 6일 새벽 침입을 감지하고 시스템을 차단했다고 한다.", "date"},
		{"not to be named", "2026-09-07", "The attackers posed as an employee, a person said, asking not to be named.", "소식통은 익명을 요구하면서 해커들이 직원을 사칭했다고 전했다.",
			"소식통은 익명을 요구하면서 해커들이 직원을 사칭하지 않았다고 전했다.", "negation"},
		{"stocks of oil", "2026-02-02", "The OPEC group said low stocks justified the step.", "OPEC은 낮은 재고를 이유로 들었다.", "OPEC은 낮은 재고를 이유로 들지 않았다.", "negation"},
	})
}

// holdHabits reports what is found in a good one, and what is not found in a bad one.
func holdHabits(t *testing.T, habits []habit) {
	t.Helper()
	for _, tt := range habits {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if found := doubtsAbout(t, tt.source, tt.good, tt.published); len(found) > 0 {
				t.Errorf("of the good one: %v", found)
			}
			if found := doubtsAbout(t, tt.source, tt.bad, tt.published); !strings.Contains(strings.Join(found, ";"), tt.family+":") {
				t.Errorf("of the bad one: %v, want %s", found, tt.family)
			}
		})
	}
}
