package glossary

import _ "embed"

//go:embed starter.csv
var starterCSV []byte

// Starter is the glossary that gisa ships: institutions, offices and places of Korean and international
// news. Its Korean aliases hold the short forms by which a newspaper means a country (한미, 방미, 대북).
func Starter() *Glossary {
	g, err := Parse("starter.csv", starterCSV)
	if err != nil {
		panic(err) // a test parses it; an embedded file cannot change later
	}
	for i := range g.entries {
		g.entries[i].Advisory = true
	}
	return g
}

// With returns g with other's entries in front: where both name the same English term, other's counts.
func (g *Glossary) With(other *Glossary) *Glossary {
	if other == nil {
		return g
	}
	entries := append([]Entry{}, other.entries...)
	own := map[string]bool{}
	for _, e := range entries {
		own[e.English] = true
	}
	for _, e := range g.entries {
		if !own[e.English] {
			entries = append(entries, e)
		}
	}
	return New(entries)
}
