package check

import (
	"iter"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// instruction finds a paragraph of the source that speaks to whoever translates it: orders to forget other orders, notes
// to the translator, made-up borders of the prompt, wishes for a headline. A model may have obeyed, so that what stands
// beside it has to be read. Warnings, whatever the translation says.
//
// Papers write about such orders, too: what stands in quotation marks inside a sentence is somebody's words and no order.
func instruction(id, source string) []news.Finding {
	found := findInstruction(source)
	if found == "" {
		return nil
	}
	return []news.Finding{{Check: news.FamilyInstruction, Severity: news.Warning, Paragraph: id, Source: excerpt(found),
		Message: "the source speaks to the translator: see that the translation does not obey it"}}
}

// findInstruction returns the words of the source that speak to a model, or "", be they plain or encoded.
func findInstruction(source string) string {
	text := unmasked(source)
	cues := cuesIn(text)
	if found := plainInstruction(source, text, cues); found != "" {
		return found
	}
	return hiddenOrder(source, cues)
}

// plainInstruction is findInstruction for what stands in plain words in the unmasked text of a source.
func plainInstruction(source, text string, cues cue) string {
	if found := firstOrder(borders(), text, cues, false); found != "" {
		return inSource(source, found)
	}
	orders := ordersFor(cues)
	if !mayBeOrder(cues) && !cues.plead() && !cues.pleadKorean() && !slices.ContainsFunc(orders, func(o order) bool { return o.needs.in(cues) }) {
		return ""
	}
	words, quoted := spoken(text)
	before, lesson := cue(0), cues&cueLesson
	for sentence := range sentences(words) {
		sentence = strings.Trim(sentence, " .!?\n\"'“”‘’")
		cues := cuesIn(sentence)
		cues, before = cues|before&cueMail|lesson, cues
		if found := firstOrder(orders, sentence, cues, quoted); found != "" {
			return inSource(source, found)
		}
		if (!quoted || cues&(cueAI|cueOther|cueText) != 0) && isOrder(sentence, cues) || cues.plead() && !attributed.MatchString(sentence) || cues.pleadKorean() && koMood(sentence)&(moodWrite|moodRule) != 0 {
			return inSource(source, sentence)
		}
	}
	return ""
}

// sentences cuts a text where a stop ends a word: not in 2.5, nor in the address of a page.
func sentences(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for from, at := 0, 0; at < len(text); at++ {
			last := at+1 == len(text)
			switch text[at] {
			case '\n':
			case '.', '!', '?':
				if !last && isWordByte(text[at+1]) {
					continue
				}
			default:
				if !last {
					continue
				}
			}
			if !yield(text[from : at+1]) {
				return
			}
			from = at + 1
		}
	}
}

func isWordByte(b byte) bool { return isSmall(rune(b)) || b >= '0' && b <= '9' }

// ordersFor returns the forms of the languages of a text.
func ordersFor(cues cue) []order {
	switch {
	case cues&cueHangul == 0:
		return englishOrders()
	case cues&cueLatin == 0:
		return koreanOrders()
	}
	return slices.Concat(koreanOrders(), englishOrders())
}

// spoken returns what the article itself says in a text: with [prose.Quoted] for what others say, unless nobody can tell
// or the quotation is all there is, which it reports.
func spoken(text string) (words string, quoted bool) {
	outside, paired := prose.OutsideQuotes(text)
	if !paired {
		return text, false
	}
	if strings.Trim(outside, string(prose.Quoted)+" .,") == "" {
		return text, true
	}
	return outside, false
}

// firstOrder returns what the first order that has anything to say finds in a text.
func firstOrder(list []order, text string, cues cue, quoted bool) string {
	for _, o := range list {
		if o.needs.in(cues) && cues&o.not == 0 && !(quoted && o.article) {
			if found := o.found.FindString(text); found != "" {
				return found
			}
		}
	}
	return ""
}

// inSource returns words that were found in the unmasked source as the source has them: the longest piece of them between
// two quotations, or all of the source where the words were masked.
func inSource(source, found string) string {
	longest := ""
	for piece := range strings.SplitSeq(found, string(prose.Quoted)) {
		if len(piece) > len(longest) {
			longest = piece
		}
	}
	lower := strings.ToLower(source)
	at := strings.Index(lower, longest)
	if at < 0 || len(lower) != len(source) {
		return strings.TrimSpace(source)
	}
	return strings.TrimSpace(source[at : at+len(longest)])
}
