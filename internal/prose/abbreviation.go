package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ending says when the full stop of an abbreviation ends a sentence too.
type ending uint8

const (
	never        ending = iota + 1 // a title before a name: Mr. Kim
	unlessFigure                   // before a figure it does not: No. 5, Nov. 20
	beforeOpener                   // only before a word that opens a sentence: of the U.S. The
	afterClock                     // before any capital but that of a day, a month or a time zone: at 6 p.m. Kim
)

// abbreviations are the words that are written with a full stop. Those with a stop inside stand without their last one.
var abbreviations = map[string]ending{
	"Mr": never, "Mrs": never, "Ms": never, "Messrs": never, "Dr": never, "Prof": never, "Rev": never, "Hon": never, "Fr": never,
	"Gen": never, "Lt": never, "Col": never, "Maj": never, "Capt": never, "Cmdr": never, "Sgt": never, "Cpl": never, "Pvt": never,
	"Adm": never, "Brig": never, "Sen": never, "Sens": never, "Rep": never, "Reps": never, "Gov": never, "Pres": never,
	"Amb": never, "Supt": never, "Det": never, "Atty": never, "St": never, "Mt": never, "Ft": never,
	"vs": never, "cf": never, "approx": never, "e.g": never, "i.e": never,

	"Jan": unlessFigure, "Feb": unlessFigure, "Mar": unlessFigure, "Apr": unlessFigure, "Jun": unlessFigure, "Jul": unlessFigure,
	"Aug": unlessFigure, "Sep": unlessFigure, "Sept": unlessFigure, "Oct": unlessFigure, "Nov": unlessFigure, "Dec": unlessFigure,
	"No": unlessFigure, "Nos": unlessFigure, "no": unlessFigure, "nos": unlessFigure, "Vol": unlessFigure, "vol": unlessFigure,
	"Fig": unlessFigure, "fig": unlessFigure, "pp": unlessFigure, "Art": unlessFigure, "Sec": unlessFigure,

	"Mon": beforeOpener, "Tue": beforeOpener, "Tues": beforeOpener, "Wed": beforeOpener, "Thu": beforeOpener, "Thurs": beforeOpener,
	"Fri": beforeOpener, "Sat": beforeOpener, "Sun": beforeOpener,
	"U.S": beforeOpener, "U.K": beforeOpener, "U.N": beforeOpener, "E.U": beforeOpener, "D.C": beforeOpener, "N.Y": beforeOpener, "L.A": beforeOpener,
	"Inc": beforeOpener, "Corp": beforeOpener, "Co": beforeOpener, "Ltd": beforeOpener, "Bros": beforeOpener, "Mfg": beforeOpener,
	"Jr": beforeOpener, "Sr": beforeOpener, "Ph": beforeOpener, "Ph.D": beforeOpener, "M.D": beforeOpener,
	"etc": beforeOpener, "al": beforeOpener, "est": beforeOpener,
	"Ave": beforeOpener, "Blvd": beforeOpener, "Rd": beforeOpener, "Dept": beforeOpener, "Univ": beforeOpener, "Assn": beforeOpener,
	"Intl": beforeOpener, "Natl": beforeOpener,
	"Calif": beforeOpener, "Conn": beforeOpener, "Fla": beforeOpener, "Ga": beforeOpener, "Ill": beforeOpener, "Mass": beforeOpener,
	"Mich": beforeOpener, "Minn": beforeOpener, "Pa": beforeOpener, "Tenn": beforeOpener, "Tex": beforeOpener, "Va": beforeOpener,
	"Wash": beforeOpener, "Wis": beforeOpener, "Ariz": beforeOpener, "Colo": beforeOpener, "Md": beforeOpener, "Okla": beforeOpener,

	"a.m": afterClock, "p.m": afterClock, "A.M": afterClock, "P.M": afterClock,
}

// IsAbbreviation reports whether the full stop after word belongs to the word: Mr, U.S, Nov, a.m, and initials such as J and J.K.
// The word "no" is more often a word.
func IsAbbreviation(word string) bool {
	return abbreviations[word] != 0 && word != "no" || isInitials(word)
}

// abbreviationEnds reports whether a sentence ends with the full stop of the abbreviation, going by the text after the space. None
// ends before Hangul: a Korean sentence does not end in one.
func abbreviationEnds(word, next string) bool {
	next = strings.TrimLeft(next, openingQuotes)
	first, _ := utf8.DecodeRuneInString(next)
	if IsSyllable(first) {
		return false
	}
	follower := leadingLetters(next)
	switch abbreviations[word] {
	case never:
		return false
	case unlessFigure:
		return !isDigit(first)
	case afterClock:
		isInitial := len(follower) == 1 && strings.HasPrefix(next[1:], ".") // 8 a.m. U.S. Eastern time
		return unicode.IsUpper(first) && !followsClock(follower) && !isInitial
	case beforeOpener:
		return opensSentence(follower)
	}
	return opensSentence(follower) && (len(word) > 1 || !isSurname(follower))
}

// leadingLetters returns the letters that text begins with.
func leadingLetters(text string) string {
	if end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		return text[:end]
	}
	return text
}

// isSurname recognises the openers that are family names too: J. An, K. So.
func isSurname(word string) bool {
	switch word {
	case "An", "In", "No", "So", "You", "But", "My", "Who", "Still":
		return true
	}
	return false
}

// losesItsSpace reports whether word is an abbreviation that careless extraction glues to the next word ("the U.S.Treasury"). Titles
// are not taken apart: Mr.Kim is a way to write it.
func losesItsSpace(word string) bool {
	switch word {
	case "Inc", "Corp", "Co", "Ltd", "Jr", "Sr", "Ph.D", "i.e", "e.g":
		return true
	}
	return strings.Contains(word, ".") && abbreviations[word] >= beforeOpener
}

// isInitials recognises J, J.K and W.E.B: single capitals with full stops between.
func isInitials(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		if len(part) != 1 || part[0] < 'A' || part[0] > 'Z' {
			return false
		}
	}
	return true
}

// isDotted recognises the right half of names that have a full stop inside: ASP.NET, Node.JS, Booking.Com.
func isDotted(left, right string) bool {
	switch strings.ToUpper(right) {
	case "COM", "ORG", "JS", "IO", "KR":
		return true
	case "NET", "AI", "TV":
		return right == strings.ToUpper(right) || left == "ASP"
	}
	return false
}
