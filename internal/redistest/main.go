package redistest

import (
	"flag"
	"fmt"
	"os"
	"testing"
	"time"

	"go.uber.org/goleak"
)

// lastCall is how long a client goes on asking a Redis that a test has stopped.
const lastCall = 20 * time.Second

// sideBySide is how many parallel tests run at once: more than there are cores, for they mostly wait.
const sideBySide = "6"

// Main runs a package's tests and fails when they leave goroutines behind. What asks a Redis that is gone has until it gives
// up.
func Main(m *testing.M) {
	if err := flag.Set("test.parallel", sideBySide); err != nil {
		panic(err)
	}
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
