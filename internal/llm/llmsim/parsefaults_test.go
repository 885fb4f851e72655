package llmsim

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseFaults(t *testing.T) {
	t.Parallel()
	got, err := ParseFaults(map[string]string{"http-500": "0.1", "hang": "1"})
	if diff := cmp.Diff(map[Fault]float64{HTTP500: 0.1, Hang: 1}, got); err != nil || diff != "" {
		t.Errorf("error %v, faults (-want +got)\n%s", err, diff)
	}
	for _, value := range []string{"", "much", "0.1x", "0,1"} {
		if _, err := ParseFaults(map[string]string{"hang": value}); err == nil {
			t.Errorf("%q: no error", value)
		}
	}
}
