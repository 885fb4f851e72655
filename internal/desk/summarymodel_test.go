package desk_test

import (
	"context"
	"testing"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
)

// named is a model under the name that its server gives it.
type named struct {
	*model
	name string
}

func (n named) Complete(ctx context.Context, r llm.Request) (llm.Reply, error) {
	reply, err := n.model.Complete(ctx, r)
	reply.Model = n.name
	return reply, err
}

func TestSummaryModelWritesTheBulletsAlone(t *testing.T) {
	t.Parallel()
	translator, summariser := &model{}, &model{spoil: func(task string, _ llm.Request, values map[string]string) error {
		if task == "summarise" {
			values["b1.text"] = "관계자들은 항만을 다시 열었습니다." // in a register that has to be mended
		}
		return nil
	}}
	values := &memory{}
	newsroom := desk.New(desk.Config{
		Model: named{translator, "mt"}, ModelName: "mt",
		SummaryModel: named{summariser, "writer"}, SummaryModelName: "writer", Memory: values,
	})
	for range 2 { // the second time everything is remembered
		result, err := newsroom.Run(t.Context(), digest(article(2)))
		if err != nil {
			t.Fatal(err)
		}
		if want := "mt + writer"; result.Provenance.Model != want {
			t.Errorf("the result names %q, want %q", result.Provenance.Model, want)
		}
	}
	for task, want := range map[string][2]int{"translate": {1, 0}, "summarise": {0, 1}, "repair-bullets": {0, 1}} {
		if got := [2]int{translator.count(task), summariser.count(task)}; got != want {
			t.Errorf("%s: the two were asked %v times, want %v", task, got, want)
		}
	}
	// Another summariser is asked anew.
	other := &model{}
	changed := desk.New(desk.Config{
		Model: named{translator, "mt"}, ModelName: "mt", SummaryModel: named{other, "other"}, SummaryModelName: "other", Memory: values,
	})
	if _, err := changed.Run(t.Context(), digest(article(2))); err != nil || other.count("summarise") != 1 || translator.count("translate") != 1 {
		t.Errorf("error %v; the other summariser was asked %d times, the translator %d", err, other.count("summarise"), translator.count("translate"))
	}
}
