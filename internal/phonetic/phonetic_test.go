package phonetic

import "testing"

// same are names in both spellings as newspapers write them: English, German, French, Spanish, Portuguese, Slavic, Turkish, Arabic,
// Vietnamese, Chinese, Japanese and Korean ones.
var same = [][2]string{
	{"Trump", "트럼프"}, {"Johnson", "존슨"}, {"Cantwell", "캔트웰"}, {"Elizabeth", "엘리자베스"}, {"Warren", "워런"}, {"Foster", "포스터"}, {"Victor", "빅터"},
	{"Kavanaugh", "캐버노"}, {"Michael", "마이클"}, {"George", "조지"}, {"Shakespeare", "셰익스피어"}, {"Wright", "라이트"}, {"Hughes", "휴스"}, {"Sean", "숀"},
	{"Leicester", "레스터"}, {"Texas", "텍사스"}, {"Dwyer", "드와이어"}, {"Merkel", "메르켈"}, {"Schäuble", "쇼이블레"}, {"Ginsburg", "긴즈버그"}, {"Macron", "마크롱"},
	{"Reyes", "레예스"}, {"Rodriguez", "로드리게스"}, {"Jose", "호세"}, {"Guardiola", "과르디올라"}, {"Bolsonaro", "보우소나루"}, {"Falcão", "팔캉"}, {"Thitikul", "티띠꾼"}, {"Sarault", "사로"}, {"Renault", "르노"}, {"Putin", "푸틴"}, {"Zelenskyy", "젤렌스키"},
	{"Erdogan", "에르도안"}, {"Netanyahu", "네타냐후"}, {"Yusuf", "유수프"}, {"Amir", "아미르"}, {"Nguyen", "응우옌"}, {"Xi", "시"}, {"Jinping", "진핑"}, {"Beijing", "베이징"},
	{"Yuanta", "유안타"}, {"Toyota", "도요타"}, {"Tokyo", "도쿄"}, {"Honda", "혼다"}, {"New York", "뉴욕"}, {"Los Angeles", "로스앤젤레스"},
	{"Lee Jae-myung", "이재명"}, {"Yoon Suk Yeol", "윤석열"}, {"Park Geun-hye", "박근혜"}, {"Chung Eui-sun", "정의선"}, {"Choi", "최"}, {"Choe", "최"}, {"Jung", "정"}, {"Jeong", "정"},
	{"Rhee", "이"}, {"Yi", "이"}, {"Pak", "박"}, {"Lim", "임"}, {"Roh", "노"}, {"Ryu", "유"}, {"Syngman", "승만"}, {"Daegu", "대구"}, {"Taegu", "대구"}, {"Pyongyang", "평양"}, {"Jeonbuk", "전북"},
}

// different are names that must not pass for each other, though some begin alike.
var different = [][2]string{
	{"Trump", "바이든"}, {"Toyota", "혼다"}, {"Merkel", "마크롱"}, {"Warren", "워싱턴"}, {"Ford", "포스터"}, {"Collins", "클린턴"}, {"Kim", "가"}, {"Alan", "알"},
	{"Lee Jae-myung", "이재용"}, {"Daegu", "대전"}, {"Corbyn", "클린턴"}, {"Seoul", "평양"}, {"Busan", "울산"},
}

func TestDistance(t *testing.T) {
	t.Parallel()
	for _, pair := range same {
		if d := Latin(pair[0]).Distance(Hangul(pair[1])); d > 0.25 {
			t.Errorf("%s and %s are %.2f apart", pair[0], pair[1], d)
		}
	}
	for _, pair := range different {
		if d := Latin(pair[0]).Distance(Hangul(pair[1])); d < 0.3 {
			t.Errorf("%s and %s are %.2f apart only", pair[0], pair[1], d)
		}
	}
}

func TestPrefix(t *testing.T) {
	t.Parallel()
	tests := []struct {
		latin, hangul string
		syllables     int
		after         string
	}{
		{"Trump", "트럼프가", 3, "가"}, {"Daegu", "대구지법은", 2, "지법은"}, {"Kim", "김정은은", 1, "정은은"}, {"Samsung", "삼성전자", 2, "전자"}, {"Honda", "혼다", 2, ""},
	}
	for _, tt := range tests {
		hangul := Hangul(tt.hangul)
		if syllables, d := Latin(tt.latin).Prefix(hangul, 1, 0.27); syllables != tt.syllables || d > 0.1 {
			t.Errorf("Prefix(%s, %s) = %d, %.2f; want %d", tt.latin, tt.hangul, syllables, d, tt.syllables)
		}
		if after := hangul.After(tt.syllables); after != tt.after {
			t.Errorf("%s goes on with %q, want %q", tt.latin, after, tt.after)
		}
	}
}

func TestConsonants(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]int{"Trump": 4, "Arabica": 3, "Hughes": 3, "Schmidt": 3, "Io": 0} {
		if got := Latin(word).Consonants(); got != want {
			t.Errorf("%s has %d consonants, want %d", word, got, want)
		}
	}
}

func TestMayBegin(t *testing.T) {
	t.Parallel()
	for _, pair := range same {
		if !Latin(pair[0]).MayBegin(pair[1]) {
			t.Errorf("%s may not begin as %s does, but is it", pair[0], pair[1])
		}
	}
	if Latin("Trump").MayBegin("바이든") {
		t.Error("Trump may begin with 바")
	}
}

// TestEveryRuleIsRead holds that each line of the tables is a rule.
func TestEveryRuleIsRead(t *testing.T) {
	t.Parallel()
	for latin, list := range rules() {
		for _, r := range list {
			if len(r.latin) > 5 || r.price < 0 || r.price > otherConsonant {
				t.Errorf("%s: %+v is no rule", latin, r)
			}
		}
	}
}

func BenchmarkPrefix(b *testing.B) {
	w := Latin("Guardiola")
	h := Hangul("감독은")
	for b.Loop() {
		w.Prefix(h, 1, 0.27)
	}
}
