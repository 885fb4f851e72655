package worker

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// A test that needs processes of its own starts this test program again, in one of these roles.
const (
	roleEnv  = "GISA_TEST_ROLE"  // worker or submitter
	redisEnv = "GISA_TEST_REDIS" // host and port
	sleepEnv = "GISA_TEST_SLEEP" // how long the desk of a worker takes for a job
	countEnv = "GISA_TEST_COUNT" // how many jobs a submitter hands in
)

// poison is how the id of a job begins that kills its worker.
const poison = "poison"

func TestMain(m *testing.M) {
	switch role := os.Getenv(roleEnv); role {
	case "":
		os.Exit(redistest.Run(m))
	case "worker":
		exit(beWorker())
	case "submitter":
		exit(beSubmitter())
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

// runsKey counts how often the desk began a job, endsKey how often it finished one.
func runsKey(id string) string { return "test:runs:" + id }
func endsKey(id string) string { return "test:ends:" + id }

func dial(addr string) redis.UniversalClient {
	return redis.NewClient(&redis.Options{Addr: addr, MaxRetries: 12, MinRetryBackoff: 100 * time.Millisecond, MaxRetryBackoff: 2 * time.Second})
}

func beWorker() error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	client := dial(os.Getenv(redisEnv))
	defer client.Close()
	sleep, err := time.ParseDuration(os.Getenv(sleepEnv))
	if err != nil {
		return err
	}
	slow := deskFunc(func(ctx context.Context, job desk.Job) (news.Result, error) {
		if err := client.Incr(ctx, runsKey(job.ID)).Err(); err != nil {
			return news.Result{}, err
		}
		if strings.HasPrefix(job.ID, poison) {
			_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		}
		pause(ctx, sleep)
		if err := ctx.Err(); err != nil {
			return news.Result{}, err
		}
		return answer(job), client.Incr(ctx, endsKey(job.ID)).Err()
	})
	return workerWith(client, slow).Run(ctx)
}

func beSubmitter() error {
	client := dial(os.Getenv(redisEnv))
	defer client.Close()
	count, err := strconv.Atoi(os.Getenv(countEnv))
	if err != nil {
		return err
	}
	queue := tasks.NewClient(client)
	existing := 0
	for n := range count {
		receipt, err := queue.Submit(context.Background(), tasks.Request{Article: article(fmt.Sprintf("story%d", n)), To: news.Korean, Kind: tasks.Digest})
		if err != nil {
			return err
		}
		if receipt.Existing {
			existing++
		}
	}
	fmt.Println(existing)
	return nil
}

// process is another run of this test program.
type process struct {
	cmd  *exec.Cmd
	out  strings.Builder
	wait func() error
}

// spawn starts a process that the end of the test kills if it still runs.
func spawn(t *testing.T, role, addr string, env ...string) *process {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{cmd: exec.Command(exe)}
	p.cmd.Env = append(append(os.Environ(), roleEnv+"="+role, redisEnv+"="+addr), env...)
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

func (p *process) signal(t *testing.T, sig syscall.Signal) {
	t.Helper()
	if err := p.cmd.Process.Signal(sig); err != nil {
		t.Fatal(err)
	}
}

// kill ends the process as a power cut would.
func (p *process) kill(t *testing.T) {
	t.Helper()
	p.signal(t, syscall.SIGKILL)
	_ = p.wait() // "signal: killed"
}

// drain ends a worker as a supervisor would.
func (p *process) drain(t *testing.T) {
	t.Helper()
	p.signal(t, syscall.SIGTERM)
	if err := p.wait(); err != nil {
		t.Errorf("the worker ended with %v", err)
	}
}
