package quantity

// idioms are the set phrases of English with a number that a translation need not have: an eleventh-hour deal is one in
// the last minute. Their number is soft.
var idioms = map[string]Reading{
	"eleventh hour":         plain(Ordinal, Int(11)),
	"11th hour":             plain(Ordinal, Int(11)),
	"third party":           plain(Ordinal, Int(3)),
	"third parties":         plain(Ordinal, Int(3)),
	"third world":           plain(Ordinal, Int(3)),
	"third person":          plain(Ordinal, Int(3)),
	"fourth estate":         plain(Ordinal, Int(4)),
	"fourth wall":           plain(Ordinal, Int(4)),
	"fifth column":          plain(Ordinal, Int(5)),
	"sixth sense":           plain(Ordinal, Int(6)),
	"sixth form":            plain(Ordinal, Int(6)),
	"sixth former":          plain(Ordinal, Int(6)),
	"sixth formers":         plain(Ordinal, Int(6)),
	"seventh heaven":        plain(Ordinal, Int(7)),
	"seventh day adventist": plain(Ordinal, Int(7)),
	"cloud nine":            plain(Number, Int(9)),
	"dressed to the nines":  plain(Number, Int(9)),
	"nine lives":            plain(Number, Int(9)),
	"nine to five":          plain(Number, Int(9)),
	"four letter word":      plain(Number, Int(4)),
	"four letter words":     plain(Number, Int(4)),
	"four wheel drive":      plain(Number, Int(4)),
	"all fours":             plain(Number, Int(4)),
	"three quarter length":  plain(Fraction, Value{num: 3, over: 3}),
	"six pack":              plain(Number, Int(6)),
	"six packs":             plain(Number, Int(6)),
	"six feet under":        plain(Number, Int(6)),
	"high five":             plain(Number, Int(5)),
	"high fives":            plain(Number, Int(5)),
	"high fived":            plain(Number, Int(5)),
	"five o'clock shadow":   plain(Number, Int(5)),
	"seven deadly sins":     plain(Number, Int(7)),
	"catch 22":              plain(Label, Int(22)),
	"20 20 vision":          plain(Label, Int(20)),
	"20 20 hindsight":       plain(Label, Int(20)),
	"9 to 5":                plain(Number, Int(9)),
	"24 hour news":          plain(Number, Int(24)),
	"round the clock":       {Duration, Int(24), "hour"},
	"around the clock":      {Duration, Int(24), "hour"},
}

var idiomPhrases = buildPhrases(idioms)

// idiom reads a set phrase, past the article that would make a fraction of its ordinal: "a third party" is no third.
func (e *english) idiom(i int) int {
	at := i
	if e.tokens[i].is("a") {
		at++
	}
	r, next, ok := idiomPhrases.match(e.tokens, at)
	if !ok {
		return i
	}
	return e.add(Quantity{Reading: r}, at, next)
}
