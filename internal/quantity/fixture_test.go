package quantity

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fixtures reads the lines of a file in testdata that have n fields. Lines that begin with "#" are comments.
func fixtures(t testing.TB, file string, n int) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	var lines [][]string
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != n {
			t.Fatalf("%s:%d has %d fields, want %d", file, i+1, len(fields), n)
		}
		lines = append(lines, fields)
	}
	return lines
}

// list writes quantities as the fixtures do: the words of the text, then what they mean.
func list(found []Quantity) string {
	var b strings.Builder
	for i, q := range found {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString("[" + q.Text + "] " + q.String())
	}
	return b.String()
}

// differences writes a Diff as the fixtures do, "same" where nothing firm differs.
func differences(d Diff) string {
	var parts []string
	add := func(what string, found []Quantity) {
		for _, q := range found {
			parts = append(parts, what+" "+q.Text)
		}
	}
	add("missing", d.Missing)
	add("surplus", d.Surplus)
	for _, p := range d.Changed {
		parts = append(parts, p.Fault.String()+" "+p.Source.Text+" > "+p.Target.Text)
	}
	for _, p := range d.Dated {
		parts = append(parts, "dated "+p.Source.Text+" > "+p.Target.Text)
	}
	for _, p := range d.Converted {
		parts = append(parts, "converted "+p.Source.Text+" > "+p.Target.Text)
	}
	if len(parts) == 0 {
		return "same"
	}
	return strings.Join(parts, "; ")
}
