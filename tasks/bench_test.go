package tasks_test

import (
	"strconv"
	"sync/atomic"
	"testing"

	"github.com/gisa-news/gisa/internal/redistest"
	"github.com/gisa-news/gisa/tasks"
)

// BenchmarkSubmit measures what a newsroom's importer can hand over to a Redis on the same machine.
func BenchmarkSubmit(b *testing.B) {
	client, err := tasks.Open(redistest.Start(b, redistest.Options{}).URL())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { client.Close() })
	var n atomic.Int64
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if _, err := client.Submit(b.Context(), request(strconv.FormatInt(n.Add(1), 10))); err != nil {
				b.Error(err)
				return
			}
		}
	})
}

func BenchmarkStatus(b *testing.B) {
	client, err := tasks.Open(redistest.Start(b, redistest.Options{}).URL())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { client.Close() })
	receipt, err := client.Submit(b.Context(), request("a"))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := client.Status(b.Context(), receipt.ID); err != nil {
			b.Fatal(err)
		}
	}
}
