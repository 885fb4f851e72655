package check_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

const (
	enText = "The central bank kept its key interest rate at 3.5 percent on Thursday, saying that it needs more time to watch prices."
	koText = "한국은행은 물가를 더 지켜볼 시간이 필요하다며 목요일 기준금리를 3.5%로 동결했다고 밝혔다."
)

// input is an article of two paragraphs with a faithful translation and one bullet.
func input() check.Input {
	second := "Governor Rhee said the decision was unanimous and that growth would slow in the coming year."
	return check.Input{
		Article: news.Article{ID: "a", Version: 1, Lang: news.English, Title: "Bank holds rate", Paragraphs: []news.Paragraph{
			{ID: "p1", Text: enText}, {ID: "p2", Text: second},
		}},
		To: news.Korean,
		Translation: &news.Translation{Title: "한은, 기준금리 동결", Paragraphs: []news.Paragraph{
			{ID: "p1", Text: koText}, {ID: "p2", Text: "이 총재는 만장일치로 결정했으며 내년에는 성장세가 둔화할 것이라고 말했다."},
		}},
		Summary: &news.Summary{Bullets: []news.Bullet{{Text: "한국은행이 기준금리를 동결했다.",
			Evidence: []news.Evidence{{Paragraph: "p1", Quote: "kept its key interest rate"}}}}},
		Bullets: 1,
	}
}

func TestFaithfulWorkHasNoFindings(t *testing.T) {
	t.Parallel()
	if diff := cmp.Diff([]news.Finding{}, check.Run(input())); diff != "" {
		t.Error(diff)
	}
}

