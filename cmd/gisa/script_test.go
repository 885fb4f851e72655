package main

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/gisa-news/gisa/internal/embedredis"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/redistest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"gisa": main})
}

// TestScripts runs the real program on testdata/scripts. Each script has a simulated LLM at
// $GISA_LLM_BASE_URL, a Redis of its own at $GISA_REDIS_URL, and a free $PORT.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "../../testdata/scripts",
		Setup: func(e *testscript.Env) error {
			articles, err := os.Getwd()
			if err != nil {
				return err
			}
			redis, stop, err := embedredis.Start(context.Background())
			if err != nil {
				return err
			}
			sim := llmsim.New(llmsim.Config{Seed: 1, FaultRepairs: true})
			server := httptest.NewServer(sim)
			e.Defer(func() { server.Close(); stop() })
			e.Setenv("GISA_LLM_BASE_URL", server.URL+"/v1")
			e.Setenv("SIM", server.URL)
			e.Setenv("GISA_REDIS_URL", redis)
			e.Setenv("PORT", strconv.Itoa(redistest.FreePort(t)))
			e.Setenv("ARTICLES", articles+"/../../testdata/articles")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"fail-next": failNext, "job-id": jobID, "exits": exits, "until": until, "freeze": freeze},
	})
}

// failNext makes the next requests to the simulator fail: fail-next FAULT N.
func failNext(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: fail-next FAULT N")
	}
	resp, err := http.Post(ts.Getenv("SIM")+"/sim/fail?fault="+args[0]+"&n="+args[1], "", nil)
	ts.Check(err)
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		ts.Fatalf("the simulator answers %s", resp.Status)
	}
}

// exits runs a program that must end with an exit code: exits CODE PROGRAM ARG….
func exits(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARG…")
	}
	code := 0
	if e, ok := errors.AsType[*exec.ExitError](ts.Exec(args[1], args[2:]...)); ok {
		code = e.ExitCode()
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// until runs a program again and again until its output matches: until REGEXP PROGRAM ARG….
func until(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: until REGEXP PROGRAM ARG…")
	}
	wanted := regexp.MustCompile("(?m)" + args[0])
	for range 100 {
		_ = ts.Exec(args[1], args[2:]...) // what counts is what it prints
		if wanted.MatchString(ts.ReadFile("stdout")) {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	ts.Fatalf("no match for %s", args[0])
}

// freeze stops all programs in the background, as a machine without memory does: they hold what they have and do nothing.
func freeze(ts *testscript.TestScript, _ bool, _ []string) {
	for _, cmd := range ts.BackgroundCmds() {
		ts.Check(cmd.Process.Signal(syscall.SIGSTOP))
		ts.Defer(func() { _ = cmd.Process.Kill() }) // the interrupt at a script's end would wait for ever
	}
}

// jobID puts the first word that the last command printed into $JOB.
func jobID(ts *testscript.TestScript, _ bool, _ []string) {
	id, _, _ := strings.Cut(ts.ReadFile("stdout"), "\t")
	ts.Setenv("JOB", id)
}

// TestInterrupt ends a digest whose server never answers, as Ctrl-C does.
func TestInterrupt(t *testing.T) {
	t.Parallel()
	sim := llmsim.New(llmsim.Config{})
	server := httptest.NewServer(sim)
	defer server.Close()
	sim.FailNext(9, llmsim.Hang)
	ctx, interrupt := context.WithCancel(t.Context())
	defer time.AfterFunc(300*time.Millisecond, interrupt).Stop()
	var out, errOut sharedText
	story := strings.NewReader("The harbour reopened on Tuesday after the storm, officials said. Ships came in one by one.")
	code := run(ctx, []string{"digest", "-"}, []string{"GISA_LLM_BASE_URL=" + server.URL + "/v1"}, story, &out, &errOut)
	if code != exitInterrupted || out.String() != "" || errOut.String() != "gisa: interrupted\n" {
		t.Errorf("exit code %d, stdout %q, stderr %q", code, out.String(), errOut.String())
	}
}

// setting is a row of the README's table.
type setting struct{ Variable, Default, Help string }

func readmeRows() []setting {
	var rows []setting
	t := reflect.TypeFor[Config]()
	for i := range t.NumField() {
		if f := t.Field(i); f.Tag.Get("env") != "" {
			rows = append(rows, setting{f.Tag.Get("env"), f.Tag.Get("envDefault"), f.Tag.Get("help")})
		}
	}
	return rows
}

func TestSettingsAreInTheReadme(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range readmeRows() {
		row := tableRow("`"+s.Variable+"`", orDash(s.Default), s.Help)
		if !strings.Contains(string(readme), row) {
			t.Errorf("the README lacks the row\n%s", row)
		}
	}
}

// tableRow is a row of a Markdown table. A bar ends a cell, even inside code, unless it is escaped.
func tableRow(cells ...string) string {
	row := "|"
	for _, cell := range cells {
		row += " " + strings.ReplaceAll(cell, "|", `\|`) + " |"
	}
	return row
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return "`" + s + "`"
}

func TestCommandsAreInTheReadme(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	root := (&program{}).root()
	for _, c := range root.Commands() {
		if c.Name() == "help" || c.Name() == "completion" {
			continue
		}
		row := tableRow("`gisa "+c.Use+"`", c.Short)
		if !strings.Contains(string(readme), row) {
			t.Errorf("the README lacks the row\n%s", row)
		}
	}
}
