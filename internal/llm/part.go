package llm

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// part is what gisa needs of a reply, or of one event of a stream.
type part struct {
	model     string
	content   string
	reasoning string
	arguments string // of the first tool call: some servers put the answer there
	refusal   string
	finish    string
	choices   bool // there was a choice
	complete  bool // the choice is a whole message and no piece of one
	usage     *wireUsage
	fault     []byte // the error that the server reports
}

// byteOrderMark begins what some gateways send.
const byteOrderMark = "\ufeff"

// values reads the JSON objects of a body: one, or several lines of them, or a list. Lines before the first, such as
// comments that keep a connection alive, are skipped; so is what stands after the last.
func values(body []byte) ([]object, error) {
	body = bytes.TrimSpace(bytes.TrimPrefix(body, []byte(byteOrderMark)))
	switch {
	case len(body) == 0:
		return nil, errEmptyBody
	case htmlStart.Match(body):
		return nil, ErrWebPage
	}
	for body[0] != '{' && body[0] != '[' {
		_, after, found := bytes.Cut(body, []byte("\n"))
		body = bytes.TrimSpace(after)
		if !found || len(body) == 0 {
			return nil, errNotJSON
		}
	}
	var found []object
	for len(body) > 0 && (body[0] == '{' || body[0] == '[') {
		value, rest, err := decodeLenient(body)
		if err != nil {
			if len(found) > 0 {
				break
			}
			return nil, err
		}
		found = append(found, objectsOf(value)...)
		body = bytes.TrimSpace(rest)
	}
	return found, nil
}

// objectsOf returns the object that value is, or those that it lists.
func objectsOf(value any) []object {
	switch v := value.(type) {
	case object:
		return []object{v}
	case []any:
		var found []object
		for _, item := range v {
			if o, ok := item.(object); ok {
				found = append(found, o)
			}
		}
		return found
	}
	return nil
}

// partOf takes from a reply what is needed, in whatever type it comes.
func partOf(o object) part {
	choice, found := choiceOf(o)
	p := part{model: asText(o["model"]), choices: found}
	for _, holder := range []any{o["usage"], choice["usage"], get(o, "x_groq", "usage"), get(o, "result", "usage")} {
		if usage, ok := readUsage(holder); ok {
			p.usage = &usage
			break
		}
	}
	switch {
	case !isEmpty(o["error"]), !found && reportsError(o):
		p.fault = encode(o)
	case !isEmpty(choice["error"]):
		p.fault = encode(object{"error": choice["error"]})
	}
	if !found {
		return p
	}
	message := choice["delta"]
	if isEmpty(message) && !isEmpty(choice["message"]) {
		message, p.complete = choice["message"], true
	}
	p.finish = finishOf(firstOf(choice, "finish_reason", "finishReason", "stop_reason"))
	p.takeMessage(choice, message)
	return p
}

// choiceOf returns the first choice of a reply, also where the reply lies in a gateway's wrapper.
func choiceOf(o object) (object, bool) {
	for _, holder := range []any{o, o["data"], o["result"], o["output"], o["response"]} {
		switch choices := get(holder, "choices").(type) {
		case []any:
			if choice := firstChoice(choices); choice != nil {
				return choice, true
			}
		case object:
			if isEmpty(choices["message"]) && isEmpty(choices["delta"]) {
				choices, _ = choices["0"].(object)
			}
			return choices, choices != nil
		}
	}
	return ownChoice(o)
}

// firstChoice returns the choice with the index 0, wherever it stands, or else the first.
func firstChoice(choices []any) (first object) {
	for _, item := range choices {
		choice, ok := item.(object)
		if ok && asCount(choice["index"]) == 0 {
			return choice
		}
		if first == nil {
			first = choice
		}
	}
	return first
}

// ownChoice reads a server's own format, which some send at this address, too: Ollama's and Anthropic's.
func ownChoice(o object) (object, bool) {
	if message, ok := o["message"].(object); ok && message["role"] != nil {
		return object{"message": message, "finish_reason": o["done_reason"]}, true
	}
	if o["role"] != nil && !isEmpty(o["content"]) {
		return object{"message": object{"content": o["content"]}, "finish_reason": o["stop_reason"]}, true
	}
	return nil, false
}

