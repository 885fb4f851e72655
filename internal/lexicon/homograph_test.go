package lexicon

import (
	"slices"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// A word that means two things is read by the words around it.
func TestHomographs(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, word, is, isNot string }{
		{"장관은 유족에게 공식 사과했다.", "사과", "apology", "apple"},
		{"사과 재배 농가의 수확이 줄었다.", "사과", "apple", "apology"},
		{"선원 3명이 탄 배가 침몰했다.", "배가", "ship", "pear"},
		{"신문 기사에 따르면", "기사", "article", "driver"},
		{"트럭 기사가 다쳤다.", "기사", "driver", "article"},
		{"감사원의 감사 결과", "감사 결과", "audit", "gratitude"},
		{"주미 대사를 초치했다.", "대사", "ambassador", "dialogue"},
		{"법원이 구속을 결정했다. 혐의는 사기다.", "구속", "detention", "fastball"},
		{"투수의 직구 구속이 빨랐다.", "구속", "velocity", ""},
		{"주택 세입자의 전세 보증금", "전세 보", "jeonse", "charter"},
		{"대통령이 탄 전세 비행기가 공항을 떠났다.", "전세", "charter", "jeonse"},
		{"이스라엘이 가자 주민에게", "가자", "gaza", ""},
		{"물의를 빚었다.", "물의", "controversy", ""},
		{"광물 수입에 관세를 매겼다.", "수입", "import", "income"},
		{"가구의 월 수입이 늘어 지출도 늘었다.", "수입", "income", ""},
		{"안보리 정상 회담에서 양국 정상은", "정상 회담", "summit", "normalcy"},
		{"공장은 정상 가동 중이다.", "정상", "normal", "summit"},
		{"노사 협상과 임금 인상 요구", "인상", "raise", "impression"},
		{"깊은 인상을 남겼다.", "인상", "impression", "hike"},
		{"대표팀 주장 완장을 찼다.", "주장", "captain", "assertion"},
		{"정전협정은 1953년 정전을 정했다.", "정전을", "armistice", "blackout"},
		{"태풍으로 전기가 끊겨 3만 가구가 정전을 겪었다.", "정전", "blackout", "armistice"},
		{"The Senate passed the bill.", "bill", "법안", "지폐"},
		{"He found a counterfeit dollar bill.", "bill", "지폐", ""},
		{"The pitcher threw a strike to the batter.", "strike", "스트라이크", ""},
		{"Ireland drew the match; the tie left both with four points.", "tie", "무승부", "넥타이"},
		{"He wore a dark suit and a tie.", "suit", "정장", ""},
		{"The bear market in stocks went on.", "bear market", "약세장", "곰"},
		{"The Swiss watch was of gold.", "watch", "시계", ""},
		{"Artillery shells fired by troops", "shells", "포탄", "껍데기"},
		{"Doctors said he suffered a stroke and died in hospital.", "stroke", "뇌졸중", ""},
	} {
		lang := news.English
		if strings.ContainsFunc(tt.text, isHangul) {
			lang = news.Korean
		}
		at := strings.Index(tt.text, tt.word)
		var meanings []string
		for _, w := range Find(tt.text, lang) {
			if w.Start <= at && at < w.End {
				for _, e := range w.Entries {
					meanings = append(append(meanings, e.English...), e.Korean...)
				}
			}
		}
		if !slices.Contains(meanings, tt.is) || tt.isNot != "" && slices.Contains(meanings, tt.isNot) {
			t.Errorf("%q in %q means %q, want %q and not %q", tt.word, tt.text, meanings, tt.is, tt.isNot)
		}
	}
}
