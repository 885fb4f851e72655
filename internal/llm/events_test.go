package llm

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// piece is one event of a stream that carries a part of the content.
func piece(text string) string {
	return `data: {"model":"served","choices":[{"index":0,"delta":{"content":` + string(quote(text)) + `}}]}` + "\n\n"
}

// toolPiece is one event of a stream that carries a part of a tool call.
func toolPiece(text string) string {
	return `data: {"model":"served","choices":[{"index":0,"delta":{"content":null,"tool_calls":[{"index":0,"function":{"arguments":` +
		string(quote(text)) + `}}]}}]}` + "\n\n"
}

const (
	stopEvent  = `data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}` + "\n\n"
	usageEvent = `data: {"choices":[],"usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}` + "\n\n"
	doneEvent  = "data: [DONE]\n\n"
)

// Every way in which a stream was seen to go wrong, through the real go-openai.
func TestStreams(t *testing.T) {
	t.Parallel()
	good := piece(`{"p1":"다리가 `) + piece(`월요일에 개통했다."}`)
	tests := []struct {
		name   string
		stream string
		kind   Kind   // "" means the reply is good
		code   string // of the error

		contentType string // "" means what the stream looks like
	}{
		{name: "good", stream: good + stopEvent + usageEvent + doneEvent},
		{name: "CRLF", stream: strings.ReplaceAll(good+stopEvent+usageEvent+doneEvent, "\n", "\r\n")},
		{name: "no space after data:", stream: strings.ReplaceAll(good+stopEvent+usageEvent+doneEvent, "data: ", "data:")},
		{name: "comments", stream: ": OPENROUTER PROCESSING\n\n" + good + ": still\n\n" + stopEvent + usageEvent + doneEvent},
		{name: "400 keep-alive comments", stream: piece(`{"p1":"다리가 `) + strings.Repeat(": ping\n\n", 400) +
			piece(`월요일에 개통했다."}`) + stopEvent + usageEvent + doneEvent},
		{name: "other fields", stream: "id: 1\nretry: 10\nevent: message\n" + good + stopEvent + usageEvent + doneEvent},
		{name: "data on two lines", stream: "data: {\"choices\":[{\"index\":0,\ndata: \"delta\":{\"content\":\"{\\\"p1\\\":\\\"다리가 \"}}]}\n\n" +
			piece(`월요일에 개통했다."}`) + stopEvent + usageEvent + doneEvent},
		{name: "the last newline is missing", stream: good + stopEvent + usageEvent + "data: [DONE]"},
		{name: "things after [DONE]", stream: good + stopEvent + usageEvent + doneEvent + piece("rubbish")},
		{name: "a stream under another content type", stream: good + stopEvent + usageEvent + doneEvent, contentType: "text/plain"},
		{name: "a server that does not stream", stream: completion(message(bridgeJSON), "stop")},

		// After the finish reason nothing is missing: ik_llama.cpp and older TGI send no [DONE].
		{name: "no [DONE]", stream: good + stopEvent + usageEvent},
		{name: "no [DONE], cut after the finish reason", stream: good + usageEvent + stopEvent + `data: {"choi`},
		{name: "a byte order mark", stream: "\ufeff" + good + stopEvent + usageEvent + doneEvent},
		{name: "data: twice", stream: strings.ReplaceAll(good+stopEvent+usageEvent+doneEvent, "data: ", "data: data: ")},
		{name: "no blank lines", stream: strings.ReplaceAll(good+stopEvent+usageEvent+doneEvent, "\n\n", "\n")},
		{name: "keep-alives as data", stream: "data: ping\n\n" + good + "data:\n\ndata: [HEARTBEAT]\n\n" + stopEvent + usageEvent + doneEvent},
		{name: "lines of JSON", stream: strings.NewReplacer("data: ", "", "\n\n", "\n").Replace(good + stopEvent + usageEvent), contentType: eventStream},
		{name: "lines of JSON, said to be so", stream: strings.NewReplacer("data: ", "", "\n\n", "\n").Replace(good + stopEvent + usageEvent),
			contentType: "application/x-ndjson"},
		{name: "a whole reply under the stream's type", stream: completion(message(bridgeJSON), "stop"), contentType: eventStream},
		{name: "a whole reply as the only event", stream: "data: " + completion(message(bridgeJSON), "stop") + "\n\n" + doneEvent},
		{name: "the whole message once more at the end", stream: good + "data: " + completion(message(bridgeJSON), "stop") + "\n\n" + doneEvent},
		{name: "a finish reason that says none", stream: strings.ReplaceAll(good, `"index":0`, `"index":"0","finish_reason":"null"`) + stopEvent +
			usageEvent + doneEvent},
		{name: "content in parts", stream: `data: {"model":"served","choices":[{"delta":{"content":[{"type":"text","text":` + string(quote(bridgeJSON)) +
			`}]}}]}` + "\n\n" + stopEvent + usageEvent + doneEvent},
		{name: "thought in parts", stream: `data: {"model":"served","choices":[{"delta":{"content":[{"type":"thinking","thinking":[{"type":"text","text":"Hm {"}]}]}}]}` +
			"\n\n" + good + stopEvent + usageEvent + doneEvent},
		{name: "fields of odd types", stream: strings.ReplaceAll(good, `{"model"`, `{"created":"now","id":17,"usage":"","logprobs":[],"model"`) + stopEvent +
			strings.ReplaceAll(usageEvent, "100", `"100.0"`) + doneEvent},
		{name: "a tool call in pieces", stream: toolPiece(`{"p1":"다리가 `) + toolPiece(`월요일에 개통했다."}`) +
			strings.Replace(stopEvent, "stop", "tool_calls", 1) + usageEvent + doneEvent},
		{name: "no [DONE] before the reply was finished", stream: good + usageEvent, kind: KindUnavailable},
		{name: "cut in mid-reply", stream: piece(`{"p1":"다리가 `), kind: KindUnavailable},
		{name: "cut in mid-event", stream: good + `data: {"choices":[{"ind`, kind: KindUnavailable},
		{name: "[DONE] without a finish reason", stream: good + usageEvent + doneEvent, kind: KindUnavailable},
		{name: "nothing at all", stream: "", kind: KindUnavailable},
		{name: "comments alone", stream: ": ping\n\n", kind: KindUnavailable},
		{name: "error first", stream: `data: {"error":{"message":"boom","code":502}}` + "\n\n", kind: KindUnavailable, code: "502"},
		{name: "error after a comment", stream: ": ping\n\n" + `data: {"error":{"message":"boom","code":429}}` + "\n\n", kind: KindRateLimited, code: "429"},
		{name: "error with a space", stream: good + `data: { "error": {"message":"boom","type":"overloaded_error"}}` + "\n\n",
			kind: KindRateLimited, code: "overloaded_error"},
		{name: "error beside other keys", stream: good + `data: {"id":"x","error":{"message":"boom","code":503},"choices":[]}` + "\n\n" + doneEvent,
			kind: KindUnavailable, code: "503"},
		{name: "error as an event's name", stream: good + "event: error\ndata: {\"type\":\"overloaded_error\",\"message\":\"boom\"}\n\n",
			kind: KindRateLimited, code: "overloaded_error"},
		{name: "error as a field", stream: good + "error: {\"message\":\"boom\",\"code\":500}\n\n", kind: KindUnavailable, code: "500"},
		{name: "error as a string", stream: good + `data: {"error":"boom"}` + "\n\n", kind: KindUnavailable},
		{name: "error in a choice", stream: good + `data: {"choices":[{"index":0,"delta":{},"finish_reason":"error","error":{"code":502,"message":"boom"}}]}` +
			"\n\n" + doneEvent, kind: KindUnavailable, code: "502"},
		{name: "an error body without a stream", stream: `{"error":{"message":"boom","code":429}}`, kind: KindRateLimited, code: "429"},
		{name: "no choices", stream: usageEvent + doneEvent, kind: KindUnavailable},
		{name: "length", stream: good + strings.Replace(stopEvent, "stop", "length", 1) + usageEvent + doneEvent, kind: KindTruncated},
		{name: "refusal", stream: `data: {"choices":[{"index":0,"delta":{"refusal":"No."}}]}` + "\n\n" + stopEvent + usageEvent + doneEvent, kind: KindRefused},
		{name: "not JSON", stream: "data: oops\n\n" + doneEvent, kind: KindUnavailable},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			contentType := tc.contentType
			switch {
			case contentType != "":
			case strings.HasPrefix(tc.stream, "{"):
				contentType = "application/json"
			default:
				contentType = eventStream + "; charset=utf-8"
			}
			server := serve(t, reply(http.StatusOK, contentType, tc.stream))
			got, err := server.client(streaming).Complete(t.Context(), bridge())
			if KindOf(err) != tc.kind {
				t.Fatalf("error is %v, want kind %q", err, tc.kind)
			}
			if options, _ := server.received(0)["stream_options"].(map[string]any); server.received(0)["stream"] != true || options["include_usage"] != true {
				t.Errorf("no stream with usage was asked for: %v", server.received(0))
			}
			if tc.kind != "" {
				var failed *Error
				if errors.As(err, &failed); failed.Code != tc.code {
					t.Errorf("code is %q, want %q", failed.Code, tc.code)
				}
				return
			}
			if got.Values["p1"] != bridgeText || got.Usage.PromptTokens != 100 || got.Model != "served" {
				t.Errorf("reply is %+v", got)
			}
		})
	}
}

