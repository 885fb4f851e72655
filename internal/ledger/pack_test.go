package ledger

import (
	"bytes"
	"testing"
)

func FuzzPack(f *testing.F) {
	f.Add([]byte(nil))
	f.Add([]byte("기사"))
	f.Add([]byte("\x1f\x8b\x08\x00"))
	f.Add(bytes.Repeat([]byte("a"), packAbove+1))
	f.Fuzz(func(t *testing.T, value []byte) {
		stored, err := Pack(value)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Unpack(stored)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, value) {
			t.Errorf("%q came back as %q", value, got)
		}
		// Anything may stand in Redis: reading it fails or not, and never panics.
		_, _ = Unpack(value)
	})
}
