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
			entries = append(entries, parse(line))
		}
	}
	return entries
}

func parse(line string) *Entry {
	fields := strings.Split(line, "\t")
	if len(fields) < 3 || len(fields) > 4 {
		panic(fmt.Sprintf("lexicon: %q has %d fields, not 3 or 4", line, len(fields)))
	}
	e := &Entry{English: strings.Split(fields[0], "|"), Korean: strings.Split(fields[1], "|"), Class: Class(fields[2])}
	if len(fields) == 4 {
		e.Sense = Sense(fields[3])
	}
	return e
}
