package lexicon

import (
	"strings"
	"sync"

	"github.com/gisa-news/gisa/internal/prose"
)

// tails are what may stand behind Korean stems, by the kind of stem, without the particles that may follow.
type tails struct {
	endings map[string]follow   // the kinds of forms that an ending stands behind
	copulas map[string][]string // what makes a sentence of a noun, each with whatever follows, by its first syllable
	// What stands behind a form with 아 or 어: endings, and forms of other verbs.
	afterVowel map[string]bool
	helpers    map[string]follow
}

// A grammar is what may stand behind the words of all entries.
type grammar struct {
	tails
	light map[string]follow // forms of 하다, 되다 and the other verbs that make verbs of nouns
}

// korean is the grammar of Korean.
var korean = sync.OnceValue(func() grammar {
	g := grammar{tails: newTails(), light: map[string]follow{}}
	for verb := range strings.FieldsSeq(lightVerbs) {
		for _, form := range conjugate(verb) {
			g.light[form.text] |= form.follow
		}
	}
	return g
})

func newTails() tails {
	t := tails{endings: map[string]follow{}, copulas: map[string][]string{}, afterVowel: map[string]bool{}, helpers: map[string]follow{}}
	for copula := range strings.FieldsSeq(copulas) {
		t.copulas[copula[:syllable]] = append(t.copulas[copula[:syllable]], copula)
	}
	for ending := range strings.FieldsSeq(vowelEndings) {
		t.afterVowel[ending] = true
	}
	for verb := range strings.FieldsSeq(helpers) {
		for _, form := range conjugate(verb) {
			t.helpers[form.text] |= form.follow
		}
	}
	for kind, list := range map[follow]string{
		anyStem: `고 고는 고도 고서 고서는 고자 고요 고만 지 지만 지는 지요 죠 게 게끔 는 는데 는데도 는지 는가 는다 는다고 는다는 는다며 는다면 는다면서 는다지만 는지라 는구나
			던 던데 던지 다 다고 다는 다가 다며 다면 다면서 다면야 다지만 다만 다던 다던데 다시피 단 단다 자 자는 자고 자며 자마자 네 네요 기 기에 기는 기엔 기로 기만 기까지 기보다 기도 기위해
			도록 거나 거든 거니와 건 겠다 겠다고 겠다는 겠다며 겠지만 겠고 겠으나 겠느냐 겠는가 든 든지 듯 듯이 듯한 나 나요 는걸 느라 느냐 느냐고 느냐는 되 소`,
		vowelStem: `며 면 면서 면서도 므로 니 니까 나 나마 려 려고 려는 려던 려면 려다 려다가 려 러 라 라고 라는 라며 시 신 실 심 십니다 셨다 시는 시고 시며 세 세요 오 냐 냐고 냐는 자면 더라도`,
		closedStem: `은 은데 은데도 은지 은가 은가 을 을지 을까 을수록 을뿐 을만큼 을지도 음 으며 으면 으면서 으면서도 으므로 으니 으니까 으나 으나마 으려 으려고 으려는 으려던 으려면 으러 으라 으라고 으라는
			습니다 습니까 습니다만 으시 으신 으십니다 으세요 으냐 으냐고 을지언정 을텐데 을래 을게`,
		afterN:      `다 다고 다는 다며 다면 다면서 다지만 다던 다던데 단 답니다 다는데 데 데도 데다 지 지는 지도 지를 가 가를 가는 걸 것 채 다음 대로 만큼 뒤 후 이후 셈`,
		afterL:      `지 지라도 지도 지는 까 까요 수 수록 것 거 뿐 만큼 만한 때 텐데 래 게 걸 지언정 듯 정도 예정 전망`,
		afterB:      `니다 니다만 니까 시다 니다마는`,
		afterDotted: `는 는데 는데도 는지 는가 니 니까 네 냐 느냐 나 나요 세 세요 시 신 는걸 는다는`,
	} {
		for ending := range strings.FieldsSeq(list) {
			t.endings[ending] |= kind
		}
	}
	return t
}

// takes reports whether rest can stand behind a form of a verb or adjective.
func (t tails) takes(f follow, rest string) bool {
	if rest == "" {
		return f&(afterN|afterL|afterVowel) != 0
	}
	if f&afterPast != 0 || f&afterVowel != 0 && t.helps(rest) {
		return true
	}
	bare := prose.TrimParticle(rest, prose.Case|prose.Auxiliary|prose.Compound, 1)
	return f&(t.endings[rest]|t.endings[bare]) != 0
}

// helps reports whether rest is an ending behind a form with 아 or 어, or a form of a verb that helps.
func (t tails) helps(rest string) bool {
	if t.afterVowel[rest] {
		return true
	}
	for end := min(len(rest), 3*syllable); end > 0; end -= syllable {
		if f, ok := t.helpers[rest[:end]]; ok && (f&asWord != 0 && end == len(rest) || t.takes(f, rest[end:])) {
			return true
		}
	}
	return false
}

// vowelEndings stand behind a form with 아 or 어, helpers are the verbs that may do so: 올라섰다, 높아졌다.
const (
	vowelEndings = "서 서는 서도 서야 야 야만 도 라 라고 라는 라며 요 다 다가"
	helpers      = "지 가 오 나 내 보 주 두 놓 버리 있 들 들이 대 먹 붙 치 서 오르 올리 내리 내려가 앉 가지 드리 달 나가 나오 넣 다니 두 붙이 보이 나서 넘 넘기 넘어가 주시"
)

// suffixes are syllables that make another noun of a noun of two syllables and more, mostly one that means nearly the same.
const suffixes = "세폭률율액량자들적측팀권론설안법점표치선장비금형급대생원국사기용상별품력성화식간계전후군당층업체단회분증제실망책"

// copulas make a sentence of a noun, or hang on it with more than one particle; whatever may follow them.
const copulas = `인 일 임 이고 이며 이지 이자 이나 이어 여서 입니 이었 였 이라 이든 이던 이다 예요 이에 이기 이면 이므로 이니 이긴 이란 라 란 에서의 으로의 로의
	에의 에선 에겐 으론 론 만의 만은 만을 만이 까지 부터 밖에 뿐 대로 만큼 마다 씩 께서 한테 로부터 으로부터 마저 조차 간의 간에 없이 없는 있는 있게`

// lightVerbs make verbs of nouns: 발표하다, 상승시키다.
const lightVerbs = "하 되 시키 받 당하 드리 해지 해내 해오 되어지 하려 스럽 롭 지 해나가 해보 해주"
