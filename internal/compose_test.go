package internal_test

import (
	"bytes"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/gisa-news/gisa/worker"
)

// composeFile is what our docker-compose.yml uses of the format. A key that is not here is an error of the test.
type composeFile struct {
	Name     string
	Gisa     any `yaml:"x-gisa"`    // merged into the services that name it
	Logging  any `yaml:"x-logging"` // the same
	Services map[string]composeService
	Secrets  map[string]struct{ File string }
	Volumes  map[string]any
}

type composeService struct {
	Image       string
	Build       any
	Profiles    []string
	Entrypoint  []string
	Command     []string
	Environment map[string]string
	EnvFile     []struct {
		Path     string
		Required bool
	} `yaml:"env_file"`
	Ports       []string
	Volumes     []string
	Secrets     []string
	HealthCheck *struct {
		Test                       []string
		Interval, Timeout, Retries string
		StartPeriod                string `yaml:"start_period"`
	}
	DependsOn map[string]struct {
		Condition string
		Required  *bool
	} `yaml:"depends_on"`
	Deploy  struct{ Replicas int }
	Logging struct {
		Driver  string
		Options map[string]string
	}

	Restart         string
	MemLimit        string   `yaml:"mem_limit"`
	StopGracePeriod string   `yaml:"stop_grace_period"`
	ReadOnly        bool     `yaml:"read_only"`
	CapDrop         []string `yaml:"cap_drop"`
	SecurityOpt     []string `yaml:"security_opt"`
}

// readCompose reads docker-compose.yml as docker compose does with these variables set.
func readCompose(t *testing.T, variables map[string]string) composeFile {
	t.Helper()
	data, err := os.ReadFile("../docker-compose.yml")
	if err != nil {
		t.Fatal(err)
	}
	variable := regexp.MustCompile(`\$\{(\w+):-([^}]*)\}`)
	data = variable.ReplaceAllFunc(data, func(found []byte) []byte {
		parts := variable.FindSubmatch(found)
		if value := variables[string(parts[1])]; value != "" {
			return []byte(value)
		}
		return parts[2]
	})
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	var file composeFile
	if err := decoder.Decode(&file); err != nil {
		t.Fatal(err)
	}
	return file
}

// compose returns the services that start with those profiles when no variable is set.
func compose(t *testing.T, profiles ...string) map[string]composeService {
	t.Helper()
	services := readCompose(t, nil).Services
	maps.DeleteFunc(services, func(_ string, s composeService) bool {
		return len(s.Profiles) > 0 && !slices.ContainsFunc(s.Profiles, func(p string) bool { return slices.Contains(profiles, p) })
	})
	return services
}

func TestComposeNamesWhatIsThere(t *testing.T) {
	t.Parallel()
	file := readCompose(t, nil)
	for name, s := range file.Services {
		for needed, how := range s.DependsOn {
			if other, ok := file.Services[needed]; !ok {
				t.Errorf("%s depends on %s, which is not there", name, needed)
			} else if len(other.Profiles) > 0 && len(s.Profiles) == 0 && (how.Required == nil || *how.Required) {
				t.Errorf("%s cannot start without the profile of %s", name, needed)
			}
		}
		for _, v := range s.Volumes {
			volume, _, _ := strings.Cut(v, ":")
			if _, ok := file.Volumes[volume]; !ok && !strings.HasPrefix(volume, "./") {
				t.Errorf("%s uses the volume %s, which is not there", name, volume)
			}
		}
		for _, secret := range s.Secrets {
			if _, ok := file.Secrets[secret]; !ok {
				t.Errorf("%s uses the secret %s, which is not there", name, secret)
			}
		}
	}
}

func TestComposeKeepsWhatWasAccepted(t *testing.T) {
	t.Parallel()
	redis := compose(t)["redis"]
	for _, want := range [][]string{{"--appendonly", "yes"}, {"--maxmemory-policy", "noeviction"}} {
		if i := slices.Index(redis.Command, want[0]); i < 0 || redis.Command[i+1] != want[1] {
			t.Errorf("redis runs %q, want %q", redis.Command, want)
		}
	}
	if len(redis.Volumes) != 1 {
		t.Error("redis has no volume")
	}
	// Redis refuses to write before the kernel kills it, also while it rewrites its file.
	i := slices.Index(redis.Command, "--maxmemory")
	if i < 0 || 2*size(t, redis.Command[i+1]) > size(t, redis.MemLimit) {
		t.Errorf("redis runs %q in %s of memory", redis.Command, redis.MemLimit)
	}
}

// size reads an amount of memory such as 512mb, 400MiB or 1g, in MiB.
func size(t *testing.T, text string) int {
	t.Helper()
	parts := regexp.MustCompile(`(?i)^(\d+)([mg])(?:i?b)?$`).FindStringSubmatch(text)
	if parts == nil {
		t.Fatalf("%q is no amount of memory", text)
	}
	n, err := strconv.Atoi(parts[1])
	if err != nil {
		t.Fatal(err)
	}
	if strings.EqualFold(parts[2], "g") {
		n *= 1024
	}
	return n
}

