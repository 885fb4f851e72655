//go:build linux

package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"github.com/clipperhouse/displaywidth"

	"github.com/gisa-news/gisa/internal/embedredis"
)

// terminal opens a pseudo-terminal of that width. read ends it and returns what was written to it.
func terminal(t *testing.T, width uint16) (tty *os.File, read func() string) {
	t.Helper()
	ptmx, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	t.Cleanup(func() { ptmx.Close() })
	control := func(request uintptr, value any) {
		var address unsafe.Pointer
		switch v := value.(type) {
		case *int32:
			address = unsafe.Pointer(v)
		case *[4]uint16:
			address = unsafe.Pointer(v)
		}
		if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, ptmx.Fd(), request, uintptr(address)); errno != 0 {
			t.Fatal(errno)
		}
	}
	var number, unlock int32
	control(syscall.TIOCGPTN, &number)
	control(syscall.TIOCSPTLCK, &unlock)
	control(syscall.TIOCSWINSZ, &[4]uint16{50, width})
	if tty, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0); err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	var written bytes.Buffer
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_, _ = io.Copy(&written, ptmx) // ends with an error when the terminal is closed
	}()
	return tty, func() string {
		tty.Close()
		<-ended
		return strings.ReplaceAll(written.String(), "\r\n", "\n")
	}
}

var escapes = regexp.MustCompile("\x1b\\[[0-9;]*m")

// TestListOnATerminal holds that the list fits, has a header, and names jobs so that they are found.
func TestListOnATerminal(t *testing.T) {
	t.Parallel()
	redis, stop, err := embedredis.Start(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	environ := []string{"GISA_REDIS_URL=" + redis}
	file := filepath.Join(t.TempDir(), "rows.jsonl")
	var rows strings.Builder
	for i := range 5 {
		fmt.Fprintf(&rows, `{"id":"tag:wire.example,2026:newsml_%d","title":"한국은행, 기준금리를 연 2.50%%로 동결하고 성장률 전망치를 하향 조정했다고 밝혀 %d","text":"%s"}`+"\n", i, i, ferry)
	}
	if err := os.WriteFile(file, []byte(rows.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	tty, read := terminal(t, 80)
	if code := run(t.Context(), []string{"enqueue", file}, environ, nil, io.Discard, tty); code != exitOK {
		t.Fatalf("exit code %d", code)
	}
	if got := read(); got != "next: gisa job list · gisa job wait ID · gisa job result ID\n" {
		t.Errorf("enqueue tells %q", got)
	}
	for _, width := range []uint16{80, 120} {
		tty, read := terminal(t, width)
		if code := run(t.Context(), []string{"job", "list"}, environ, nil, tty, tty); code != exitOK {
			t.Fatalf("exit code %d: %s", code, read())
		}
		painted := read()
		lines := strings.Split(strings.TrimSpace(escapes.ReplaceAllString(painted, "")), "\n")
		if len(lines) != 6 || strings.Join(strings.Fields(lines[0]), " ") != "TITLE ID STATE AGE SECONDS COST" || !strings.Contains(painted, "\x1b[1mTITLE") {
			t.Fatalf("%d columns:\n%s", width, painted)
		}
		for _, line := range lines[1:] {
			if n := displaywidth.String(line); n > int(width) || !strings.HasPrefix(line, "한국은행, 기준금리를 연") {
				t.Errorf("%d columns: %s", n, line)
			}
			before, _, _ := strings.Cut(line, "  queued")
			short := before[strings.LastIndex(before, " ")+1:]
			if got := call(t, environ, "", "job", "show", short); !strings.HasPrefix(got.stdout, "job ") || len(short) > 12 {
				t.Errorf("%q is not found: %+v", short, got)
			}
		}
	}
	tty, read = terminal(t, 80)
	run(t.Context(), []string{"job", "list", "--color", "never"}, environ, nil, tty, tty)
	if got := read(); strings.Contains(got, "\x1b") {
		t.Errorf("--color never has %q", got)
	}
}
