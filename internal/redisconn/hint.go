package redisconn

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"strings"
	"syscall"

	"github.com/redis/go-redis/v9"
)

// hints say what to do about an answer of Redis, by its first word.
var hints = map[string]string{
	"LOADING":    "Redis reads its data from the disk after a start: wait until it is done",
	"MISCONF":    "Redis cannot write to its disk and takes nothing new: look for a full disk on its host, and in its log",
	"OOM":        "Redis is full and takes nothing new: raise maxmemory, or delete finished jobs",
	"READONLY":   "this Redis is a replica: give the URL of the master, or use redis-sentinel",
	"NOREPLICAS": "Redis has too few replicas and takes nothing new: look at min-replicas-to-write and at the replicas",
	"MASTERDOWN": "the master of this replica is away",
	"BUSY":       "a script runs in Redis without end: SCRIPT KILL ends it",
	"NOPERM":     HintACL,
}

// Hint says what to do about an error of this Redis or of the way to it, or returns "" where that cannot be told.
func (c Config) Hint(err error) string {
	if hint := Hint(err); hint != "" || err == nil {
		return hint
	}
	_, answered := errors.AsType[redis.Error](err)
	way, isNet := errors.AsType[*net.OpError](err)
	switch {
	case answered || isNet && way.Op == "dial":
		return ""
	case c.useTLS:
		return "does Redis speak TLS at that port? Where it does not: redis:// in place of rediss://"
	case errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET):
		return "does Redis want TLS at that port? Then: rediss:// in place of redis://"
	}
	return ""
}

// Hint says what to do about an error of Redis or of the way to it, or returns "" where that cannot be told.
func Hint(err error) string {
	if err == nil {
		return ""
	}
	_, unknown := errors.AsType[x509.UnknownAuthorityError](err)
	_, otherName := errors.AsType[x509.HostnameError](err)
	_, isPlain := errors.AsType[tls.RecordHeaderError](err)
	switch {
	case unknown:
		return "the certificate of Redis comes from an authority that this machine does not know: ?ca=FILE in the URL names the authority's certificate"
	case otherName:
		return "the certificate of Redis is for another name: use that name in the URL"
	case isPlain:
		return "Redis speaks no TLS at that port: redis:// in place of rediss://"
	case strings.Contains(err.Error(), "DB index is out of range"):
		return "Redis has fewer databases, 16 unless it is told otherwise: take a lower number at the end of the URL, as in /0"
	case strings.Contains(err.Error(), "redis: can't parse"), strings.Contains(err.Error(), "redis: invalid reply"):
		return "what answers at that port is no Redis: look at the host and the port in the URL"
	}
	for text := err; text != nil; text = errors.Unwrap(text) {
		word, _, _ := strings.Cut(text.Error(), " ")
		if hint, ok := hints[word]; ok {
			return hint
		}
	}
	return ""
}
