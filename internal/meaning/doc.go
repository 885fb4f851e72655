// Package meaning compares what a paragraph and its translation say: whether figures rise in both, whether a "not" stands
// in both, whether the same names did the same things. internal/quantity compares values; this package compares what is
// said of them.
//
// Every family stands in a file of its own and follows one rule: it speaks only where both texts share an anchor (a
// number, a name, a quotation, a pair of the lexicon) that shows the two places to belong together, and is silent
// elsewhere. How often each one is right is in internal/check/PRECISION.md.
//
// It is deterministic, calls nobody and keeps no state.
package meaning
