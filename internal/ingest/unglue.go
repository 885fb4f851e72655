package ingest

import (
	"strings"
	"unicode"
)

// A joint is a place where a space is missing after the end of a sentence, or of an abbreviation.
type joint struct {
	at       int  // index of the rune that the space belongs before
	sentence bool // a new sentence starts there
}

// unglue puts back the spaces that careless extraction took from between sentences ("it added.They also"), and cuts
// nothing else: U.S., No.1, 3.5%, example.com, J.K.Rowling, 4.19혁명 and ASP.NET stay whole. pieces are the text cut
// at the joints where a sentence starts.
func unglue(text string) (pieces []string) {
	if !strings.ContainsAny(text, ".!?…") {
		return []string{text}
	}
	rs := []rune(text)
	var b strings.Builder
	last := 0
	for _, j := range joints(rs) {
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

// joints scans the text once. What it has to know of the text before a full stop is kept in the scanner, so that a
// megabyte of quotes or of full stops costs no more than a megabyte of prose.
func joints(rs []rune) []joint {
	var found []joint
	s := scanner{rs: rs}
	for i := 0; i < len(rs); {
		if !isStop(rs[i]) {
			s.see(i)
			i++
			continue
		}
		end := s.pastClosers(i)
		if j, ok := s.joint(i, end); ok {
			found = append(found, j)
			s.token, s.tokenBad = end, false
		}
		for ; i < end; i++ {
			s.see(i)
		}
	}
	return found
}

// joint decides about the place before end, where the stops that start at stop and their closers are over.
func (s *scanner) joint(stop, end int) (joint, bool) {
	if end >= len(s.rs) || stop == 0 || isSpace(s.rs[end]) || s.tokenBad || s.inAddress(end) {
		return joint{}, false
	}
	if before := s.rs[stop-1]; isHangulSyllable(before) {
		return s.koreanJoint(stop, end)
	}
	left := s.wordBefore(stop)
	closed := !isStop(s.rs[end-1])
	right, ok := s.sentenceStart(end)
	if !ok || isDotted(left, right) {
		return joint{}, false
	}
	if allCapitals(right) && !closed && !isPlainWord(left, 3) {
		return joint{}, false
	}
	switch {
	case endsSometimes(left) && !closed:
		return joint{end, opensSentence(right)}, true
	case closed, s.endsWord(stop, left):
		return joint{end, !s.trailsOff(stop)}, true
	}
	return joint{}, false
}

// koreanJoint knows that a Korean sentence ends in one of a few syllables, and that a quotation goes on with a particle.
func (s *scanner) koreanJoint(stop, end int) (joint, bool) {
	// A question mark between two words is an end whatever the ending: -는가, -나, -라고.
	if stop < 2 || !isHangulSyllable(s.rs[stop-2]) || !endsKoreanSentence(s.rs[stop-1]) && s.rs[stop] != '?' {
		return joint{}, false
	}
	next := s.rs[end]
	if !isHangulSyllable(next) && !isDigit(next) && !unicode.IsUpper(next) && !strings.ContainsRune(`"'“‘([<「『《`, next) {
		return joint{}, false
	}
	if !isWordRune(next) && (end+1 == len(s.rs) || !isWordRune(s.rs[end+1])) {
		return joint{}, false
	}
	closed := !isStop(s.rs[end-1])
	if closed && isQuotative(s.wordAt(end)) && !opensWithThis(s.rs[end:]) {
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
	if isCloser(before) || before == '"' || before == '\'' {
		return true
	}
	if before == '%' || isDigit(before) {
		return stop >= 2 && (isDigit(s.rs[stop-2]) || s.rs[stop-2] == '%')
	}
	last := left[strings.LastIndexByte(left, '.')+1:]
	return !isAbbreviation(left) && !isAbbreviation(last) && (isPlainWord(last, 2) || isAcronym(last))
}

// sentenceStart reads, after an opening quote, the word that would start a sentence at index at: a capital and a small letter, the
// words A and I, or two capitals.
func (s *scanner) sentenceStart(at int) (word string, ok bool) {
	for n := 0; n < 2 && at < len(s.rs) && strings.ContainsRune(`"'“‘`, s.rs[at]); n++ {
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
		return word, isSpace(next) || next == '\'' || next == '’' || unicode.IsUpper(next)
	}
	return word, unicode.IsUpper(next)
}
