package glossary

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Problems returns a sentence for each thing that a careful editor would ask about: entries that contradict each other,
// and forms so short that they will be found where they are not meant. The glossary works all the same.
func (g *Glossary) Problems() []string {
	var problems []string
	report := func(i int, format string, args ...any) {
		problems = append(problems, fmt.Sprintf("entry %d (%s): ", i+1, g.entries[i].English)+fmt.Sprintf(format, args...))
	}
	first := map[string]int{}
	for i, e := range g.entries {
		if j, seen := first[e.English]; seen && g.entries[j].ValidFrom == e.ValidFrom {
			report(i, "entry %d gives %s for the same term", j+1, g.entries[j].Korean)
		}
		first[e.English] = i
		for _, form := range append([]string{e.English}, e.EnglishAliases...) {
			if utf8.RuneCountInString(form) < 2 {
				report(i, "the English form %q is too short to be found safely", form)
			}
			if e.IgnoreCase && strings.ToUpper(form) == form {
				report(i, "%q is an abbreviation: without case it is found in ordinary words", form)
			}
		}
		if e.Keep && e.Korean != "" && e.Korean != e.English {
			report(i, "it is to be kept, but has the translation %s", e.Korean)
		}
	}
	return problems
}
