package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences returns the sentences of English or Korean prose, glued ones included, each without the white space around it.
//
// Abbreviations, initials, numbers, dates and the marks of lists have full stops that end nothing, and a quotation may go on in the
// sentence around it. Where "U.S." or "Co." could end one, the next word decides. A line end is a space: cut paragraphs first.
func Sentences(text string) []string {
	spans := SentenceSpans(text)
	out := make([]string, len(spans))
	for i, s := range spans {
		out[i] = text[s[0]:s[1]]
	}
	return out
}

// SentenceSpans returns where those sentences stand in the text, in bytes: [start, end).
func SentenceSpans(text string) [][2]int {
	ends := append(sentenceEnds(text), len(text))
	spans := make([][2]int, 0, len(ends))
	start := 0
	for _, end := range ends {
		from := end - len(strings.TrimLeftFunc(text[start:end], IsSpace))
		if to := from + len(strings.TrimRightFunc(text[from:end], IsSpace)); to > from {
			spans = append(spans, [2]int{from, to})
		}
		start = end
	}
	return spans
}

// sentenceEnds returns the byte offsets after the stops and closers of each sentence but the last.
func sentenceEnds(text string) []int {
	if first := strings.IndexFunc(text, IsStop); first < 0 || first+1 == len(text) {
		return nil
	}
	rs := []rune(text)
	ends := runeEnds(rs)
	if len(ends) == 0 || len(rs) == len(text) {
		return ends
	}
	n, found := 0, 0
	for at := range text {
		if n == ends[found] {
			ends[found] = at
			if found++; found == len(ends) {
				break
			}
		}
		n++
	}
	return ends
}

// runeEnds returns those ends as indexes of runes.
func runeEnds(rs []rune) []int {
	var ends []int
	s := scanner{rs: rs}
	s.eachStop(func(stop, end int) {
		if end == len(rs) {
			return
		}
		isEnd := false
		if IsSpace(rs[end]) {
			isEnd = s.endsSentence(stop, end)
		} else if j, ok := s.joint(stop, end); ok {
			isEnd = j.sentence || s.endsSentence(stop, end)
			s.token, s.tokenBad = end, false
		}
		if isEnd {
			ends = append(ends, end)
			s.start = end
		}
	})
	return ends
}

// EndsBefore reports whether a sentence ends with line, going by its last mark and by what next, the line after it, starts with: "Sen."
// never ends one, and "U.S." only before a word that opens a sentence.
func EndsBefore(line, next string) bool {
	if !EndsInStop(line) {
		return false
	}
	word, dotted := strings.CutSuffix(line[strings.LastIndexByte(line, ' ')+1:], ".")
	word = strings.TrimLeft(word, openingQuotes+"(")
	return !dotted || !IsAbbreviation(word) || abbreviationEnds(word, next)
}

// EndsInStop reports whether text ends with a full stop, question or exclamation mark, perhaps inside quotes or brackets.
func EndsInStop(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool { return IsSpace(r) || IsCloser(r) || r == '"' || r == '\'' })
	last, _ := utf8.DecodeLastRuneInString(text)
	return IsStop(last)
}

// endsSentence decides about a stop that a space follows, or should follow.
func (s *scanner) endsSentence(stop, end int) bool {
	next := end
	for next < len(s.rs) && IsSpace(s.rs[next]) {
		next++
	}
	if next == len(s.rs) || stop == 0 || strings.ContainsRune(",;:)", s.rs[next]) || s.goesOnInLowerCase(next) {
		return false
	}
	quoted, hangul := s.closedByQuote(end), IsSyllable(s.rs[next])
	if hangul && s.goesOnInKorean(next, s.rs[stop], quoted) {
		return false
	}
	switch {
	case s.trailsOff(stop) && !quoted:
		// A headline joins its halves with an ellipsis, a quotation leaves out words with one that stands between spaces.
		before := s.lastBefore(stop)
		return IsKoreanEnding(before) || !IsSyllable(before) && !IsSpace(s.rs[stop-1])
	case s.rs[stop] == '!' || s.rs[stop] == '?':
		return !quoted || !s.speakerFollows(next)
	case IsSpace(s.rs[stop-1]):
		return !IsStop(s.lastBefore(stop)) && !IsStop(s.rs[next]) // the dots of ". . ." end nothing
	}
	return s.fullStopEnds(stop, next, quoted)
}

// lastBefore returns the last rune before index at that is no space, or 0.
func (s *scanner) lastBefore(at int) rune {
	for at > 0 && IsSpace(s.rs[at-1]) {
		at--
	}
	if at == 0 {
		return 0
	}
	return s.rs[at-1]
}

