package main

import (
	"context"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/embedredis"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/internal/manual"
)

// commands calls look with every command of the program that a user is shown.
func commands(look func(*cobra.Command)) {
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		look(c)
		for _, sub := range c.Commands() {
			if sub.Name() != "completion" && sub.Name() != "help" {
				walk(sub)
			}
		}
	}
	walk((&program{}).root())
}

func TestHelpLeadsWithExamples(t *testing.T) {
	t.Parallel()
	commands(func(c *cobra.Command) {
		args := append(strings.Fields(c.CommandPath())[1:], "--help")
		got := call(t, nil, "", args...)
		if !strings.HasPrefix(got.stdout, c.Short+".\n\nExamples:\n  ") || !strings.Contains(got.stdout, "\nUsage:\n") || got.code != exitOK {
			t.Errorf("%s: %+v", c.CommandPath(), got)
		}
		if strings.Count(got.stdout, c.Short+".") != 1 || strings.Count(got.stdout, "Examples:") != 1 {
			t.Errorf("%s says twice what it does", c.CommandPath())
		}
	})
}

// TestExamplesRun runs every example of every help that comes to an end, in a shell, with a Redis, a worker and a simulated
// model. One may find fault with its input, but not with the command line.
func TestExamplesRun(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(context.Background())
	redis, stopRedis, err := embedredis.Start(ctx)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(llmsim.New(llmsim.Config{Seed: 1}))
	environ := []string{"GISA_REDIS_URL=" + redis, "GISA_LLM_BASE_URL=" + server.URL + "/v1", "GISA_SERVE_ADDR=127.0.0.1:0"}
	working := make(chan int)
	go func() {
		var out, errOut sharedText
		working <- run(ctx, []string{"worker", "--log-level", "error"}, environ, nil, &out, &errOut)
	}()
	t.Cleanup(func() {
		stop()
		if code := <-working; code != exitOK {
			t.Errorf("the worker ends with %d", code)
		}
		server.Close()
		stopRedis()
	})
	folder := exampleFolder(t)
	for _, args := range [][]string{
		{"enqueue", "--wait", "--jsonl", filepath.Join(folder, "yna.jsonl")},
		{"enqueue", "--queue", "urgent", "--jsonl", filepath.Join(folder, "later.jsonl")},
		{"job", "cancel", "yna_2028"},
	} {
		if got := call(t, environ, "", args...); got.code != exitOK && args[0] != "job" {
			t.Fatalf("%v: %+v", args, got)
		}
	}
	commands(func(c *cobra.Command) {
		for _, example := range manual.Examples(c.CommandPath()) {
			if example.Stays {
				continue
			}
			cmd := exec.Command("sh", "-c", example.Line)
			cmd.Dir, cmd.Env = folder, append(os.Environ(), environ...)
			out, _ := cmd.CombinedOutput()
			mayFind := strings.Contains(example.Line, "check ") || strings.Contains(example.Line, "--strict") ||
				strings.Contains(example.Line, "cancel") || strings.Contains(example.Line, "health") || strings.Contains(example.Line, "retry yna") || strings.Contains(example.Line, "redo")
			if strings.Contains(string(out), "lists the flags") { // before a pipe, whose exit code counts
				t.Errorf("%s: %s", example.Line, out)
			}
			if code := cmd.ProcessState.ExitCode(); code != exitOK && (!mayFind || code != exitNotOK && code != exitFailure) {
				t.Errorf("%s: exit code %d\n%s", example.Line, code, out)
			}
		}
	})
}

