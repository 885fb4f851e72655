package glossary

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// Entry is one thing with its name in both languages.
type Entry struct {
	English string `json:"en"`
	Korean  string `json:"ko"`
	// Aliases name the same thing and nothing else: abbreviations, older names.
	EnglishAliases []string `json:"en_aliases,omitempty"`
	KoreanAliases  []string `json:"ko_aliases,omitempty"`
	// Accepted forms may stand for it in a translation, but do not prove that a source means it: short forms
	// (한미 and 방미 for the United States), a bare title.
	EnglishAccepted []string `json:"en_accepted,omitempty"`
	KoreanAccepted  []string `json:"ko_accepted,omitempty"`
	Kind            Kind     `json:"kind,omitempty"`
	Note            string   `json:"note,omitempty"` // the sense, for the model and for editors
	// IgnoreCase lets the English forms match in any case. Names are matched as they are written.
	IgnoreCase bool `json:"ignore_case,omitempty"`
	// Keep forbids translation: the form of the source stays as it is.
	Keep bool `json:"keep,omitempty"`
	// ValidFrom is the first day, "2006-01-02", on which the entry holds; empty means always.
	ValidFrom string `json:"valid_from,omitempty"`
	// Advisory marks an entry of the starter glossary: common practice, not the house's own decision.
	Advisory bool `json:"-"`
}

// Kind is what an entry names. Only persons are treated specially: later mentions may have the surname alone.
type Kind string

// The kinds.
const (
	Person       Kind = "person"
	Organisation Kind = "organisation"
	Office       Kind = "office"
	Place        Kind = "place"
	Term         Kind = "term"
)

// name returns what the entry is called in that language, its first form.
func (e Entry) name(lang news.Lang) string {
	if lang == news.Korean {
		return e.Korean
	}
	return e.English
}

// forms returns every form that names the entry in text of that language.
func (e Entry) forms(lang news.Lang) []string {
	if lang == news.Korean {
		return append([]string{e.Korean}, e.KoreanAliases...)
	}
	return append([]string{e.English}, e.EnglishAliases...)
}

// accepted returns every form that a translation may use: the forms, the short form of a person, and the
// source's own form where nothing may be translated or the original stands in brackets.
func (e Entry) accepted(lang news.Lang) []string {
	forms := append(e.forms(lang), e.EnglishAccepted...)
	if lang == news.Korean {
		forms = append(e.forms(lang), e.KoreanAccepted...)
	}
	if e.Keep {
		forms = append(forms, e.English, e.Korean)
	}
	if e.Kind == Person {
		forms = append(forms, surname(e.name(lang), lang))
	}
	return forms
}

// surname returns the short form of a name in later mentions: the last word of a name with spaces
// (비건, Biegun); for a Korean name without spaces its first syllable, which stands before a title (이
// 본부장), and in English its first word (Lee Do-hoon: Lee).
func surname(name string, lang news.Lang) string {
	words := strings.Fields(name)
	switch {
	case len(words) == 0:
		return ""
	case lang == news.Korean && len(words) == 1:
		first, _ := utf8.DecodeRuneInString(name)
		return string(first) + " "
	case lang == news.English && isKoreanName(words):
		return words[0]
	}
	return words[len(words)-1]
}

// isKoreanName reports whether the words are a romanised Korean name: a family name, then a hyphenated given name or two
// more words (Lee Do-hoon, Kim Jong Un, Lee Jae Myung).
func isKoreanName(words []string) bool {
	if !koreanSurnames[words[0]] {
		return false
	}
	return len(words) == 3 || len(words) == 2 && strings.Contains(words[1], "-")
}

// koreanSurnames are the usual romanisations of the commonest family names.
var koreanSurnames = map[string]bool{
	"Kim": true, "Lee": true, "Park": true, "Choi": true, "Choe": true, "Jung": true, "Jeong": true, "Chung": true,
	"Kang": true, "Cho": true, "Jo": true, "Yoon": true, "Yun": true, "Jang": true, "Chang": true, "Lim": true, "Im": true,
	"Rim": true, "Han": true, "Oh": true, "O": true, "Seo": true, "Suh": true, "Shin": true, "Sin": true, "Kwon": true,
	"Hwang": true, "Ahn": true, "An": true, "Song": true, "Yoo": true, "Yu": true, "Ryu": true, "Hong": true, "Jeon": true,
	"Jun": true, "Ko": true, "Koh": true, "Moon": true, "Mun": true, "Son": true, "Sohn": true, "Yang": true, "Bae": true,
	"Pae": true, "Baek": true, "Paek": true, "Huh": true, "Heo": true, "Nam": true, "Sim": true, "Shim": true, "Noh": true,
	"Roh": true, "Ha": true, "Kwak": true, "Sung": true, "Seong": true, "Cha": true, "Joo": true, "Ju": true, "Woo": true,
	"U": true, "Koo": true, "Ku": true, "Min": true, "Na": true, "Jin": true, "Ji": true, "Eom": true, "Um": true, "Chae": true,
	"Won": true, "Cheon": true, "Chun": true, "Bang": true, "Gong": true, "Kong": true, "Hyun": true, "Ham": true, "Byun": true,
	"Yeom": true, "Yum": true, "Rhee": true, "Ri": true, "Thae": true, "Tae": true, "Wi": true, "Yeo": true, "Choo": true,
}

// holds reports whether the entry is in force on that day. A zero day means that the article has no date: every entry
// holds.
func (e *Entry) holds(day time.Time) bool {
	if e.ValidFrom == "" || day.IsZero() {
		return true
	}
	from, err := time.Parse(time.DateOnly, e.ValidFrom)
	return err != nil || !day.Before(from)
}
