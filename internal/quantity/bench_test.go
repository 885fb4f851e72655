package quantity

import (
	"strings"
	"testing"
)

const (
	englishSegment = "South Korea's exports fell 3.1 percent from a year earlier to $54.2 billion in November, the trade ministry said " +
		"Friday, while imports rose for the third straight month to 71.3 trillion won between Nov. 1 and 30, 2018."
	koreanSegment = "11월 한국의 수출은 지난해 같은 달보다 3.1% 감소한 542억 달러였고 수입은 석 달째 늘어 2018년 11월 1일부터 30일까지 " +
		"71조3천억원을 기록했다고 산업통상자원부가 오전 9시 30분께 밝혔다."
)

func BenchmarkFindEnglish(b *testing.B) { benchmarkFind(b, englishSegment, "en") }

func BenchmarkFindKorean(b *testing.B) { benchmarkFind(b, koreanSegment, "ko") }

func benchmarkFind(b *testing.B, text, lang string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text, lang)
	}
}

func BenchmarkCompare(b *testing.B) {
	en, ko := Find(englishSegment, "en"), Find(koreanSegment, "ko")
	b.ReportAllocs()
	for b.Loop() {
		Compare(en, ko)
	}
}

// A long text costs what its parts cost: MB/s is that of a segment.
func BenchmarkFindLong(b *testing.B) {
	b.Run("en", func(b *testing.B) { benchmarkFind(b, strings.Repeat(englishSegment+"\n", 1000), "en") })
	b.Run("ko", func(b *testing.B) { benchmarkFind(b, strings.Repeat(koreanSegment+"\n", 1000), "ko") })
	b.Run("hostile en", func(b *testing.B) { benchmarkFind(b, strings.Repeat("1-http-2,3.4:5/@", 10000), "en") })
	b.Run("hostile ko", func(b *testing.B) { benchmarkFind(b, strings.Repeat("1~3만!http-오 2.3:4/", 10000), "ko") })
}
