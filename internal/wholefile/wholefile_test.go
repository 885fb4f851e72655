package wholefile

import (
	"os"
	"path/filepath"
	"testing"
)

func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return string(b)
}

func write(t *testing.T, path, text string) *File {
	t.Helper()
	f, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString(text); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "out.html")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := write(t, path, "new")
	if got := content(t, path); got != "old" {
		t.Errorf("before Commit: %q", got)
	}
	f.Abort()
	if got := content(t, path); got != "old" {
		t.Errorf("after Abort: %q", got)
	}
	f = write(t, path, "new")
	if err := f.Commit(); err != nil {
		t.Fatal(err)
	}
	f.Abort()
	info, err := os.Stat(path)
	if got := content(t, path); err != nil || got != "new" || info.Mode().Perm() != 0o600 {
		t.Errorf("after Commit: %q, %v, error %v", got, info, err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("left in the folder: %v, error %v", left, err)
	}
}

func TestLinkStaysALink(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	regular, link := filepath.Join(dir, "regular"), filepath.Join(dir, "link")
	if err := os.WriteFile(regular, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(regular, link); err != nil {
		t.Fatal(err)
	}
	if err := write(t, link, "text").Commit(); err != nil {
		t.Error(err)
	}
	if got, err := os.Readlink(link); err != nil || got != regular || content(t, regular) != "text" {
		t.Errorf("the link became %q with %q, error %v", got, content(t, regular), err)
	}
}

func TestWhatCannotBeWrittenIsToldAtOnce(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, path := range []string{dir, filepath.Join(dir, "missing", "out")} {
		if _, err := Create(path); err == nil {
			t.Errorf("%s can be written", path)
		}
	}
}
