package meaning

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// aboutFigures are the families that the sentences of testdata/figures.jsonl are about: figures, their direction and clauses left out.
var aboutFigures = []news.Family{news.FamilyDirection, news.FamilyBound, news.FamilyWhose, news.FamilyNumber, news.FamilyOmission}

// TestSentencesAboutFigures reads sentences that were written before the rules had read them: what is wrong in the one half is found, in
// the other nothing. PRECISION.md has what was found at first sight.
func TestSentencesAboutFigures(t *testing.T) {
	t.Parallel()
	file, err := os.Open("testdata/figures.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows := 0
	for lines := bufio.NewScanner(file); lines.Scan(); rows++ {
		var r struct {
			Fault          news.Family
			Source, Target string
			To             news.Lang
			Known          string // why a fault is not found
		}
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		from := news.English
		if r.To == news.English {
			from = news.Korean
		}
		doubts := Compare(Pair{Source: Read(r.Source, from), Target: Read(r.Target, r.To)})
		found := slices.ContainsFunc(doubts, func(d Doubt) bool { return slices.Contains(aboutFigures, d.Family) })
		if want := r.Fault != "" && r.Known == ""; found != want {
			t.Errorf("found %v, want %v: %s | %s | %v", found, want, r.Source, r.Target, doubts)
		}
	}
	if rows < 141 {
		t.Errorf("%d rows were read", rows)
	}
}

// A twin is a source with a translation that is right and one that is not.
type twin struct{ source, right, wrong string }

func testTwins(t *testing.T, family news.Family, twins []twin) {
	t.Helper()
	for _, w := range twins {
		from, to := news.English, news.Korean
		if w.source[0] >= 0x80 || len(Read(w.right, news.English).Words) > len(Read(w.right, news.Korean).Words) {
			from, to = to, from
		}
		find := func(target string) []Doubt {
			doubts := Compare(Pair{Source: Read(w.source, from), Target: Read(target, to)})
			return slices.DeleteFunc(doubts, func(d Doubt) bool { return d.Family != family })
		}
		if doubts := find(w.right); w.right != "" && len(doubts) > 0 {
			t.Errorf("%s | %s: %v", w.source, w.right, doubts)
		}
		if w.wrong != "" && len(find(w.wrong)) == 0 {
			t.Errorf("nothing is found: %s | %s", w.source, w.wrong)
		}
	}
}

func TestSigns(t *testing.T) {
	t.Parallel()
	testTwins(t, news.FamilyNumber, []twin{
		{"최저기온은 영하 12도로 예보됐다.", "The low is forecast at minus 12 degrees Celsius.", "The low is forecast at 12 degrees Celsius."},
		{"The temperature fell to -12 C.", "기온은 영하 12도까지 떨어졌다.", "기온은 12도까지 떨어졌다."},
		{"It was 8 degrees below zero in Seoul.", "서울은 영하 8도였다.", "서울은 8도였다."},
		{"3분기 성장률은 마이너스 0.2%로 집계됐다.", "The economy shrank 0.2 percent in the third quarter.", "The economy grew 0.2 percent in the third quarter."},
		{"Lows will range from minus 9 to minus 2 degrees.", "최저기온은 영하 9∼2도로 예보됐다.", ""},
		{"Highs will be 5 degrees, 3 degrees below average.", "낮 기온은 5도로 평년보다 3도 낮겠다.", ""},
		{"Prices fell 0.4 percent.", "물가 상승률은 -0.4%였다.", ""},
	})
}

func TestScores(t *testing.T) {
	t.Parallel()
	testTwins(t, news.FamilyWhose, []twin{
		{"South Korea lost 2-1 to Japan.", "한국은 일본에 1-2로 졌다.", "한국은 일본에 2-1로 졌다."},
		{"Ulsan beat Pohang 3-1.", "울산이 포항을 3-1로 꺾었다.", "울산이 포항을 1-3으로 꺾었다."},
		{"한국은 1-3으로 뒤지던 후반 두 골을 넣었다.", "South Korea scored twice after trailing 3-1.", ""},
		{"The board voted 7-4 to fire the manager.", "이사회는 7 대 4로 감독 해임을 의결했다.", "이사회는 4 대 7로 감독 해임을 의결했다."},
		{"임금안이 찬성 312표, 반대 147표로 가결됐다.", "The pay offer was approved by 312 votes to 147.", "The pay offer was approved by 147 votes to 312."},
		{"위원회는 개정안을 찬성 10, 반대 6으로 통과시켰다.", "The committee approved the bill by a vote of 10 to 6.", "The committee approved the bill by a vote of 6 to 10."},
		{"The bill passed by 181 to 94.", "법안은 찬성 181표, 반대 94표로 통과됐다.", "법안은 찬성 94표, 반대 181표로 통과됐다."},
		{"Kim won 25-19, 18-25, 25-21.", "김은 25-19, 18-25, 25-21로 이겼다.", "김은 25-19, 25-18, 25-21로 이겼다."},
		{"The talks run from 2016-17 on.", "협상은 2016-17년에 시작됐다.", ""},
	})
}

func TestMovements(t *testing.T) {
	t.Parallel()
	testTwins(t, news.FamilyWhose, []twin{
		{"The rate fell from 3.2% to 2.8%.", "금리는 3.2%에서 2.8%로 내렸다.", "금리는 2.8%에서 3.2%로 내렸다."},
		{"The rate fell to 2.8% from 3.2%.", "금리는 3.2%에서 2.8%로 내렸다.", "금리는 2.8%에서 3.2%로 내렸다."},
		{"Crude fell $1.12 to $68.04 a barrel.", "유가는 1.12달러 내린 배럴당 68.04달러였다.", "유가는 68.04달러 내린 배럴당 1.12달러였다."},
		{"Unemployment rose to 3.9 percent.", "실업률이 3.9%로 올랐다.", "실업률이 3.9% 올랐다."},
		{"He ruled from 2010 to 2022.", "그는 2010년부터 2022년까지 통치했다.", "그는 2022년부터 2010년까지 통치했다."},
		{"Prices gained 0.11 percent from the week before, when they had risen 0.14 percent.", "가격은 전주 대비 0.11% 상승했다. 전주 상승률은 0.14%였다.", ""},
		{"Losses would shrink by 120 billion to 150 billion won.", "손실이 1천200억∼1천500억원 줄어든다.", ""},
	})
}

func TestWhose(t *testing.T) {
	t.Parallel()
	testTwins(t, news.FamilyWhose, []twin{
		{"The blast killed 14 people and wounded 39.", "폭발로 14명이 숨지고 39명이 다쳤다.", "폭발로 39명이 숨지고 14명이 다쳤다."},
		{"The accident left 39 people injured and 14 dead.", "이 사고로 14명이 숨지고 39명이 다쳤다.", ""},
		{"Net profit was $310 million on revenue of $2.9 billion.", "매출은 29억 달러, 순이익은 3억1000만 달러였다.", "매출은 3억1000만 달러, 순이익은 29억 달러였다."},
		{"CBS had 3.1 million viewers and NBC had 2.94 million.", "CBS는 310만 명, NBC는 294만 명이 봤다.", "CBS는 294만 명, NBC는 310만 명이 봤다."},
		{"Eight of the 295 lawmakers were absent.", "의원 295명 가운데 8명은 불참했다.", "의원 8명 가운데 295명은 불참했다."},
		{"Prices rose 0.15% in Gangnam and 0.18% in Seocho.", "강남은 0.15%, 서초는 0.18% 올랐다.", ""},
		{"A pass costs 1,000 yen or 12,000 yen a year.", "정기권은 연간 1천엔 또는 1만2천엔이다.", ""},
	})
}

// TestPartOfAnotherWhole has a part of the greater of two numbers before it, and one of neither.
func TestPartOfAnotherWhole(t *testing.T) {
	t.Parallel()
	const korean = "영화제에는 71개국에서 온 238편이 초청됐다. 이 중 86편은 처음 공개된다."
	for english, want := range map[string]int{
		"The festival has invited 238 films from 71 countries, including 86 premieres.": 0,
		"The festival has invited 71 films from 86 countries, including 238 premieres.": 1,
	} {
		doubts := slices.DeleteFunc(Compare(Pair{Source: Read(korean, news.Korean), Target: Read(english, news.English)}), func(d Doubt) bool {
			return d.Message != "a part is greater than its whole"
		})
		if len(doubts) != want {
			t.Errorf("%s: %+v", english, doubts)
		}
	}
}

func TestDirections(t *testing.T) {
	t.Parallel()
	testTwins(t, news.FamilyDirection, []twin{
		{"The won closed at 1,389.6 per dollar, down 7.3 won.", "원/달러 환율은 7.3원 오른 1,389.6원에 마감했다.", "원/달러 환율은 7.3원 내린 1,389.6원에 마감했다."},
		{"Losses narrowed in the third quarter.", "3분기 적자 폭이 줄었다.", "3분기 적자 폭이 커졌다."},
		{"The firm swung to a profit of 21 billion won.", "회사는 210억원 흑자로 돌아섰다.", "회사는 210억원 적자로 돌아섰다."},
		{"Bond prices fell, sending the yield up to 4.5 percent.", "채권값이 떨어지면서 금리가 4.5%로 올랐다.", ""},
		{"Stocks pared their gains.", "주가가 상승 폭을 줄였다.", "주가가 하락 폭을 줄였다."},
		{"Stocks stand at 412,000 bags, down a quarter.", "재고는 41만2천 자루로 4분의 1 줄었다.", "재고는 41만2천 자루로 4분의 1 늘었다."},
		{"Nine people who jumped from the third floor were hurt.", "3층에서 뛰어내린 9명이 다쳤다.", ""},
		{"Temperatures hit 42 degrees, too much for water-dropping planes to fly.", "기온이 42도까지 올라 소방 항공기를 띄울 수 없었다.", ""},
		{"Stocks sank 1.7 percent as tech shares weakened and the local currency slid.", "코스피가 기술주 약세와 환율 급등의 여파로 1.7% 하락했다.", "코스피가 기술주 강세와 환율 급등의 여파로 1.7% 상승했다."},
		{"She used high-bandwidth memory.", "그는 적은 전력의 메모리를 썼다.", ""},
		{"Coffee futures climbed to their highest in nine months after Brazil cut its forecast.", "브라질이 전망을 낮추면서 커피 선물은 9개월 만에 가장 높은 수준으로 올랐다.", "브라질이 전망을 높이면서 커피 선물은 9개월 만에 가장 높은 수준으로 올랐다."},
		{"The cuts would be painful for a country with high unemployment.", "지원 중단은 높은 실업률에 시달리는 나라에 고통스러울 것이다.", "지원 중단은 낮은 실업률에 시달리는 나라에 고통스러울 것이다."},
		{"Unemployment fell to 3 percent from a peak of 7 percent.", "7%까지 올랐던 실업률은 3%로 내려갔다.", ""},
		{"Pupils quarreled less, but their marks did not improve.", "학생들은 덜 다퉜지만 성적은 오르지 않았다.", ""},
		{"운행 시간은 2시간 30분에서 2시간 10분으로 단축된다.", "Travel time will be cut from 2 hours 30 minutes to 2 hours 10 minutes.", "Travel time will be raised from 2 hours 30 minutes to 2 hours 10 minutes."},
		{"노사는 기간을 3년에서 5년으로 바꾸고 임금을 올리기로 했다.", "The two sides raised wages and extended the period from three years to five years.", "The two sides raised wages and cut the period from three years to five years."},
		{"The won weakened from 1,320 to 1,380 per dollar as rates rose.", "금리가 오르면서 원화 가치는 달러당 1320원에서 1380원으로 떨어졌다.", ""},
		{"Profit doubled as demand showed no sign of easing.", "수요가 줄 기미를 보이지 않으면서 이익은 두 배로 늘었다.", "수요가 줄 기미를 보이지 않으면서 이익은 두 배로 감소했다."},
		{"매출은 39%, 영업이익은 62% 늘었다.", "Sales rose 39 percent and operating profit climbed 62 percent.", "Sales fell 39 percent and operating profit climbed 62 percent."},
		{"영업이익은 12.5% 감소한 1조2천억원, 매출은 4.1% 증가한 18조9천억원이었다.", "Operating profit dropped 12.5 percent to 1.2 trillion won, and revenue grew 4.1 percent to 18.9 trillion won.", ""},
		{"Seven of 100 bond experts forecast a rate cut.", "채권 전문가 100명 중 7명은 금리 인하를 점쳤다.", "채권 전문가 100명 중 7명은 금리 인상을 점쳤다."},
	})
}
