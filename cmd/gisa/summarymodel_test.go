package main

import (
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
)

// TestSummaryModel has one server's two models share an article.
func TestSummaryModel(t *testing.T) {
	t.Parallel()
	sim := llmsim.New(llmsim.Config{Seed: 1, Dialect: llmsim.LlamaCpp}) // which takes any name
	server := httptest.NewServer(sim)
	defer server.Close()
	environ := []string{"GISA_LLM_BASE_URL=" + server.URL + "/v1", "GISA_MODEL=translator", "GISA_SUMMARY_MODEL=writer"}
	story := strings.NewReader("The harbour reopened on Tuesday after the storm, officials said. Ships came in one by one.")
	var out, errOut sharedText
	if code := run(t.Context(), []string{"digest", "--to", "ko", "-"}, environ, story, &out, &errOut); code != exitOK {
		t.Fatalf("exit code %d: %s", code, errOut.String())
	}
	server.Close() // so that the simulator has filed what it answered
	asked := map[string]map[string]bool{}
	for _, e := range sim.Journal().Entries {
		if asked[e.Model] == nil {
			asked[e.Model] = map[string]bool{}
		}
		asked[e.Model][e.Task] = true
	}
	if !asked["translator"]["translate"] || asked["translator"]["summarise"] || !asked["writer"]["summarise"] || asked["writer"]["translate"] {
		t.Errorf("asked by model: %v", asked)
	}
}
