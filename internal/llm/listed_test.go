package llm

import (
	"net/http"
	"strings"
	"testing"
)

func TestUnlisted(t *testing.T) {
	t.Parallel()
	const list = `{"object":"list","data":[{"id":"qwen3:latest"},{"id":"models/gemini-2.5-flash"},{"id":"deepseek/deepseek-chat"}]}`
	for name, tt := range map[string]struct {
		status int
		body   string
		model  string
		others []string
		want   string // in the error; empty: none
	}{
		"there":                 {200, list, "qwen3:latest", nil, ""},
		"without its tag":       {200, list, "qwen3", nil, ""},
		"without its directory": {200, list, "gemini-2.5-flash", nil, ""},
		"a variant":             {200, list, "deepseek/deepseek-chat:free", nil, ""},
		"in capitals":           {200, list, "Qwen3", nil, ""},
		"absent":                {200, list, "gwen3", nil, "does not list the model gwen3; it lists deepseek/deepseek-chat, models/gemini-2.5-flash, qwen3:latest"},
		"another is absent":     {200, list, "qwen3", []string{"gemma"}, "the model gemma;"},
		"nothing is named":      {200, list, "", nil, ""},
		"an empty list":         {200, `{"data":[]}`, "gwen3", nil, ""},
		"no list":               {404, `not found`, "gwen3", nil, ""},
		"a dead key":            {401, `{}`, "gwen3", nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := serve(t, func(w http.ResponseWriter, r *http.Request) { replyJSON(tt.status, tt.body)(w, r) })
			err := server.client(func(c *Config) { c.Model = tt.model }).Unlisted(t.Context(), tt.others...)
			if (err == nil) != (tt.want == "") || err != nil && (!strings.Contains(err.Error(), tt.want) || KindOf(err) != KindModelNotFound) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
}
