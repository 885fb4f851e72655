package queue

import (
	"bytes"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestFailureKeepsThePayloadAsItIs(t *testing.T) {
	t.Parallel()
	e, err := koreanJob().Pack(MaxInline)
	if err != nil {
		t.Fatal(err)
	}
	want := Failure{Error: "the model refuses <it>", At: time.Date(2026, 11, 27, 1, 2, 3, 0, time.UTC), Attempts: 3, MaxAttempts: 8, Payload: e.Payload}
	raw, err := want.Encode()
	if err != nil || !bytes.Contains(raw, e.Payload) {
		t.Fatalf("%s, %v", raw, err)
	}
	got, err := DecodeFailure(raw)
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
	want.Payload = []byte("no JSON")
	if raw, err = want.Encode(); err != nil {
		t.Fatal(err)
	}
	if got, err = DecodeFailure(raw); err != nil || got.Payload != nil || got.Error != want.Error {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := DecodeFailure([]byte("no JSON")); err == nil {
		t.Error("what is no failure was read")
	}
}
