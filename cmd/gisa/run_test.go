package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"github.com/gisa-news/gisa/internal/input"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
)

// outcome is what a call of the program leaves behind.
type outcome struct {
	code           int
	stdout, stderr string
}

func call(t *testing.T, environ []string, stdin string, args ...string) outcome {
	t.Helper()
	var out, errOut sharedText
	code := run(t.Context(), args, environ, strings.NewReader(stdin), &out, &errOut)
	return outcome{code, out.String(), errOut.String()}
}

func TestWrongUsage(t *testing.T) {
	t.Parallel()
	for args, want := range map[string]string{
		"nonsense":                        `unknown command "nonsense" for "gisa"`,
		"digset x":                        "hint: did you mean digest? gisa --help",
		"job nonsense":                    `unknown command "nonsense" for "gisa job"`,
		"glossary chek x":                 "hint: did you mean check? gisa glossary --help",
		"completion nonsense":             "unknown command",
		"version x":                       "hint: gisa version --help shows what it takes",
		"parse":                           "missing: FILE|URL|- (usage: gisa parse FILE|URL|- [flags])",
		"digest a b":                      "too many arguments: b (usage: gisa digest [FILE|URL|-] [flags])",
		"digest --to --format html a":     "hint: --to has taken --format for its value; gisa digest --help",
		"job cancel":                      "hint: gisa job cancel --help shows what it takes",
		"enqueue":                         "missing: FILE|URL|-…",
		"check a":                         "missing: TRANSLATION (usage: gisa check SOURCE TRANSLATION [flags])",
		"check --jsonl a b":               "--jsonl reads rows from standard input, and no files\ngisa: hint: gisa check --jsonl < a",
		"digest --nonsense a":             "unknown flag: --nonsense",
		"digest --fromat html a":          "hint: did you mean --format? gisa digest --help",
		"digest --timeout 30 a":           "--timeout: \"30\" is not a time such as 90s or 10m\ngisa: hint: write 30s;",
		"check --to ko-KR a b":            "hint: did you mean ko? one of",
		"version x y":                     "too many arguments: x y (usage: gisa version",
		"digest --bullets many a":         "--bullets: \"many\" is not a whole number\ngisa: hint: --bullets: number of bullets, 1 to 10;",
		"digest --bullets 0 a":            "--bullets 0 is out of range",
		"digest --format pdf a":           "hint: one of text, md, jsonl, html, fragment, plain, json",
		"job result --format pdf a":       "--format pdf is not known",
		"enqueue --want poem a":           "hint: one of translate, summarize, digest",
		"enqueue --queue slow a":          "--queue slow is not known",
		"check --from fr a b":             `--from "fr" is not a language that gisa reads`,
		"check --to tlh a b":              `--to "tlh" is not a language that gisa writes`,
		"check --from ko --to ko a b":     "--from and --to are both ko",
		"check --format md a b":           "hint: one of text, json, sarif",
		"eval --format md":                "--format md is not known",
		"score --metric bleu a b":         "hint: one of chrf, chrf++, rouge-l",
		"sim --fault number-changed=much": "the probability is not a number",
		"sim --fault earthquake=0.1":      "earthquake",
		"sim --dialect klingon":           "klingon",
		"worker --log-level loud":         `GISA_LOG_LEVEL "loud"`,
		"digest --style register=rude a":  "house style",
		"digest --color blue a":           "hint: one of auto, always, never",
		"job show --nonsense a":           "hint: gisa job show --help lists the flags",
		"score --redis x a b":             "unknown flag: --redis",
		"check --llm-url x a b":           "unknown flag: --llm-url",
		"job list --state needs_reviw":    "hint: one of queued, scheduled, running",
		"job list --queue foo":            "hint: one of urgent, default, bulk",
		"job retry":                       "names no job and no --state",
		"job retry --state ok":            "hint: one of failed, cancelled",
		"job retry --state failed a":      "not both",
		"worker --redis embedded":         "try gisa demo",
		"worker --redis gopher://x":       "gisa: --redis: redis URL: the scheme is not one of",
		"job list --redis localhost:6379": "gisa: --redis: redis URL: no scheme in localhost:6379: write it as redis://localhost:6379\n",
		"digest --llm-url 127.0.0.1:8080/v1 ../../testdata/articles/en/chip-exports.txt": "127.0.0.1:8080/v1 is no address: http:// is missing in front\ngisa: hint: GISA_LLM_BASE_URL or --llm-url",
	} {
		t.Run(args, func(t *testing.T) {
			t.Parallel()
			got := call(t, nil, "", strings.Fields(args)...)
			if got.code != exitUsage || got.stdout != "" || !strings.HasPrefix(got.stderr, "gisa: ") || !strings.Contains(got.stderr, want) {
				t.Errorf("exit code %d, stdout %q, stderr %q, want 2 and %q", got.code, got.stdout, got.stderr, want)
			}
		})
	}
}

