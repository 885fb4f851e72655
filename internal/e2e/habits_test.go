package e2e

import (
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"strings"
)

const jsonType = "application/json"

// awkwardServers have the habits that public bug reports tell of.
var awkwardServers = map[string]habits{
	"created is a float":      with(object{"created": 1716313435.779}),
	"created is a date":       with(object{"created": "2025/05/16 16:29:57", "id": "", "model": nil, "code": 0, "error_message": ""}),
	"usage is empty":          with(object{"usage": object{}}),
	"usage in strings":        with(object{"usage": object{"prompt_tokens": "500", "completion_tokens": "120.0", "prompt_tokens_details": []any{}}}),
	"an id that is a number":  with(object{"id": 17, "object": nil, "system_fingerprint": 3.5}),
	"no error":                with(object{"error": nil, "code": "0", "message": ""}),
	"index is a string":       {whole: func(w http.ResponseWriter, reply object) { choiceOf(reply)["index"] = "0"; sends(w, 200, reply) }},
	"empty lists for nothing": {whole: func(w http.ResponseWriter, reply object) { choiceOf(reply)["logprobs"] = []any{}; sends(w, 200, reply) }},
	"an unknown finish reason": {whole: func(w http.ResponseWriter, reply object) {
		choiceOf(reply)["finish_reason"] = "eos"
		sends(w, 200, reply)
	}},
	"no finish reason": {whole: func(w http.ResponseWriter, reply object) {
		choiceOf(reply)["finish_reason"] = nil
		sends(w, 200, reply)
	}},
	"content in parts": inMessage(func(m object, text string) {
		half := strings.Index(text, ":")
		m["content"] = []any{object{"type": "text", "text": text[:half]}, object{"type": "text", "text": text[half:]}}
	}),
	"no tools in an object":  inMessage(func(m object, _ string) { m["tool_calls"] = object{}; m["refusal"] = "" }),
	"answer in a tool call":  inMessage(func(m object, text string) { m["content"], m["tool_calls"] = nil, toolCall(text) }),
	"answer after a thought": inMessage(func(m object, text string) { m["content"] = "<think>The port reopened.</think>\n" + text }),
	"answer as a thought":    inMessage(func(m object, text string) { m["content"], m["reasoning_content"] = "", text }),
	"answer in a fence":      inMessage(func(m object, text string) { m["content"] = "```json\n" + text + "\n```" }),
	"answer in words":        inMessage(func(m object, text string) { m["content"] = "Here is the JSON:\n" + text + "\nI hope this helps." }),
	"answer encoded twice":   inMessage(func(m object, text string) { m["content"] = fmt.Sprintf("%q", text) }),
	"answer in capitals": inMessage(func(m object, text string) {
		m["content"] = strings.NewReplacer(`"title":`, `"Title":`, `"p1":`, `"P1":`, `"p2":`, `"P2":`).Replace(text)
	}),
	"white space up to the cap": {whole: func(w http.ResponseWriter, reply object) {
		choiceOf(reply)["finish_reason"] = "length"
		messageOf(reply)["content"] = textOf(reply) + strings.Repeat("\n\t ", 200)
		sends(w, 200, reply)
	}},
	"a gateway's finish reason": {whole: func(w http.ResponseWriter, reply object) {
		choiceOf(reply)["finish_reason"] = "FinishReason.STOP"
		sends(w, 200, reply)
	}},
	"a byte order mark":       written(func(reply string) string { return "\ufeff" + reply }),
	"comments before":         written(func(reply string) string { return ": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n" + reply }),
	"spaces before and after": written(func(reply string) string { return strings.Repeat("\n", 50) + reply + "\n\n" }),
	"NaN": written(func(reply string) string {
		return strings.Replace(reply, `"index":0`, `"index":0,"score":NaN,"limit":-Infinity`, 1)
	}),
	"keys twice": written(func(reply string) string { return strings.Replace(reply, `"object":`, `"object":"x","object":`, 1) }),
	"gzip": {whole: func(w http.ResponseWriter, reply object) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Type", jsonType)
		packed := gzip.NewWriter(w)
		_, _ = io.WriteString(packed, encoded(reply))
		_ = packed.Close()
	}},
	"text/plain": {whole: func(w http.ResponseWriter, reply object) {
		w.Header().Set("Content-Type", "text/plain")
		_, _ = io.WriteString(w, encoded(reply))
	}},
	"a stream unasked": {whole: func(w http.ResponseWriter, reply object) {
		w.Header().Set("Content-Type", "text/event-stream")
		for _, piece := range strings.SplitAfter(textOf(reply), " ") {
			fmt.Fprintf(w, "data: %s\n\n", encoded(object{"choices": []any{object{"index": 0, "delta": object{"content": piece}}}}))
		}
		fmt.Fprintf(w, "data: %s\n\n", encoded(object{"choices": []any{object{"index": 0, "delta": object{}, "finish_reason": "stop"}}}))
	}},

	"no json_schema":                   refusing(400, `{"error":{"message":"response_format json_schema is not supported"}}`, formatIs("json_schema")),
	"no format of any kind":            costing(2, refusing(400, `{"error":"'response_format.type' must be 'text'"}`, formatIs("json_schema", "json_object"))),
	"Groq fails at JSON":               refusing(400, `{"error":{"message":"Failed to generate JSON.","code":"json_validate_failed"}}`, formatIs("json_schema")),
	"Kimi's temperature":               refusing(400, `{"error":{"message":"invalid temperature: only 1 is allowed for this model"}}`, has("temperature")),
	"no temperature, in JSON words":    refusing(422, `{"detail":[{"loc":["body","temperature"],"msg":"extra fields not permitted"}]}`, has("temperature")),
	"max_completion_tokens only":       refusing(400, `{"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."}}`, has("max_tokens")),
	"LiteLLM's 500 for a field":        refusing(500, `{"error":{"message":"litellm.UnsupportedParamsError: temperature is not supported","code":"500"}}`, has("temperature")),
	"no system role":                   refusing(400, `{"error":{"message":"Developer instruction is not enabled for models/gemma-3-27b-it"}}`, hasSystem),
	"400 in unknown words for a field": refusing(400, `{"error":"E1042"}`, has("temperature")),

	"thinks":                  {cost: cost{calls: 1, paid: 1}, instead: thinks},
	"crashed once":            once(400, jsonType, `{"error":"The model has crashed without additional information. (Exit code: 18446744072635810000)"}`),
	"unloaded once":           once(404, jsonType, `{"error":"Model unloaded."}`),
	"unknown 400 once":        once(400, jsonType, `{"error":"E1042"}`),
	"500 once":                once(500, jsonType, `{"error":{"message":"internal"}}`),
	"502 page once":           once(502, "text/html", "<html><head><title>502 Bad Gateway</title></head></html>"),
	"a page once":             once(200, "text/html", "<!DOCTYPE html><html><head><title>Maintenance</title></head></html>"),
	"nothing once":            once(200, jsonType, ""),
	"no choices once":         once(200, jsonType, `{"choices":[]}`),
	"an error once":           once(200, jsonType, `{"error":{"message":"upstream failed","code":502}}`),
	"Azure's 429 once":        once(429, jsonType, `{"error":{"code":"429","message":"Requests have exceeded token rate limit. Please retry after 1 seconds."}}`),
	"Bedrock's throttle once": once(400, jsonType, `{"detail":"An error occurred (ThrottlingException): Too many tokens, please wait before trying again."}`),
	"a 529 once":              once(529, jsonType, `{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}`),
	"hangs up once":           {cost: cost{calls: 2}, streams: true, instead: func(_ *awkward, _ http.ResponseWriter, _ object, n int) bool { return n == 1 && hangUp() }},
	"no [DONE]":               {streams: true, instead: streamed(": hello\n\n", "data: ", "")},
	"data: data:":             {streams: true, instead: streamed("", "data: data: ", "data: [DONE]\n\n")},
	"a slow first reply":      {cost: cost{calls: 2}, streams: true, instead: func(_ *awkward, _ http.ResponseWriter, _ object, n int) bool { return n == 1 && stall() }},
}
