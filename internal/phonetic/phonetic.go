package phonetic

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/gisa-news/gisa/internal/prose"
)

// A Word is a word in Latin letters, made ready to be laid beside Hangul.
type Word struct {
	letters string // small, without marks, doubled letters once
	rules   [][]*rule
	first   jamoSet // the letters that a Hangul spelling may begin with
	weight  int
}

// Latin makes a word ready. Whatever is no letter is left out: hyphens, apostrophes, full stops.
func Latin(word string) Word {
	w := Word{letters: plain(word)}
	w.rules = make([][]*rule, len(w.letters))
	all := make([]*rule, 0, 8*len(w.letters))
	for i := range w.letters {
		from := len(all)
		all = appendRulesAt(all, w.letters, i)
		w.rules[i] = all[from:]
		w.weight += latinWeight(w.letters[i])
	}
	w.weight = max(w.weight-w.silent(), 1)
	w.addFirst(0, 0)
	return w
}

// Consonants returns how many consonants are heard in the word: a short word sounds like many others.
func (w Word) Consonants() int {
	n := 0
	for i := range w.letters {
		switch {
		case isLatinVowel(w.letters[i]):
		case i+1 < len(w.letters) && isGroup(w.letters[i:i+2]):
		default:
			n++
		}
	}
	return n
}

// silent is the weight of letters that are written and not read as sounds of their own: the second of a group.
func (w Word) silent() int {
	n := 0
	for i := 0; i+1 < len(w.letters); i++ {
		switch pair := w.letters[i : i+2]; {
		case isLatinVowel(pair[0]) && isLatinVowel(pair[1]):
			n += vowelWeight
		case isGroup(pair):
			n += consonantWeight
		}
	}
	return n
}

// isGroup recognises two consonants that are read as one sound.
func isGroup(pair string) bool {
	switch pair {
	case "ch", "ck", "cz", "dj", "dg", "dt", "gh", "kh", "kn", "ng", "ph", "sc", "sh", "sz", "th", "ts", "tz", "wh", "wr", "zh", "rz", "dz":
		return true
	}
	return false
}

// addFirst adds what a Hangul spelling may begin with when the letters before a place are not read.
func (w *Word) addFirst(at int, spent int32) {
	if at >= len(w.letters) || spent > lostVowel {
		return
	}
	for _, r := range w.rules[at] {
		if len(r.hangul) > 0 {
			w.first.add(r.hangul[0])
			continue
		}
		w.addFirst(at+len(r.latin), spent+r.price)
	}
	if isLatinVowel(w.letters[at]) {
		w.first.add('ㅏ')
	}
}

