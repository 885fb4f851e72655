package llm

import (
	"bufio"
	"compress/gzip"
	"compress/zlib"
	"io"
)

// unpacked reads a body that may be compressed although its header does not say so; limit is the most that it may
// come to. net/http has undone what the header says.
func unpacked(body io.ReadCloser, limit int64) io.ReadCloser {
	return &unpack{ReadCloser: body, left: limit}
}

type unpack struct {
	io.ReadCloser
	inner io.Reader // nil before the first byte
	left  int64
}

// Read returns the body without its compression.
func (u *unpack) Read(p []byte) (int, error) {
	if u.inner == nil {
		if err := u.begin(); err != nil {
			return 0, err
		}
	}
	if u.left <= 0 {
		return 0, errTooLarge
	}
	n, err := u.inner.Read(p[:min(int64(len(p)), u.left)])
	u.left -= int64(n)
	return n, err
}

// begin looks at the first two bytes: neither JSON nor a stream of events begins as compressed data does.
func (u *unpack) begin() error {
	buffered := bufio.NewReader(u.ReadCloser)
	var inner io.Reader = buffered
	var err error
	start, _ := buffered.Peek(2) // what goes wrong is met again by Read
	switch {
	case len(start) < 2:
	case start[0] == 0x1f && start[1] == 0x8b:
		inner, err = gzip.NewReader(buffered)
	case start[0] == 'x' && (int(start[0])<<8|int(start[1]))%31 == 0:
		inner, err = zlib.NewReader(buffered)
	}
	if err == nil {
		u.inner = inner
	}
	return err
}
