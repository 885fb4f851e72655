package redistest_test

import (
	"bufio"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/redistest"
)

func TestRestartKeepsOnlyWhatTheLogHolds(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name string
		opts redistest.Options
		want string
	}{
		{"nothing on disk", redistest.Options{}, "$-1"},
		{"append-only file", redistest.Options{AOF: true}, "hello"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			s := redistest.Start(t, tc.opts)
			if got := s.Do("SET k hello"); got != "+OK" {
				t.Fatalf("SET answered %q", got)
			}
			s.Kill()
			if conn, err := net.DialTimeout("tcp", s.Addr(), time.Second); err == nil {
				conn.Close()
				t.Fatal("the server still takes connections after Kill")
			}
			s.Restart()
			if got := s.Do("GET k"); got != tc.want {
				t.Errorf("after Kill and Restart GET answered %q, want %q", got, tc.want)
			}
		})
	}
}

func TestFrozenServerDoesNotAnswer(t *testing.T) {
	t.Parallel()
	s := redistest.Start(t, redistest.Options{})
	s.Freeze()
	conn, err := net.Dial("tcp", s.Addr())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprint(conn, "PING\r\n")
	if err := conn.SetReadDeadline(time.Now().Add(200 * time.Millisecond)); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(conn).ReadString('\n'); err == nil {
		t.Fatalf("a frozen server answered %q", line)
	}
	s.Thaw()
	if got := s.Do("PING"); got != "+PONG" {
		t.Errorf("after Thaw PING answered %q", got)
	}
}

func TestClusterHasThreeNodes(t *testing.T) {
	t.Parallel()
	url := redistest.StartCluster(t)
	if n := strings.Count(url, ","); !strings.HasPrefix(url, "redis-cluster://127.0.0.1:") || n != 2 {
		t.Errorf("URL %s", url)
	}
}
