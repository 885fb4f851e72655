package monitor

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/gisa-news/gisa/internal/queue"
)

// formatPayload is what the web UI shows of a task: the head of the payload without the article's text,
// which every list would otherwise ship whole every eight seconds. What it returns is always JSON, which
// the UI sets readably; asynqmon's own formatter shows Korean copy with a line break in it as
// "non-printable bytes".
func formatPayload(_ string, payload []byte) string {
	if head, ok := queue.ShowHead(payload); ok {
		return string(head)
	}
	return note(payload)
}

// formatResult shows the brief that the worker wrote.
func formatResult(_ string, result []byte) string {
	if !json.Valid(result) || !bytes.HasPrefix(result, []byte("{")) {
		return note(result)
	}
	return string(result)
}

// note stands for what is no payload of ours.
func note(data []byte) string {
	if len(data) == 0 {
		return `{}`
	}
	return fmt.Sprintf(`{"note":"%d bytes that gisa did not write"}`, len(data))
}
