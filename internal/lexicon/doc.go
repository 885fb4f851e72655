// Package lexicon is the vocabulary of the news in English and Korean: which words of one language say what which words
// of the other say, and which of them have a meaning that must not turn into its opposite (rose and fell, at least and
// at most, before and after).
//
// It is for the checks of meaning (internal/meaning). The rows are ours, in words/*.tsv, a file a field, a line an entry:
//
//	English lemmas | Korean stems | class of word | sense
//
// with alternatives between bars. Find looks words up in running text: English ones by their inflections, Korean stems
// inside the words that particles and endings make of them. The package keeps no state and calls nobody.
package lexicon
