package quantity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// smallScales and bigScales are the powers of ten of Sino-Korean, sinoDigits its digits.
var (
	smallScales = map[rune]int64{'십': 10, '백': 100, '천': 1000}
	bigScales   = map[rune]int64{'만': 1e4, '억': 1e8, '조': 1e12, '경': 1e16}
	sinoDigits  = map[rune]int64{'일': 1, '이': 2, '삼': 3, '사': 4, '오': 5, '육': 6, '륙': 6, '칠': 7, '팔': 8, '구': 9}
)

// notScales are words that begin like a scale. A figure before one of them counts without it: 7 만점, 1.5경기.
var notScales = []string{
	"만이", "만도", "만점",
	"천사", "천주",
	"백인", "백일해",
	"조사", "조건", "조항", "조각", "조합", "조직", "조치", "조약", "조정", "조별", "조선", "조기", "조례", "조국",
	"경기",
}

// nativeTens and nativeUnits are the native numerals; the first form is the one that stands before a counter.
var (
	nativeTens = []nativeNumeral{
		{"스물", 20}, {"스무", 20}, {"서른", 30}, {"마흔", 40}, {"쉰", 50}, {"예순", 60}, {"일흔", 70}, {"여든", 80}, {"아흔", 90}, {"열", 10},
	}
	nativeUnits = []nativeNumeral{
		{"하나", 1}, {"한", 1}, {"둘", 2}, {"두", 2}, {"셋", 3}, {"세", 3}, {"석", 3}, {"넷", 4}, {"네", 4}, {"넉", 4},
		{"다섯", 5}, {"여섯", 6}, {"일곱", 7}, {"여덟", 8}, {"아홉", 9},
	}
)

type nativeNumeral struct {
	name  string
	value int64
}

// aloneNatives are the native numerals that count without a counter behind them.
var aloneNatives = map[string]bool{
	"하나": true, "둘": true, "셋": true, "넷": true, "다섯": true, "여섯": true, "일곱": true, "여덟": true, "아홉": true,
	"스물": true, "서른": true, "마흔": true, "예순": true, "일흔": true, "여든": true, "아흔": true,
}

// determiners are the native numerals that count the noun behind them when they stand apart: 두 정상, 세 나라. So do
// aloneNatives.
var determiners = map[string]bool{"두": true, "세": true, "네": true, "열": true}

// koreanCounters are the nouns that count things and make a Number of the figure before them. The words of koreanTailRows
// and koreanShadows count as well.
var koreanCounters = []string{
	"명", "개", "건", "번", "가지", "곳", "채", "마리", "권", "장", "척", "편", "석", "표", "골", "점", "팀", "경기", "승", "패",
	"쪽", "종", "잔", "병", "벌", "켤레", "쌍", "그루", "송이", "통", "발", "방", "판", "개국", "국", "개사", "사", "동", "층", "인", "사람",
	"가구", "홀", "타", "언더파", "이닝", "안타", "홈런", "게임", "라운드", "페이지", "단계", "군데", "컵",
	"자리", "자릿수", "자루", "줄", "칸", "걸음", "바퀴", "분위", "인분", "부작", "부", "관왕", "연승", "연패", "연속", "강", "여개", "여명",
	"그릇", "뭉치", "묶음", "편성", "상자", "봉지", "다발", "포기", "끼", "모", "마디", "개교", "개소", "개월분", "쿼터", "개구", "남매", "형제", "자매",
	"나라", "정상", "아이", "자녀", "아들", "딸", "여성", "남성", "단어", "문장", "팔", "다리", "손", "눈",
}

// koreanShadows are words that begin like a unit and are none: 3원칙 is not three won.
var koreanShadows = []string{
	"원칙", "원소", "원색", "엔진", "랜드마크", "시리즈", "시스템", "분야", "주요", "주주", "주자", "주식", "월드", "세계", "세대", "기업", "차원", "차례", "차선",
	"회사", "회의", "회원", "프로젝트", "프로그램", "프로듀서", "배터리", "배우", "일자리", "일반", "시즌", "대학", "대회", "호텔", "호선", "선수", "선거",
	"도움", "도시", "세트", "주택", "기둥", "위협", "등록", "초등", "노트북", "달성", "나노초", "밀리초", "미터기", "시민", "시장", "분쟁", "주민",
}

