package queue

import (
	"encoding/json"
	"fmt"
	"time"
)

// Failure is what stays known of a job that was given up, whatever becomes of its task: asynq keeps fewer than ten
// thousand of those, and deletes the oldest without a word.
type Failure struct {
	Error       string    `json:"error"` // of the last attempt
	At          time.Time `json:"at"`
	Attempts    int       `json:"attempts"`
	MaxAttempts int       `json:"max_attempts"`
	// Payload is that of the task, with which the job can be tried again. It is empty where it was no JSON.
	Payload json.RawMessage `json:"payload,omitempty"`
}

// Encode returns the failure as compact JSON, with the payload as it is.
func (f Failure) Encode() ([]byte, error) {
	if !json.Valid(f.Payload) {
		f.Payload = nil
	}
	raw, err := compactJSON(f)
	if err != nil {
		return nil, fmt.Errorf("encode a failure: %w", err)
	}
	return raw, nil
}

// DecodeFailure reads what Encode wrote.
func DecodeFailure(raw []byte) (Failure, error) {
	var f Failure
	if err := json.Unmarshal(raw, &f); err != nil {
		return Failure{}, fmt.Errorf("not the JSON of a failure (%d bytes)", len(raw))
	}
	return f, nil
}
