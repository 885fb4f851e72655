package meaning

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed names/countries.tsv
var countriesTSV string

//go:embed names/known.tsv
var knownTSV string

// An entity is a country, place, company or person that the tables have.
type entity struct {
	kind            string // country, place, company, person
	english, korean []form
}

// A form is one way to write a known name. A weak one may mean something else.
type form struct {
	text    string
	weak    bool
	trace   bool // it is a name of its own: Putin, of Russia
	capital bool // a country is called by its capital
}

// names are the tables of known names, found by their forms.
type names struct {
	english map[string][]hit // by the form in lower case
	korean  map[rune][]hit   // by the first syllable, the longest form first
}

// A hit is a form with whose it is.
type hit struct {
	form
	of *entity
}

var knownNames = sync.OnceValue(func() *names {
	n := &names{english: map[string][]hit{}, korean: map[rune][]hit{}}
	for fields := range rows(countriesTSV) {
		n.add(&entity{kind: "country", english: slices.Concat(forms(fields[0]), capitals(fields[2])), korean: slices.Concat(forms(fields[1]), capitals(fields[3]))})
	}
	for fields := range rows(knownTSV) {
		n.add(&entity{kind: fields[2], english: forms(fields[0]), korean: forms(fields[1])})
	}
	for _, list := range n.korean {
		slices.SortStableFunc(list, func(a, b hit) int { return cmp.Compare(len(b.text), len(a.text)) })
	}
	return n
})

func (n *names) add(k *entity) {
	for _, f := range k.english {
		if f.trace {
			continue
		}
		key := strings.ToLower(f.text)
		n.english[key] = append(n.english[key], hit{f, k})
	}
	for _, f := range k.korean {
		first, _ := utf8.DecodeRuneInString(f.text)
		n.korean[first] = append(n.korean[first], hit{f, k})
	}
}

// rows returns the fields of the lines of a table, four of each, without comments.
func rows(table string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimRight(line, "\n")
			if line == "" || line[0] == '#' {
				continue
			}
			fields := append(strings.Split(line, "\t"), "", "", "")
			if !yield(fields[:4]) {
				return
			}
		}
	}
}

func forms(field string) []form {
	var list []form
	for _, text := range strings.Split(field, "|") {
		if text != "" {
			name, trace := strings.CutPrefix(text, "@")
			name, weak := strings.CutPrefix(name, "~")
			list = append(list, form{text: name, weak: weak || trace, trace: trace})
		}
	}
	return list
}

func capitals(field string) []form {
	list := forms(field)
	for i := range list {
		list[i].capital = true
	}
	return list
}
