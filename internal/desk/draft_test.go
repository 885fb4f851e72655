package desk

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/tasks/news"
)

// twoParagraphs is the order of a digest with two bullets.
func twoParagraphs() news.Order {
	return news.Order{
		Article: news.Article{ID: "a", Version: 1, Lang: news.English, Title: "Harbour reopens", Paragraphs: []news.Paragraph{
			{ID: "p1", Text: "Officials reopened the harbour after the storm."}, {ID: "p2", Text: "Ships came in one by one, they said."},
		}},
		To: news.Korean, Translate: true, Summarize: true, Bullets: 2,
	}
}

func emptyDraft() *draft { return newDraft(twoParagraphs(), check.Style{}, nil) }

// families lists the families of the findings on each text.
func families(findings []news.Finding) []string {
	var list []string
	for _, f := range findings {
		list = append(list, fmt.Sprint(f.Paragraph, " ", f.Check))
	}
	slices.Sort(list)
	return list
}

func TestDraftWrite(t *testing.T) {
	t.Parallel()
	d := emptyDraft()
	for _, step := range []struct {
		texts map[string]string
		done  int
	}{
		{map[string]string{news.TitleID: "항만 다시 열려"}, 0}, // a title is no paragraph
		{map[string]string{"p1": " \n", "p2": " 둘. \n"}, 1},
		{map[string]string{"p2": ""}, 1}, // what is blank takes nothing away
		{map[string]string{"p1": "하나."}, 2},
	} {
		if done := d.write(step.texts); done != step.done {
			t.Errorf("after %q: %d paragraphs done, want %d", step.texts, done, step.done)
		}
	}
	want := []news.Paragraph{{ID: "p1", Text: "하나."}, {ID: "p2", Text: "둘."}}
	if diff := cmp.Diff(want, d.textsOf(d.order.Article.Paragraphs)); diff != "" {
		t.Error(diff)
	}
}

func TestDraftIsCheckedAsItStands(t *testing.T) {
	t.Parallel()
	d := emptyDraft()
	if f := d.failed(1); !f.title || !f.redo["p1"] || !f.redo["p2"] || len(f.mend) > 0 || len(f.bullets) != 2 {
		t.Fatalf("an empty draft: %+v", f)
	}
	d.write(map[string]string{news.TitleID: "항만 다시 열려", "p1": "당국이 폭풍 뒤 항만을 다시 열었습니다.", "p2": "배들이 차례로 들어왔다고 당국은 밝혔다."})
	d.writeBullets([]news.Bullet{{Text: "The harbour is open."}, {}}, 2)
	f := d.failed(1)
	if f.title || len(f.redo) > 0 || !f.mend["p1"] || f.mend["p2"] || !slices.Equal(f.bullets, []string{"b1", "b2"}) || !f.foreign["b1"] || f.foreign["b2"] {
		t.Errorf("after writing: %+v", f)
	}
	d.markStubborn(d.order.Article.Paragraphs[:1], map[string]string{"p1": " 당국이 폭풍 뒤 항만을 다시 열었습니다.\n"})
	if f := d.failed(1); !f.redo["p1"] || len(f.mend) > 0 {
		t.Errorf("a stubborn draft is not asked for anew: %+v", f)
	}
	d.apply(patch{
		texts:   map[string]string{"p1": "당국이 폭풍 뒤 항만을 다시 열었다.", "p2": "Ships came in."},
		bullets: map[string]news.Bullet{"b1": {Text: "항만이 열렸다.", Evidence: []news.Evidence{{Paragraph: "p1", Quote: "reopened the harbour"}}}},
	})
	translation, summary, findings, _ := d.finish()
	if diff := cmp.Diff([]string{" structure"}, families(findings)); diff != "" { // a bullet is missing
		t.Error(diff)
	}
	if len(summary.Bullets) != 1 || translation.Paragraphs[0].Text != "당국이 폭풍 뒤 항만을 다시 열었다." || translation.Paragraphs[1].Text == "Ships came in." {
		t.Errorf("%+v, %+v", translation, summary)
	}
}

func TestReasonsForMissingTexts(t *testing.T) {
	t.Parallel()
	refused := reason{family: news.FamilyRefusal, message: "the model refused", final: true}
	d := emptyDraft()
	d.explain([]string{"p1", "p2", news.TitleID}, refused)
	d.explain([]string{"p1", news.SummaryID}, reason{family: news.FamilyLoop, message: "a later reason"})
	if f := d.failed(1); f.title || len(f.redo) > 0 {
		t.Errorf("what was refused is asked for again: %+v", f)
	}
	d.write(map[string]string{"p2": "배들이 차례로 들어왔다고 당국은 밝혔다."})
	d.leaveUnrepaired("the model cannot be asked")
	_, _, findings, _ := d.finish()
	want := []string{" repair", " structure", "p1 refusal", "summary loop", "title refusal"}
	if diff := cmp.Diff(want, families(findings)); diff != "" {
		t.Error(diff)
	}
}

func TestDraftIsWrittenSideBySide(t *testing.T) {
	t.Parallel()
	d := emptyDraft()
	var group sync.WaitGroup
	for i, p := range d.order.Article.Paragraphs {
		group.Go(func() { d.explain([]string{p.ID}, reason{family: news.FamilyLoop, message: "no end"}) })
		group.Go(func() { d.write(map[string]string{p.ID: fmt.Sprint("글 ", i)}) })
		group.Go(func() { d.textsOf(d.order.Article.Paragraphs); d.summary() })
	}
	group.Go(func() { d.writeBullets(make([]news.Bullet, 2), 2) })
	group.Wait()
	if done := d.write(nil); done != 2 {
		t.Errorf("%d paragraphs done", done)
	}
}

func TestAWarningLessIsBetter(t *testing.T) {
	t.Parallel()
	order := twoParagraphs()
	order.Article.Paragraphs[0].Text = "\"The harbour is open,\" officials said after the storm."
	d := newDraft(order, check.Style{}, nil)
	for _, step := range []struct{ text, want string }{
		{"폭풍 뒤 당국은 \"항만이 열렸다고 밝혔다.", "폭풍 뒤 당국은 \"항만이 열렸다고 밝혔다."},
		{"폭풍 뒤 당국은 \"항만이 열렸다\"고 밝혔다.", "폭풍 뒤 당국은 \"항만이 열렸다\"고 밝혔다."},
		{"폭풍이 지난 뒤 당국은 \"항만이 열렸다\"고 밝혔다.", "폭풍 뒤 당국은 \"항만이 열렸다\"고 밝혔다."}, // no better
	} {
		d.apply(patch{texts: map[string]string{"p1": step.text}})
		if got := d.textsOf(order.Article.Paragraphs)[0].Text; got != step.want {
			t.Errorf("after %q: %q", step.text, got)
		}
	}
}