func TestStreamAborted(t *testing.T) {
	t.Parallel()
	server := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", eventStream)
		io.WriteString(w, piece("half"))
		http.NewResponseController(w).Flush()
		panic(http.ErrAbortHandler) // resets the connection
	})
	_, err := server.client(streaming).Complete(t.Context(), bridge())
	if KindOf(err) != KindUnavailable {
		t.Errorf("error is %v, want kind %s", err, KindUnavailable)
	}
}

func TestStreamReasoning(t *testing.T) {
	t.Parallel()
	event := func(field string) string {
		return `data: {"choices":[{"index":0,"delta":{"` + field + `":` + string(quote(bridgeJSON)) + `}}]}` + "\n\n"
	}
	for _, field := range []string{"reasoning", "reasoning_content"} {
		t.Run(field, func(t *testing.T) {
			t.Parallel()
			server := serve(t, reply(http.StatusOK, eventStream, event(field)+stopEvent+doneEvent))
			got, err := server.client(streaming).Complete(t.Context(), bridge())
			if err != nil || got.Values["p1"] != bridgeText {
				t.Errorf("reply is %+v, %v", got, err)
			}
		})
	}
}

// A server that keeps a stream open without a word in the middle is given up after the idle time.
func TestStreamFallsSilent(t *testing.T) {
	t.Parallel()
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", eventStream)
		io.WriteString(w, piece("half"))
		http.NewResponseController(w).Flush()
		<-r.Context().Done() // until the client hangs up
	})
	client := server.client(streaming)
	shortPause(t, client)
	_, err := client.Complete(t.Context(), bridge())
	if KindOf(err) != KindUnavailable || !errors.Is(err, errIdle) {
		t.Errorf("error is %v, want %v", err, errIdle)
	}
}

