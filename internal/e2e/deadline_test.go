package e2e

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// long is a job of that many paragraphs, each translated in a call of its own.
func long(n, paragraphs int) tasks.Request {
	r := tasks.Request{Article: story(n), To: news.Korean, Kind: tasks.Translate}
	one := r.Article.Paragraphs
	r.Article.Paragraphs = nil
	for i := range paragraphs {
		p := one[i%len(one)]
		p.ID = news.ParagraphID(i + 1)
		r.Article.Paragraphs = append(r.Article.Paragraphs, p)
	}
	return r
}

// Eight jobs with many chunks each have more calls than connections; none of them runs out of time while it waits for one.
func TestNoCallIsCutWhileItWaitsForAConnection(t *testing.T) {
	t.Parallel()
	const jobs, chunks, takes = 8, 14, time.Second
	sim, url := serveSim(t, llmsim.Config{Latency: takes})
	n, _ := openNewsroom(t)
	var ids []string
	for i := range jobs {
		ids = append(ids, n.submit(t, long(i, chunks)))
	}
	n.hire(t, setting{URL: url, Model: sim.Model(), ChunkTokens: 1, MaxCalls: chunks, LLMTimeout: 5 * takes})
	for _, id := range ids {
		if status := n.await(t, id); status.Attempts != 1 {
			t.Errorf("%s after %d attempts: %s", status.State, status.Attempts, status.LastError)
		}
	}
	if totals := sim.Journal().Totals; totals.Requests != jobs*chunks || totals.Aborted > 0 {
		t.Errorf("%d requests, %d cut in mid-reply, want %d and none", totals.Requests, totals.Aborted, jobs*chunks)
	}
}

// slow is a provider that does not manage more than five texts in the time of a call.
func slow(well http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		var req struct {
			Format struct {
				Schema struct {
					Schema struct{ Required []string }
				} `json:"json_schema"`
			} `json:"response_format"`
		}
		_ = json.Unmarshal(body, &req)
		if len(req.Format.Schema.Schema.Required) > 5 {
			<-r.Context().Done() // longer than the client waits
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		well.ServeHTTP(w, r)
	})
}

// takeTooLong has a job done of which one call takes too long, and returns its provider.
func (n *newsroom) takeTooLong(t *testing.T) *llmsim.Server {
	t.Helper()
	sim := llmsim.New(llmsim.Config{})
	dismiss := n.hire(t, setting{URL: serve(t, slow(sim)), Model: sim.Model(), LLMTimeout: 4 * time.Second})
	defer dismiss()
	r := long(1, 8)
	status := n.finish(t, n.submit(t, r))
	n.result(t, r, status)
	if status.Attempts != 2 {
		t.Errorf("%s after %d attempts, want the second to ask for less", status.State, status.Attempts)
	}
	return sim
}

// A server that is too slow for a whole chunk manages its halves: the next attempt of a queued job asks for those.
func TestShorterRepliesInTheQueueAfterATimeout(t *testing.T) {
	t.Parallel()
	n, _ := openNewsroom(t)
	if twice := n.takeTooLong(t).Journal().PaidTwice(); len(twice) > 0 {
		t.Errorf("paid twice: %v", twice)
	}
}
