package lexicon

import (
	"fmt"
	"strings"
)

// read returns the entries of all files. The files are part of the program, and a test reads them: a line that is no
// entry is a mistake of ours.
func read() []*Entry {
	var entries []*Entry
	names, err := files.ReadDir("words")
	if err != nil {
		panic(err)
	}
	for _, name := range names {
		text, err := files.ReadFile("words/" + name.Name())
		if err != nil {
			panic(err)
		}
		for line := range strings.Lines(string(text)) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			e := parse(line)
			e.Field = strings.TrimSuffix(name.Name(), ".tsv")
			entries = append(entries, e)
		}
	}
	return entries
}

func parse(line string) *Entry {
	var buffer [4]string
	fields := buffer[:0]
	for field := range strings.SplitSeq(line, "\t") {
		fields = append(fields, field)
	}
	if len(fields) < 3 || len(fields) > 4 {
		panic(fmt.Sprintf("lexicon: %q has %d fields, not 3 or 4", line, len(fields)))
	}
	e := &Entry{English: strings.Split(fields[0], "|"), Korean: strings.Split(fields[1], "|"), Class: Class(fields[2])}
	if len(fields) > 3 {
		e.parseContext(fields[3])
	}
	return e
}

// parseContext reads the words that must stand near, and those with "!" that may not.
func (e *Entry) parseContext(field string) {
	for word := range strings.SplitSeq(field, "|") {
		if word, not := strings.CutPrefix(word, "!"); not {
			e.NotNear = append(e.NotNear, word)
		} else {
			e.Near = append(e.Near, word)
		}
	}
}
