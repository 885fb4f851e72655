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

// eventYears are the years that English copy sets before the name of an event and Korean copy leaves out: the 1950-53
// Korean War is 6·25전쟁.
var eventYears = map[int64][]string{1950: {"korean", "war"}, 1953: {"korean", "war"}, 1980: {"gwangju"}}

// namesEvent reports whether the name of the event of that year follows within a few tokens of i.
func (e *english) namesEvent(year int64, i int) bool {
	name := eventYears[year]
	if name == nil {
		return false
	}
	for at := i + 1; at <= i+4; at++ {
		if _, ok := follow(e.tokens, at, name); ok {
			return true
		}
	}
	return false
}

// ranks are the titles whose ordinal other languages have a word for: a 2nd lieutenant is a 소위.
var ranks = map[string]bool{
	"lieutenant": true, "lieutenants": true, "lt": true, "sergeant": true, "class": true, "officer": true, "mate": true, "lady": true,
}

// fiftyFifty reads 50-50 as a half, which may be told as two fifties.
func (e *english) fiftyFifty(i int) int {
	n, ok := e.integer(i)
	m, ok2 := e.integer(i + 2)
	if !ok || !ok2 || n != 50 || m != 50 || !e.at(i+1).isHyphen() && !e.at(i+1).is("/") || e.at(i+2).gap {
		return i
	}
	q := Quantity{Reading: plain(Fraction, half), Parts: []Reading{plain(Number, Int(n)), plain(Number, Int(m))}}
	return e.add(q, i, i+3)
}

// toOne reads 2.4-to-1 as a multiple, which may be told as its two numbers: 2.4대 1.
func (e *english) toOne(i int) int {
	n, ok := ParseDecimal(e.at(i).text)
	m, ok2 := e.integer(i + 4)
	if !ok || !ok2 || m != 1 || !e.at(i+1).isHyphen() || !e.at(i+2).is("to") || !e.at(i+3).isHyphen() || e.at(i+4).gap {
		return i
	}
	q := Quantity{Reading: plain(Multiple, n), Weight: Hard, Parts: []Reading{plain(Number, n), plain(Number, Int(m))}}
	return e.add(q, i, i+5)
}

// rounds returns the rounds of a golf tournament that its holes are: a 54-hole total is that of 3라운드.
func (e *english) rounds(a amount) (Reading, bool) {
	n, whole := a.value.Int64()
	at := a.next
	if e.at(at).isHyphen() {
		at++
	}
	if !whole || n < 36 || n > 72 || n%18 != 0 || !e.at(at).is("hole") && !e.at(at).is("holes") {
		return Reading{}, false
	}
	return plain(Number, Int(n/18)), true
}

// isCalibre reports whether a gun follows the figure.
func (e *english) isCalibre(i int) bool {
	if e.at(i).isHyphen() {
		i++
	}
	switch e.at(i).lower {
	case "calibre", "caliber", "cal", "magnum", "rifle", "handgun", "pistol", "revolver", "gun":
		return true
	}
	return false
}

// isNickname reports whether the figure is part of a name that Korean has a word for: No. 10 is 총리실, Chapter 11
// 파산보호.
func (e *english) isNickname(a amount, i int) bool {
	name := i - 1
	if e.at(name).is(".") {
		name--
	}
	switch before := e.at(name); {
	case !before.capital():
		return false
	case before.is("no"), before.is("number"):
		return a.value == Int(10) && downingStreet[e.at(a.next).lower]
	case before.is("chapter"):
		return bankruptcyChapters[a.value] && (e.at(name-1).is("for") || e.at(name-1).is("under") || bankruptcyWords[e.at(a.next).lower])
	}
	return false
}

// downingStreet are the words behind a No. 10 that is the British government, and no place or player.
var downingStreet = map[string]bool{
	"spokesman": true, "spokeswoman": true, "spokesperson": true, "source": true, "sources": true, "insider": true, "insiders": true,
	"aide": true, "aides": true, "adviser": true, "advisers": true, "official": true, "officials": true, "staff": true, "said": true,
	"says": true, "insisted": true, "declined": true, "refused": true, "denied": true, "confirmed": true,
}

// bankruptcyWords are the words behind a Chapter 11 that is about a bankruptcy.
var bankruptcyWords = map[string]bool{"bankruptcy": true, "protection": true, "filing": true, "petition": true, "proceedings": true, "reorganization": true}

// bankruptcyChapters are the numbers of the chapters on bankruptcy in American law.
var bankruptcyChapters = map[Value]bool{Int(7): true, Int(11): true, Int(13): true, Int(15): true}
