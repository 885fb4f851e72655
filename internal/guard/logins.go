package guard

import (
	"sync"
	"time"
)

const (
	// freeTries are wrong passwords that cost nothing, since people mistype. After that each one costs twice as long as the
	// one before, up to maxWait.
	freeTries = 3
	firstWait = time.Second
	maxWait   = time.Minute
	// forget is how long after its last failure a client is unknown again.
	forget = time.Hour
	// maxClients bounds how many are remembered. Above it the oldest go.
	maxClients = 10_000
)

// logins counts the failed logins of each client. The zero value is ready for use.
type logins struct {
	mu      sync.Mutex
	clients map[string]failed
}

// failed is how often a client has failed, and when for the last time.
type failed struct {
	times int
	last  time.Time
}

// try has a login tried, unless its client has to wait. It returns how often the client has failed now, 0 where it did not or was
// not let try, and how long it has to wait. Logins are tried one after the other, so that many at once gain nothing.
func (l *logins) try(client string, now time.Time, right func() bool) (failures int, wait time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	f := l.clients[client]
	if now.Sub(f.last) > forget {
		f = failed{}
	}
	if left := f.last.Add(waitAfter(f.times)).Sub(now); f.times > 0 && left > 0 {
		return 0, left
	}
	if right() {
		delete(l.clients, client)
		return 0, 0
	}
	f = failed{f.times + 1, now}
	l.remember(client, f)
	return f.times, waitAfter(f.times)
}

func waitAfter(failures int) time.Duration {
	if failures < freeTries {
		return 0
	}
	return min(firstWait<<min(failures-freeTries, 10), maxWait)
}

// remember keeps what is known of a client. The caller holds the lock.
func (l *logins) remember(client string, f failed) {
	if l.clients == nil {
		l.clients = map[string]failed{}
	}
	if len(l.clients) >= maxClients {
		oldest := ""
		for name, other := range l.clients {
			switch {
			case f.last.Sub(other.last) > forget:
				delete(l.clients, name)
			case oldest == "" || other.last.Before(l.clients[oldest].last):
				oldest = name
			}
		}
		if len(l.clients) >= maxClients {
			delete(l.clients, oldest)
		}
	}
	l.clients[client] = f
}
