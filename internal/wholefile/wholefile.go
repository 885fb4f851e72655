// Package wholefile writes a file whole or not at all, for commands with an -o flag. What is written lies beside the file
// under another name until Commit gives it its own; whoever reads the file meanwhile sees the old one.
package wholefile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// File is a file that is being written.
type File struct {
	*os.File
	path string // "" for what is no regular file and is written to directly, such as /dev/null
}

// Create begins to write the file at path. The directory must be there.
func Create(path string) (*File, error) {
	mode := fs.FileMode(0o644)
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	switch info, err := os.Stat(path); {
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("%s: a directory", path)
	case err == nil && !info.Mode().IsRegular():
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		return &File{File: f}, nil
	case err == nil:
		mode = info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".gisa-*")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, causeOf(err))
	}
	if err := f.Chmod(mode); err != nil {
		return nil, errors.Join(err, f.Close(), os.Remove(f.Name()))
	}
	return &File{f, path}, nil
}

// causeOf returns what is wrong, without the operation and the name of the file that only we know.
func causeOf(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}

// Commit puts what was written in the file's place.
func (f *File) Commit() error {
	if f.path == "" {
		return f.Close()
	}
	err := errors.Join(f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), f.path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("write %s: %w", f.path, err), os.Remove(f.Name()))
	}
	return nil
}

// Abort throws away what was written. After Commit it does nothing.
func (f *File) Abort() {
	if f.Close() == nil && f.path != "" { // Commit has closed it already
		_ = os.Remove(f.Name()) // a rest of a file whose name begins with a dot does no harm
	}
}
