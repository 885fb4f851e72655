package internal_test

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// The build sees every package of the program, and nothing that is secret or large.
func TestDockerIgnore(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../.dockerignore")
	if err != nil {
		t.Fatal(err)
	}
	var sent []string
	for line := range strings.Lines(string(data)) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "!"); ok {
			sent = append(sent, name)
		}
	}
	if !strings.Contains(string(data), "\n*\n") {
		t.Error("not everything is left out first")
	}
	for _, secret := range []string{".git", ".env", "secrets", "house"} {
		if slices.Contains(sent, secret) {
			t.Errorf("%s is sent to the build", secret)
		}
	}
	packages, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if .Main}}{{$.ImportPath}}{{end}}{{end}}", module+"cmd/gisa").Output()
	if err != nil {
		t.Fatal(err)
	}
	for path := range strings.FieldsSeq(string(packages)) {
		top, _, _ := strings.Cut(strings.TrimPrefix(path, module), "/")
		if !slices.Contains(sent, top) {
			t.Errorf("%s is not sent to the build", path)
		}
	}
}
