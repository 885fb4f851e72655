package meaning

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/phonetic"
	"github.com/gisa-news/gisa/tasks/news"
)

// A stranger is a name of one text that has no counterpart in the other.
type stranger struct {
	Span
	kind     string // of entity, "" where nobody can say
	belief   belief
	isWhere  bool // in, at or from stands before it
	isKorean bool // it looks like the name of a Korean
	family   int  // the index of the Korean word that stands where the family name should, 0 where there is none
}

// belief is how sure it is that words are a name.
type belief int

const (
	maybeName  belief = iota + 1 // a word that may have its capital from the sentence, a Korean word that nobody knows
	likelyName                   // a word with a capital, Hangul of syllables from abroad
	surelyName                   // a title stands beside it, a verb of speech, or the tables have it
)

// replaced finds a name of one text that stands in the place of a name of the other: each has no counterpart.
func (n *naming) replaced() []Doubt {
	english := n.englishStrangers()
	if unsure := func(s stranger) bool { return s.belief < surelyName }; slices.ContainsFunc(english, unsure) && len(slices.DeleteFunc(slices.Clone(english), func(s stranger) bool { return !unsure(s) })) > 1 {
		english = slices.DeleteFunc(english, unsure)
	}
	if len(english) == 0 {
		return nil
	}
	korean := n.koreanStrangers()
	var doubts []Doubt
	for _, e := range english {
		best := -1
		if e.family > 0 {
			doubts = append(doubts, n.otherFamily(e))
			continue
		}
		for i, k := range korean {
			if mayReplace(e, k) && (best < 0 || k.belief > korean[best].belief) {
				best = i
			}
		}
		if best < 0 {
			continue
		}
		k := korean[best]
		korean = slices.Delete(korean, best, best+1)
		severity := news.Warning
		if e.belief == surelyName && k.belief == surelyName {
			severity = news.Error
		}
		doubts = append(doubts, n.doubt(news.FamilyName, severity, "another name stands here", e.Span, k.Span))
	}
	return doubts
}

// otherFamily tells of a family name that is another one, or of one that is spelled in an unusual way.
func (n *naming) otherFamily(e stranger) Doubt {
	h := &n.hangul[e.family]
	last := n.english.Raw[e.Start:e.End]
	last = last[strings.LastIndexByte(last, ' ')+1:]
	if _, distance := phonetic.Latin(last).Prefix(h.spelling(), 1, 1); distance < misspelled {
		return n.doubt(news.FamilyName, news.Warning, "this does not sound like the name", e.Span, h.Span)
	}
	return n.doubt(news.FamilyName, news.Error, "another name stands here", e.Span, h.Span)
}

// misspelled is the distance below which two names are rather one that is spelled wrong.
const misspelled = 0.45

// mayReplace reports whether two names may stand in each other's place: both are of one kind as far as anybody can say, and
// both together are sure enough to be names.
func mayReplace(e, k stranger) bool {
	switch {
	case e.kind != k.kind && e.kind != "" && k.kind != "":
		return e.kind != "place" && k.kind != "place" && e.belief+k.belief == 2*surelyName // a person may bear the name of a company: Ford
	case k.belief == maybeName:
		return e.belief == surelyName && e.kind != "place" && (e.isKorean || !k.isKorean)
	case k.belief == likelyName && k.isWhere:
		return e.kind == "place" || e.isWhere
	case k.kind == "place" && e.kind == "":
		return e.isWhere
	}
	return e.belief+k.belief >= 2*likelyName
}

// doubt makes a Doubt of a place in the English text and one in the Korean text.
func (n *naming) doubt(family news.Family, severity news.Severity, message string, english, korean Span) Doubt {
	d := Doubt{Family: family, Severity: severity, Message: message, Source: english, Target: korean}
	if n.toEnglish {
		d.Source, d.Target = korean, english
	}
	return d
}

// englishStrangers returns the names of the English text that the Korean text lacks.
func (n *naming) englishStrangers() []stranger {
	var list []stranger
	for _, name := range n.names {
		if name.at != noCounterpart && !(name.given && n.followsGiven(name.at+1)) || name.weak {
			continue
		}
		if name.capital {
			list = append(list, stranger{Span: name.Span, kind: "place", belief: surelyName})
			continue
		}
		if name.of != nil && name.of.kind == "country" {
			continue
		}
		if name.of != nil {
			list = append(list, stranger{Span: name.Span, kind: name.of.kind, belief: surelyName, isKorean: isKoreanName(name.words)})
			continue
		}
		if s, ok := n.englishStranger(name); ok {
			list = append(list, s)
		}
	}
	return list
}

