package check

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"unicode/utf8"

	"github.com/gisa-news/gisa/tasks/news"
)

// A nameIndex finds a name that is spelled in two ways (트럼프 and 트럼트, Do-hoon and Do-hun). It knows no names:
// a word of the source that several texts share is tied to the word of the translation that the same
// texts share and no others; where that word is missing and a near miss of it stands instead, one of
// the two is wrong. Warnings.
// Measured: 3 of 3 flags right on the news of nine systems (PRECISION.md).
//
// It is an index, so that a text that was replaced costs no look at the others: the words of each place, the places of
// each word, and the words that several places share under all that they are spelled with one letter left out.
type nameIndex struct {
	from, to         news.Lang
	places           map[int]namePlace
	sources, targets map[string][]int // ascending
	spellings        map[string][]string
}

// namePlace is the words of a text that may be names, on both sides, see nameWords.
type namePlace struct {
	id             string
	source, target []string
}

// leastPlaces is how many texts it takes to tell the usual spelling from another.
const leastPlaces = 3

// newNameIndex returns nil where names cannot be compared.
func newNameIndex(in Input) *nameIndex {
	from, to, places := in.Article.Lang, in.To, 1+len(in.Article.Paragraphs)
	if in.Summary != nil {
		places += len(in.Summary.Bullets)
	}
	if places < leastPlaces || !counts(from) || !counts(to) || from == to {
		return nil
	}
	return &nameIndex{from: from, to: to, places: map[int]namePlace{}, sources: map[string][]int{}, targets: map[string][]int{}, spellings: map[string][]string{}}
}

// placeOf returns the words of a text, none where they are not compared.
func (n *nameIndex) placeOf(p pair) namePlace {
	if n == nil {
		return namePlace{}
	}
	return namePlace{p.id, nameWords(p.source, n.from), nameWords(p.target, n.to)}
}

// put replaces the words of a place.
func (n *nameIndex) put(at int, words namePlace) {
	if n == nil {
		return
	}
	n.remove(at)
	n.places[at] = words
	for _, word := range words.source {
		n.sources[word] = with(n.sources[word], at)
	}
	for _, word := range words.target {
		n.targets[word] = with(n.targets[word], at)
		if len(n.targets[word]) == 2 {
			n.spell(word)
		}
	}
}

// remove takes a place away: what stands there is no translation.
func (n *nameIndex) remove(at int) {
	if n == nil {
		return
	}
	for _, word := range n.places[at].source {
		n.sources[word] = without(n.sources[word], at)
	}
	for _, word := range n.places[at].target {
		n.targets[word] = without(n.targets[word], at)
	}
	delete(n.places, at)
}

// spell files a word that may be the usual one under its spellings.
func (n *nameIndex) spell(word string) {
	for s := range spellings(word) {
		if !slices.Contains(n.spellings[string(s)], word) {
			n.spellings[string(s)] = append(n.spellings[string(s)], word)
		}
	}
}

// spellings yields a word as it is and with each of its letters left out: two words that differ in one letter have one
// of these in common. The bytes are good until the next one.
func spellings(word string) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		var room [64]byte
		if !yield(append(room[:0], word...)) {
			return
		}
		for i, r := range word {
			if !yield(append(append(room[:0], word[:i]...), word[i+utf8.RuneLen(r):]...)) {
				return
			}
		}
	}
}

// oddName is a name that one place spells in another way than the others.
type oddName struct {
	name, usual, odd string // the word of the source, and its two spellings
	at               int
}

func (n *nameIndex) finding(o oddName) news.Finding {
	return news.Finding{Check: news.FamilyName, Severity: news.Warning, Paragraph: n.places[o.at].id,
		Message: fmt.Sprintf("%s is spelled %s elsewhere", o.odd, o.usual), Source: o.name, Target: o.odd}
}

// findings are those of all places, by name.
func (n *nameIndex) findings() []news.Finding {
	if n == nil {
		return nil
	}
	return n.findingsAt(slices.Sorted(maps.Keys(n.places))...)
}

func (n *nameIndex) findingsAt(places ...int) []news.Finding {
	if n == nil || len(n.places) < leastPlaces {
		return nil
	}
	var odd []oddName
	for _, at := range places {
		odd = append(odd, n.oddAt(at)...)
	}
	slices.SortFunc(odd, func(a, b oddName) int { return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.usual, b.usual)) })
	findings := make([]news.Finding, len(odd))
	for i, o := range odd {
		findings[i] = n.finding(o)
	}
	return findings
}

// oddAt returns the names that a place is the first to spell in an unusual way.
func (n *nameIndex) oddAt(at int) []oddName {
	var list []oddName
	var judged []string
	for _, word := range n.places[at].target {
		for _, usual := range n.usualFor(word) {
			if slices.Contains(judged, usual) {
				continue
			}
			judged = append(judged, usual)
			if o, ok := n.firstOdd(usual); ok && o.at == at {
				list = append(list, o)
			}
		}
	}
	return list
}

// usualFor returns the words that a word may be a near miss of.
func (n *nameIndex) usualFor(word string) []string {
	var list []string
	for s := range spellings(word) {
		for _, usual := range n.spellings[string(s)] {
			if n.misses(word, usual) && !slices.Contains(list, usual) {
				list = append(list, usual)
			}
		}
	}
	return list
}

// misses reports whether a word is almost the usual one and stands in fewer places.
func (n *nameIndex) misses(word, usual string) bool {
	return len(n.targets[word]) < len(n.targets[usual]) && nearlySame([]rune(word), []rune(usual), n.to)
}

// firstOdd returns the first near miss of a word: by the first name, in the order of the alphabet, that the word is the
// counterpart of and one of whose places has a near miss instead.
func (n *nameIndex) firstOdd(usual string) (oddName, bool) {
	at := n.targets[usual]
	if len(at) < 2 {
		return oddName{}, false
	}
	for _, name := range n.places[at[0]].source {
		if !n.isCounterpart(usual, name) {
			continue
		}
		for _, i := range n.sources[name] {
			if odd := n.nearMiss(i, usual); odd != "" {
				return oddName{name, usual, odd, i}, true
			}
		}
	}
	return oddName{}, false
}

// isCounterpart reports whether a word of the translation stands in most of the places that have the name, and in no
// other.
func (n *nameIndex) isCounterpart(word, name string) bool {
	has, of := n.targets[word], n.sources[name]
	if len(of) < 3 || len(has)*5 < len(of)*3 {
		return false
	}
	next := 0
	for _, at := range has {
		for next < len(of) && of[next] < at {
			next++
		}
		if next == len(of) || of[next] != at {
			return false
		}
	}
	return true
}

// nearMiss returns a word of a place that is almost the usual one, where that is missing.
func (n *nameIndex) nearMiss(at int, usual string) string {
	words := n.places[at].target
	if _, has := slices.BinarySearch(words, usual); has {
		return ""
	}
	for _, word := range words {
		if n.misses(word, usual) {
			return word
		}
	}
	return ""
}

// with adds a place to an ascending list, without takes it away.
func with(places []int, at int) []int {
	if i, has := slices.BinarySearch(places, at); !has {
		return slices.Insert(places, i, at)
	}
	return places
}

func without(places []int, at int) []int {
	if i, has := slices.BinarySearch(places, at); has {
		return slices.Delete(places, i, i+1)
	}
	return places
}