// koreanTailRows are the suffixes that give the figure before them a kind. The longest that fits wins.
var koreanTailRows = []struct {
	name string
	tail koreanTail
}{
	{"%", koreanTail{kind: Percent}}, {"％", koreanTail{kind: Percent}}, {"퍼센트", koreanTail{kind: Percent}}, {"프로", koreanTail{kind: Percent}},
	{"%포인트", koreanTail{kind: Points}}, {"% 포인트", koreanTail{kind: Points}}, {"%p", koreanTail{kind: Points}}, {"%P", koreanTail{kind: Points}},
	{"퍼센트포인트", koreanTail{kind: Points}}, {"퍼센트 포인트", koreanTail{kind: Points}}, {"％포인트", koreanTail{kind: Points}},
	{"bp", koreanTail{kind: Points, scale: hundredth}}, {"베이시스포인트", koreanTail{kind: Points, scale: hundredth}},
	{"베이시스 포인트", koreanTail{kind: Points, scale: hundredth}}, {"bps", koreanTail{kind: Points, scale: hundredth}},

	// A pound is a weight as well as a money; Compare takes the one that fits.
	{"파운드", koreanTail{kind: Money, unit: "GBP", also: []Reading{{Kind: Measure, Unit: "lb"}}}},

	// 5킬로 are kilometres or kilograms, 5밀리 millimetres or millilitres.
	{"킬로", koreanTail{kind: Measure, unit: "km", also: []Reading{{Kind: Measure, Unit: "kg"}}}},
	{"밀리", koreanTail{kind: Measure, unit: "mm", also: []Reading{{Kind: Measure, Unit: "mL"}}}},

	// 1기가 is a gigabyte, or one of something as a subject.
	{"기가", koreanTail{kind: Number, also: []Reading{{Kind: Measure, Unit: "GB"}}}},

	{"배", koreanTail{kind: Multiple, also: []Reading{{}}}}, {"갑절", koreanTail{kind: Multiple}}, {"곱절", koreanTail{kind: Multiple}},

	{"년", koreanTail{kind: Year}}, {"년도", koreanTail{kind: Year}}, {"년대", koreanTail{kind: Decade}}, {"반세기", koreanTail{kind: Duration, unit: "year", scale: Value{num: 25, over: 3}}}, {"년생", koreanTail{kind: Year}},
	{"개년", koreanTail{kind: Duration, unit: "year"}}, {"년간", koreanTail{kind: Duration, unit: "year"}}, {"년째", koreanTail{kind: Duration, unit: "year"}}, {"년차", koreanTail{kind: Duration, unit: "year"}},
	{"년여", koreanTail{kind: Duration, unit: "year"}}, {"년형", koreanTail{kind: Year}},
	{"주년", koreanTail{kind: Ordinal}}, {"해", koreanTail{kind: Duration, unit: "year"}},
	{"개월", koreanTail{kind: Duration, unit: "month"}}, {"달", koreanTail{kind: Duration, unit: "month"}}, {"개월째", koreanTail{kind: Duration, unit: "month"}},
	{"개월간", koreanTail{kind: Duration, unit: "month"}}, {"월", koreanTail{kind: Month}}, {"주", koreanTail{kind: Duration, unit: "week"}},
	{"주일", koreanTail{kind: Duration, unit: "week"}}, {"주간", koreanTail{kind: Duration, unit: "week"}}, {"주째", koreanTail{kind: Duration, unit: "week"}},
	{"일", koreanTail{kind: Day}}, {"일간", koreanTail{kind: Duration, unit: "day"}}, {"일째", koreanTail{kind: Duration, unit: "day"}},
	{"일여", koreanTail{kind: Duration, unit: "day"}}, {"박", koreanTail{kind: Duration, unit: "day"}},
	{"시간", koreanTail{kind: Duration, unit: "hour"}}, {"시", koreanTail{kind: Clock}}, {"분", koreanTail{kind: Duration, unit: "minute"}},
	{"분간", koreanTail{kind: Duration, unit: "minute"}}, {"초", koreanTail{kind: Duration, unit: "second"}}, {"초간", koreanTail{kind: Duration, unit: "second"}},
	{"세기", koreanTail{kind: Ordinal, also: []Reading{{Duration, Value{}, "century"}}}}, {"분기", koreanTail{kind: Ordinal}},

	{"세", koreanTail{kind: Age}}, {"살", koreanTail{kind: Age}}, {"대", koreanTail{kind: Number, also: []Reading{{Kind: Decade}}}},

	{"번째", koreanTail{kind: Ordinal}}, {"째", koreanTail{kind: Ordinal}}, {"위", koreanTail{kind: Ordinal}}, {"등", koreanTail{kind: Ordinal}}, {"차", koreanTail{kind: Ordinal}},
	{"회", koreanTail{kind: Ordinal}}, {"호", koreanTail{kind: Ordinal}}, {"기", koreanTail{kind: Ordinal}}, {"학년", koreanTail{kind: Ordinal}}, {"학년생", koreanTail{kind: Ordinal}},
	{"조", koreanTail{kind: Ordinal}}, {"항", koreanTail{kind: Ordinal}}, {"등급", koreanTail{kind: Ordinal}}, {"선", koreanTail{kind: Ordinal}},
}

