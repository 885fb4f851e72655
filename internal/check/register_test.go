package check_test

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/tasks/news"
)

// registerOf returns what is found on the register of a Korean sentence that translates an English one.
func registerOf(t *testing.T, style check.Style, text string) news.Finding {
	t.Helper()
	for _, f := range check.Run(check.Input{
		Article: news.Article{ID: "a", Version: 1, Lang: news.English, Paragraphs: []news.Paragraph{{ID: "p1", Text: "They said so."}}},
		To:      news.Korean, Style: style,
		Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: text}}},
	}) {
		if f.Check == news.FamilyRegister {
			return f
		}
	}
	return news.Finding{}
}

func TestRegisterSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]news.Finding{
		"그들은 그렇게 밝혔습니다.":           {Target: "밝혔습니다", Message: "1 of 1 sentences in 합쇼체 (-습니다); newspaper style is 해라체 (-다): write 밝혔다"},
		"회의는 1 a.m. 다음 주에 열렸습니다.":  {Target: "열렸습니다", Message: "1 of 1 sentences in 합쇼체 (-습니다); newspaper style is 해라체 (-다): write 열렸다"},
		"그들은 밝혔다. 그렇게 좋지 않습니다.":    {Target: "않습니다", Message: "1 of 2 sentences in 합쇼체 (-습니다); newspaper style is 해라체 (-다)"},
		"그들은 그렇게 말했어요(사진).":        {Target: "말했어요", Message: "1 of 1 sentences in 해요체 (-요); newspaper style is 해라체 (-다): write 말했다"},
		"그들은 “그렇다”라고 했습니다.":        {Target: "했습니다", Message: "1 of 1 sentences in 합쇼체 (-습니다); newspaper style is 해라체 (-다): write 했다"},
		"그들은 “그렇다”라고 밝혔다. 그렇게 밝혔다": {},
		"왜 그렇게 말했습니까?":             {Target: "말했습니까", Message: "1 of 1 sentences in 합쇼체 (-습니다); newspaper style is 해라체 (-다)"},
	} {
		f := registerOf(t, check.Style{Register: check.Plain}, text)
		if f.Target != want.Target || f.Message != want.Message {
			t.Errorf("%s\n got %q %q\nwant %q %q", text, f.Target, f.Message, want.Target, want.Message)
		}
	}
	f := registerOf(t, check.Style{Register: check.Polite}, "그들은 그렇게 밝혔다.")
	if want := "1 of 1 sentences in 해라체 (-다); the house writes 합쇼체 (-습니다): write 밝혔습니다"; f.Message != want {
		t.Errorf("got %q, want %q", f.Message, want)
	}
}

// TestPlainForms has a line for each row of the tables, and words of which the form is not known: "" for those.
func TestPlainForms(t *testing.T) {
	t.Parallel()
	for polite, want := range map[string]string{
		"있습니다": "있다", "하겠습니다": "하겠다", "했어요": "했다", "없습니다": "없다", "높습니다": "높다", "많습니다": "많다", "좋습니다": "좋다", "낮습니다": "낮다",
		"같습니다": "같다", "싶습니다": "싶다", "짧습니다": "짧다", "넓습니다": "넓다", "젊습니다": "젊다", "옳습니다": "옳다", "깊습니다": "깊다",
		"받습니다": "받는다", "먹습니다": "먹는다", "찾습니다": "찾는다", "읽습니다": "읽는다", "믿습니다": "믿는다", "듣습니다": "듣는다", "걷습니다": "걷는다",
		"얻습니다": "얻는다", "맡습니다": "맡는다", "막습니다": "막는다", "남습니다": "남는다", "죽습니다": "죽는다", "잃습니다": "잃는다",
		"앉습니다": "앉는다", "놓습니다": "놓는다", "예정입니다": "예정이다", "규모입니다": "규모다", "것입니다": "것이다",
		"아닙니다": "아니다", "필요합니다": "필요하다", "가능합니다": "가능하다", "중요합니다": "중요하다", "불가피합니다": "불가피하다", "말합니다": "말한다",
		"예상합니다": "예상한다", "전망합니다": "전망한다", "강조합니다": "강조한다", "설명합니다": "설명한다", "됩니다": "된다",
		"떨어집니다": "떨어진다", "낮아집니다": "낮아진다", "강해집니다": "강해진다", "나갑니다": "나간다", "나옵니다": "나온다", "줍니다": "준다",
		"보입니다": "보인다", "움직입니다": "움직인다", "큽니다": "크다", "다릅니다": "다르다",
		"않습니다": "", "작습니다": "", "토론합니다": "", "알겠어요": "", "입니다": "", "십니다": "",
		"정보입니다": "정보다", "오늘입니다": "오늘이다", "사람들입니다": "사람들이다", "안전합니다": "",
		"모입니다": "모인다", "높입니다": "높인다", "쌓입니다": "쌓인다", "쓰입니다": "쓰인다", "붙입니다": "붙인다", "덧붙입니다": "덧붙인다",
		"먹입니다": "먹인다", "죽입니다": "죽인다", "섞입니다": "섞인다", "기울입니다": "기울인다", "받아들입니다": "받아들인다",
		"끌어들입니다": "끌어들인다", "돋보입니다": "돋보인다", "선보입니다": "선보인다",
		"줄입니다": "", "속입니다": "", "들입니다": "", "벌입니다": "", "늘입니다": "",
	} {
		f := registerOf(t, check.Style{Register: check.Plain}, "그들은 "+polite+".")
		_, got, _ := strings.Cut(f.Message, ": write ")
		if f.Target != polite || got != want {
			t.Errorf("%s: %q in %q, want %q", polite, got, f.Message, want)
		}
	}
}
