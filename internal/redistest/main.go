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
const sideBySide = "4"

// Run runs a package's tests, and returns the code to exit with. They fail when goroutines are left behind; what asks a Redis
// that is gone has until it gives up.
func Run(m *testing.M) int {
	if err := flag.Set("test.parallel", sideBySide); err != nil {
		panic(err)
	}
	if code := m.Run(); code != 0 {
		return code
	}
	return leaked()
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
