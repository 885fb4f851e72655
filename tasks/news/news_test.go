package news_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

func order() news.Order {
	return news.Order{
		Article: news.Article{ID: "harbour_1", Version: 1, Lang: news.English, Title: "Harbour reopens",
			Paragraphs: []news.Paragraph{{ID: "p1", Text: "The harbour reopened."}, {ID: "p2", Text: "Ships sailed."}}},
		To: news.Korean, Translate: true, Summarize: true, Bullets: 2,
	}
}

func TestOrderValidate(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name   string
		change func(*news.Order)
		want   string // in the error; empty means none
	}{
		{"as it is", func(*news.Order) {}, ""},
		{"no article id", func(o *news.Order) { o.Article.ID = "" }, "article has no id"},
		{"longest article id", func(o *news.Order) { o.Article.ID = strings.Repeat("x", news.MaxArticleID) }, ""},
		{"article id too long", func(o *news.Order) { o.Article.ID = strings.Repeat("x", news.MaxArticleID+1) }, "513 bytes"},
		{"article in Japanese", func(o *news.Order) { o.Article.Lang = news.Japanese }, `"ja" is not one of en, ko`},
		{"no paragraphs", func(o *news.Order) { o.Article.Paragraphs = nil }, "no paragraphs"},
		{"an empty paragraph", func(o *news.Order) { o.Article.Paragraphs[1].Text = "" }, "paragraph p2 is empty"},
		{"ids out of order", func(o *news.Order) { o.Article.Paragraphs[1].ID = "p3" }, `paragraph 2 has id "p3", want "p2"`},
		{"nothing wanted", func(o *news.Order) { o.Translate, o.Summarize = false, false }, "neither"},
		{"unknown target", func(o *news.Order) { o.To = "xx" }, `"xx" is not one that gisa writes`},
		{"no target", func(o *news.Order) { o.To = "" }, `"" is not one`},
		{"translated into its own language", func(o *news.Order) { o.To = news.English }, "in English already"},
		{"summed up in its own language", func(o *news.Order) { o.To, o.Translate = news.English, false }, ""},
		{"bullets by default", func(o *news.Order) { o.Bullets = 0 }, ""},
		{"most bullets", func(o *news.Order) { o.Bullets = news.MaxBullets }, ""},
		{"too many bullets", func(o *news.Order) { o.Bullets = news.MaxBullets + 1 }, "11 bullets"},
		{"fewer than none", func(o *news.Order) { o.Bullets = -1 }, "-1 bullets"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			o := order()
			tc.change(&o)
			err := o.Validate()
			switch {
			case tc.want == "" && err != nil:
				t.Errorf("got %v, want no error", err)
			case tc.want != "" && (err == nil || !strings.Contains(err.Error(), tc.want)):
				t.Errorf("got %v, want an error with %q", err, tc.want)
			case err != nil && strings.Contains(err.Error(), "harbour reopened"):
				t.Errorf("the error holds article text: %v", err)
			}
		})
	}
}

func TestWantedBullets(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		summarize bool
		bullets   int
		want      int
	}{{false, 4, 0}, {true, 0, news.DefaultBullets}, {true, 5, 5}} {
		if got := (news.Order{Summarize: tc.summarize, Bullets: tc.bullets}).WantedBullets(); got != tc.want {
			t.Errorf("summarize %t, bullets %d: got %d, want %d", tc.summarize, tc.bullets, got, tc.want)
		}
	}
}

func TestBulletNumber(t *testing.T) {
	t.Parallel()
	for id, want := range map[string]int{
		"b1": 1, "b10": 10, news.BulletID(7): 7, "b0": 0, "b-1": 0, "b01": 0, "b+1": 0, "b": 0, "": 0, "bullet": 0,
		news.TitleID: 0, news.SummaryID: 0, news.ParagraphID(1): 0, "B1": 0,
	} {
		if got := news.BulletNumber(id); got != want || news.IsBullet(id) != (want > 0) {
			t.Errorf("%q: got %d (%t), want %d", id, got, news.IsBullet(id), want)
		}
	}
}

