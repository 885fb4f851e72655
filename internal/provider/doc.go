// Package provider asks a provider of language models no more than it allows, and not at all while it has to rest.
//
// A [Model] is a client of package llm behind the gate of package quota. It asks only when the gate is open, waits out
// a short "too many requests" in place, and closes the gate for all who share it when the provider has to rest or a
// person has to act; package llm's table of kinds says which error means what. Of an error that may be about one text
// alone or meet everybody - a 5xx, a 403, a 404, a request that is not taken - it finds out which by a probe, a
// question of a few words: what meets everybody closes the gate, too. Workers share one gate in Redis for
// each provider, named by its [ID]; a command that runs alone has one in memory, see [Alone].
//
// The package keeps nothing itself, stores no key and logs no text.
package provider