// TestArgumentsAreCheckedEverywhere walks through all commands: whatever number of arguments one refuses is wrong usage.
func TestArgumentsAreCheckedEverywhere(t *testing.T) {
	t.Parallel()
	refusing := 0
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		for _, n := range []int{0, 9} {
			err := c.Args(c, slices.Repeat([]string{"x"}, n))
			if err == nil {
				continue
			}
			refusing++
			if d := diagnose(err); d.code != exitUsage || !strings.Contains(d.hint, c.CommandPath()+" --help") {
				t.Errorf("%s with %d arguments: %v, %+v", c.CommandPath(), n, err, d)
			}
		}
		if !c.Runnable() {
			t.Errorf("%s cannot be run", c.CommandPath())
		}
		for _, sub := range c.Commands() {
			walk(sub)
		}
	}
	walk((&program{}).root())
	if refusing < 30 {
		t.Errorf("%d refusals, want one or two a command", refusing)
	}
}

func TestGroupsPrintTheirHelp(t *testing.T) {
	t.Parallel()
	for args, want := range map[string]string{"": "Available Commands", "job": "Tell where a job stands", "glossary": "Look a glossary through", "help digest": "Translate an article and sum it up"} {
		if got := call(t, nil, "", strings.Fields(args)...); got.code != exitOK || !strings.Contains(got.stdout, want) || got.stderr != "" {
			t.Errorf("gisa %s: %+v, want %q", args, got, want)
		}
	}
}

// TestFlagsCountBeforeTheEnvironment runs a command that does nothing and looks at the settings that it had.
func TestFlagsCountBeforeTheEnvironment(t *testing.T) {
	t.Parallel()
	environ := []string{"GISA_MODEL=env", "GISA_LLM_BASE_URL=http://env/v1", "GISA_REDIS_URL=redis://env", "GISA_GLOSSARY=env.csv", "GISA_STYLE=register=plain", "GISA_LOG_LEVEL=warn"}
	for name, tt := range map[string]struct {
		environ, args []string
		want          [6]string
	}{
		"default":     {nil, nil, [6]string{"", "", "redis://127.0.0.1:6379/0", "", "", "info"}},
		"environment": {environ, nil, [6]string{"env", "http://env/v1", "redis://env", "env.csv", "register=plain", "warn"}},
		"flags": {environ, []string{"--model=f", "--llm-url=http://f/v1", "--redis=redis://f", "--glossary=f.csv", "--style=register=polite", "--log-level=debug"},
			[6]string{"f", "http://f/v1", "redis://f", "f.csv", "register=polite", "debug"}},
		"one flag":   {environ, []string{"--model=f"}, [6]string{"f", "http://env/v1", "redis://env", "env.csv", "register=plain", "warn"}},
		"empty flag": {environ, []string{"--glossary="}, [6]string{"env", "http://env/v1", "redis://env", "", "register=plain", "warn"}},
	} {
		config, err := loadConfig(tt.environ)
		if err != nil {
			t.Fatal(err)
		}
		p := &program{config: config, stdout: io.Discard, stderr: io.Discard}
		root := p.root()
		all := p.takes(&cobra.Command{Use: "all", Run: func(*cobra.Command, []string) {}}, forModel, forQueue, forTerms, forColor)
		root.AddCommand(all)
		root.SetArgs(append([]string{"all"}, tt.args...))
		if err := root.ExecuteContext(t.Context()); err != nil {
			t.Fatal(err)
		}
		c := p.config
		if got := [6]string{c.Model, c.LLMBaseURL, c.RedisURL, c.Glossary, c.Style, c.LogLevel}; got != tt.want {
			t.Errorf("%s: got %q, want %q", name, got, tt.want)
		}
	}
}

func TestWithLeavesTheProgramAlone(t *testing.T) {
	t.Parallel()
	config, err := loadConfig(nil)
	if err != nil {
		t.Fatal(err)
	}
	p := &program{config: config}
	other := config
	other.Model = "other"
	q, err := p.with(other)
	if err != nil || q.config.Model != "other" || p.config.Model != "" {
		t.Errorf("models %q and %q, error %v", p.config.Model, q.config.Model, err)
	}
	other.LogLevel = "loud"
	if _, err := p.with(other); err == nil {
		t.Error("settings that make no sense were taken")
	}
}

