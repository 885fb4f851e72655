package desk

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/gisa-news/gisa/internal/llm"
)

func TestPauseAfter(t *testing.T) {
	t.Parallel()
	for _, kind := range llm.Kinds() {
		want := kind == llm.KindUnavailable || kind == llm.KindRateLimited
		if pause, again := pauseAfter(fmt.Errorf("desk: %w", &llm.Error{Kind: kind}), 2); again != want || again && pause != 4*time.Second {
			t.Errorf("%s: again %v in %s, want %v", kind, again, pause, want)
		}
	}
	limited := &llm.Error{Kind: llm.KindRateLimited, RetryAfter: 20 * time.Second}
	if pause, again := pauseAfter(limited, 1); !again || pause != limited.RetryAfter {
		t.Errorf("again %v in %s, want as long as the server asks for", again, pause)
	}
	limited.RetryAfter = time.Hour
	if _, again := pauseAfter(limited, 1); again {
		t.Error("a person at a terminal is asked to wait for an hour")
	}
	if _, again := pauseAfter(errors.New("no space left on device"), 1); again {
		t.Error("an error that is not the model's is tried again")
	}
}