// TestFamilies plants one fault at a time and wants it found by the right family, in the right place.
func TestFamilies(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		plant func(*check.Input)
		want  string // check severity place
	}{
		"a word left":         {set(strings.Replace(koText, "물가를", "prices를", 1)), "untranslated error p1"},
		"HTML":                {set(koText + "<b>끝</b>"), "meta error p1"},
		"terminal commands":   {set(koText + "\x1b[31m"), "meta error p1"},
		"turned writing":      {set(koText + "\u202e"), "meta error p1"},
		"paragraph missing":   {func(in *check.Input) { in.Translation.Paragraphs = in.Translation.Paragraphs[:1] }, "structure error p2"},
		"paragraph empty":     {set(" "), "structure error p1"},
		"paragraph invented":  {func(in *check.Input) { in.Translation.Paragraphs[1].ID = "p9" }, "structure error p9"},
		"paragraph twice":     {func(in *check.Input) { in.Translation.Paragraphs[1].ID = "p1" }, "structure error p1"},
		"title missing":       {func(in *check.Input) { in.Translation.Title = "" }, "structure error title"},
		"copy":                {set(enText), "untranslated error p1"},
		"copy but for quotes": {set(strings.ReplaceAll(enText, " ", "\u00a0 ")), "untranslated error p1"},
		"half copied":         {set("한국은행은 밝혔다. The central bank kept its key interest rate, saying that it needs more time."), "untranslated error p1"},
		"English clause":      {set(koText + " 한국은행은 the committee was not going to cut rates 했다고 말했다. 총재는 물가 상승률이 둔화하고 있다고 덧붙였다고 한다."), "untranslated error p1"},
		"Hanja leak":          {set("한국은행은 다음五年 동안 물가를 더 지켜볼 시간이 필요하다며 목요일 기준금리를 3.5%로 동결했다."), "untranslated error p1"},
		"kana leak":           {set("한국은행은 목요일까지までに 물가를 더 지켜볼 시간이 필요하다며 기준금리를 3.5%로 동결했다."), "untranslated error p1"},
		"Cyrillic leak":       {set("한국은행은 목요일 также 물가를 더 지켜볼 시간이 필요하다며 기준금리를 3.5%로 동결했다."), "untranslated error p1"},
		"fence":               {set("```\n" + koText), "meta error p1"},
		"preamble":            {set("번역: " + koText), "meta error p1"},
		"reasoning":           {set("물가.</think> " + koText), "meta error p1"},
		"prompt leak":         {set(koText + " <<<ARTICLE 00"), "meta error p1"},
		"cut short":           {set("한국은행이 금리를 동결했다."), "omission error p1"},
		"much too long":       {set(koText + " 시장에서는 이번 결정을 두고 여러 해석이 나왔고 전문가들도 앞으로의 방향을 두고 의견이 갈렸다고 하며 당분간 이런 흐름이 이어질 것으로 내다봤다."), "omission warning p1"},
		"loop":                {set(koText + strings.Repeat(" 동결했다", 8)), "loop error p1"},
		"merged":              {func(in *check.Input) { in.Translation.Paragraphs[1].Text = koText }, "duplication error p2"},
		"sentence of another": {func(in *check.Input) {
			in.Translation.Paragraphs[1].Text = "이 총재는 만장일치라고 말했다. " + strings.TrimSuffix(koText, ".") + "…"
		}, "duplication error p2"},
		"sentence twice":      {set(koText + " " + koText), "duplication error p1"},
		"politely":            {set("한국은행은 물가를 더 지켜볼 시간이 필요하다며 목요일 기준금리를 3.5%로 동결했다고 밝혔습니다."), "register error p1"},
		"a polite title":      {func(in *check.Input) { in.Translation.Title = "한은, 기준금리를 동결했습니다" }, "register error title"},
		"chattily":            {set("한국은행은 물가를 더 지켜볼 시간이 필요하다며 목요일 기준금리를 3.5%로 동결했대요. 그렇다고 해요."), "register error p1"},
		"address added":       {set(koText + " 자세한 내용은 www.win-money.example/now 참조."), "url error p1"},
		"quote lost":          {quoteLost, "quote error p1"},
		"quote invented here": {set("한국은행은 \"물가를 더 지켜볼 시간이 필요하다\"며 목요일 기준금리를 3.5%로 동결했다고 밝혔다."), "quote error p1"},
		"quote left open":     {quoteOpen, "quote warning p1"},
		"denial lost":         {denialLost, "negation warning p1"},
		"term not used":       {func(in *check.Input) { in.Terms = terms("central bank", "중앙은행") }, "glossary error p1"},
		"name spelled twice":  {nameTwice, "name warning p4"},
		"bullet's number": {func(in *check.Input) {
			in.Summary.Bullets[0].Text = "한국은행이 기준금리를 4.5%로 올렸다."
		}, "number error b1"},
		"bullet politely": {func(in *check.Input) {
			in.Summary.Bullets[0].Text = "한국은행이 기준금리를 동결했습니다."
		}, "register error b1"},
		"headline too long":     {func(in *check.Input) { in.Translation.Title = strings.Repeat("한은 금리를 또 동결 ", 7) }, "length warning title"},
		"bullet missing":        {func(in *check.Input) { in.Bullets = 2 }, "structure error "},
		"bullet in English":     {func(in *check.Input) { in.Summary.Bullets[0].Text = "The bank kept its rate." }, "untranslated error b1"},
		"bullet without quote":  {func(in *check.Input) { in.Summary.Bullets[0].Evidence = nil }, "evidence error b1"},
		"quote invented":        {quote("p1", "kept all its key interest rates"), "evidence error b1"},
		"quote in other case":   {quote("p1", "Kept its key interest rate"), "evidence error b1"},
		"quote elsewhere":       {quote("p2", "kept its key interest rate"), "evidence error b1"},
		"quote of no paragraph": {quote("p7", "kept its key interest rate"), "evidence error b1"},
		"quote too short":       {quote("p1", "kept"), "evidence error b1"},
		"bullet too long":       {func(in *check.Input) { in.Summary.Bullets[0].Text = longBullet }, "length warning b1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in := input()
			tt.plant(&in)
			var got []string
			for _, f := range check.Run(in) {
				got = append(got, fmt.Sprintf("%s %s %s", f.Check, f.Severity, f.Paragraph))
			}
			if len(got) == 0 || got[0] != tt.want && got[len(got)-1] != tt.want {
				t.Errorf("found %q, want %q", got, tt.want)
			}
		})
	}
}

// TestACopyIsOneFinding has a paragraph that no family but one has to look at before it is translated.
func TestACopyIsOneFinding(t *testing.T) {
	t.Parallel()
	in := input()
	in.Translation.Paragraphs[0].Text = enText[:len(enText)-1] + " 1 2 3, \"www.win-money.example\"."
	in.Terms = terms("central bank", "중앙은행")
	got := check.Run(in)
	if len(got) != 1 || got[0].Check != news.FamilyUntranslated || got[0].Paragraph != "p1" {
		t.Errorf("found %+v", got)
	}
}

