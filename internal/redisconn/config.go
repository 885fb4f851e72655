package redisconn

import (
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Config is the address and the options of a Redis that can be opened. It prints without its passwords, also by %#v and
// in logs.
type Config struct {
	scheme string
	hosts  []string
	db     int

	username, password                 string
	sentinelUsername, sentinelPassword string
	master                             string

	useTLS bool
	tls    *tls.Config // nil unless useTLS
	files  tlsFiles

	poolSize   int
	maxRetries *int // nil leaves it to the way of opening
	clientName string

	dialTimeout, readTimeout, writeTimeout, poolTimeout time.Duration

	query url.Values // as given, for String
}

// Parse returns the config that a URL and the files it names describe. The parameters, all optional but master:
//
//	db                  number of the database, also as the path: /1
//	password_file       file with the password, instead of one in the URL
//	master              Sentinel: name of the master
//	sentinel_username, sentinel_password, sentinel_password_file
//	tls                 true: TLS (rediss has it anyway)
//	ca, cert, key       TLS: PEM files; without ca, the system's authorities are trusted
//	server_name         TLS: the name that the certificate must have, if not the host's
//	insecure            TLS: true: believe any certificate
//	pool_size           connections per process and node
//	max_retries         how often a command is tried again after a network error
//	dial_timeout, read_timeout, write_timeout, pool_timeout   such as 500ms or 5s
//	client_name         shown by CLIENT LIST
//
// Errors never quote the URL.
func Parse(rawURL string) (Config, error) {
	p, err := split(rawURL)
	if err != nil {
		return Config{}, fmt.Errorf("redis URL: %w", err)
	}
	c := Config{
		scheme: p.scheme.name, hosts: p.hosts, useTLS: p.scheme.tls,
		username: p.username, password: p.password, query: p.query,
	}
	if err := c.setPath(p.path); err != nil {
		return Config{}, fmt.Errorf("redis URL: %w", err)
	}
	if err := c.setParams(p.query); err != nil {
		return Config{}, fmt.Errorf("redis URL: %w", err)
	}
	if err := c.validate(); err != nil {
		return Config{}, fmt.Errorf("redis URL: %w", err)
	}
	if c.useTLS {
		if c.tls, err = c.files.config(); err != nil {
			return Config{}, fmt.Errorf("redis URL: %w", err)
		}
	}
	return c, nil
}

// WithPoolSize returns the config with a pool of n connections, unless the URL sets a size itself.
func (c Config) WithPoolSize(n int) Config {
	if c.poolSize == 0 {
		c.poolSize = n
	}
	return c
}

// setPath reads the database that stands as the path. A socket has none: its path is the host.
func (c *Config) setPath(path string) error {
	if path == "" {
		return nil
	}
	db, err := strconv.Atoi(path)
	if err != nil || db < 0 {
		return errors.New("the path is not the number of a database")
	}
	if c.query.Has("db") {
		return errors.New("the database stands twice, as path and as parameter")
	}
	c.db = db
	return nil
}

func (c *Config) validate() error {
	switch {
	case c.scheme == schemeCluster && c.db != 0:
		return errors.New("a cluster has database 0 only")
	case c.scheme == schemeSentinel && c.master == "":
		return errors.New("redis-sentinel needs the parameter master")
	case c.scheme != schemeSentinel && (c.master != "" || c.sentinelUsername != "" || c.sentinelPassword != ""):
		return errors.New("master and sentinel_… belong to redis-sentinel URLs")
	case c.scheme == schemeUnix && c.useTLS:
		return errors.New("a unix socket has no TLS")
	case !c.useTLS && c.files != (tlsFiles{}):
		return errors.New("ca, cert, key, server_name and insecure need rediss:// or tls=true")
	}
	return nil
}

// String returns the URL without passwords.
func (c Config) String() string {
	var b strings.Builder
	b.WriteString(c.scheme + "://")
	if c.username != "" || c.password != "" {
		b.WriteString(url.PathEscape(c.username))
		if c.password != "" {
			b.WriteString(":xxxxx")
		}
		b.WriteString("@")
	}
	b.WriteString(strings.Join(c.hosts, ","))
	if c.db != 0 && !c.query.Has("db") {
		b.WriteString("/" + strconv.Itoa(c.db))
	}
	if query := redactQuery(c.query).Encode(); query != "" {
		b.WriteString("?" + query)
	}
	return b.String()
}

// GoString returns the URL without passwords, for %#v.
func (c Config) GoString() string { return "redisconn.Config(" + c.String() + ")" }

// LogValue returns the URL without passwords, for logs.
func (c Config) LogValue() slog.Value { return slog.StringValue(c.String()) }

func redactQuery(query url.Values) url.Values {
	shown := url.Values{}
	for name, values := range query {
		if name == "sentinel_password" {
			values = []string{"xxxxx"}
		}
		shown[name] = values
	}
	return shown
}
