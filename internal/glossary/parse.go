package glossary

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"github.com/gisa-news/gisa/tasks/news"
)

// Glossary is a list of entries. It does not change and may be shared.
type Glossary struct {
	entries    []Entry
	version    string
	candidates map[news.Lang][]candidate // what to look for, the longest first
}

// New returns a glossary of these entries.
func New(entries []Entry) *Glossary {
	g := &Glossary{entries: entries, candidates: map[news.Lang][]candidate{
		news.English: candidatesOf(entries, news.English),
		news.Korean:  candidatesOf(entries, news.Korean),
	}}
	if b, err := json.Marshal(entries); err == nil {
		sum := sha256.Sum256(b)
		g.version = hex.EncodeToString(sum[:6])
	}
	return g
}

// Version returns twelve hexadecimal digits of a hash of the content.
func (g *Glossary) Version() string { return g.version }

// Len returns the number of entries.
func (g *Glossary) Len() int { return len(g.entries) }

// Parse reads a JSON list of entries or a CSV file with a header line. Its errors begin with name and
// hold the line or the number of the entry, never more of the file than one field name.
func Parse(name string, data []byte) (*Glossary, error) {
	data = norm.NFC.Bytes(bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff"))))
	read := parseCSV
	if len(data) > 0 && (data[0] == '[' || data[0] == '{') {
		read = parseJSON
	}
	entries, err := read(data)
	if err != nil {
		return nil, fmt.Errorf("glossary %s: %w", name, err)
	}
	if len(entries) == 0 {
		return nil, fmt.Errorf("glossary %s: it has no entries", name)
	}
	for i, e := range entries {
		if err := e.validate(); err != nil {
			return nil, fmt.Errorf("glossary %s: entry %d: %w", name, i+1, err)
		}
	}
	return New(entries), nil
}

func (e Entry) validate() error {
	switch {
	case e.English == "":
		return errors.New("en is empty")
	case e.Korean == "" && !e.Keep:
		return errors.New("ko is empty: give the Korean form, or keep if it stays as it is")
	case !slices.Contains([]Kind{"", Person, Organisation, Office, Place, Term}, e.Kind):
		return errors.New("kind must be person, organisation, office, place or term")
	}
	if e.ValidFrom != "" {
		if _, err := time.Parse(time.DateOnly, e.ValidFrom); err != nil {
			return errors.New("valid_from must be a date such as 2026-11-20")
		}
	}
	return nil
}

func parseJSON(data []byte) ([]Entry, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	var entries []Entry
	if err := d.Decode(&entries); err != nil {
		return nil, fmt.Errorf(`not a JSON list of {"en":"…","ko":"…"}: %w`, err)
	}
	if d.More() {
		return nil, errors.New("something follows the JSON list: put all entries into one list")
	}
	return entries, nil
}

// columns are the fields of a CSV file. Several aliases stand in one field, with | between them.
var columns = map[string]func(*Entry, string){
	"en":          func(e *Entry, v string) { e.English = v },
	"ko":          func(e *Entry, v string) { e.Korean = v },
	"en_aliases":  func(e *Entry, v string) { e.EnglishAliases = list(v) },
	"ko_aliases":  func(e *Entry, v string) { e.KoreanAliases = list(v) },
	"en_accepted": func(e *Entry, v string) { e.EnglishAccepted = list(v) },
	"ko_accepted": func(e *Entry, v string) { e.KoreanAccepted = list(v) },
	"kind":        func(e *Entry, v string) { e.Kind = Kind(v) },
	"note":        func(e *Entry, v string) { e.Note = v },
	"ignore_case": func(e *Entry, v string) { e.IgnoreCase = isTrue(v) },
	"keep":        func(e *Entry, v string) { e.Keep = isTrue(v) },
	"valid_from":  func(e *Entry, v string) { e.ValidFrom = v },
}

func parseCSV(data []byte) ([]Entry, error) {
	r := csv.NewReader(bytes.NewReader(data))
	r.TrimLeadingSpace = true
	header, err := r.Read()
	if errors.Is(err, io.EOF) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("not CSV: %w", err)
	}
	for i, name := range header {
		if columns[name] == nil {
			return nil, fmt.Errorf("column %d of the first line is none that gisa knows: name the columns en, ko, en_aliases, ko_aliases, en_accepted, ko_accepted, kind, note, ignore_case, keep, valid_from", i+1)
		}
	}
	var entries []Entry
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return entries, nil
		}
		if err != nil {
			return nil, fmt.Errorf("not CSV: %w", err)
		}
		var e Entry
		for i, value := range row {
			columns[header[i]](&e, strings.TrimSpace(value))
		}
		entries = append(entries, e)
	}
}

// isTrue reports whether the value is true in any case: spreadsheets write TRUE.
func isTrue(value string) bool { return strings.EqualFold(value, "true") }

// list returns the parts of a field between its |.
func list(value string) []string {
	if value == "" {
		return nil
	}
	parts := strings.Split(value, "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}