// TestDemoWithAModel runs the whole demo on a simulator that stands for a configured model.
func TestDemoWithAModel(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(llmsim.New(llmsim.Config{Seed: 1}))
	defer server.Close()
	got := call(t, []string{"GISA_LLM_BASE_URL=" + server.URL + "/v1"}, "", "demo", "--once")
	if got.code != exitOK || got.stderr != "" {
		t.Fatalf("exit code %d, stderr %q", got.code, got.stderr)
	}
	for _, want := range []string{"model  " + server.URL + "/v1, as configured\n", "redis  inside this process", "\narticles/en/working-group.txt\n", "\nok  en → ko\n"} {
		if !strings.Contains(got.stdout, want) {
			t.Errorf("stdout lacks %q:\n%s", want, got.stdout)
		}
	}
	if n := strings.Count(got.stdout, "en→ko  articles/en/") + strings.Count(got.stdout, "ko→en  articles/ko/"); n != 8 {
		t.Errorf("%d articles, want 8:\n%s", n, got.stdout)
	}
	if strings.Contains(got.stdout, "/monitor/") {
		t.Errorf("an address is told that is gone:\n%s", got.stdout)
	}
}

// TestDemoEndsWhatItStarted stops the demo while it is up, as Ctrl-C does.
func TestDemoEndsWhatItStarted(t *testing.T) {
	t.Parallel()
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := free.Addr().String()
	free.Close()
	server := httptest.NewServer(llmsim.New(llmsim.Config{Seed: 1}))
	defer server.Close()
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	reader, out := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"demo"}, []string{"GISA_LLM_BASE_URL=" + server.URL + "/v1", "GISA_SERVE_ADDR=" + addr}, nil, out, io.Discard)
		out.Close()
	}()
	lines, told := bufio.NewScanner(reader), 0
	for lines.Scan() {
		if strings.Contains(lines.Text(), "http://"+addr+"/monitor/") {
			told++
		}
		if strings.Contains(lines.Text(), "Ctrl-C") {
			resp, err := http.Get("http://" + addr + "/livez")
			if err != nil {
				t.Fatal(err)
			}
			resp.Body.Close()
			interrupt()
		}
	}
	if code := <-ended; code != exitOK || told != 2 {
		t.Errorf("exit code %d, GISA_SERVE_ADDR told %d times", code, told)
	}
	if conn, err := net.DialTimeout("tcp", addr, time.Second); err == nil {
		conn.Close()
		t.Errorf("the web UI at %s outlives the demo", addr)
	}
}

func TestServeNamesTheAddress(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	addr := taken.Addr().String()
	if got := call(t, []string{"GISA_SERVE_ADDR=" + addr}, "", "serve"); got.code != exitFailure || !strings.Contains(got.stderr, "listen on "+addr) {
		t.Errorf("%+v", got)
	}
}

func TestInterruptedBeforeAnythingFailed(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for err, want := range map[error]int{
		errors.New("dial: operation was canceled"):          exitInterrupted,
		usage(errors.New("no such file"), ""):               exitUsage,
		&input.Error{Err: errors.New("a.txt: a directory")}: exitUsage,
	} {
		var out strings.Builder
		if got := (&program{stderr: &out}).fail(ctx, err); got != want {
			t.Errorf("%v: exit code %d, stderr %q, want %d", err, got, out.String(), want)
		}
	}
}

// Who has named no Redis, and has none, is not told that something is missing.
func TestDoctorOfAOneOff(t *testing.T) {
	t.Parallel()
	if conn, err := net.DialTimeout("tcp", "127.0.0.1:6379", time.Second); err == nil {
		conn.Close()
		t.Skip("skipped: a Redis, or something, answers at 127.0.0.1:6379")
	}
	server := httptest.NewServer(llmsim.New(llmsim.Config{Seed: 1}))
	defer server.Close()
	var out, errOut sharedText
	code := run(t.Context(), []string{"doctor"}, []string{"GISA_LLM_BASE_URL=" + server.URL + "/v1"}, nil, &out, &errOut)
	if code != exitOK || !strings.Contains(out.String(), "\nskip  redis      none answers, and none is needed for one-off commands\n") {
		t.Errorf("exit code %d\n%s%s", code, out.String(), errOut.String())
	}
}
