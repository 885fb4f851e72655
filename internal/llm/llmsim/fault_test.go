package llmsim

import (
	"cmp"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

// faultCase is what a client sees under a fault, on a translation (or a summary) from English into Korean.
type faultCase struct {
	request   chat
	transport bool // tested elsewhere, with the connection in view
	status    int  // default 200
	see       func(t *testing.T, r response)
}

func faultCases() map[Fault]faultCase {
	translation, summary := translate(wire, news.Korean), summarise(wire, news.Korean)
	status := func(code int, words ...string) faultCase {
		return faultCase{request: translation, status: code, see: func(t *testing.T, r response) {
			for _, w := range words {
				if !strings.Contains(string(r.body), w) {
					t.Errorf("body %s lacks %q", r.body, w)
				}
			}
		}}
	}
	choice := func(check func(t *testing.T, c completion)) faultCase {
		return faultCase{request: translation, see: func(t *testing.T, r response) { check(t, r.decode(t)) }}
	}
	text := func(prefix, suffix string) faultCase {
		return faultCase{request: translation, see: func(t *testing.T, r response) {
			got := r.content(t)
			if json.Valid([]byte(got)) || !strings.HasPrefix(got, prefix) || !strings.HasSuffix(got, suffix) {
				t.Errorf("content %q", got)
			}
		}}
	}
	valid := func(check func(t *testing.T, content string)) faultCase {
		return faultCase{request: translation, see: func(t *testing.T, r response) {
			if got := r.content(t); !json.Valid([]byte(got)) {
				t.Errorf("not JSON: %q", got)
			} else {
				check(t, got)
			}
		}}
	}
	content := func(request chat) faultCase { return faultCase{request: request, see: func(*testing.T, response) {}} }
	drafted, _ := json.Marshal(map[string]any{"drafts": []news.Paragraph{{ID: "p3", Text: "약 120만명, 12.5%, 3시 30분"}}})
	repair := question(DefaultModel, "", prompt(wire, "TASK repair from en to ko")+"\n<<<DRAFT 7\n"+string(drafted)+"\nDRAFT 7>>>").withSchema("p3")
	return map[Fault]faultCase{
		RateLimit:  status(429, "rate_limit_exceeded"),
		Quota:      status(429, "insufficient_quota"),
		HTTP498:    status(498),
		HTTP500:    status(500, `"error":`),
		HTTP502:    status(502, "<html>"),
		HTTP503:    status(503),
		HTTP529:    status(529, "overloaded_error"),
		ErrorIn200: status(200, `{"error":`),
		Hang:       {transport: true}, Reset: {transport: true}, SlowLoris: {transport: true}, NoDone: {transport: true}, NoNewline: {transport: true},
		NoChoices: choice(func(t *testing.T, c completion) {
			if c.Choices == nil || len(c.Choices) != 0 {
				t.Errorf("choices %v", c.Choices)
			}
		}),
		Refusal: choice(func(t *testing.T, c completion) {
			if c.Choices[0].Message.Refusal == "" || c.Choices[0].Message.Content != nil {
				t.Errorf("message %+v", c.Choices[0].Message)
			}
		}),
		Filtered: choice(func(t *testing.T, c completion) {
			if c.Choices[0].FinishReason != "content_filter" {
				t.Errorf("finish %q", c.Choices[0].FinishReason)
			}
		}),
		Length: choice(func(t *testing.T, c completion) {
			if c.Choices[0].FinishReason != "length" || c.Usage.CompletionTokens > 20 {
				t.Errorf("finish %q after %d tokens", c.Choices[0].FinishReason, c.Usage.CompletionTokens)
			}
		}),
		Blank: choice(func(t *testing.T, c completion) {
			if strings.TrimSpace(*c.Choices[0].Message.Content) != "" || c.Choices[0].FinishReason != "stop" {
				t.Errorf("choice %+v", c.Choices[0])
			}
		}),
		NoUsage: choice(func(t *testing.T, c completion) {
			if c.Usage != nil {
				t.Errorf("usage %+v", c.Usage)
			}
		}),
		InReasoning: choice(func(t *testing.T, c completion) {
			if *c.Choices[0].Message.Content != "" || !json.Valid([]byte(c.Choices[0].Message.ReasoningContent)) {
				t.Errorf("message %+v", c.Choices[0].Message)
			}
		}),
		ThinkLeak: text("<think>", "}"), Fenced: text("```json\n", "\n```"), ProseWrapped: text("Here is", "!"), Malformed: text("{", ""),
		ASCIIEscaped: valid(func(t *testing.T, content string) {
			if strings.ContainsFunc(content, func(r rune) bool { return r > 127 }) || !strings.Contains(fieldsOf(t, content)["p3"], "120만명") {
				t.Errorf("content %q", content)
			}
		}),
		DuplicateKey: valid(func(t *testing.T, content string) {
			if strings.Count(content, `"title":`) != 2 {
				t.Errorf("content %q", content)
			}
		}),
		WrongLanguage: content(translation), ParagraphDropped: content(translation), ParagraphEmpty: content(translation),
		ParagraphsMerged: content(translation), ParagraphDuplicated: content(translation), ParagraphsSwapped: content(translation),
		NumberChanged: content(translation), PoliteRegister: content(translation), RepetitionLoop: content(translation), ObeyedInjection: content(translation),
		StrayRepair: content(repair), InventedQuote: content(summary), WrongEvidence: content(summary), BulletNumber: content(summary), BulletLanguage: content(summary),
	}
}

// TestEveryFault holds each fault of the list to what a client sees, to the journal, and to striking once.
func TestEveryFault(t *testing.T) {
	t.Parallel()
	cases := faultCases()
	for _, info := range Faults() {
		tt, ok := cases[info.Fault]
		if !ok || info.Text == "" {
			t.Errorf("%s has no case or no description", info.Fault)
		}
		if tt.transport {
			continue
		}
		t.Run(string(info.Fault), func(t *testing.T) {
			t.Parallel()
			sim, url := start(t, Config{})
			clean := post(t, url, tt.request)
			sim.FailNext(1, info.Fault)
			queued := post(t, url, tt.request)
			after := post(t, url, tt.request)
			forced := post(t, url, tt.request, FaultHeader, string(info.Fault))
			for _, r := range []response{queued, forced} {
				if want := cmp.Or(tt.status, http.StatusOK); r.status != want {
					t.Errorf("status %d, want %d", r.status, want)
				}
				tt.see(t, r)
			}
			entries := settled(t, sim).Entries // in the order of their end, which may not be that of the requests
			got := entries[slices.IndexFunc(entries, func(e Entry) bool { return e.Attempt == 2 })]
			if got.Outcome != Faulted || got.Fault != info.Fault || got.Status != queued.status {
				t.Errorf("journal %+v", got)
			}
			if clean.content(t) != after.content(t) {
				t.Error("the fault struck more than once")
			}
			if info.Layer == LayerContent && queued.content(t) == clean.content(t) {
				t.Error("the content fault changes nothing")
			}
		})
	}
}

// TestContentFaultsStrikeOne holds content faults to one paragraph (or a pair), and to what they are named for.
func TestContentFaultsStrikeOne(t *testing.T) {
	t.Parallel()
	_, url := start(t, Config{Seed: 3})
	request := translate(wire, news.Korean)
	clean := post(t, url, request).fields(t)
	for _, tt := range []struct {
		fault   Fault
		touched int
		check   func(before, after string, present bool) bool
	}{
		{WrongLanguage, 1, func(_, after string, _ bool) bool { return strings.Contains(after, "the ") }},
		{ParagraphDropped, 1, func(_, _ string, present bool) bool { return !present }},
		{ParagraphEmpty, 1, func(_, after string, present bool) bool { return present && after == "" }},
		{ParagraphsMerged, 2, func(before, after string, _ bool) bool {
			return after == "" || strings.HasPrefix(after, before) && len(after) > len(before)
		}},
		{ParagraphDuplicated, 1, func(before, after string, _ bool) bool { return after != "" && after != before }},
		{ParagraphsSwapped, 2, func(before, after string, _ bool) bool { return after != "" && after != before }},
		{NumberChanged, 1, func(before, after string, _ bool) bool {
			return len(before) == len(after) && differingRunes(before, after) == 1
		}},
		{PoliteRegister, 1, func(_, after string, _ bool) bool { return strings.Contains(after, "니다") }},
		{RepetitionLoop, 1, func(before, after string, _ bool) bool {
			start := strings.Join(strings.Fields(before)[:3], " ")
			return strings.Count(after, start) >= 10
		}},
		{ObeyedInjection, 1, func(_, after string, _ bool) bool { return strings.Contains(after, "https://") }},
	} {
		t.Run(string(tt.fault), func(t *testing.T) {
			t.Parallel()
			got := post(t, url, request, FaultHeader, string(tt.fault)).fields(t)
			touched := 0
			for name, before := range clean {
				after, present := got[name]
				if present && after == before {
					continue
				}
				touched++
				if name == "title" || !tt.check(before, after, present) {
					t.Errorf("%s: %q became %q (present: %v)", name, before, after, present)
				}
			}
			if touched != tt.touched {
				t.Errorf("%d fields touched, want %d", touched, tt.touched)
			}
		})
	}
}

func differingRunes(a, b string) int {
	x, y := []rune(a), []rune(b)
	n := 0
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			n++
		}
	}
	return n
}

