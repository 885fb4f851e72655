// Package redistest starts real redis-server processes for tests: with or without an append-only file,
// killed, frozen and started again on the same port and folder. A test is skipped, with a message, on a
// machine without redis-server.
package redistest

import (
	"bytes"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

const (
	startLimit = 20 * time.Second // a loaded machine takes a while
	startTries = 5                // another process may take the free port before the server does
	readyPoll  = 20 * time.Millisecond
)

// Options are the settings of a server. The zero value keeps nothing on disk and evicts nothing.
type Options struct {
	AOF bool // an append-only file, written through at every command
	// Args are more options of redis-server, such as "--requirepass", "secret".
	Args []string
	// Sentinel runs the server as a sentinel. Its config file is what Config says.
	Sentinel bool
	Config   string
}

// Server is a running redis-server. Its methods end the test when they fail.
type Server struct {
	Dir  string // where its files are
	Port int

	t    testing.TB
	opts Options
	cmd  *exec.Cmd
	exit chan struct{}
	log  *bytes.Buffer
}

// Start runs a redis-server on a free port of 127.0.0.1 until the test ends.
func Start(t testing.TB, opts Options) *Server {
	t.Helper()
	if _, err := exec.LookPath("redis-server"); err != nil {
		t.Skip("skipped: redis-server is not on the PATH (Debian: apt-get install redis-server)")
	}
	s := &Server{Dir: tempDir(t), t: t, opts: opts}
	t.Cleanup(s.cleanup)
	for range startTries {
		s.Port = FreePort(t)
		if s.launch() {
			return s
		}
	}
	t.Fatalf("redis-server did not start:\n%s", s.log)
	return nil
}

// Addr returns the server's host and port.
func (s *Server) Addr() string { return net.JoinHostPort("127.0.0.1", strconv.Itoa(s.Port)) }

// URL returns the server's address as a redis URL, database 0, without credentials.
func (s *Server) URL() string { return "redis://" + s.Addr() + "/0" }

// Kill ends the server as a power cut would (SIGKILL) and waits until it is gone.
func (s *Server) Kill() { s.end(syscall.SIGKILL) }

// Freeze suspends the server: connections stay open and nothing answers.
func (s *Server) Freeze() { s.signal(syscall.SIGSTOP) }

// Thaw lets a frozen server run again.
func (s *Server) Thaw() { s.signal(syscall.SIGCONT) }

// Restart starts the server again, after Kill, on the same port and the same files.
func (s *Server) Restart() {
	s.t.Helper()
	if !s.launch() {
		s.t.Fatalf("redis-server did not start again on port %d:\n%s", s.Port, s.log)
	}
}

// Do sends one command, of words without spaces in them, and returns the first line of the reply in Redis'
// protocol ("+OK", ":1", "-ERR …") or, of a bulk reply, the text.
func (s *Server) Do(line string) string {
	s.t.Helper()
	reply, err := command(s.Addr(), line)
	if err != nil {
		s.t.Fatalf("%s: %v", line, err)
	}
	return reply
}

// FreePort returns a TCP port of 127.0.0.1 that was free a moment ago.
func FreePort(t testing.TB) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatalf("find a free port: %v", err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// tempDir returns a folder with a short path, unlike t.TempDir: a unix socket's path has 107 bytes at most.
func tempDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "redis")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func (s *Server) args() []string {
	if s.opts.Sentinel {
		return []string{filepath.Join(s.Dir, "sentinel.conf"), "--sentinel", "--port", strconv.Itoa(s.Port)}
	}
	args := []string{"--port", strconv.Itoa(s.Port), "--bind", "127.0.0.1", "--dir", s.Dir,
		"--save", "", "--maxmemory-policy", "noeviction"}
	if s.opts.AOF {
		args = append(args, "--appendonly", "yes", "--appendfsync", "always")
	}
	return append(args, s.opts.Args...)
}

// launch starts the process and reports whether it began to answer.
func (s *Server) launch() bool {
	s.t.Helper()
	if s.opts.Sentinel {
		if err := os.WriteFile(filepath.Join(s.Dir, "sentinel.conf"), []byte(s.opts.Config), 0o600); err != nil {
			s.t.Fatal(err)
		}
	}
	s.log = new(bytes.Buffer)
	s.cmd = exec.Command("redis-server", s.args()...)
	s.cmd.Stdout, s.cmd.Stderr = s.log, s.log
	if err := s.cmd.Start(); err != nil {
		s.t.Fatalf("start redis-server: %v", err)
	}
	s.exit = make(chan struct{})
	go func(cmd *exec.Cmd, exit chan struct{}) {
		defer close(exit)
		_ = cmd.Wait() // how it ended does not matter: killing it is what the package is for
	}(s.cmd, s.exit)
	if s.ready() {
		return true
	}
	s.end(syscall.SIGKILL)
	return false
}

// ready waits until the server answers, or has ended.
func (s *Server) ready() bool {
	for deadline := time.Now().Add(startLimit); time.Now().Before(deadline); {
		select {
		case <-s.exit:
			return false
		case <-time.After(readyPoll):
		}
		if s.answers() {
			return true
		}
	}
	return false
}

// answers reports whether the server takes commands.
func (s *Server) answers() bool {
	reply, err := command(s.Addr(), "PING")
	// NOAUTH is an answer too. LOADING is not: the append-only file is still being read.
	return err == nil && (reply == "+PONG" || strings.HasPrefix(reply, "-NOAUTH"))
}

func (s *Server) signal(sig syscall.Signal) {
	s.t.Helper()
	if err := s.cmd.Process.Signal(sig); err != nil {
		s.t.Fatalf("signal %v to redis-server: %v", sig, err)
	}
}

func (s *Server) end(sig syscall.Signal) {
	_ = s.cmd.Process.Signal(sig) // it may have ended already
	<-s.exit
}

func (s *Server) cleanup() {
	if s.cmd != nil {
		_ = s.cmd.Process.Signal(syscall.SIGCONT) // a frozen process keeps no other signal waiting but SIGKILL
		s.end(syscall.SIGKILL)
	}
	if err := os.RemoveAll(s.Dir); err != nil {
		s.t.Errorf("remove the server's folder: %v", err)
	}
}
