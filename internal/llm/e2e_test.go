package llm_test

import (
	"context"
	"errors"
	"os"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
)

func realServer(t *testing.T) string {
	t.Helper()
	url := os.Getenv("GISA_TEST_LLM_URL")
	if url == "" {
		t.Skip("GISA_TEST_LLM_URL names no server: set it to an OpenAI-compatible base URL to ask a real model")
	}
	return url
}

// question wants two paragraphs and one bullet of a model that need not know Korean.
func question() llm.Request {
	seed := 7
	return llm.Request{
		System: "You translate English news into French.",
		User: `{"paragraphs":[{"id":"p1","text":"The city council approved a new bridge on Tuesday."},` +
			`{"id":"p2","text":"Construction will begin in March."}]}` +
			"\nTranslate each paragraph. Then write one short bullet in English, and the id of the paragraph it is from.",
		Fields: []llm.Field{
			{Name: "p1"}, {Name: "p2"},
			{Name: "b1", Fields: []llm.Field{{Name: "text"}, {Name: "paragraph", Enum: []string{"p1", "p2"}}}},
		},
		MaxTokens: 300,
		Seed:      &seed,
	}
}

func TestRealServerEveryRung(t *testing.T) {
	url := realServer(t)
	for _, stream := range []bool{false, true} {
		for _, rung := range []llm.Rung{llm.RungSchema, llm.RungJSON, llm.RungTagged} {
			name := string(rung)
			if stream {
				name += "/stream"
			}
			t.Run(name, func(t *testing.T) {
				client, err := llm.New(llm.Config{
					BaseURL: url, Stream: stream, Timeout: 3 * time.Minute,
					Profile: &llm.Profile{Rungs: []llm.Rung{rung}},
				})
				if err != nil {
					t.Fatal(err)
				}
				defer client.Close()
				reply, err := client.Complete(t.Context(), question())
				if err != nil {
					checkModelFailed(t, rung, err)
					return
				}
				t.Logf("%s: %q %+v", reply.Model, reply.Values, reply.Usage)
				if reply.Rung != rung || reply.Usage.Calls != 1 || reply.Usage.PromptTokens < 50 || reply.Usage.CompletionTokens < 5 {
					t.Errorf("rung %s, usage %+v", reply.Rung, reply.Usage)
				}
				if _, ok := reply.Values["p1"]; !ok && rung == llm.RungSchema {
					t.Errorf("no p1 in %q, though the schema requires it", reply.Values)
				}
				if paragraph, ok := reply.Values["b1.paragraph"]; ok && paragraph != "p1" && paragraph != "p2" {
					t.Errorf("b1.paragraph is %q, which is not allowed", paragraph)
				}
			})
		}
	}
}

// checkModelFailed lets a model fail as models do: one may loop on any rung, and a small one may write neither
// JSON nor tags when nothing forces it. That must be said with its cost.
func checkModelFailed(t *testing.T, rung llm.Rung, err error) {
	t.Helper()
	failed, ok := errors.AsType[*llm.Error](err)
	if !ok || failed.Usage == nil || failed.Usage.CompletionTokens == 0 {
		t.Fatalf("error is %v, without what it cost", err)
	}
	t.Logf("the model failed: %v, %+v", err, *failed.Usage)
	switch failed.Kind {
	case llm.KindTruncated:
	case llm.KindInvalidOutput, llm.KindFormatUnsupported:
		if rung == llm.RungSchema {
			t.Errorf("a reply that a schema forced is no good: %v", err)
		}
	default:
		t.Errorf("error is %v, which is not the model's", err)
	}
}

func TestRealServerCapIsTruncation(t *testing.T) {
	url := realServer(t)
	client, err := llm.New(llm.Config{BaseURL: url})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	req := question()
	req.MaxTokens = 6
	_, err = client.Complete(context.Background(), req)
	if llm.KindOf(err) != llm.KindTruncated {
		t.Fatalf("error is %v, want kind %s", err, llm.KindTruncated)
	}
	failed, ok := errors.AsType[*llm.Error](err)
	if !ok || failed.Usage == nil || failed.Usage.CompletionTokens == 0 {
		t.Errorf("usage is %+v, though the call was paid for", failed.Usage)
	}
}
