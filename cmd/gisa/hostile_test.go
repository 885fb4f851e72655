package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/embedredis"
	"github.com/gisa-news/gisa/internal/ledger"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/redisconn"
)

// hostile writes the clipboard, clears the screen, rings, turns the direction of writing and breaks lines.
const hostile = "\x1b]52;c;cHdu\x07\x1b[2J\u009b31m\u202e\u2066\u2028\u0085\x7f"

// quiet is as much of it as a text file may have before it is taken for a binary one.
const quiet = "\u009b31m\u202e\u2066\u2028\u0085"

// steering matches what no output may have. Lines end, and a tab parts cells.
var steering = regexp.MustCompile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

// hostileFields are the fields of what lies in Redis and of a completion that hold words of others.
var hostileFields = regexp.MustCompile(`"(title|text|quote|message|source|target|suggestion|byline|credit|dateline|label|section|copyright|url|email|model|last_error|error|reason|p[0-9]+|article_id)"(: ?)"`)

// spoil puts hostile characters, as JSON escapes them, before each text of a JSON document.
func spoil(document []byte) []byte {
	escaped := strings.Trim(string(must(json.Marshal(hostile))), `"`)
	return hostileFields.ReplaceAll(document, []byte(`"$1"$2"`+escaped))
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// spoilt is the simulator with hostile characters in all that it says; it refuses what speaks of a refusal.
func spoilt(t *testing.T) (baseURL, model string) {
	t.Helper()
	simulator := llmsim.New(llmsim.Config{Seed: 1})
	sim := httptest.NewServer(simulator)
	t.Cleanup(sim.Close)
	proxy := httputil.NewSingleHostReverseProxy(must(url.Parse(sim.URL)))
	proxy.ModifyResponse = func(resp *http.Response) error {
		body, err := io.ReadAll(resp.Body)
		if err != nil {
			return err
		}
		var completion map[string]any
		if json.Unmarshal(body, &completion) == nil {
			if choices, ok := completion["choices"].([]any); ok {
				message := choices[0].(map[string]any)["message"].(map[string]any)
				message["content"] = string(spoil([]byte(message["content"].(string))))
			}
			body = spoil(must(json.Marshal(completion)))
		}
		resp.Body, resp.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
		resp.Header.Set("Content-Length", fmt.Sprint(len(body)))
		return nil
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch body := must(io.ReadAll(r.Body)); {
		case strings.HasSuffix(r.URL.Path, "/models"):
			_ = json.NewEncoder(w).Encode(map[string]any{"data": []any{map[string]any{"id": "other" + hostile}}})
		case bytes.Contains(body, []byte("Refusal")):
			w.WriteHeader(http.StatusBadRequest)
			_ = json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"message": "odd" + hostile, "code": "odd" + hostile, "type": hostile}})
		default:
			r.Body = io.NopCloser(bytes.NewReader(body))
			proxy.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(server.Close)
	return server.URL + "/v1", simulator.Model()
}

// enemy is a newsroom in which everything that others wrote is hostile.
type enemy struct {
	t       *testing.T
	folder  string
	environ []string
}

func (e enemy) file(name, content string) string {
	e.t.Helper()
	path := filepath.Join(e.folder, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		e.t.Fatal(err)
	}
	return path
}

// gisa runs the program and holds that nothing it writes steers a terminal.
func (e enemy) gisa(stdin string, args ...string) string {
	e.t.Helper()
	ctx, cancel := context.WithTimeout(e.t.Context(), 30*time.Second)
	defer cancel()
	var out, errOut sharedText
	code := run(ctx, args, e.environ, strings.NewReader(stdin), &out, &errOut)
	for stream, text := range map[string]string{"stdout": out.String(), "stderr": errOut.String()} {
		if at := steering.FindStringIndex(text); at != nil {
			e.t.Errorf("gisa %q (exit code %d): %s has %q", args, code, stream, text[max(0, at[0]-60):min(len(text), at[1]+20)])
		}
	}
	if code == exitUsage && args[0] != "enqueue" && !strings.Contains(strings.Join(args, " "), "wrong") {
		e.t.Errorf("gisa %q is wrong usage: %s", args, errOut.String())
	}
	return out.String()
}

