package internal_test

import (
	"bytes"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"
)

// composeFile is what our docker-compose.yml uses of the format. A key that is not here is an error of the test.
type composeFile struct {
	Name     string
	Gisa     any `yaml:"x-gisa"` // merged into the services that name it
	Services map[string]composeService
	Volumes  map[string]any
}

type composeService struct {
	Image       string
	Build       any
	Profiles    []string
	Entrypoint  []string
	Command     []string
	Environment map[string]string
	Ports       []string
	Volumes     []string
	HealthCheck *struct {
		Test                       []string
		Interval, Timeout, Retries string
	}
	DependsOn map[string]struct{ Condition string } `yaml:"depends_on"`
	Deploy    struct{ Replicas int }

	Restart         string
	StopGracePeriod string   `yaml:"stop_grace_period"`
	ReadOnly        bool     `yaml:"read_only"`
	CapDrop         []string `yaml:"cap_drop"`
	SecurityOpt     []string `yaml:"security_opt"`
}

// compose reads docker-compose.yml as docker compose does with no variable set: what starts with those profiles.
func compose(t *testing.T, profiles ...string) map[string]composeService {
	t.Helper()
	data, err := os.ReadFile("../docker-compose.yml")
	if err != nil {
		t.Fatal(err)
	}
	withDefault := regexp.MustCompile(`\$\{\w+(?::[-?]([^}]*))?\}`)
	decoder := yaml.NewDecoder(bytes.NewReader(withDefault.ReplaceAll(data, []byte("$1"))))
	decoder.KnownFields(true)
	var file composeFile
	if err := decoder.Decode(&file); err != nil {
		t.Fatal(err)
	}
	for name, s := range file.Services {
		for needed := range s.DependsOn {
			if _, ok := file.Services[needed]; !ok {
				t.Errorf("%s depends on %s, which is not there", name, needed)
			}
		}
		for _, v := range s.Volumes {
			volume, _, _ := strings.Cut(v, ":")
			if _, ok := file.Volumes[volume]; !ok {
				t.Errorf("%s uses the volume %s, which is not there", name, volume)
			}
		}
	}
	maps.DeleteFunc(file.Services, func(_ string, s composeService) bool {
		return len(s.Profiles) > 0 && !slices.ContainsFunc(s.Profiles, func(p string) bool { return slices.Contains(profiles, p) })
	})
	return file.Services
}

func TestComposeKeepsWhatWasAccepted(t *testing.T) {
	t.Parallel()
	redis := compose(t)["redis"]
	for _, want := range [][]string{{"--appendonly", "yes"}, {"--maxmemory-policy", "noeviction"}} {
		if i := slices.Index(redis.Command, want[0]); i < 0 || redis.Command[i+1] != want[1] {
			t.Errorf("redis runs %q, want %q", redis.Command, want)
		}
	}
	if len(redis.Volumes) != 1 || redis.HealthCheck == nil {
		t.Error("redis has no volume or no health check")
	}
}

func TestComposeGivesWorkersTimeToFinish(t *testing.T) {
	t.Parallel()
	worker := compose(t)["worker"]
	timeout, err := time.ParseDuration(worker.Environment["GISA_LLM_TIMEOUT"])
	if err != nil {
		t.Fatal(err)
	}
	grace, err := time.ParseDuration(worker.StopGracePeriod)
	if err != nil {
		t.Fatal(err)
	}
	// The worker's own shutdown timeout is the LLM timeout and 15 s.
	if grace <= timeout+15*time.Second {
		t.Errorf("grace period %v, LLM timeout %v", grace, timeout)
	}
	if worker.Deploy.Replicas != 2 {
		t.Errorf("%d replicas, want 2", worker.Deploy.Replicas)
	}
}

func TestComposeListensOnLoopbackOnly(t *testing.T) {
	t.Parallel()
	published := 0
	for name, service := range compose(t, "local-llm", "monitoring") {
		for _, port := range service.Ports {
			published++
			if !strings.HasPrefix(port, "127.0.0.1:") {
				t.Errorf("%s publishes port %s", name, port)
			}
		}
	}
	if published == 0 {
		t.Error("nothing publishes a port")
	}
}

func TestComposeProfiles(t *testing.T) {
	t.Parallel()
	for profile, service := range map[string]string{"local-llm": "ollama", "monitoring": "redis-exporter"} {
		if _, ok := compose(t, profile)[service]; !ok {
			t.Errorf("profile %s does not start %s", profile, service)
		}
		if _, ok := compose(t)[service]; ok {
			t.Errorf("%s starts without its profile", service)
		}
	}
}
