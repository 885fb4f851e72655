package quantity

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// notRules are the tables that read nothing: names that are printed, and how readings are compared.
var notRules = []string{
	"kindNames", "weightNames", "faultNames", "koreanUnits", "englishUnits", "koreanSpans", "koreanWeekdays", "englishWeekdays", "englishMonths",
	"englishVague", "koreanVague", "koreanScaleNames", "englishScaleNames", "levels", "decimalUnits", "rates", "figureRules", "wordRules", "symbolRules",
}

// A table that TestEveryRowIsPinned does not know would not be held to it.
func TestRuleTablesAreComplete(t *testing.T) {
	t.Parallel()
	known := slices.Clone(notRules)
	for _, table := range ruleTables() {
		name, _, _ := strings.Cut(table.name, ",") // "units, English"
		known = append(known, name)
	}
	found := 0
	for _, name := range literalTables(t) {
		if found++; !slices.Contains(known, name) {
			t.Errorf("%s is in neither ruleTables nor notRules", name)
		}
	}
	if found < len(notRules) {
		t.Errorf("only %d tables found in the source", found)
	}
}

// literalTables returns the names of the package's variables whose value is a map or a list written out.
func literalTables(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(gotoken.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if d, ok := d.(*ast.GenDecl); ok && d.Tok == gotoken.VAR {
				for _, spec := range d.Specs {
					names = append(names, tablesOf(spec.(*ast.ValueSpec))...)
				}
			}
		}
	}
	return names
}

func tablesOf(spec *ast.ValueSpec) []string {
	var names []string
	for i, value := range spec.Values {
		if list, ok := value.(*ast.CompositeLit); ok {
			switch list.Type.(type) {
			case *ast.MapType, *ast.ArrayType:
				names = append(names, spec.Names[i].Name)
			}
		}
	}
	return names
}