// spoilRedis puts hostile characters into whatever JSON lies in Redis, as a program that strips nothing would have.
func (e enemy) spoilRedis(rdb redis.UniversalClient) {
	e.t.Helper()
	for _, key := range must(rdb.Keys(e.t.Context(), "gisa:*").Result()) {
		stored, err := rdb.Get(e.t.Context(), key).Bytes()
		if err != nil {
			continue // no string
		}
		value := must(ledger.Unpack(stored))
		if !json.Valid(value) || strings.HasPrefix(key, "gisa:payload") {
			continue
		}
		if err := rdb.Set(e.t.Context(), key, must(ledger.Pack(spoil(value))), time.Hour).Err(); err != nil {
			e.t.Fatal(err)
		}
	}
}

// hostileStory has hostile characters in every field.
func hostileStory(id, words string) string {
	h := hostile
	return string(must(json.Marshal(map[string]any{"article": map[string]any{
		"id": id + h, "version": 1, "lang": "en", "title": words + h + " reopens", "byline": h + "Kim", "credit": h + "AP", "section": h + "World", "label": h + "new",
		"dateline": h + "SEOUL", "copyright": h + "(c)", "email": h + "a@b.example", "url": "https://a.example/" + h,
		"paragraphs": []any{map[string]any{"id": "p1", "text": h + "The port of Busan reopened on Tuesday after a storm," + h + " officials said."}},
	}}))) + "\n"
}

// TestNothingSteersATerminal walks all commands that print what others wrote.
func TestNothingSteersATerminal(t *testing.T) {
	t.Parallel()
	redisURL, stop, err := embedredis.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	baseURL, model := spoilt(t)
	e := enemy{t, t.TempDir(), []string{"GISA_LLM_BASE_URL=" + baseURL, "GISA_MODEL=" + model, "GISA_REDIS_URL=" + redisURL, "GISA_LOG_LEVEL=debug"}}
	e.walkOneOff()
	e.walkFiles()
	e.walkQueue(must(redisconn.Parse(redisURL)))
}

// walkFiles walks the commands that ask nobody.
func (e enemy) walkFiles() {
	source := e.file("source"+hostile+".txt", strings.ReplaceAll("The ministry# said 1.2 million# people came.\n\nIt was Tuesday# 5 percent.", "#", quiet))
	target := e.file("target"+hostile+".txt", strings.ReplaceAll("부처는 12만#명이 왔다고 밝혔습니다#. <b>#\n\n7%#였다.", "#", quiet))
	for _, format := range []string{"text", "json", "sarif"} {
		if out := e.gisa("", "check", "--no-fail", "--format", format, source, target); !strings.Contains(out, "12만") {
			e.t.Errorf("gisa check --format %s finds nothing: %s", format, out)
		}
	}
	row := string(must(json.Marshal(map[string]string{"id": "a" + hostile, "source": "It cost 90 billion won." + hostile, "translation": "90억원이 들었다." + hostile})))
	e.gisa(row+"\n"+row[1:], "check", "--jsonl")
	html := "<html><title>Port" + quiet + "</title><p>The port of Busan reopened on Tuesday after a storm," + quiet + " officials said.</p></html>"
	e.gisa("", "parse", e.file("page"+hostile+".html", html))
	item := "<item><title>a" + quiet + "</title><guid>" + "g\u202e\u2028\u0085" + "</guid><description>The port of Busan reopened on Tuesday after a storm" + "\u202e\u2028" + ", officials said.</description></item>"
	e.gisa("", "parse", e.file("feed.xml", "<rss><channel>"+item+item+"<item><title>b\u202e</title></item></channel></rss>"))
	e.gisa("", "parse", e.file("story.json", `{"guid":"a\u001b\u202e","headline":"x\u001b","body_text":"The port of Busan reopened on Tuesday after a storm, officials said.","byline":"\u001b]0;x\u0007 Kim","uri":"\u001b"}`))
	csv := "en,ko,kind,note\nPort" + hostile + ",항구" + hostile + ",org,\nPort" + hostile + ",항만" + hostile + ",org," + hostile + "\nx,y,odd" + hostile + ",\n"
	glossary := e.file("terms"+hostile+".csv", csv)
	e.gisa("wrong", "glossary", "check", glossary, "wrong")
	e.gisa("", "glossary", "check", e.file("good.csv", "en,ko\nPort"+hostile+",항구"+hostile+"\nPort"+hostile+",항만"+hostile+"\n"))
	for _, flags := range [][]string{{}, {"--json"}} {
		e.gisa("", append([]string{"glossary", "list", "--glossary", filepath.Join(e.folder, "good.csv")}, flags...)...)
	}
	for _, args := range [][]string{
		{"parse", "/nowhere/" + hostile + "/wrong"}, {"wrong" + hostile}, {"digest", "--wrong" + hostile}, {"translate", "--to", "wrong" + hostile, source},
		{"parse", "http://127.0.0.1:1/wrong" + hostile}, {"job", "list", "--state", "wrong" + hostile}, {"enqueue", "/nowhere/wrong" + hostile, "wrong" + hostile},
		{"score", "wrong" + hostile, "wrong" + hostile}, {"eval", "--set", "wrong" + hostile}, {"eval", "--load", "wrong" + hostile},
	} {
		e.gisa("", args...)
	}
	e.walkEval()
}

