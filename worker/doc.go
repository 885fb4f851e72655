// Package worker does the jobs that package tasks submits: it takes them from the queue, has a model translate or sum
// up the article, checks what comes back, and stores the result.
//
// # A worker of its own
//
// A [Worker] is all that a process needs. [New] takes plain values; [Worker.Run] works until its context ends, and
// then finishes what is under way.
//
//	w, err := worker.New(worker.Config{
//		RedisURL:   "redis://127.0.0.1:6379/0",
//		LLMBaseURL: "https://api.openai.com/v1",
//		LLMAPIKey:  os.Getenv("OPENAI_API_KEY"),
//		Model:      "gpt-5-mini",
//		Logger:     slog.Default(),
//	})
//	if err != nil {
//		return err
//	}
//	return w.Run(ctx)
//
// It is two asynq servers, one of them for the queue tasks.Urgent alone, so that breaking news never waits for a slot,
// and a reaper that takes jobs back from workers that died. Any number of workers may share a queue.
//
// # In a server of your own
//
// A program that has an asynq server already hangs a [Handler] into it, under the kinds tasks.Translate,
// tasks.Summarize and tasks.Digest, or under their prefix tasks.KindPrefix. The jobs wait in the queues tasks.Urgent,
// tasks.Default and tasks.Bulk: the server must look at those that are used. [Handler.Configure] gives the server its
// rules for failures; without them asynq would throw away a job that only has to wait for its provider.
//
//	handler, err := worker.NewHandler(worker.Config{Redis: rdb, LLMBaseURL: url, Model: "qwen"})
//	if err != nil {
//		return err
//	}
//	defer handler.Close()
//	mux := asynq.NewServeMux()
//	mux.Handle(tasks.KindPrefix, handler)
//	mux.HandleFunc("thumbnail", makeThumbnail) // your own
//	server := asynq.NewServerFromRedisClient(rdb, handler.Configure(asynq.Config{
//		Queues: map[string]int{tasks.Urgent: 8, tasks.Default: 4, tasks.Bulk: 1},
//	}))
//	return server.Run(mux)
//
// Such a server has no reaper: a job whose process dies is taken up again after about two minutes instead of 35 seconds.
//
// # What must be there
//
// Redis 6.2 or later, which keeps what it is given: append-only file on, no eviction. A model behind any
// OpenAI-compatible API. What meets every job - a server that is away or refuses everything, a key that is refused,
// an account that is empty, a model that is not there - stops all workers of that server and model. The jobs wait, use up
// nothing, and are done when a probe shows that it serves again, within a minute. See "gisa doctor".
//
// # What becomes of a job
//
// Delivery is at least once, so a job may be done twice without harm: each reply of the model is stored when it is
// paid for, the result before the queue hears that the job is done, and both are looked for before anything is asked.
//
// A failed attempt is tried again, waits, or is given up. It is tried again, at most as often as the job says, after
// seconds that double up to five minutes, when the model cannot be had or its reply cannot be used. It waits, and uses
// up no attempt, when a provider asks for fewer requests or has to be paid, when Redis is away, when the worker was told
// to end, and when the job is of a kind or a version that this worker does not know: a newer one may come. It is given up when no
// attempt can succeed. A job that was at work when two workers died is done alone from then on, so that the next death
// says whose fault it is; when three more have died of it, it is given up, and no other job is. What is wrong with a
// text is no failure: it is a finding in the result, which then needs review.
//
// # What is tried again, and where
//
// There is no retry in a general sense. Each of these loops is bounded, cures one kind of trouble, and hands on what it
// cannot cure:
//
//   - the connection to Redis: 12 times, with pauses of up to two seconds, so that a restart of Redis is outlasted;
//   - one call of a model: a format or a parameter that the server refuses is left out and the call made again, at most
//     once for each (package llm); a 429 with a short wait is waited out in place, three times in a row (package provider);
//   - one text: handed back with its findings, twice, and cut into smaller pieces where a reply was too long (package desk);
//   - one job: eight attempts from the queue (policy.go), or, without a queue, three (desk.Desk.RunWithRetries);
//   - one submission: four sendings of the same job under the same id (tasks.Client.Submit).
//
// A reply that was paid for is kept, so that no loop pays for it again. Where Redis does not take it, the process holds it
// until Redis does, and begins nothing new meanwhile.
//
// # What idling costs
//
// asynq looks for jobs; it is not told of them. A job in tasks.Urgent is picked up from an idle [Worker] after 32 ms in
// the mean, one in tasks.Default after 105 ms. That costs Redis 103 commands a second and worker, by its own count,
// against 63 if urgent jobs are looked for every 200 ms. (BenchmarkPickUp, BenchmarkIdle; Redis 7.0 on one machine.)
//
// # What is kept
//
// All state is in Redis. Beside the queue, under keys that begin with "gisa:": results for seven days, paid replies for
// three, and the gate of each provider. The package logs no article text and no key. What it leaves in the queue is a
// short form of the result, with a title at most, or an error of up to 2 KB.
package worker
