package redisconn

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strconv"
	"strings"
)

// scheme is the kind of Redis that the start of a URL means.
type scheme struct {
	name string
	port string // the default; empty for a unix socket
	tls  bool
	many bool // several hosts may stand in the URL
}

const (
	schemeUnix     = "unix"
	schemeSentinel = "redis-sentinel"
	schemeCluster  = "redis-cluster"
)

func schemes() []scheme {
	return []scheme{
		{name: "redis", port: "6379"},
		{name: "rediss", port: "6379", tls: true},
		{name: schemeUnix},
		{name: schemeSentinel, port: "26379", many: true},
		{name: schemeCluster, port: "6379", many: true},
	}
}

// parts are the pieces of a URL, decoded. net/url cannot cut it: it refuses a list of hosts with ports,
// and its errors quote the URL, password and all.
type parts struct {
	scheme   scheme
	username string
	password string
	hosts    []string // host:port, or the one path of a socket
	path     string   // between host and parameters, without slash
	query    url.Values
}

// errEscape is the error for every way in which a password that is not percent-encoded breaks a URL. It quotes nothing.
var errEscape = errors.New("not a valid URL (in a user name or password, write / ? # @ % as %2F %3F %23 %40 %25)")

func split(raw string) (parts, error) {
	s, rest, err := cutScheme(raw)
	if err != nil {
		return parts{}, err
	}
	if strings.ContainsAny(rest, "# \t\r\n") {
		return parts{}, errEscape
	}
	p := parts{scheme: s}
	rest, rawQuery, _ := strings.Cut(rest, "?")
	if p.query, err = url.ParseQuery(rawQuery); err != nil {
		return parts{}, errEscape
	}
	authority, path := rest, ""
	if i := strings.IndexByte(rest, '/'); i >= 0 {
		authority, path = rest[:i], rest[i:]
	}
	if i := strings.LastIndexByte(authority, '@'); i >= 0 {
		if p.username, p.password, err = userInfo(authority[:i]); err != nil {
			return parts{}, err
		}
		authority = authority[i+1:]
	}
	if s.name == schemeUnix {
		return p.withSocket(authority, path)
	}
	p.path = strings.Trim(path, "/")
	p.hosts, err = hostList(authority, s)
	return p, err
}

func cutScheme(raw string) (scheme, string, error) {
	name, rest, found := strings.Cut(raw, "://")
	if !found {
		return scheme{}, "", noScheme(raw)
	}
	var names []string
	for _, s := range schemes() {
		if s.name == name {
			return s, rest, nil
		}
		names = append(names, s.name)
	}
	return scheme{}, "", fmt.Errorf("the scheme is not one of %s", strings.Join(names, ", "))
}

// noScheme quotes what can be nothing but a host and a database: all else may hold a password.
func noScheme(raw string) error {
	host, database, _ := strings.Cut(raw, "/")
	name, port, _ := strings.Cut(host, ":")
	if name == "" || strings.Trim(port+database, "0123456789") != "" || strings.ContainsAny(name, "@?# \t\r\n") {
		return errors.New("no scheme: write it as redis://host:6379/0")
	}
	return fmt.Errorf("no scheme in %s: write it as redis://%s", raw, raw)
}

func userInfo(s string) (username, password string, err error) {
	username, password, _ = strings.Cut(s, ":")
	if username, err = url.PathUnescape(username); err != nil {
		return "", "", errEscape
	}
	if password, err = url.PathUnescape(password); err != nil {
		return "", "", errEscape
	}
	return username, password, nil
}

func (p parts) withSocket(authority, path string) (parts, error) {
	if authority != "" || path == "" || path == "/" {
		return parts{}, errors.New("a unix URL names a path: unix:///run/redis/redis.sock")
	}
	path, err := url.PathUnescape(path)
	if err != nil {
		return parts{}, errEscape
	}
	p.hosts = []string{path}
	return p, nil
}

func hostList(authority string, s scheme) ([]string, error) {
	fields := strings.Split(authority, ",")
	if len(fields) > 1 && !s.many {
		return nil, fmt.Errorf("several hosts need the scheme %s or %s", schemeSentinel, schemeCluster)
	}
	hosts := make([]string, len(fields))
	for i, field := range fields {
		host, err := withPort(field, s.port)
		if err != nil {
			return nil, err
		}
		hosts[i] = host
	}
	return hosts, nil
}

func withPort(field, defaultPort string) (string, error) {
	if bare, ok := strings.CutPrefix(field, "["); ok && strings.HasSuffix(bare, "]") {
		return net.JoinHostPort(strings.TrimSuffix(bare, "]"), defaultPort), nil
	}
	if !strings.Contains(field, ":") {
		field = net.JoinHostPort(field, defaultPort)
	}
	host, port, err := net.SplitHostPort(field)
	if err != nil {
		// The error would quote the host, which may be half of a password.
		return "", errEscape
	}
	if host == "" {
		return "", errors.New("no host: write it as redis://host:6379/0")
	}
	if n, err := strconv.Atoi(port); err != nil || n < 1 || n > 65535 {
		return "", errors.New("the port is not a number from 1 to 65535; " + errEscape.Error())
	}
	return net.JoinHostPort(host, port), nil
}
