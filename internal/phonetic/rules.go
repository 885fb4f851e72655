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
	price  int
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
			table[latin] = append(table[latin], rule{strings.TrimPrefix(latin, "^"), []rune(strings.TrimPrefix(letters, "-")), price})
		}
	}
	return table
})

// longestGroup is how many Latin letters a rule has at most.
const longestGroup = 5

// rulesAt returns the rules for the groups of letters that begin at a place of a Latin word.
func rulesAt(word string, at int) []rule {
	var list []rule
	for n := 1; n <= longestGroup && at+n <= len(word); n++ {
		group := word[at : at+n]
		if at == 0 {
			list = append(list, rules()["^"+group]...)
		}
		list = append(list, rules()[group]...)
	}
	return list
}

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
func added(r rune) int {
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

func lost(b byte) int {
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
