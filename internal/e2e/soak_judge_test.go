package e2e

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/tasks"
)

// judge looks at every accepted job, at the bill, at the workers and at what doctor says.
func (s *soak) judge() {
	s.t.Helper()
	states, lost, burnt := map[tasks.State]int{}, 0, 0
	own := s.ownFaults()
	for _, n := range s.accepted {
		r := soakRequest(n)
		status, err := s.queue.Status(s.t.Context(), r.ID())
		if err != nil {
			lost++
			s.t.Errorf("%s is lost: %v", r.ID(), err)
			continue
		}
		states[status.State]++
		if extra := status.Attempts - 1; extra > own[n] {
			burnt++
			s.t.Errorf("%s, %s after %d attempts, and met %d faults of its own: %s", status.ID, status.State, status.Attempts, own[n], status.LastError)
		}
		switch {
		case status.State == tasks.OK || status.State == tasks.NeedsReview:
			s.result(s.t, r, status)
		case status.State != tasks.Failed || own[n] == 0:
			s.t.Errorf("%s is %s with %d faults of its own: %s", status.ID, status.State, own[n], status.LastError)
		}
	}
	refused := 0
	for _, n := range s.accepted {
		if isRefused(n) {
			refused++
		}
	}
	if received := int(s.received.Load()); received != len(s.accepted)-refused {
		s.t.Errorf("%d results were received, want those of %d jobs less %d that are refused", received, len(s.accepted), refused)
	}
	twice, excused := s.paidTwice()
	for _, story := range twice {
		s.t.Errorf("story %d was paid for twice", story)
	}
	report, ok := s.doctor()
	if !ok {
		s.t.Errorf("doctor is not content:\n%s", report)
	}
	totals := s.provider.sim.Journal().Totals
	s.t.Logf("accepted %d, ended %v, lost %d, received %d", len(s.accepted), states, lost, s.received.Load())
	s.t.Logf("paid twice %d (and %d that a killed worker had just been handed), attempts used up by others %d", len(twice), excused, burnt)
	s.t.Logf("provider: %+v", totals)
	for _, name := range slices.Sorted(maps.Keys(s.troubles)) {
		s.t.Logf("%3d × %s", s.troubles[name], name)
	}
	for i, w := range s.fleet {
		s.examine(i, w)
	}
}

// ownFaults counts by story how often a call of its own failed: by a fault that struck that call, by the firewall, or because it hung when the provider was back.
func (s *soak) ownFaults() map[int]int {
	s.provider.mu.Lock()
	defer s.provider.mu.Unlock()
	own := maps.Clone(s.provider.refused)
	for _, e := range s.provider.sim.Journal().Entries {
		if n, known := s.provider.stories[e.Key]; known && e.Fault != "" {
			own[n]++
		}
	}
	return own
}

// handedOver is how long before its death a worker may have been handed a reply that it could not keep any more.
const handedOver = 300 * time.Millisecond

// paidTwice lists the stories for which the same request was answered twice by replies that are of use. One that came in the moment in
// which a worker was killed is excused: nobody could have kept it.
func (s *soak) paidTwice() (stories []int, excused int) {
	first := map[string]time.Time{} // when the reply was whole
	s.provider.mu.Lock()
	defer s.provider.mu.Unlock()
	for _, e := range s.provider.sim.Journal().Entries {
		n, known := s.provider.stories[e.Key]
		if !known || e.Outcome != llmsim.Completed || !isOfUse(e.Fault) {
			continue
		}
		if done, paid := first[e.Key]; !paid {
			first[e.Key] = e.Time.Add(e.Took)
		} else if slices.ContainsFunc(s.kills, func(kill time.Time) bool {
			return done.After(kill.Add(-handedOver)) && done.Before(kill.Add(handedOver))
		}) {
			excused++
		} else {
			stories = append(stories, n)
		}
	}
	return stories, excused
}

// isOfUse reports whether a reply with a fault can be read: one that cannot is asked for again in the same words.
func isOfUse(f llmsim.Fault) bool {
	return f == "" || slices.ContainsFunc(llmsim.Faults(), func(info llmsim.FaultInfo) bool {
		return info.Fault == f && info.Layer == llmsim.LayerContent
	})
}

// examine measures a worker that has nothing to do any more: memory, and goroutines by the traces of SIGQUIT, which ends it.
func (s *soak) examine(i int, w *soakWorker) {
	peak := procStatus(w.cmd.Process.Pid, "VmHWM")
	s.signal(w, syscall.SIGQUIT)
	_ = w.cmd.Wait() // exit status 2
	goroutines := strings.Count(w.log.String(), "\ngoroutine ")
	s.t.Logf("worker %d: peak memory %d MB, %d goroutines", i, peak>>10, goroutines)
	if peak > 300<<10 || goroutines == 0 || goroutines > 150 {
		s.t.Errorf("worker %d: peak memory %d MB, %d goroutines, want at most 300 MB and 150", i, peak>>10, goroutines)
	}
}

// procStatus reads a figure of a process in kB, 0 where there is no such file.
func procStatus(pid int, name string) (kilobytes int) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), name+":")
	figure, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	kilobytes, _ = strconv.Atoi(figure)
	return kilobytes
}

// tail keeps the end of what a process writes.
type tail struct {
	mu    sync.Mutex
	limit int
	data  []byte
}

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.data = append(t.data, p...)
	if excess := len(t.data) - t.limit; excess > 0 {
		t.data = slices.Delete(t.data, 0, excess)
	}
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.data)
}
