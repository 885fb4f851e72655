package pseudo

// A text is read into tokens that no longer belong to a language, and written from them.
type token struct {
	kind kind
	text string
	role role
	// Dates, clocks and amounts.
	year, month, day int
	hour, minute     int
	half             dayHalf
	value            decimal
	scaled           bool // the source wrote the value with a scale word
	unit             *unit
	over             bool // "more than": 300여
}

type kind uint8

const (
	word     kind = iota // letters to be respelled
	name                 // a capitalised word: kept by scripts that share its letters
	function             // a function word: see role
	keep                 // an address, an acronym, a score: written as it stands
	given                // a term whose translation was given with the text
	amount
	date
	clock
	weekday
	decade
	ordinal
	small // a number word up to ten, in value
	many  // hundreds, thousands, millions, without a number: value is the power
	half
	mark
	openQuote
	closeQuote
	stop
)

// role is what a function word does, whatever the language.
type role uint8

const (
	none role = iota // carries nothing: articles, auxiliaries
	of
	in
	to
	from
	with
	and
	by
	forRole
	not
	but
	said
	object
)

type dayHalf uint8

const (
	wholeDay dayHalf = iota
	morning
	afternoon
)

// hash is FNV-1a, the one source of variety: the same text always gets the same treatment.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func pick[T any](from []T, s string) T { return from[hash(s)%uint32(len(from))] }
