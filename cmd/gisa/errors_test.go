package main

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/alicebob/miniredis/v2"

	"github.com/gisa-news/gisa/internal/llm"
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

// The table of package llm speaks of this program's exit codes.
func TestExitCodeOfEveryKind(t *testing.T) {
	t.Parallel()
	known := map[llm.Kind]int{
		llm.KindUnavailable: exitUnavailable, llm.KindRateLimited: exitUnavailable, llm.KindQuota: exitUnavailable,
		llm.KindAuth: exitUnavailable, llm.KindModelNotFound: exitUnavailable, llm.KindCanceled: exitInterrupted,
		llm.KindBadRequest: exitFailure, llm.KindFormatUnsupported: exitFailure, llm.KindContextTooLong: exitFailure,
		llm.KindRefused: exitFailure, llm.KindFiltered: exitFailure, llm.KindTruncated: exitFailure,
		llm.KindInvalidOutput: exitFailure,
	}
	for _, kind := range llm.Kinds() {
		want, ok := known[kind]
		if !ok {
			t.Errorf("kind %s: say here which exit code it has", kind)
		}
		if got := diagnose(&llm.Error{Kind: kind}); got.code != want {
			t.Errorf("kind %s: exit code %d, want %d", kind, got.code, want)
		}
	}
	if got := diagnose(&llm.Error{Kind: llm.KindBadRequest, Status: 404}); got.code != exitUnavailable || !strings.Contains(got.hint, "/v1") {
		t.Errorf("HTTP 404: exit code %d, hint %q", got.code, got.hint)
	}
}
