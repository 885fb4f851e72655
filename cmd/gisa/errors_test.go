package main

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/alicebob/miniredis/v2"
)

// What no script can bring about: a file that root may not read.
func TestTroubleIsToldOnce(t *testing.T) {
	t.Parallel()
	for want, err := range map[string]error{
		"a.txt: no permission to read it": fileTrouble("a.txt", &fs.PathError{Op: "open", Path: "a.txt", Err: fs.ErrPermission}, ""),
		"read a.txt: input/output error":  fileTrouble("a.txt", &fs.PathError{Op: "read", Path: "a.txt", Err: errors.New("input/output error")}, ""),
	} {
		if err.Error() != want {
			t.Errorf("error %q, want %q", err, want)
		}
	}
}

func TestRedisWantsAPassword(t *testing.T) {
	t.Parallel()
	mini := miniredis.RunT(t)
	mini.RequireAuth("right")
	for _, address := range []string{"redis://" + mini.Addr(), "redis://:wrong@" + mini.Addr()} {
		var out, errOut strings.Builder
		code := run(t.Context(), []string{"job", "list", "--redis", address}, nil, nil, &out, &errOut)
		if code != exitUnavailable || !strings.Contains(errOut.String(), "hint: look at the password in GISA_REDIS_URL") {
			t.Errorf("%s: exit code %d, stderr %q", address, code, errOut.String())
		}
	}
}
