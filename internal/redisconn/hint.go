package redisconn

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"strings"
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
	}
	for text := err; text != nil; text = errors.Unwrap(text) {
		word, _, _ := strings.Cut(text.Error(), " ")
		if hint, ok := hints[word]; ok {
			return hint
		}
	}
	return ""
}
