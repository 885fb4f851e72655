package llm

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// events rewrites an event stream, legal or nearly so, into the one form that go-openai's reader understands:
// "data: {json}" and a blank line for each event. Comments, other fields and CRLF go; data on several lines
// becomes one; an error in any shape becomes {"error":{…}} and ends the stream; a stream that ends without
// [DONE] ends with errNoDone, where go-openai would see a success.
type events struct {
	body   io.ReadCloser
	lines  *bufio.Reader
	record *call

	out   bytes.Buffer
	name  string // of the event being read
	data  []byte // of the event being read
	ended bool
}

func newEvents(body io.ReadCloser, record *call) *events {
	return &events{body: body, lines: bufio.NewReaderSize(body, 32<<10), record: record}
}

func (e *events) Close() error { return e.body.Close() }

func (e *events) Read(p []byte) (int, error) {
	for e.out.Len() == 0 {
		if e.ended {
			return 0, io.EOF
		}
		line, err := e.lines.ReadBytes('\n')
		e.take(bytes.TrimRight(line, "\r\n"))
		if err == nil {
			continue
		}
		if err != io.EOF {
			return 0, err
		}
		e.flush() // the last line may lack its newline
		if e.out.Len() == 0 && !e.ended {
			return 0, errNoDone
		}
	}
	return e.out.Read(p)
}

// take reads one line of the stream.
func (e *events) take(line []byte) {
	field, value, _ := bytes.Cut(line, []byte(":"))
	value = bytes.TrimPrefix(value, []byte(" "))
	switch string(field) {
	case "":
		if len(line) == 0 {
			e.flush() // a line that begins with a colon is a comment
		}
	case "event":
		e.name = string(value)
	case "error": // no field of the standard, but seen
		e.name, e.data = "error", append(e.data, value...)
	case "data":
		if len(e.data) > 0 {
			e.data = append(e.data, '\n')
		}
		e.data = append(e.data, value...)
	}
}

// flush ends the event being read and writes it out.
func (e *events) flush() {
	name, data := e.name, bytes.TrimSpace(e.data)
	e.name, e.data = "", nil
	if len(data) == 0 || e.ended {
		return
	}
	if string(data) == "[DONE]" {
		e.record.done, e.ended = true, true
		e.write(data)
		return
	}
	e.record.note(data)
	if name == "error" && e.record.fault == nil {
		e.record.fault = data
	}
	if e.record.fault != nil {
		e.ended = true
		e.write(parseFault(e.record.fault).openAI())
		return
	}
	var compact bytes.Buffer
	if json.Compact(&compact, data) == nil {
		data = compact.Bytes()
	}
	e.write(data)
}

func (e *events) write(data []byte) {
	e.out.WriteString("data: ")
	e.out.Write(bytes.ReplaceAll(data, []byte("\n"), []byte(" ")))
	e.out.WriteString("\n\n")
}
