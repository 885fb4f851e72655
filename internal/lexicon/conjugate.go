package lexicon

import (
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// follow says what may stand behind a Korean form. Bits can be added up.
type follow uint16

const (
	asNoun      follow = 1 << iota // particles, 들, 적, and 하다 and its like
	asWord                         // particles alone
	anyStem                        // endings that every stem takes: 고, 지, 는
	vowelStem                      // endings of a stem that ends in a vowel or ㄹ: 면, 며
	closedStem                     // endings of one that ends in another consonant: 으면, 은, 습니다
	afterN                         // 오른: nothing, or 다, 데, 지
	afterL                         // 오를: nothing, or 지, 까, 수록
	afterB                         // 오릅: 니다
	afterVowel                     // 올라: nothing, 서, 도, or a verb that helps: 올라섰다, 높아지다
	afterPast                      // 올랐: whatever follows
	afterDotted                    // 느 of 늘다: 는, 니
)

// A conjugated form is a stem as it stands before its endings.
type conjugated struct {
	text   string
	follow follow
}

// conjugate returns the forms that the stem of a verb or adjective takes, those of irregular ones too.
func conjugate(stem string) []conjugated {
	last, size := utf8.DecodeLastRuneInString(stem)
	head := stem[:len(stem)-size]
	initial, vowel, final := prose.Letters(last)
	c := conjugation{head: head, initial: initial, vowel: vowel, final: final, stem: stem}
	switch final {
	case 0:
		c.open(stem)
		c.openVowel()
	case 'ㄹ':
		c.add(stem, anyStem|vowelStem|afterL)
		c.add(c.with(vowel, 0), afterDotted)
		c.endings(c.with(vowel, 'ㄴ'), c.with(vowel, 'ㄻ'), c.with(vowel, 'ㅂ'))
		c.vowelForm(stem)
	case 'ㅂ':
		c.addB(last)
	case 'ㄷ':
		c.addClosed()
		if irregularD(last) {
			c.addSoft(c.with(vowel, 'ㄹ'))
		}
	case 'ㅅ':
		c.addClosed()
		if irregularS(last) {
			c.addSoft(c.with(vowel, 0))
		}
	case 'ㅎ':
		if irregularH(last) {
			c.addH()
		} else {
			c.addClosed()
		}
	default:
		c.addClosed()
	}
	return c.forms
}

// addClosed adds the forms of a regular stem that ends in a consonant.
func (c *conjugation) addClosed() {
	c.add(c.stem, anyStem|closedStem)
	c.vowelForm(c.stem)
}

// addSoft adds those of a stem whose last consonant changes or goes before a vowel: 들어, 지어.
func (c *conjugation) addSoft(soft string) {
	c.add(soft, closedStem)
	c.vowelForm(soft)
}

// addB adds the forms of a stem in ㅂ, which turns into 우 or 오 in most: 도와, 어려워.
func (c *conjugation) addB(last rune) {
	if regularB(last) {
		c.addClosed()
		return
	}
	c.add(c.stem, anyStem|closedStem)
	bare := c.with(c.vowel, 0)
	c.open(bare + "우")
	w := 'ㅝ'
	if last == '돕' || last == '곱' {
		w = 'ㅘ'
	}
	c.infinitive(bare, prose.Syllable('ㅇ', w, 0), prose.Syllable('ㅇ', w, 'ㅆ'))
}

// addH adds the forms of an adjective whose ㅎ goes: 그런, 그랬다.
func (c *conjugation) addH() {
	c.add(c.stem, anyStem|closedStem)
	c.add(c.with(c.vowel, 0), vowelStem)
	c.endings(c.with(c.vowel, 'ㄴ'), c.with(c.vowel, 'ㅁ'), c.with(c.vowel, 'ㅂ'))
	c.add(c.with(c.vowel, 'ㄹ'), afterL)
	c.add(c.with('ㅐ', 0), afterVowel)
	c.add(c.with('ㅐ', 'ㅆ'), afterPast)
}

// A conjugation collects the forms of one stem.
type conjugation struct {
	stem, head            string
	initial, vowel, final rune
	forms                 []conjugated
}

func (c *conjugation) add(text string, f follow) { c.forms = append(c.forms, conjugated{text, f}) }

// with is the stem with another vowel and final consonant in its last syllable.
func (c *conjugation) with(vowel, final rune) string {
	return c.head + string(prose.Syllable(c.initial, vowel, final))
}

// endings adds the forms with a final ㄴ, ㅁ and ㅂ.
func (c *conjugation) endings(n, m, b string) {
	c.add(n, afterN)
	c.add(m, asWord)
	c.add(b, afterB)
}

// open adds the forms of a stem that ends in a vowel, but for those with 아 and 어.
func (c *conjugation) open(stem string) {
	c.add(stem, anyStem|vowelStem)
	c.endings(final(stem, 'ㄴ'), final(stem, 'ㅁ'), final(stem, 'ㅂ'))
	c.add(final(stem, 'ㄹ'), afterL)
}

// final is a word that ends in a vowel with a final consonant.
func final(word string, consonant rune) string {
	last, size := utf8.DecodeLastRuneInString(word)
	initial, vowel, _ := prose.Letters(last)
	return word[:len(word)-size] + string(prose.Syllable(initial, vowel, consonant))
}

// infinitive adds the forms with 아 or 어 and those of the past.
func (c *conjugation) infinitive(head string, present, past rune) {
	c.add(head+string(present), afterVowel)
	c.add(head+string(past), afterPast)
}

// vowelForm adds 아 or 어 to a stem by its last vowel.
func (c *conjugation) vowelForm(stem string) {
	if isBright(c.vowel) {
		c.infinitive(stem, '아', '았')
		return
	}
	c.infinitive(stem, '어', '었')
}

func isBright(vowel rune) bool { return vowel == 'ㅏ' || vowel == 'ㅗ' || vowel == 'ㅑ' }

// openVowel adds the forms with 아 and 어 of a stem that ends in a vowel: most melt into one syllable.
func (c *conjugation) openVowel() {
	last, _ := utf8.DecodeLastRuneInString(c.stem)
	switch {
	case last == '하':
		c.melt('ㅐ')
		c.infinitive(c.stem, '여', '였')
	case last == '르' && !dropsEu(c.stem):
		c.doubleL()
	default:
		c.meltVowel()
	}
}

func (c *conjugation) meltVowel() {
	switch c.vowel {
	case 'ㅡ':
		c.melt(c.harmony())
	case 'ㅣ':
		c.melt('ㅕ')
	case 'ㅗ':
		c.melt('ㅘ')
		c.infinitive(c.stem, '아', '았')
	case 'ㅜ':
		c.melt('ㅝ')
		c.infinitive(c.stem, '어', '었')
	case 'ㅚ':
		c.melt('ㅙ')
		c.infinitive(c.stem, '어', '었')
	case 'ㅏ', 'ㅓ', 'ㅐ', 'ㅔ', 'ㅕ':
		c.melt(c.vowel)
	default:
		c.infinitive(c.stem, '어', '었')
	}
}

// melt adds the forms in which 아 or 어 has become one with the last vowel: 내리어, 내려.
func (c *conjugation) melt(vowel rune) {
	c.infinitive(c.head, prose.Syllable(c.initial, vowel, 0), prose.Syllable(c.initial, vowel, 'ㅆ'))
}

// harmony is the vowel that ㅡ gives way to, by the syllable before it: 바쁘다, 바빠; 크다, 커.
func (c *conjugation) harmony() rune {
	before, _ := utf8.DecodeLastRuneInString(c.head)
	if _, vowel, _ := prose.Letters(before); isBright(vowel) {
		return 'ㅏ'
	}
	return 'ㅓ'
}

// doubleL adds the forms of verbs in 르: 오르다, 올라.
func (c *conjugation) doubleL() {
	before, size := utf8.DecodeLastRuneInString(c.head)
	initial, vowel, last := prose.Letters(before)
	if initial == 0 || last != 0 {
		return
	}
	head := c.head[:len(c.head)-size] + string(prose.Syllable(initial, vowel, 'ㄹ'))
	present, past := '러', '렀'
	if isBright(vowel) {
		present, past = '라', '랐'
	}
	c.infinitive(head, present, past)
	if before == '이' { // 이르다, to reach: 이르러
		c.infinitive(c.stem, '러', '렀')
	}
}

// dropsEu recognises the few verbs in 르 that only lose their vowel: 따르다, 따라.
func dropsEu(stem string) bool {
	for _, verb := range []string{"따르", "치르", "들르", "다다르", "잠그"} {
		if strings.HasSuffix(stem, verb) {
			return true
		}
	}
	return false
}

// regularB recognises the stems whose ㅂ stays: 잡아, 뽑았다.
func regularB(last rune) bool {
	return strings.ContainsRune("잡입뽑집씹접좁굽꼽업꼬뵙", last)
}

// irregularD recognises those whose ㄷ turns into ㄹ: 들었다.
func irregularD(last rune) bool { return strings.ContainsRune("듣묻걷싣닫컫긷", last) }

// irregularS recognises those whose ㅅ goes: 지었다.
func irregularS(last rune) bool { return strings.ContainsRune("짓붓낫잇긋젓", last) }

// irregularH recognises the adjectives whose ㅎ goes: 그런, 그랬다.
func irregularH(last rune) bool { return strings.ContainsRune("렇떻갛랗얗멓", last) }