// koreanTail is a unit behind a figure, or a word that only looks like one.
type koreanTail struct {
	kind  Kind
	unit  string
	scale Value // what the value is multiplied by, where that is not 1
	also  []Reading
	none  bool // it begins a word that is no unit: 3원칙
}

// koreanWords are words that are a quantity by themselves. All are soft but the names of clock times.
var koreanWords = []struct {
	name     string
	readings []Reading
}{
	{"유월", []Reading{plain(Month, Int(6))}}, {"시월", []Reading{plain(Month, Int(10))}},
	{"정오", []Reading{plain(Clock, Int(720))}}, {"자정", []Reading{plain(Clock, Int(0))}},
	{"하루 반", []Reading{{Duration, Int(36), "hour"}}}, {"하루 반나절", []Reading{{Duration, Int(36), "hour"}}}, {"이틀 반", []Reading{{Duration, Int(60), "hour"}}},
	{"하루", []Reading{{Duration, Int(1), "day"}}}, {"이틀", []Reading{{Duration, Int(2), "day"}}}, {"사흘", []Reading{{Duration, Int(3), "day"}}},
	{"나흘", []Reading{{Duration, Int(4), "day"}}}, {"닷새", []Reading{{Duration, Int(5), "day"}}}, {"엿새", []Reading{{Duration, Int(6), "day"}}},
	{"이레", []Reading{{Duration, Int(7), "day"}}}, {"여드레", []Reading{{Duration, Int(8), "day"}}}, {"아흐레", []Reading{{Duration, Int(9), "day"}}},
	{"열흘", []Reading{{Duration, Int(10), "day"}}}, {"보름", []Reading{{Duration, Int(15), "day"}, {Duration, Int(2), "week"}, {Duration, half, "month"}}},
	{"열댓", []Reading{plain(Number, Int(15))}}, {"열하루", []Reading{{Duration, Int(11), "day"}}}, {"열이틀", []Reading{{Duration, Int(12), "day"}}}, {"열사흘", []Reading{{Duration, Int(13), "day"}}}, {"열나흘", []Reading{{Duration, Int(14), "day"}}},
	{"열닷새", []Reading{{Duration, Int(15), "day"}}}, {"열엿새", []Reading{{Duration, Int(16), "day"}}}, {"열이레", []Reading{{Duration, Int(17), "day"}}}, {"열여드레", []Reading{{Duration, Int(18), "day"}}},
	{"열아흐레", []Reading{{Duration, Int(19), "day"}}}, {"스무날", []Reading{{Duration, Int(20), "day"}}},
	{"상반기", []Reading{plain(Half, Int(1)), {Duration, Int(6), "month"}}}, {"하반기", []Reading{plain(Half, Int(2)), {Duration, Int(6), "month"}}},
	{"전반기", []Reading{plain(Half, Int(1)), {Duration, Int(6), "month"}}}, {"후반기", []Reading{plain(Half, Int(2)), {Duration, Int(6), "month"}}},
	{"반년", []Reading{{Duration, Int(6), "month"}}}, {"반세기", []Reading{{Duration, Int(50), "year"}}}, {"사반세기", []Reading{{Duration, Int(25), "year"}}}, {"반시간", []Reading{{Duration, Int(30), "minute"}}},
	{"반 시간", []Reading{{Duration, Int(30), "minute"}}}, {"반나절", []Reading{{Duration, Int(6), "hour"}, {Duration, half, "day"}}}, {"한나절", []Reading{{Duration, Int(6), "hour"}}},
	{"일년 반", []Reading{{Duration, Int(18), "month"}}}, {"일년", []Reading{{Duration, Int(1), "year"}}},
	{"한주", []Reading{{Duration, Int(1), "week"}}},
	{"절반", []Reading{plain(Fraction, half), plain(Multiple, half), plain(Duration, half)}}, {"반값", []Reading{plain(Fraction, half)}}, {"반토막", []Reading{plain(Fraction, half)}},
	{"반으로", []Reading{plain(Fraction, half)}}, {"반반", []Reading{plain(Fraction, half)}}, {"과반", []Reading{plain(Fraction, half)}}, {"과반수", []Reading{plain(Fraction, half)}},
	{"갑절", []Reading{plain(Multiple, Int(2))}}, {"곱절", []Reading{plain(Multiple, Int(2))}}, {"배로", []Reading{plain(Multiple, Int(2))}}, {"배증", []Reading{plain(Multiple, Int(2))}},
	{"양국", []Reading{plain(Number, Int(2))}}, {"양측", []Reading{plain(Number, Int(2))}}, {"양당", []Reading{plain(Number, Int(2))}}, {"양쪽", []Reading{plain(Number, Int(2))}},
	{"양 ", []Reading{plain(Number, Int(2))}}, {"쌍둥이", []Reading{plain(Number, Int(2))}}, {"세쌍둥이", []Reading{plain(Number, Int(3))}},
	{"네쌍둥이", []Reading{plain(Number, Int(4))}}, {"다섯쌍둥이", []Reading{plain(Number, Int(5))}}, {"삼형제", []Reading{plain(Number, Int(3))}},
	{"사형제", []Reading{plain(Number, Int(4))}}, {"오형제", []Reading{plain(Number, Int(5))}}, {"삼남매", []Reading{plain(Number, Int(3))}},
	{"사남매", []Reading{plain(Number, Int(4))}}, {"오남매", []Reading{plain(Number, Int(5))}}, {"육남매", []Reading{plain(Number, Int(6))}},
	{"칠남매", []Reading{plain(Number, Int(7))}}, {"세자매", []Reading{plain(Number, Int(3))}}, {"삼총사", []Reading{plain(Number, Int(3))}},
	{"삼각", []Reading{plain(Number, Int(3))}}, {"사각", []Reading{plain(Number, Int(4))}}, {"육각", []Reading{plain(Number, Int(6))}},
	{"첫", []Reading{plain(Ordinal, Int(1))}}, {"처음", []Reading{plain(Ordinal, Int(1))}}, {"최초", []Reading{plain(Ordinal, Int(1))}}, {"으뜸", []Reading{plain(Ordinal, Int(1))}},
	{"셋째", []Reading{plain(Ordinal, Int(3))}}, {"넷째", []Reading{plain(Ordinal, Int(4))}},
	{"세븐", []Reading{plain(Number, Int(7))}}, {"에이트", []Reading{plain(Number, Int(8))}}, {"나인", []Reading{plain(Number, Int(9))}},
	{"파이브", []Reading{plain(Number, Int(5))}}, {"일레븐", []Reading{plain(Number, Int(11))}},
	{"트웰브", []Reading{plain(Number, Int(12))}}, {"피프티", []Reading{plain(Number, Int(50))}}, {"헌드레드", []Reading{plain(Number, Int(100))}},
	{"만장일치로", []Reading{plain(Number, Value{})}}, {"전원일치", []Reading{plain(Number, Value{})}}, {"전원 일치", []Reading{plain(Number, Value{})}},
	{"전원", []Reading{plain(Number, Value{})}}, {"무실점", []Reading{plain(Number, Value{})}}, {"무득점", []Reading{plain(Number, Value{})}},
	{"완봉", []Reading{plain(Number, Value{})}}, {"영봉", []Reading{plain(Number, Value{})}}, {"무패", []Reading{plain(Number, Value{})}},
	{"전무", []Reading{plain(Number, Value{})}}, {"제로", []Reading{plain(Number, Value{})}}, {"무관용", []Reading{plain(Number, Value{})}},
	{"해트트릭", []Reading{plain(Number, Int(3))}}, {"환갑", []Reading{plain(Age, Int(60))}}, {"칠순", []Reading{plain(Age, Int(70))}}, {"팔순", []Reading{plain(Age, Int(80))}},
	{"지난해", []Reading{{Relative, Value{}, "year"}}}, {"작년", []Reading{{Relative, Value{}, "year"}}}, {"올해", []Reading{{Relative, Value{}, "year"}}},
	{"내년", []Reading{{Relative, Value{}, "year"}}}, {"재작년", []Reading{{Relative, Value{}, "year"}}}, {"금년", []Reading{{Relative, Value{}, "year"}}},
	{"전년", []Reading{{Relative, Value{}, "year"}}}, {"이듬해", []Reading{{Relative, Value{}, "year"}}}, {"내후년", []Reading{{Relative, Value{}, "year"}}},
	{"지난달", []Reading{{Relative, Value{}, "month"}}}, {"지난 달", []Reading{{Relative, Value{}, "month"}}}, {"이달", []Reading{{Relative, Value{}, "month"}}}, {"이번 달", []Reading{{Relative, Value{}, "month"}}},
	{"이번달", []Reading{{Relative, Value{}, "month"}}}, {"다음 달", []Reading{{Relative, Value{}, "month"}}}, {"다음달", []Reading{{Relative, Value{}, "month"}}}, {"내달", []Reading{{Relative, Value{}, "month"}}},
	{"전기 대비", []Reading{{Duration, Int(3), "month"}}}, {"전분기", []Reading{{Duration, Int(3), "month"}}}, {"직전 분기", []Reading{{Duration, Int(3), "month"}}},
	{"전월", []Reading{{Relative, Value{}, "month"}}}, {"같은 달", []Reading{{Relative, Value{}, "month"}}}, {"같은 해", []Reading{{Relative, Value{}, "year"}}}, {"그해", []Reading{{Relative, Value{}, "year"}}},
	{"어제", []Reading{{Relative, Value{}, "day"}}}, {"오늘", []Reading{{Relative, Value{}, "day"}}}, {"내일", []Reading{{Relative, Value{}, "day"}}}, {"전날", []Reading{{Relative, Value{}, "day"}}},
	{"이날", []Reading{{Relative, Value{}, "day"}}}, {"다음날", []Reading{{Relative, Value{}, "day"}}}, {"다음 날", []Reading{{Relative, Value{}, "day"}}}, {"이튿날", []Reading{{Relative, Value{}, "day"}}},
	{"월요일", []Reading{plain(Weekday, Int(1))}}, {"화요일", []Reading{plain(Weekday, Int(2))}}, {"수요일", []Reading{plain(Weekday, Int(3))}},
	{"목요일", []Reading{plain(Weekday, Int(4))}}, {"금요일", []Reading{plain(Weekday, Int(5))}}, {"토요일", []Reading{plain(Weekday, Int(6))}}, {"일요일", []Reading{plain(Weekday, Int(7))}},
}

