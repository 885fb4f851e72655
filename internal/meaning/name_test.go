package meaning_test

import (
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// TestNames has faults, each with the same text without it, and texts that look like faults and are none.
func TestNames(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		en, ko string
		want   news.Family // "" for none
	}{
		{"company", "Toyota recalled 60,000 vehicles.", "혼다가 차량 6만 대를 리콜했다.", news.FamilyName},
		{"company, right", "Toyota recalled 60,000 vehicles.", "도요타가 차량 6만 대를 리콜했다.", ""},
		{"a company told in part", "Kia has decided to raise output at its plant in Georgia from next year.", "현대자동차는 조지아주 공장 생산량을 내년부터 늘리기로 했다.", news.FamilyName},
		{"a company told in part, right", "Hyundai has decided to raise output at its plant in Georgia from next year.", "현대차는 조지아주 공장 생산량을 내년부터 늘리기로 했다.", ""},
		{"a district", "A fire broke out at a cram school in Seoul's Seocho district.", "서울 강남구의 한 학원에서 불이 났다.", news.FamilyName},
		{"a district, right", "A fire broke out at a cram school in Seoul's Gangnam district.", "서울 강남구의 한 학원에서 불이 났다.", ""},
		{"person with a title", "Senator Maria Cantwell said the bill would pass.", "엘리자베스 워런 상원의원은 법안이 통과될 것이라고 말했다.", news.FamilyName},
		{"person with a title, right", "Senator Maria Cantwell said the bill would pass.", "마리아 캔트웰 상원의원은 법안이 통과될 것이라고 말했다.", ""},
		{"place in a compound", "The Daejeon District Court rejected the arrest warrant.", "대구지법은 구속영장을 기각했다.", news.FamilyName},
		{"place in a compound, right", "The Daegu District Court rejected the arrest warrant.", "대구지법은 구속영장을 기각했다.", ""},
		{"place that sounds alike", "Janet Yellen met her counterpart in Guangzhou.", "재닛 옐런은 항저우에서 상대를 만났다.", news.FamilyName},
		{"place that sounds alike, right", "Janet Yellen met her counterpart in Guangzhou.", "재닛 옐런은 광저우에서 상대를 만났다.", ""},
		{"place within a place", "The tree fell in Gangnam Ward.", "나무는 강남구에서 쓰러졌다.", ""},
		{"family name behind the given name", "Jeremy Corbyn claimed last week that the party should change.", "제러미 클린턴은 지난주 당이 바뀌어야 한다고 주장했다.", news.FamilyName},
		{"Korean person", "Han Duck-soo attended the ceremony.", "이재명 대통령이 기념식에 참석했다.", news.FamilyName},
		{"Korean person, right", "Lee Jae-myung attended the ceremony.", "이재명 대통령이 기념식에 참석했다.", ""},
		{"family name and title", "Lee Jae-myung attended the ceremony.", "이 대통령이 기념식에 참석했다.", ""},
		{"a pronoun for a name", "Merkel attended the ceremony.", "그는 기념식에 참석했다.", ""},
		{"a title for a name", "Merkel attended the ceremony.", "총리는 기념식에 참석했다.", ""},
		{"an organisation translated", "The Haeoreum Grand Theater reopened.", "해오름극장이 모두 다시 문을 열었다.", ""},

		{"North for South", "North Korea fired a missile.", "한국이 미사일을 발사했다.", news.FamilyCountry},
		{"North for South, right", "North Korea fired a missile.", "북한이 미사일을 발사했다.", ""},
		{"beside a compound", "South Korea and the United States held talks with North Korea. North Korea left.", "한미는 일본과 회담했다. 북한은 떠났다.", news.FamilyCountry},
		{"an adjective", "The Japanese carmaker cut jobs.", "독일 자동차 업체가 감원했다.", news.FamilyCountry},
		{"an adjective, right", "The Japanese carmaker cut jobs.", "일본 자동차 업체가 감원했다.", ""},
		{"a capital", "Tokyo protested.", "중국이 항의했다.", news.FamilyCountry},
		{"a capital, right", "Tokyo protested.", "일본이 항의했다.", ""},
		{"the North", "The North fired artillery shells, Seoul said.", "한국은 북한이 포탄을 발사했다고 밝혔다.", ""},
		{"both Koreas", "South Korea blew up the inter-Korean liaison office.", "북한은 남북연락사무소를 폭파했다.", news.FamilyCountry},
		{"both Koreas, right", "North Korea blew up the inter-Korean liaison office.", "북한은 남북연락사무소를 폭파했다.", ""},
		{"a short form", "Exports to the United States rose, South Korea said.", "한국의 대미 수출이 늘었다.", ""},
		{"our country", "South Korea and Japan met.", "우리나라와 일본이 만났다.", ""},
		{"the dollars of a country that is not named", "The firm signed a US$2.2 billion contract with the Romanian government, its biggest arms deal.", "회사는 루마니아 정부와 22억달러 계약을 맺었다. 루마니아 무기 사업으로는 최대다.", ""},
		{"a league for a town", "San Diego pulled within four games of first-place Los Angeles in the NL West.", "샌디에이고는 내셔널리그 서부지구 선두를 4경기 차로 추격했다.", ""},
		{"a dollar of a country", "It is worth 310 million Australian dollars.", "3억1천만 캐나다달러 규모다.", news.FamilyCountry},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			for _, to := range []news.Lang{news.Korean, news.English} {
				got := nameDoubts(row{tt.en, tt.ko}, to)
				switch {
				case tt.want == "" && len(got) > 0:
					t.Errorf("to %s: %+v, want none", to, got)
				case tt.want != "" && (len(got) != 1 || got[0].Family != tt.want):
					t.Errorf("to %s: %+v, want %s", to, got, tt.want)
				}
			}
		})
	}
}

func BenchmarkNames(b *testing.B) {
	p := row{
		"Senator Maria Cantwell told reporters in New York that Toyota and the United States had agreed with Japanese officials, and President Emmanuel Macron said the Paris meeting went well.",
		"마리아 캔트웰 상원의원은 뉴욕에서 기자들에게 도요타와 미국이 일본 관리들과 합의했다고 말했고 에마뉘엘 마크롱 대통령은 파리 회담이 잘됐다고 밝혔다.",
	}
	for b.Loop() {
		nameDoubts(p, news.Korean)
	}
}
