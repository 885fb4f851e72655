package news

import (
	"errors"
	"fmt"
)

// What an article may be at most, whichever way it comes in: a command line, a Go program, the queue. The longest stories that
// newspapers print have a tenth of it.
const (
	MaxParagraphs = 4000
	MaxText       = 1 << 20 // bytes of UTF-8 in its title and paragraphs
	MaxJSON       = 4 << 20 // bytes of the JSON that it travels as, metadata included
)

// ErrTooLarge means that an article is above what one may be.
var ErrTooLarge = errors.New("the article is too large")

// sizeProblem reports the first bound that the article is above.
func (a Article) sizeProblem() error {
	if n := len(a.Paragraphs); n > MaxParagraphs {
		return fmt.Errorf("%w: %d paragraphs, more than %d", ErrTooLarge, n, MaxParagraphs)
	}
	size := len(a.Title)
	for _, p := range a.Paragraphs {
		size += len(p.Text)
	}
	if size > MaxText {
		return fmt.Errorf("%w: %.1f MiB of text, more than %d MiB", ErrTooLarge, float64(size)/(1<<20), MaxText>>20)
	}
	return nil
}
