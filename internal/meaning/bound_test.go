package meaning

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestBounds(t *testing.T) {
	t.Parallel()
	testTwins(t, news.FamilyBound, []twin{
		{"At least 40 people were hurt.", "최소 40명이 다쳤다.", "최대 40명이 다쳤다."},
		{"More than 5 percent is recycled.", "5% 이상이 재활용된다.", "5% 미만이 재활용된다."},
		{"People over 60 may not apply.", "60세 초과는 신청할 수 없다.", "60세 미만은 신청할 수 없다."},
		{"Not more than 50 people may enter.", "50명 이하만 들어갈 수 있다.", "50명 초과만 들어갈 수 있다."},
		{"Anyone aged 65 or older rides free.", "65세 이상은 무료다.", "65세 이하는 무료다."},
		{"Nearly 300 firefighters came.", "소방관 300명 가까이가 왔다.", "소방관 300명 넘게 왔다."},
		{"Less than 13,000 cases were reported.", "환자는 1만3천명에 못 미쳤다.", "환자는 1만3천여명이었다."},
		{"The fine can reach up to 20 years.", "최대 징역 20년에 처해진다.", "최소 징역 20년에 처해진다."},
		{"The vaccine can be stored for up to six months.", "이 백신은 최대 6개월 동안 보관할 수 있다.", "이 백신은 최소 6개월 동안 보관할 수 있다."},
		{"Only people without homes who earn 70 million won or less may apply.", "소득 7000만원 이하인 무주택자만 신청할 수 있다.", "소득 7000만원 이상인 무주택자만 신청할 수 있다."},
		{"It would bar shops, cafes and machines from selling drinks with more than 150 mg of caffeine.", "가게와 카페, 자판기에서 카페인이 150㎎을 초과하는 음료를 팔지 못하게 한다.", "가게와 카페, 자판기에서 카페인이 150㎎ 미만인 음료를 팔지 못하게 한다."},
		{"Tickets sold out in under 12 minutes.", "표는 12분도 안 돼 매진됐다.", "표는 12분 넘게 걸려 매진됐다."},
		{"Tickets sold out in over 12 minutes.", "표는 12분 넘게 걸려 매진됐다.", "표는 12분도 안 돼 매진됐다."},
		{"The shelf life is up to two years.", "유통기한은 최대 2년이다.", "유통기한은 최소 2년이다."},
		{"Oil will not rise above $100.", "유가는 100달러를 넘지 않을 것이다.", ""},
		{"Nobody under 19 may buy it.", "19세 이상만 살 수 있다.", ""},
		{"Over the next 5 years it will grow.", "5년 안에 늘어난다.", ""},
		{"Sales went up to 40 million won.", "매출은 4000만원 이상으로 늘었다.", ""},
		{"A record 400,000 people came.", "역대 최대 40만 명이 왔다.", ""},
		{"There were more than 40 reports.", "40건 이상 기후 신고가 있었다.", ""},
	})
}

// TestStrictBounds holds 초과 against at least: the number itself is the difference, worth a warning.
func TestStrictBounds(t *testing.T) {
	t.Parallel()
	p := Pair{Source: Read("At least 40 members must be present.", news.English), Target: Read("회원 40명 초과가 출석해야 한다.", news.Korean)}
	doubts := Compare(p)
	if len(doubts) != 1 || doubts[0].Severity != news.Warning || p.Target.Of(doubts[0].Target) != "40명 초과" {
		t.Errorf("%v", doubts)
	}
}

