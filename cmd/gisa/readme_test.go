package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// Both READMEs say what is in every folder of internal, and in the packages that other programs import.
func TestFoldersAreInTheReadmes(t *testing.T) {
	t.Parallel()
	entries, err := os.ReadDir("../../internal")
	if err != nil {
		t.Fatal(err)
	}
	folders := []string{"cmd/gisa", "tasks", "tasks/news", "worker", "prompts", "testdata", ".ci"}
	for _, e := range entries {
		if e.IsDir() {
			folders = append(folders, e.Name())
		}
	}
	for _, name := range []string{"README.md", "README.ko.md"} {
		named := folderCells(t, "../../"+name)
		for _, folder := range folders {
			if !strings.Contains(named, "`"+folder+"`") && !strings.Contains(named, "`internal/"+folder+"`") {
				t.Errorf("no row of the folder table of %s names %s", name, folder)
			}
		}
	}
}

// folderCells returns the first cells of all rows of the file's folder table, which begins with cmd/gisa.
func folderCells(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(data), "| `cmd/gisa` |")
	if !found {
		t.Fatalf("%s has no folder table", path)
	}
	table, _, _ = strings.Cut(table, "\n\n")
	cells := "`cmd/gisa`"
	for row := range strings.Lines(table) {
		if first, _, ok := strings.Cut(strings.TrimPrefix(row, "| "), " | "); ok {
			cells += first
		}
	}
	return cells
}

// The pictures that the READMEs show are there.
func TestPicturesOfTheReadmesExist(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"README.md", "README.ko.md"} {
		data, err := os.ReadFile("../../" + name)
		if err != nil {
			t.Fatal(err)
		}
		pictures := strings.Split(string(data), "![")[1:]
		if len(pictures) == 0 {
			t.Errorf("%s shows no picture", name)
		}
		for _, p := range pictures {
			_, rest, _ := strings.Cut(p, "](")
			path, _, _ := strings.Cut(rest, ")")
			if _, err := os.Stat("../../" + path); err != nil {
				t.Errorf("%s shows a picture that is not there: %v", name, err)
			}
		}
	}
}

// What the READMEs say is not checked is not checked: a check that finds one of these faults makes them say too little.
func TestFaultsThatTheReadmesGiveUpAreNotFound(t *testing.T) {
	t.Parallel()
	for name, nothing := range map[string]string{"README.md": "none", "README.ko.md": "없음"} {
		rows := uncheckedRows(t, "../../"+name)
		if len(rows) < 6 {
			t.Fatalf("%s has %d rows of faults that are not found", name, len(rows))
		}
		for _, row := range rows {
			var out, errOut sharedText
			code := run(t.Context(), []string{"check", "--jsonl"}, nil, strings.NewReader(row.input), &out, &errOut)
			silent := strings.Contains(out.String(), `"findings":[]`)
			if code != exitOK || silent != (row.found == nothing) {
				t.Errorf("%s says %q, and check says %s%s", name, row.found, out.String(), errOut.String())
			}
		}
	}
}

// unchecked is a row of the table of faults that are not found: input is a line for check --jsonl.
type unchecked struct{ input, found string }

// uncheckedRows returns the rows of the file's first table of three columns. What stands in brackets behind a translation
// explains it.
func uncheckedRows(t *testing.T, path string) []unchecked {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(data), "\n|---|---|---|\n")
	table, _, _ = strings.Cut(table, "\n\n")
	var rows []unchecked
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSpace(line), " | ")
		if len(cells) != 3 {
			t.Fatalf("%s: a row of %d cells: %s", path, len(cells), line)
		}
		translation, _, _ := strings.Cut(cells[1], " (")
		input, err := json.Marshal(map[string]string{"id": "row", "source": strings.TrimPrefix(cells[0], "| "), "translation": translation})
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, unchecked{input: string(input) + "\n", found: strings.TrimSuffix(cells[2], " |")})
	}
	return rows
}
