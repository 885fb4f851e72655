// Package quantity reads the numbers of English and Korean news: counts, money, percentages, dates, clock
// times, durations and measures, each as an exact value with its kind and its place in the text.
//
// It is for the checks, which ask whether a translation says what its source says, and for the prompts,
// which tell a model how a number is written in the other language. [Find] reads a text, [Compare] sets
// two readings side by side, [Format] and [Convert] write.
//
// The readers are hand-written scanners over tables: no regular expression, no backtracking beyond a few
// tokens, so that the cost grows with the length of the text and with nothing else. Where a spelling has
// two meanings (조 is a trillion or an article of law, 100m a distance or an amount), the quantity carries
// both and Compare takes the one that fits. What is no rule of a language but a set phrase, a name or an event, is in
// english_exceptions.go and korean_exceptions.go; a row of any table that no fixture needs fails a test. The package keeps no state and knows no other language.
package quantity
