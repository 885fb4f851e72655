// Package phonetic tells whether a Hangul word is how Korean writes a name that is given in Latin letters: 트럼프 and
// Trump, 시진핑 and Xi Jinping, 이재명 and Lee Jae-myung.
//
// Both spellings are laid beside each other sound by sound. A table says which letters of Korean a group of Latin letters
// may turn into, in the readings of English and of the languages whose names are in the news; consonants weigh most, since
// vowels are read in so many ways. What comes out is a distance and no verdict: 0 for a spelling by the book, about 1 for
// two words that have nothing in common.
//
// It is for internal/meaning, which pairs sentences by the names in them and checks names. It knows no names but the
// customary romanisations of Korean family names, keeps no state and calls nobody.
package phonetic
