package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestOnlyMainExits holds that nothing but main ends the process, that nothing runs before main, and that nothing
// writes to a standard output that it was not given.
func TestOnlyMainExits(t *testing.T) {
	t.Parallel()
	files := 0
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && entry.Name() == "testdata" {
			return fs.SkipDir // other people's programs
		}
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files++
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if what := forbidden(n); what != "" && !(what == "os.Exit" && path == "../cmd/gisa/main.go") {
				t.Errorf("%s: %s", set.Position(n.Pos()), what)
			}
			return true
		})
		return nil
	})
	if err != nil || files == 0 {
		t.Errorf("%d files read, error %v", files, err)
	}
}

// forbidden names what n is, if it is forbidden.
func forbidden(n ast.Node) string {
	if f, ok := n.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
		return "init"
	}
	s, ok := n.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	from, ok := s.X.(*ast.Ident)
	if !ok {
		return ""
	}
	switch name := from.Name + "." + s.Sel.Name; name {
	case "os.Exit", "log.Fatal", "log.Fatalf", "log.Fatalln", "fmt.Print", "fmt.Printf", "fmt.Println":
		return name
	}
	return ""
}

// TestJSONForPeopleIsWrittenInOnePlace holds that no package that prints writes JSON but by package render, which escapes
// what steers a terminal.
func TestJSONForPeopleIsWrittenInOnePlace(t *testing.T) {
	t.Parallel()
	for _, folder := range []string{"../cmd/gisa", "demo", "doctor", "glossary", "intake", "joblist", "manual", "proof"} {
		files, err := filepath.Glob(folder + "/*.go")
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, error %v", folder, len(files), err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(text), "json.NewEncoder(") && !strings.HasSuffix(file, "_test.go") {
				t.Errorf("%s: json.NewEncoder; render.JSON escapes what steers a terminal", file)
			}
		}
	}
}