// TestQuiet holds faithful work that an earlier rule, or a likely one, took for a fault.
func TestQuiet(t *testing.T) {
	t.Parallel()
	for name, plant := range map[string]func(*check.Input){
		"original in brackets":   set("한국은행(Bank of Korea, 韓國銀行)은 물가를 더 지켜볼 시간이 필요하다며 목요일 기준금리를 3.5%로 동결했다."),
		"Hanja of headlines":     func(in *check.Input) { in.Translation.Title = "美 연준, 금리 동결…中 반발" },
		"Latin names":            set("한국은행은 SK hynix, LG Energy Solution, HD Hyundai 등의 실적을 더 지켜보겠다며 목요일 기준금리를 3.5%로 동결했다."),
		"quote with other marks": quote("p1", "saying  that it needs more\ntime"),
		"a paragraph said twice": sameTwice,
		"a sentence that the source repeats": func(in *check.Input) {
			in.Article.Paragraphs[1].Text += " " + enText
			in.Translation.Paragraphs[1].Text += " " + koText
		},
		"a row of dashes":          set(koText + " " + strings.Repeat("-", 40)),
		"a note that the copy has": noteInSource,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in := input()
			plant(&in)
			if got := check.Run(in); len(got) > 0 {
				t.Errorf("found %+v", got)
			}
		})
	}
}

// TestOtherTargets runs faithful text and a copy through every other target language.
func TestOtherTargets(t *testing.T) {
	t.Parallel()
	for to, text := range map[news.Lang]string{
		news.Japanese:   "中央銀行は木曜日、物価を見守る時間がさらに必要だとして、政策金利を3.5%に据え置いた。",
		news.Chinese:    "中央银行周四表示，需要更多时间观察物价走势，决定将基准利率维持在3.5%不变。",
		news.Spanish:    "El banco central mantuvo el jueves su tipo de interés en el 3,5 %, al señalar que necesita más tiempo para observar los precios.",
		news.French:     "La banque centrale a maintenu jeudi son taux directeur à 3,5 %, disant avoir besoin de plus de temps pour observer les prix.",
		news.German:     "Die Zentralbank beließ ihren Leitzins am Donnerstag bei 3,5 Prozent, weil sie die Preise noch länger beobachten müsse.",
		news.Vietnamese: "Ngân hàng trung ương hôm thứ Năm giữ lãi suất ở mức 3,5% và cho biết cần thêm thời gian để theo dõi giá cả.",
		news.Indonesian: "Bank sentral pada Kamis mempertahankan suku bunga acuan 3,5 persen dan menyatakan perlu lebih banyak waktu untuk mengamati harga.",
	} {
		t.Run(string(to), func(t *testing.T) {
			t.Parallel()
			in := input()
			in.To, in.Summary, in.Article.Title, in.Translation.Title = to, nil, "", ""
			in.Article.Paragraphs = in.Article.Paragraphs[:1]
			in.Translation.Paragraphs = []news.Paragraph{{ID: "p1", Text: text}}
			if got := check.Run(in); len(got) > 0 {
				t.Errorf("found %+v in a faithful text", got)
			}
			in.Translation.Paragraphs[0].Text = strings.ToUpper(enText[:1]) + enText[1:len(enText)-1] + "!"
			if got := check.Run(in); len(got) == 0 || got[0].Check != news.FamilyUntranslated {
				t.Errorf("found %+v in a copy", got)
			}
		})
	}
}

