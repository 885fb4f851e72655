package redisconn

import (
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
)

// TestConnectionsAreSmall holds what the connections of a worker take of its memory, those for pipelines too.
func TestConnectionsAreSmall(t *testing.T) {
	const connections, most = 30, 64 << 10 // bytes each, with that of the server's side, which is in this process
	to, err := Parse("redis://" + miniredis.RunT(t).Addr())
	if err != nil {
		t.Fatal(err)
	}
	client := to.WithPoolSize(connections).Open()
	defer client.Close()
	if err := client.Ping(t.Context()).Err(); err != nil {
		t.Fatal(err)
	}
	before := heapInUse()
	var group sync.WaitGroup
	for range connections {
		group.Go(func() { _ = client.BLPop(t.Context(), time.Second, "nothing").Err() })
		group.Go(func() {
			pipe := client.Pipeline()
			pipe.BLPop(t.Context(), time.Second, "nothing")
			_, _ = pipe.Exec(t.Context())
		})
	}
	group.Wait()
	took, open := heapInUse()-before, int(client.PoolStats().TotalConns)
	t.Logf("%d connections, %d bytes each", open, took/max(open, 1))
	if open < connections/2 || took > open*most {
		t.Errorf("%d connections take %d bytes, want %d each at most", open, took, most)
	}
}

func heapInUse() int {
	runtime.GC()
	runtime.GC() // what finalizers and pools held back
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
