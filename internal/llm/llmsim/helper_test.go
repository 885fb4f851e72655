package llmsim

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// start serves a simulator over real HTTP until the test ends.
func start(t testing.TB, config Config) (*Server, string) {
	t.Helper()
	if err := config.Validate(); err != nil {
		t.Fatal(err)
	}
	sim := New(config)
	h := httptest.NewServer(sim)
	t.Cleanup(h.Close)
	return sim, h.URL
}

var wire = news.Article{
	Lang: news.English, Title: "Seoul, Washington agree on $1.2 billion plan",
	Paragraphs: []news.Paragraph{
		{ID: "p1", Text: "South Korea and the United States agreed on Nov. 20, 2026 to spend $1.2 billion on a joint project, officials said."},
		{ID: "p2", Text: `"We have made clear that the work will go on," Secretary Alan Whitfield said at a news conference at 3:30 p.m.`},
		{ID: "p3", Text: "About 1.2 million people, 12.5 percent more than a year earlier, live in the area around the port of Danjin."},
		{ID: "p4", Text: "The two sides will meet again in Seoul next month."},
	},
}

var briefing = news.Article{
	Lang: news.Korean, Title: "정부, 3조5천억원 규모 지원 대책 발표",
	Paragraphs: []news.Paragraph{
		{ID: "p1", Text: "정부는 20일 서울에서 회의를 열고 3조5천억원 규모의 지원 대책을 발표했다."},
		{ID: "p2", Text: `김민수 장관은 "올해 안에 1만2천여 명이 혜택을 받을 것"이라고 말했다.`},
		{ID: "p3", Text: "지난달 수출은 지난해 같은 달보다 12.5% 늘었다. 무역수지는 22억 5천만 달러 흑자를 냈다."},
	},
}

// ids of the article's paragraphs.
func ids(a news.Article) []string {
	var out []string
	for _, p := range a.Paragraphs {
		out = append(out, p.ID)
	}
	return out
}

// prompt is a user message as package prompts writes it.
func prompt(a news.Article, task string, extra ...string) string {
	data, err := json.Marshal(map[string]any{"title": a.Title, "paragraphs": a.Paragraphs})
	if err != nil {
		panic(err) // plain strings
	}
	return strings.Join(extra, "\n") + "\n<<<ARTICLE 0123456789abcdef\n" + string(data) + "\nARTICLE 0123456789abcdef>>>\n" + task + "\nAnswer with the fields asked for."
}

// chat is the body of a request.
type chat map[string]any

func question(model, system, user string) chat {
	return chat{"model": model, "messages": []object{{"role": "system", "content": system}, {"role": "user", "content": user}}}
}

// withSchema asks for string fields in that order; a name with a dot is a field of an object.
func (c chat) withSchema(names ...string) chat {
	c["response_format"] = object{"type": "json_schema", "json_schema": object{"name": "reply", "strict": true, "schema": json.RawMessage(schemaOf(names...))}}
	return c
}

func schemaOf(names ...string) string {
	var properties []string
	for _, name := range names {
		kind := `{"type":"string"}`
		if strings.HasPrefix(name, "b") {
			kind = `{"type":"object","properties":{"text":{"type":"string"},"paragraph":{"type":"string"},"quote":{"type":"string"}}}`
		}
		properties = append(properties, fmt.Sprintf("%q:%s", name, kind))
	}
	return `{"type":"object","properties":{` + strings.Join(properties, ",") + `},"additionalProperties":false}`
}

func (c chat) with(key string, v any) chat {
	c[key] = v
	return c
}

// translate asks for the translation of an article, title first.
func translate(a news.Article, to news.Lang) chat {
	user := prompt(a, fmt.Sprintf("TASK translate from %s to %s", a.Lang, to))
	return question(DefaultModel, "You translate news.", user).withSchema(append([]string{"title"}, ids(a)...)...)
}

func summarise(a news.Article, to news.Lang) chat {
	user := prompt(a, fmt.Sprintf("TASK summarise from %s to %s", a.Lang, to))
	return question(DefaultModel, "You summarise news.", user).withSchema("b1", "b2", "b3")
}

type response struct {
	status int
	header http.Header
	body   []byte
	err    error // of reading the body
}

// post sends a request and reads all of the answer. headers come in pairs.
func post(t testing.TB, url string, c chat, headers ...string) response {
	t.Helper()
	body, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url+"/v1/chat/completions", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return response{err: err}
	}
	defer resp.Body.Close()
	got, err := io.ReadAll(resp.Body)
	return response{resp.StatusCode, resp.Header, got, err}
}

type completion struct {
	Model   string
	Choices []struct {
		Message struct {
			Content          *string
			Refusal          string
			Reasoning        string
			ReasoningContent string `json:"reasoning_content"`
		}
		FinishReason string `json:"finish_reason"`
	}
	Usage *usage
	Error json.RawMessage
}

func (r response) decode(t testing.TB) completion {
	t.Helper()
	var c completion
	if err := json.Unmarshal(r.body, &c); err != nil {
		t.Fatalf("status %d, error %v, body %q: %v", r.status, r.err, r.body, err)
	}
	return c
}

// content is the text of the only choice.
func (r response) content(t testing.TB) string {
	t.Helper()
	c := r.decode(t)
	if len(c.Choices) != 1 || c.Choices[0].Message.Content == nil {
		t.Fatalf("no content in status %d, body %s", r.status, r.body)
	}
	return *c.Choices[0].Message.Content
}

// fields are the answer's texts by name; those of a bullet as "b1.text".
func (r response) fields(t testing.TB) map[string]string {
	t.Helper()
	return fieldsOf(t, r.content(t))
}

func fieldsOf(t testing.TB, content string) map[string]string {
	t.Helper()
	var raw map[string]any
	if err := json.Unmarshal([]byte(content), &raw); err != nil {
		t.Fatalf("content %q: %v", content, err)
	}
	out := map[string]string{}
	for name, v := range raw {
		switch v := v.(type) {
		case string:
			out[name] = v
		case map[string]any:
			for inner, text := range v {
				out[name+"."+inner], _ = text.(string)
			}
		}
	}
	return out
}
