package input

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What no script can bring about: a file that root may not read.
func TestTroubleIsToldOnce(t *testing.T) {
	t.Parallel()
	for want, err := range map[string]error{
		"a.txt: no permission to read it": trouble("a.txt", &fs.PathError{Op: "open", Path: "a.txt", Err: fs.ErrPermission}, ""),
		"read a.txt: input/output error":  trouble("a.txt", &fs.PathError{Op: "read", Path: "a.txt", Err: errors.New("input/output error")}, ""),
	} {
		if err.Error() != want {
			t.Errorf("error %q, want %q", err, want)
		}
	}
}

func TestLines(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "segments.txt")
	for name, tt := range map[string]struct {
		text string
		want []string
		err  string
	}{
		"lines":             {"a\nb\n", []string{"a", "b"}, ""},
		"no newline at end": {"a\nb", []string{"a", "b"}, ""},
		"of Windows":        {"a\r\n\r\nb\r\n", []string{"a", "", "b"}, ""},
		"nothing":           {"", nil, "the file is empty"},
		"a line alone":      {"\n", nil, "the file is empty"},
		"too many":          {strings.Repeat("a", maxLines+1), nil, "over 64 MiB"},
	} {
		if err := os.WriteFile(file, []byte(tt.text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := Lines(file)
		if !slices.Equal(got, tt.want) || (err == nil) != (tt.err == "") || !strings.Contains(fmt.Sprint(err), tt.err) {
			t.Errorf("%s: %q, error %v, want %q, %q", name, got, err, tt.want, tt.err)
		}
	}
}
