// Package manual writes the help of the command line and its errors of usage: help that begins with commands that
// somebody can copy, flags that stand for variables, errors that name the command, values that the shell completes. A
// test of the program runs every example.
package manual

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Example is a command line and what it is for.
type Example struct {
	Line string
	Does string
	// Stays means that the command runs until it is told to stop.
	Stays bool
}

// Examples returns the examples of a command by its path, such as "gisa job list".
func Examples(path string) []Example { return examples[path] }

// Page returns what stands before usage and flags in the help of a command: what it does, examples, and the rest of the
// description, which may begin with what it does as a sentence.
func Page(path, does, description string) string {
	page := does + ".\n\n"
	if list := Examples(path); len(list) > 0 {
		page += "Examples:\n" + table(list) + "\n"
	}
	if rest := strings.TrimSpace(strings.TrimPrefix(description, does+".")); rest != "" {
		page += rest + "\n\n"
	}
	if slices.Contains(resultCommands, path) {
		page += whatIsChecked
	}
	return page
}

// resultCommands print what the checks say of a translation.
var resultCommands = []string{"gisa translate", "gisa summarize", "gisa digest", "gisa check", "gisa enqueue", "gisa job result"}

const whatIsChecked = `"ok" means that the checks found nothing, not that a translation is right. What gisa does not check, and how often each
check is right: https://github.com/gisa-news/gisa/blob/main/internal/check/PRECISION.md#what-gisa-does-not-check

`

// table writes an example a line, what each is for beside it.
func table(list []Example) string {
	width := 0
	for _, e := range list {
		width = max(width, utf8.RuneCountInString(e.Line))
	}
	var b strings.Builder
	for _, e := range list {
		fmt.Fprintf(&b, "  %-*s  # %s\n", width, e.Line, e.Does)
	}
	return b.String()
}
