// Package prose knows English and Korean as text: where a sentence ends, which script a letter is of, what stands in quotation
// marks, how a syllable is built and which particle it takes, and which day a weekday of an article can be.
//
// It is the one place for such knowledge: ingest cuts paragraphs by it, desk tells a model what it says, check and eval hold the
// reply against it. The tables are data (abbreviations, particles), with a fixture a row. It reads text and returns values: it keeps
// no state, changes no text and imports nothing of gisa but the names of the languages.
//
// The simulator (internal/llm/llmsim/pseudo) shares nothing with it on purpose: a writer that used the rules of the checks would
// test the checks with themselves.
package prose
