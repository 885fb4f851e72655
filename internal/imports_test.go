// Package internal_test holds the house rules that no compiler holds.
package internal_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/gisa-news/gisa/"

// mayImport says which of our packages each package may use. A package that is not listed here has no
// place in the house yet: give it one.
var mayImport = map[string][]string{
	"tasks/news":                 {},
	"internal/lazyregexp":        {},
	"internal/prose":             {"internal/lazyregexp", "tasks/news"},
	"internal/quantity":          {},
	"prompts":                    {"tasks/news"},
	"internal/charset":           {"internal/lazyregexp", "internal/prose"},
	"internal/ninjs":             {},
	"internal/visible":           {},
	"internal/ingest":            {"internal/lazyregexp", "internal/charset", "internal/lexicon", "internal/ninjs", "internal/prose", "internal/visible", "tasks/news"},
	"internal/glossary":          {"internal/prose", "tasks/news"},
	"internal/lexicon":           {"internal/prose", "tasks/news"},
	"internal/phonetic":          {"internal/prose"},
	"internal/dateline":          {"internal/lexicon", "tasks/news"},
	"internal/meaning":           {"internal/glossary", "internal/lexicon", "internal/phonetic", "internal/prose", "internal/quantity", "tasks/news"},
	"internal/check":             {"internal/lazyregexp", "internal/dateline", "internal/quantity", "internal/glossary", "internal/meaning", "internal/prose", "tasks/news"},
	"internal/llm":               {"internal/lazyregexp", "tasks/news"},
	"internal/llm/llmsim":        {"tasks/news", "internal/llm/llmsim/pseudo"},
	"internal/llm/llmsim/pseudo": {"internal/lazyregexp", "tasks/news"},
	"internal/desk":              {"prompts", "internal/dateline", "internal/llm", "internal/check", "internal/glossary", "internal/quantity", "internal/prose", "tasks/news"},
	"internal/fetch":             {},
	"internal/redisconn":         {},
	"internal/settings":          {},
	"internal/input":             {"internal/fetch", "internal/ingest", "internal/lazyregexp", "tasks/news"},
	"internal/health":            {},
	"internal/httpd":             {},
	"internal/redistest":         {},
	"internal/embedredis":        {},
	"internal/doctor":            {"internal/desk", "internal/llm", "internal/provider", "internal/quota", "internal/redisconn", "internal/settings", "tasks/news"},
	"internal/ledger":            {},
	"internal/quota":             {},
	"internal/provider":          {"internal/llm", "internal/quota"},
	"internal/proof":             {"internal/check", "internal/glossary", "internal/ingest", "internal/prose", "internal/render", "tasks/news"},
	"internal/eval":              {"internal/check", "internal/quantity", "internal/glossary", "internal/prose", "internal/render", "tasks/news"},
	"internal/bench":             {"prompts", "internal/desk", "internal/eval", "internal/glossary", "internal/ledger", "internal/llm", "tasks/news"},
	"internal/render":            {"internal/lazyregexp", "internal/dateline", "internal/prose", "tasks/news"},
	"internal/wholefile":         {},
	"internal/e2e":               {},
	"tasks":                      {"internal/ingest", "internal/ledger", "internal/queue", "internal/redisconn", "tasks/news"},
	"worker": {
		"internal/desk", "internal/check", "internal/glossary", "internal/llm", "internal/provider", "internal/queue",
		"internal/ledger", "internal/quota", "internal/redisconn", "tasks/news",
	},
	"internal/advice":  {"internal/fetch", "internal/llm"},
	"internal/intake":  {"internal/ingest", "internal/joblist", "internal/render", "tasks", "tasks/news"},
	"internal/joblist": {"internal/render", "tasks", "tasks/news"},
	"internal/manual":  {"internal/settings", "tasks/news"},
	"internal/build":   {},
	"internal/guard":   {},
	"internal/monitor": {"internal/guard", "internal/queue", "internal/redisconn", "internal/render"},
	"internal/queue":   {"internal/ledger", "tasks/news"},
	"testdata":         {},
	"cmd/gisa":         {"*"},
	"internal/demo": {
		"internal/check", "internal/embedredis", "internal/glossary", "internal/ingest", "internal/llm", "internal/llm/llmsim",
		"internal/monitor", "internal/prose", "internal/redisconn", "internal/render", "tasks", "tasks/news", "testdata", "worker",
	},
}

// onlyIn says which packages may use a library, so that it can be replaced in one place.
var onlyIn = map[string][]string{
	"github.com/sashabaranov/go-openai": {"internal/llm"},
	"github.com/hibiken/asynq":          {"internal/queue", "tasks", "worker", "internal/monitor", "internal/health"},
	"github.com/hibiken/asynqmon":       {"internal/monitor"},
	"github.com/redis/go-redis/v9":      {"internal/ledger", "internal/queue", "internal/quota", "internal/redisconn", "internal/monitor", "internal/health", "internal/doctor", "tasks", "worker", "cmd/gisa"},
	"github.com/caarlos0/env/v11":       {"internal/settings"},
	"github.com/spf13/cobra":            {"internal/manual", "cmd/gisa"},
	"github.com/spf13/pflag":            {"internal/manual"},
	"code.dny.dev/ssrf":                 {"internal/fetch"},
	"github.com/alicebob/miniredis/v2":  {"internal/embedredis"},
	"golang.org/x/term":                 {"internal/render"},
}

type pkg struct {
	ImportPath string
	Imports    []string
}

func TestImportsPointDown(t *testing.T) {
	t.Parallel()
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, module)
		allowed, known := mayImport[name]
		if !known {
			if name != "internal" {
				t.Errorf("package %s has no place in the house: add it to mayImport", name)
			}
			continue
		}
		for _, path := range p.Imports {
			if ours, ok := strings.CutPrefix(path, module); ok && !slices.Contains(allowed, ours) && !slices.Contains(allowed, "*") {
				t.Errorf("%s imports %s; it may import %v", name, ours, allowed)
			}
			for library, users := range onlyIn {
				if (path == library || strings.HasPrefix(path, library+"/")) && !slices.Contains(users, name) {
					t.Errorf("%s imports %s; only %v may", name, library, users)
				}
			}
		}
	}
}

// TestCoreUsesTheStandardLibraryOnly holds the packages that must stay free of other people's modules.
func TestCoreUsesTheStandardLibraryOnly(t *testing.T) {
	t.Parallel()
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, module)
		if !slices.Contains([]string{"tasks/news", "internal/prose", "internal/quantity", "prompts"}, name) {
			continue
		}
		for _, path := range p.Imports {
			if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") && !strings.HasPrefix(path, module) {
				t.Errorf("%s imports %s", name, path)
			}
		}
	}
}

func packages(t *testing.T) []pkg {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", module+"...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var list []pkg
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}
