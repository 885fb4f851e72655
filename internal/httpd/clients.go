package httpd

import (
	"net"
	"net/http"
	"sync"
	"time"
)

// clients counts the connections of each client, and makes room for a new one by closing the one that is used least.
type clients struct {
	limit int

	mu    sync.Mutex
	conns map[string]map[net.Conn]use // by address
}

// use is what was last heard of a connection.
type use struct {
	busy  bool // a request is being read or answered
	since time.Time
}

func newClients(limit int) *clients {
	return &clients{limit: limit, conns: map[string]map[net.Conn]use{}}
}

// track is the ConnState of an http.Server.
func (c *clients) track(conn net.Conn, state http.ConnState) {
	client, _, err := net.SplitHostPort(conn.RemoteAddr().String())
	if err != nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	switch state {
	case http.StateClosed, http.StateHijacked:
		if delete(c.conns[client], conn); len(c.conns[client]) == 0 {
			delete(c.conns, client)
		}
		return
	case http.StateNew:
		c.makeRoom(client)
	}
	if c.conns[client] == nil {
		c.conns[client] = map[net.Conn]use{}
	}
	c.conns[client][conn] = use{busy: state == http.StateActive, since: time.Now()}
}

// makeRoom closes a connection of a client that has as many as it may have. The caller holds the lock.
func (c *clients) makeRoom(client string) {
	if len(c.conns[client]) < c.limit {
		return
	}
	var least net.Conn
	var unused use
	for conn, u := range c.conns[client] {
		if least == nil || unused.busy && !u.busy || unused.busy == u.busy && u.since.Before(unused.since) {
			least, unused = conn, u
		}
	}
	delete(c.conns[client], least)
	_ = least.Close()
}