// exampleFolder has the files that the examples speak of.
func exampleFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	row := func(id string) string {
		return `{"id":"` + id + `","title":"Ferry sails","text":"` + ferry + `"}` + "\n"
	}
	const korean = "여객선이 금요일 정오 승객 46명을 태우고 인천을 떠났다고 선사가 밝혔다.\n"
	for name, content := range map[string]string{
		"article.txt": "여객선 출항\n\n" + korean, "story.html": "<h1>Ferry sails</h1><p>" + ferry + "</p>", "en.txt": ferry, "ko.txt": korean,
		"articles.jsonl": row("a") + row("b"), "yna.jsonl": row("yna_20261121_001"), "later.jsonl": row("yna_20270101_001") + row("yna_20280101_001"),
		"rows.jsonl": `{"id":"a","source_lang":"en","target_lang":"ko","source":"` + ferry + `","translation":"` + strings.TrimSpace(korean) + `"}` + "\n",
		"terms.csv":  "en,ko\nHan River Forum,한강포럼\n", "terms.json": `[{"en":"Han River Forum","ko":"한강포럼"}]`,
		"out.txt": korean, "refs.txt": korean,
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// TestOptionsAreWhereTheyAreUsed holds which commands speak of Redis, a model, terms.
func TestOptionsAreWhereTheyAreUsed(t *testing.T) {
	t.Parallel()
	secret := []string{"GISA_REDIS_URL=redis://:hunter2@127.0.0.1:1/0", "GISA_LLM_BASE_URL=http://u:hunter2@127.0.0.1:1/v1"}
	for command, want := range map[string]string{
		"parse": "", "score": "", "version": "", "sim": "", "glossary check": "", "glossary list": "glossary color",
		"check": "glossary style color", "digest": "model llm-url glossary style log-level color", "job show": "redis log-level color",
		"enqueue": "redis log-level color", "serve": "redis log-level", "worker": "model llm-url redis glossary style log-level",
	} {
		help := call(t, secret, "", append(strings.Fields(command), "--help")...).stdout
		for _, o := range (&program{}).options() {
			if has := strings.Contains(help, "--"+o.Name+" string"); has != slices.Contains(strings.Fields(want), o.Name) {
				t.Errorf("%s has --%s: %t", command, o.Name, has)
			} else if has && !strings.Contains(help, o.Variable) {
				t.Errorf("%s does not name %s", command, o.Variable)
			}
		}
		if strings.Contains(help, "hunter2") {
			t.Errorf("%s shows a password:\n%s", command, help)
		}
	}
}

func TestValuesComplete(t *testing.T) {
	t.Parallel()
	for args, want := range map[string]string{
		"digest --to": "de en es fr id ja ko vi zh", "check --from": "en ko", "enqueue --want": "translate summarize digest",
		"enqueue --queue": "urgent default bulk", "job list --state": "queued scheduled running retrying ok needs_review failed cancelled",
		"score --metric": "chrf chrf++ rouge-l", "digest --color": "auto always never", "digest --only": "translation summary", "job result --lang": "en ko", "worker --log-level": "debug info warn error",
	} {
		got := call(t, nil, "", append(append([]string{"__complete"}, strings.Fields(args)...), "")...)
		if offers := strings.Fields(got.stdout); strings.Join(offers[:len(offers)-1], " ") != want || offers[len(offers)-1] != ":4" {
			t.Errorf("%s offers %q, want %q", args, got.stdout, want)
		}
	}
}

// TestFormatsComplete holds that what is offered for --format is taken, wherever there is one, and that nothing else is.
func TestFormatsComplete(t *testing.T) {
	t.Parallel()
	commands(func(c *cobra.Command) {
		if c.Flags().Lookup("format") == nil {
			return
		}
		args := strings.Fields(c.CommandPath())[1:]
		offers := strings.Fields(call(t, nil, "", slices.Concat([]string{"__complete"}, args, []string{"--format", ""})...).stdout)
		refusal := call(t, nil, "", slices.Concat(args, []string{"--format", "none"}, []string{"a", "b"}[:needs(c)])...).stderr
		_, known, _ := strings.Cut(strings.TrimSpace(refusal), "hint: one of ")
		want := append(strings.Split(known, ", "), ":4")
		slices.Sort(offers)
		slices.Sort(want)
		if !slices.Equal(offers, want) {
			t.Errorf("%s offers %q and takes %q", c.CommandPath(), offers, want)
		}
	})
}

// needs is how many arguments a command takes at least, of two.
func needs(c *cobra.Command) int {
	for n := range 2 {
		if c.Args(c, []string{"a", "b"}[:n]) == nil {
			return n
		}
	}
	return 2
}
