package eval_test

import (
	"maps"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/eval"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestReferenceIsPerfect holds every metric to its best value where the translation is the reference.
func TestReferenceIsPerfect(t *testing.T) {
	t.Parallel()
	for _, item := range goldSet(t) {
		got := eval.Score(item, referenceOutput(item))
		for _, m := range eval.Metrics() {
			value, defined := got[m.Name]
			if m.Name == "register" && item.To != news.Korean {
				if defined {
					t.Errorf("%s: English has a register", item.ID)
				}
				continue
			}
			if want, ok := bestOf[m.Name]; ok && (!defined || math.Abs(value-want) > 1e-9) {
				t.Errorf("%s: %s is %v (%v), want %v", item.ID, m.Name, value, defined, want)
			}
		}
	}
}

var bestOf = eval.Figures{
	"chrf": 100, "chrfpp": 100, "rouge_l_syllable": 1, "rouge_l_word": 1, "number_f1": 1, "name_recall": 1, "register": 1,
	"omission": 0, "evidence": 1, "findings_error": 0, "findings_warning": 0, "ok": 1,
}

// story is small enough to count by hand.
func story() eval.Item {
	return eval.Item{
		ID: "story",
		Article: news.Article{ID: "story", Version: 1, Lang: news.English, Title: "Fire hits mill", Paragraphs: []news.Paragraph{
			{ID: "p1", Text: "The Iksan mill fire injured 14 workers and cost $25 million, police said."},
			{ID: "p2", Text: "Mayor Jung visited 36 families who live near the mill on the river."},
		}},
		To: news.Korean,
		Reference: news.Translation{Title: "제지공장 불", Paragraphs: []news.Paragraph{
			{ID: "p1", Text: "익산 제지공장 불로 노동자 14명이 다치고 2천500만 달러의 피해가 났다고 경찰이 밝혔다."},
			{ID: "p2", Text: "정 시장은 강가의 공장 근처에 사는 36가구를 찾았다."},
		}},
		Bullets: []news.Bullet{{Text: "불로 14명이 다쳤다."}, {Text: "시장이 36가구를 찾았다."}},
		Entries: []glossary.Entry{{English: "Iksan", Korean: "익산"}, {English: "Jung", Korean: "정"}, {English: "Busan", Korean: "부산"}},
	}
}

func referenceOutput(item eval.Item) eval.Output {
	t := item.Reference
	t.Paragraphs = slices.Clone(t.Paragraphs)
	return eval.Output{ID: item.ID, Result: news.Result{Translation: &t, Summary: &news.Summary{Bullets: slices.Clone(item.Bullets)}}}
}

func TestScore(t *testing.T) {
	t.Parallel()
	quote := []news.Evidence{{Paragraph: "p1", Quote: "injured 14 workers"}}
	usd := 0.5
	for _, tt := range []struct {
		name   string
		change func(*eval.Output)
		want   eval.Figures
	}{
		{"as the reference", func(*eval.Output) {}, eval.Figures{"chrf": 100, "number_f1": 1, "name_recall": 1, "register": 1, "omission": 0, "evidence": 0}},
		{"a number gone wrong", setParagraph(0, "익산 제지공장 불로 노동자 14명이 다치고 2억5천만 달러의 피해가 났다고 경찰이 밝혔다."),
			eval.Figures{"number_f1": 2.0 / 3, "omission": 0, "ok": 0}},
		{"a number left out", setParagraph(1, "정 시장은 강가의 공장 근처에 사는 이웃 가족들을 찾았다."), eval.Figures{"number_f1": 0.8, "ok": 0}},
		{"a number added", setParagraph(1, "정 시장은 강가의 공장 근처에 사는 36가구 178명을 찾았다."), eval.Figures{"number_f1": 6.0 / 7, "ok": 0}},
		{"a name left out", setParagraph(0, "그 제지공장 불로 노동자 14명이 다치고 2천500만 달러의 피해가 났다고 경찰이 밝혔다."), eval.Figures{"name_recall": 0.5, "ok": 0}},
		{"politely", setParagraph(1, "정 시장은 강가의 공장 근처에 사는 36가구를 찾았습니다."), eval.Figures{"register": 0.5, "ok": 0}},
		{"a paragraph without text", setParagraph(1, ""), eval.Figures{"omission": 0.5, "register": 1, "ok": 0, "number_f1": 0.8}},
		{"a paragraph left in English", setParagraph(1, story().Article.Paragraphs[1].Text), eval.Figures{"omission": 0.5, "register": 1, "ok": 0}},
		{"politely, but for what is left in English", func(o *eval.Output) {
			setParagraph(0, "경찰이 수사하고 있습니다.")(o)
			setParagraph(1, story().Article.Paragraphs[1].Text)(o)
		}, eval.Figures{"register": 0}},
		{"politely, but for white space", func(o *eval.Output) {
			setParagraph(0, "경찰이 수사하고 있습니다.")(o)
			setParagraph(1, " ")(o)
		}, eval.Figures{"register": 0}},
		{"a quote", func(o *eval.Output) { o.Result.Summary.Bullets[0].Evidence = quote }, eval.Figures{"evidence": 0.5}},
		{"a quote of another paragraph", func(o *eval.Output) {
			o.Result.Summary.Bullets[0].Evidence = []news.Evidence{{Paragraph: "p2", Quote: quote[0].Quote}}
		}, eval.Figures{"evidence": 0}},
		{"work", func(o *eval.Output) {
			o.Seconds = 2.5
			o.Result.Usage = news.Usage{Calls: 3, PromptTokens: 100, CompletionTokens: 20, CostUSD: &usd}
		}, eval.Figures{"seconds": 2.5, "calls": 3, "tokens_prompt": 100, "tokens_completion": 20, "cost_usd": 0.5}},
		{"its own findings", func(o *eval.Output) {
			o.Result.State, o.Result.Findings = news.NeedsReview, []news.Finding{{Severity: news.Error}, {Severity: news.Warning}}
		}, eval.Figures{"findings_error": 2, "findings_warning": 0}}, // the bullets without evidence
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			o := referenceOutput(story())
			tt.change(&o)
			wantFigures(t, eval.Score(story(), o), tt.want)
		})
	}
}

