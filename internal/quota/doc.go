// Package quota holds what all workers share about one LLM provider: whether it may be asked at all.
//
// A provider that answers "too many requests" is left alone by the whole fleet for as long as it asks. One that serves
// nobody - it is away, its key is dead, its wallet is empty, it has no such model - is left alone until a single probe
// shows that it serves again; probes come at growing intervals. The state lives in Redis, timed by the clock of Redis, so
// that workers need not agree on the time: the gate of each provider under gisa:gate:PROVIDER, a hash of until, stopped,
// reason, probe and probes, and the names of those that were closed lately in the set gisa:gates. A call asks the gate
// before it is made and tells it afterwards, each in one script and under an id of its own, so that a script that a lost
// connection has run twice counts once. A command that runs alone keeps it in memory. No article and no key of a provider is ever stored here.
package quota
