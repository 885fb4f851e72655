package tasks

import (
	"errors"

	"github.com/gisa-news/gisa/internal/queue"
)

// Errors that a caller may want to tell apart, with errors.Is.
var (
	// ErrNotFound means that there is no such job: never submitted, or finished and forgotten.
	ErrNotFound = errors.New("no such job")
	// ErrState means that the job exists and its state does not allow what was asked.
	ErrState = errors.New("not possible in the job's present state")
	// ErrAmbiguous means that a short id may stand for more than one job.
	ErrAmbiguous = errors.New("more than one job")
	// ErrInvalid means that a request can never be accepted as it is.
	ErrInvalid = queue.ErrInvalid
)
