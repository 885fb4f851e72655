package redisconn_test

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/redisconn"
	"github.com/gisa-news/gisa/internal/redistest"
)

// TestWhatDoesNotWorkIsRefused brings about, one by one, what keeps a queue from working.
func TestWhatDoesNotWorkIsRefused(t *testing.T) {
	t.Parallel()
	rule := strings.Replace(redisconn.ACL(), "PASSWORD", "s3cret", 1)
	for name, tt := range map[string]struct {
		ail           []string // what is said to Redis as its administrator
		message, hint string
	}{
		"the printed rule":     {nil, "", ""},
		"no scripts":           {[]string{rule + " -@scripting"}, "may not run scripts", "gisa doctor --acl"},
		"no writing":           {[]string{rule + " -@write"}, "may not run scripts", "gisa doctor --acl"},
		"other keys":           {[]string{strings.Replace(rule, "~gisa:*", "~other:*", 1)}, "keys such as gisa:trial", "gisa doctor --acl"},
		"no keys of the queue": {[]string{strings.Replace(rule, "~asynq:*", "~other:*", 1)}, "keys such as asynq:", "gisa doctor --acl"},
		"no channel":           {[]string{strings.Replace(rule, "&asynq:cancel", "&other", 1)}, "may not use the channel", "gisa doctor --acl"},
		"no telling":           {[]string{rule + " -publish"}, "may not use the channel", "gisa doctor --acl"},
		"no listening":         {[]string{rule + " -subscribe"}, "may not use the channel", "gisa doctor --acl"},
		"full":                 {[]string{"CONFIG SET maxmemory 1"}, "takes nothing new (OOM)", "raise maxmemory"},
		"too few replicas":     {[]string{"CONFIG SET min-replicas-to-write 1"}, "takes nothing new (NOREPLICAS)", "replicas"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := redistest.Start(t, redistest.Options{AOF: true})
			for _, line := range append([]string{rule}, tt.ail...) {
				if got := s.Do(line); !strings.Contains(got, "OK") {
					t.Fatalf("%s: %s", line, got)
				}
			}
			client := parse(t, "redis://gisa:s3cret@"+s.Addr()).OpenForEnqueue()
			defer client.Close()
			report, err := redisconn.Inspect(t.Context(), client)
			if err != nil {
				t.Fatal(err)
			}
			refusal := report.Refusal()
			if tt.message == "" {
				if refusal != nil || s.Do("DBSIZE") == "" || strings.TrimSpace(s.Do("DBSIZE")) != ":0" {
					t.Errorf("refusal %v, %s keys", refusal, s.Do("DBSIZE"))
				}
				return
			}
			if refusal == nil || !strings.Contains(refusal.Error(), tt.message) || !strings.Contains(refusal.Error(), tt.hint) {
				t.Errorf("refusal %v, want %q and %q", refusal, tt.message, tt.hint)
			}
		})
	}
}
