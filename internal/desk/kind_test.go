package desk

import (
	"errors"
	"fmt"
	"testing"

	"github.com/gisa-news/gisa/internal/llm"
)

// A failure of the job's own ends in a finding that says what happened; any other ends the attempt.
func TestEveryKindIsExplainedOrNot(t *testing.T) {
	t.Parallel()
	for _, kind := range llm.Kinds() {
		_, worded := reasons[kind]
		_, explained := explanation(fmt.Errorf("translate: %w", &llm.Error{Kind: kind}))
		if want := kind.Means().Fault == llm.FaultJob; explained != want || worded != want {
			t.Errorf("%s is explained: %v, in words of its own: %v, want %v", kind, explained, worded, want)
		}
	}
	for _, err := range []error{errors.New("Redis is down"), &llm.Error{Kind: "quantum_decoherence"}} {
		if why, explained := explanation(err); explained {
			t.Errorf("%v is explained as %+v", err, why)
		}
	}
}
