package meaning

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/lexicon"
	"github.com/gisa-news/gisa/internal/prose"
)

// A phrase is a word of a Korean sentence, or a whole quotation, with what it does there.
type phrase struct {
	Span          // with its particle or ending, without the mark behind it
	does function // what it does
	verb lexicon.Word
	stop bool // a comma stands behind it
}

// function is what a Korean word does in its sentence.
type function int

const (
	bare      function = iota // a noun before another one, or a word that nobody knows
	topic                     // 은, 는
	subject                   // 이, 가
	object                    // 을, 를
	dative                    // 에, 에게
	source                    // 에서, 로부터, 으로
	genitive                  // 의
	oblique                   // any other particle
	final                     // a verb that ends a sentence
	joining                   // a verb before another clause
	reporting                 // a verb or quotation of what somebody says: 했다고, ”라며
	adnominal                 // a verb before its noun: 제소한
)

func (p function) isVerb() bool { return p >= final }

// phrases returns the words of a Korean sentence.
func (n *naming) phrases(sentence Span) []phrase {
	raw := n.korean.Raw
	var list []phrase
	for at := sentence.Start; at < sentence.End; {
		if raw[at] == ' ' {
			at++
			continue
		}
		end := wordOrQuotation(raw[:sentence.End], at)
		if words := n.korean.wordsIn(Span{at, end}); len(words) > 0 && words[len(words)-1].End > end {
			end = wordOrQuotation(raw[:sentence.End], words[len(words)-1].End) // 뒤를 이어
		}
		text := strings.TrimRight(raw[at:end], ".,!?;:")
		p := phrase{Span: Span{at, at + len(text)}, stop: strings.HasPrefix(raw[at+len(text):end], ",")}
		if text != "" {
			n.classify(&p)
			list = append(list, p)
		}
		at = end
	}
	return list
}

// wordOrQuotation returns where the word at a place ends: at a space, but for those in a quotation that it begins with.
func wordOrQuotation(text string, at int) int {
	from := at
	for _, marks := range [][2]string{{"“", "”"}, {"\"", "\""}, {"‘", "’"}} {
		open, shut := marks[0], marks[1]
		if strings.HasPrefix(text[at:], open) {
			if i := strings.Index(text[at+len(open):], shut); i >= 0 {
				from = at + len(open) + i
			}
		}
	}
	if i := strings.IndexByte(text[from:], ' '); i >= 0 {
		return from + i
	}
	return len(text)
}

// classify finds what a phrase does, by the lexicon where it has the word, else by its ending.
func (n *naming) classify(p *phrase) {
	text := n.korean.Of(p.Span)
	words := n.korean.wordsIn(p.Span)
	var last lexicon.Word
	if len(words) > 0 {
		last = words[len(words)-1]
		p.verb = last
	}
	isVerb := isOfClass(last, lexicon.Verb) || isOfClass(last, lexicon.Adjective)
	if len(words) > 0 && isNounForm(last, n.korean.Raw) {
		rest := n.korean.Raw[last.End:p.End]
		p.does = partOf(rest)
		if rest == "" && !isVerb && !isOfClass(last, lexicon.Noun) {
			p.does = oblique // an adverb
		}
		if rest == "" || p.does != bare {
			return
		}
	}
	switch {
	case endsReport(text):
		p.does = reporting
	case strings.HasSuffix(text, "다") && (isVerb || isKoreanVerb(text)):
		p.does = final
	case joinsKorean(text) && !n.isKnownNoun(p.Span), isVerb && slices.ContainsFunc(joiningEndings, func(e string) bool { return strings.HasSuffix(text, e) }):
		p.does = joining
	case isVerb && !n.isNameAt(p.Span) || endsAsAdnominal(text) && !n.isKnownNoun(p.Span):
		p.does = adnominal
	default:
		p.does = partOf(n.particleAtEnd(*p))
	}
}

// isNounForm reports whether a word of the lexicon stands in a text as a noun: by its entries, or as the stem of a verb without an ending.
func isNounForm(w lexicon.Word, raw string) bool {
	text := raw[w.Start:w.End]
	return !slices.ContainsFunc(w.Entries, func(e *lexicon.Entry) bool {
		return (e.Class == lexicon.Verb || e.Class == lexicon.Adjective) && !slices.Contains(e.Korean, text)
	})
}

func isOfClass(w lexicon.Word, class lexicon.Class) bool {
	return slices.ContainsFunc(w.Entries, func(e *lexicon.Entry) bool { return e.Class == class })
}

// partOf returns what a noun does that ends in a particle, perhaps behind a bracket.
func partOf(particle string) function {
	if i := strings.LastIndexByte(particle, ')'); i >= 0 {
		particle = particle[i+1:]
	}
	particle = strings.TrimPrefix(particle, "측")
	switch particle {
	case "은", "는":
		return topic
	case "이", "가", "께서":
		return subject
	case "을", "를":
		return object
	case "에", "에게", "한테", "께":
		return dative
	case "에서", "에게서", "한테서", "로부터", "으로부터", "로", "으로":
		return source
	case "의":
		return genitive
	}
	if particle != "" && prose.TrimParticle("가"+particle, prose.Case|prose.Auxiliary|prose.Compound, 1) == "가" {
		return oblique
	}
	return bare
}

// particleAtEnd returns the particle of a word that the lexicon does not have.
func (n *naming) particleAtEnd(p phrase) string {
	i := slices.IndexFunc(n.hangul, func(h koreanWord) bool { return h.End == p.End })
	if i < 0 {
		return ""
	}
	if h := n.hangul[i]; h.Start > p.Start && partOf(h.text) != bare {
		return n.hangul[i].text // BOE는
	}
	return n.particle(i)
}

// isNameAt reports whether a Korean word is a name that the English text has, or one of the tables: 다르는 of Yusuf Dar.
func (n *naming) isNameAt(at Span) bool {
	return slices.ContainsFunc(n.hangul, func(h koreanWord) bool { return h.Start == at.Start && (h.heard || h.of != nil) })
}

// isKnownNoun reports whether a Korean word is a name, or one of the lexicon.
func (n *naming) isKnownNoun(at Span) bool {
	return n.isNameAt(at) || slices.ContainsFunc(n.hangul, func(h koreanWord) bool { return h.Start == at.Start && h.isWord })
}

// endsReport reports whether a word ends what somebody says: 했다고, 하라며, 것”이라고.
func endsReport(text string) bool {
	for _, ending := range []string{"다고", "라고", "자고", "냐고", "다며", "라며", "다면서", "라면서", "다는", "라는", "”고", "\"고", "”며", "\"며"} {
		if strings.HasSuffix(text, ending) && len(text) > len(ending) {
			return true
		}
	}
	return false
}

// joiningEndings are the endings behind which another clause begins, where a verb has them.
var joiningEndings = strings.Fields("고 며 자 면서 지만 해 아 어 여 와 려 겨 워 쳐 켜 져 돼 면 려고 다가 도록 기에 는데 니 나 서 히 게 채 고는")

// endsAsAdnominal reports whether a word that nobody knows ends as a verb does before its noun: 달아난, 나설, 벌이는. 넷리스트는 does not.
func endsAsAdnominal(text string) bool {
	last, size := utf8.DecodeLastRuneInString(text)
	if last == '는' {
		last, _ = utf8.DecodeLastRuneInString(text[:len(text)-size])
		return strings.ContainsRune("하되지있없나오가이리", last)
	}
	return size < len(text) && strings.ContainsRune("한된할될던진난낸긴친킨린른준운온간선쓴든", last)
}
