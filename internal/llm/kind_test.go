package llm

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// declaredKinds reads the constants of type Kind from the package's own source, so that none can be forgotten.
func declaredKinds(t *testing.T) []Kind {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var kinds []Kind
	for _, entry := range entries {
		if name := entry.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			kinds = append(kinds, kindsIn(t, name)...)
		}
	}
	return kinds
}

func kindsIn(t *testing.T, name string) (kinds []Kind) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || fmt.Sprint(spec.Type) != "Kind" {
			return true
		}
		for _, value := range spec.Values {
			text, err := strconv.Unquote(value.(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			kinds = append(kinds, Kind(text))
		}
		return false
	})
	return kinds
}

func TestEveryKindHasARow(t *testing.T) {
	t.Parallel()
	declared := declaredKinds(t)
	if len(declared) < 13 {
		t.Fatalf("only %d kinds found in the source: %v", len(declared), declared)
	}
	for _, k := range declared {
		if _, ok := meanings[k]; !ok {
			t.Errorf("kind %s has no row in meanings", k)
		}
	}
	for k := range meanings {
		if !slices.Contains(declared, k) {
			t.Errorf("the row %s is of no kind", k)
		}
	}
}

// Rows that contradict themselves.
func TestRowsMakeSense(t *testing.T) {
	t.Parallel()
	for _, k := range Kinds() {
		m := k.Means()
		for problem, has := range map[string]bool{
			"no words":                               m.Words == "",
			"no exit code":                           m.Exit == 0,
			"paid for and not served":                m.Paid && !m.Served,
			"the job's fault and not served":         m.Fault == FaultJob && !m.Served,
			"asking for less cures another's fault":  m.Split != SplitNever && m.Fault != FaultJob,
			"repeats, and is not the job's fault":    m.Repeats && m.Fault != FaultJob,
			"a person has to act, and it was served": m.Again == AgainMended && m.Served,
			"the provider has to rest for a job":     (m.Again == AgainMended || m.Again == AgainCooled) && m.Fault == FaultJob,
			"nobody's fault and never asked again":   m.Fault == FaultNobody && m.Again == AgainNever,
		} {
			if has {
				t.Errorf("%s: %s: %+v", k, problem, m)
			}
		}
	}
}

// A record in the ledger may be of a newer program.
func TestKindOfTheFuture(t *testing.T) {
	t.Parallel()
	m := Kind("quantum_decoherence").Means()
	if m.Again != AgainLater || m.Words == "" || m.Exit != exitFailure || m.Repeats || m.Served || m.Split != SplitNever {
		t.Errorf("an unknown kind means %+v", m)
	}
}
