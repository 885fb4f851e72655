package lexicon

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// find returns the words of a text that stand in rows, as "[word] [word]".
func find(rows, text string, lang news.Lang) string {
	var entries []*Entry
	for row := range strings.SplitSeq(rows, "\n") {
		entries = append(entries, parse(strings.ReplaceAll(row, " ; ", "\t")))
	}
	var words []string
	for _, w := range newIndex(entries).find(Read(text, lang)) {
		words = append(words, text[w.Start:w.End])
	}
	return strings.Join(words, " | ")
}

func TestFindEnglish(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ rows, text, want string }{
		{"rise ; 오르 ; v", "Shares rose, have risen, are rising; it rises. Rise!", "rose | risen | rising | rises | Rise"},
		{"stop ; 멈추 ; v", "It stopped, stopping at stops.", "stopped | stopping | stops"},
		{"agree ; 합의 ; v", "They agreed; agreeing is hard.", "agreed | agreeing"},
		{"deny ; 부인 ; v", "He denied it, denies it, denying all.", "denied | denies | denying"},
		{"lie ; 거짓말 ; v", "lying", "lying"},
		{"country ; 나라 ; n", "The countries' and country’s laws", "countries | country"},
		{"man ; 남성 ; n\nwoman ; 여성 ; n", "Men, women, a woman's", "Men | women | woman"},
		{"box ; 상자 ; n\nimport ; 수입 ; n", "boxes are important imports", "boxes | imports"},
		{"high ; 높 ; a\nbig ; 크 ; a\nheavy ; 무겁 ; a", "higher, the biggest, heavier", "higher | biggest | heavier"},
		{"take over ; 인수 ; v", "It took over Castell and is taking\nover more.", "took over | taking\nover"},
		{"prime minister ; 총리 ; n\nminister ; 장관 ; n", "Prime ministers and ministers; the prime, Minister", "Prime ministers | ministers | Minister"},
		{"year on year ; 전년 동기 ; d\nyear ; 해 ; n", "up 3% year-on-year, a year on", "year-on-year | year"},
		{"not ; 않 ; o", "It didn't, can’t and cannot: not!", "n't | n’t | not | not"},
		{"does not ; 않 ; o", "It doesn't.", "doesn't"},
		{"May ; 5월 ; n\nUS ; 미국 ; n\nU.S. ; 미국 ; n", "They may in May; us in the US and the U.S.", "May | US | U.S."},
		{"fall ; 내리 ; v", "The falls fell fallen.", "falls | fell | fallen"},
		{"say ; 말하 ; v", "He said: says who? Unsaid.", "said | says"},
		{"suit ; 소송 ; n ; court|sue|!wear", "a suit in court", "suit"},
		{"suit ; 소송 ; n ; court|sue|!wear", "a grey suit", ""},
		{"suit ; 소송 ; n ; court|sue|!wear", "a suit to wear in court", ""},
	} {
		if got := find(tt.rows, tt.text, news.English); got != tt.want {
			t.Errorf("%q in %q: %q, want %q", tt.rows, tt.text, got, tt.want)
		}
	}
}

// Each row is a stem and forms of it, which must be found whole.
func TestKoreanConjugation(t *testing.T) {
	t.Parallel()
	for stem, forms := range map[string]string{
		"오르":  "오르고 오르는 오르며 오르지만 오른 오를 오름 오른다 오른다고 오를지 오를수록 오릅니다 올라 올라서 올라섰다 올랐다 올랐으며 올랐고 올랐지만 올랐던 오르자 오르기",
		"내리":  "내렸다 내린 내려 내릴 내린다 내립니다 내리고 내렸으나 내려갔다 내려온 내리면서",
		"줄이":  "줄였다 줄인 줄여 줄일 줄인다 줄이기로 줄이겠다고 줄이려는 줄이도록",
		"줄":   "줄었다 줄어 줄었으며 줄고 주는 줄어들었다 줄면서 줍니다",
		"늘":   "늘었다 늘어 늘어난 늘어났다 느는 늘면서 늡니다 늘어나고",
		"떨어지": "떨어졌다 떨어진 떨어져 떨어질 떨어지면서 떨어집니다 떨어진다며",
		"돕":   "도왔다 도와 도운 도울 돕고 돕는 도우며 도우려고 돕기",
		"어렵":  "어려웠다 어려운 어려워 어렵다고 어려울 어려우며 어려워졌다 어렵지",
		"잡":   "잡았다 잡은 잡아 잡을 잡고",
		"듣":   "들었다 들은 들어 듣고 들으며 듣는",
		"받":   "받았다 받은 받아 받을 받고 받는 받습니다 받으며",
		"짓":   "지었다 지은 지어 짓고 지을 지으며",
		"웃":   "웃었다 웃은 웃어",
		"그렇":  "그래 그랬다 그렇다 그럴",
		"좋":   "좋았다 좋은 좋아 좋아졌다 좋고 좋습니다",
		"부르":  "불렀다 불러 부른 부르는 부릅니다",
		"따르":  "따랐다 따르는 따르고 따를",
		"이르":  "이르렀다 이르러 이른 이르는",
		"크":   "컸다 커서 커졌다 크게",
		"바쁘":  "바빴다 바빠 바쁜",
		"보":   "봤다 보았다 보고",
		"낮추":  "낮췄다 낮추었다 낮춰 낮춘 낮출",
		"보내":  "보냈다 보내 보낸 보낼",
		"되":   "됐다 되었다 되며",
		"말하":  "말했다 말하였다 말한 말해 말할 말하며",
		"높":   "높았다 높은 높아 높아졌다 높아질 높다 높고 높으며",
		"않":   "않았다 않은 않아 않고 않는다 않을 않았으며 않습니다 않겠다고 않기로",
		"없":   "없었다 없는",
		"못하":  "못했다 못한 못해 못하고 못할",
		"밝히":  "밝혔다 밝힌 밝혀 밝혀졌다 밝혔습니다",
		"뛰":   "뛰었다 뛰어 뛰어올랐다",
	} {
		for form := range strings.FieldsSeq(forms) {
			if got := find("x ; "+stem+" ; v", "값이 "+form+".", news.Korean); got != form {
				t.Errorf("%s: %s found as %q", stem, form, got)
			}
		}
	}
}

