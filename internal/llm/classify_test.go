package llm

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// faultCase is one line of testdata/faults.json: an error as a real server words it.
type faultCase struct {
	Name   string
	Status int
	Header map[string]string
	Body   string

	Kind       Kind
	Code       string
	Message    string
	RetryAfter string
}

func faultCases(t *testing.T) []faultCase {
	t.Helper()
	data, err := os.ReadFile("testdata/faults.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []faultCase
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

// The whole way: a server sends the body, the real go-openai reads it, and Complete returns the error.
func TestFaultBodies(t *testing.T) {
	t.Parallel()
	for _, tc := range faultCases(t) {
		for _, stream := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/stream=%v", tc.Name, stream), func(t *testing.T) {
				t.Parallel()
				// A request that is refused in unknown words is sent again in plainer forms.
				server := serve(t, slices.Repeat([]http.HandlerFunc{func(w http.ResponseWriter, _ *http.Request) {
					for name, value := range tc.Header {
						w.Header().Set(name, value)
					}
					w.WriteHeader(tc.Status)
					io.WriteString(w, tc.Body)
				}}, 3)...)
				client := server.client(rungs(RungTagged), func(c *Config) { c.Stream = stream })
				_, err := client.Complete(t.Context(), bridge())
				var got *Error
				if !errors.As(err, &got) {
					t.Fatalf("error is %v, want an *Error", err)
				}
				want := &Error{Kind: tc.Kind, Status: tc.Status, Code: tc.Code, Message: tc.Message, Asked: server.URL + "/v1/chat/completions", NoKey: true}
				if tc.RetryAfter != "" {
					if want.RetryAfter, err = time.ParseDuration(tc.RetryAfter); err != nil {
						t.Fatal(err)
					}
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("error (-want +got):\n%s", diff)
				}
			})
		}
	}
}

// Words that come from the article say nothing about the server.
func TestFaultThatRepeatsTheArticle(t *testing.T) {
	t.Parallel()
	req := bridge()
	req.User = "Workers with unpaid wages said the rate limit on overdue temperature rises was reached."
	body := string(encode(map[string]any{"error": map[string]any{"message": "cannot parse: " + req.User}}))
	no := replyJSON(400, body)
	server := serve(t, no, no, no)
	if _, err := server.client(rungs(RungTagged)).Complete(t.Context(), req); KindOf(err) != KindBadRequest {
		t.Errorf("error is %v, want kind %s", err, KindBadRequest)
	}
}

func TestEveryFaultRuleHasABody(t *testing.T) {
	t.Parallel()
	for i, rule := range faultRules {
		used := false
		for _, tc := range faultCases(t) {
			used = used || (tc.Kind == rule.kind && rule.words.MatchString(parseFault([]byte(tc.Body)).words()))
		}
		if !used {
			t.Errorf("rule %d, %s: no body in testdata/faults.json matches %s", i, rule.kind, rule.words)
		}
	}
}

