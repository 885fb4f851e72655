package llm

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
)

// replyWith is a good reply with one of its pieces replaced.
func replyWith(replacements ...string) string {
	return strings.NewReplacer(replacements...).Replace(completion(message(bridgeJSON), "stop"))
}

// packed is a body compressed without a header that says so.
func packed(t *testing.T, body string, open func(io.Writer) io.WriteCloser) string {
	t.Helper()
	var out bytes.Buffer
	w := open(&out)
	io.WriteString(w, body)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// A field that nobody needs never costs the reply, whatever its type; nor does what stands around it.
func TestRepliesOfOddShape(t *testing.T) {
	t.Parallel()
	const usage = `"usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}`
	answer := string(quote(bridgeJSON))
	withMessage := func(m string) string { return completion(m, "stop") }
	tests := map[string]string{
		"created is a float":             replyWith(`"created":1`, `"created":1716313435.779`),
		"created is a date":              replyWith(`"created":1`, `"created":"2025/05/16 16:29:57"`),
		"created is a list":              replyWith(`"created":1`, `"created":[]`),
		"created is null":                replyWith(`"created":1`, `"created":null`),
		"created is huge":                replyWith(`"created":1`, `"created":1e400`),
		"id is a number":                 replyWith(`"id":"c"`, `"id":17`),
		"object is a list":               replyWith(`"object":"chat.completion"`, `"object":[]`),
		"index is a string":              replyWith(`"index":0`, `"index":"0"`),
		"index is null":                  replyWith(`"index":0`, `"index":null`),
		"no index":                       replyWith(`"index":0,`, ``),
		"logprobs is a list":             replyWith(`"index":0`, `"index":0,"logprobs":[]`),
		"tool_calls is an object":        replyWith(`"role"`, `"tool_calls":{},"role"`),
		"tool_calls is a list of null":   replyWith(`"role"`, `"tool_calls":[null],"role"`),
		"function_call is a string":      replyWith(`"role"`, `"function_call":"","role"`),
		"annotations, audio, refusal":    replyWith(`"role"`, `"annotations":{},"audio":[],"refusal":null,"role"`),
		"refusal is false":               replyWith(`"role"`, `"refusal":false,"role"`),
		"role is null":                   replyWith(`"role":"assistant"`, `"role":null`),
		"error beside it, empty":         replyWith(`"id"`, `"error":{"message":"","code":0},"error_message":"","code":0,"id"`),
		"finish reason in capitals":      replyWith(`"stop"`, `"STOP"`),
		"finish reason unknown":          replyWith(`"stop"`, `"eos"`),
		"finish reason absent":           replyWith(`,"finish_reason":"stop"`, ``),
		"finish reason is an object":     replyWith(`"finish_reason":"stop"`, `"finish_reason":{"type":"stop"}`),
		"finish reason is a number":      replyWith(`"finish_reason":"stop"`, `"finish_reason":0`),
		"system_fingerprint is a number": replyWith(`"id"`, `"system_fingerprint":12,"service_tier":{},"id"`),
		"NaN":                            replyWith(`"id"`, `"score":NaN,"a":[-Infinity,Infinity,None,True],"id"`),
		"a comma too many":               replyWith(`}]`, `,},]`),
		"keys twice, the same":           replyWith(`"id":"c"`, `"id":"c","id":"c"`),
		"keys twice, the second null":    replyWith(`"model":"served"`, `"model":"served","model":null`, `"role"`, `"role":"user","role"`),
		"choices twice, the second null": replyWith(usage, usage+`,"choices":null`),
		"deltas in place of a message":   replyWith(`"message"`, `"delta"`),
		"message is a string":            completion(answer, "stop"),
		"text in place of a message":     replyWith(`"message":`+message(bridgeJSON), `"text":`+answer),
		"choices is an object":           replyWith(`"choices":[`, `"choices":`, `}],"usage"`, `},"usage"`),
		"in a wrapper":                   `{"code":200,"msg":"success","data":` + completion(message(bridgeJSON), "stop") + `,` + usage + `,"model":"served"}`,
		"in a list":                      `[` + completion(message(bridgeJSON), "stop") + `]`,

		"another choice comes first": replyWith(`"choices":[`, `"choices":[{"index":1,"message":{"content":"no"},"finish_reason":"stop"},`),
		"Ollama's own format": `{"model":"served","created_at":"now","message":` + message(bridgeJSON) + `,"done":true,"done_reason":"stop",` +
			usage + `}`,
		"Anthropic's own format": `{"type":"message","role":"assistant","model":"served","content":[{"type":"thinking","thinking":"{}"},{"type":"text","text":` +
			answer + `}],"stop_reason":"end_turn","usage":{"input_tokens":100,"output_tokens":20}}`,
		"reasoning in details alone": withMessage(`{"content":null,"reasoning_details":[{"type":"reasoning.text","text":` + answer + `}]}`),
		"encoded twice":              withMessage(`{"content":` + string(quote(answer)) + `}`),
		"arguments encoded twice":    withMessage(`{"tool_calls":[{"function":{"arguments":` + string(quote(answer)) + `}}]}`),
		"a tool call in the text":    withMessage(`{"content":` + string(quote(`<tool_call>{"name":"reply","arguments":`+bridgeJSON+`}</tool_call>`)) + `}`),
		"the schema filled in":       withMessage(`{"content":` + string(quote(`{"type":"object","properties":`+bridgeJSON+`,"required":["p1"]}`)) + `}`),

		"content in parts":             withMessage(`{"content":[{"type":"text","text":` + answer + `}]}`),
		"content in two parts":         withMessage(`{"content":[{"type":"text","text":"{\"p1\":"},{"type":"text","text":"\"` + bridgeText + `\"}"}]}`),
		"content as a list of strings": withMessage(`{"content":[` + answer + `]}`),
		"content as one part":          withMessage(`{"content":{"type":"text","text":` + answer + `}}`),
		"content with thought":         withMessage(`{"content":[{"type":"thinking","thinking":[{"type":"text","text":"{\"p1\":\"no\"}"}]},{"type":"text","text":` + answer + `}]}`),
		"content is the object itself": withMessage(`{"content":` + bridgeJSON + `}`),
		"a raw newline in a string":    withMessage(`{"content":"{\n` + "\n\t" + `\"p1\":\"` + bridgeText + `\"}"}`),
		"an escape that is none":       withMessage(`{"x":"\d \' \u12","content":` + answer + `}`),
		"a tool call":                  withMessage(`{"content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"reply","arguments":` + answer + `}}]}`),
		"a tool call with an object":   withMessage(`{"content":"","tool_calls":[{"function":{"name":"reply","arguments":` + bridgeJSON + `}}]}`),
		"a function call":              withMessage(`{"content":" ","function_call":{"name":"reply","arguments":` + answer + `}}`),
		"a tool call that is no list":  withMessage(`{"tool_calls":{"function":{"arguments":` + answer + `}}}`),

		"a byte order mark":         "\ufeff" + replyWith(),
		"comments before it":        ": OPENROUTER PROCESSING\n\n: still\n\n" + replyWith(),
		"blank lines before it":     strings.Repeat("\n", 500) + replyWith(),
		"something after it":        replyWith() + "\n\ndata: [DONE]\n",
		"events, not asked for":     piece(bridgeJSON) + stopEvent + usageEvent + doneEvent,
		"events after a comment":    ": ping\n\nevent: message\n" + piece(bridgeJSON) + stopEvent + usageEvent,
		"lines of JSON":             strings.NewReplacer("data: ", "", "\n\n", "\n").Replace(piece(bridgeJSON) + stopEvent + usageEvent),
		"gzip without a header":     packed(t, replyWith(), func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }),
		"deflate without a header":  packed(t, replyWith(), func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) }),
		"a byte order mark, packed": packed(t, "\ufeff"+replyWith(), func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }),

		"counts are floats":        replyWith(`:100`, `:100.0`, `:20,`, `:2e1,`),
		"counts are strings":       replyWith(`:100`, `:"100"`, `:20,`, `:"20",`),
		"details are lists":        replyWith(`"total_tokens":120`, `"total_tokens":120,"prompt_tokens_details":[],"completion_tokens_details":""`),
		"details are null":         replyWith(`"total_tokens":120`, `"total_tokens":null,"prompt_tokens_details":null`),
		"counts under other names": replyWith(`prompt_tokens`, `input_tokens`, `completion_tokens`, `output_tokens`),
		"usage in the choice":      replyWith(","+usage, "", `"index":0`, `"index":0,`+usage),
		"usage twice, then null":   replyWith(usage, usage+`,"usage":null`),
		"usage where Groq has it":  piece(bridgeJSON) + stopEvent + strings.NewReplacer(`"usage":`, `"x_groq":{"usage":`, "120}}", "120}}}").Replace(usageEvent),
	}
	for name, body := range tests {
		for _, stream := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/stream=%v", name, stream), func(t *testing.T) {
				t.Parallel()
				server := serve(t, replyJSON(http.StatusOK, body))
				got, err := server.client(func(c *Config) { c.Stream = stream }).Complete(t.Context(), bridge())
				if err != nil {
					t.Fatal(err)
				}
				if got.Values["p1"] != bridgeText || got.Model != "served" || got.Rung != RungSchema {
					t.Errorf("reply is %+v", got)
				}
				if got.Usage.PromptTokens != 100 || got.Usage.CompletionTokens != 20 {
					t.Errorf("usage is %+v", got.Usage)
				}
			})
		}
	}
}

