package check_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/tasks/news"
)

// stories are honest articles, a title and three paragraphs each, in which the words of a test are put.
var stories = map[news.Lang][][]string{
	news.English: {
		{
			"Hanseong signs 20-year lease for east terminal",
			"HANSEONG, May 12 - The port authority signed a 20-year lease for its east terminal on Tuesday, ending a dispute that had kept four cranes idle since last autumn.",
			"Under the agreement the operator will pay $41 million a year. The first payment is due in September.",
			"\"We lost a winter to this,\" said the harbour master, Lee Sun-ok. Dock workers went on strike twice during the talks.",
		},
		{
			"Norvane profit doubles on server demand",
			"LONDON, April 23 - Chipmaker Norvane said first-quarter profit more than doubled as demand for memory in servers showed no sign of easing.",
			"Revenue rose 38% to $9.4 billion. The regulator fined the company $3 million in March over late filings.",
			"Shares closed 4.2% higher. Two analysts said the company's model of long contracts had paid off.",
		},
	},
	news.Korean: {
		{
			"한성항, 동부두 20년 임대 계약",
			"한성항만공사는 12일 동부두를 20년간 임대하는 계약을 맺었다고 밝혔다. 지난가을부터 멈춰 있던 크레인 4기가 다시 움직인다.",
			"계약에 따라 운영사는 해마다 4100만달러를 낸다. 첫 지급일은 9월이다.",
			"이순옥 항만장은 \"이 일로 한 해 겨울을 잃었다\"고 말했다. 협상이 이어지는 동안 파업이 두 차례 있었다.",
		},
		{
			"노베인, 서버 수요에 영업이익 두 배",
			"반도체 업체 노베인은 1분기 영업이익이 지난해 같은 기간의 두 배를 넘었다고 23일 발표했다.",
			"매출은 38% 늘어난 94억달러였다. 규제 당국은 3월 공시 지연을 이유로 이 회사에 과징금을 물렸다.",
			"주가는 4.2% 오른 채 마감했다. 회사는 내년 설비 투자를 늘릴 계획이다.",
		},
	},
}

// sample is words that stand somewhere in a story: an order to whoever translates it, or honest journalism that looks like one.
type sample struct {
	form    string
	id      string // of the text that has the words
	words   string
	article news.Article
}

// samples reads a file of lines: form | language | title, own or mid | the words.
func samples(t *testing.T, name string) []sample {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var all []sample
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		cells := strings.SplitN(line, " | ", 4)
		words, err := strconv.Unquote(`"` + strings.ReplaceAll(cells[3], `"`, `\"`) + `"`)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		all = append(all, within(cells[0], news.Lang(cells[1]), cells[2], words, len(all)))
	}
	return all
}

// within puts the words in the place of a story.
func within(form string, lang news.Lang, place, words string, n int) sample {
	story := slices.Clone(stories[lang][n%len(stories[lang])])
	at := 2
	switch place {
	case "title":
		at, story[0] = 0, words
	case "mid":
		story[2] = strings.Replace(story[2], ". ", ". "+words+" ", 1)
	case "own":
		story = slices.Insert(story, 2, words)
	}
	s := sample{form: form, id: news.TitleID, words: words, article: news.Article{ID: "a", Version: 1, Lang: lang, Title: story[0]}}
	for i, text := range story[1:] {
		s.article.Paragraphs = append(s.article.Paragraphs, news.Paragraph{ID: news.ParagraphID(i + 1), Text: text})
	}
	if at > 0 {
		s.id = news.ParagraphID(at)
	}
	return s
}

// told returns the ids of the texts that a warning says speak to the model.
func (s sample) told() (ids []string) {
	to := news.Korean
	if s.article.Lang == news.Korean {
		to = news.English
	}
	for _, f := range check.Run(check.Input{Article: s.article, To: to}) {
		if f.Check == news.FamilyInstruction && f.Severity == news.Warning {
			ids = append(ids, f.Paragraph)
		}
	}
	return ids
}

// TestOrdersInStories wants an order to be found in the text that has it, and in no other.
func TestOrdersInStories(t *testing.T) {
	t.Parallel()
	for name, least := range map[string]int{
		"orders.txt": 60, "orders-2.txt": 20, "orders-3.txt": 15, "orders-4.txt": 50, "orders-5.txt": 20, "orders-6.txt": 20,
		"orders-7.txt": 20, "orders-8.txt": 18, "orders-9.txt": 50, "orders-10.txt": 37, "orders-11.txt": 47, "orders-12.txt": 32,
		"orders-13.txt": 20,
	} {
		all := samples(t, name)
		found := 0
		for _, s := range all {
			switch ids := s.told(); {
			case slices.Equal(ids, []string{s.id}):
				found++
			case len(ids) == 0:
				t.Logf("missed, %s: %s", s.form, s.words)
			default:
				t.Errorf("%s: found in %v instead of %s: %s", s.form, ids, s.id, s.words)
			}
		}
		t.Logf("%s: %d of %d found", name, found, len(all))
		if found < least {
			t.Errorf("%s: %d of %d found, want %d", name, found, len(all), least)
		}
	}
}

// TestHonestStoriesHoldNoOrders wants no warning for what papers write about orders, models, translators and headlines.
func TestHonestStoriesHoldNoOrders(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"no-orders.txt", "no-orders-2.txt", "no-orders-3.txt", "no-orders-4.txt", "no-orders-5.txt", "no-orders-6.txt",
		"no-orders-7.txt", "no-orders-8.txt", "no-orders-9.txt", "no-orders-10.txt", "no-orders-11.txt", "no-orders-12.txt",
		"no-orders-13.txt",
	} {
		all := samples(t, name)
		for _, s := range all {
			if ids := s.told(); len(ids) > 0 {
				t.Errorf("%s: flagged %v: %s", s.form, ids, s.words)
			}
		}
		t.Logf("%s: %d read", name, len(all))
	}
}
