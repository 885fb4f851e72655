package e2e

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/redistest"
)

const (
	serveEnv    = "GISA_TEST_LLM_SERVE"
	modelURLEnv = "GISA_TEST_LLM_URL"
	keyEnv      = "GISA_TEST_LLM_KEY"
	modelEnv    = "GISA_TEST_LLM_MODEL"
)

// firstRun is how long the program may take to serve: it fetches the model when it runs for the first time.
const firstRun = 5 * time.Minute

// llama is a real model behind llama.cpp's server. The program that GISA_TEST_LLM_SERVE names takes --model, --port,
// --ctx, --slots and --api-key, prints the base URL on one line when it answers, and serves until it is told to end.
type llama struct {
	url  string
	port int
	stop func()
}

// startLlama runs a server until the test ends, or until its stop is called.
func startLlama(t *testing.T, model string, args ...string) *llama {
	t.Helper()
	l := &llama{port: redistest.FreePort(t)}
	l.start(t, model, args...)
	return l
}

// start runs the server, for the second time perhaps, on its port.
func (l *llama) start(t *testing.T, model string, args ...string) {
	t.Helper()
	serve := exec.Command(serveProgram(t), append([]string{"--model", model, "--port", strconv.Itoa(l.port)}, args...)...)
	out, err := serve.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := serve.Start(); err != nil {
		t.Fatal(err)
	}
	l.stop = sync.OnceFunc(func() {
		_ = serve.Process.Signal(syscall.SIGKILL)
		_ = serve.Wait() // "signal: killed"
	})
	t.Cleanup(l.stop)
	impatient := time.AfterFunc(firstRun, l.stop)
	defer impatient.Stop()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("%s printed no address: %v", serve, err)
	}
	l.url = strings.TrimSpace(line)
}

// serveProgram is the path of the program, or the end of the test.
func serveProgram(t *testing.T) string {
	t.Helper()
	path := os.Getenv(serveEnv)
	switch {
	case testing.Short():
		t.Skip("skipped with -short: a real model is slow")
	case path == "":
		t.Skipf("skipped: %s names no program that serves a model", serveEnv)
	case !filepath.IsAbs(path):
		path = filepath.Join("..", "..", path)
	}
	if _, err := os.Stat(path); err != nil {
		t.Skipf("skipped: %s: %v", serveEnv, err)
	}
	return path
}
