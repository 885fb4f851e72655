package queue

import "errors"

// Errors that a caller may want to tell apart, with errors.Is.
var (
	// ErrInvalid means that a request can never be accepted as it is.
	ErrInvalid = errors.New("invalid request")
	// ErrBadPayload means that no worker will ever be able to read the payload.
	ErrBadPayload = errors.New("unreadable payload")
	// ErrNewerPayload means that the payload needs a worker of a newer version than this one.
	ErrNewerPayload = errors.New("payload of a newer version")
)
