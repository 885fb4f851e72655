package redistest

import (
	"fmt"
	"os"
	"testing"
	"time"

	"go.uber.org/goleak"
)

// lastCall is how long a client goes on asking a Redis that a test has stopped.
const lastCall = 20 * time.Second

// Main runs a package's tests and fails when they leave goroutines behind. What asks a Redis that is gone has until it gives
// up.
func Main(m *testing.M) {
	code := m.Run()
	if code == 0 {
		code = leaked()
	}
	os.Exit(code)
}

func leaked() int {
	err := goleak.Find()
	for end := time.Now().Add(lastCall); err != nil && time.Now().Before(end); {
		err = goleak.Find()
	}
	if err == nil {
		return 0
	}
	fmt.Fprintf(os.Stderr, "goroutines are left when all tests have ended: %v\n", err)
	return 1
}
