package phonetic

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed consonants.txt
var consonants string

//go:embed vowels.txt
var vowels string

// A rule says that a group of Latin letters may turn into some letters of Korean, and how unlikely that is.
type rule struct {
	latin  string
	hangul []rune
	price  int32
	opens  bool // it counts at the start of a word alone
}

// rules are the two tables, by the Latin letters. Groups that count at the start of a word alone begin with ^.
var rules = sync.OnceValue(func() map[string][]rule {
	table := map[string][]rule{}
	for line := range strings.Lines(consonants + vowels) {
		latin, list, found := strings.Cut(strings.TrimSpace(line), "\t")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		for _, field := range strings.Fields(list) {
			letters, number, _ := strings.Cut(field, ":")
			price, _ := strconv.Atoi(number)
			table[latin] = append(table[latin], rule{latin: strings.TrimPrefix(latin, "^"), hangul: []rune(strings.TrimPrefix(letters, "-")), price: int32(price)})
		}
	}
	return table
})

// byLetter are the rules by their first Latin letter, from a to z.
var byLetter = sync.OnceValue(func() *[26][]rule {
	var table [26][]rule
	for latin, list := range rules() {
		for _, r := range list {
			r.opens = latin[0] == '^'
			table[r.latin[0]-'a'] = append(table[r.latin[0]-'a'], r)
		}
	}
	return &table
})

// appendRulesAt appends the rules that count at a place of a word.
func appendRulesAt(list []*rule, word string, at int) []*rule {
	all := byLetter()[word[at]-'a']
	for i := range all {
		if r := &all[i]; strings.HasPrefix(word[at:], r.latin) && (at == 0 || !r.opens) {
			list = append(list, r)
		}
	}
	return list
}

// A jamoSet is some of the letters of Hangul, a bit each.
type jamoSet uint64

// firstJamo is the first of the letters in Unicode, of which there are 51.
const firstJamo = 'ㄱ'

func (s *jamoSet) add(r rune) { *s |= 1 << (r - firstJamo) }

func (s jamoSet) has(r rune) bool { return s>>(r-firstJamo)&1 == 1 }

// Prices of what no rule says, beside 10 for two consonants that have nothing in common.
const (
	otherVowel     = 4 // a vowel that no rule gives
	lostVowel      = 3
	addedVowel     = 4
	addedI         = 1 // 이 behind ch and sh, or inside a group of consonants
	otherConsonant = 10
	lostConsonant  = 9
	addedConsonant = 9
)

// Weights of a sound in the length of a word.
const (
	consonantWeight = 10
	vowelWeight     = 3
)

func isVowel(r rune) bool { return r >= 'ㅏ' && r <= 'ㅣ' }

func isLatinVowel(b byte) bool {
	switch b {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}

// added is the price of a letter of Korean that nothing in the Latin word stands for. 으 is free: it parts consonants.
func added(r rune) int32 {
	switch {
	case r == 'ㅡ':
		return 0
	case r == 'ㅣ':
		return addedI
	case isVowel(r):
		return addedVowel
	}
	return addedConsonant
}

func lost(b byte) int32 {
	if isLatinVowel(b) {
		return lostVowel
	}
	return lostConsonant
}

func weight(r rune) int {
	switch {
	case r == 'ㅡ':
		return 0
	case isVowel(r):
		return vowelWeight
	}
	return consonantWeight
}

func latinWeight(b byte) int {
	if isLatinVowel(b) {
		return vowelWeight
	}
	return consonantWeight
}
