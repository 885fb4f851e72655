package llm

import (
	"net/http"
	"strings"
	"testing"
)

// Examples are shown as exchanges, their answers in the form that the rung asks for.
func TestExamplesOnTheWire(t *testing.T) {
	t.Parallel()
	req := bridge()
	req.Examples = []Example{{User: "Once.", Answer: []Value{
		{"title", `A "b"`}, {"b1.text", "x"}, {"b1.quote", "y"}, {"b2.text", "z"}, {"p1", "w"},
	}}}
	for rung, want := range map[Rung]string{
		RungSchema: `{"title":"A \"b\"","b1":{"text":"x","quote":"y"},"b2":{"text":"z"},"p1":"w"}`,
		RungJSON:   `{"title":"A \"b\"","b1":{"text":"x","quote":"y"},"b2":{"text":"z"},"p1":"w"}`,
		RungTagged: "[[title]] A \"b\"\n[[b1.text]] x\n[[b1.quote]] y\n[[b2.text]] z\n[[p1]] w",
	} {
		messages := chatRequest(form{rung: rung}, req).Messages
		if len(messages) != 4 || messages[1].Content != "Once." || messages[2].Role != "assistant" {
			t.Fatalf("%s: messages are %v", rung, messages)
		}
		if got := messages[2].Content; got != want {
			t.Errorf("%s: the answer is %s, want %s", rung, got, want)
		}
	}
}

// Without fields the reply is free text: no format is asked for, and none is looked for.
func TestFreeText(t *testing.T) {
	t.Parallel()
	server := serve(t, says("<think>hm</think>The bridge\n\nis {open}."))
	req := bridge()
	req.Fields = nil
	reply, err := server.client().Complete(t.Context(), req)
	if err != nil {
		t.Fatal(err)
	}
	if got := reply.Values[""]; got != "The bridge\n\nis {open}." || reply.Rung != RungFree {
		t.Errorf("rung %s, text %q", reply.Rung, got)
	}
	server = serve(t, replyJSON(http.StatusOK, completion(message("The bridge"), "length")))
	if reply, err = server.client().Complete(t.Context(), req); err != nil || reply.Values[""] != "The bridge" {
		t.Errorf("a text that was cut: %q, %v", reply.Values[""], err)
	}
	if strings.Contains(server.raw[0], "response_format") {
		t.Errorf("a format was asked for: %s", server.raw[0])
	}
}
