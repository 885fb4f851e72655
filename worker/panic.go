package worker

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// panicError is a panic of the desk. asynq would keep the panic's value, which may hold article text, so the value is
// shown only when the runtime wrote it.
type panicError struct {
	what  string
	stack []byte
}

// Error says what the code panicked with.
func (p *panicError) Error() string { return "panic: " + p.what }

// recoverAsError is deferred: it turns a panic into an error.
func recoverAsError(err *error) {
	value := recover()
	if value == nil {
		return
	}
	what := fmt.Sprintf("a value of type %T", value)
	if e, ok := value.(runtime.Error); ok {
		what = e.Error()
	}
	*err = &panicError{what: what, stack: debug.Stack()}
}