// Where the server does not count, the reply counts all the same.
func TestUsageThatIsNone(t *testing.T) {
	t.Parallel()
	for _, usage := range []string{`null`, `""`, `[]`, `{}`, `0`, `{"prompt_tokens":null}`, `{"prompt_tokens":"many"}`, `{"prompt_tokens":1e300}`} {
		t.Run(usage, func(t *testing.T) {
			t.Parallel()
			body := replyWith(`{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}`, usage)
			got, err := serve(t, replyJSON(http.StatusOK, body)).client().Complete(t.Context(), bridge())
			if err != nil || got.Values["p1"] != bridgeText || got.Usage.Calls != 1 || got.Usage.PromptTokens != 0 {
				t.Errorf("reply is %+v, %v", got, err)
			}
		})
	}
}

// Lists of models come in as many shapes.
func TestModelLists(t *testing.T) {
	t.Parallel()
	for name, body := range map[string]string{
		"created is a float": `{"object":"list","data":[{"id":"qwen","created":1.5,"permission":{}}]}`,
		"a byte order mark":  "\ufeff" + `{"data":[{"id":"qwen","created":"now"}]}`,
		"under models":       `{"models":[{"name":"qwen","size":1}]}`,
		"a bare list":        `[{"id":"qwen"}]`,
		"names alone":        `{"data":["qwen"]}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := serve(t, replyJSON(http.StatusOK, body)).client().Models(t.Context())
			if err != nil || len(got) != 1 || got[0] != "qwen" {
				t.Errorf("models are %q, %v", got, err)
			}
		})
	}
}

// A small body must not become an endless one.
func TestPackedReplyOverTheLimit(t *testing.T) {
	t.Parallel()
	bomb := packed(t, strings.Repeat("\n", 64<<10)+replyWith(), func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) })
	client := serve(t, replyJSON(http.StatusOK, bomb)).client()
	client.wire.maxBody = 4 << 10
	if _, err := client.Complete(t.Context(), bridge()); KindOf(err) != KindInvalidOutput {
		t.Errorf("error is %v, want kind %s", err, KindInvalidOutput)
	}
}

func FuzzReply(f *testing.F) {
	f.Add([]byte(replyWith()))
	f.Add([]byte("\ufeff: ping\n\n" + replyWith(`:1,`, `:NaN,`)))
	f.Add([]byte(piece(bridgeJSON) + stopEvent + usageEvent + doneEvent))
	f.Add([]byte(toolPiece(`{"p1":`) + "error: {\"message\":\"boom\"}\n\n"))
	f.Add([]byte(`{"data":{"choices":{"0":{"message":{"content":[{"type":"thinking","thinking":"x"},{"text":"\ud83d \x"}]}}}},}`))
	f.Add([]byte(`[{"error":{"code":429,"message":["slow"],"details":[{"retryDelay":"3s"}]}}]`))
	f.Fuzz(func(t *testing.T, body []byte) {
		for _, method := range []string{http.MethodPost, http.MethodGet} {
			for _, stream := range []bool{false, true} {
				record := &call{status: http.StatusOK}
				resp, err := record.receive(&http.Response{StatusCode: http.StatusOK}, io.NopCloser(bytes.NewReader(body)), method, stream)
				if err != nil {
					continue
				}
				written, err := io.ReadAll(resp.Body)
				if err != nil {
					t.Fatal(err)
				}
				if record.fault == nil && !stream {
					if !json.Valid(written) {
						t.Errorf("%q became %q", body, written)
					}
				}
				if record.fault != nil && resp.StatusCode < http.StatusBadRequest {
					t.Errorf("%q is a fault and a success", body)
				}
			}
		}
	})
}
