package internal_test

import (
	"slices"
	"testing"
	"time"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
)

func compose(t *testing.T, profiles ...string) *types.Project {
	t.Helper()
	options, err := cli.NewProjectOptions([]string{"../docker-compose.yml"},
		cli.WithEnv([]string{"GISA_SERVE_PASSWORD=secret"}), cli.WithProfiles(profiles))
	if err != nil {
		t.Fatal(err)
	}
	project, err := options.LoadProject(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return project
}

func TestComposeKeepsWhatWasAccepted(t *testing.T) {
	t.Parallel()
	redis := compose(t).Services["redis"]
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
	worker := compose(t).Services["worker"]
	timeout, err := time.ParseDuration(*worker.Environment["GISA_LLM_TIMEOUT"])
	if err != nil {
		t.Fatal(err)
	}
	// The worker's own shutdown timeout is the LLM timeout and 15 s.
	if grace := time.Duration(*worker.StopGracePeriod); grace <= timeout+15*time.Second {
		t.Errorf("grace period %v, LLM timeout %v", grace, timeout)
	}
	if *worker.Deploy.Replicas != 2 {
		t.Errorf("%d replicas, want 2", *worker.Deploy.Replicas)
	}
}

func TestComposeListensOnLoopbackOnly(t *testing.T) {
	t.Parallel()
	for name, service := range compose(t, "local-llm", "monitoring").Services {
		for _, port := range service.Ports {
			if port.HostIP != "127.0.0.1" {
				t.Errorf("%s publishes port %s on %q", name, port.Published, port.HostIP)
			}
		}
	}
}

func TestComposeProfiles(t *testing.T) {
	t.Parallel()
	for profile, service := range map[string]string{"local-llm": "ollama", "monitoring": "redis-exporter"} {
		if _, ok := compose(t, profile).Services[service]; !ok {
			t.Errorf("profile %s does not start %s", profile, service)
		}
		if _, ok := compose(t).Services[service]; ok {
			t.Errorf("%s starts without its profile", service)
		}
	}
}