// TestEveryBoundIsRead puts every row of the tables beside a number.
func TestEveryBoundIsRead(t *testing.T) {
	t.Parallel()
	read := func(w boundWords, lang news.Lang, text string) {
		b := Read(text, lang).boundOf(0)
		if b.bound != w.bound || b.strict != w.strict {
			t.Errorf("%q: %s, want %s", text, boundNames[b.bound], boundNames[w.bound])
		}
	}
	for _, w := range englishBefore {
		read(w, news.English, "It counted "+w.words+" 40 people.")
	}
	for _, word := range smaller {
		read(boundWords{bound: lessThan}, news.English, "It is "+word+" than 40 units.")
	}
	for _, w := range englishAfter {
		read(w, news.English, "It counted 40 people "+w.words+".")
	}
	for _, w := range koreanAfter {
		text := "모두 40명 " + w.words + "다."
		switch w.words {
		case "여":
			text = "모두 40여 명이다."
		case "채 ":
			text = "모두 40명이 채 되지 않는다."
		}
		read(w, news.Korean, text)
	}
	for _, w := range koreanBefore {
		read(w, news.Korean, "그곳에는 "+w.words+" 40명이 있다.")
		for _, between := range koreanBetween {
			read(w, news.Korean, "그곳에는 "+w.words+" "+between+" 40명이 있다.")
		}
	}
	for _, w := range koreanFiller {
		read(boundWords{bound: moreThan}, news.Korean, "모두 40명을 "+w+" 넘는다.")
	}
	for _, w := range englishFiller {
		read(boundWords{bound: moreThan}, news.English, "It counted more than "+w+" 40 people.")
	}
}

// TestWhatOnlyLooksLikeABound puts the rows of the tables of exceptions beside a number.
func TestWhatOnlyLooksLikeABound(t *testing.T) {
	t.Parallel()
	none := func(lang news.Lang, text string) {
		if b := Read(text, lang).boundOf(0); b.bound != noBound {
			t.Errorf("%q: %s", text, boundNames[b.bound])
		}
	}
	for _, w := range records {
		none(news.Korean, "그곳에는 "+w+" 최대 40명이 있다.")
	}
	for _, w := range strangeness {
		none(news.Korean, "모두 40건 "+w+"였다.")
	}
	for _, w := range afterMove {
		none(news.English, "It "+w+" up to 40 people.")
	}
}

// TestEveryDenialIsRead puts the words that turn a bound round, or may, near one.
func TestEveryDenialIsRead(t *testing.T) {
	t.Parallel()
	for _, w := range englishDenials {
		text := Read("They "+strings.Replace(w, "n't", "don't", 1)+" take more than 40 people.", news.English)
		if b := text.boundOf(0); !b.negated && b.bound != atMost {
			t.Errorf("%q: no denial", text.Raw)
		}
	}
	for _, w := range koreanDenials {
		text := Read("이곳에는 40명 이상 들어가"+w+"다.", news.Korean)
		if !text.boundOf(0).negated {
			t.Errorf("%q: no denial", text.Raw)
		}
	}
	for _, w := range clauseEnds {
		text := Read("이곳에 40명 이상 왔"+w+"그는 모른다고 하지 않았다.", news.Korean)
		if text.boundOf(0).negated {
			t.Errorf("%q: a denial of another clause", text.Raw)
		}
	}
}

// TestEverySideIsRead puts every row of the tables of winners and losers beside a score.
func TestEverySideIsRead(t *testing.T) {
	t.Parallel()
	read := func(w sideWord, lang news.Lang, text string) {
		list := Read(text, lang).scores()
		if len(list) != 1 || list[0].side != w.side {
			t.Errorf("%q: %v, want side %d", text, list, w.side)
		}
	}
	for _, w := range englishSides {
		read(w, news.English, "They "+w.words+" 3-1.")
	}
	for _, w := range koreanSides {
		read(w, news.Korean, "그들은 3-1로 "+w.words+"다.")
	}
	for _, between := range betweenAyesAndNoes {
		text, lang := "The bill got 5"+between+"3 against.", news.English
		if between[0] >= 0x80 {
			text, lang = "법안은 찬성 5"+between+"3표로 통과됐다.", news.Korean
		}
		if list := Read(text, lang).scores(); len(list) != 1 || list[0].a != 5 || list[0].b != 3 {
			t.Errorf("%q: %v", text, list)
		}
	}
	for _, w := range noScore {
		if list := Read("That is 3-1"+w+" old.", news.English).scores(); len(list) > 0 && w != "명" && w != " 명" {
			t.Errorf("%q is a score", w)
		}
	}
	for _, w := range shrinking {
		lang := news.English
		if w[0] >= 0x80 {
			lang = news.Korean
		}
		if text := Read("5 "+w, lang); !text.falls(Span{0, 1}) {
			t.Errorf("%q does not fall", w)
		}
	}
}