// shortPause lets a client lose patience at once.
func shortPause(t *testing.T, c *Client) {
	t.Helper()
	c.wire.idle = 50 * time.Millisecond
}

func FuzzEvents(f *testing.F) {
	f.Add(piece("a") + stopEvent + doneEvent)
	f.Add(": c\r\nevent: error\r\ndata: {\"message\":1}\r\n\r\n")
	f.Add("data: {\ndata: }\n\nerror: {}\n\ndata: [DONE]")
	f.Fuzz(func(t *testing.T, stream string) {
		record := &call{}
		out, err := io.ReadAll(newEvents(io.NopCloser(strings.NewReader(stream)), record))
		if err == nil && !record.done && record.fault == nil {
			t.Error("a stream without [DONE] ended well")
		}
		for event := range strings.SplitSeq(strings.TrimSuffix(string(out), "\n\n"), "\n\n") {
			if len(out) > 0 && (!strings.HasPrefix(event, "data: ") || strings.Contains(event, "\n")) {
				t.Errorf("not one data line: %q", event)
			}
		}
	})
}

func TestEventsRewrite(t *testing.T) {
	t.Parallel()
	in := ": hello\r\nid: 4\r\ndata: {\"model\":\"m\",\"choices\":[{\"delta\":\r\ndata: {\"content\":\"a\"}}]}\r\n\r\ndata: [DONE]\r\n\r\n"
	out, err := io.ReadAll(newEvents(io.NopCloser(strings.NewReader(in)), &call{}))
	if err != nil {
		t.Fatal(err)
	}
	want := `data: {"object":"chat.completion.chunk","model":"m","choices":[{"delta":{"role":"assistant","content":"a"}}]}` + "\n\ndata: [DONE]\n\n"
	if diff := cmp.Diff(want, string(out)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