func TestBulletFaults(t *testing.T) {
	t.Parallel()
	_, url := start(t, Config{})
	verbatim := func(b map[string]string, name string) bool {
		p, _ := wire.Paragraph(b[name+".paragraph"])
		return strings.Contains(p.Text, b[name+".quote"])
	}
	clean := post(t, url, summarise(wire, news.Korean)).fields(t)
	for fault, spoiled := range map[Fault]func(b map[string]string, name string) bool{
		InventedQuote:  func(b map[string]string, name string) bool { return !verbatim(b, name) },
		WrongEvidence:  func(b map[string]string, name string) bool { return !verbatim(b, name) },
		BulletLanguage: func(b map[string]string, name string) bool { return b[name+".text"] == b[name+".quote"] },
		BulletNumber:   func(b map[string]string, name string) bool { return b[name+".text"] != clean[name+".text"] },
	} {
		got := post(t, url, summarise(wire, news.Korean), FaultHeader, string(fault)).fields(t)
		n := 0
		for _, name := range []string{"b1", "b2", "b3"} {
			if spoiled(got, name) {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s struck %d bullets: %v", fault, n, got)
		}
	}
}

// TestQueuedFaultWaitsForItsKind holds that a fault of bullets lets a translation pass, and a repair gets a right answer.
func TestQueuedFaultWaitsForItsKind(t *testing.T) {
	t.Parallel()
	repair := question(DefaultModel, "", prompt(wire, "TASK repair from en to ko")).withSchema("p3")
	sim, url := start(t, Config{})
	sim.FailNext(1, InventedQuote)
	sim.FailNext(1, NumberChanged)
	for _, c := range []chat{repair, translate(wire, news.Korean), summarise(wire, news.Korean)} {
		post(t, url, c).content(t)
	}
	var got []Fault
	for _, e := range settled(t, sim).Entries {
		got = append(got, e.Fault)
	}
	if diff := gocmp.Diff([]Fault{"", NumberChanged, InventedQuote}, got); diff != "" {
		t.Error(diff)
	}
	strict, url := start(t, Config{FaultRepairs: true})
	strict.FailNext(1, NumberChanged)
	if post(t, url, repair).content(t); settled(t, strict).Entries[0].Fault != NumberChanged {
		t.Error("FaultRepairs does not let a fault strike a repair")
	}
}

// TestReaskIsNoFirstAsk holds that single paragraphs that are asked for again get a right answer, and that the
// chunks of a long article do not pass for that.
func TestReaskIsNoFirstAsk(t *testing.T) {
	t.Parallel()
	part := func(context []news.Paragraph, fields ...string) chat {
		data, err := json.Marshal(map[string]any{"context": context, "paragraphs": wire.Paragraphs})
		if err != nil {
			t.Fatal(err)
		}
		user := "<<<ARTICLE 0123456789abcdef\n" + string(data) + "\nARTICLE 0123456789abcdef>>>\nTASK translate from en to ko\n"
		return question(DefaultModel, "", user).withSchema(fields...)
	}
	before := []news.Paragraph{{ID: "p0", Text: "It was announced on Monday."}}
	for name, tt := range map[string]struct {
		ask  chat
		want Fault
	}{
		"first chunk":            {part(nil, append([]string{"title"}, ids(wire)...)...), NumberChanged},
		"later chunk":            {part(before, ids(wire)...), NumberChanged},
		"paragraphs asked again": {part(nil, ids(wire)...), ""},
		"headline asked again":   {question(DefaultModel, "", prompt(wire, "TASK headline from en to ko")).withSchema("title"), ""},
	} {
		sim, url := start(t, Config{Faults: map[Fault]float64{NumberChanged: 1}})
		if post(t, url, tt.ask).content(t); settled(t, sim).Entries[0].Fault != tt.want {
			t.Errorf("%s: fault %q, want %q", name, settled(t, sim).Entries[0].Fault, tt.want)
		}
	}
}

func TestFaultsByChance(t *testing.T) {
	t.Parallel()
	sim, url := start(t, Config{Seed: 11, Faults: map[Fault]float64{HTTP503: 0.25}})
	const n = 200
	for i := range n {
		post(t, url, question(DefaultModel, "", "hi").with("seed", i))
	}
	if got := settled(t, sim).Totals.Faulted; got < n/8 || got > n/2-n/8 {
		t.Errorf("%d of %d requests failed with a probability of a quarter", got, n)
	}
}

func TestRetriedRequestDrawsAgain(t *testing.T) {
	t.Parallel()
	sim, url := start(t, Config{Seed: 1, Faults: map[Fault]float64{HTTP503: 0.5}})
	c := question(DefaultModel, "", "hi")
	for range 20 {
		post(t, url, c)
	}
	if got := settled(t, sim).Totals; got.Faulted == 0 || got.Completed == 0 || got.Duplicates != 19 {
		t.Errorf("totals %+v", got)
	}
}

func TestReset(t *testing.T) {
	t.Parallel()
	for _, stream := range []bool{false, true} {
		sim, url := start(t, Config{ResetBytes: 50})
		r := post(t, url, translate(wire, news.Korean).with("stream", stream), FaultHeader, string(Reset))
		if r.err == nil || len(r.body) > 50 {
			t.Errorf("stream %v: error %v after %d bytes", stream, r.err, len(r.body))
		}
		waitFor(t, func() bool { return sim.Journal().Totals.Faulted == 1 })
	}
}

// waitFor gives the server time to notice; it fails only after a time that no machine needs.
func waitFor(t *testing.T, done func() bool) {
	t.Helper()
	for range 2000 {
		if done() {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatal("still waiting after ten seconds")
}

// settled is the journal once every request is entered: a client has its answer a moment before that.
func settled(t *testing.T, sim *Server) Journal {
	t.Helper()
	waitFor(t, func() bool { return sim.Journal().InFlight == 0 })
	return sim.Journal()
}

func TestHangEndsWithTheClient(t *testing.T) {
	t.Parallel()
	sim, url := start(t, Config{})
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- sendUnder(ctx, url, FaultHeader, string(Hang)) }()
	waitFor(t, func() bool { return sim.Journal().InFlight == 1 })
	cancel()
	if err := <-done; err == nil {
		t.Error("a hanging server answered")
	}
	waitFor(t, func() bool { j := sim.Journal(); return j.Totals.Faulted == 1 && j.InFlight == 0 })
	if got := sim.Journal().Entries[0].Status; got != 0 {
		t.Errorf("status %d was sent", got)
	}
}

// sendUnder posts a small question and reads the answer, until ctx ends.
func sendUnder(ctx context.Context, url string, header ...string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url+"/v1/chat/completions", strings.NewReader(`{"model":"gisa-sim","messages":[{"role":"user","content":"hi"}]}`))
	if err != nil {
		return err
	}
	if len(header) == 2 {
		req.Header.Set(header[0], header[1])
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	_, err = io.Copy(io.Discard, resp.Body)
	return err
}

// TestSlowLoris counts on the virtual clock: a byte every interval.
func TestSlowLoris(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		sim := New(Config{LorisInterval: time.Second})
		began := time.Now()
		r := serve(t, sim, t.Context(), question(DefaultModel, "", "hi"), FaultHeader, string(SlowLoris))
		if got, want := time.Since(began), time.Duration(r.Body.Len())*time.Second; got != want || r.Body.Len() < 100 {
			t.Errorf("%d bytes took %s, want %s", r.Body.Len(), got, want)
		}
	})
}
