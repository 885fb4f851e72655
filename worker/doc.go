// Package worker takes jobs out of the queue and has the desk do them.
//
// A [Worker] is two asynq servers in one process, one of them for urgent jobs alone, a single handler, and a
// reaper that takes jobs back from workers that died. Delivery is at least once, so a job is made to be done
// twice without harm: its result is stored before the queue hears that it is done, and is looked for before work
// begins. What happens to a job that failed is decided by one function: see policy.go.
//
// State lives in Redis alone: the queue, the ledger and the gate of the LLM provider. The package logs no article text. What it leaves in the queue is a brief, with a title at most, or an error
// of up to 2 KB.
package worker
