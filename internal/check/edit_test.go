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
