package llm

import (
	"fmt"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/tasks/news"
)

// taped holds the recorded answers to simArticle.
var taped = []llmsim.Recording{{
	From: news.English, To: news.Korean,
	Title: llmsim.RecordedText{Source: "Danjin opens bridge", Answers: []string{"단진시 새 다리 개통"}},
	Paragraphs: []llmsim.RecordedText{
		{ID: "p1", Source: "The city of Danjin opened a bridge of 1.2 kilometers on Monday, officials said.", Answers: []string{"단진시가 월요일 1.2㎞ 길이의 다리를 개통했다."}},
		{ID: "p2", Source: "It will be closed to trucks until March.", Answers: []string{"3월까지 트럭은 다닐 수 없다."}},
	},
}}

// Recorded replies come through the real client in every form that a dialect has, streamed or not.
func TestReplay(t *testing.T) {
	t.Parallel()
	for _, dialect := range llmsim.Dialects() {
		for _, stream := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/stream=%v", dialect, stream), func(t *testing.T) {
				t.Parallel()
				sim, client := simulated(t, llmsim.Config{Dialect: dialect, Recordings: taped}, func(c *Config) { c.Stream = stream })
				got, err := client.Complete(t.Context(), simArticle())
				if err != nil {
					t.Fatal(err)
				}
				r := taped[0]
				for id, want := range map[string]string{"title": r.Title.Answers[0], "p1": r.Paragraphs[0].Answers[0], "p2": r.Paragraphs[1].Answers[0]} {
					if got.Values[id] != want {
						t.Errorf("%s is %q, want %q", id, got.Values[id], want)
					}
				}
				if !strings.Contains(got.Model, "RECORDED") {
					t.Errorf("model %q does not say that it is recorded", got.Model)
				}
				if totals := settled(t, sim).Totals; totals.Completed == 0 || got.Usage.CompletionTokens != totals.CompletionTokens {
					t.Errorf("usage is %+v, the server counted %+v", got.Usage, totals)
				}
			})
		}
	}
}

func TestReplayOnEveryRung(t *testing.T) {
	t.Parallel()
	for _, rung := range []Rung{RungSchema, RungJSON, RungTagged} {
		_, client := simulated(t, llmsim.Config{Recordings: taped}, rungs(rung))
		got, err := client.Complete(t.Context(), simArticle())
		if err != nil || got.Rung != rung || got.Values["p2"] != taped[0].Paragraphs[1].Answers[0] {
			t.Errorf("%s: rung %s, values %q, %v", rung, got.Rung, got.Values, err)
		}
	}
}

func TestReplayOfWhatIsNotRecorded(t *testing.T) {
	t.Parallel()
	_, client := simulated(t, llmsim.Config{Recordings: taped})
	request := simArticle()
	request.User = strings.ReplaceAll(request.User, "trucks", "cars")
	_, err := client.Complete(t.Context(), request)
	if KindOf(err) != KindBadRequest || !strings.Contains(err.Error(), "p2") || strings.Contains(err.Error(), "cars") {
		t.Errorf("error %v, want one that names p2 and tells no text", err)
	}
}
