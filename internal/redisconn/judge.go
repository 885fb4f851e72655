package redisconn

import (
	"fmt"
	"strconv"
	"strings"
)

// info is the reply to INFO, by field.
type info map[string]string

func parseInfo(reply string) info {
	facts := info{}
	for line := range strings.Lines(reply) {
		if name, value, found := strings.Cut(strings.TrimSpace(line), ":"); found {
			facts[name] = value
		}
	}
	return facts
}

// judge returns the problems of a server with these facts. A fact that is missing is a warning, not a fault:
// managed services hide some.
func judge(facts info) []Problem {
	var problems []Problem
	for _, rule := range []func(info) *Problem{versionRule, roleRule, evictionRule, appendOnlyRule, appendErrorRule, fullRule} {
		if p := rule(facts); p != nil {
			problems = append(problems, *p)
		}
	}
	return problems
}

func embeddedProblem() Problem {
	return Problem{Warn, "Redis is embedded in this process: jobs and results are gone when it ends",
		"for work that matters, start a Redis server and give its URL"}
}

func versionRule(facts info) *Problem {
	version := facts["redis_version"]
	major, minor, ok := parseVersion(version)
	switch {
	case !ok:
		return &Problem{Warn, "Redis does not tell its version", "make sure that it is 6.2 or newer"}
	case major < 6 || major == 6 && minor < 2:
		return &Problem{Refuse, fmt.Sprintf("Redis %s is too old: the queue uses commands of 6.2", version),
			"upgrade Redis to 6.2 or newer"}
	}
	return nil
}

func parseVersion(version string) (major, minor int, ok bool) {
	first, rest, _ := strings.Cut(version, ".")
	second, _, _ := strings.Cut(rest, ".")
	major, err1 := strconv.Atoi(first)
	minor, err2 := strconv.Atoi(second)
	return major, minor, err1 == nil && err2 == nil
}

func roleRule(facts info) *Problem {
	if facts["role"] == "slave" {
		return &Problem{Refuse, "this Redis is a replica: it takes no writes (READONLY)", "give the URL of the master, or use redis-sentinel"}
	}
	return nil
}

func evictionRule(facts info) *Problem {
	const hint = "set maxmemory-policy noeviction"
	policy, limit := facts["maxmemory_policy"], facts["maxmemory"]
	switch {
	case policy == "":
		return &Problem{Warn, "it is unknown whether Redis evicts keys when it is full, and with them jobs", "make sure of it: " + hint}
	case policy == "noeviction":
		return nil
	case limit == "0":
		return &Problem{Warn, fmt.Sprintf("the eviction policy is %s: jobs would be lost if a memory limit were set", policy), hint}
	}
	return &Problem{Refuse, fmt.Sprintf("the eviction policy is %s: when Redis is full it deletes jobs without a word", policy), hint}
}

func appendOnlyRule(facts info) *Problem {
	const hint = "set appendonly yes (and appendfsync everysec)"
	switch facts["aof_enabled"] {
	case "1":
		return nil
	case "":
		return &Problem{Warn, "it is unknown whether Redis keeps an append-only file; without one, a restart loses jobs", "make sure of it: " + hint}
	}
	return &Problem{Warn, "Redis keeps no append-only file: when it stops, every job and paid reply since the last snapshot is lost", hint}
}

func appendErrorRule(facts info) *Problem {
	if status := facts["aof_last_write_status"]; facts["aof_enabled"] == "1" && status != "" && status != "ok" {
		return &Problem{Warn, "Redis cannot write its append-only file: what is accepted now is lost when it stops",
			"look for a full disk on the Redis host"}
	}
	return nil
}

// nearlyFull is the share of the memory limit, in percent, above which an operator should know.
const nearlyFull = 90

func fullRule(facts info) *Problem {
	used, err1 := strconv.ParseInt(facts["used_memory"], 10, 64)
	limit, err2 := strconv.ParseInt(facts["maxmemory"], 10, 64)
	if err1 != nil || err2 != nil || limit <= 0 {
		return nil
	}
	percent := float64(used) / float64(limit) * 100
	if percent < nearlyFull {
		return nil
	}
	return &Problem{Warn, fmt.Sprintf("Redis has used %.0f %% of its memory limit: above 100 %% nothing more is accepted", percent),
		"raise maxmemory, or delete finished jobs"}
}