func TestFindKorean(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ rows, text, want string }{
		{"x ; 상승 ; v", "상승이 상승했다 상승하면서 상승한 상승시켰다 상승세를 상승폭은 상승률도 상승에서의 상승, 상승이다", "상승 | 상승했다 | 상승하면서 | 상승한 | 상승시켰다 | 상승세 | 상승폭 | 상승률 | 상승 | 상승 | 상승"},
		{"x ; 반대 ; n\ny ; 대표 ; n", "반대표가 대표는 반대 대표단을", "반대표 | 대표 | 반대 | 대표단"},
		{"x ; 반대 ; n\ny ; 반대표 ; n", "반대표가", "반대표"},
		{"x ; 무역 ; n\ny ; 적자 ; n", "무역적자는 무역수지 적자가", "무역 | 적자 | 적자"},
		{"x ; 지수 ; n", "코스피지수가 지수함수", "지수"},
		{"x ; 지도 ; n\ny ; 기도 ; n", "하는지도 말하기도 지도를", "지도"},
		{"x ; 가자 ; n", "가자미가 잘 잡힌다", ""},
		{"x ; 지 ; v", "지도를 지고 졌다 진 팀", "지고 | 졌다"},
		{"x ; 이상 ; o", "10% 이상이다. 100명이상, 3명 이상의, 이상한", "이상 | 이상 | 이상"},
		{"x ; 성과 ; n\ny ; 리드 ; n\nz ; 올리 ; v\nw ; 위원회 ; n", "중요성과 마드리드 쌓아올린 사법위원회가", "위원회"},
		{"x ; 주 ; n\ny ; 은 ; n", "3주 만에 CBS은 \"그것\"은 주를 \"주의", "주 | 주"},
		{"x ; 사 ; v\ny ; 로비 ; v\nz ; 비난 ; v", "사라테가 로빈과 로비를 비난하고 사들인 사서", "로비 | 비난하고 | 사들인 | 사서"},
		{"x ; 그리 ; v\ny ; 대하 ; v\nz ; 유럽연합 ; n", "그리고 그린 그렸다 그에 대한 정중히 대했다 유럽 연합이 유럽연합의", "그린 | 그렸다 | 대했다 | 유럽 연합 | 유럽연합"},
		{"x ; 총리 ; n", "신임 총리는 총총리 부총리", "총리 | 총리"},
		{"x ; 발표 ; v", "발표되자 발표받은 발표할 발표회 발표문", "발표되자 | 발표받은 | 발표할 | 발표회"},
		{"x ; 공격 ; v", "공격당했다 공격을 공격적으로 공격수", "공격당했다 | 공격 | 공격적"},
		{"x ; 없다 ; o\ny ; 아니다 ; o", "증거가 없었다. 사실이 아니라고 아닌 아닙니다", "없었다 | 아니라고 | 아닌 | 아닙니다"},
		{"x ; 가자 ; n ; 이스라엘|하마스|!함께", "이스라엘군이 가자에", "가자"},
		{"x ; 가자 ; n ; 이스라엘|하마스|!함께", "집에 가자", ""},
		{"x ; 이기 ; v\ny ; 주의 ; n", "이겼다 이기적인 이긴 팀이 이기고", "이겼다 | 이기적 | 이긴 | 이기고"},
		{"x ; 공동 기자회견 ; n\ny ; 공동 ; n\nz ; 유죄를 선고 ; v", "공동 기자회견에서 공동으로, 유죄를 선고받았다", "공동 기자회견 | 공동 | 유죄를 선고받았다"},
		{"x ; 수출 ; n\ny ; 수출액 ; n", "대미수출이 수출액은", "수출 | 수출액"},
	} {
		if got := find(tt.rows, tt.text, news.Korean); got != tt.want {
			t.Errorf("%q in %q:\n got %q\nwant %q", tt.rows, tt.text, got, tt.want)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	for lang, text := range map[news.Lang]string{
		news.English: strings.Repeat("The Bank of Korea cut its benchmark interest rate by a quarter of a percentage point to 2.25% on Thursday, its first reduction in nine months. ", 40),
		news.Korean:  strings.Repeat("한국은행은 목요일 기준금리를 연 2.25%로 0.25%포인트 내렸다. 9개월 만의 첫 인하다. 올해 성장률 전망치는 절반인 0.8%로 낮췄다. ", 40),
	} {
		Find(text, lang)
		b.Run(string(lang), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Find(text, lang)
			}
		})
	}
}

func BenchmarkIndex(b *testing.B) {
	for b.Loop() {
		newIndex(read())
	}
}
