package redisconn

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sound is what INFO says of a server without a fault.
const sound = "# Server\r\nredis_version:7.0.15\r\nrole:master\r\nmaxmemory:0\r\nmaxmemory_policy:noeviction\r\n" +
	"used_memory:1000\r\naof_enabled:1\r\naof_last_write_status:ok\r\n"

func TestJudge(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name   string
		change map[string]string // over sound; an empty value takes the field away
		want   []string          // severity and the beginning of each message
	}{
		{"sound", nil, nil},
		{"6.2 is enough", map[string]string{"redis_version": "6.2.0"}, nil},
		{"Valkey", map[string]string{"redis_version": "7.2.4", "server_name": "valkey"}, nil},
		{"built from a branch", map[string]string{"redis_version": "255.255.255"}, nil},
		{"6.0", map[string]string{"redis_version": "6.0.16"}, []string{"refuse Redis 6.0.16 is too old"}},
		{"5.0", map[string]string{"redis_version": "5.0.14"}, []string{"refuse Redis 5.0.14 is too old"}},
		{"version hidden", map[string]string{"redis_version": ""}, []string{"warn Redis does not tell its version"}},
		{"replica", map[string]string{"role": "slave"}, []string{"refuse this Redis is a replica"}},
		{"evicts", map[string]string{"maxmemory_policy": "allkeys-lru", "maxmemory": "1000000"}, []string{"refuse the eviction policy is allkeys-lru"}},
		{"evicts keys with a time to live", map[string]string{"maxmemory_policy": "volatile-ttl", "maxmemory": "1000000"}, []string{"refuse the eviction policy is volatile-ttl"}},
		{"would evict", map[string]string{"maxmemory_policy": "allkeys-lru"}, []string{"warn the eviction policy is allkeys-lru"}},
		{"evicts, limit hidden", map[string]string{"maxmemory_policy": "allkeys-lru", "maxmemory": ""}, []string{"refuse the eviction policy is allkeys-lru"}},
		{"policy hidden", map[string]string{"maxmemory_policy": ""}, []string{"warn it is unknown whether Redis evicts"}},
		{"no append-only file", map[string]string{"aof_enabled": "0", "aof_last_write_status": "err"}, []string{"warn Redis keeps no append-only file"}},
		{"append-only file hidden", map[string]string{"aof_enabled": ""}, []string{"warn it is unknown whether Redis keeps"}},
		{"disk full", map[string]string{"aof_last_write_status": "err"}, []string{"warn Redis cannot write its append-only file"}},
		{"room left", map[string]string{"maxmemory": "1200"}, nil},
		{"nearly full", map[string]string{"maxmemory": "1090"}, []string{"warn Redis has used 92 % of its memory limit"}},
		{"several", map[string]string{"redis_version": "6.0.1", "aof_enabled": "0"}, []string{"refuse Redis 6.0.1", "warn Redis keeps no append-only file"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			facts := parseInfo(sound)
			for name, value := range tc.change {
				facts[name] = value
				if value == "" {
					delete(facts, name)
				}
			}
			got := judge(facts)
			if len(got) != len(tc.want) {
				t.Fatalf("problems %+v, want %q", got, tc.want)
			}
			for i, p := range got {
				if line := string(p.Severity) + " " + p.Message; !strings.HasPrefix(line, tc.want[i]) {
					t.Errorf("problem %q, want %q", line, tc.want[i])
				}
				if p.Hint == "" {
					t.Errorf("problem %q has no hint", p.Message)
				}
			}
		})
	}
}

func TestJudgeOfNothing(t *testing.T) {
	t.Parallel()
	for _, p := range judge(info{}) {
		if p.Severity != Warn {
			t.Errorf("what is unknown is refused: %s", p.Message)
		}
	}
}

func TestParseInfo(t *testing.T) {
	t.Parallel()
	got := parseInfo("# Memory\r\nused_memory:10\r\n\r\nexecutable:/usr/bin/redis:x\r\nno colon\r\n")
	if diff := cmp.Diff(info{"used_memory": "10", "executable": "/usr/bin/redis:x"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRefusal(t *testing.T) {
	t.Parallel()
	warned := Report{Problems: []Problem{{Warn, "w", "x"}}}
	if err := warned.Refusal(); err != nil {
		t.Errorf("a warning refuses: %v", err)
	}
	refused := Report{Problems: []Problem{{Refuse, "old", "upgrade"}, {Warn, "w", "x"}, {Refuse, "evicts", "set it"}}}
	if err := refused.Refusal(); err == nil || err.Error() != "old; upgrade\nevicts; set it" {
		t.Errorf("Refusal: %v", err)
	}
}
