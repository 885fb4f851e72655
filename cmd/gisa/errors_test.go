package main

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"syscall"
	"testing"

	"github.com/alicebob/miniredis/v2"

	"github.com/gisa-news/gisa/internal/fetch"
	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/input"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/tasks"
)

// TestDiagnose holds what each kind of error means to the user.
func TestDiagnose(t *testing.T) {
	t.Parallel()
	llmError := func(e llm.Error) error { return fmt.Errorf("digest a.txt: %w", &e) }
	refused := &net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}
	for name, tt := range map[string]struct {
		err    error
		code   int
		hint   string // a part of it
		doctor bool
	}{
		"plain":              {errors.New("x"), exitFailure, "", false},
		"coded":              {fmt.Errorf("a: %w", usage(errors.New("x"), "do that")), exitUsage, "do that", false},
		"coded over another": {usage(&ingest.Error{Hint: "other"}, "do that"), exitUsage, "do that", false},
		"not ok":             {errNotOK, exitNotOK, "read the findings", false},
		"input not there":    {fmt.Errorf("a: %w", &input.Error{Err: errors.New("x"), Hint: "name a file"}), exitUsage, "name a file", false},
		"input":              {&ingest.Error{Reason: ingest.Empty, Hint: "send text"}, exitFailure, "send text", false},
		"page":               {&fetch.Error{Reason: fetch.Status, Hint: "try again"}, exitFailure, "try again", false},
		"no URL":             {&fetch.Error{Reason: fetch.BadURL, Hint: "write it whole"}, exitUsage, "write it whole", false},
		"private page":       {&fetch.Error{Reason: fetch.Private, Hint: "only public"}, exitUsage, "GISA_FETCH_PRIVATE=true", false},
		"invalid request":    {fmt.Errorf("a: %w", tasks.ErrInvalid), exitUsage, "", false},
		"no such job":        {fmt.Errorf("a: %w", tasks.ErrNotFound), exitFailure, "gisa job list", false},
		"job in that state":  {fmt.Errorf("a: %w", tasks.ErrState), exitFailure, "gisa job show", false},
		"no Redis":           {noRedis(redisconn.Config{}, refused), exitUnavailable, "GISA_REDIS_URL or --redis", true},
		"no server":          {llmError(llm.Error{Kind: llm.KindUnavailable, Err: refused}), exitUnavailable, "is the server at GISA_LLM_BASE_URL running?", true},
		"no host":            {llmError(llm.Error{Kind: llm.KindUnavailable, Err: &net.DNSError{Name: "n"}}), exitUnavailable, "host name", false},
		"slow server":        {llmError(llm.Error{Kind: llm.KindUnavailable, Err: errors.New("x")}), exitUnavailable, "raise GISA_LLM_TIMEOUT", false},
		"web page":           {llmError(llm.Error{Kind: llm.KindUnavailable, Status: 200, Err: llm.ErrWebPage}), exitUnavailable, "leads to a web page", false},
		"failing server":     {llmError(llm.Error{Kind: llm.KindUnavailable, Status: 502, Err: errors.New("x")}), exitUnavailable, "try again later", false},
		"rate limit":         {llmError(llm.Error{Kind: llm.KindRateLimited}), exitUnavailable, "asks to wait", false},
		"empty account":      {llmError(llm.Error{Kind: llm.KindQuota}), exitUnavailable, "somebody has to pay", false},
		"wrong key":          {llmError(llm.Error{Kind: llm.KindAuth}), exitUnavailable, "GISA_LLM_API_KEY", false},
		"no model":           {llmError(llm.Error{Kind: llm.KindModelNotFound}), exitUnavailable, "GISA_MODEL", false},
		"wrong path":         {llmError(llm.Error{Kind: llm.KindBadRequest, Status: 404}), exitUnavailable, "does the URL end in /v1?", false},
		"bad request":        {llmError(llm.Error{Kind: llm.KindBadRequest, Status: 400}), exitFailure, "", false},
		"refusal":            {llmError(llm.Error{Kind: llm.KindRefused}), exitFailure, "", false},
		"canceled":           {llmError(llm.Error{Kind: llm.KindCanceled}), exitInterrupted, "", false},
	} {
		got := diagnose(tt.err)
		if got.code != tt.code || !strings.Contains(got.hint, tt.hint) || (got.hint == "") != (tt.hint == "") || got.doctor != tt.doctor {
			t.Errorf("%s: %+v, want %+v", name, got, tt)
		}
	}
}

// TestOnlyTheDoctorIsNotSentToTheDoctor holds that the pointer to gisa doctor is on the command's error alone.
func TestOnlyTheDoctorIsNotSentToTheDoctor(t *testing.T) {
	t.Parallel()
	environ := []string{"GISA_REDIS_URL=redis://127.0.0.1:1/0?max_retries=0", "GISA_LLM_BASE_URL=http://127.0.0.1:1/v1", "GISA_MODEL=m"}
	list := call(t, environ, "", "job", "list")
	if want := "gisa: hint: GISA_REDIS_URL or --redis names another: is it running? gisa doctor looks closer\n"; list.code != exitUnavailable || !strings.HasSuffix(list.stderr, want) {
		t.Errorf("%+v, want %q", list, want)
	}
	doctor := call(t, environ, "", "doctor")
	if doctor.code != exitUnavailable || strings.Contains(doctor.stdout+doctor.stderr, "gisa doctor") || strings.Count(doctor.stdout, "hint: ") < 2 {
		t.Errorf("%+v", doctor)
	}
}

// What gisa doctor can tell stands behind a hint that is no question, too.
func TestDoctorBehindAHint(t *testing.T) {
	t.Parallel()
	web := httptest.NewServer(http.NotFoundHandler())
	t.Cleanup(web.Close)
	got := call(t, nil, "", "job", "list", "--redis", "redis://"+web.Listener.Addr().String())
	if want := "hint: what answers at that port is no Redis: look at the host and the port in the URL; gisa doctor looks closer\n"; got.code != exitUnavailable || !strings.HasSuffix(got.stderr, want) {
		t.Errorf("%+v, want %q", got, want)
	}
}

func TestRedisWantsAPassword(t *testing.T) {
	t.Parallel()
	mini := miniredis.RunT(t)
	mini.RequireAuth("right")
	for _, address := range []string{"redis://" + mini.Addr(), "redis://:wrong@" + mini.Addr()} {
		var out, errOut sharedText
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
		llm.KindInvalidOutput: exitFailure, llm.KindThinking: exitFailure, llm.KindBlocked: exitFailure,
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
