package llm

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// fault is an error as a server words it, whatever the shape of the body.
type fault struct {
	Message string // for people: one line, cut short
	Type    string
	Code    string // numbers in decimal
	Param   string // the request field that is meant
	Status  string // Gemini's name for the status

	inner string        // what lies deeper: Azure's inner code, OpenRouter's upstream error
	retry time.Duration // Gemini's retryDelay
}

// words is all that the server says, in lower case, for the rules of classify.
func (f fault) words() string {
	return strings.ToLower(strings.Join([]string{f.Message, f.Type, f.Code, f.Param, f.Status, f.inner}, "\n"))
}

// openAI returns the body that go-openai reads as an APIError.
func (f fault) openAI() []byte {
	type apiError struct {
		Message string `json:"message"`
		Type    string `json:"type"`
		Code    string `json:"code"`
	}
	body, err := json.Marshal(map[string]apiError{"error": {f.Message, f.Type, f.Code}})
	if err != nil {
		return []byte(`{"error":{"message":"","type":"","code":""}}`) // strings always encode; for the compiler
	}
	return body
}

// parseFault reads an error body of any shape that a known server sends: OpenAI's object, flat (old vLLM),
// a bare string (LM Studio, Ollama), "detail" (FastAPI), an array (Gemini), HTML (proxies), or text.
func parseFault(body []byte) fault {
	body = bytes.TrimSpace(body)
	var list []json.RawMessage
	if json.Unmarshal(body, &list) == nil && len(list) > 0 {
		body = list[0]
	}
	var outer map[string]json.RawMessage
	if json.Unmarshal(body, &outer) != nil {
		return fault{Message: tidy(textOf(body))}
	}
	if isError(outer["error"]) {
		return faultOf(outer["error"])
	}
	for _, name := range []string{"detail", "errors", "message"} {
		if isError(outer[name]) {
			f := faultOf(body)
			f.Message = tidy(wordsOf(outer[name]))
			return f
		}
	}
	return faultOf(body)
}

// faultOf reads the error itself: an object, or its message alone.
func faultOf(raw json.RawMessage) fault {
	var object struct {
		Message  json.RawMessage `json:"message"`
		Type     json.RawMessage `json:"type"`
		Code     json.RawMessage `json:"code"`
		Param    json.RawMessage `json:"param"`
		Status   json.RawMessage `json:"status"`
		Inner    json.RawMessage `json:"innererror"`
		Metadata struct {
			Raw json.RawMessage `json:"raw"`
		} `json:"metadata"`
		Details json.RawMessage `json:"details"`
	}
	if raw[0] != '{' {
		return fault{Message: tidy(wordsOf(raw))}
	}
	_ = json.Unmarshal(raw, &object) // what has another type than usual is skipped
	inner := wordsOf(object.Inner) + "\n" + wordsOf(object.Metadata.Raw)
	return fault{
		Message: tidy(wordsOf(object.Message)),
		Type:    scalar(object.Type),
		Code:    scalar(object.Code),
		Param:   scalar(object.Param),
		Status:  scalar(object.Status),
		inner:   inner,
		retry:   retryDelay(object.Details),
	}
}

// retryDelay reads how long Gemini asks to wait, which is in no header.
func retryDelay(details json.RawMessage) time.Duration {
	var list []struct {
		RetryDelay string `json:"retryDelay"`
	}
	_ = json.Unmarshal(details, &list)
	for _, d := range list {
		if wait, err := time.ParseDuration(d.RetryDelay); err == nil && wait > 0 {
			return wait
		}
	}
	return 0
}

// wordsOf returns what a JSON value says in words: a string itself; of an array and of a validation error
// ({"loc","msg","input"}) everything but the input, which repeats the request.
func wordsOf(raw json.RawMessage) string {
	if len(raw) == 0 || string(raw) == "null" {
		return ""
	}
	switch raw[0] {
	case '"':
		return stringOf(raw)
	case '[':
		var items []json.RawMessage
		_ = json.Unmarshal(raw, &items)
		parts := make([]string, 0, len(items))
		for _, item := range items {
			parts = append(parts, wordsOf(item))
		}
		return strings.Join(parts, " ")
	case '{':
		var object map[string]json.RawMessage
		_ = json.Unmarshal(raw, &object)
		parts := []string{}
		for _, name := range []string{"type", "code", "loc", "msg", "message", "detail", "error"} {
			parts = append(parts, wordsOf(object[name]))
		}
		return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
	}
	return string(raw)
}

// scalar returns a string or a number as text, and "" for anything else.
func scalar(raw json.RawMessage) string {
	if s := stringOf(raw); s != "" {
		return s
	}
	var n json.Number
	if json.Unmarshal(raw, &n) != nil {
		return ""
	}
	return n.String()
}

var (
	htmlTitle = regexp.MustCompile(`(?is)<title[^>]*>([^<]*)`)
	htmlStart = regexp.MustCompile(`(?i)^<(!doctype|html|head|\?xml)`)
)

// textOf returns what a body that is no JSON says: of a proxy's HTML page the title.
func textOf(body []byte) string {
	if !htmlStart.Match(body) {
		return string(body)
	}
	if title := htmlTitle.FindSubmatch(body); title != nil {
		return "an HTML page: " + string(title[1])
	}
	return "an HTML page"
}

// maxMessage is how many bytes of a server's words are kept.
const maxMessage = 300

// tidy makes one short line of a server's words.
func tidy(s string) string {
	s = strings.ToValidUTF8(s, "?")
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
	if len(s) <= maxMessage {
		return s
	}
	end := maxMessage
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}

// code returns the most telling of the server's names for the error: a word rather than a status repeated.
func (f fault) code() string {
	for _, word := range []string{f.Code, f.Type, f.Status} {
		if _, err := strconv.Atoi(word); word != "" && err != nil {
			return word
		}
	}
	return f.Code
}

// number returns the code as an HTTP status, or 0.
func (f fault) number() int {
	n, err := strconv.Atoi(f.Code)
	if err != nil || n < 400 || n > 599 {
		return 0
	}
	return n
}