func setParagraph(i int, text string) func(*eval.Output) {
	return func(o *eval.Output) { o.Result.Translation.Paragraphs[i].Text = text }
}

func wantFigures(t *testing.T, got, want eval.Figures) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(want)) {
		value, defined := got[name]
		if !defined || math.Abs(value-want[name]) > 1e-9 {
			t.Errorf("%s is %v (defined: %v), want %v", name, value, defined, want[name])
		}
	}
}

var bulletMetrics = []string{"rouge_l_syllable", "rouge_l_word", "coverage", "density", "compression", "evidence"}

func TestScoreUndefined(t *testing.T) {
	t.Parallel()
	translated, summarised := referenceOutput(story()), referenceOutput(story())
	translated.Result.Summary = nil
	summarised.Result.Translation = nil
	failed := eval.Output{ID: "story", Error: "no answer", Result: referenceOutput(story()).Result}
	for _, tt := range []struct {
		name   string
		output eval.Output
		want   []string
	}{
		{"without bullets", translated, append([]string{"cost_usd"}, bulletMetrics...)},
		{"bullets alone", summarised, []string{"chrf", "chrfpp", "number_f1", "name_recall", "register", "omission", "coverage", "density", "compression", "cost_usd"}},
		{"failed", failed, append([]string{"register", "cost_usd"}, bulletMetrics...)},
	} {
		var got []string
		figures := eval.Score(story(), tt.output)
		for _, m := range eval.Metrics() {
			if _, defined := figures[m.Name]; !defined {
				got = append(got, m.Name)
			}
		}
		slices.Sort(got)
		slices.Sort(tt.want)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: undefined (-want +got):\n%s", tt.name, diff)
		}
	}
}

// A failed article is worth nothing, whatever text it left behind.
func TestScoreOfAFailure(t *testing.T) {
	t.Parallel()
	o := referenceOutput(story())
	o.Error = "no answer"
	o.Result.Usage.Calls = 4
	wantFigures(t, eval.Score(story(), o), eval.Figures{
		"chrf": 0, "chrfpp": 0, "number_f1": 0, "name_recall": 0, "omission": 1, "findings_error": 3, "ok": 0, "calls": 4,
	})
}

func TestMetricsAreDescribed(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, m := range eval.Metrics() {
		if m.Unit == "" || m.Doc == "" || m.Better == "" || seen[m.Name] {
			t.Errorf("%+v lacks something or is there twice", m)
		}
		seen[m.Name] = true
	}
	if len(seen) != 20 {
		t.Errorf("%d metrics, want 20", len(seen))
	}
}