func TestJudge(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		severities []news.Severity
		want       news.State
	}{
		{nil, news.OK},
		{[]news.Severity{news.Info}, news.OK},
		{[]news.Severity{news.Info, news.Warning}, news.NeedsReview},
		{[]news.Severity{news.Info, news.Error}, news.NeedsReview},
	} {
		var findings []news.Finding
		for _, s := range tc.severities {
			findings = append(findings, news.Finding{Check: news.FamilyNumber, Severity: s})
		}
		if got := news.Judge(findings); got != tc.want {
			t.Errorf("%v: got %s, want %s", tc.severities, got, tc.want)
		}
	}
}

// TestWordsNeverChange holds what is stored in queues and printed for programs.
func TestWordsNeverChange(t *testing.T) {
	t.Parallel()
	var states, families []string
	done := ""
	for _, s := range news.States() {
		states = append(states, string(s))
		if s.Done() {
			done += string(s) + " "
		}
		if s.HasResult() != (s == news.OK || s == news.NeedsReview) {
			t.Errorf("%s: HasResult is %t", s, s.HasResult())
		}
	}
	for _, f := range news.Families() {
		families = append(families, string(f))
	}
	for got, want := range map[string]string{
		strings.Join(states, " "): "queued scheduled running retrying ok needs_review failed cancelled",
		done:                      "ok needs_review failed cancelled ",
		strings.Join(families, " "): "structure untranslated omission loop duplication meta number unit date name glossary quote register " +
			"negation direction bound whose role time modality country addition instruction url length evidence refusal repair budget",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestUsagePlus(t *testing.T) {
	t.Parallel()
	cost := func(usd float64) *float64 { return &usd }
	paid := news.Usage{Calls: 1, PromptTokens: 10, CachedTokens: 4, CompletionTokens: 20, ReasoningTokens: 5, CostUSD: cost(0.5), Seconds: 1.5}
	unpriced := news.Usage{Calls: 2, PromptTokens: 1, CompletionTokens: 2}
	for name, tc := range map[string]struct{ a, b, want news.Usage }{
		"both priced": {paid, paid, news.Usage{Calls: 2, PromptTokens: 20, CachedTokens: 8, CompletionTokens: 40, ReasoningTokens: 10, CostUSD: cost(1), Seconds: 3}},
		"one has no price, so the sum has none": {paid, unpriced,
			news.Usage{Calls: 3, PromptTokens: 11, CachedTokens: 4, CompletionTokens: 22, ReasoningTokens: 5, Seconds: 1.5}},
		"no calls cost nothing": {paid, news.Usage{}, paid},
		"nothing so far":        {news.Usage{}, paid, paid},
	} {
		if diff := cmp.Diff(tc.want, tc.a.Plus(tc.b)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestDefaultTarget(t *testing.T) {
	t.Parallel()
	for _, l := range news.SourceLangs() {
		if to := l.DefaultTarget(); to == l || !to.IsTarget() {
			t.Errorf("%s goes into %s by default", l, to)
		}
	}
	for _, l := range news.TargetLangs() {
		if name := l.EnglishName(); name == string(l) {
			t.Errorf("%s has no English name", l)
		}
	}
}

// TestResultAsJSON holds the shape that the command line prints and the ledger keeps: what is unknown is null, what is
// missing is absent.
func TestResultAsJSON(t *testing.T) {
	t.Parallel()
	result := news.Result{State: news.NeedsReview, Article: order().Article, To: news.Korean,
		Findings: []news.Finding{{Check: news.FamilyNumber, Severity: news.Error, Paragraph: "p1", Message: "off", Source: "1.2 million", Target: "12만"}}}
	result.Article.Paragraphs = result.Article.Paragraphs[:1]
	got, err := json.Marshal(result)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"state":"needs_review",` +
		`"article":{"id":"harbour_1","version":1,"lang":"en","title":"Harbour reopens","paragraphs":[{"id":"p1","text":"The harbour reopened."}]},` +
		`"to":"ko","findings":[{"check":"number","severity":"error","paragraph":"p1","message":"off","source":"1.2 million","target":"12만"}],` +
		`"provenance":{"model":"","prompt_version":"","source_hash":"","created_at":"0001-01-01T00:00:00Z","label":""},` +
		`"usage":{"calls":0,"prompt_tokens":0,"cached_tokens":0,"completion_tokens":0,"reasoning_tokens":0,"cost_usd":null}}`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, id := range []string{"p1", "p2"} {
		if _, found := result.Article.Paragraph(id); found != (id == "p1") {
			t.Errorf("paragraph %s: found is %t", id, found)
		}
	}
}