// fullStopEnds decides about a full stop by the word or number before it.
func (s *scanner) fullStopEnds(stop, next int, quoted bool) bool {
	left := s.wordBefore(stop)
	switch kind := abbreviations[left]; {
	case isDigit(s.rs[stop-1]):
		return s.numberEnds(stop, next)
	case kind == 0 && !isInitials(left), quoted && kind != never:
		return true
	case kind == 0 && s.opensHere(stop-len(left)): // "A. The plan": an item
		return false
	}
	return abbreviationEnds(left, s.textAt(next))
}

// numberEnds decides about the full stop after a number: "in 2018. The" ends; "2018. 11. 20. 열렸다" is a date and "1. " an item.
func (s *scanner) numberEnds(stop, next int) bool {
	start, dotted := stop, false
	for start > 0 && stop-start < maxWord && (isDigit(s.rs[start-1]) || s.rs[start-1] == '.') {
		start--
		dotted = dotted || s.rs[start] == '.'
	}
	if stop-start <= 2 && (s.opensHere(start) || s.rs[start-1] == '(') { // "1. " and 홍길동(30. 남)
		return false
	}
	switch {
	case isDigit(s.rs[next]):
		return !s.numberBefore(start) && !s.isDottedNumber(next)
	case IsSyllable(s.rs[next]):
		return !dotted && !s.numberBefore(start)
	}
	return true
}

// opensHere reports whether nothing but spaces and brackets stands between the start of the sentence, or a colon, and index at.
func (s *scanner) opensHere(at int) bool {
	from := at
	for at > s.start && (IsSpace(s.rs[at-1]) || s.rs[at-1] == '(') {
		at--
	}
	return at == s.start || at < from && s.rs[at-1] == ':'
}

// numberBefore reports whether another number with a full stop ends before index at: the year of 2018. 11. 20.
func (s *scanner) numberBefore(at int) bool {
	for at > s.start && IsSpace(s.rs[at-1]) {
		at--
	}
	return at-2 >= s.start && s.rs[at-1] == '.' && isDigit(s.rs[at-2])
}

// isDottedNumber reports whether a number of one or two figures with a full stop stands at index at: the month of 2018. 11. 20.
func (s *scanner) isDottedNumber(at int) bool {
	end := at
	for end < len(s.rs) && isDigit(s.rs[end]) {
		end++
	}
	return end-at <= 2 && end < len(s.rs) && s.rs[end] == '.' && (end+1 == len(s.rs) || !isDigit(s.rs[end+1]))
}

// goesOnInLowerCase reports whether the word at index at has a small letter at its head, as iPhone and eBay have not.
func (s *scanner) goesOnInLowerCase(at int) bool {
	return unicode.IsLower(s.rs[at]) && (at+1 == len(s.rs) || !unicode.IsUpper(s.rs[at+1]))
}

// goesOnInKorean reports whether the word at index at ties what stands before it to its sentence: "답이 왔다." 라고 했다, 왜? 라는 물음.
func (s *scanner) goesOnInKorean(at int, stop rune, quoted bool) bool {
	word := s.wordAt(at)
	if quoted {
		return goesOn(word, anyParticle) && !opensWithThis(s.rs[at:])
	}
	return (stop == '?' || stop == '!') && goesOn(word, Naming)
}

// maxSpeaker bounds the words in which a speaker is named: "Is it over?" Foreign Minister Kim Do-yeon asked.
const maxSpeaker = 6

// speakerFollows reports whether the words at index at name who said what was just quoted, and end the sentence of the quotation.
func (s *scanner) speakerFollows(at int) bool {
	for range maxSpeaker {
		word := s.wordAt(at)
		end := at + utf8.RuneCountInString(word)
		if word == "" || unicode.IsLower(s.rs[at]) {
			always, speaks := speechVerbs[word]
			return speaks && (always || s.rs[min(end, len(s.rs)-1)] != ' ' || isPreposition(s.wordAt(end+1)))
		}
		for end < len(s.rs) && !IsSpace(s.rs[end]) {
			end++
		}
		if at = end + 1; at >= len(s.rs) {
			return false
		}
	}
	return false
}

// IsKoreanEnding recognises the last syllable of a Korean verb ending, or of the noun form that headlines and notes use.
func IsKoreanEnding(r rune) bool {
	switch r {
	case '다', '요', '까', '죠', '네', '음', '임', '함', '됨':
		return true
	}
	return false
}
