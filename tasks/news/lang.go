package news

import (
	"slices"
	"strings"
)

// Lang is a BCP 47 primary language subtag, in lower case.
type Lang string

// The languages that gisa reads (English and Korean) or writes (all of them).
const (
	English    Lang = "en"
	Korean     Lang = "ko"
	Japanese   Lang = "ja"
	Chinese    Lang = "zh"
	Spanish    Lang = "es"
	French     Lang = "fr"
	German     Lang = "de"
	Vietnamese Lang = "vi"
	Indonesian Lang = "id"
)

// SourceLangs returns the languages that an article may be written in.
func SourceLangs() []Lang { return []Lang{English, Korean} }

// TargetLangs returns the languages that an article may be translated into.
func TargetLangs() []Lang {
	return []Lang{English, Korean, Japanese, Chinese, Spanish, French, German, Vietnamese, Indonesian}
}

// IsSource reports whether gisa reads articles in l.
func (l Lang) IsSource() bool { return slices.Contains(SourceLangs(), l) }

// IsTarget reports whether gisa writes in l.
func (l Lang) IsTarget() bool { return slices.Contains(TargetLangs(), l) }

// EnglishName is the language's name as a prompt writes it, or the tag itself for an unknown language.
func (l Lang) EnglishName() string {
	switch l {
	case English:
		return "English"
	case Korean:
		return "Korean"
	case Japanese:
		return "Japanese"
	case Chinese:
		return "Simplified Chinese"
	case Spanish:
		return "Spanish"
	case French:
		return "French"
	case German:
		return "German"
	case Vietnamese:
		return "Vietnamese"
	case Indonesian:
		return "Indonesian"
	}
	return string(l)
}

// DefaultTarget returns the language that an article in l is translated into when nobody names one: Korean for
// English, English for every other language.
func (l Lang) DefaultTarget() Lang {
	if l == English {
		return Korean
	}
	return English
}

func join(langs []Lang) string {
	names := make([]string, len(langs))
	for i, l := range langs {
		names[i] = string(l)
	}
	return strings.Join(names, ", ")
}
