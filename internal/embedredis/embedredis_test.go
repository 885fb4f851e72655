package embedredis_test

import (
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/gisa-news/gisa/internal/embedredis"
	"github.com/gisa-news/gisa/internal/redisconn"
)

func TestStart(t *testing.T) {
	defer goleak.VerifyNone(t)
	url, stop, err := embedredis.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c, err := redisconn.Parse(url)
	if err != nil {
		t.Fatal(err)
	}
	rdb := c.OpenForEnqueue()
	defer rdb.Close()
	if err := rdb.Set(t.Context(), "key", "value", 300*time.Millisecond).Err(); err != nil {
		t.Fatal(err)
	}
	if n := rdb.Exists(t.Context(), "key").Val(); n != 1 {
		t.Error("the key is not there")
	}
	deadline := time.Now().Add(5 * time.Second)
	for rdb.Exists(t.Context(), "key").Val() != 0 && time.Now().Before(deadline) {
		time.Sleep(20 * time.Millisecond)
	}
	if n := rdb.Exists(t.Context(), "key").Val(); n != 0 {
		t.Error("its clock stands still: the key is there for ever")
	}
	stop()
	if err := rdb.Ping(t.Context()).Err(); err == nil {
		t.Error("it answers after it was stopped")
	}
}