// plain returns the letters of a word in lower case, without marks, and each doubled consonant once.
func plain(word string) string {
	var b strings.Builder
	last := rune(0)
	if strings.ContainsFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) {
		word = norm.NFD.String(strings.ToLower(unspelled.Replace(word)))
	} else {
		word = strings.ToLower(word)
	}
	b.Grow(len(word))
	for _, r := range word {
		if r < 'a' || r > 'z' || r == last && !isLatinVowel(byte(r)) {
			continue
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// unspelled puts Latin letters that no mark takes apart into plain ones.
var unspelled = strings.NewReplacer("ß", "ss", "ø", "o", "Ø", "O", "ł", "w", "Ł", "W", "æ", "ae", "Æ", "Ae", "đ", "d", "Đ", "D", "ı", "i", "ð", "d", "þ", "th", "œ", "oe")

// A Spelling is a word in Hangul, taken apart into its letters.
type Spelling struct {
	word   string
	sounds []rune
	ends   []int // after so many sounds, the number of whole syllables that are over; 0 inside a syllable
}

// Hangul takes the syllables at the start of a word apart. A silent ㅇ is left out, and so is the second of two ㄴ, ㄹ or ㅁ.
func Hangul(word string) Spelling {
	s := Spelling{word, make([]rune, 0, len(word)), make([]int, 0, len(word))} // a syllable has three bytes and as many sounds at most
	add := func(r rune) {
		if n := len(s.sounds); n == 0 || s.sounds[n-1] != r || r != 'ㄴ' && r != 'ㄹ' && r != 'ㅁ' {
			s.sounds, s.ends = append(s.sounds, r), append(s.ends, 0)
		}
	}
	n := 0
	for _, r := range word {
		initial, vowel, final := prose.Letters(r)
		if vowel == 0 {
			break
		}
		if initial != 'ㅇ' {
			add(initial)
		}
		add(vowel)
		if final != 0 {
			add(final)
		}
		n++
		s.ends[len(s.ends)-1] = n
	}
	return s
}

// Text returns the word as it is written.
func (s Spelling) Text() string { return s.word }

// After returns what stands behind the first so many syllables of the word.
func (s Spelling) After(syllables int) string { return s.word[syllables*len("가"):] }

// MayBegin reports whether a Hangul word may begin with how w is written, by its first syllable. It is a quick look before
// Distance and Prefix.
func (w Word) MayBegin(hangul string) bool {
	first, _ := utf8.DecodeRuneInString(hangul)
	initial, vowel, _ := prose.Letters(first)
	switch {
	case vowel == 0:
		return false
	case initial == 'ㅇ':
		return vowel == 'ㅡ' || w.first.has('ㅏ') || w.first.has(vowel)
	}
	return w.first.has(initial)
}

// Distance is how far the Hangul word is from a spelling of w: 0 for one by the book, 1 for a word that has nothing in
// common with it.
func (w Word) Distance(hangul Spelling) float64 {
	length := w.weight
	for _, r := range hangul.sounds {
		length += weight(r)
	}
	var room cells
	costs := w.lay(room[:0], hangul.sounds, never)
	return share(costs[len(hangul.sounds)], length)
}

// Prefix returns the number of syllables, at least so many, at the start of a Hangul word that come nearest to a spelling of
// w, and their distance. Whatever is further away than limit counts as 1.
func (w Word) Prefix(hangul Spelling, shortest int, limit float64) (syllables int, distance float64) {
	var room cells
	costs := w.lay(room[:0], hangul.sounds, int32(min(limit*1.5*float64(w.weight), never)))
	distance = 1
	length := w.weight
	for j, n := range hangul.ends {
		length += weight(hangul.sounds[j])
		if n < shortest || n == 0 || costs[j+1] >= never {
			continue
		}
		if d := share(costs[j+1], length); d <= distance && d <= limit {
			syllables, distance = n, d
		}
	}
	return syllables, distance
}

func share(cost int32, length int) float64 { return min(float64(2*cost)/float64(length), 1) }

// cells have room for the prices of two words of a usual length.
type cells [256]int32

// never is a price that no way through two words reaches.
const never = 1 << 20

// lay lays the word beside sounds and returns, for each number of sounds from 0 on, the lowest price of turning the whole word
// into so many of them. Ways that cost more than limit are given up. The cells are room to do so.
func (w *Word) lay(cells []int32, sounds []rune, limit int32) []int32 {
	width := len(sounds) + 1
	cells = slices.Grow(cells, (len(w.letters)+1)*width)[:(len(w.letters)+1)*width]
	for i := range cells {
		cells[i] = never
	}
	cells[0] = 0
	for i := range w.letters {
		for j := range width {
			if cost := cells[i*width+j]; cost <= limit && cost < never {
				w.step(cells, i, j, sounds)
			}
		}
	}
	last := cells[len(w.letters)*width:]
	for j := 1; j < width; j++ {
		last[j] = min(last[j], last[j-1]+added(sounds[j-1]))
	}
	return last
}

// step writes what the ways on from a cell cost.
func (w *Word) step(cells []int32, i, j int, sounds []rune) {
	width := len(sounds) + 1
	at := i*width + j
	cost := cells[at]
	if j < len(sounds) {
		cells[at+1] = min(cells[at+1], cost+added(sounds[j]))
		cells[at+width+1] = min(cells[at+width+1], cost+other(w.letters[i], sounds[j]))
	}
	cells[at+width] = min(cells[at+width], cost+lost(w.letters[i]))
	for _, r := range w.rules[i] {
		if end := j + len(r.hangul); end <= len(sounds) && (end == j || sounds[j] == r.hangul[0] && slices.Equal(sounds[j:end], r.hangul)) {
			next := at + len(r.latin)*width + len(r.hangul)
			cells[next] = min(cells[next], cost+r.price)
		}
	}
}

// other is the price of laying a letter beside a sound that no rule gives it.
func other(b byte, r rune) int32 {
	switch {
	case isLatinVowel(b) && isVowel(r):
		return otherVowel
	case isLatinVowel(b) || isVowel(r):
		return otherConsonant + otherVowel
	}
	return otherConsonant
}
