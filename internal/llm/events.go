package llm

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"io"
)

// events rewrites an event stream, legal or nearly so, into the one form that go-openai's reader understands:
// "data: {json}" and a blank line for each event. Comments, other fields and CRLF go; of each event what gisa needs is
// written anew; an error in any shape becomes {"error":{…}} and ends the stream. A stream that ends before [DONE] and
// before a finish reason ends with errNoDone, where go-openai would see a success.
type events struct {
	body   io.ReadCloser
	lines  *bufio.Reader
	record *call

	out   bytes.Buffer
	name  string // of the event being read
	data  []byte // of the event being read
	begun bool
	bare  bool // the body is JSON, and no events
	ended bool
	err   error
}

func newEvents(body io.ReadCloser, record *call) *events {
	return &events{body: body, lines: bufio.NewReaderSize(body, 32<<10), record: record}
}

// Close closes the body of the response.
func (e *events) Close() error { return e.body.Close() }

// Read reads the rewritten stream.
func (e *events) Read(p []byte) (int, error) {
	for e.out.Len() == 0 {
		if e.ended {
			return 0, cmp.Or(e.err, io.EOF)
		}
		line, err := e.lines.ReadBytes('\n')
		if err == nil {
			e.take(line)
			continue
		}
		if err == io.EOF {
			e.take(line)
			e.flush() // the last line may lack its newline
		}
		if e.out.Len() == 0 && !e.ended {
			e.end(err)
		}
	}
	return e.out.Read(p)
}

// end ends the stream where the body does. After a finish reason the reply is whole, however the connection went.
func (e *events) end(err error) {
	e.ended = true
	switch {
	case e.record.finished && !errors.Is(err, errTooLarge):
		e.record.done = true
		e.out.WriteString(doneChunk)
	case errors.Is(err, io.EOF):
		e.err = errNoDone
	default:
		e.err = err
	}
}

// take reads one line of the stream.
func (e *events) take(line []byte) {
	if !e.begun {
		line = bytes.TrimPrefix(line, []byte(byteOrderMark))
		start := bytes.TrimSpace(line)
		e.begun = len(start) > 0 && start[0] != ':'
		e.bare = e.begun && (start[0] == '{' || start[0] == '[' || start[0] == '<')
	}
	if e.bare {
		e.data = append(e.data, line...)
		return
	}
	field, value, _ := bytes.Cut(bytes.TrimRight(line, "\r\n"), []byte(":"))
	value = bytes.TrimPrefix(value, []byte(" "))
	switch string(field) {
	case "":
		if len(bytes.TrimSpace(line)) == 0 {
			e.flush() // a line that begins with a colon is a comment
		}
	case "event":
		e.name = string(value)
	case "error": // no field of the standard, but seen
		e.name, e.data = "error", append(e.data, value...)
	case "data":
		for bytes.HasPrefix(value, []byte("data:")) { // a proxy's, around a server's
			value = bytes.TrimSpace(value[len("data:"):])
		}
		if len(e.data) > 0 {
			e.data = append(e.data, '\n')
		}
		e.data = append(e.data, value...)
	}
}

// flush ends the event being read and writes it out. What is no JSON keeps a connection alive, or is the [DONE].
func (e *events) flush() {
	name, data := e.name, bytes.TrimSpace(e.data)
	e.name, e.data = "", nil
	if len(data) == 0 || e.ended {
		return
	}
	data, done := bytes.CutSuffix(data, []byte("[DONE]"))
	objects, err := values(data)
	switch {
	case name == "error":
		e.record.fault = data
	case err == nil:
		e.write(objects)
	case e.bare, errors.Is(err, errDamaged) && !e.record.finished:
		e.ended, e.err = true, err
		return
	}
	if e.record.fault != nil {
		e.ended = true
		e.out.WriteString("data: ")
		e.out.Write(parseFault(e.record.fault).openAI())
		e.out.WriteString("\n\n")
		return
	}
	if done {
		e.record.done, e.ended = true, true
		e.out.WriteString(doneChunk)
	}
}

// write hands on the pieces of a reply. A message that repeats as a whole what came in pieces is left out.
func (e *events) write(objects []object) {
	for _, o := range objects {
		p := partOf(o)
		if p.complete && e.record.content > 0 {
			p.content = ""
		}
		e.record.take(p)
		if p.choices {
			e.record.stir()
			e.out.Write(p.chunk())
		}
	}
}
