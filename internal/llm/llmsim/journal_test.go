package llmsim

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestPaidTwice(t *testing.T) {
	t.Parallel()
	chunk := func(paragraphs, context []news.Paragraph) chat {
		data, err := json.Marshal(object{"title": wire.Title, "context": context, "paragraphs": paragraphs})
		if err != nil {
			t.Fatal(err)
		}
		c := question(DefaultModel, "", "<<<ARTICLE 0a\n"+string(data)+"\nARTICLE 0a>>>\nTASK translate from en to ko")
		return c.withSchema(ids(news.Article{Paragraphs: paragraphs})...)
	}
	first, second := wire.Paragraphs[:2], wire.Paragraphs[2:]
	for _, tt := range []struct {
		name string
		do   func(sim *Server, send func(chat))
		want []string // the ids that were paid twice
	}{
		{"chunks with context", func(_ *Server, send func(chat)) { send(chunk(first, nil)); send(chunk(second, first)) }, nil},
		{"the same chunk again", func(_ *Server, send func(chat)) { send(chunk(first, nil)); send(chunk(first, nil)) }, []string{"p1", "p2"}},
		{"overlapping chunks", func(_ *Server, send func(chat)) { send(chunk(first, nil)); send(chunk(wire.Paragraphs[1:], nil)) }, []string{"p2"}},
		{"again after a fault", func(sim *Server, send func(chat)) {
			sim.FailNext(1, NoChoices)
			send(chunk(first, nil))
			send(chunk(first, nil))
		}, nil},
		{"again after a cut", func(_ *Server, send func(chat)) {
			send(chunk(first, nil).with("max_tokens", 10))
			send(chunk(first, nil))
		}, nil},
		{"another language", func(_ *Server, send func(chat)) {
			send(translate(wire, news.Korean))
			send(translate(wire, news.Japanese))
		}, nil},
		{"a repair", func(_ *Server, send func(chat)) {
			send(translate(wire, news.Korean))
			send(question(DefaultModel, "", prompt(wire, "TASK repair from en to ko")).withSchema("p1"))
		}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			sim, url := start(t, Config{})
			tt.do(sim, func(c chat) { post(t, url, c) })
			var got []string
			for _, line := range settled(t, sim).PaidTwice() {
				id, _, _ := strings.Cut(line, " ")
				got = append(got, id)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestJournalIsBounded(t *testing.T) {
	t.Parallel()
	sim, url := start(t, Config{JournalLimit: 5})
	for i := range 17 {
		post(t, url, question(DefaultModel, "", fmt.Sprint(i)))
	}
	j := settled(t, sim)
	if len(j.Entries) != 5 || j.Forgotten != 12 || j.Totals.Requests != 17 || j.Totals.Completed != 17 {
		t.Errorf("%d entries, %d forgotten, totals %+v", len(j.Entries), j.Forgotten, j.Totals)
	}
}

func TestJournalHoldsNoText(t *testing.T) {
	t.Parallel()
	_, url := start(t, Config{})
	post(t, url, translate(wire, news.Korean))
	body := control(t, http.MethodGet, url+"/sim/journal", http.StatusOK)
	for _, p := range wire.Paragraphs {
		if strings.Contains(body, p.Text[:12]) {
			t.Errorf("the journal holds text of %s", p.ID)
		}
	}
}

// control sends a request without a body and returns the answer.
func control(t *testing.T, method, url string, want int) string {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	if resp.StatusCode != want {
		t.Fatalf("%s %s: status %d, want %d: %s", method, url, resp.StatusCode, want, body)
	}
	return string(body)
}

// TestControlOverHTTP is how a test drives a simulator in another process.
func TestControlOverHTTP(t *testing.T) {
	t.Parallel()
	_, url := start(t, Config{})
	control(t, http.MethodPost, url+"/sim/fail?n=2&fault=http-500", http.StatusNoContent)
	control(t, http.MethodPost, url+"/sim/fail?fault=blank", http.StatusNoContent)
	for _, query := range []string{"?n=2&fault=nonsense", "?n=0&fault=blank", "?n=x&fault=blank", ""} {
		control(t, http.MethodPost, url+"/sim/fail"+query, http.StatusBadRequest)
	}
	for range 4 {
		post(t, url, translate(wire, news.Korean))
	}
	var j struct {
		Journal
		PaidTwice []string `json:"paid_twice"`
	}
	if err := json.Unmarshal([]byte(control(t, http.MethodGet, url+"/sim/journal", http.StatusOK)), &j); err != nil {
		t.Fatal(err)
	}
	var got []Fault
	for _, e := range j.Entries {
		got = append(got, e.Fault)
	}
	if diff := cmp.Diff([]Fault{HTTP500, HTTP500, Blank, ""}, got); diff != "" {
		t.Error(diff)
	}
	last := j.Entries[3]
	if last.Attempt != 4 || last.Task != "translate" || last.To != news.Korean || len(last.Paragraphs) != 4 || j.Totals.Duplicates != 3 || j.PeakConcurrency != 1 {
		t.Errorf("entry %+v, totals %+v", last, j.Totals)
	}
	control(t, http.MethodPost, url+"/sim/reset", http.StatusNoContent)
	if err := json.Unmarshal([]byte(control(t, http.MethodGet, url+"/sim/journal", http.StatusOK)), &j); err != nil {
		t.Fatal(err)
	}
	if j.Totals != (Totals{}) || len(j.Entries) != 0 {
		t.Errorf("after the reset: %+v", j)
	}
	if !strings.Contains(control(t, http.MethodGet, url+"/sim/faults", http.StatusOK), `"slow-loris"`) || !strings.Contains(control(t, http.MethodGet, url+"/health", http.StatusOK), "simulated") {
		t.Error("the faults or the health page are missing")
	}
}
