package settings_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/settings"
)

type some struct {
	Concurrency int           `env:"GISA_CONCURRENCY" envDefault:"8"`
	Model       string        `env:"GISA_MODEL"`
	Timeout     time.Duration `env:"GISA_TIMEOUT" envDefault:"3m"`
	Stream      bool          `env:"GISA_STREAM"`
	Cost        float64       `env:"GISA_COST"`

	NoColor bool // is no variable
}

func TestRead(t *testing.T) {
	t.Parallel()
	got, err := settings.Read[some](map[string]string{"GISA_MODEL": "m", "GISA_TIMEOUT": "90s"})
	if want := (some{Concurrency: 8, Model: "m", Timeout: 90 * time.Second}); err != nil || got != want {
		t.Errorf("%+v, error %v, want %+v", got, err, want)
	}
	for name, want := range map[string]string{
		"GISA_CONCURRENCY": `GISA_CONCURRENCY: "many" is not a whole number`,
		"GISA_TIMEOUT":     `GISA_TIMEOUT: "many" is not a time such as 90s or 3m`,
		"GISA_STREAM":      `GISA_STREAM: "many" is not true or false`,
		"GISA_COST":        `GISA_COST: "many" is not a number`,
	} {
		if _, err := settings.Read[some](map[string]string{name: "many"}); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

func TestUnknownVariablesAreNoticed(t *testing.T) {
	t.Parallel()
	values := map[string]string{
		"GISA_CONCURENCY": "4", "GISA_CONCURRENCY": "5", "GISA_MODELL": "m", "GISA_TEST_LLM_URL": "x", "GISAN": "1", "GISA_WEATHER_IN_SEOUL_TODAY": "fair",
	}
	want := []settings.Unknown{{"GISA_CONCURENCY", "GISA_CONCURRENCY"}, {"GISA_MODELL", "GISA_MODEL"}, {"GISA_WEATHER_IN_SEOUL_TODAY", ""}}
	if diff := cmp.Diff(want, settings.UnknownIn(values, settings.Names[some]())); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestReadSecret(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(file, []byte("from-file\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct{ value, file, want string }{
		"no file": {"", "", ""}, "a file": {"", file, "from-file"}, "the value itself comes first": {"k", file, "k"},
	} {
		got := tt.value
		if err := settings.ReadSecret(&got, "GISA_KEY_FILE", tt.file); err != nil || got != tt.want {
			t.Errorf("%s: %q, error %v, want %q", name, got, err, tt.want)
		}
	}
	var empty string
	if err := settings.ReadSecret(&empty, "GISA_KEY_FILE", file+"s"); err == nil || !strings.HasPrefix(err.Error(), "GISA_KEY_FILE: ") {
		t.Errorf("a file that is not there: error %v", err)
	}
}