// TestNumbersAndDates plants faults in what an article counts and dates.
func TestNumbersAndDates(t *testing.T) {
	t.Parallel()
	const source = "The ministry will spend 1.2 million won on the repair, its spokesman said on Tuesday, after the vote was lost by 3 percentage points."
	for name, tt := range map[string]struct{ target, want string }{
		"faithful":             {"외교부 대변인은 3%포인트 차로 표결에서 진 뒤 17일 보수 공사에 120만원을 쓰겠다고 밝혔다.", ""},
		"weekday kept":         {"외교부 대변인은 3%포인트 차로 표결에서 진 뒤 화요일 보수 공사에 120만원을 쓰겠다고 밝혔다.", ""},
		"power of ten":         {"외교부 대변인은 3%포인트 차로 표결에서 진 뒤 17일 보수 공사에 12만원을 쓰겠다고 밝혔다.", "number 1.2 million won 12만원"},
		"another currency":     {"외교부 대변인은 3%포인트 차로 표결에서 진 뒤 17일 보수 공사에 120만달러를 쓰겠다고 밝혔다.", "number 1.2 million won 120만달러"},
		"percent for points":   {"외교부 대변인은 3% 차로 표결에서 진 뒤 17일 보수 공사에 120만원을 쓰겠다고 밝혔다.", "number 3 percentage points 3%"},
		"dropped":              {"외교부 대변인은 표결에서 진 뒤 17일 보수 공사에 120만원을 쓰겠다고 밝혔다.", "number 3 percentage points "},
		"the wrong day":        {"외교부 대변인은 3%포인트 차로 표결에서 진 뒤 18일 보수 공사에 120만원을 쓰겠다고 밝혔다.", "date Tuesday 18일"},
		"added":                {"외교부 대변인은 3%포인트 차로 표결에서 진 뒤 17일 보수 공사에 120만원을 쓰겠다고 45명에게 밝혔다.", "number  45"},
		"a month nobody wrote": {"외교부 대변인은 3%포인트 차로 표결에서 진 뒤 4월 17일 보수 공사에 120만원을 쓰겠다고 밝혔다.", "date  4월"},
		"day and weekday":      {"외교부 대변인은 3%포인트 차로 표결에서 진 뒤 17일 화요일 보수 공사에 120만원을 쓰겠다고 밝혔다.", ""},
		"wrong and weekday":    {"외교부 대변인은 3%포인트 차로 표결에서 진 뒤 19일 화요일 보수 공사에 120만원을 쓰겠다고 밝혔다.", "date  19일"},
		"this month added":     {"외교부 대변인은 3%포인트 차로 표결에서 진 뒤 11월 17일 보수 공사에 120만원을 쓰겠다고 밝혔다.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in := check.Input{
				Article: news.Article{ID: "a", Version: 1, Lang: news.English, PublishedAt: time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC),
					Paragraphs: []news.Paragraph{{ID: "p1", Text: source}}},
				To:          news.Korean,
				Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.target}}},
			}
			var got string
			for _, f := range check.Run(in) {
				got = strings.Join([]string{string(f.Check), f.Source, f.Target}, " ")
			}
			if got != tt.want {
				t.Errorf("found %q, want %q", got, tt.want)
			}
		})
	}
}

func TestKoreanToEnglish(t *testing.T) {
	t.Parallel()
	in := check.Input{
		Article:     news.Article{ID: "a", Version: 1, Lang: news.Korean, Paragraphs: []news.Paragraph{{ID: "p1", Text: koText}}},
		To:          news.English,
		Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: enText}}},
	}
	if got := check.Run(in); len(got) > 0 {
		t.Errorf("found %+v in a faithful text", got)
	}
	in.Translation.Paragraphs[0].Text = strings.Replace(enText, "central bank", "한국은행", 1)
	if got := check.Run(in); len(got) != 1 || got[0].Check != news.FamilyUntranslated {
		t.Errorf("found %+v, want the Hangul left in", got)
	}
}

// TestSmallWords holds what becomes of a small word in a translation.
func TestSmallWords(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, source, target, want string }{
		{"two left out", "The two leaders met again.", "정상들이 다시 만났다.", ""},
		{"first left out", "It was their first meeting once more.", "다시 만났다.", ""},
		{"five left out", "Five generations of the family have lived there.", "그 집안이 대대로 그곳에 살았다.", "number info"},
		{"five added", "The family has lived there for ages.", "그 집안 사람 다섯 명이 그곳에 오래 살았다.", "number info"},
		{"five for four", "Four members of the family have lived there.", "그 집안 사람 다섯 명이 그곳에 살았다.", "number warning number warning"},
		{"the source has the conversion", "The town is 12 miles (19 km) away.", "마을은 19㎞ 떨어져 있다.", ""},
		{"the source lacks it", "The town is 12 miles away.", "마을은 12마일(약 19㎞) 떨어져 있다.", ""},
		{"it is wrong", "The town is 12 miles away.", "마을은 12마일(약 29㎞) 떨어져 있다.", "number error"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, f := range check.Run(check.Input{
				Article:     news.Article{ID: "a", Version: 1, Lang: news.English, Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.source}}},
				To:          news.Korean,
				Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.target}}},
			}) {
				got = append(got, fmt.Sprint(f.Check, " ", f.Severity))
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestMonthOfADay lets a translation of an article without a date name the month of a day that stands alone.
func TestMonthOfADay(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]int{"전시회는 오는 25일 서울에서 열린다.": 0, "전시회는 10월 25일 서울에서 열린다.": 1} {
		in := check.Input{
			Article:     news.Article{ID: "a", Version: 1, Lang: news.Korean, Paragraphs: []news.Paragraph{{ID: "p1", Text: source}}},
			To:          news.English,
			Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: "The exhibition opens in Seoul on Nov. 25."}}},
		}
		if got := check.Run(in); len(got) != want {
			t.Errorf("%s: found %+v, want %d", source, got, want)
		}
	}
}

