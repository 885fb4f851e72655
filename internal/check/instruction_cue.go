package check

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// A cue is a set of kinds of words. An order to a model has several of them in a sentence; that is seen in one walk over
// the text, so that honest articles are not searched for whole orders.
type cue uint64

const (
	cueForget  cue = 1 << iota // ignore, 무시
	cueTold                    // instructions, 지시
	cueModel                   // an assistant, a translator, 번역기: a person may be one, too
	cueAI                      // a chatbot, 인공지능
	cueWork                    // a headline, 제목: what a translator writes
	cueOther                   // a translation, 요약: what only a translator or an editor writes
	cueText                    // this article, 다음 문장: the text points to itself
	cueAct                     // write, leave out, 빼
	cueMust                    // must, please, 바랍니다
	cueYou                     // you are, 당신은
	cueNotice                  // permission, readers, 무단, 독자: a notice of the paper to its readers
	cueBorder                  // system, 본문: what prompts write between
	cueMark                    // <, ##, ==: the marks around it
	cueColon                   // a colon
	cueTask                    // a task, 작업
	cueWrite                   // 써 줘
	cueMail                    // 이메일, 신청: how readers send something in
	cuePart                    // a paragraph, 문장, a glossary: what only who writes a text has in hand
	cueValue                   // a figure, 금액
	cueTongue                  // Korean, 영문, 말투: how a text is worded
	cueEarlier                 // above, 앞서: where orders stood that are to be forgotten
	cueVoid                    // void, 무효
	cueReader                  // software, 시스템: who may read a text to turn it into another
	cueTurn                    // render, 처리: to turn a text into another
	cueThis                    // this, 본: the text points to itself or to what is made of it
	cueRights                  // copyright, 무단, 확인: a notice of the paper about its texts
	cueOnly                    // only, nothing: how little is to be written
	cueEver                    // wherever, every, 모든
	cueLesson                  // an exam, a letter: what readers are told to write themselves
	cueNow                     // from now on, 이제부터: a new part to play
	cueElse                    // unless, 않으면: what happens otherwise
	cueSlant                   // negative, 긍정적: how a text is to speak of somebody
	cueSaid                    // said, ruled: somebody's words
	cueTells                   // 에게 알린다: to tell somebody something
	cueHear                    // 들어라, 주목: to listen
	cueHidden                  // decode, vtaber, erongi: words of encoded orders
	cueNorm                    // is best, unless, considered: how something has to be
	cueDerived                 // a digest, a condensed version, 압축한: what is made of a text
	cueEdition                 // 영문판, 옮길 때: what is made of any text, and when
	cueFollow                  // obey, set aside: what else is done with orders
	cueJoin                    // the first letters, 첫 글자: how words are hidden in others
	cueGrade                   // rejected, 오답: what comes of what is written
	cueUnlike                  // unlike the source, 원문과 달리
	cueWhere                   // if, 라면
	cueForeign                 // ignorez, 忽略: to ignore in other languages
	cueAbroad                  // foreign readers, 해외 독자
	cueRate                    // mark, rate: to judge a text
	cueAloud                   // aloud: texts are read so to people
	cueHere                    // from here on, 이 뒤로: the rest of the text
	cueSecret                  // API keys, a prompt
	cueChat                    // this conversation, a role: what is played
	cueLatin                   // any small Latin letter
	cueHangul                  // any syllable of Hangul
)

// needs are kinds of which a text has to have one each.
type needs []cue

func (n needs) in(cues cue) bool {
	for _, need := range n {
		if cues&need == 0 {
			return false
		}
	}
	return true
}

func (c cue) has(all cue) bool { return c&all == all }

// plead reports whether a sentence asks for something in the translation or the summary of its own article.
func (c cue) plead() bool {
	return c.has(cueText|cueMust|cueAct) && c&(cueAI|cueOther) != 0 && c&cueNotice == 0
}

// pleadKorean is plead for Korean, where the end of the sentence tells whether it asks.
func (c cue) pleadKorean() bool {
	return c.has(cueText|cueAct) && c&(cueAI|cueOther) != 0 && c&cueNotice == 0
}

// A cueWord is a word of cueWords.
type cueWord struct {
	text  string
	whole bool
	kind  cue
}

// stands reports whether the word is in a text at a place. The last letter tells most of them apart.
func (w *cueWord) stands(text string, at int) bool {
	end := at + len(w.text)
	return end <= len(text) && text[end-1] == w.text[len(w.text)-1] && text[at:end] == w.text && (!w.whole || endsAt(text, end))
}

// A cueTable has the words by their first two letters: those of small letters in rows, the others in a map.
type cueTable struct {
	latin [26][26][]cueWord
	other map[[2]rune][]cueWord
	opens map[rune]bool // what opens a word of other
}

func (t *cueTable) add(first, second rune, w cueWord) {
	if isSmall(first) && isSmall(second) {
		row := &t.latin[first-'a'][second-'a']
		*row = append(*row, w)
		return
	}
	t.other[[2]rune{first, second}] = append(t.other[[2]rune{first, second}], w)
	t.opens[first] = true
}

// at returns the words that begin with two letters.
func (t *cueTable) at(first, second rune) []cueWord {
	switch {
	case isSmall(first) && isSmall(second):
		return t.latin[first-'a'][second-'a']
	case t.opens[first]:
		return t.other[[2]rune{first, second}]
	}
	return nil
}

// cueIndex has the words of cueWords, read once.
var cueIndex = sync.OnceValue(func() *cueTable {
	index := &cueTable{other: map[[2]rune][]cueWord{}, opens: map[rune]bool{}}
	for kind, words := range cueWords {
		for word := range strings.SplitSeq(words, "|") {
			text, whole := strings.CutSuffix(word, "$")
			first, size := utf8.DecodeRuneInString(text)
			second, _ := utf8.DecodeRuneInString(text[size:])
			if size == len(text) {
				second = 0
			}
			index.add(first, second, cueWord{text, whole, kind})
		}
	}
	return index
})

// cuesIn returns the kinds of words that a text in lower case has.
func cuesIn(text string) cue {
	index, found := cueIndex(), cue(0)
	before, last, from := ' ', ' ', 0
	look := func(second rune) {
		if isSmall(last) && isSmall(before) {
			return
		}
		words := index.at(last, second)
		for i := range words {
			w := &words[i]
			if found&w.kind == 0 && w.stands(text, from) {
				found |= w.kind
			}
		}
	}
	for at, r := range text {
		if at > 0 {
			look(r)
			if last >= '가' || last == ':' || last == '<' || last == '_' {
				look(0)
			}
		}
		switch {
		case isSmall(r):
			found |= cueLatin
		case prose.IsSyllable(r):
			found |= cueHangul
		}
		before, last, from = last, r, at
	}
	look(0)
	return found
}

func isSmall(r rune) bool { return r >= 'a' && r <= 'z' }

func endsAt(text string, at int) bool { return at == len(text) || !isSmall(rune(text[at])) }
