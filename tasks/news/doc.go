// Package news holds the words that gisa is about: an article, its translation, its summary, and what
// was found wrong with them.
//
// Every other package speaks in these types. They are plain values with JSON names that never change,
// because they are what the command line prints, what the queue carries and what the ledger keeps.
// The package imports the standard library only and reaches for nothing outside itself.
package news
