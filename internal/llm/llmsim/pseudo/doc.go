// Package pseudo writes filler text in which everything that code can verify stands as the source has it.
//
// It is how the simulated model of package llmsim answers when it has no recording. Every word of the source
// becomes a stock phrase of the target language, or none, so that the text comes out about as long as a translation
// would; numbers, amounts, dates and times are written anew as values (1.2 million, 120만), and quotation marks,
// addresses, given terms, denials, that a sentence is left open (a plan, a possibility, an allegation), the number of
// sentences and the newspaper register are kept. The result means nothing, and nobody should read it. The same text always gives the same answer.
//
// English and Korean are read. English and Korean are written with their units and names of days; the other
// languages get bare figures, because nothing checks the numbers there.
//
// The package has its own reader of numbers, its own cutter of sentences and its own Hangul, and must keep them: it
// may not import internal/quantity or internal/prose. A simulator that shared code with the checks would test them
// with themselves, and a number that both misread would pass.
package pseudo
