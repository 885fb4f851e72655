package llm

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSchema(t *testing.T) {
	t.Parallel()
	fields := []Field{
		{Name: "title", Description: `a "headline" of <= 40 characters`},
		{Name: "p10"}, {Name: "p2"},
		{Name: "b1", Description: "one claim", Fields: []Field{{Name: "text"}, {Name: "paragraph", Enum: []string{"p10", "p2"}}}},
	}
	want := `{"type":"object","properties":{` +
		`"title":{"type":"string","description":"a \"headline\" of <= 40 characters"},` +
		`"p10":{"type":"string"},"p2":{"type":"string"},` +
		`"b1":{"type":"object","description":"one claim","properties":{` +
		`"text":{"type":"string"},"paragraph":{"type":"string","enum":["p10","p2"]}},` +
		`"required":["text","paragraph"],"additionalProperties":false}},` +
		`"required":["title","p10","p2","b1"],"additionalProperties":false}`
	got := string(schemaOf(fields))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("schema (-want +got):\n%s", diff)
	}
	if !json.Valid([]byte(got)) {
		t.Error("the schema is no JSON")
	}
}

// The order survives the whole way to the server, and so do the characters that encoding/json escapes.
func TestSchemaOnTheWire(t *testing.T) {
	t.Parallel()
	server := serve(t, says(`{"p10":"x"}`))
	req := bridge()
	req.Fields = []Field{{Name: "p10"}, {Name: "p2"}, {Name: "p1"}}
	if _, err := server.client().Complete(t.Context(), req); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(server.raw[0], `"properties":{"p10":{"type":"string"},"p2":{"type":"string"},"p1":{"type":"string"}}`) {
		t.Errorf("properties are out of order: %s", server.raw[0])
	}
}

func TestInstructions(t *testing.T) {
	t.Parallel()
	fields := []Field{
		{Name: "p1"},
		{Name: "b1", Fields: []Field{{Name: "text", Description: "one claim"}, {Name: "paragraph", Enum: []string{"p1", "p2"}}}},
	}
	want := map[Rung]string{
		RungSchema: "",
		RungJSON: `

Answer with one JSON object and nothing else: no comment, no code fence. Every key is required.
JSON schema:
` + string(schemaOf(fields)) + `
The form of the answer, with each … replaced by its text:
{"p1":"…","b1":{"text":"…","paragraph":"…"}}`,
		RungTagged: `

Answer in plain text, not JSON. Keep every tag in double square brackets, each on a line of its own; replace each … with its text:
[[p1]] …
[[b1.text]] … (one claim)
[[b1.paragraph]] p1 or p2
`,
	}
	for rung, want := range want {
		if diff := cmp.Diff(want, instructions(rung, fields)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", rung, diff)
		}
	}
}
