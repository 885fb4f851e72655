package redisconn

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

// setters returns the function that sets each parameter, by its name.
func (c *Config) setters() map[string]func(value string) error {
	return map[string]func(string) error{
		"db":                     natural(&c.db),
		"password_file":          secret(&c.password),
		"master":                 text(&c.master),
		"sentinel_username":      text(&c.sentinelUsername),
		"sentinel_password":      text(&c.sentinelPassword),
		"sentinel_password_file": secret(&c.sentinelPassword),
		"tls":                    boolean(&c.useTLS),
		"ca":                     text(&c.files.ca),
		"cert":                   text(&c.files.cert),
		"key":                    text(&c.files.key),
		"server_name":            text(&c.files.serverName),
		"insecure":               boolean(&c.files.insecure),
		"pool_size":              natural(&c.poolSize),
		"max_retries":            c.setMaxRetries,
		"dial_timeout":           duration(&c.dialTimeout),
		"read_timeout":           duration(&c.readTimeout),
		"write_timeout":          duration(&c.writeTimeout),
		"pool_timeout":           duration(&c.poolTimeout),
		"client_name":            text(&c.clientName),
	}
}

// setParams applies the parameters. Its errors name a parameter that is known and quote no value: what is
// unknown may be the tail of a password that holds a question mark.
func (c *Config) setParams(query url.Values) error {
	setters := c.setters()
	for _, name := range sortedKeys(query) {
		set, known := setters[name]
		if !known {
			return fmt.Errorf("a parameter is not one of %s", strings.Join(sortedKeys(setters), ", "))
		}
		if n := len(query[name]); n != 1 {
			return fmt.Errorf("parameter %s stands %d times", name, n)
		}
		if err := set(query.Get(name)); err != nil {
			return fmt.Errorf("parameter %s: %w", name, err)
		}
	}
	return nil
}

func (c *Config) setMaxRetries(value string) error {
	n := 0
	if err := natural(&n)(value); err != nil {
		return err
	}
	c.maxRetries = &n
	return nil
}

func text(to *string) func(string) error {
	return func(value string) error {
		if value == "" {
			return errors.New("is empty")
		}
		*to = value
		return nil
	}
}

func natural(to *int) func(string) error {
	return func(value string) error {
		n, err := strconv.Atoi(value)
		if err != nil || n < 0 {
			return errors.New("is not a number from 0 on")
		}
		*to = n
		return nil
	}
}

// boolean returns a setter that takes "true" alone: rediss with tls=false would be a trap.
func boolean(to *bool) func(string) error {
	return func(value string) error {
		if value != "true" {
			return errors.New("can only be true")
		}
		*to = true
		return nil
	}
}

func duration(to *time.Duration) func(string) error {
	return func(value string) error {
		d, err := time.ParseDuration(value)
		if err != nil || d <= 0 {
			return errors.New("is not a duration such as 500ms or 5s")
		}
		*to = d
		return nil
	}
}

// secret returns a setter that reads a password from a file, as Docker and Kubernetes hand them out.
func secret(to *string) func(string) error {
	return func(path string) error {
		if *to != "" {
			return errors.New("a password is given already")
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		*to = strings.TrimRight(string(raw), "\r\n")
		if *to == "" {
			return fmt.Errorf("%s is empty", path)
		}
		return nil
	}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
