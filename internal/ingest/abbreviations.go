package ingest

import "strings"

// isAbbreviation reports whether the full stop after word belongs to the word, so that no sentence ends there by itself.
func isAbbreviation(word string) bool {
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "Rev", "Hon", "St", "Mt", "Ft", "Fr", "Messrs",
		"Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Sgt", "Cpl", "Pvt", "Adm", "Brig",
		"Sen", "Rep", "Reps", "Sens", "Gov", "Pres", "Amb", "Supt", "Det", "Atty",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
		"Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun",
		"No", "Nos", "vs", "cf", "al", "etc", "Ph", "approx", "est", "fig", "Fig", "Vol", "vol", "pp", "Art", "Sec",
		"Ave", "Blvd", "Rd", "Dept", "Univ", "Assn", "Bros", "Mfg", "Intl", "Natl",
		"Calif", "Conn", "Fla", "Ga", "Ill", "Mass", "Mich", "Minn", "Pa", "Tenn", "Tex", "Va", "Wash", "Wis", "Ariz", "Colo", "Md", "Okla":
		return true
	}
	return endsSometimes(word) || isInitials(word)
}

// endsSometimes reports whether word is an abbreviation that often ends a sentence too: what follows must decide.
func endsSometimes(word string) bool {
	switch word {
	case "U.S", "U.K", "U.N", "E.U", "D.C", "N.Y", "L.A", "a.m", "p.m", "A.M", "P.M", "Inc", "Corp", "Co", "Ltd", "Jr", "Sr", "Ph.D", "i.e", "e.g":
		return true
	}
	return false
}

// isInitials recognises J, J.K and W.E.B: single letters with full stops between.
func isInitials(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		if len(part) != 1 || part[0] < 'A' || part[0] > 'Z' {
			return false
		}
	}
	return true
}

// opensSentence recognises words that start a sentence far more often than a name: after "U.S." they make the full stop an end.
func opensSentence(word string) bool {
	switch word {
	case "The", "He", "She", "It", "They", "We", "You", "I", "But", "And", "This", "That", "These", "Those", "In", "On", "At", "For",
		"A", "An", "As", "If", "When", "While", "After", "Before", "However", "Meanwhile", "Its", "His", "Her", "Their", "There", "With", "Some", "Many", "Also", "So", "No", "Not", "What", "Last", "Since", "According":
		return true
	}
	return false
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

// isQuotative recognises what ties a Korean quotation to its sentence: the particle or verb ending after the closing quote.
// Without this, the quotation's last full stop would pass for the end of the sentence around it.
func isQuotative(word string) bool {
	switch strings.TrimRight(word, ".,") {
	case "고", "며", "는", "은", "을", "를", "이", "가", "에", "도", "와", "과", "의", "로", "란", "라", "만", "까지", "부터", "처럼", "보다", "였다", "이다", "냐", "냐고", "자", "자고", "면서", "던", "던데":
		return true
	}
	for _, start := range []string{"라고", "라며", "라면서", "라는", "라던", "라지만", "라기", "라니", "이라", "고 ", "고도", "고는", "며 ", "면서", "는데", "하고", "하며", "하는", "란 ", "에서", "에는", "에도", "으로", "이란", "이었", "였", "였던"} {
		if strings.HasPrefix(word+" ", start) {
			return true
		}
	}
	return false
}

// opensWithThis reports whether rest, which follows a quotation with a full stop inside, starts with "이" as "this": a space and a noun
// with the particle of a subject come after it ("이 대통령은"). As a particle, "이" has a verb or a short word behind it ("이 전부다").
func opensWithThis(rest []rune) bool {
	if len(rest) < 2 || rest[0] != '이' || !isSpace(rest[1]) {
		return false
	}
	end := 2
	for end < len(rest) && end < maxWord && isHangulSyllable(rest[end]) {
		end++
	}
	return end-2 >= 3 && end < len(rest) && isSpace(rest[end]) && strings.ContainsRune("은는이가", rest[end-1])
}

// endsKoreanSentence recognises the last syllable of a Korean verb ending, or of the noun form that headlines and notes use.
func endsKoreanSentence(r rune) bool {
	switch r {
	case '다', '요', '까', '죠', '네', '음', '임', '함', '됨':
		return true
	}
	return false
}
