package llm

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// fault is an error as a server words it, whatever the shape of the body.
type fault struct {
	Message string // for people: one line, cut short
	Type    string
	Code    string // numbers in decimal
	Param   string // the request field that is meant
	Status  string // Gemini's name for the status

	page  string        // the HTML page that a proxy or firewall sent, cut short
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

// parseFault reads an error body of any shape that a known server sends: OpenAI's object, flat (old vLLM), a bare
// string (LM Studio, Ollama), "detail" (FastAPI), a status (CLOVA), an array (Gemini), HTML (proxies), or text.
func parseFault(body []byte) fault {
	objects, err := values(body)
	if err != nil || len(objects) == 0 {
		f := fault{Message: tidy(textOf(bytes.TrimSpace(body)))}
		if errors.Is(err, ErrWebPage) {
			f.page = string(body[:min(len(body), maxPage)])
		}
		return f
	}
	outer := objects[0]
	switch inner := outer["error"].(type) {
	case object:
		if !isEmpty(inner) {
			return faultOf(inner, outer)
		}
	case bool: // "error": true
	default:
		if !isEmpty(inner) {
			f := faultOf(outer, nil)
			f.Message = tidy(wordsOf(inner))
			return f
		}
	}
	for _, name := range errorNames {
		if !isEmpty(outer[name]) {
			f := faultOf(outer, nil)
			f.Message = tidy(wordsOf(outer[name]))
			return f
		}
	}
	if status, ok := outer["status"].(object); ok {
		return faultOf(status, nil)
	}
	return faultOf(outer, nil)
}

// faultOf reads the object that is the error, and what stands beside it.
func faultOf(o, beside object) fault {
	details, _ := o["details"].([]any)
	return fault{
		Message: tidy(wordsOf(firstOf(o, append([]string{"message"}, errorNames...)...))),
		Type:    asText(o["type"]),
		Code:    asText(firstOf(o, "code", "error_code", "errcode", "status_code")),
		Param:   asText(o["param"]),
		Status:  asText(o["status"]),
		inner:   wordsOf(o["innererror"]) + "\n" + wordsOf(get(o, "metadata", "raw")) + "\n" + asText(beside["code"]),
		retry:   max(retryDelay(details), seconds(firstOf(o, "estimated_time", "retry_after", "retry_after_seconds"))),
	}
}

// retryDelay reads how long Gemini asks to wait, which is in no header.
func retryDelay(details []any) time.Duration {
	for _, d := range details {
		if wait, err := time.ParseDuration(asText(get(d, "retryDelay"))); err == nil && wait > 0 {
			return wait
		}
	}
	return 0
}

// seconds reads how long a model takes to load (Hugging Face).
func seconds(value any) time.Duration { return scaled(asText(value), time.Second) }

// wordsOf returns what a JSON value says in words: a string itself; of an array and of a validation error
// ({"loc","msg","input"}) everything but the input, which repeats the request.
func wordsOf(value any) string {
	switch v := value.(type) {
	case []any:
		parts := make([]string, 0, len(v))
		for _, item := range v {
			parts = append(parts, wordsOf(item))
		}
		return strings.Join(parts, " ")
	case object:
		parts := []string{}
		for _, name := range []string{"type", "code", "status_code", "loc", "msg", "message", "status_msg", "detail", "error"} {
			parts = append(parts, wordsOf(v[name]))
		}
		return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
	}
	return asText(value)
}

var (
	htmlTitle = lazyregexp.New(`(?is)<title[^>]*>([^<]*)`)
	htmlStart = lazyregexp.New(`(?i)^<(!doctype|html|head|\?xml)`)
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

// maxPage is how much of a page is looked at.
const maxPage = 16 << 10

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
