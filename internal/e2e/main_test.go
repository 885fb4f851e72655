package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// A test that needs processes of its own starts this test program again, in one of these roles.
const (
	roleEnv    = "GISA_TEST_ROLE"    // worker or submitter
	redisEnv   = "GISA_TEST_REDIS"   // URL
	settingEnv = "GISA_TEST_SETTING" // of a worker: a setting as JSON
	countEnv   = "GISA_TEST_COUNT"   // how many articles a submitter hands in
)

func TestMain(m *testing.M) {
	redisconn.LogTo(slog.New(slog.DiscardHandler)) // Redis dies on purpose here
	switch role := os.Getenv(roleEnv); role {
	case "":
		os.Exit(redistest.Run(m))
	case "worker":
		exit(beWorker())
	case "submitter":
		exit(beSubmitter(os.Stdout))
	default:
		exit(fmt.Errorf("unknown role %q", role))
	}
}

func exit(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// beWorker works until SIGTERM.
func beWorker() error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	var s setting
	if err := json.Unmarshal([]byte(os.Getenv(settingEnv)), &s); err != nil {
		return err
	}
	to, err := redisconn.Parse(os.Getenv(redisEnv))
	if err != nil {
		return err
	}
	client := to.WithPoolSize(2*s.Concurrency + 10).Open()
	defer client.Close()
	w, err := newWorker(client, s, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	return w.Run(ctx)
}

// submitPatience is how long a submitter bears with a Redis that is away.
const submitPatience = time.Minute

// beSubmitter hands in the first stories of the load tests and prints how many of them were known already. An error
// may mean that the job was accepted all the same, so it submits again.
func beSubmitter(out io.Writer) error {
	count, err := strconv.Atoi(os.Getenv(countEnv))
	if err != nil {
		return err
	}
	queue, err := tasks.Open(os.Getenv(redisEnv))
	if err != nil {
		return err
	}
	defer queue.Close()
	existing := 0
	for n := range count {
		receipt, err := submitPatiently(queue, tasks.Request{Article: story(n), To: news.Korean, Kind: tasks.Digest})
		if err != nil {
			return err
		}
		if receipt.Existing {
			existing++
		}
	}
	_, err = fmt.Fprintln(out, existing)
	return err
}

func submitPatiently(queue *tasks.Client, r tasks.Request) (tasks.Receipt, error) {
	for end := time.Now().Add(submitPatience); ; time.Sleep(100 * time.Millisecond) {
		receipt, err := queue.Submit(context.Background(), r)
		if err == nil || time.Now().After(end) {
			return receipt, err
		}
	}
}

// process is another run of this test program.
type process struct {
	cmd  *exec.Cmd
	out  strings.Builder
	wait func() error
}

// spawn starts a process that the end of the test kills if it still runs.
func spawn(t testing.TB, role, redisURL string, env ...string) *process {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return start(t, exec.Command(exe), append(env, roleEnv+"="+role, redisEnv+"="+redisURL)...)
}

// start is spawn for any command.
func start(t testing.TB, cmd *exec.Cmd, env ...string) *process {
	t.Helper()
	p := &process{cmd: cmd}
	p.cmd.Env = append(os.Environ(), env...)
	p.cmd.Stdout, p.cmd.Stderr = &p.out, os.Stderr
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p.wait = sync.OnceValue(p.cmd.Wait)
	t.Cleanup(func() {
		_ = p.cmd.Process.Kill()
		_ = p.wait()
	})
	return p
}

func spawnWorker(t testing.TB, redisURL string, s setting) *process {
	t.Helper()
	raw, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return spawn(t, "worker", redisURL, settingEnv+"="+string(raw))
}

// kill ends the process as a power cut would.
func (p *process) kill(t testing.TB) {
	t.Helper()
	if err := p.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = p.wait() // "signal: killed"
}

// drain ends a worker as a supervisor would.
func (p *process) drain(t testing.TB) {
	t.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := p.wait(); err != nil {
		t.Errorf("the worker ended with %v", err)
	}
}