func (n *naming) englishStranger(name englishName) (stranger, bool) {
	if w, found := wordAt(n.english.Words, name.Span); found && w.Start <= name.Start && name.End <= w.End && kindOf(w) != "" {
		return stranger{Span: name.Span, kind: kindOf(w), belief: surelyName}, true
	}
	if n.title || !n.isNamelike(name) || n.isPartOfTitle(name) {
		return stranger{}, false
	}
	switch {
	case name.given:
		return stranger{Span: name.Span, kind: "person", belief: surelyName, family: name.at + 1}, true
	case name.isTitled, isKoreanName(name.words), n.speaks(name):
		return stranger{Span: name.Span, kind: "person", belief: surelyName, isKorean: isKoreanName(name.words)}, true
	case len(name.words) == 1 && strings.HasSuffix(name.words[0].text, "s"):
		return stranger{}, false // Eurosceptics, Remainers
	case len(name.words) == 1 && name.opens && !n.isSubject(name):
		return stranger{Span: name.Span, belief: maybeName}, true
	}
	s := stranger{Span: name.Span, belief: likelyName, isWhere: n.isWhere(name)}
	if n.isSubject(name) && !name.opens {
		s.belief = surelyName
	}
	return s, true
}

// isSubject reports whether a verb or a possessive ending follows a name.
func (n *naming) isSubject(name englishName) bool {
	next := name.first + len(name.words)
	rest := n.english.Raw[name.End:]
	return strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s ") || next < len(n.words) && n.words[next].joined && n.isVerb(next)
}

// isPartOfTitle reports whether a name is part of what is translated word by word: the Haeoreum Grand Theater, the Affordable Care Act.
func (n *naming) isPartOfTitle(name englishName) bool {
	at := name.first
	last := at + len(name.words)
	if last < len(n.words) && n.words[last].joined && n.words[last].capital {
		return true
	}
	if at == 0 || !n.words[at].joined {
		return false
	}
	article := n.words[at-1].text == "the" || n.words[at-1].text == "The"
	return article && len(name.words) > 1 || n.words[at-1].capital && !n.words[at-1].opens && !titles()[strings.ToLower(n.words[at-1].text)]
}

// isNamelike reports whether no word of a name is a word of English.
func (n *naming) isNamelike(name englishName) bool {
	for i, w := range name.words {
		if i < len(name.words)-1 && (name.given || isHead[w.text]) {
			continue
		}
		if isAcronym(w.text) || len(w.text) < 3 || n.isEnglishWord(w) || name.opens && hasWordEnding(w.text) {
			return false
		}
	}
	return len(name.words) > 1 || !familyNames()[strings.ToLower(name.words[0].text)]
}

// hasWordEnding reports whether a word ends as words do that open sentences.
func hasWordEnding(word string) bool {
	for _, ending := range []string{"ing", "ed", "ly", "tion", "ment", "ness", "ers", "ies", "ists"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// speaks reports whether a verb of speech stands before or behind a name.
func (n *naming) speaks(name englishName) bool {
	at := name.first
	last := at + len(name.words)
	return at > 0 && speechVerbs[n.words[at-1].text] || last < len(n.words) && speechVerbs[n.words[last].text]
}

// isWhere reports whether a name is where something is: in, at or from stands before it.
func (n *naming) isWhere(name englishName) bool {
	at := name.first
	return at > 0 && placing[n.words[at-1].text]
}

var placing = wordSet("in at from near to across outside around of")

// isActor reports whether a Korean word ends as the name of somebody who acts does, or has no particle.
func isActor(h koreanWord) bool {
	particle := strings.TrimPrefix(h.text, h.stem)
	return particle == "" || slices.Contains(actorParticles, particle)
}

// isScene reports whether a Korean word ends as the name of a place does where something is or goes.
func isScene(h koreanWord) bool {
	return slices.Contains(sceneParticles, strings.TrimPrefix(h.text, h.stem))
}

var sceneParticles = strings.Fields("에 에서 로 으로 까지 부터 에서는 에는")

var actorParticles = strings.Fields("은 는 이 가 의 에게 와 과 도 측 을 를")

var speechVerbs = wordSet("said says told added tells asked wrote tweeted insisted argued")

// isEnglishWord reports whether the lexicon has a word, as other than a name.
func (n *naming) isEnglishWord(w latinWord) bool {
	word, found := wordAt(n.english.Words, w.Span)
	return found && kindOf(word) == ""
}
