// Package quota holds what all workers share about one LLM provider: whether it may be asked at all.
//
// A provider that answers "too many requests" is left alone by the whole fleet for as long as it asks. One whose
// key is dead or whose wallet is empty is left alone until a single probe shows that it works again. The state
// lives in Redis, timed by the clock of Redis, so that workers need not agree on the time: the gate of each provider
// under gisa:gate:PROVIDER, a hash of until, stopped and reason, and the names of those that were closed lately in the
// set gisa:gates. A command that runs alone keeps it in memory. No article and no key of a provider is ever stored here.
package quota