// dayHalves are the words before a clock time and the half of the day that each puts the hour in.
var dayHalves = []struct {
	name string
	half meridiem
}{
	{"오전", morning}, {"오후", afternoon}, {"새벽", morning}, {"아침", morning}, {"저녁", afternoon},
	{"낮", anyHalf}, {"한밤", anyHalf}, {"밤", anyHalf}, {"점심", anyHalf}, {"정오", afternoon},
}

// gluedPrefixes are the words that may stand right before figures without making them part of a name: 약10명, 제3.
var gluedPrefixes = []string{
	"약", "총", "각", "제", "만", "단", "전", "현", "연", "월", "매", "무려", "최소", "최대", "평균", "시속", "초속", "영하", "섭씨", "화씨", "인구", "향후", "지난", "모두",
}

// prefixes is a table of spellings found by their first rune, the longest first.
type prefixes[T any] map[rune][]prefixRow[T]

type prefixRow[T any] struct {
	name  string
	value T
}

func (p prefixes[T]) add(name string, value T) {
	r, _ := utf8.DecodeRuneInString(name)
	rows := append(p[r], prefixRow[T]{name, value})
	slices.SortStableFunc(rows, func(a, b prefixRow[T]) int { return len(b.name) - len(a.name) })
	p[r] = rows
}

// match returns the longest spelling that s begins with, and its length.
func (p prefixes[T]) match(s string) (value T, length int, ok bool) {
	r, _ := utf8.DecodeRuneInString(s)
	for _, row := range p[r] {
		if strings.HasPrefix(s, row.name) {
			return row.value, len(row.name), true
		}
	}
	return value, 0, false
}

var (
	koreanTails    = buildKoreanTails()
	koreanCounted  = buildKoreanCounters()
	koreanLexicon  = buildKoreanLexicon()
	koreanNotScale = buildNotScales()
)

func buildKoreanTails() prefixes[koreanTail] {
	table := prefixes[koreanTail]{}
	for _, row := range koreanTailRows {
		table.add(row.name, row.tail)
	}
	for _, name := range koreanShadows {
		table.add(name, koreanTail{kind: Number, none: true})
	}
	for _, name := range notScales {
		if runeAt(name, 0) == '조' { // the only scale that is a unit too
			table.add(name, koreanTail{kind: Number, none: true})
		}
	}
	for _, u := range units {
		for _, name := range u.korean {
			table.add(name, koreanTail{kind: Measure, unit: u.symbol})
		}
	}
	for _, c := range currencies {
		t := koreanTail{kind: Money, unit: c.code}
		if c.minor {
			t.scale = hundredth
		}
		for _, name := range c.korean {
			table.add(name, t)
		}
	}
	return table
}

// buildKoreanCounters returns what may stand behind a numeral in Hangul: counters and every tail.
func buildKoreanCounters() prefixes[koreanTail] {
	table := prefixes[koreanTail]{}
	for _, name := range koreanCounters {
		table.add(name, koreanTail{kind: Number})
	}
	for _, rows := range koreanTails {
		for _, row := range rows {
			table.add(row.name, row.value)
		}
	}
	return table
}

func buildKoreanLexicon() prefixes[[]Reading] {
	table := prefixes[[]Reading]{}
	for _, row := range koreanWords {
		table.add(row.name, row.readings)
	}
	return table
}

func buildNotScales() prefixes[bool] {
	table := prefixes[bool]{}
	for _, name := range notScales {
		table.add(name, true)
	}
	return table
}
