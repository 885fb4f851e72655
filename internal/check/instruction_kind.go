package check

import (
	"slices"
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// A kind is what makes an order of a sentence by its mood and by what it is about, in whatever words: skip the paragraph,
// 문단은 건너뛸 것. Where a pattern is given, the sentence has to have it, too.
type kind struct {
	mood    mood
	needs   needs
	not     cue
	pattern *lazyregexp.Regexp
}

func (k kind) in(cues cue) bool { return cues&k.not == 0 && k.needs.in(cues) }

// allEnglish and allKorean are the kinds of a language.
var (
	allEnglish = sync.OnceValue(func() []kind { return slices.Concat(englishKinds(), englishNorms(), englishReaders()) })
	allKorean  = sync.OnceValue(func() []kind { return slices.Concat(koreanKinds(), koreanNorms()) })
)

// mayBeOrder reports whether a text has the words of a kind of orders, in whatever sentences.
func mayBeOrder(cues cue) bool {
	has := func(k kind) bool { return k.needs.in(cues) }
	return cues&cueLatin != 0 && slices.ContainsFunc(allEnglish(), has) || cues&cueHangul != 0 && slices.ContainsFunc(allKorean(), has)
}

// isOrder reports whether a sentence is an order of one of the kinds.
func isOrder(sentence string, cues cue) bool {
	return cues&cueLatin != 0 && ofKind(allEnglish(), sentence, cues, commandMood) && !creditedAtEnd.MatchString(sentence) || cues&cueHangul != 0 && ofKind(allKorean(), sentence, cues, wholeMood)
}

// commandMood returns the mood of an English sentence, and the clause that tells what to do.
func commandMood(sentence string) (mood, string) {
	if clause := commands(sentence); clause != "" {
		return moodCommand, clause
	}
	return 0, ""
}

// wholeMood returns the mood of a Korean sentence, and the sentence. Who tells something in brackets before its end tells it, too.
func wholeMood(sentence string) (mood, string) {
	is := koMood(sentence)
	if end := strings.LastIndexAny(sentence, ")]"); end > 0 {
		is |= koMood(sentence[:end]) & (moodCommand | moodTask | moodWrite)
	}
	return is, sentence
}

// ofKind looks for a kind whose words, mood and pattern a sentence has.
func ofKind(kinds []kind, sentence string, cues cue, moodOf func(string) (mood, string)) bool {
	var is mood
	asked, told := false, sentence
	for _, k := range kinds {
		if !k.in(cues) {
			continue
		}
		if k.mood != 0 && !asked {
			is, told = moodOf(sentence)
			asked = true
		}
		words := sentence
		if k.mood != 0 {
			words = told
		}
		if (k.mood == 0 || is&k.mood != 0) && (k.pattern == nil || k.pattern.MatchString(words)) {
			return true
		}
	}
	return false
}