// takeMessage reads a message or a delta.
func (p *part) takeMessage(choice object, message any) {
	m, ok := message.(object)
	if !ok {
		p.content = asText(message)
		if p.content == "" {
			p.content = asText(choice["text"])
		}
		return
	}
	p.content, p.reasoning = contentOf(m["content"])
	if p.content == "" {
		p.content = asText(choice["text"])
	}
	if thought := firstOf(m, "reasoning_content", "reasoning", "thinking"); thought != nil {
		if s, ok := thought.(string); ok {
			p.reasoning += s
		}
	} else if _, thought := contentOf(m["reasoning_details"]); thought != "" {
		p.reasoning += thought
	}
	p.refusal, _ = m["refusal"].(string)
	p.arguments = argumentsOf(m)
}

// contentOf returns what a message says and what it thinks aloud. Its content is a string, a list of parts, or the
// object itself that was asked for.
func contentOf(content any) (said, thought string) {
	switch c := content.(type) {
	case []any:
		for _, item := range c {
			more, aside := contentOf(item)
			said, thought = said+more, thought+aside
		}
		return said, thought
	case object:
		kind := asText(c["type"])
		inner := firstOf(c, "text", "content", "parts", "thinking", "reasoning", "value")
		switch {
		case strings.Contains(kind, "think") || strings.Contains(kind, "reason"):
			thought, more := contentOf(inner)
			return "", thought + more
		case inner == nil && kind == "" && len(c) > 0:
			return string(encode(c)), ""
		}
		return contentOf(inner)
	}
	return asText(content), ""
}

// argumentsOf returns the arguments of the first tool call of a message or a delta.
func argumentsOf(m object) string {
	calls := m["tool_calls"]
	if list, ok := calls.([]any); ok && len(list) > 0 {
		calls = list[0]
	}
	if index, sent := get(calls, "index").(json.Number); sent && asCount(index) != 0 {
		return ""
	}
	for _, arguments := range []any{get(calls, "function", "arguments"), get(m, "function_call", "arguments")} {
		if o, ok := arguments.(object); ok && len(o) > 0 {
			return string(encode(o))
		}
		if s := asText(arguments); s != "" {
			return s
		}
	}
	return ""
}

// finishOf returns a finish reason, and "" for the words that say that there is none yet.
func finishOf(value any) string {
	if o, ok := value.(object); ok {
		value = firstOf(o, "type", "reason")
	}
	switch finish := strings.TrimSpace(asText(value)); strings.ToLower(finish) {
	case "null", "none", "nil", "undefined":
		return ""
	default:
		return finish
	}
}

// reportsError tells an error from a reply that holds nothing, where there is no choice and no "error".
func reportsError(o object) bool {
	if code := strings.ToLower(asText(firstOf(o, "code", "error_code", "errcode"))); slices.Contains([]string{"200", "success", "ok"}, code) {
		return false
	}
	return firstOf(o, errorNames...) != nil || firstOf(o, "usage", "choices", "id") == nil && !isEmpty(get(o, "status", "message"))
}

// errorNames are where servers put the words of an error that is not under "error".
var errorNames = []string{"detail", "errors", "message", "error_msg", "errmsg", "msg", "error_message", "base_resp", "Message"}

// get returns what lies at a path of names, or nil.
func get(value any, path ...string) any {
	for _, name := range path {
		o, _ := value.(object)
		value = o[name]
	}
	return value
}

// firstOf returns the first of the fields that is not empty, or nil.
func firstOf(o object, names ...string) any {
	for _, name := range names {
		if !isEmpty(o[name]) || isSpace(o[name]) {
			return o[name]
		}
	}
	return nil
}

// isSpace tells a text of white space alone, which counts in a stream: it parts two words.
func isSpace(value any) bool {
	s, ok := value.(string)
	return ok && s != "" && strings.TrimSpace(s) == ""
}

// asText returns a string or a number as text, and "" for anything else.
func asText(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	}
	return ""
}

// encode writes a value that was read as JSON.
func encode(value any) []byte {
	encoded, err := json.Marshal(value)
	if err != nil {
		return []byte("{}") // what was read can be written; for the compiler
	}
	return encoded
}
