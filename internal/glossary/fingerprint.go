package glossary

// A fingerprint tells at a look of most forms that a text does not have them. It holds, as a bit each, all groups of
// three bytes of the text: a syllable of Hangul, three letters. The text and the forms are in lower case.
type fingerprint [1 << 7]uint64

const group = 3

func (f *fingerprint) add(text string) {
	for at := 0; at+group <= len(text); at++ {
		bit := bitOf(text[at:])
		f[bit/64] |= 1 << (bit % 64)
	}
}

// mayHave reports whether the text may have a form. Where it says no, the text has not.
func (f *fingerprint) mayHave(form string) bool {
	if len(form) < group {
		return true
	}
	first, last := bitOf(form), bitOf(form[len(form)-group:])
	return (f[first/64]>>(first%64))&(f[last/64]>>(last%64))&1 == 1
}

// bitOf is the bit of the group that words begin with.
func bitOf(words string) uint32 {
	const spread = 0x9E3779B1 // of Fibonacci hashing
	return (uint32(words[0]) | uint32(words[1])<<8 | uint32(words[2])<<16) * spread >> 19
}
