// Package e2e holds the tests of the whole system as a newsroom runs it, and no code of its own.
//
// An article goes the whole way: bytes, internal/ingest, tasks.Client, Redis, a worker (in this process, or one
// that can be killed), the desk, and a model behind real HTTP: the simulator with every fault it knows, or a real
// model. What is asserted is what an editor and an operator were promised, judged by rules of the tests' own
// (promise_test.go) and not by the packages under test.
//
// Tests skip with a message what needs a program that is not there:
//
//	redis-server           the tests that kill workers and Redis
//	GISA_TEST_LLM_URL      base URL of any OpenAI-compatible server, with GISA_TEST_LLM_KEY and GISA_TEST_LLM_MODEL
//	                       where it wants them
//	GISA_TEST_LLM_SERVE    a program that starts llama.cpp's server over a small model: see llama_test.go. A relative
//	                       path starts at the root of the repository
//	GISA_TEST_SOAK         how long TestSoak takes, such as 15m, with GISA_TEST_SOAK_SEED for the same weather again;
//	                       without it, a minute and a half
//	GISA_TEST_OUTAGE       for how long a provider is away in the tests of that, with 200 jobs, such as 720s
//	GISA_TEST_PROGRAM      a program whose memory TestManyJobsStaySmall measures, such as an older one
//
// With -short the tests that take longer than some seconds are skipped too.
package e2e
