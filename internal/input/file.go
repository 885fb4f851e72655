package input

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"github.com/gisa-news/gisa/tasks/news"
)

// Error is an input that cannot be had as it was named: whoever named it has to do something.
type Error struct {
	Err  error
	Hint string // what to do
}

// Error says which input cannot be had, and why.
func (e *Error) Error() string { return e.Err.Error() }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// ReadFile reads a file, or its beginning if it is larger than limit: whoever reads it says that it is too large.
// missing is the hint for a file that is not there.
func ReadFile(name string, limit int64, missing string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, trouble(name, err, missing)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit))
	if err != nil {
		return nil, trouble(name, err, missing)
	}
	return data, nil
}

// trouble says once which file cannot be read, and why.
func trouble(name string, err error, missing string) error {
	name = news.WithoutUser(name) // of what is meant for an address
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Error{fmt.Errorf("%s: there is no such file", name), missing}
	case errors.Is(err, fs.ErrPermission):
		return &Error{fmt.Errorf("%s: no permission to read it", name), "let this user read the file"}
	case errors.Is(err, syscall.EISDIR):
		return &Error{fmt.Errorf("%s: a directory", name), "name the files in it"}
	}
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err // the rest is the operation and the name once more
	}
	return fmt.Errorf("read %s: %w", name, err)
}

// maxLines bounds a file of segments, in bytes.
const maxLines = 64 << 20

// Lines reads a file of segments, a segment a line. An empty file is refused: it has none.
func Lines(file string) ([]string, error) {
	data, err := ReadFile(file, maxLines+1, "look at the path")
	if err != nil {
		return nil, err
	}
	if len(data) > maxLines {
		return nil, &Error{fmt.Errorf("%s: over %d MiB", file, maxLines>>20), "score a part of it"}
	}
	text := strings.TrimSuffix(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	if text == "" {
		return nil, &Error{fmt.Errorf("%s: the file is empty", file), "it holds a segment a line"}
	}
	return strings.Split(text, "\n"), nil
}
