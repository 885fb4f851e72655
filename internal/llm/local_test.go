package llm

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestFindLocal(t *testing.T) {
	t.Parallel()
	serve := func(status int, body string) Local {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/v1/models" {
				t.Errorf("asked for %s", r.URL.Path)
			}
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(status)
			fmt.Fprint(w, body)
		}))
		t.Cleanup(server.Close)
		return Local{Name: body, BaseURL: server.URL + "/v1"}
	}
	away := Local{Name: "away", BaseURL: "http://127.0.0.1:1/v1"}
	other := serve(http.StatusNotFound, "no such page")
	empty := serve(http.StatusOK, `{"data":[]}`)
	two := serve(http.StatusOK, `{"data":[{"id":"qwen"},{"id":"gemma"}]}`)
	for name, tt := range map[string]struct {
		servers []Local
		wish    string
		found   bool
		model   string
	}{
		"nothing there":    {nil, "", false, ""},
		"none has a model": {[]Local{away, other, empty}, "qwen", false, ""},
		"the first of two": {[]Local{away, other, empty, two}, "", true, "gemma"},
		"the wished for":   {[]Local{two}, "exaone", true, "exaone"},
	} {
		got, found := FindLocal(t.Context(), tt.servers, tt.wish)
		if found != tt.found || got.Model != tt.model || found && got.Name != two.Name {
			t.Errorf("%s: %+v, %t", name, got, found)
		}
	}
}