func TestComposeGivesWorkersTimeToFinish(t *testing.T) {
	t.Parallel()
	for _, timeout := range []string{"", "90s", "2m30s", "1h"} {
		service := readCompose(t, map[string]string{"GISA_LLM_TIMEOUT": timeout}).Services["worker"]
		call, err := time.ParseDuration(service.Environment["GISA_LLM_TIMEOUT"])
		if err != nil {
			t.Fatal(err)
		}
		grace, err := time.ParseDuration(service.StopGracePeriod)
		if err != nil {
			t.Fatal(err)
		}
		if within := (worker.Config{LLMTimeout: call}).StopsWithin(); grace <= within {
			t.Errorf("grace period %v, and with an LLM timeout of %v a worker may take %v", grace, call, within)
		}
	}
}

func TestComposeOllamaHasASlotForEachCall(t *testing.T) {
	t.Parallel()
	services := compose(t, "local-llm")
	const callsAtOnce = 2 // of one worker, by package llm's profile of Ollama
	if got, want := services["ollama"].Environment["OLLAMA_NUM_PARALLEL"], strconv.Itoa(callsAtOnce*services["worker"].Deploy.Replicas); got != want {
		t.Errorf("Ollama answers %s calls at once, the workers make %s", got, want)
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

// What an operator expects of every service.
func TestComposeServicesAreKept(t *testing.T) {
	t.Parallel()
	exact := regexp.MustCompile(`^(gisa:local|[\w./]+:v?\d+\.\d+\.\d+[\w.-]*(@sha256:[0-9a-f]{64})?)$`)
	for name, s := range readCompose(t, nil).Services {
		if !exact.MatchString(s.Image) {
			t.Errorf("%s: the image %s has no exact tag", name, s.Image)
		}
		if s.Restart == "" || s.Logging.Options["max-size"] == "" || s.Logging.Options["max-file"] == "" {
			t.Errorf("%s: restart %q, logging %v", name, s.Restart, s.Logging)
		}
		limit := size(t, s.MemLimit)
		if soft := s.Environment["GOMEMLIMIT"]; soft != "" && size(t, soft) >= limit {
			t.Errorf("%s: Go keeps below %s, the container below %s", name, soft, s.MemLimit)
		}
	}
	for name, want := range map[string]string{
		"redis": "redis-cli -e ping", "worker": "/gisa health worker", "serve": "/gisa health serve", "ollama": "ollama list",
	} {
		check := readCompose(t, nil).Services[name].HealthCheck
		if check == nil || strings.Join(check.Test, " ") != "CMD "+want {
			t.Errorf("%s: health check %+v, want %s", name, check, want)
		}
	}
}

// Every setting of the program arrives in its container: by .env, or by a line that hands it on, if to another place.
func TestComposeHandsOnEverySetting(t *testing.T) {
	t.Parallel()
	config, err := os.ReadFile("../cmd/gisa/config.go")
	if err != nil {
		t.Fatal(err)
	}
	settings := regexp.MustCompile("`env:\"(GISA_\\w+)\"").FindAllSubmatch(config, -1)
	if len(settings) < 20 {
		t.Fatalf("found %d settings in config.go", len(settings))
	}
	for _, s := range settings {
		name := string(s[1])
		const value = "7m7s"
		file := readCompose(t, map[string]string{name: value})
		if !arrives(file, name, value) {
			t.Errorf("%s does not arrive", name)
		}
	}
}

func arrives(file composeFile, name, value string) bool {
	for _, s := range file.Secrets {
		if s.File == value {
			return true
		}
	}
	pinned := false // to a value of compose's own
	for _, service := range []string{"worker", "serve"} {
		s := file.Services[service]
		if s.Environment[name] == value || slices.Contains(s.Ports, value+":8090") {
			return true
		}
		byFile := len(s.EnvFile) == 1 && s.EnvFile[0].Path == ".env" && !s.EnvFile[0].Required
		pinned = pinned || s.Environment[name] != "" || !byFile
	}
	return !pinned
}

// A path of this machine in .env must not arrive as a path in the container, and a secret only where it is used.
func TestComposeSecretsAreFiles(t *testing.T) {
	t.Parallel()
	for service, own := range map[string]string{"worker": "GISA_LLM_API_KEY", "serve": "GISA_SERVE_PASSWORD"} {
		file := readCompose(t, map[string]string{own: "s", own + "_FILE": "./s"})
		s := file.Services[service]
		if len(s.Secrets) != 1 || file.Secrets[s.Secrets[0]].File != "./s" || s.Environment[own+"_FILE"] != "/run/secrets/"+s.Secrets[0] {
			t.Errorf("%s: secrets %v, file %q", service, s.Secrets, s.Environment[own+"_FILE"])
		}
		for _, other := range []string{"GISA_LLM_API_KEY", "GISA_SERVE_PASSWORD"} {
			value, set := s.Environment[other]
			path, pathSet := s.Environment[other+"_FILE"]
			if other != own && (!set || value != "" || !pathSet || path != "") {
				t.Errorf("%s gets %s", service, other)
			}
		}
	}
}
