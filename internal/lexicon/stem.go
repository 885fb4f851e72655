package lexicon

import (
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/prose"
)

// stemForms tells all forms that a stem takes before its endings. One written with 다 (없다) is a verb or an adjective and nothing else.
func stemForms(class Class, stem string, add func(string, follow)) {
	verb, surely := strings.CutSuffix(stem, "다")
	if !surely || utf8.RuneCountInString(verb) == 0 {
		verb, surely = stem, false
	}
	surely = surely || onlyVerb(verb)
	if !surely {
		switch {
		case (class == Verb || class == Adjective) && utf8.RuneCountInString(verb) == 1:
		case class == Adverb || class == Other:
			add(stem, asWord)
		default:
			add(stem, asNoun)
			for _, spaced := range spacings(stem) { // 유럽 연합 is 유럽연합
				add(spaced, asNoun)
			}
		}
	}
	if surely || (class == Verb || class == Adjective) && maybeVerb(verb) {
		for _, form := range conjugate(verb) {
			add(form.text, form.follow)
		}
	}
}

// spacings returns a noun of four syllables and more with a space in it, wherever it may be parted.
func spacings(stem string) []string {
	var list []string
	if utf8.RuneCountInString(stem) < 4 || strings.Contains(stem, " ") {
		return nil
	}
	for at := 2 * syllable; at+2*syllable <= len(stem); at += syllable {
		list = append(list, stem[:at]+" "+stem[at:])
	}
	return list
}

// onlyVerb recognises stems that can be no noun by their last sounds: 않, 없, 높, 못하.
func onlyVerb(stem string) bool {
	last, _ := utf8.DecodeLastRuneInString(stem)
	_, _, final := prose.Letters(last)
	return strings.ContainsRune("ㄶㅀㅄㅎㅆㄲㄵㄺㄻㄼㄾㄿ", final) && final != 0 || last == '하' && utf8.RuneCountInString(stem) > 1 || last == '르' || stem == "아니"
}

// maybeVerb reports whether a stem that may be a noun can be conjugated, by its last syllable: 내리 and 만들 can, 로비 and 상승 cannot.
func maybeVerb(stem string) bool {
	if utf8.RuneCountInString(stem) == 1 {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(stem)
	switch _, _, final := prose.Letters(last); final {
	case 0:
		return !strings.ContainsRune("비대계표조도소고자사모해제과회화유무료로부재개배태체폐토포파허어", last)
	case 'ㄱ':
		return strings.ContainsRune("막먹죽녹익적묵박썩작찍", last)
	case 'ㄴ':
		return last == '안' || last == '신'
	case 'ㄹ':
		return !strings.ContainsRune("발설출절결멸철별실질혈활할률술탈촬", last)
	case 'ㅁ':
		return strings.ContainsRune("남삼담감넘품참숨심뿜", last)
	case 'ㅂ':
		return !strings.ContainsRune("협합압급섭업첩랍납", last)
	case 'ㅇ':
		return false
	}
	return true
}
