package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/redistest"
)

// outage is a way in which Redis is away, or takes no writes.
type outage struct {
	name  string
	lasts time.Duration
	calls time.Duration // how long after its beginning the calls end
	begin func(*redistest.Server)
	end   func(*redistest.Server)
}

// The long ones wait for minutes in all: they run when that is asked for.
func outages() []outage {
	freeze, thaw := (*redistest.Server).Freeze, (*redistest.Server).Thaw
	kill, restart := (*redistest.Server).Kill, (*redistest.Server).Restart
	do := func(lines ...string) func(*redistest.Server) {
		return func(s *redistest.Server) {
			for _, line := range lines {
				s.Do(line)
			}
		}
	}
	return []outage{
		{"frozen 7 s", 7 * time.Second, 0, freeze, thaw},
		{"frozen 20 s", 20 * time.Second, 0, freeze, thaw},
		{"frozen 60 s", time.Minute, 0, freeze, thaw},
		{"down 8 s", 8 * time.Second, 0, kill, restart},
		{"down 20 s", 20 * time.Second, 0, kill, restart},
		{"down 60 s", time.Minute, 0, kill, restart},
		{"full", 8 * time.Second, 0, do("CONFIG SET maxmemory 1"), do("CONFIG SET maxmemory 0")},
		{"read only 8 s", 8 * time.Second, 0, do("REPLICAOF 127.0.0.1 1"), do("REPLICAOF NO ONE")},
		{"read only 30 s", 30 * time.Second, 0, do("REPLICAOF 127.0.0.1 1"), do("REPLICAOF NO ONE")},
		{"down 60 s, long calls", time.Minute, 45 * time.Second, kill, restart},
		{"no disk", 8 * time.Second, 0, breakDisk, do("CONFIG SET stop-writes-on-bgsave-error no")},
	}
}

// breakDisk has Redis fail to write its snapshot: then it takes no more writes.
func breakDisk(s *redistest.Server) {
	_ = os.Mkdir(filepath.Join(s.Dir, "dump.rdb"), 0o700) // in its place
	s.Do(`CONFIG SET save "3600 1"`)
	s.Do("CONFIG SET stop-writes-on-bgsave-error yes")
	for end := time.Now().Add(patience); time.Now().Before(end) && !strings.HasPrefix(s.Do("SET nothing 1"), "-MISCONF"); {
		s.Do("BGSAVE")
		time.Sleep(50 * time.Millisecond)
	}
}

// TestNoReplyIsPaidTwiceWhenRedisIsAway has the calls of eight jobs end while Redis is away. Their replies are written when it
// is back, and nothing is asked twice.
func TestNoReplyIsPaidTwiceWhenRedisIsAway(t *testing.T) {
	t.Parallel()
	const jobs = 8
	for _, away := range outages() {
		t.Run(away.name, func(t *testing.T) {
			t.Parallel()
			if away.lasts > 10*time.Second && os.Getenv("GISA_TEST_OUTAGES") == "" {
				t.Skip("skipped: GISA_TEST_OUTAGES is not set, and this takes a minute")
			}
			server := redistest.Start(t, redistest.Options{AOF: true})
			n := connect(t, server.URL())
			n.patience = 3 * time.Minute
			sim := llmsim.New(llmsim.Config{})
			ts := newTurnstile(sim, func(int, string) bool { return false })
			worker := spawnWorker(t, server.URL(), setting{URL: serve(t, ts), Model: sim.Model(), Concurrency: jobs, LLMTimeout: 2 * time.Minute})
			var ids []string
			for i := range jobs {
				ids = append(ids, n.submit(t, brief(i)))
			}
			eventually(t, "all calls are under way", func() bool { return ts.arrived(translate) == jobs })
			away.begin(server)
			time.Sleep(away.calls)
			ts.open()
			time.Sleep(away.lasts - away.calls)
			asked := sim.Journal().Totals.Requests
			away.end(server)
			for i, id := range ids {
				if status := n.finish(t, id); status.Attempts != 1 {
					t.Errorf("job %d used up %d attempts", i, status.Attempts)
				}
			}
			worker.drain(t)
			totals := sim.Journal().Totals
			if asked != jobs || totals.Duplicates > 0 || totals.Aborted > 0 {
				t.Errorf("%d calls before Redis was back, then %+v", asked, totals)
			}
			t.Logf("%d calls, %d paid twice", totals.Requests, totals.Duplicates)
		})
	}
}
