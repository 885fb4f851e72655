package e2e

import (
	"context"
	"maps"
	"os"
	"os/exec"
	"slices"
	"syscall"
	"time"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
)

// A soakWorker is a process of gisa worker.
type soakWorker struct {
	cmd *exec.Cmd
	log *tail
}

// env is the environment of gisa.
func (s *soak) env(model string) []string {
	return append(os.Environ(), "GISA_REDIS_URL="+s.server.URL(), "GISA_LLM_BASE_URL="+s.provider.url(), "GISA_MODEL="+model,
		"GISA_CONCURRENCY=6", "GISA_LLM_TIMEOUT="+callTimeout.String(), "GISA_LLM_STREAM=1", "GISA_LOG_LEVEL=warn", "GOTRACEBACK=all")
}

// hire starts a worker that the end of the test kills.
func (s *soak) hire(model string) *soakWorker {
	s.t.Helper()
	w := &soakWorker{cmd: exec.Command(s.program, "worker"), log: &tail{limit: 4 << 20}}
	w.cmd.Env = s.env(model)
	w.cmd.Stderr = w.log
	if err := w.cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		_ = w.cmd.Process.Kill()
		_ = w.cmd.Wait()
	})
	return w
}

func (s *soak) signal(w *soakWorker, sig os.Signal) {
	if err := w.cmd.Process.Signal(sig); err != nil {
		s.t.Errorf("%v to a worker: %v: it had ended by itself\n%s", sig, err, w.log)
	}
}

// trouble has one thing after the other fail, each as often as any other, until ctx ends; then all is well.
func (s *soak) trouble(ctx context.Context) {
	troubles := map[string]func(){
		"worker killed":     s.killWorker,
		"worker killed, 2":  s.killWorker,
		"worker drained":    s.drainWorker,
		"worker frozen":     s.freezeWorker,
		"Redis frozen":      func() { s.server.Freeze(); s.pause(5, 20); s.server.Thaw() },
		"Redis killed":      func() { s.server.Kill(); s.pause(2, 25); s.server.Restart() },
		"Redis full":        func() { s.server.Do("CONFIG SET maxmemory 1"); s.pause(5, 15); s.server.Do("CONFIG SET maxmemory 0") },
		"provider gone":     s.providerGone,
		"provider unwell":   s.providerUnwell,
		"wrong model":       s.wrongModel,
		"quota spent, once": func() { s.provider.sim.FailNext(1, llmsim.Quota) },
		"rate limited":      func() { s.provider.sim.FailNext(3, llmsim.RateLimit) },
	}
	names := slices.Sorted(maps.Keys(troubles))
	for {
		s.random.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		for _, name := range names {
			s.pause(3, 8)
			if ctx.Err() != nil {
				return
			}
			troubles[name]()
			s.troubles[name]++
		}
	}
}

// pause waits for some of the seconds, in a short soak for a part of them.
func (s *soak) pause(from, to int) {
	seconds := float64(from) + s.random.Float64()*float64(to-from)
	time.Sleep(time.Duration(seconds * s.scale * float64(time.Second)))
}

func (s *soak) anyone() int { return s.random.IntN(len(s.fleet)) }

// killWorker ends a worker as a power cut would, and has another take its place.
func (s *soak) killWorker() {
	i := s.anyone()
	s.kills = append(s.kills, time.Now())
	s.signal(s.fleet[i], syscall.SIGKILL)
	_ = s.fleet[i].cmd.Wait() // "signal: killed"
	s.pause(1, 5)
	s.fleet[i] = s.hire(s.provider.sim.Model())
}

// drainWorker ends a worker as a supervisor would.
func (s *soak) drainWorker() { i := s.anyone(); s.replace(i, s.provider.sim.Model()) }

// replace ends a worker and hires one with that model.
func (s *soak) replace(i int, model string) {
	s.signal(s.fleet[i], syscall.SIGTERM)
	if err := s.fleet[i].cmd.Wait(); err != nil {
		s.t.Errorf("a worker that was told to stop ended with %v\n%s", err, s.fleet[i].log)
	}
	s.fleet[i] = s.hire(model)
}

// freezeWorker stops a worker for less than its lease and the time of a call.
func (s *soak) freezeWorker() {
	w := s.fleet[s.anyone()]
	s.signal(w, syscall.SIGSTOP)
	s.pause(2, 5)
	s.signal(w, syscall.SIGCONT)
}

// providerGone has nobody listen for half a minute or a whole one.
func (s *soak) providerGone() {
	s.provider.stop(s.t)
	s.pause(30, 60)
	s.provider.start(s.t)
}

// providerUnwell has the provider fail in one of the ways that it knows.
func (s *soak) providerUnwell() {
	names := slices.Sorted(maps.Keys(troubles))
	name := names[s.random.IntN(len(names))]
	trouble := troubles[name].trouble
	if name == "hangs" {
		trouble = s.provider.swallow
	}
	s.provider.patient.fail(trouble)
	s.pause(10, 30)
	s.provider.recover()
	s.troubles["provider: "+name]++
}

// wrongModel has a worker ask for a model that is not there, until somebody mends it.
func (s *soak) wrongModel() {
	i := s.anyone()
	s.replace(i, "absent")
	s.pause(10, 30)
	s.replace(i, s.provider.sim.Model())
}
