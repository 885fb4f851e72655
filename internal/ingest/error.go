package ingest

import (
	"errors"
	"fmt"

	"github.com/gisa-news/gisa/internal/charset"
	"github.com/gisa-news/gisa/internal/ninjs"
)

// Reason says why an input is no article that gisa can work on.
type Reason string

// The reasons for a refusal.
const (
	Empty       Reason = "empty"       // no words in it
	Binary      Reason = "binary"      // a PDF, an office file, an image, …
	TooLarge    Reason = "too_large"   // over MaxText of text, or over MaxInput of bytes
	Language    Reason = "language"    // written in a language that gisa does not read
	NotText     Reason = "not_text"    // a picture, a video, an event, or JSON or XML that is no news item
	NoStory     Reason = "no_story"    // a page without its story: a robot check, a consent wall, a subscription prompt, an error
	Several     Reason = "several"     // a feed of several articles where one is wanted
	Withdrawn   Reason = "withdrawn"   // the sender has canceled the item
	Malformed   Reason = "malformed"   // JSON that does not parse, or is not the form that it should be
	Undecodable Reason = "undecodable" // no known character encoding fits
)

// Error is an input that cannot be read. Its text names the input and never quotes it.
type Error struct {
	Name   string // the input: a file name or a URL
	Reason Reason
	Detail string // what is wrong, in words: "PDF file, not text"
	Hint   string // what the sender can do about it
}

// Error is one line for a log or an API: the input and what is wrong. The hint is for whoever shows the error to a user.
func (e *Error) Error() string {
	if e.Name == "" {
		return e.Detail
	}
	return e.Name + ": " + e.Detail
}

// refuse makes an Error that the caller of the whole pipeline completes with the input's name.
func refuse(reason Reason, detail, hint string) *Error {
	return &Error{Reason: reason, Detail: detail, Hint: hint}
}

// named completes a refusal, its own or that of a package below, with the input's name.
func named(name string, err error) error {
	if e, ok := errors.AsType[*Error](err); ok {
		e.Name = name
		return e
	}
	if e, ok := errors.AsType[*charset.Error](err); ok {
		return &Error{Name: name, Reason: Reason(e.Reason), Detail: e.Detail, Hint: e.Hint}
	}
	if e, ok := errors.AsType[*ninjs.Error](err); ok {
		return &Error{Name: name, Reason: Reason(e.Reason), Detail: e.Detail, Hint: hintNinjs}
	}
	return fmt.Errorf("ingest %s: %w", name, err)
}
