package ledger

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
)

const (
	packAbove = 64 << 10 // bytes; below that, being readable in redis-cli is worth more than the space
	maxValue  = 32 << 20 // bytes; some times the result of the largest article
)

// gzipMagic is the start of every packed value, and of no value that is stored as it is.
const gzipMagic = "\x1f\x8b"

// Pack returns the bytes that stand for a value in Redis: those of a large value are compressed.
func Pack(value []byte) ([]byte, error) {
	if len(value) > maxValue {
		return nil, fmt.Errorf("value of %d bytes is above the limit of %d", len(value), maxValue)
	}
	if len(value) <= packAbove && !bytes.HasPrefix(value, []byte(gzipMagic)) {
		return value, nil
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(value); err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	return packed.Bytes(), nil
}

// Unpack returns the value that Pack made the stored bytes from.
func Unpack(stored []byte) ([]byte, error) {
	if !bytes.HasPrefix(stored, []byte(gzipMagic)) {
		return stored, nil
	}
	r, err := gzip.NewReader(bytes.NewReader(stored))
	if err != nil {
		return nil, fmt.Errorf("decompress: %w", err)
	}
	value, err := io.ReadAll(io.LimitReader(r, maxValue+1))
	if err != nil {
		return nil, fmt.Errorf("decompress: %w", err)
	}
	if len(value) > maxValue {
		return nil, errors.New("decompress: the value is larger than any that was stored")
	}
	return value, nil
}
