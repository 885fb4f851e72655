package meaning

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// Clause returns the part of a sentence around a place: as far as the next mark or word on both sides that joins clauses. It goes by
// marks, by the conjunctions of English and by the connecting endings of Korean verbs, and knows no grammar: a relative clause and a list
// are clauses of their own.
func (t *Text) Clause(at Span) Span {
	sentence := t.sentenceOf(at.Start)
	clause := Span{sentence.Start, sentence.End}
	for _, joint := range t.joints(sentence.Span) {
		if joint.End <= at.Start {
			clause.Start = joint.End
		}
		if joint.Start >= at.End {
			clause.End = joint.Start
			break
		}
	}
	for clause.Start < at.Start && t.Raw[clause.Start] == ' ' {
		clause.Start++
	}
	return clause
}

// WordsIn returns the words of the lexicon that stand within a span.
func (t *Text) WordsIn(s Span) []lexicon.Word {
	return wordsWithin(t.Words, s)
}

func wordsWithin(words []lexicon.Word, s Span) []lexicon.Word {
	from := sort.Search(len(words), func(i int) bool { return words[i].Start >= s.Start })
	to := sort.Search(len(words), func(i int) bool { return words[i].End > s.End })
	return words[from:max(from, to)]
}

// sentenceOf returns the sentence at a place; behind the last one, the last.
func (t *Text) sentenceOf(at int) Sentence {
	for _, s := range t.Sentences {
		if at < s.End {
			return s
		}
	}
	if len(t.Sentences) == 0 {
		return Sentence{Span: Span{0, len(t.Raw)}}
	}
	return t.Sentences[len(t.Sentences)-1]
}

// joints are the places between the clauses of a sentence: a mark, or a conjunction of English. Behind a Korean ending they are empty.
func (t *Text) joints(s Span) []Span {
	var joints []Span
	wordStart := s.Start
	for at := s.Start; at < s.End; {
		r, size := utf8.DecodeRuneInString(t.Raw[at:])
		switch {
		case isJointMark(r) && !t.insideNumber(at):
			joints = append(joints, Span{at, at + size})
			wordStart = at + size
		case prose.IsSpace(r):
			if word := t.Raw[wordStart:at]; t.Lang == news.English && joinsEnglish(word) {
				joints = append(joints, Span{wordStart, at})
			} else if t.Lang == news.Korean && joinsKorean(word) {
				joints = append(joints, Span{at, at})
			}
			wordStart = at + size
		}
		at += size
	}
	return joints
}

func isJointMark(r rune) bool { return strings.ContainsRune(",;:—–()", r) }

// insideNumber recognises the comma of 1,300 and the colon of 9:30.
func (t *Text) insideNumber(at int) bool {
	return at > 0 && at+1 < len(t.Raw) && isDigitByte(t.Raw[at-1]) && isDigitByte(t.Raw[at+1])
}

func isDigitByte(b byte) bool { return b >= '0' && b <= '9' }

func joinsEnglish(word string) bool {
	switch strings.ToLower(word) {
	case "and", "but", "while", "although", "though", "whereas", "because", "after", "before", "when", "until", "unless",
		"who", "which", "whose", "where", "despite", "that":
		return true
	}
	return false
}

// joinsKorean recognises the endings that tie a clause to the next one. 고 and 며 count behind a verb only: 광고 is a word.
func joinsKorean(word string) bool {
	for _, ending := range []string{"지만", "면서", "으나", "는데", "으며", "했고", "였고", "었고", "았고", "됐고", "렸고", "졌고", "췄고", "켰고", "쳤고", "랐고", "왔고", "났고", "갔고", "섰고", "있고", "없고", "않고", "하고", "되고", "이고", "하며", "되며", "이며", "자마자", "하자", "되자", "지자", "오자", "리자", "나자", "반면"} {
		if strings.HasSuffix(word, ending) && len(word) > len(ending) || word == "반면" || word == "하고" {
			return true
		}
	}
	return false
}
