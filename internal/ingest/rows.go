package ingest

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"time"

	"github.com/gisa-news/gisa/tasks/news"
)

// Row is one line of JSON Lines: its article, or why it is none.
type Row struct {
	Line    int // the first is 1
	Article news.Article
	Err     error // an *Error that names the line
}

// ReadRows reads the articles of JSON Lines as they come, a row a line as [ParseRow] does. Blank lines are none. A line
// may have [MaxInput] bytes; a longer one is refused, and those after it are read all the same. There is no limit on how
// many there are. A row whose Err is no *Error is the last one: reading itself has failed.
func ReadRows(name string, from io.Reader, received time.Time) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		lines := bufio.NewReader(from)
		for n := 1; ; n++ {
			line, tooLong, err := ReadLine(lines, MaxInput)
			row := Row{Line: n}
			where := fmt.Sprintf("%s line %d", name, n)
			switch {
			case err != nil && !errors.Is(err, io.EOF):
				yield(Row{Line: n, Err: fmt.Errorf("read %s: %w", where, err)})
				return
			case tooLong:
				row.Err = &Error{Name: where, Reason: TooLarge, Detail: fmt.Sprintf("over %d MiB", MaxInput>>20), Hint: hintRow}
			case len(line) > 0:
				row.Article, row.Err = ParseRow(where, line, received)
			}
			if (tooLong || len(line) > 0) && !yield(row) {
				return
			}
			if err != nil {
				return
			}
		}
	}
}

// ReadLine returns the next line without the white space around it, and of one that has more than limit bytes only that it
// is too long. The last one comes with io.EOF.
func ReadLine(from *bufio.Reader, limit int) (line []byte, tooLong bool, err error) {
	for {
		var piece []byte
		piece, err = from.ReadSlice('\n')
		if tooLong = tooLong || len(line)+len(piece) > limit; !tooLong {
			line = append(line, piece...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimSpace(line), tooLong, err
		}
	}
}
