package ingest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a press office sends is its story and a good deal around it.
func TestReleases(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"English", "FOR IMMEDIATE RELEASE            November 26, 2026\nContact: Dana Fox, +1 212 555 0100, press@solar.example\n\nSOLARIA OPENS 1.2-GIGAWATT\nPLANT IN TEXAS\n\n" +
			"AUSTIN, Texas, Nov. 26, 2026 /PRNewswire/ -- Solaria Inc. today opened a\nsolar plant that will power about 290,000 homes, the company said.\n\n                  -more-\n\nPage 2\n\nThe plant cost $1.4 billion and employs 85 people.\n\nSOURCE Solaria Inc.\n\n                    ###\n",
			"SOLARIA OPENS 1.2-GIGAWATT PLANT IN TEXAS /  / AUSTIN, Texas, Nov. 26, 2026 / PRNewswire / 2026-11-26T00:00+09:00 /  / Solaria Inc. today opened a solar plant that will power about 290,000 homes, the company said.|The plant cost $1.4 billion and employs 85 people."},
		{"Korean", "보도자료\n보도시점 2026. 11. 26.(목) 12:00 (11. 27.(금) 조간)\n배포 2026. 11. 26.(목) 09:00\n\n농식품부, 쌀 10만톤 시장격리\n\n" +
			"□ 농식품부는 쌀 10만톤을 사들인다고 밝혔다.\n ㅇ 올해 쌀 생산량은 365만톤으로 소비량보다 9만톤 많다.\n   * 국가데이터처 발표(11.14.) 기준\n□ 김 장관은 “수확기 쌀값을 안정시키겠다”라고 말했다.\n\n담당자 사무관 김영희 (044-123-5678)\n붙임 1. 쌀 수급 현황. 끝.\n",
			"농식품부, 쌀 10만톤 시장격리 /  /  /  /  /  / □ 농식품부는 쌀 10만톤을 사들인다고 밝혔다.|ㅇ 올해 쌀 생산량은 365만톤으로 소비량보다 9만톤 많다.|* 국가데이터처 발표(11.14.) 기준|□ 김 장관은 “수확기 쌀값을 안정시키겠다”라고 말했다."},
		{"a last word in capitals", "UN AND\nNATO\n\nThe two met in Geneva on Monday, the UN said.", "UN AND NATO /  /  /  /  /  / The two met in Geneva on Monday, the UN said."},
		{"a header", "Title: Port reopens\r\nByline: By Hugo Santi\r\nDateline: LA PAZ, Bolivia\r\nDate: 2026-11-20\r\n\r\nThe port reopened on Monday, the city said.\r\n", "Port reopens / Hugo Santi / LA PAZ, Bolivia /  / 2026-11-20T00:00+09:00 /  / The port reopened on Monday, the city said."},
		{"a header in Korean", "제목: 부산항 재개\n기자: 박하나 기자\n출처: 가나통신\n\n부산항이 23일 다시 문을 열었다.", "부산항 재개 / 박하나 기자 /  / 가나통신 /  /  / 부산항이 23일 다시 문을 열었다."},
		{"a title with a colon is no header", "Title: a word that lawyers use\n\nThe port reopened on Monday, the city said.", "Title: a word that lawyers use /  /  /  /  /  / The port reopened on Monday, the city said."},
		{"two languages", "BTS 소속사, 美 레이블 인수\nHANEUL MUSIC BUYS LABEL\n\n하늘뮤직이 레이블을 인수한다고 25일 밝혔다.", "BTS 소속사, 美 레이블 인수 /  /  /  /  /  / HANEUL MUSIC BUYS LABEL|하늘뮤직이 레이블을 인수한다고 25일 밝혔다."},
		{"a name under a title in capitals", "PORT REOPENS\nFor Good\n\nThe port reopened on Monday, the city said.", "PORT REOPENS /  /  /  /  /  / For Good|The port reopened on Monday, the city said."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			a := mustParse(t, Input{Data: []byte(tt.in)})
			_, got, _ := strings.Cut(summary(a), " / ")
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("article (-want +got):\n%s\nstripped %+v", diff, a.Stripped)
			}
		})
	}
}
