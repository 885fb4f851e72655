// Package queue is the contract between those who hand in articles and those who work at them: what a job is, what
// travels through Redis, under which keys everything lies, and how long.
//
// Package tasks writes by it, package worker reads by it, and the web UI shows what it says. Nobody else puts anything
// into these keys. Changing a name, a key or a field here means changing what older and newer programs, which share a
// Redis, make of each other's jobs.
//
// # What lies in Redis
//
// Every key that gisa writes begins with "gisa:" ([ledger.Prefix]); * is the id of a job or a hash. Values above 64 KiB
// are compressed. The table is checked against what a run leaves in Redis.
//
//	key              type    written by     kept     what lies in it
//	gisa:job:*       string  tasks          14 days  record of a job: queue, kind, article, time (JSON)
//	gisa:jobs        zset    tasks          always   ids of all jobs by time of submission; older than 14 days go
//	gisa:article:*   string  tasks          14 days  article above 32 KiB, under a hash of its content (JSON)
//	gisa:payload:*   string  tasks          14 days  payload that Cancel or Retry took out of the queue (JSON)
//	gisa:failed:*    string  worker         14 days  why a job was given up, and its payload (JSON)
//	gisa:redo:*      string  tasks          14 days  a result is to be made again: the name of the new run
//	gisa:cancel:*    string  tasks, worker  14 days  flag: no worker begins this job
//	gisa:starts:*    string  worker         1 day    attempts that began and did not end (number)
//	gisa:alone:*     string  worker         1 day    those in which the job had its worker to itself (number)
//	gisa:progress:*  string  worker         1 hour   how far the last attempt has come (JSON)
//	gisa:result:*    string  worker         7 days   result (JSON)
//	gisa:reply:*     string  desk           3 days   reply of the model that was paid for (JSON)
//	gisa:timeouts:*  string  desk           3 days   attempts at a job that ended with a reply that came too late (number)
//	gisa:llm:rung:*  string  llm            1 day    output format that works with a server and model
//	gisa:llm:traits:* string llm            1 day    what else a server and model want: fields left out, room to think (JSON)
//	gisa:gate:*      hash    quota          2 days   until when, why and how a provider is left alone
//	gisa:gates       set     quota          7 days   providers that were left alone lately
//
// # asynq's own keys
//
// The tasks themselves are asynq's, under keys that begin with "asynq:". [Asynq] is the only code of gisa that touches
// them other than through asynq, and it does so only with the version of asynq whose layout it knows.
package queue
