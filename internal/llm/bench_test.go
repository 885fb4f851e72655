package llm

import (
	"fmt"
	"net/http/httptest"
	"strings"
	"testing"
)

// What a call costs beside the model's own time: request, HTTP on the loopback, and the reading of a reply
// of 40 paragraphs.
func BenchmarkComplete(b *testing.B) {
	req := Request{System: "Translate.", User: strings.Repeat("The bridge opened on Monday. ", 300)}
	var object strings.Builder
	for i := range 40 {
		name := fmt.Sprintf("p%d", i+1)
		req.Fields = append(req.Fields, Field{Name: name})
		fmt.Fprintf(&object, `,"%s":"%s"`, name, strings.Repeat(bridgeText+" ", 8))
	}
	server := httptest.NewServer(says("{" + object.String()[1:] + "}"))
	defer server.Close()
	client, err := New(Config{BaseURL: server.URL, Model: "test-model"})
	if err != nil {
		b.Fatal(err)
	}
	defer client.Close()
	for b.Loop() {
		if reply, err := client.Complete(b.Context(), req); err != nil || len(reply.Values) != 40 {
			b.Fatalf("%d values, %v", len(reply.Values), err)
		}
	}
}

// The most that is given to a repair: quotes that nobody escaped.
func BenchmarkRepair(b *testing.B) {
	broken := `{"p1":"` + strings.Repeat(`그는 "안녕"이라고 했다. `, 200) + `"}`
	for b.Loop() {
		if _, err := parse(RungSchema, article(), broken, "", true); err != nil {
			b.Fatal(err)
		}
	}
}
