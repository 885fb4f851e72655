package llmsim

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// failure is an error before a dialect has put it into its own shape.
type failure struct {
	status  int
	kind    string // OpenAI's error type
	code    string // OpenAI's error code
	message string
	wait    time.Duration // how long to stay away; 0 when it does not matter
	extra   map[string]any
}

func badRequest(code, format string, args ...any) *failure {
	return &failure{status: http.StatusBadRequest, kind: "invalid_request_error", code: code, message: fmt.Sprintf(format, args...)}
}

// errorShape is how a dialect writes an error.
type errorShape uint8

const (
	standardErrors errorShape = iota // {"error":{"message","type","param","code":"text"}}
	numberedErrors                   // llama.cpp: the code is the status
	flatErrors                       // vLLM: no "error" around it
	textErrors                       // LM Studio: {"error":"text"}
	gatewayErrors                    // OpenRouter: an integer code and metadata
	arrayErrors                      // Gemini: a list
)

// body writes the failure the way the dialect does.
func (f *failure) body(t traits) []byte {
	var v any
	switch t.errors {
	case numberedErrors:
		v = map[string]any{"error": f.with("code", f.status, "message", f.message, "type", f.kind)}
	case flatErrors:
		v = map[string]any{"object": "error", "message": f.message, "type": vllmType(f.status), "param": nil, "code": f.status}
	case textErrors:
		v = map[string]any{"error": f.message}
	case gatewayErrors:
		v = map[string]any{"error": map[string]any{"code": f.status, "message": f.message, "metadata": map[string]any{"provider_name": "simulated", "raw": f.code}}}
	case arrayErrors:
		v = []any{map[string]any{"error": f.with("code", f.status, "message", f.message, "status", canonical(f.status), "details", f.details())}}
	default:
		v = map[string]any{"error": f.with("message", f.message, "type", f.kind, "param", nil, "code", nullable(f.code))}
	}
	body, err := json.Marshal(v)
	if err != nil {
		panic(err) // maps of strings and numbers always marshal
	}
	return body
}

func (f *failure) with(pairs ...any) map[string]any {
	m := map[string]any{}
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i].(string)] = pairs[i+1]
	}
	for k, v := range f.extra {
		m[k] = v
	}
	return m
}

func (f *failure) details() []any {
	if f.wait == 0 {
		return []any{}
	}
	return []any{map[string]any{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": fmt.Sprintf("%gs", f.wait.Seconds())}}
}

func nullable(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// vllmType is the name of vLLM's exception.
func vllmType(status int) string {
	switch status {
	case http.StatusBadRequest:
		return "BadRequestError"
	case http.StatusUnauthorized:
		return "AuthenticationError"
	case http.StatusNotFound:
		return "NotFoundError"
	case http.StatusTooManyRequests:
		return "RateLimitError"
	}
	return "InternalServerError"
}

// canonical is Google's name for a status.
func canonical(status int) string {
	switch status {
	case http.StatusBadRequest:
		return "INVALID_ARGUMENT"
	case http.StatusUnauthorized:
		return "UNAUTHENTICATED"
	case http.StatusNotFound:
		return "NOT_FOUND"
	case http.StatusTooManyRequests:
		return "RESOURCE_EXHAUSTED"
	case http.StatusServiceUnavailable:
		return "UNAVAILABLE"
	}
	return "INTERNAL"
}

const gatewayPage = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>simulated</center>\r\n</body>\r\n</html>\r\n"

// failureOf is the failure of a fault that strikes instead of a reply, or nil for any other.
func (s *Server) failureOf(f Fault) *failure {
	switch f {
	case RateLimit:
		return &failure{status: 429, kind: "requests", code: "rate_limit_exceeded", message: "Rate limit reached (simulated). Please try again later.", wait: s.config.FaultWait}
	case Quota:
		status := 429
		if s.traits.walletStatus > 0 {
			status = s.traits.walletStatus
		}
		return &failure{status: status, kind: "insufficient_quota", code: "insufficient_quota", message: "You exceeded your current quota, please check your plan and billing details (simulated)."}
	case HTTP498:
		return &failure{status: 498, kind: "capacity_exceeded", code: "flex_capacity_exceeded", message: "Flex capacity exceeded (simulated)."}
	case HTTP500:
		return &failure{status: 500, kind: "server_error", message: "The server had an error while processing your request (simulated)."}
	case HTTP502:
		return &failure{status: 502, kind: "server_error", message: "Bad gateway (simulated)."}
	case HTTP503:
		return &failure{status: 503, kind: "server_error", message: "The engine is currently overloaded, please try again later (simulated)."}
	case HTTP529:
		return &failure{status: 529, kind: "overloaded_error", message: "Overloaded (simulated)."}
	case ErrorIn200:
		return &failure{status: 502, kind: "server_error", code: "provider_error", message: "Provider returned error (simulated)."}
	}
	return nil
}
