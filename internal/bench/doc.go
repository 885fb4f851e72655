// Package bench has a set of articles translated by the systems that are to be compared, and keeps what they bring.
//
// A [System] is gisa's own [Desk] or the [Naive] prompt on the same model. [System.Run] gives an eval.Run, which package
// eval measures. A run is kept as NAME.jsonl in a folder that the caller names, and written anew after every article,
// so that one that was broken off goes on where it ended and nothing is paid for twice.
package bench
