package worker_test

import (
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alicebob/miniredis/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/llm/llmsim"
)

// outsidersMayImport are the packages of gisa that testdata/outside shows to be enough.
const outsidersMayImport = "tasks tasks/news worker"

// TestOutsideModule builds a program in a module of its own, which may import nothing internal, and has it submit an
// article, do the job in its own asynq server, and read the result.
func TestOutsideModule(t *testing.T) {
	t.Parallel()
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("skipped: the go tool is not on the PATH")
	}
	newsroom := buildOutside(t, goTool)
	sim := llmsim.New(llmsim.Config{Seed: 1})
	server := httptest.NewServer(sim)
	t.Cleanup(server.Close)
	out, err := exec.CommandContext(t.Context(), newsroom, miniredis.RunT(t).Addr(), server.URL+"/v1").CombinedOutput()
	if err != nil {
		t.Fatalf("the program outside: %v\n%s", err, out)
	}
	want := `state: ok ok
article: harbour en to ko
title: true
paragraph: p1 true
paragraph: p2 true
bullet: true true
bullet: true true
model: gisa-sim machine translation, not reviewed
calls: 2 true
`
	if diff := cmp.Diff(want, string(out)); diff != "" {
		t.Errorf("what the program outside reads (-want +got):\n%s", diff)
	}
}

// buildOutside builds testdata/outside as the module example.com/newsroom, without asking for anything over the
// network: its requirements are ours.
func buildOutside(t *testing.T, goTool string) (program string) {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	_, requirements, found := strings.Cut(read(t, filepath.Join(root, "go.mod")), "\n")
	if !found {
		t.Fatal("our go.mod has one line")
	}
	write(t, filepath.Join(dir, "go.mod"), "module example.com/newsroom\n"+requirements+
		"\nrequire github.com/gisa-news/gisa v0.0.0\n\nreplace github.com/gisa-news/gisa => "+root+"\n")
	write(t, filepath.Join(dir, "go.sum"), read(t, filepath.Join(root, "go.sum")))
	write(t, filepath.Join(dir, "main.go"), read(t, filepath.Join("testdata", "outside", "main.go")))
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), goTool, args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
		}
		return string(out)
	}
	const ours = "github.com/gisa-news/gisa/"
	for _, path := range strings.Fields(run("list", "-f", "{{join .Imports \"\\n\"}}", ".")) {
		if name, ok := strings.CutPrefix(path, ours); ok && !strings.Contains(" "+outsidersMayImport+" ", " "+name+" ") {
			t.Errorf("the program outside imports %s", path)
		}
	}
	program = filepath.Join(dir, "newsroom")
	run("build", "-o", program, ".")
	return program
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