func BenchmarkRun(b *testing.B) {
	in := input()
	in.Article.Paragraphs, in.Translation.Paragraphs = nil, nil
	size := 0
	for i := 1; size < 6000; i++ {
		id := news.ParagraphID(i)
		in.Article.Paragraphs = append(in.Article.Paragraphs, news.Paragraph{ID: id, Text: fmt.Sprint(enText, " ", i)})
		in.Translation.Paragraphs = append(in.Translation.Paragraphs, news.Paragraph{ID: id, Text: fmt.Sprint(koText, " ", i)})
		size += len(enText)
	}
	b.ReportAllocs()
	for b.Loop() {
		check.Run(in)
	}
}

const longBullet = "한국은행은 물가를 더 지켜볼 시간이 필요하다며 기준금리를 동결했고 총재는 만장일치로 결정했다고 밝혔으며 시장은 이를 예상한 결과로 받아들였고 " +
	"전문가들은 내년 초까지 같은 기조가 이어질 것으로 내다봤으며 정부는 경기 흐름을 면밀히 살피면서 필요하면 추가 대책을 내놓겠다고 강조한 데 이어 관계 기관과 협의하겠다고 했다."

func set(text string) func(*check.Input) {
	return func(in *check.Input) { in.Translation.Paragraphs[0].Text = text }
}

func quote(paragraph, text string) func(*check.Input) {
	return func(in *check.Input) {
		in.Summary.Bullets[0].Evidence = []news.Evidence{{Paragraph: paragraph, Quote: text}}
	}
}

func quoteLost(in *check.Input) {
	in.Article.Paragraphs[0].Text = strings.Replace(enText, "it needs more time", "\"it needs more time\"", 1)
}

func quoteOpen(in *check.Input) {
	quoteLost(in)
	in.Translation.Paragraphs[0].Text = "한국은행은 \"물가를 더 지켜볼 시간이 필요하다며 목요일 기준금리를 3.5%로 동결했다고 밝혔다."
}

func denialLost(in *check.Input) {
	in.Article.Paragraphs[0].Text = strings.Replace(enText, "it needs", "it does not need", 1)
}

func terms(en, ko string) []glossary.Hit {
	return glossary.New([]glossary.Entry{{English: en, Korean: ko}}).Slice(input().Article)
}

// nameTwice makes an article of four paragraphs about one man, whose name the last one spells otherwise.
func nameTwice(in *check.Input) {
	in.Article.Paragraphs, in.Translation.Paragraphs = nil, nil
	for i, name := range []string{"카바노", "카바노", "카바노", "캐바노"} {
		id := news.ParagraphID(i + 1)
		in.Article.Paragraphs = append(in.Article.Paragraphs, news.Paragraph{ID: id, Text: fmt.Sprintf("Judge Cavanough spoke to the press about case %d.", 20+i)})
		in.Translation.Paragraphs = append(in.Translation.Paragraphs, news.Paragraph{ID: id, Text: fmt.Sprintf("%s 판사가 %d번 사건을 기자들에게 설명했다.", name, 20+i)})
	}
	in.Summary, in.Article.Title, in.Translation.Title = nil, "", ""
}

func sameTwice(in *check.Input) {
	in.Article.Paragraphs[1].Text = in.Article.Paragraphs[0].Text
	in.Translation.Paragraphs[1].Text = in.Translation.Paragraphs[0].Text
}

func noteInSource(in *check.Input) {
	in.Article.Paragraphs[0].Text = "Note: " + enText
	in.Translation.Paragraphs[0].Text = "Note: " + koText
}
