package ingest

import (
	"errors"
	"fmt"
)

// Decode turns bytes into text as [Parse] does and reads no article in it: for text whose paragraphs must stay
// as they are. Every refusal is an *Error.
func Decode(in Input) (string, error) {
	text, err := decode(in.Data, in.ContentType)
	if err == nil {
		return text, nil
	}
	if e, ok := errors.AsType[*Error](err); ok {
		e.Name = in.Name
		return "", e
	}
	return "", fmt.Errorf("ingest %s: %w", in.Name, err)
}
