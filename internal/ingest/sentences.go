package ingest

import (
	"strings"
	"unicode"
)

// Sentences cuts English or Korean text into its sentences, glued ones included. Abbreviations, initials, numbers and
// dates with full stops do not end one, nor does a quotation that its sentence goes on after.
func Sentences(text string) []string {
	var out []string
	for _, piece := range unglue(strings.TrimSpace(text)) {
		rs := []rune(piece)
		start := 0
		for _, end := range spacedEnds(rs) {
			out = append(out, strings.TrimSpace(string(rs[start:end])))
			start = end
		}
		if rest := strings.TrimSpace(string(rs[start:])); rest != "" {
			out = append(out, rest)
		}
	}
	return out
}

// spacedEnds returns the indexes after the stops and closers of each sentence that a space follows.
func spacedEnds(rs []rune) []int {
	var ends []int
	s := scanner{rs: rs}
	for i := 0; i < len(rs); {
		if !isStop(rs[i]) {
			s.see(i)
			i++
			continue
		}
		end := s.pastClosers(i)
		if end < len(rs) && isSpace(rs[end]) && s.endsSentence(i, end) {
			ends = append(ends, end)
		}
		for ; i < end; i++ {
			s.see(i)
		}
	}
	return ends
}

// endsSentence decides about a stop that a space follows.
func (s *scanner) endsSentence(stop, end int) bool {
	next := end
	for next < len(s.rs) && isSpace(s.rs[next]) {
		next++
	}
	if next == len(s.rs) || stop == 0 || unicode.IsLower(s.rs[next]) || strings.ContainsRune(",;:)", s.rs[next]) {
		return false
	}
	closed := !isStop(s.rs[end-1])
	if isHangulSyllable(s.rs[next]) && closed && isQuotative(s.wordAt(next)) && !opensWithThis(s.rs[next:]) {
		return false
	}
	if s.rs[stop] != '.' || closed {
		return true
	}
	left := s.wordBefore(stop)
	switch {
	case endsSometimes(left):
		word, _ := s.sentenceStart(next)
		return opensSentence(word)
	case left == "no" || left == "nos":
		return !isDigit(s.rs[next])
	case left != "":
		return !isAbbreviation(left)
	case !isDigit(s.rs[stop-1]):
		return true
	}
	// A number before the stop: "2018. 11. 20. 열렸다" is a date and "1. " an item; "in 2018. The" ends.
	return !isDigit(s.rs[next]) && !isHangulSyllable(s.rs[next]) && stop >= 2 && !isSpace(s.rs[stop-2])
}
