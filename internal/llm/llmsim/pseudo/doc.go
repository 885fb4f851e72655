// Package pseudo writes text that looks like a language and is not a translation into it.
//
// It is how the simulated model of package llmsim answers. English words are respelled in Hangul letter by
// letter, Korean words in Latin letters by jamo, and so on for the other target languages; what code can verify
// is kept with care: numbers with their scale and unit, dates, times, names, quotation marks, addresses, the
// script and the newspaper register of the target language, and roughly its length. The same text always gives
// the same answer, and a name is spelled the same way wherever it stands. Nobody should read the result.
package pseudo
