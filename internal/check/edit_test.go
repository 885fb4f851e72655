package check_test

import (
	"testing"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

func TestStrays(t *testing.T) {
	t.Parallel()
	const source = `The Bank of Korea raised the rate by 0.25 percentage point to 3.5 percent on 12 Nov. "We watch prices closely," the governor said. Two members dissented.`
	const good = `한국은행이 11월 12일 금리를 0.25%포인트 올려 3.5%로 결정했다. 총재는 "물가를 면밀히 보고 있다"고 밝혔다. 위원 2명은 반대했다.`
	const polite = `한국은행이 11월 12일 금리를 0.25%포인트 올려 3.5%로 결정했습니다. 총재는 "물가를 면밀히 보고 있다"고 밝혔다. 위원 2명은 반대했다.`
	const scaled = `한국은행이 11월 12일 금리를 0.25%포인트 올려 35%로 결정했다. 총재는 "물가를 면밀히 보고 있다"고 밝혔다. 위원 2명은 반대했다.`
	for name, tt := range map[string]struct{ before, after, want string }{
		"the register alone":           {polite, good, ""},
		"the number alone":             {scaled, good, ""},
		"another number, too":          {polite, `한국은행이 11월 12일 금리를 0.75%포인트 올려 3.5%로 결정했다. 총재는 "물가를 면밀히 보고 있다"고 밝혔다. 위원 2명은 반대했다.`, "a number"},
		"the quotation in other words": {polite, `한국은행이 11월 12일 금리를 0.25%포인트 올려 3.5%로 결정했다. 총재는 "물가를 잘 살핀다"고 밝혔다. 위원 2명은 반대했다.`, "a quotation"},
		"a term in other words":        {polite, `중앙은행이 11월 12일 금리를 0.25%포인트 올려 3.5%로 결정했다. 총재는 "물가를 면밀히 보고 있다"고 밝혔다. 위원 2명은 반대했다.`, "a term"},
		"a sentence left out":          {polite, `한국은행이 11월 12일 금리를 0.25%포인트 올려 3.5%로 결정했다. 총재는 "물가를 면밀히 보고 있다"고 밝혔다. 2명.`, "a sentence"},
		"from a text that is none":     {source, good, ""},
	} {
		article := news.Article{ID: "a", Version: 1, Lang: news.English, Paragraphs: []news.Paragraph{{ID: "p1", Text: source}}}
		d := check.Prepare(check.Input{
			Article: article, To: news.Korean, Terms: glossary.Starter().Slice(article),
			Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.before}}},
		})
		if got := d.Strays("p1", tt.after); got != tt.want {
			t.Errorf("%s: got %q, want %q", name, got, tt.want)
		}
	}
}

// A name that no glossary has stays, too, whatever it is replaced by; what else a person is called is no loss.
func TestEditThatReplacesAName(t *testing.T) {
	t.Parallel()
	const english = "Camila Rojas, a firefighter in Iquique, said on Thursday that Chile would send 40 crews."
	const polite = "이키케의 소방관 카밀라 로하스는 칠레가 40개 팀을 보낼 것이라고 목요일 말했습니다."
	const korean = "소방관 정다훈 과장은 경주에서 일본이 40개 팀을 보낼 것이라고 말했다."
	const wrong = "Jeong Da-hun, a fire official, said in Gyeongju that Japan would send 14 crews."
	for _, tt := range []struct{ name, source, before, after, want string }{
		{"a person", english, polite, "이키케의 소방관 안나 슈미트는 칠레가 40개 팀을 보낼 것이라고 목요일 말했다.", "a name"},
		{"a Korean person", english, polite, "이키케의 소방관 김태호는 칠레가 40개 팀을 보낼 것이라고 목요일 말했다.", "a name"},
		{"a place", english, polite, "함부르크의 소방관 카밀라 로하스는 칠레가 40개 팀을 보낼 것이라고 목요일 말했다.", "a name"},
		{"a country", english, polite, "이키케의 소방관 카밀라 로하스는 페루가 40개 팀을 보낼 것이라고 목요일 말했다.", "a name"},
		{"nothing", english, polite, "이키케의 소방관 카밀라 로하스는 칠레가 40개 팀을 보낼 것이라고 목요일 말했다.", ""},
		{"a person to a pronoun", english, polite, "이키케의 소방관인 그는 칠레가 40개 팀을 보낼 것이라고 목요일 말했다.", ""},
		{"a place to what it is", english, polite, "이 항구의 소방관 로하스는 칠레가 40개 팀을 보낼 것이라고 목요일 말했다.", ""},
		{"the order", english, polite, "목요일 칠레가 40개 팀을 보낼 것이라고 이키케 소방관 카밀라 로하스는 말했다.", ""},
		{"the name that is doubted", english, "이키케의 소방관 안나 슈미트는 칠레가 40개 팀을 보낼 것이라고 목요일 말했다.", "이키케의 소방관 카밀라 로하스는 칠레가 40개 팀을 보낼 것이라고 목요일 말했다.", ""},
		{"a person in English", korean, wrong, "Robert Miller, a fire official, said in Gyeongju that Japan would send 40 crews.", "a name"},
		{"a place in English", korean, wrong, "Jeong Da-hun, a fire official, said in Hamburg that Japan would send 40 crews.", "a name"},
		{"a country in English", korean, wrong, "Jeong Da-hun, a fire official, said in Gyeongju that Peru would send 40 crews.", "a name"},
		{"a person to a pronoun in English", korean, wrong, "He, a fire official, said in Gyeongju that Japan would send 40 crews.", ""},
		{"a person to a family name", korean, wrong, "Jeong, a fire official, said in Gyeongju that Japan would send 40 crews.", ""},
	} {
		from, to := news.English, news.Korean
		if tt.source == korean {
			from, to = to, from
		}
		d := check.Prepare(check.Input{
			Article: news.Article{ID: "a", Version: 1, Lang: from, Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.source}}}, To: to,
			Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.before}}},
		})
		if got := d.Strays("p1", tt.after); got != tt.want {
			t.Errorf("%s: got %q, want %q: %+v", tt.name, got, tt.want, d.On("p1"))
		}
	}
}

// A quotation that the source lacks may go with its sentence, whoever said it: the finding on it names no words.
func TestQuotationOfAnotherParagraphMayGo(t *testing.T) {
	t.Parallel()
	const source = "The Bank of Korea raised the rate to 3.5 percent on Thursday."
	const good = "한국은행이 목요일 금리를 3.5%로 올렸다."
	article := news.Article{ID: "a", Version: 1, Lang: news.English, Paragraphs: []news.Paragraph{{ID: "p1", Text: source}}}
	for other, want := range map[string]string{`"무말랭이를 고이 버무렸다"고 참새가 빚었다.`: "", "무말랭이를 고이 참새와 국자에 버무렸다.": "a sentence"} {
		d := check.Prepare(check.Input{
			Article: article, To: news.Korean,
			Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: good + " " + other}}},
		})
		if got := d.Strays("p1", good); got != want {
			t.Errorf("%s: got %q, want %q: %+v", other, got, want, d.On("p1"))
		}
	}
}