// walkEval scores a kept run whose names are hostile.
func (e enemy) walkEval() {
	set := filepath.Join(e.folder, "set")
	if err := os.Mkdir(set, 0o700); err != nil {
		e.t.Fatal(err)
	}
	gold := must(os.ReadFile("../../testdata/gold/en/" + must(os.ReadDir("../../testdata/gold/en"))[0].Name()))
	e.file("set/a.json", string(spoil(gold)))
	for _, format := range []string{"text", "json"} {
		e.gisa("", "eval", "--set", set, "--format", format, "--save", filepath.Join(e.folder, "runs"), "--baseline", "--model", "model"+hostile)
	}
}

// walkOneOff walks the commands that ask the model themselves.
func (e enemy) walkOneOff() {
	text := strings.ReplaceAll("Port# reopens\n\nThe port of Busan reopened on Tuesday after a storm,# officials said. 1.2 million people came.\n", "#", quiet)
	for _, command := range []string{"translate", "summarize", "digest"} {
		for _, format := range formats() {
			if out := e.gisa(text, command, "--format", format, "-"); out == "" {
				e.t.Errorf("gisa %s --format %s prints nothing", command, format)
				return
			}
		}
	}
	e.gisa("The Refusal"+quiet+" of Busan reopened on Tuesday after a storm, officials said.", "digest", "-")
	e.gisa("", "doctor")
	e.gisa("", "doctor", "--model", "model"+hostile)
}

// walkQueue walks the commands of the queue, with a worker.
func (e enemy) walkQueue(c redisconn.Config) {
	ctx, end := context.WithCancel(e.t.Context())
	var log sharedText
	done := make(chan int, 1)
	go func() { done <- run(ctx, []string{"worker"}, e.environ, strings.NewReader(""), io.Discard, &log) }()
	e.gisa(hostileStory("good", "Port")+hostileStory("bad", "Refusal")+"{wrong"+hostile+"\n", "enqueue", "--jsonl", "-")
	e.gisa("", "enqueue", e.file("story"+hostile+".txt", "The port"+quiet+" of Busan reopened on Tuesday after a storm, officials said."))
	var ids []string
	for line := range strings.Lines(e.gisa("", "job", "list")) {
		ids = append(ids, strings.Fields(line)[0])
	}
	if len(ids) != 3 {
		e.t.Fatalf("%d jobs, want 3", len(ids))
	}
	for _, id := range ids {
		e.gisa("", "job", "wait", id)
	}
	rdb := c.OpenForEnqueue()
	defer rdb.Close()
	e.spoilRedis(rdb)
	for _, flags := range [][]string{{}, {"--tsv"}, {"--json"}} {
		e.gisa("", append([]string{"job", "list"}, flags...)...)
	}
	e.gisa("", "__complete", "job", "show", "")
	for _, id := range ids {
		e.gisa("", "job", "show", id)
		e.gisa("", "job", "show", "--json", id)
		for _, format := range formats() {
			e.gisa("", "job", "result", "--format", format, id)
		}
	}
	e.gisa(hostileStory("good", "Port")+hostileStory("bad", "Refusal"), "enqueue", "--jsonl", "-")
	e.gisa("", append([]string{"job", "redo"}, ids...)...)
	e.gisa("", append([]string{"job", "retry"}, ids...)...)
	e.gisa("", "job", "retry", "--state", "failed")
	e.gisa("", "job", "show", "none"+hostile)
	e.gisa("", append([]string{"job", "cancel"}, slices.Concat(ids, []string{"none" + hostile})...)...)
	end()
	<-done
	if at := steering.FindStringIndex(log.String()); at != nil {
		e.t.Errorf("the worker's log has %q", log.String()[max(0, at[0]-80):at[1]])
	}
}