func TestClassify(t *testing.T) {
	t.Parallel()
	dial := &timeoutError{}
	tests := []struct {
		name   string
		status int
		body   string
		finish string
		err    error
		want   Kind
	}{
		{name: "a good reply", status: 200, finish: "stop", want: ""},
		{name: "an unknown finish reason", status: 200, finish: "eos", want: ""},
		{name: "no finish reason", status: 200, want: ""},
		{name: "length", status: 200, finish: "length", want: KindTruncated},
		{name: "Gemini's length", status: 200, finish: "MAX_TOKENS", want: KindTruncated},
		{name: "Mistral's full window", status: 200, finish: "model_length", want: KindTruncated},
		{name: "content filter", status: 200, finish: "content_filter", want: KindFiltered},
		{name: "Gemini's filter", status: 200, finish: "SAFETY", want: KindFiltered},
		{name: "Gemini's filter with what it saw", status: 200, finish: "content_filter: PROHIBITED_CONTENT", want: KindFiltered},
		{name: "a gateway's own constant", status: 200, finish: "FinishReason.MAX_TOKENS", want: KindTruncated},
		{name: "a gateway's own constant for the end", status: 200, finish: "FinishReason.STOP", want: ""},
		{name: "Bedrock's guardrail", status: 200, finish: "guardrail_intervened", want: KindFiltered},
		{name: "vLLM dropped the request", status: 200, finish: "abort", want: KindUnavailable},
		{name: "refusal", status: 200, finish: "refusal", want: KindRefused},
		{name: "OpenRouter's provider failed", status: 200, finish: "error", want: KindUnavailable},
		{name: "DeepSeek is out of machines", status: 200, finish: "insufficient_system_resource", want: KindUnavailable},
		{name: "the caller went away", err: fmt.Errorf("%w: %w", errCallerDone, context.Canceled), want: KindCanceled},
		{name: "the caller went away after the status came", status: 500, body: `{}`, err: errCallerDone, want: KindCanceled},
		{name: "a dial that timed out", err: dial, want: KindUnavailable},
		{name: "our own deadline", err: errTimeout, want: KindUnavailable},
		{name: "silence", status: 200, err: errIdle, want: KindUnavailable},
		{name: "reset", err: errors.New("connection reset by peer"), want: KindUnavailable},
		{name: "a body cut short", status: 200, err: io.ErrUnexpectedEOF, want: KindUnavailable},
		{name: "no [DONE]", status: 200, err: errNoDone, want: KindUnavailable},
		{name: "no choices", status: 200, err: errNoChoices, want: KindUnavailable},
		{name: "a reply without end", status: 200, err: fmt.Errorf("reading: %w", errTooLarge), want: KindInvalidOutput},
		{name: "an error body under 200", status: 200, body: `{"error":{"message":"Internal"}}`, want: KindUnavailable},
		{name: "an error body under 200 with the status in it", status: 200, body: `{"error":{"code":429}}`, want: KindRateLimited},
		{name: "an error body under 200 with words", status: 200, body: `{"error":{"type":"overloaded_error"}}`, want: KindRateLimited},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			var body []byte
			if tc.body != "" {
				body = []byte(tc.body)
			}
			if got := classify(tc.status, body, tc.finish, tc.err); got != tc.want {
				t.Errorf("kind is %q, want %q", got, tc.want)
			}
		})
	}
}

// timeoutError claims to be the context's, as net's own do.
type timeoutError struct{}

func (*timeoutError) Error() string        { return "i/o timeout" }
func (*timeoutError) Is(target error) bool { return target == context.DeadlineExceeded }

func TestKindOfEveryStatus(t *testing.T) {
	t.Parallel()
	special := map[int]Kind{
		401: KindAuth, 402: KindQuota, 403: KindBlocked, 408: KindUnavailable, 409: KindUnavailable,
		413: KindContextTooLong, 425: KindUnavailable, 429: KindRateLimited, 498: KindRateLimited, 529: KindRateLimited,
	}
	for status := 300; status < 600; status++ {
		want, ok := special[status]
		switch {
		case ok:
		case status < 500:
			want = KindBadRequest
		default:
			want = KindUnavailable
		}
		if got := classify(status, []byte{}, "", nil); got != want {
			t.Errorf("status %d with an empty body is %s, want %s", status, got, want)
		}
	}
}

func FuzzParseFault(f *testing.F) {
	data, err := os.ReadFile("testdata/faults.json")
	if err != nil {
		f.Fatal(err)
	}
	var cases []faultCase
	if err := json.Unmarshal(data, &cases); err != nil {
		f.Fatal(err)
	}
	for _, tc := range cases {
		f.Add([]byte(tc.Body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		got := parseFault(body)
		if len(got.Message) > maxMessage+len("…") {
			t.Errorf("message of %d bytes", len(got.Message))
		}
		var wire struct{ Error struct{ Message string } }
		if err := json.Unmarshal(got.openAI(), &wire); err != nil {
			t.Errorf("%s: %v", got.openAI(), err)
		}
		if kind := classify(400, body, "", nil); kind == "" {
			t.Error("a fault has no kind")
		}
	})
}
