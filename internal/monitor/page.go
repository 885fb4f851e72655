package monitor

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"net/http"
	"regexp"
	"strconv"
	"strings"

	"github.com/gisa-news/gisa/internal/queue"
	"github.com/gisa-news/gisa/internal/render"
)

// gisa.css makes the lists of the web UI fit a screen.
//
//go:embed gisa.css
var stylesheet []byte

const (
	stylePath = monitorPath + "/gisa.css"
	styleLink = `<link rel="stylesheet" href="` + stylePath + `"/></head>`
)

func serveStyle(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	w.Write(stylesheet)
}

// foreign are the stylesheets that asynqmon's page asks Google for. Its fonts are not needed: those of the system do, and
// its icons are pictures in its own script.
var foreign = regexp.MustCompile(`<link rel="stylesheet" href="https?://[^"]*"/>`)

// readable changes what asynqmon answers on the way to the browser: its page asks no other host for anything and has
// gisa's stylesheet, and the lists of its API have a line for each payload and result.
func readable(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet {
			next.ServeHTTP(w, r)
			return
		}
		answer := recorder{header: w.Header(), status: http.StatusOK}
		next.ServeHTTP(&answer, r)
		body := answer.body.Bytes()
		switch {
		case isList(r.URL.Path):
			body = inLines(body)
		case bytes.HasPrefix(body, []byte("<!doctype html>")):
			body = foreign.ReplaceAll(body, nil)
			body = bytes.Replace(body, []byte("</head>"), []byte(styleLink), 1)
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
		}
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
		w.WriteHeader(answer.status)
		w.Write(body)
	})
}

// isList reports whether asynqmon answers with a list of tasks. The page of a single task shows all that there is.
func isList(path string) bool {
	return strings.HasSuffix(path, "_tasks") || path == monitorPath+"/api/servers"
}

// inLines puts a line in the place of each payload and result of an answer. What it does not understand stays as it is.
func inLines(body []byte) []byte {
	var answer any
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	if d.Decode(&answer) != nil {
		return body
	}
	shorten(answer)
	short, err := json.Marshal(answer)
	if err != nil {
		return body
	}
	return short
}

func shorten(value any) {
	switch value := value.(type) {
	case []any:
		for _, v := range value {
			shorten(v)
		}
	case map[string]any:
		for key, v := range value {
			if text, ok := v.(string); ok {
				value[key] = lineOf(key, text)
			} else {
				shorten(v)
			}
		}
	}
}

// lineOf returns the line for a field of a task, or the field as it is.
func lineOf(field, text string) string {
	line, ok := "", false
	switch field {
	case "payload", "task_payload":
		line, ok = queue.HeadLine(text)
	case "result":
		line, ok = queue.BriefLine(text)
	}
	if !ok {
		return text
	}
	return render.Printable(line)
}

// recorder keeps an answer back until it has been looked at.
type recorder struct {
	header http.Header
	status int
	body   bytes.Buffer
}

// Header returns the header fields that are kept.
func (r *recorder) Header() http.Header { return r.header }

// WriteHeader keeps the status.
func (r *recorder) WriteHeader(status int) { r.status = status }

// Write keeps a part of the body.
func (r *recorder) Write(b []byte) (int, error) { return r.body.Write(b) }
