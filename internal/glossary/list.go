package glossary

import (
	"encoding/json"
	"io"
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

// WriteJSON writes a line of JSON an entry, as Parse takes them in a list, each with its origin.
func (g *Glossary) WriteJSON(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, e := range g.entries {
		if err := enc.Encode(struct {
			Entry
			Origin string `json:"origin"`
		}{e, e.Origin()}); err != nil {
			return err
		}
	}
	return nil
}
