// Package lexicon is the vocabulary of the news in English and Korean: which words of one language say what which words
// of the other say.
//
// It is for the checks of meaning (internal/meaning), which have tables of their own for the words that must not turn into
// their opposite (rose and fell, at least and at most). The rows are ours, in words/*.tsv, a file a field, a line an entry:
//
//	English lemmas | Korean stems | class of word | context
//
// with alternatives between bars; the last may be left out. How a row is written decides what Find makes of it:
//
//   - English lemmas are in lower case; all inflections are found, of a phrase those of its first word (verbs) or last one
//     (nouns, adjectives). A lemma with a capital (May) or in capitals (US) is found so written only. Hyphens are spaces,
//     "n't" is "not", and "'s" goes.
//
//   - Korean stems are written without 다 (오르, 상승). Those of verbs and adjectives are found in all conjugations,
//     irregular ones too, and as nouns with 하다, 되다, 시키다, 받다 and 당하다; a stem written with 다 (없다) is conjugated in
//     any class and is no noun. Nouns take particles, 들, 적 and syllables that leave them what they are (상승세, 상승폭); adverbs and
//     other words take particles alone. Words in one piece are found one by one where each is known (무역적자).
//
//   - Context tells homographs apart: of the words of this field, between bars, one must stand within about 150 bytes, and none of those
//     that begin with "!" may. Words in Hangul are looked for in Korean texts, the others in English ones:
//
//     Gaza	가자	n	이스라엘|하마스|팔레스타인|!함께
//
// A homograph stands in homographs.tsv, and what a row there says with context no other row says without. mistranslations.tsv
// is another table: words that are often rendered by another meaning that they have, and what betrays it (Mistranslations).
//
// Where a word can be read in two ways the longest one wins: a row for 정당하 (just) keeps 정당 (party) away from 정당한.
//
// The package keeps no state and calls nobody.
package lexicon
