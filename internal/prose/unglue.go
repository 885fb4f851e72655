package prose

import (
	"strings"
	"unicode"
)

// A joint is a place where a space is missing after the end of a sentence, or of an abbreviation.
type joint struct {
	at       int  // index of the rune that the space belongs before
	sentence bool // a new sentence starts there
}

// Unglue returns the text cut where a sentence starts without a space before it ("it added.They also"), as careless extraction
// leaves it, and puts back the space that an abbreviation has lost ("the U.S.Treasury"). It cuts nothing else: U.S., No.1, 3.5%,
// example.com, J.K.Rowling, 4.19혁명 and ASP.NET stay whole.
func Unglue(text string) (pieces []string) {
	if !strings.ContainsFunc(text, IsStop) {
		return []string{text}
	}
	rs := []rune(text)
	found := joints(rs)
	if len(found) == 0 {
		return []string{text}
	}
	var b strings.Builder
	last := 0
	for _, j := range found {
		b.WriteString(string(rs[last:j.at]))
		last = j.at
		if j.sentence {
			pieces = append(pieces, b.String())
			b.Reset()
		} else {
			b.WriteByte(' ')
		}
	}
	b.WriteString(string(rs[last:]))
	return append(pieces, b.String())
}

func joints(rs []rune) []joint {
	var found []joint
	s := scanner{rs: rs}
	s.eachStop(func(stop, end int) {
		if j, ok := s.joint(stop, end); ok {
			found = append(found, j)
			s.token, s.tokenBad = end, false
		}
	})
	return found
}

// joint decides about the place before end, where the stops that start at stop and their closers are over.
func (s *scanner) joint(stop, end int) (joint, bool) {
	if end >= len(s.rs) || stop == 0 || IsSpace(s.rs[end]) || s.tokenBad || s.inAddress(end) {
		return joint{}, false
	}
	if before := s.rs[stop-1]; IsSyllable(before) {
		return s.koreanJoint(stop, end)
	}
	left := s.wordBefore(stop)
	closed := !IsStop(s.rs[end-1])
	right, ok := s.sentenceStart(end)
	if !ok || isDotted(left, right) {
		return joint{}, false
	}
	if allCapitals(right) && !closed && !isPlainWord(left, 3) {
		return joint{}, false
	}
	switch {
	case losesItsSpace(left) && !closed:
		return joint{end, abbreviationEnds(left, s.textAt(end))}, true
	case closed, s.endsWord(stop, left):
		return joint{end, !s.trailsOff(stop)}, true
	}
	return joint{}, false
}

// koreanJoint knows that a Korean sentence ends in one of a few syllables, and that a quotation goes on with a particle.
func (s *scanner) koreanJoint(stop, end int) (joint, bool) {
	// A question mark between two words is an end whatever the ending: -는가, -나, -라고.
	if stop < 2 || !IsSyllable(s.rs[stop-2]) || !IsKoreanEnding(s.rs[stop-1]) && s.rs[stop] != '?' {
		return joint{}, false
	}
	next := s.rs[end]
	if !IsSyllable(next) && !isDigit(next) && !unicode.IsUpper(next) && !strings.ContainsRune(`"'“‘([<「『《`, next) {
		return joint{}, false
	}
	if !IsWordRune(next) && (end+1 == len(s.rs) || !IsWordRune(s.rs[end+1])) {
		return joint{}, false
	}
	closed := !IsStop(s.rs[end-1])
	if closed && goesOn(s.wordAt(end), anyParticle) && !opensWithThis(s.rs[end:]) {
		return joint{}, false
	}
	return joint{end, !s.trailsOff(stop)}, true
}

// trailsOff reports whether the stops are an ellipsis: headlines join two halves with one, so no paragraph ends there.
func (s *scanner) trailsOff(stop int) bool {
	return s.rs[stop] == '…' || stop+1 < len(s.rs) && s.rs[stop] == '.' && s.rs[stop+1] == '.'
}

// endsWord reports whether what stands before the stop can end a sentence: a word in lower case that is no abbreviation, a
// number of two signs or more, an acronym, a closing bracket or quote.
func (s *scanner) endsWord(stop int, left string) bool {
	before := s.rs[stop-1]
	if IsCloser(before) || before == '"' || before == '\'' {
		return true
	}
	if before == '%' || isDigit(before) {
		return stop >= 2 && (isDigit(s.rs[stop-2]) || s.rs[stop-2] == '%')
	}
	last := left[strings.LastIndexByte(left, '.')+1:]
	return !IsAbbreviation(left) && !IsAbbreviation(last) && (isPlainWord(last, 2) || isAcronym(last))
}

// sentenceStart reads, after an opening quote, the word that would start a sentence at index at: a capital and a small letter, the
// words A and I, or two capitals.
func (s *scanner) sentenceStart(at int) (word string, ok bool) {
	for n := 0; n < 2 && at < len(s.rs) && strings.ContainsRune(openingQuotes, s.rs[at]); n++ {
		at++
	}
	if at+1 >= len(s.rs) || !unicode.IsUpper(s.rs[at]) {
		return "", false
	}
	next := s.rs[at+1]
	word = s.wordAt(at)
	switch {
	case unicode.IsLower(next):
		return word, true
	case s.rs[at] == 'A' || s.rs[at] == 'I':
		return word, IsSpace(next) || next == '\'' || next == '’' || unicode.IsUpper(next)
	}
	return word, unicode.IsUpper(next)
}
