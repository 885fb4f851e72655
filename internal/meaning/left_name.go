package meaning

import (
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// leftInLatin finds the person whose name stands in the Korean text in Latin letters alone. Newspapers write it in Hangul; brands,
// teams and works keep their letters, and are none of its business.
func (n *naming) leftInLatin() []Doubt {
	if n.toEnglish {
		return nil
	}
	for _, name := range n.names {
		if !n.namesPerson(name) {
			continue
		}
		if at, found := n.latinInKorean(name.words[len(name.words)-1].text); found {
			return []Doubt{n.doubt(news.FamilyName, news.Warning, "a person's name is left in Latin letters", name.Span, at)}
		}
	}
	return nil
}

// namesPerson reports whether a name is surely that of a person.
func (n *naming) namesPerson(name englishName) bool {
	if name.of != nil {
		return name.of.kind == "person"
	}
	if isKoreanName(name.words[max(0, len(name.words)-2):]) { // Security Affairs Lee Do-hoon
		return true
	}
	titled := name.isTitled && n.words[name.first-1].text != "General" // Aviation
	return (titled || n.isTitledInKorean(name)) && n.isNamelike(name) && !n.isPartOfTitle(name)
}

// isTitledInKorean reports whether a title stands behind the last word of a name in the Korean text: Davis 씨. What speaks alone may be a
// company.
func (n *naming) isTitledInKorean(name englishName) bool {
	_, behind, found := strings.Cut(n.korean.Raw, name.words[len(name.words)-1].text+" ")
	next, _, _ := strings.Cut(behind, " ")
	return found && titleAt(next) != ""
}

// latinInKorean finds a word of Latin letters in the Korean text where it stands for itself and explains no other.
func (n *naming) latinInKorean(word string) (Span, bool) {
	at := strings.Index(n.korean.Raw, word)
	if at < 0 || len(word) < 3 || isAcronym(word) || n.isGloss(word) {
		return Span{}, false
	}
	before, _ := utf8.DecodeLastRuneInString(n.korean.Raw[:at])
	after, _ := utf8.DecodeRuneInString(n.korean.Raw[at+len(word):])
	return Span{at, at + len(word)}, !isLatinLetter(before) && !isLatinLetter(after) && before != '(' && after != ')'
}

func isLatinLetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }
