package meaning_test

import (
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// TestRoles has texts in which two parties have changed places, the same texts in order, and texts that only look like it.
func TestRoles(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, en, right, wrong string }{
		{"beat", "Germany beat Spain in the final.", "결승에서 독일이 스페인을 꺾었다.", "결승에서 스페인이 독일을 꺾었다."},
		{"sentenced", "Judge Alan Foster sentenced Victor Reyes to 12 years in prison.", "앨런 포스터 판사는 빅터 레예스에게 징역 12년을 선고했다.", "빅터 레예스 판사는 앨런 포스터에게 징역 12년을 선고했다."},
		{"urged", "Seoul urged Pyongyang to return to talks.", "한국은 북한에 대화 복귀를 촉구했다.", "북한은 한국에 대화 복귀를 촉구했다."},
		{"notified", "China notified Japan that it would resume seafood imports.", "중국이 일본에 수산물 수입을 재개하겠다고 통보했다.", "일본이 중국에 수산물 수입을 재개하겠다고 통보했다."},
		{"two clauses", "South Korean troops fired warning shots after North Korean soldiers crossed the line.", "북한군이 선을 넘자 한국 병사들이 경고사격을 했다.", "한국 병사들이 선을 넘자 북한군이 경고사격을 했다."},
		{"two who say", "Iran said the tanker was hijacked. Oman said it had run aground.", "이란은 유조선이 납치됐다고 했고 오만은 좌초했다고 했다.", "오만은 유조선이 납치됐다고 했고 이란은 좌초했다고 했다."},
		{"two quotations", "Candidate Kim said \"taxes must rise,\" while candidate Lee countered that \"tax cuts are the answer.\"", "김 후보는 \"증세가 필요하다\"고 했고 이 후보는 \"감세가 답\"이라고 맞섰다.", "이 후보는 \"증세가 필요하다\"고 했고 김 후보는 \"감세가 답\"이라고 맞섰다."},
		{"speakers behind quotations", "\"He was a hero,\" said his brother, Amir. \"He was a fool,\" said his commander, Yusuf Dar.", "동생 아미르는 “그는 영웅이었다”고 했고, 지휘관 유수프 다르는 “그는 바보였다”고 했다.", "동생 유수프 다르는 “그는 영웅이었다”고 했고, 지휘관 아미르는 “그는 바보였다”고 했다."},

		{"passive", "Meridian acquired Castell.", "카스텔이 메리디언에 인수됐다.", ""},
		{"lost to", "Torres lost to Ivanova in the semifinal.", "준결승에서 이바노바가 토레스를 이겼다.", ""},
		{"mutual", "Merkel met Macron in Berlin.", "마크롱이 메르켈을 베를린에서 만났다.", ""},
		{"the other clause first", "Trump left before Macron arrived.", "마크롱이 도착하기 전에 트럼프가 떠났다.", ""},
		{"topic", "Trump said Macron had called him.", "트럼프는 마크롱이 전화를 걸었다고 말했다.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			for _, to := range []news.Lang{news.Korean, news.English} {
				if got := nameDoubts(row{tt.en, tt.right}, to); len(got) > 0 {
					t.Errorf("to %s, right: %+v", to, got)
				}
				if got := nameDoubts(row{tt.en, tt.wrong}, to); tt.wrong != "" && (len(got) == 0 || got[0].Family != news.FamilyRole) {
					t.Errorf("to %s, wrong: %+v", to, got)
				}
			}
		})
	}
}
