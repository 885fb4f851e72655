package main

import (
	"strings"
	"sync"
)

// sharedText is a text that several may write to: the log of go-redis is that of the whole process, so the connections of
// one test may write to the log of another.
type sharedText struct {
	mu   sync.Mutex
	text strings.Builder
}

func (t *sharedText) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.text.Write(p)
}

func (t *sharedText) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.text.String()
}
