package redisconn

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/redis/go-redis/v9"
)

// shape is what of the client's options a URL decides.
type shape struct {
	Addrs                       []string
	DB                          int
	Username, Password          string
	Master                      string
	SentinelUser, SentinelPass  string
	Cluster, TLS, Insecure      bool
	ServerName, ClientName      string
	PoolSize, MaxRetries        int
	Dial, Read, Write, PoolWait time.Duration
}

func shapeOf(o *redis.UniversalOptions) shape {
	s := shape{
		Addrs: o.Addrs, DB: o.DB, Username: o.Username, Password: o.Password, Master: o.MasterName,
		SentinelUser: o.SentinelUsername, SentinelPass: o.SentinelPassword, Cluster: o.IsClusterMode,
		ClientName: o.ClientName, PoolSize: o.PoolSize, MaxRetries: o.MaxRetries,
		Dial: o.DialTimeout, Read: o.ReadTimeout, Write: o.WriteTimeout, PoolWait: o.PoolTimeout,
	}
	if o.TLSConfig != nil {
		s.TLS, s.Insecure, s.ServerName = true, o.TLSConfig.InsecureSkipVerify, o.TLSConfig.ServerName
	}
	return s
}

func TestParse(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(file, []byte("from-file\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name, url, shown string
		want             shape
	}{
		{"host alone", "redis://h", "redis://h:6379", shape{Addrs: []string{"h:6379"}}},
		{"slash and no database", "redis://h/", "redis://h:6379", shape{Addrs: []string{"h:6379"}}},
		{"port and database", "redis://h:7000/5", "redis://h:7000/5", shape{Addrs: []string{"h:7000"}, DB: 5}},
		{"IPv6", "redis://[::1]:7000", "redis://[::1]:7000", shape{Addrs: []string{"[::1]:7000"}}},
		{"IPv6 without port", "redis://[::1]", "redis://[::1]:6379", shape{Addrs: []string{"[::1]:6379"}}},
		{"password alone", "redis://:s3cret@h", "redis://:xxxxx@h:6379", shape{Addrs: []string{"h:6379"}, Password: "s3cret"}},
		{"ACL user", "redis://alice:s3cret@h", "redis://alice:xxxxx@h:6379",
			shape{Addrs: []string{"h:6379"}, Username: "alice", Password: "s3cret"}},
		{"escaped password", "redis://a%40b:p%40%2F%3A%23%3F%25@h", "redis://a@b:xxxxx@h:6379",
			shape{Addrs: []string{"h:6379"}, Username: "a@b", Password: "p@/:#?%"}},
		{"colon and at sign in the password", "redis://u:a:b@c@h", "redis://u:xxxxx@h:6379",
			shape{Addrs: []string{"h:6379"}, Username: "u", Password: "a:b@c"}},
		{"password file", "redis://alice@h?password_file=" + file, "",
			shape{Addrs: []string{"h:6379"}, Username: "alice", Password: "from-file"}},
		{"TLS", "rediss://h/1?server_name=redis.example&insecure=true", "rediss://h:6379/1?insecure=true&server_name=redis.example",
			shape{Addrs: []string{"h:6379"}, DB: 1, TLS: true, Insecure: true, ServerName: "redis.example"}},
		{"socket", "unix:///run/my%20redis.sock?db=2", "unix:///run/my redis.sock?db=2", shape{Addrs: []string{"/run/my redis.sock"}, DB: 2}},
		{"socket with user", "unix://u:s3cret@/r.sock", "unix://u:xxxxx@/r.sock", shape{Addrs: []string{"/r.sock"}, Username: "u", Password: "s3cret"}},
		{"sentinel", "redis-sentinel://u:s3cret@a,b:1/3?master=m&sentinel_username=su&sentinel_password=sp&tls=true",
			"redis-sentinel://u:xxxxx@a:26379,b:1/3?master=m&sentinel_password=xxxxx&sentinel_username=su&tls=true",
			shape{Addrs: []string{"a:26379", "b:1"}, DB: 3, Username: "u", Password: "s3cret", Master: "m", SentinelUser: "su", SentinelPass: "sp", TLS: true}},
		{"sentinel password file", "redis-sentinel://a?master=m&sentinel_password_file=" + file, "",
			shape{Addrs: []string{"a:26379"}, Master: "m", SentinelPass: "from-file"}},
		{"cluster", "redis-cluster://a,b:7001/0", "redis-cluster://a:6379,b:7001", shape{Addrs: []string{"a:6379", "b:7001"}, Cluster: true}},
		{"cluster of one seed", "redis-cluster://a", "redis-cluster://a:6379", shape{Addrs: []string{"a:6379"}, Cluster: true}},
		{"limits", "redis://h?pool_size=7&max_retries=3&dial_timeout=1s&read_timeout=2s&write_timeout=3s&pool_timeout=4s&client_name=gisa", "",
			shape{Addrs: []string{"h:6379"}, PoolSize: 7, MaxRetries: 3, Dial: time.Second, Read: 2 * time.Second, Write: 3 * time.Second, PoolWait: 4 * time.Second, ClientName: "gisa"}},
		{"no retries", "redis://h?max_retries=0", "", shape{Addrs: []string{"h:6379"}, MaxRetries: -1}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			c, err := Parse(tc.url)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, shapeOf(c.options())); diff != "" {
				t.Errorf("options (-want +got):\n%s", diff)
			}
			if tc.shown != "" && c.String() != tc.shown {
				t.Errorf("String: %s, want %s", c, tc.shown)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	empty := filepath.Join(t.TempDir(), "empty")
	if err := os.WriteFile(empty, []byte("\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ name, url, want string }{
		{"empty", "", "no scheme"},
		{"host without scheme", "localhost:6379", "no scheme in localhost:6379: write it as redis://localhost:6379"},
		{"password without scheme", ":s3cret@localhost:6379", "no scheme: write"},
		{"port of letters without scheme", "u:s3cret", "no scheme: write"},
		{"other scheme", "http://h", "the scheme is not one of redis, rediss, unix, redis-sentinel, redis-cluster"},
		{"no host", "redis://", "no host"},
		{"no host but a port", "redis://:6379", "no host"},
		{"empty host in a list", "redis-cluster://a,,b", "no host"},
		{"several hosts for one server", "redis://a,b", "several hosts need"},
		{"port is a word", "redis://h:s3cret", "the port is not a number"},
		{"port too large", "redis://h:66000", "the port is not a number"},
		{"slash in the password", "redis://u:s3cret/x@h", "the port is not a number"},
		{"hash in the password", "redis://u:s3cret#x@h", "not a valid URL"},
		{"question mark in the password", "redis://u:1?s3cret@h", "a parameter is not one of"},
		{"percent in the password", "redis://u:s3cret%@h", "not a valid URL"},
		{"percent in the user name", "redis://s3cret%zz:p@h", "not a valid URL"},
		{"percent in a parameter", "redis://h?db=s3cret%", "not a valid URL"},
		{"two colons", "redis://h:s3cret:1", "not a valid URL"},
		{"line break", "redis://u:s3cret\n@h", "not a valid URL"},
		{"database is a word", "redis://h/s3cret", "the path is not the number of a database"},
		{"database below zero", "redis://h/-1", "the path is not the number of a database"},
		{"database twice", "redis://h/1?db=1", "stands twice"},
		{"database on a cluster", "redis-cluster://h/1", "a cluster has database 0 only"},
		{"database on a cluster by parameter", "redis-cluster://h?db=1", "a cluster has database 0 only"},
		{"socket without path", "unix://", "names a path"},
		{"socket with host", "unix://host/r.sock", "names a path"},
		{"socket with TLS", "unix:///r.sock?tls=true", "no TLS"},
		{"socket with a broken escape", "unix:///s3cret%", "not a valid URL"},
		{"sentinel without master", "redis-sentinel://h", "needs the parameter master"},
		{"master without sentinel", "redis://h?master=m", "belong to redis-sentinel"},
		{"certificate without TLS", "redis://h?ca=x.pem", "need rediss"},
		{"no such authority", "rediss://h?ca=/no/such.pem", "no such file"},
		{"authority without certificate", "rediss://h?ca=" + empty, "no certificate in"},
		{"certificate without key", "rediss://h?cert=x.pem", "given together"},
		{"no such certificate", "rediss://h?cert=/no/c.pem&key=/no/k.pem", "parameters cert and key"},
		{"two passwords", "redis://u:s3cret@h?password_file=" + empty, "a password is given already"},
		{"empty password file", "redis://h?password_file=" + empty, "is empty"},
		{"no such password file", "redis://h?password_file=/no/such", "no such file"},
		{"number is a word", "redis://h?pool_size=s3cret", "parameter pool_size: is not a number"},
		{"retries below zero", "redis://h?max_retries=-1", "parameter max_retries: is not a number"},
		{"duration without unit", "redis://h?read_timeout=5", "parameter read_timeout: is not a duration"},
		{"duration of zero", "redis://h?read_timeout=0s", "parameter read_timeout: is not a duration"},
		{"TLS switched off", "rediss://h?tls=false", "parameter tls: can only be true"},
		{"empty parameter", "redis-sentinel://h?master=", "parameter master: is empty"},
		{"parameter twice", "redis://h?db=1&db=2", "parameter db stands 2 times"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			_, err := Parse(tc.url)
			if err == nil {
				t.Fatal("accepted")
			}
			if !strings.HasPrefix(err.Error(), "redis URL: ") || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("error %q does not say %q", err, tc.want)
			}
			if strings.Contains(err.Error(), "s3cret") {
				t.Errorf("error %q holds the secret", err)
			}
		})
	}
}

func TestConfigPrintsNoPassword(t *testing.T) {
	t.Parallel()
	c, err := Parse("redis-sentinel://u:s3cret@h?master=m&sentinel_password=s3cret")
	if err != nil {
		t.Fatal(err)
	}
	printed := []string{
		c.String(), fmt.Sprint(c), fmt.Sprintf("%v %+v %#v %s %q", c, c, c, c, c), fmt.Sprintf("%+v", &c),
		fmt.Sprintf("%v %+v %#v", Factory{c}, Factory{c}, Factory{c}), c.LogValue().String(),
	}
	for _, s := range printed {
		if strings.Contains(s, "s3cret") || !strings.Contains(s, "xxxxx") {
			t.Errorf("%q holds the secret, or no sign of it", s)
		}
	}
}

func TestWithPoolSize(t *testing.T) {
	t.Parallel()
	for url, want := range map[string]int{"redis://h": 20, "redis://h?pool_size=5": 5} {
		c, err := Parse(url)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.WithPoolSize(20).options().PoolSize; got != want {
			t.Errorf("%s: pool of %d, want %d", url, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"redis://alice:p%40ss@h:6379/1", "rediss://[::1]?insecure=true", "unix:///r.sock?db=1",
		"redis-sentinel://u:p@a,b:1/0?master=m&sentinel_password=x", "redis-cluster://a,b", "redis://:@h", "redis://u:1?x@h",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		if strings.Contains(raw, "file=") || strings.Contains(raw, "ca=") {
			t.Skip("names a file of this machine")
		}
		c, err := Parse(raw)
		if err != nil {
			return
		}
		if len(c.hosts) == 0 {
			t.Fatal("accepted without a host")
		}
		if len(c.password) > 7 && strings.Contains(c.String(), c.password) && !strings.Contains(publicParts(c), c.password) {
			t.Errorf("%s holds the password", c)
		}
	})
}

// publicParts is what String may show, and a password may happen to repeat.
func publicParts(c Config) string {
	c.password, c.sentinelPassword = "", ""
	return c.String()
}
