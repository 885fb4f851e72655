// Package ledger keeps what was paid for: replies of the LLM, results, and what the queue's jobs need
// beside their payload.
//
// There are two ledgers of the same behaviour: [Redis] for workers and their clients, [Memory] for a
// program that runs one article and ends. Every value has a time to live, because Redis runs without
// eviction and would otherwise fill up. An error means that it is not known whether there is a value; it
// is never reported as a miss, since a miss costs money.
package ledger
