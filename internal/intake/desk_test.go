package intake_test

import (
	"errors"
	"io"
	"slices"
	"testing"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/intake"
)

func TestRefusalsAgreeOnACode(t *testing.T) {
	t.Parallel()
	empty, missing := errors.New("empty"), errors.New("no such file")
	code := func(err error) int {
		if errors.Is(err, missing) {
			return 2
		}
		return 1
	}
	for name, tt := range map[string]struct {
		several bool
		bad     []error
		code    int
		want    string
		told    int
	}{
		"two reasons":  {true, []error{empty, missing}, 1, "2 of 2 inputs were not enqueued", 2},
		"one reason":   {true, []error{missing, missing}, 2, "2 of 2 inputs were not enqueued", 2},
		"a lone input": {false, []error{missing}, 2, "no such file", 0},
	} {
		told := 0
		desk := intake.Desk{Out: io.Discard, Err: io.Discard, Code: code, Tell: func(err error) int { told++; return code(err) }}
		for _, err := range tt.bad {
			if err := desk.Take(t.Context(), "a", tt.several, slices.Values([]ingest.Row{{Err: err}}), nil); err != nil {
				t.Fatal(err)
			}
		}
		if code, err := desk.Refusals(); code != tt.code || err.Error() != tt.want || told != tt.told {
			t.Errorf("%s: exit code %d, error %q, told %d times", name, code, err, told)
		}
	}
}
