package glossary

import (
	"slices"
	"strings"
)

// Origin tells whose an entry is: "gisa" for one of the starter glossary, "house" for any other.
func (e Entry) Origin() string {
	if e.Advisory {
		return "gisa"
	}
	return "house"
}

// Rows returns a row an entry, in their order: English, Korean, kind, origin, and the other forms that are accepted.
func (g *Glossary) Rows() [][]string {
	rows := make([][]string, len(g.entries))
	for i, e := range g.entries {
		also := slices.Concat(e.EnglishAliases, e.EnglishAccepted, e.KoreanAliases, e.KoreanAccepted)
		rows[i] = []string{e.English, e.Korean, string(e.Kind), e.Origin(), strings.Join(also, ", ")}
	}
	return rows
}

// Listed is an entry and its origin, as a list in JSON shows them. Parse takes it.
type Listed struct {
	Entry
	Origin string `json:"origin"`
}

// Listed returns all entries, in their order.
func (g *Glossary) Listed() []Listed {
	list := make([]Listed, len(g.entries))
	for i, e := range g.entries {
		list[i] = Listed{e, e.Origin()}
	}
	return list
}
