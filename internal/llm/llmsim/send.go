package llmsim

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strconv"
	"time"
)

// sending is a reply on its way out, in pieces.
type sending struct {
	pieces [][]byte
	stream bool
	fault  Fault
	gap    time.Duration // between pieces of a stream
}

// errFaulted says that a transport fault has ended the reply as it should.
var errFaulted = errors.New("llmsim: transport fault")

// send writes a reply. An error means that the client did not get all of it.
func (s *Server) send(ctx context.Context, w http.ResponseWriter, out sending) error {
	h := w.Header()
	if out.stream {
		h.Set("Content-Type", "text/event-stream")
		h.Set("Cache-Control", "no-cache")
	} else {
		h.Set("Content-Type", "application/json")
		h.Set("Content-Length", strconv.Itoa(len(out.pieces[0])))
	}
	w.WriteHeader(http.StatusOK)
	switch out.fault {
	case Reset:
		return s.sendReset(w, out.pieces)
	case SlowLoris:
		return s.sendSlowly(ctx, w, out.pieces)
	case NoDone: // half the events, then a clean end
		out.pieces = out.pieces[:max(1, len(out.pieces)/2)]
	case NoNewline:
		last := len(out.pieces) - 1
		out.pieces[last] = []byte("data: [DONE]")
	}
	return sendAll(ctx, w, out)
}

func sendAll(ctx context.Context, w http.ResponseWriter, out sending) error {
	flush := http.NewResponseController(w)
	for i, piece := range out.pieces {
		gap := out.gap
		if i == 0 {
			gap = 0
		}
		if err := pause(ctx, gap); err != nil {
			return err
		}
		if _, err := w.Write(piece); err != nil {
			return err
		}
		if out.gap > 0 || i == len(out.pieces)-1 {
			if err := flush.Flush(); err != nil {
				return err
			}
		}
	}
	return nil // a client that leaves now has got everything
}

// sendReset writes the first bytes and cuts the connection with a TCP reset.
func (s *Server) sendReset(w http.ResponseWriter, pieces [][]byte) error {
	var body []byte
	for _, p := range pieces {
		body = append(body, p...)
	}
	if _, err := w.Write(body[:min(s.config.ResetBytes, len(body)/2)]); err != nil {
		return errFaulted
	}
	control := http.NewResponseController(w)
	if control.Flush() != nil {
		return errFaulted
	}
	conn, _, err := control.Hijack()
	if err != nil {
		return errFaulted // the handler ends by aborting: see Server.complete
	}
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0) // an error here only means that the client is gone already
	}
	_ = conn.Close()
	return errFaulted
}

// sendSlowly writes byte by byte until the client gives up.
func (s *Server) sendSlowly(ctx context.Context, w http.ResponseWriter, pieces [][]byte) error {
	flush := http.NewResponseController(w)
	for _, piece := range pieces {
		for i := range piece {
			if err := pause(ctx, s.config.LorisInterval); err != nil {
				return err
			}
			if _, err := w.Write(piece[i : i+1]); err != nil {
				return err
			}
			if err := flush.Flush(); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}
